/** Everything is made up. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { buildDossier, checkDossier } from '../../src/pipeline.ts';
import { publishDossier } from '../../src/publishing/publish.ts';
import { FILES, FOLDER, HOUSE } from '../support/dossiers.ts';
import { testWorkspace } from '../support/workspace.ts';

const passage = (front: string, body: string) =>
  `---\ndescription: Fictief.\n${front}${front === '' ? '' : '\n'}---\n${body}\n`;

const OLD = 'owner: dienst Fietsen\nreviewed: 2020-01-15\nvalid_until: 2020-12-31';

function setUp(draft: string, more: Readonly<Record<string, string>>) {
  const place = testWorkspace(
    {
      ...FILES,
      [`${FOLDER}/dossier.yaml`]: 'house: vlaams-parlement\nminister: nele-fictief\nfacts: [depot]\n',
      [`${FOLDER}/answer.md.hbs`]: draft,
      ...more,
    },
    { 'houses/vlaams-parlement/house.yaml': HOUSE },
  );
  const on = (today: string) => ({ ...nodeIo, today: () => today });
  return {
    ...place,
    check: async (today: string, language: 'nl' | 'en' = 'nl') =>
      (await checkDossier(on(today), place.workspace, '2021-7', { draft: false, language })).problems,
    build: (today: string) =>
      buildDossier(on(today), place.workspace, '2021-7', { draft: false, language: 'nl' }),
    publish: (today: string) => publishDossier(on(today), place.workspace, '2021-7', { language: 'nl' }),
  };
}

const places = (problems: Awaited<ReturnType<ReturnType<typeof setUp>['check']>>) =>
  problems.map(({ code, severity, place }) => `${severity} ${code} ${place.file ?? ''}:${place.line ?? ''}`);

const DRAFT = 'data/dossiers/2021-7/answer.md.hbs';

describe('a passage with a last day', () => {
  const files = { 'templates/passages/oud.md.hbs': passage(OLD, 'Zo was het.') };

  it('is a warning where it is used after that day, with who keeps it and what to do', async () => {
    const { check } = setUp('# 1\nKijk.\n\n{{> oud}}\n', files);
    const problems = await check('2021-06-20');
    expect(places(problems)).toEqual([`warning passage-expired ${DRAFT}:4`]);
    expect(problems[0]).toMatchObject({
      message:
        'De passage “oud” (van dienst Fietsen, laatst nagekeken op 15 januari 2020) was geldig tot en met 31 december 2020; vandaag is het 20 juni 2021.',
      hint: 'Laat dienst Fietsen de tekst nakijken in templates/passages/oud.md.hbs, en zet er “reviewed” en “valid_until” op de nieuwe datums.',
    });
    expect((await check('2021-06-20', 'en'))[0]?.message).toContain('was valid until');
  });

  it.each([
    ['2020-11-30', []],
    ['2020-12-02', ['note passage-expires']],
    ['2020-12-31', ['note passage-expires']],
    ['2021-01-01', ['warning passage-expired']],
  ])('on %s says %j', async (today, expected) => {
    const { check } = setUp('# 1\n{{> oud}}\n', files);
    expect(places(await check(today))).toEqual(expected.map((text) => `${text} ${DRAFT}:2`));
  });

  it('is told at each use, through other passages too, but not in a branch that is not taken', async () => {
    const draft = '# 1\n{{> om}}\n\n{{> oud}}\n\n{{#if (eq 1 2)}}{{> nooit}}{{/if}}\n';
    const { check } = setUp(draft, {
      ...files,
      'templates/passages/om.md.hbs': passage('', '{{> binnen}}'),
      'templates/passages/binnen.md.hbs': passage('', '{{> oud}}'),
      'templates/passages/nooit.md.hbs': passage(OLD, 'Nooit.'),
    });
    const problems = await check('2021-06-20');
    expect(places(problems)).toEqual([
      `warning passage-expired ${DRAFT}:2`,
      `warning passage-expired ${DRAFT}:4`,
    ]);
    expect(problems[0]?.message).toContain('die in “om” en “binnen” staat, was geldig');
  });

  it('writes the same bytes on whatever day, and says nothing new once the answer was given', async () => {
    const { build, publish, at, check } = setUp('# 1\n{{> oud}}\n', files);
    const hashes = async (today: string) =>
      (await build(today)).files.map(({ path, sha256 }) => `${path} ${sha256}`);
    const before = await hashes('2020-12-15');
    expect(await hashes('2031-01-01')).toEqual(before);
    expect(readFileSync(at('output/2021-7/manifest.json'), 'utf8')).not.toContain('2031');
    expect(places(await check('2031-01-01'))).toEqual([`warning passage-expired ${DRAFT}:2`]);
    // The question is of 10 June 2021.
    const late = setUp('# 1\n{{> oud}}\n', {
      'templates/passages/oud.md.hbs': passage('valid_until: 2021-07-31', 'Zo was het.'),
    });
    expect(await late.publish('2021-07-05')).toMatchObject({ ok: true, stored: true });
    expect(await late.check('2031-01-01')).toEqual([]);
    expect(await publish('2031-01-01')).toMatchObject({ ok: true });
    expect((await check('2040-01-01'))[0]?.message).toContain('; het antwoord is van 1 januari 2031.');
  });

  it.each([
    'valid_until: 2020-02-30',
    'reviewed: gisteren',
    'owner: [a, b]',
    'owner: ""',
    'valid-until: 2020-01-01',
  ])('is mended where its front matter says %j', async (front) => {
    const { check } = setUp('# 1\n{{> stuk}}\n', {
      'templates/passages/stuk.md.hbs': passage(front, 'Tekst.'),
    });
    expect(places(await check('2021-06-20')).map((text) => text.replace(/ [a-z-]+ /, ' '))).toEqual([
      'error templates/passages/stuk.md.hbs:3',
    ]);
  });
});

describe('a fact with a last day', () => {
  const files = {
    'data/facts/depot.yaml':
      'bikes.count: { value: 7, unit: fietsen, reviewed: 2020-02-01, valid_until: 2020-12-31 }\nkinds: { value: [a, b], valid_until: 2020-12-31 }\nnow: { value: 8, valid_until: 2031-01-01 }\n',
    'templates/passages/telling.md.hbs': passage(
      'parameters:\n  set: { type: facts }',
      '{{#if set}}{{fact set "bikes.count"}} fietsen{{/if}}',
    ),
  };

  it('is a warning at each place where it is named', async () => {
    const draft =
      '# 1\n{{fact "depot" "bikes.count"}} fietsen.\n\n{{facts.depot.bikes.count}}\n\n{{list "depot" "kinds"}}\n\n{{list facts.depot.kinds}}\n\n{{fact "depot" "now"}}\n\n{{> telling set="depot"}}\n';
    const { check } = setUp(draft, files);
    const problems = await check('2021-06-20');
    expect(places(problems).sort()).toEqual(
      [2, 4, 6, 8]
        .map((line) => `warning fact-expired ${DRAFT}:${line}`)
        .concat('warning fact-expired templates/passages/telling.md.hbs:6'),
    );
    expect(problems[0]).toMatchObject({
      message:
        'Het feit “bikes.count” van “depot” (laatst nagekeken op 1 februari 2020) was geldig tot en met 31 december 2020; vandaag is het 20 juni 2021.',
      hint: 'Laat iemand die het weet het feit nakijken in data/facts/depot.yaml, en zet er “reviewed” en “valid_until” op de nieuwe datums.',
    });
    expect(await check('2020-12-31')).toEqual([]);
  });
});
