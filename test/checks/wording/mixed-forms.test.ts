import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFinder } from '../../../src/checks/wording/written-forms.ts';
import { decimalOf } from '../../../src/decimal.ts';
import { formatDate, formatNumber } from '../../../src/format.ts';
import { loadHouse } from '../../support/house.ts';
import { advise } from '../../support/wording.ts';

const FORMS = loadHouse().numbers;
const find = formFinder(FORMS.months);
const values = (text: string) => find(text).map(({ kind, form, text: value }) => `${kind} ${form}: ${value}`);

/** The kinds that are told, with an example of each form. */
function found(text: string): readonly string[] {
  return advise(text)
    .filter(({ code }) => code === 'wording-forms')
    .map(({ message }) => [...message.matchAll(/“([^”]+)”/g)].map(([, one]) => one).join(' | '));
}

describe('forms of numbers and dates', () => {
  it.each<readonly [string, readonly string[]]>([
    ['op 10 juni 2021', ['date words: 10 juni 2021']],
    ['op 10/06/2021 en 1/6/2021', ['date /: 10/06/2021', 'date /: 1/6/2021']],
    ['op 1.1.2021.', ['date .: 1.1.2021']],
    ['op 2021-06-10', ['date iso: 2021-06-10']],
    ['1.234 en 12.345.678', ['thousands .: 1.234', 'thousands .: 12.345.678']],
    ['1 234 mensen', ['thousands  : 1 234']],
    ['12345 mensen', ['thousands : 12345']],
    ['94%', ['percent %: 94%']],
    ['94,5 %', ['percent  %: 94,5 %']],
    ['94 procent', ['percent  procent: 94 procent']],
    ['25 euro', ['money euro behind: 25 euro']],
    ['25,00 euro', ['money euro behind cents: 25,00 euro']],
    ['€ 25 en €25', ['money € before: € 25', 'money € before: €25']],
    ['25 €', ['money € behind: 25 €']],
    ['EUR 25', ['money eur before: EUR 25']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    'in 2016-2020 en 2021/2022',
    'tabel 2 en 3, deelvraag 1a',
    'het nummer 0123.456.789 en 02 553 50 00',
    'richtlijn 2014/24 en punt 5.3.2.1',
    '3 procentpunten',
    '1,5 miljoen euro',
    'bel +32 475 123 456',
    'BE68 5390 0754 7034',
  ])('are not in: %s', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('are known for what the house writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 10 ** 9 }), (value) => {
        const text = formatNumber(decimalOf(value), FORMS);
        expect(values(`Er zijn ${text} mensen.`)).toEqual([`thousands .: ${text}`]);
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [long, short] = [formatDate(iso, FORMS), formatDate(iso, FORMS, 'short')];
          expect(values(`Op ${long}, ${short} en ${iso}.`)).toEqual([
            `date words: ${long}`,
            `date /: ${short}`,
            `date iso: ${iso}`,
          ]);
        },
      ),
    );
  });
});

describe('forms side by side', () => {
  it.each([
    ['Op 10 juni 2021 en op 11/06/2021.', '10 juni 2021 | 11/06/2021'],
    ['Van 1.1.2021 tot 2021-06-10.', '1.1.2021 | 2021-06-10'],
    ['Er waren 1.234 vrouwen en 1 345 mannen.', '1.234 | 1 345'],
    ['Er waren 1.234 vrouwen en 12345 mannen.', '1.234 | 12345'],
    ['Dat is 94% of 95 %.', '94% | 95 %'],
    ['Dat is 94% of 95 procent.', '94% | 95 procent'],
    ['Het kost 25 euro of € 30.', '25 euro | € 30'],
    ['Het kost 25 euro of 30,50 euro.', '25 euro | 30,50 euro'],
    ['Het kost 25 euro of EUR 30.', '25 euro | EUR 30'],
  ])('are told: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'In 2016 waren er 1.234 vrouwen en in 2017 waren er 345.',
    'Artikel 1234 en nr. 12345 gelden voor 1.234 mensen.',
    'In 9000 Gent wonen 1.234 mensen.',
    'Het nummer 0123.456.789 telt 1.234 leden.',
    'Van 10 juni 2021 tot 11 juli 2021.',
    'De titel “Feiten op 10/06/2021” verscheen op 10 juni 2021.',
    'Het kost 25 euro, of 1,5 miljoen euro samen.',
    'Dat is 94%, of 3 procentpunten meer.',
    'In het schooljaar 2021/2022, op 10 juni 2021.',
  ])('are not told: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are told once for each kind, at the first place of the second form', () => {
    const problems = advise({
      '1a': ['Dat is 94%, en op 1 mei 2021.'],
      '2a': ['Dat is 5 procent, op 2/5/2021.'],
    });
    expect(problems.map(({ code, place, hint }) => [code, place.item, hint])).toEqual([
      ['wording-forms', '2a', 'Gebruik in één antwoord één vorm, zoals “10 juni 2021”.'],
      ['wording-forms', '2a', 'Gebruik in één antwoord één vorm, zoals “94%”.'],
    ]);
  });
});
