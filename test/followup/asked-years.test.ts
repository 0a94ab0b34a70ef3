/** The years that a question asks for, from the words that people use. */
import { describe, expect, it } from 'vitest';
import { askedYears } from '../../src/followup/asked-years.ts';

const calendar = { last: 2022, earlier: { from: 2016, to: 2020 } };
const yearsOf = (text: string) => {
  const asked = askedYears(text, calendar);
  return asked && `${asked.years.from}-${asked.years.to}${asked.sure ? '' : '?'}`;
};

describe('the years that a text asks for', () => {
  it.each([
    ['Hoeveel waren er in 2021 en 2022?', '2021-2022'],
    ['Hoeveel waren er in 2019, 2020 en 2021?', '2019-2021'],
    ['Van 2021 tot en met 2022', '2021-2022'],
    ['In de jaren 2016 tot 2020', '2016-2020'],
    ['Voor de periode 2018-2021', '2018-2021'],
    ['Hoeveel in 2022?', '2022-2022'],
    ['Hoeveel per jaar sinds 2021?', '2021-2022'],
    ['Hoeveel vanaf 1 januari 2019?', '2019-2022'],
    ['Hoeveel de voorbije drie jaar?', '2020-2022'],
    ['Hoeveel de laatste 5 kalenderjaren?', '2018-2022'],
    ['Hoeveel het afgelopen jaar?', '2022-2022'],
    ['Hoeveel sinds uw antwoord op vraag nr. 321 van 10 juni 2021?', '2021-2022'],
    ['Hoeveel zijn er sindsdien bijgekomen?', '2021-2022'],
    ['Hoeveel in 2019 en 2022?', '2019-2022?'],
    ['Hoeveel in 2018, en hoeveel sinds 2021?', '2018-2022?'],
  ])('%s', (text, expected) => {
    expect(yearsOf(text)).toBe(expected);
  });

  it.each([
    'In het antwoord op schriftelijke vraag nr. 321 van 10 juni 2021 stond een tabel.',
    'Wat zegt het decreet van 2013 daarover?',
    'Waarom kostte het 2021 euro?',
    'Er waren 2.021 deelnemers, en 2020,5 uren.',
    'Zie de vraag nr. 2019.',
    'Wat is er in de zitting 2020-2021 beslist?',
    '',
  ])('are none in “%s”', (text) => {
    expect(yearsOf(text)).toBeUndefined();
  });

  it('do not come from one year in an introduction, which tells what happened', () => {
    expect(askedYears('In 2019 begon het agentschap te meten.', calendar, false)).toBeUndefined();
    expect(askedYears('Deze vraag gaat over 2021 en 2022.', calendar, false)?.years).toEqual({
      from: 2021,
      to: 2022,
    });
  });

  it('never run backwards', () => {
    expect(yearsOf('Van 2022 tot en met 2019')).toBeUndefined();
    expect(yearsOf('Hoeveel sinds 2025?')).toBeUndefined();
  });
});
