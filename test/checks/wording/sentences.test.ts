import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, splitSentences } from '../../../src/checks/wording/sentences.ts';
import { advise, bullets, notes, wordingLists } from '../../support/wording.ts';

const LISTS = wordingLists();
const split = (text: string) =>
  splitSentences(text, LISTS).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Dat is zo. Dat blijft zo.', ['Dat is zo.', 'Dat blijft zo.']],
    ['Is dat zo? Ja! Het blijft zo…', ['Is dat zo?', 'Ja!', 'Het blijft zo…']],
    ['Zie nr. 5 van art. 12. Dat geldt nog.', ['Zie nr. 5 van art. 12.', 'Dat geldt nog.']],
    ['Dr. Peeters en prof. De Wit kwamen.', ['Dr. Peeters en prof. De Wit kwamen.']],
    ['Cijfers m.b.t. Gent, o.a. Ledeberg. Meer niet.', ['Cijfers m.b.t. Gent, o.a. Ledeberg.', 'Meer niet.']],
    ['J. Peeters en A. De Wit kwamen. Zij ook.', ['J. Peeters en A. De Wit kwamen.', 'Zij ook.']],
    ['Het kost 1.234,5 euro. Dat is veel.', ['Het kost 1.234,5 euro.', 'Dat is veel.']],
    ['Sinds 1.1.2021 geldt dat. Ook in Gent.', ['Sinds 1.1.2021 geldt dat.', 'Ook in Gent.']],
    ['Dat was in 2020. 871 mensen kwamen.', ['Dat was in 2020.', '871 mensen kwamen.']],
    ['Boeken, mappen enz. De rest niet.', ['Boeken, mappen enz.', 'De rest niet.']],
    ['Boeken, mappen e.d. De rest niet.', ['Boeken, mappen e.d.', 'De rest niet.']],
    ['Boeken, mappen e.d. zijn er.', ['Boeken, mappen e.d. zijn er.']],
    ['Hij zei: “Dat is zo.” Daarna ging hij.', ['Hij zei: “Dat is zo.”', 'Daarna ging hij.']],
    ['Dat is zo (zie tabel 1). Meer niet.', ['Dat is zo (zie tabel 1).', 'Meer niet.']],
    ['1. Dat is het eerste punt.', ['1. Dat is het eerste punt.']],
    ['Zie p. 4 e.v. van het verslag.', ['Zie p. 4 e.v. van het verslag.']],
    ['Dat is zo. „Nee”, zei hij. ‘Ja’, zei zij.', ['Dat is zo.', '„Nee”, zei hij.', '‘Ja’, zei zij.']],
    ['Een regel\nNog een regel', ['Een regel', 'Nog een regel']],
    ['', []],
  ])('of “%s”', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('are the whole text, without gaps', () => {
    const pieces = fc.constantFrom(
      'Dat',
      'is',
      'nr.',
      '1.234,5',
      'J.',
      '?',
      '. ',
      ' ',
      '\n',
      '”',
      '…',
      'é',
      '😀',
      'm.b.t.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(' ')),
        ),
        (text) => {
          const spans = splitSentences(text, LISTS);
          expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          expect(spans.every(({ start, end }) => start < end)).toBe(true);
        },
      ),
    );
  });

  it('have words that add up', () => {
    expect(countWords('In 2020 kreeg 94% van de 1.234,5 deelnemers – e-mail inbegrepen – 25 euro.')).toBe(12);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b));
      }),
    );
  });
});

const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');

describe('long sentences', () => {
  it('have more words than the list allows', () => {
    expect(advise(`Nu ${words(24)}.`)).toEqual([]);
    const [note] = notes(`Nu ${words(25)}.`);
    expect(note).toMatch(/^wording-sentences: Eén zin heeft meer dan 25 woorden: “Nu .*” heeft er 26\.$/);
  });

  it('are told in one note, at the first of them', () => {
    const problems = advise({
      '1a': ['Kort.'],
      '1b': [`Kort. Nu ${words(27)}. Nu ${words(30)}.`],
      '2a': [bullets(`nu ${words(40)}`, 'kort')],
    });
    expect(problems.map(({ code, place }) => [code, place.item])).toEqual([['wording-sentences', '1b']]);
    expect(problems[0]?.message).toMatch(
      /^3 zinnen .* heeft er 28; de andere hebben er 31 in 1b en 41 in 2a\.$/,
    );
  });

  it('are none where a list has several points, or a heading is long', () => {
    const points = bullets(`${words(15)};`, `${words(15)};`, `${words(15)}.`);
    expect(advise({ '1': ['Het gaat hierom:', points] })).toEqual([]);
    const children = [{ type: 'text', value: words(30) } as const];
    expect(advise({ '1': [{ type: 'heading', depth: 2, children }] })).toEqual([]);
  });
});
