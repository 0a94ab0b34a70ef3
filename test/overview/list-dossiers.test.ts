/** How far a dossier is, told from its files. Everything is made up (fictief). */
import { describe, expect, it } from 'vitest';
import { requestFigures } from '../../src/deliveries/request.ts';
import { newDossier } from '../../src/intake/new-dossier.ts';
import { type Io, nodeIo } from '../../src/io.ts';
import type { DossierSummary } from '../../src/overview/dossier-summary.ts';
import { listDossiers } from '../../src/overview/list-dossiers.ts';
import { buildDossier } from '../../src/pipeline.ts';
import { publishDossier } from '../../src/publishing/publish.ts';
import { stallsSource } from '../support/stalls.ts';
import { shippedWorkspace, type WorkspaceFiles } from '../support/workspace.ts';

const PEOPLE = `
ministers:
  an-voorbeeld: { name: An Voorbeeld, function: Vlaams minister van Verzonnen Zaken, from: 2019-10-02 }
agencies:
  dienst: { name: Fictieve dienst, short: FD }
members:
  piet-proef: { name: Piet Proef }
`;
const EMPTY_DRAFT = '{{!--\na. Hoeveel?\n--}}\n# 1a\n\n{{!--\nb. Kosten?\n--}}\n# 1b\n';

interface Made {
  readonly number?: string;
  readonly date?: string;
  readonly draft?: string;
  readonly dossier?: string;
  readonly title?: string;
}

function files({ number = '45', date = '2021-06-10', draft = '', dossier = '', title }: Made = {}) {
  const folder = `data/dossiers/${date.slice(0, 4)}-${number}`;
  return {
    [`${folder}/dossier.yaml`]: `house: vlaams-parlement\nminister: an-voorbeeld\n${dossier}`,
    [`${folder}/question.yaml`]: `number: "${number}"
date: ${date}
authors: [piet-proef, Élodie Van den Proeve]
title: ${title ?? 'Fietsenstallingen'}
items: [{ label: 1, text: Graag cijfers., items: [{ label: a, text: Hoeveel? }, { label: b, text: Kosten? }] }]
`,
    [`${folder}/answer.md.hbs`]: draft,
  };
}

function setUp(own: WorkspaceFiles) {
  const place = shippedWorkspace({ 'data/people.yaml': PEOPLE, ...own });
  const { workspace } = place;
  const list = (on = '2021-06-25', io: Io = nodeIo) => listDossiers(io, workspace, { on, language: 'nl' });
  const only = async (on?: string): Promise<DossierSummary> => {
    const [one, ...others] = await list(on);
    expect(others).toEqual([]);
    if (one === undefined) throw new Error('no dossier');
    return one;
  };
  return { ...place, workspace, list, only };
}

const ANSWERED = '# 1a\nZeven.\n\n# 1b\nNiets.\n';
const codes = ({ problems }: DossierSummary) => problems.map(({ code }) => code);

const SOURCE = stallsSource(['2020,7']);
const TABLE =
  'tables:\n  per-jaar: { source: dienst/stallingen, title: Stallingen, rows: year, measures: [count] }\n';

