/** A made-up (fictief) dossier about swimming pools, its Word file, what people do to that, and a refresh of it. */
import { readFileSync } from 'node:fs';
import { nodeIo } from '../../src/io.ts';
import { buildDossier } from '../../src/pipeline.ts';
import { applyEdits, type XmlEdit } from '../../src/reading/package/xml-edits.ts';
import type { XmlElement } from '../../src/reading/package/xml-tree.ts';
import { type RefreshOptions, type RefreshResult, refreshDossier } from '../../src/refresh/refresh.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { HOUSE } from './dossiers.ts';
import { type TestWorkspace, testWorkspace } from './workspace.ts';

export const POOLS_DOSSIER = '2021-7';
const FOLDER = `data/dossiers/${POOLS_DOSSIER}`;
/** The file that people work in. */
export const EDITED = 'werk/antwoord.docx';

/** Visitors by pool and year, in the order of the pools. */
export type Visits = Readonly<Record<string, Readonly<Record<number, number>>>>;

export interface Pools {
  readonly visits: Visits;
  readonly from: number;
  readonly to: number;
  readonly price: number;
  readonly draft: string;
  /** Lines of dossier.yaml for more tables. */
  readonly tables: readonly string[];
  readonly remark: string;
  /** The visits count people, of whom fewer than five are confidential. */
  readonly people: boolean;
}

export const VISITS: Visits = {
  Noord: { 2018: 100, 2019: 120, 2020: 90 },
  Oost: { 2018: 200, 2019: 220, 2020: 190 },
  Zuid: { 2018: 300, 2019: 320, 2020: 276 },
};

export const DRAFT = [
  '# 1',
  'In {{ref "per-pool"}} leest u hoeveel bezoekers er waren. In 2020 waren het er {{figure "per-pool" year=2020}}: {{change "per-pool" from=2019 to=2020}}.',
  '',
  '{{table "per-pool"}}',
  '',
  '# 2',
  'Zwembad Zuid telde er {{figure "per-pool" pool="Zuid" year=2020}}. Een kaartje kost {{fact "fictief" "price"}}.',
  '',
  'Zie ook {{ref "per-year"}}.',
  '',
  '{{table "per-year"}}',
  '',
].join('\n');

export const POOLS: Pools = {
  visits: VISITS,
  from: 2018,
  to: 2020,
  price: 4,
  draft: DRAFT,
  tables: [],
  remark: 'Gratis bezoeken zijn niet meegeteld.',
  people: false,
};

export interface PoolsWorld {
  readonly files: TestWorkspace;
  /** Puts other data and another draft into the dossier. */
  readonly change: (changed: Partial<Pools>) => void;
  /** The Word file of a build. */
  readonly build: () => Promise<Uint8Array>;
  readonly refresh: (docx: Uint8Array, options?: Partial<Omit<RefreshOptions, 'file'>>) => Promise<Refreshed>;
}

export interface Refreshed {
  readonly result: RefreshResult;
  /** The refreshed file, or the one that was given where nothing was written. */
  readonly bytes: Uint8Array;
}

/** To be called inside a test. */
export function poolsWorld(changed: Partial<Pools> = {}): PoolsWorld {
  let pools = { ...POOLS, ...changed };
  const files = testWorkspace(filesOf(pools), { 'houses/vlaams-parlement/house.yaml': HOUSE });
  return {
    files,
    change: (more) => {
      pools = { ...pools, ...more };
      files.write(filesOf(pools));
    },
    build: async () => {
      const options = { draft: false, language: 'nl' } as const;
      const { ok, problems } = await buildDossier(nodeIo, files.workspace, POOLS_DOSSIER, options);
      if (!ok) throw new Error(JSON.stringify(problems));
      return new Uint8Array(readFileSync(files.at(`output/${POOLS_DOSSIER}/antwoord-${POOLS_DOSSIER}.docx`)));
    },
    refresh: async (docx, options = {}) => {
      files.write({ [EDITED]: docx });
      const asked = { inPlace: false, overwriteEdits: false, language: 'nl', ...options } as const;
      const result = await refreshDossier(nodeIo, files.workspace, POOLS_DOSSIER, {
        ...asked,
        file: files.at(EDITED),
      });
      const place = result.written?.path;
      return { result, bytes: place === undefined ? docx : new Uint8Array(readFileSync(files.at(place))) };
    },
  };
}

