/** Words broken at line ends, dates, lists of labels, names: the small parts of reading a question. */
import { describe, expect, it } from 'vitest';
import { joinBroken } from '../../src/question/clean/paragraphs.ts';
import { parseDate } from '../../src/question/dates.ts';
import { parseAddressees, parseNames } from '../../src/question/forms/persons.ts';
import { parseLabels } from '../../src/question/labels/references.ts';
import { detectLanguage } from '../../src/question/language.ts';
import { intakes, outline, parseText } from '../support/parsing.ts';

describe('a word broken at the end of a line', () => {
  it.each([
    ['de vergun-', 'ningen', 'de vergunningen'],
    ['in West-', 'Vlaanderen', 'in West-Vlaanderen'],
    ['Noord-', 'Brabant', 'Noord-Brabant'],
    ['de in-', 'en uitstroom', 'de in- en uitstroom'],
    ['kinder-', 'of jeugdzorg', 'kinder- of jeugdzorg'],
    ['voor 65-', 'plussers', 'voor 65-plussers'],
    ['COVID-', '19', 'COVID-19'],
    ['de EU-', 'lidstaten', 'de EU-lidstaten'],
    ['per e-', 'mail', 'per e-mail'],
    ['auto-', 'onderdelen', 'auto-onderdelen'],
    ['niet-', 'begeleide', 'niet-begeleide'],
    ['geë-', 'valueerd', 'geëvalueerd'],
    ['organi\u00ad', 'satie', 'organisatie'],
    ['vice\u00ad', 'president', 'vicepresident'],
  ])('%s | %s', (before, after, whole) => {
    expect(joinBroken(before, after, new Set())).toBe(whole);
  });

  it('is written as the text writes it elsewhere', () => {
    expect(joinBroken('sociaal-', 'economische', new Set(['sociaaleconomische']))).toBe('sociaaleconomische');
    expect(joinBroken('beleids-', 'nota', new Set(['beleids-nota']))).toBe('beleids-nota');
  });
});

describe('a date', () => {
  it.each([
    ['10 juni 2021', '2021-06-10'],
    ['1e maart 1996', '1996-03-01'],
    ['3 FEBRUARI 2020', '2020-02-03'],
    ['3/2/2020', '2020-02-03'],
    ['03-02-96', '1996-02-03'],
    ['3. 2. 2020', '2020-02-03'],
    ['2020-02-03', '2020-02-03'],
    ['10 sept. 2021', '2021-09-10'],
    ['31 februari 2020', undefined],
    ['10 thermidor 2020', undefined],
    ['31/13/2020', undefined],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe('labels in words', () => {
  const shown = (text: string) =>
    parseLabels(text).map(({ first, last }) =>
      [...new Set([first, last])].map(({ number = '', letter = '' }) => `${number}${letter}`).join(' to '),
    );

  it.each([
    ['2 t/m 6', ['2 to 6']],
    ['1, 2 en 3', ['1', '2', '3']],
    ['1,2,3,4 en 5', ['1', '2', '3', '4', '5']],
    ['1 en 2', ['1', '2']],
    ['1. a) en b)', ['1a', '1b']],
    ['2. a-b)', ['2a to 2b']],
    ['1.a. en 2.b.', ['1a', '2b']],
    ['1 tot en met 4', ['1 to 4']],
    ['1 t.e.m. 4', ['1 to 4']],
    ['vraag 1, 3 en vraag 5', ['1', '3', '5']],
    ['1-3, 7', ['1 to 3', '7']],
    ['1a t/m 1c', ['1a to 1c']],
  ])('%s', (text, labels) => {
    expect(shown(text)).toEqual(labels);
  });
});

describe('people', () => {
  const [kamer = intakes[0], vlaams = kamer] = intakes;
  if (kamer === undefined || vlaams === undefined) throw new Error('no houses');

  it.each([
    ['Proef (PvdA)', ['Proef (PvdA)']],
    [
      'Eén (D66), Twee-Drie (VVD) en Van der Vier (SP)',
      ['Eén (D66)', 'Twee-Drie (VVD)', 'Van der Vier (SP)'],
    ],
    [
      'Proef en Verzinsel (beiden GroenLinks-PvdA)',
      ['Proef (GroenLinks-PvdA)', 'Verzinsel (GroenLinks-PvdA)'],
    ],
    ['de heer JAN VAN VERZINSEL', ['JAN VAN VERZINSEL']],
    ['mevrouw AN PROEF en de heer PIET FICTIEF', ['AN PROEF', 'PIET FICTIEF']],
  ])('%s', (printed, names) => {
    expect(parseNames(printed, vlaams)).toEqual(names);
  });

  it.each([
    ['de Minister van Klimaat en Fictie', [{ name: null, title: 'Minister van Klimaat en Fictie' }]],
    [
      'de Ministers van Fictie en van Proef',
      [
        { name: null, title: 'Minister van Fictie' },
        { name: null, title: 'Minister van Proef' },
      ],
    ],
    [
      'de minister-president, de minister van Fictie, Waan en Zin en de staatssecretaris van Proef',
      [
        { name: null, title: 'minister-president' },
        { name: null, title: 'minister van Fictie, Waan en Zin' },
        { name: null, title: 'staatssecretaris van Proef' },
      ],
    ],
  ])('%s', (printed, people) => {
    expect(parseAddressees(printed, kamer)).toEqual(people);
  });

  it('has a name and a function behind it', () => {
    expect(parseAddressees('mevrouw An Proef, Vlaams minister van Fictie', vlaams)).toEqual([
      { name: 'An Proef', title: 'Vlaams minister van Fictie' },
    ]);
  });
});

describe('a language', () => {
  it.each([
    [
      'nl',
      'Kan de minister een overzicht geven van het aantal vormingen dat in de jaren 2016 tot en met 2020 werd georganiseerd door het agentschap, en van de kostprijs daarvan?',
    ],
    [
      'fr',
      'Le ministre peut-il donner un aperçu du nombre de formations qui ont été organisées dans les années 2016 à 2020 par cette agence, et de leur coût pour la région?',
    ],
    [
      'de',
      'Kann der Minister eine Übersicht geben über die Zahl der Kurse, die in den Jahren von 2016 bis 2020 durch die Agentur organisiert wurden, und was haben sie gekostet?',
    ],
    [undefined, 'Hoeveel?'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('a text', () => {
  it('may have accents apart from their letters, and letters drawn as one', () => {
    const parsed = parseText(
      '1. Hoeveel fi\u0308etsen zijn er o\ufb03cieel geteld in Belgie\u0308?\n2. Waar?\n',
    );
    expect(outline(parsed.items)).toEqual([
      '1  Hoeveel fïetsen zijn er officieel geteld in België?',
      '2  Waar?',
    ]);
  });

  it.each([
    'Vragen van het lid X aan de over ',
    'VLAAMS MINISTER VAN ',
    '1 en 2 en ',
    'vraag nr. 3 van 10 juni ',
    '? 1) 1.1. a) (1) ',
    'woord-',
  ])('may repeat itself without end: %s', (words) => {
    const line = words.repeat(40).slice(0, 200);
    const text = `SCHRIFTELIJKE VRAAG\nnr. 3\n${`${line}\n${words}\n`.repeat(1500)}`;
    expect(parseText(text).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
