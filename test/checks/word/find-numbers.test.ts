/** Which numbers of a sentence say how much, and what they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/checks/word/numbers/find-numbers.ts';
import { toNumber } from '../../../src/decimal.ts';

const FOUND: Readonly<Record<string, readonly string[]>> = {
  'Er waren 1.234 cursussen.': ['1234'],
  'Er waren 1 234 cursussen, 12,5% meer.': ['1234', '12.5 %'],
  'Dat kost 25,00 euro of € 1.234,50 of EUR 3.': ['25 euro', '1234.5 euro', '3 euro'],
  'Ruim 1,4 miljoen euro, en 3 miljard.': ['1400000 euro about', '3000000000'],
  'Zo’n 500-tal deelnemers.': ['500 about'],
  'De dienst kreeg 3 vragen van 12 leden.': ['3', '12'],
  'In 2019 waren het er 413, in 2020 nog 276.': ['413', '276'],
  'Een daling met -5 of 5 procent.': ['-5', '5 %'],
  'Het ging om 2.000 euro in 2000.': ['2000 euro'],
  'Antwoord op vraag 2, tabel 3 en 4, artikel 12bis, § 3.': [],
  'Op 7 en 8 juni 2013, 12/05/2020 en 2020-05-12.': [],
  'Vragen 2 t/m 4, bijlage 1, nr. 321, p. 12-14.': [],
  '1. a) Tekst zonder cijfers.': [],
  '2. tot 4. Tekst zonder cijfers.': [],
  'Richtlijn 2016/679, Kamerstukken II 2024/25, 19 637, nr. 3308.': [],
};

describe('numbers of a sentence', () => {
  it.each(Object.entries(FOUND))('%s', (text, expected) => {
    const found = findNumbers(text, 'figures').map(({ value, unit, about }) =>
      [toNumber(value), unit, about ? 'about' : ''].filter((part) => part !== '').join(' '),
    );
    expect(found).toEqual(expected);
  });

  it('are where they say, whatever is around them', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 1000, max: 999_999 }),
        fc.string({ maxLength: 50 }),
        (before, number, behind) => {
          const text = `${before} ${number.toLocaleString('nl-BE')} cursussen ${behind}`;
          for (const { start, end, text: shown } of findNumbers(text, 'figures')) {
            expect(text.slice(start, end).trim()).toBe(shown);
          }
        },
      ),
    );
  });

  it('are found in texts without an end', () => {
    for (const text of ['a', '1', '1.', 'x@', '(1', '2 en ', 'a-1']) {
      expect(() => findNumbers(text.repeat(200_000), 'figures')).not.toThrow();
    }
  });
});
