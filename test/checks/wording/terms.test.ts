import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../support/run-command.ts';
import { advise, notes, publishedParagraphs, type Texts, wordingLists } from '../../support/wording.ts';

/** Without sets of words, so that only what the program finds by itself is told. */
const NO_TERMS = { ...wordingLists(), terms: [] };

/** The words of each note, the one to keep first. */
function found(texts: Texts | string, lists = wordingLists()): readonly (readonly string[])[] {
  return advise(texts, { lists })
    .filter(({ code }) => code === 'wording-terms')
    .map(({ message }) => [...message.matchAll(/“([^”]+)”/g)].map(([, word = '']) => word));
}

describe('two words of the list for one thing', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'De registratietool is oud. Later volgt een registratiesysteem.',
      ['registratietool', 'registratiesysteem'],
    ],
    ['Elke cliënt betaalt, zoals alle klanten.', ['klant', 'cliënt']],
    ['Op de website en de webstek staat alles.', ['website', 'webstek']],
    ['Per halve dag of per dagdeel.', ['halve dag', 'dagdeel']],
    [
      'Mensen met een handicap en personen met een beperking.',
      ['personen met een beperking', 'mensen met een handicap'],
    ],
    ['Leraren en leerkrachten vroegen het.', ['leerkracht', 'leraar']],
  ])('are told: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'De registratietool werkt. De registratietools werken.',
    'Klanten en de klantendienst.',
    'De ‘webstek’ is nu een website.',
  ])('are not told: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('have the place of the word to change', () => {
    const [problem] = advise({ '1': ['De registratietool.'], '2a': ['Het registratiesysteem.'] });
    expect(problem?.place.item).toBe('2a');
    expect(problem?.hint).toContain('“registratietool”');
  });
});

describe('one word in two spellings', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Een subsidie-aanvraag is een subsidieaanvraag.', ['subsidie-aanvraag', 'subsidieaanvraag']],
    ['De co-ouder en de coouders.', ['co-ouder', 'coouders']],
    ['Met coordinatie en coördinatie.', ['coordinatie', 'coördinatie']],
    ['Re-integratie heet ook reïntegratie.', ['re-integratie', 'reïntegratie']],
    ['Het voltijdequivalent en twee voltijdsequivalenten.', ['voltijdsequivalenten', 'voltijdequivalent']],
    ['De onderzoekvraag. Deze onderzoeksvraag. Geen onderzoeksvraag.', ['onderzoeksvraag', 'onderzoekvraag']],
    ['Het AgII geeft les. Het AGII doet dat graag.', ['AgII', 'AGII']],
    ['IN-Gent en INGent.', ['IN-Gent', 'INGent']],
    ['In Oost-Vlaanderen en Oostvlaanderen.', ['oost-vlaanderen', 'oostvlaanderen']],
  ])('is told: %s', (text, expected) => {
    const [first, ...others] = found(text, NO_TERMS);
    expect(others).toEqual([]);
    expect(new Set(first)).toEqual(new Set(expected));
  });

  it.each([
    'Eén dossier en een brief, vóór of voor 1 mei.',
    'De dienst- en hulpverlening is een dienst.',
    'Verstrekken en vertrekken zijn twee dingen.',
    'Verslagen en verlagen, versterken en verterken.',
    'Vorming en vormingen, thema en thema’s.',
    'DE MINISTER ANTWOORDT',
    'EEN antwoord, en een ander.',
    'Het ‘e-Loket’ en het eloket.',
    'In 2016-2020 en 20162020.',
  ])('is not told: %s', (text) => {
    expect(found(text, NO_TERMS)).toEqual([]);
  });
});

describe('two compounds that look alike', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'De cijfers komen uit de huidige registratietool. De generatietool wordt aangepast.',
      ['registratietool', 'generatietool'],
    ],
    [
      'Dat staat in het aanmeldingsformulier. Dit anmeldingsformulier verandert.',
      ['aanmeldingsformulier', 'anmeldingsformulier'],
    ],
  ])('are told where one follows on the other: %s', (text, expected) => {
    expect(found(text, NO_TERMS)).toEqual([expected]);
  });

  it.each([
    'Het integratiebeleid en het migratiebeleid verschillen. Het migratiebeleid is federaal.',
    'Het integratiebeleid is Vlaams. Een migratiebeleid is er niet.',
    'Het integratiebeleid is Vlaams. Het migratiebeleid is federaal, en dat migratiebeleid verandert.',
    'Er is een opleidingsaanbod. Het vormingsaanbod groeit.',
    'Het vormingsaanbod groeit. Er komt een opleidingsaanbod.',
    'Het integratie- en migratiebeleid. Het integratiebeleid.',
  ])('are not told: %s', (text) => {
    expect(found(text, NO_TERMS)).toEqual([]);
  });

  it('are not told where the question knows both', () => {
    const text = 'Het integratiebeleid is Vlaams. Het migratiebeleid is federaal.';
    expect(found(text, NO_TERMS)).toHaveLength(1);
    expect(notes(text, { title: 'Migratiebeleid en integratiebeleid', lists: NO_TERMS })).toEqual([]);
  });
});

const PUBLISHED = path.join(REPOSITORY, '..', 'shared', 'reference', 'vraag-321-2021.txt');

describe.runIf(existsSync(PUBLISHED))('the published answer to nr. 321', () => {
  it('has two words for its tool, which the program finds without a list', () => {
    const all = publishedParagraphs(PUBLISHED);
    const start = all.findIndex((text) => text.includes('op vraag nr. 321')) + 1;
    expect(found({ '1': all.slice(start) }, NO_TERMS)).toEqual([['registratietool', 'generatietool']]);
  });
});
