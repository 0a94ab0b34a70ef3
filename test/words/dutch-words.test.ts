/** Dutch words that mean the same are found to be the same, and others are not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { readDutchWords } from '../../src/words/dutch-words.ts';
import { stem } from '../../src/words/stem.ts';
import { BOILERPLATE } from '../../src/words/stop-words.ts';

const dutch = readDutchWords(nodeIo);
const partsOf = (word: string) => dutch.words(word)[0]?.parts ?? [];

describe('stems', () => {
  it.each([
    ['vorming', 'vormingen'],
    ['cursus', 'cursussen'],
    ['huis', 'huizen'],
    ['subsidie', 'subsidies'],
    ['provincie', 'provincies'],
    ['aantal', 'aantallen'],
    ['stad', 'steden'],
    ['lid', 'leden'],
    ['kind', 'kinderen'],
    ['brief', 'brieven'],
    ['plaats', 'plaatsen'],
    ["thema's", 'thema'],
    ['uur', 'uren'],
    ['school', 'scholen'],
    ['jaar', 'jaren'],
    ['centrum', 'centra'],
    ['advies', 'adviezen'],
    ['financiële', 'financiele'],
    ['enquête', 'enquetes'],
  ])('%s and %s are one word', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['vorming', 'vorm'],
    ['minister', 'ministerie'],
    ['kost', 'kast'],
    ['jaar', 'jas'],
    ['organisatie', 'organisch'],
  ])('%s and %s are two', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('compounds', () => {
  it.each([
    ['vormingsaanbod', ['vorming', 'aanbod']],
    ['opleidingsaanbod', ['opleiding', 'aanbod']],
    ['inburgeringstrajecten', ['inburgering', 'traject']],
    ['kostprijs', ['kost', 'prijs']],
    ['leerlingenaantallen', ['leerling', 'aantal']],
    ['lerarentekort', ['leraar', 'tekort']],
    ['milieuvergunningen', ['milieu', 'vergunning']],
    ['kinderopvangplaatsen', ['kind', 'opvang', 'plaats']],
    ['woonzorgcentra', ['woon', 'zorg', 'centrum']],
    ['tevredenheidsbevraging', ['tevredenheid', 'bevraging']],
    ['stikstofuitstoot', ['stikstof', 'uitstoot']],
  ])('%s has its parts', (word, parts) => {
    expect(partsOf(word)).toEqual(expect.arrayContaining(parts.map(stem)));
  });

  it('has the parts of its parts', () => {
    expect(partsOf('mantelzorgpremie')).toEqual(['mantelzorg', 'mantel', 'zorg', 'premie'].map(stem));
  });

  it.each([
    'minister',
    'ministerraad',
    'verschillende',
    'jaarlijks',
    'mogelijkheden',
    'overlast',
    'overleg',
    'voorstellen',
    'onderwijs',
    'integratie',
    'vertegenwoordiger',
    'ondersteuning',
    'daarnaast',
    'bestuurlijke',
    'leerlingen',
    'verzekering',
    'xqzwvbnmkl',
  ])('%s is no compound', (word) => {
    expect(partsOf(word)).toEqual([]);
  });
});

describe('the words of a text', () => {
  it('are those that say something', () => {
    const words = dutch.words(
      'Hoeveel vormingen waren er per provincie, en wat is de kostprijs?',
      BOILERPLATE,
    );
    expect(words.map(({ printed }) => printed)).toEqual(['vormingen', 'provincie', 'kostprijs']);
  });

  it('holds a hyphenated word against the same word without one', () => {
    expect(dutch.words('e-mail')[0]?.stem).toBe(dutch.words('email')[0]?.stem);
    expect(dutch.words('subsidie-aanvragen').map((word) => word.stem)).toEqual(
      expect.arrayContaining([stem('subsidie'), stem('aanvraag')]),
    );
  });

  it('has no surprises of hostile texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { printed, stem: found } of dutch.words(`${text} __proto__ constructor toString`)) {
          expect(printed.length).toBeGreaterThan(1);
          expect(typeof found).toBe('string');
        }
      }),
    );
    expect(dutch.words('kostprijs'.repeat(20_000))).toHaveLength(1);
  });

  it('reads a compound the same in every place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('vormingsaanbod', 'Kostprijs', 'SCHOOLGEBOUWEN'),
        fc.nat(50),
        (word, before) => {
          const words = dutch.words(`${'x1 '.repeat(before)}${word}.`);
          expect(words.at(-1)).toEqual(dutch.words(word)[0]);
        },
      ),
    );
  });
});