describe('the state of a dossier', () => {
  it('is new as `new` leaves it, with the deadline of the house', async () => {
    const question = `Vlaams Parlement\n\nSCHRIFTELIJKE VRAAG\n\nnr. 45\nvan JAN PROEFPERSOON\ndatum: 10 juni 2021\naan AN VOORBEELD\nVLAAMS MINISTER VAN VERZONNEN ZAKEN\n\nStallingen - Stand van zaken\n\nInleiding.\n\n1. Hoeveel zijn er?\na) Per jaar?\nb) Per stad?\n`;
    const { workspace, only, at } = setUp({ 'vraag.txt': question });
    await newDossier(nodeIo, workspace, { path: at('vraag.txt'), language: 'nl' });
    expect(await only('2021-06-10')).toEqual({
      dossier: '2021-45',
      house: 'vlaams-parlement',
      number: '45',
      date: '2021-06-10',
      title: 'Stallingen - Stand van zaken',
      authors: ['JAN PROEFPERSOON'],
      minister: 'An Voorbeeld',
      fictitious: false,
      deadline: '2021-07-08',
      working_days_left: 20,
      overdue: false,
      state: 'new',
      items: { to_answer: 2, answered: 0 },
      requests: [],
      publication: null,
      fully_checked: false,
      counts: { errors: 0, warnings: 0, notes: 0 },
      problems: [],
      deadline_problems: [],
    });
  });

  it('is data-asked once an agency got a request, until something is written', async () => {
    const draft = EMPTY_DRAFT;
    const { workspace, only, write } = setUp({ ...files({ draft, dossier: TABLE }), ...SOURCE });
    expect(await only()).toMatchObject({ state: 'new', requests: [] });
    const asked = { agency: 'dienst', sources: [], language: 'nl' } as const;
    expect(await requestFigures(nodeIo, workspace, '2021-45', asked)).toMatchObject({ ok: true });
    expect(await only()).toMatchObject({ state: 'data-asked', requests: ['dienst'] });
    write(files({ draft: '# 1a\n{{table "per-jaar"}}\n# 1b\n', dossier: TABLE }));
    expect(await only()).toMatchObject({
      state: 'drafted',
      requests: ['dienst'],
      items: { to_answer: 2, answered: 1 },
      fully_checked: false,
    });
  });

  it.each([
    ['a text before the first heading', 'Geachte.\n\n# 1a\n# 1b\n', 0],
    ['one item', '# 1a\nZeven.\n\n# 1b\n{{!-- nog te doen --}}\n', 1],
    [
      'all items under one heading, of which a check finds that it says nothing',
      '# 1a, 1b\n{{#if period}}Ja.{{/if}}\n',
      2,
    ],
    ['a text that is no template', '# 1a\n{{#if}\n', 0],
    ['a heading of no item', '# 7\nZeven.\n', 0],
  ])('is drafted with %s', async (_what, draft, answered) => {
    const one = await setUp(files({ draft })).only();
    expect(one).toMatchObject({ state: 'drafted', items: { to_answer: 2, answered } });
  });

  it('is checked where every item has text and a check finds no error', async () => {
    const { only, write } = setUp(files({ draft: ANSWERED }));
    expect(await only()).toMatchObject({
      state: 'checked',
      fully_checked: true,
      counts: { errors: 0, warnings: 0, notes: 0 },
    });
    write(files({ draft: ANSWERED.replace('Niets', '{{fact "weg" "weg"}}') }));
    const wrong = await only();
    expect(wrong).toMatchObject({ state: 'drafted', fully_checked: true, counts: { errors: 1 } });
    expect(codes(wrong)).toEqual(['fact-set-unknown']);
  });

  it('is published as long as the dossier and its output are what was published', async () => {
    const { workspace, only, write, at } = setUp(
      files({ draft: ANSWERED, dossier: 'deadline: 2021-07-09\n' }),
    );
    const publish = (correction?: string) =>
      publishDossier(nodeIo, workspace, '2021-45', {
        on: '2021-07-05',
        language: 'nl',
        ...(correction === undefined ? {} : { correction }),
      });
    expect(await publish()).toMatchObject({ ok: true, stored: true });
    const published = { id: '2021-45', published: '2021-07-05', current: true };
    // Long after the deadline: nobody waits any more.
    expect(await only('2022-06-01')).toMatchObject({
      state: 'published',
      publication: published,
      deadline: '2021-07-09',
      working_days_left: null,
      overdue: false,
    });
    await buildDossier(nodeIo, workspace, '2021-45', { draft: false, language: 'nl' });
    nodeIo.removeFolder(at('output'));
    expect((await only()).state).toBe('published');

    write({ 'output/2021-45/antwoord-2021-45.docx': 'veranderd' });
    expect(await only()).toMatchObject({ state: 'checked', publication: { ...published, current: false } });
    nodeIo.removeFolder(at('output'));

    write(files({ draft: ANSWERED.replace('Zeven', 'Acht'), dossier: 'deadline: 2021-07-09\n' }));
    expect(await only('2022-06-01')).toMatchObject({
      state: 'checked',
      publication: { ...published, current: false },
      working_days_left: null,
      overdue: false,
    });
    expect(await publish('Eén stalling kwam erbij.')).toMatchObject({ ok: true, stored: true });
    expect(await only()).toMatchObject({
      state: 'published',
      publication: { id: '2021-45.2', published: '2021-07-05', current: true },
    });
    nodeIo.remove(at('data/ledger/2021-45.2/manifest.json'));
    expect(await only()).toMatchObject({ state: 'checked', publication: { current: false } });
  });

  it('is not published by an answer that was made without Repliek, though no answer is awaited', async () => {
    const { only } = setUp({
      ...files({ draft: ANSWERED }),
      'data/ledger/oud.json': JSON.stringify({
        version: 1,
        id: 'oud',
        origin: 'entered',
        question: { minister: 'An Voorbeeld', number: '45', date: '2021-06-10' },
        files: [],
        sources: [],
        tables: [],
        facts: [],
      }),
    });
    expect(await only('2022-06-01')).toMatchObject({
      state: 'checked',
      publication: { id: 'oud', published: null, current: false },
      overdue: false,
    });
  });
});