function filesOf({
  visits,
  from,
  to,
  price,
  draft,
  tables,
  remark,
  people,
}: Pools): Readonly<Record<string, string>> {
  const rows = Object.entries(visits).flatMap(([pool, years]) =>
    Object.entries(years).map(([year, count]) => `${pool},${year},${count}`),
  );
  const string = { type: 'string', constraints: { required: true } };
  const fields = [
    { name: 'pool', title: 'Zwembad', ...string, categories: Object.keys(visits) },
    { name: 'year', title: 'Jaar', type: 'integer', constraints: { required: true } },
    { name: 'count', title: 'Aantal', type: 'integer', constraints: { required: true, minimum: 0 } },
  ];
  const described = {
    name: 'visits',
    title: 'Bezoeken (fictief)',
    resources: [{ name: 'visits', path: 'visits.csv', schema: { fields, primaryKey: ['pool', 'year'] } }],
    repliek: {
      ...{ kind: 'statistic', agency: 'fictief', synthetic: true },
      coverage: { year: [from, to], remark },
      dimensions: { pool: { field: 'pool', label: 'Zwembad' }, year: { field: 'year', label: 'Jaar' } },
      measures: {
        visits: { label: 'Aantal bezoeken', sum: 'count', ...(people ? { people: true, threshold: 5 } : {}) },
      },
    },
  };
  return {
    [`${FOLDER}/dossier.yaml`]: [
      'house: vlaams-parlement',
      'minister: nele-fictief',
      `period: { from: ${from}, to: ${to} }`,
      'facts: [fictief]',
      'tables:',
      '  per-pool: { use: visits, source: fictief/visits }',
      '  per-year:',
      '    { title: "Bezoeken per jaar, {{period}}", source: fictief/visits, rows: year, measures: [visits], filter: { year: period } }',
      ...tables.map((line) => `  ${line}`),
      '',
    ].join('\n'),
    [`${FOLDER}/question.yaml`]: [
      'number: 7',
      'date: 2021-06-10',
      'authors: [jan-verzonnen]',
      'title: Zwembaden (fictief)',
      'items:',
      '  - { label: 1, text: Hoeveel bezoekers waren er? }',
      '  - { label: 2, text: En in zwembad Zuid? }',
      '',
    ].join('\n'),
    [`${FOLDER}/answer.md.hbs`]: draft,
    'data/people.yaml': [
      'ministers:',
      '  nele-fictief: { name: Nele Fictief, function: Vlaams minister van Fictie, from: 2019-10-02, until: 2024-09-30 }',
      'agencies:',
      '  fictief: { name: Fictieve dienst, short: FD }',
      'members:',
      '  jan-verzonnen: { name: Jan Verzonnen }',
      '',
    ].join('\n'),
    'data/facts/fictief.yaml': `price: { value: ${price}, unit: euro }\n`,
    'data/sources/fictief/visits/datapackage.json': JSON.stringify(described),
    'data/sources/fictief/visits/visits.csv': `pool,year,count\n${rows.join('\n')}\n`,
    'templates/tables/visits.yaml': [
      'title: Bezoeken per zwembad, {{period}}',
      'source: fictief/visits',
      'rows: pool',
      'columns: year',
      'measures: [visits]',
      'filter: { year: period }',
      'order: { by: listed }',
      'totals: { rows: Totaal }',
      '',
    ].join('\n'),
  };
}

/** The file with other content in one of its parts. @param edit of the text of the part; what it begins with stays */
export function editPart(docx: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const file = new WordFile(docx);
  const before = file.has(part) ? new TextDecoder().decode(file.bytes(part)) : '';
  const after = edit(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return file.withParts(new Map([[part, new TextEncoder().encode(after)]]));
}

export function editText(docx: Uint8Array, edit: (xml: string) => string): Uint8Array {
  return editPart(docx, 'word/document.xml', edit);
}

/** The text with other pieces, told by the tree of the part. */
export function editTree(docx: Uint8Array, edits: (root: XmlElement) => readonly XmlEdit[]): Uint8Array {
  const { root } = new WordFile(docx).text;
  return editText(docx, (xml) => applyEdits(xml, edits(root)));
}

/** The controls of a kind that show this text, in the order of the file. @throws Error where there is none */
export function controlsShowing(root: XmlElement, text: string): readonly [XmlElement, ...XmlElement[]] {
  const found = root.descendants('w:sdt').filter((control) => shown(control) === text);
  const [first, ...others] = found;
  if (first === undefined) throw new Error(`no control shows ${JSON.stringify(text)}`);
  return [first, ...others];
}

/** What an element shows, without the instructions of its fields. */
export function shown(element: XmlElement): string {
  return element
    .descendants('w:t')
    .map(({ text }) => text)
    .join('');
}

/** The text of the file as its readers see it, a paragraph a line; cells of a row are parted by " | ". */
export function readText(docx: Uint8Array, part?: string): string {
  const file = new WordFile(docx);
  const story = part === undefined ? file.text : file.story(part);
  return story.blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.text
        : block.rows
            .filter(({ change }) => change?.kind !== 'deleted')
            .map(({ cells }) => cells.map(({ text }) => text).join(' | '))
            .join('\n'),
    )
    .join('\n');
}