describe('the deadline', () => {
  it.each([
    // 11 July is a Sunday, 21 July a holiday.
    ['2021-07-20', '2021-07-22', 1, false],
    ['2021-07-08', '2021-07-23', 10, false],
    ['2021-07-23', '2021-07-23', 0, false],
    // A Saturday: no working day has passed, and still it is late.
    ['2021-07-24', '2021-07-23', 0, true],
    ['2021-07-27', '2021-07-23', -2, true],
    ['2021-07-27', '9999-12-31', null, false],
    ['2021-07-27', '1900-01-01', null, true],
  ])('on %s, of %s, leaves %s working days', async (on, deadline, left, overdue) => {
    const { only } = setUp(files({ dossier: `deadline: ${deadline}\n` }));
    expect(await only(on)).toMatchObject({ deadline, working_days_left: left, overdue });
  });

  it('is counted from the day of the question where dossier.yaml has none', async () => {
    expect(await setUp(files()).only('2021-07-01')).toMatchObject({
      deadline: '2021-07-08',
      working_days_left: 5,
    });
  });

  it('is that of the house of the workspace, and what is wrong with its term is told', async () => {
    const term = 'templates/houses/vlaams-parlement/term.yaml';
    const { only, write } = setUp({
      ...files(),
      [term]: 'working_days: 3\nholidays: { country: BE }\n',
    });
    expect(await only('2021-06-10')).toMatchObject({ deadline: '2021-06-15', working_days_left: 3 });
    write({ [term]: 'working_days: 0\nholidays: { country: BE }\n' });
    const wrong = await only('2021-06-10');
    expect(wrong).toMatchObject({ deadline: null, working_days_left: null, counts: { errors: 0 } });
    expect(wrong.deadline_problems.map(({ code }) => code)).toEqual(['term-days']);
    write(files({ dossier: 'deadline: 2021-06-15\n' }));
    expect(await only('2021-06-16')).toMatchObject({
      deadline: '2021-06-15',
      working_days_left: null,
      overdue: true,
    });
  });
});

describe('the list of dossiers', () => {
  it('has the most urgent first, then what is made up', async () => {
    const { list } = setUp({
      ...files({ number: '1', dossier: 'deadline: 2021-09-01\n' }),
      ...files({ number: '2', dossier: 'deadline: 2021-05-01\n' }),
      ...files({ number: '3', dossier: 'deadline: 2021-08-01\n' }),
      ...files({ number: '4', dossier: 'deadline: 2021-04-01\n', title: 'Voorbeeld (fictief)' }),
      ...files({ number: '5', dossier: `deadline: 2021-04-02\n${TABLE}` }),
      ...SOURCE,
    });
    expect((await list()).map(({ dossier, fictitious }) => [dossier, fictitious])).toEqual([
      ['2021-2', false],
      ['2021-3', false],
      ['2021-1', false],
      ['2021-4', true],
      ['2021-5', true],
    ]);
    expect(await setUp({}).list()).toEqual([]);
  });

  it('shows a dossier that cannot be read with its problems, and what can be known of it', async () => {
    const { list } = setUp({
      ...files({ number: '1', draft: ANSWERED }),
      ...files({ number: '2', draft: ANSWERED }),
      'data/dossiers/2021-2/question.yaml': 'number: [',
      ...files({ number: '3', draft: ANSWERED }),
      'data/dossiers/2021-3/dossier.yaml': 'minister: [',
      'data/dossiers/2021-4/dossier.yaml': '',
      ...files({ number: '5', draft: EMPTY_DRAFT }),
      'data/dossiers/2021-5/question.yaml': Uint8Array.of(0xff, 0xfe, 0xff),
      'data/ledger/stuk.json': '{',
    });
    const all = new Map((await list()).map((one) => [one.dossier, one]));
    expect([...all.keys()].sort()).toEqual(['2021-1', '2021-2', '2021-3', '2021-4', '2021-5']);
    for (const id of ['2021-2', '2021-3', '2021-4', '2021-5']) {
      expect(all.get(id)?.counts.errors).toBeGreaterThan(0);
    }
    expect(all.get('2021-2')).toMatchObject({ number: null, title: null, state: 'drafted' });
    expect(all.get('2021-3')).toMatchObject({
      number: '3',
      authors: ['Piet Proef', 'Élodie Van den Proeve'],
    });
    expect(all.get('2021-4')).toMatchObject({ number: null, minister: null, state: 'new', deadline: null });
    expect(all.get('2021-5')).toMatchObject({ minister: 'An Voorbeeld', state: 'new' });
    // What cannot be read of the ledger may be the answer to this question, as a check says, too.
    expect(all.get('2021-1')).toMatchObject({ state: 'drafted', counts: { errors: 1 } });
  });

  it('goes on where the disk fails on one dossier', async () => {
    const { list } = setUp({ ...files({ number: '1', draft: ANSWERED }), ...files({ number: '2' }) });
    const failing: Io = {
      ...nodeIo,
      list: (folder) => {
        if (folder.endsWith('2021-2')) throw Object.assign(new Error('no'), { code: 'EACCES' });
        return nodeIo.list(folder);
      },
      size: (file) => {
        if (file.includes('2021-2')) throw Object.assign(new Error('no'), { code: 'EIO' });
        return nodeIo.size(file);
      },
    };
    const found = await list('2021-06-25', failing);
    expect(found.map(({ dossier, state }) => [dossier, state])).toEqual([
      ['2021-1', 'checked'],
      ['2021-2', 'new'],
    ]);
    expect(found[1]?.counts.errors).toBeGreaterThan(0);
  });
});
