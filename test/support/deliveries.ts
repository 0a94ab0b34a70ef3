/** Made-up (fictieve) deliveries, loaded from real files into the store. */
import { expect, onTestFinished } from 'vitest';
import { toPlainText } from '../../src/decimal.ts';
import type { Cell } from '../../src/document/crosstab.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import type { Problem } from '../../src/problem.ts';
import { conditionSql, Parameters } from '../../src/sources/condition.ts';
import type { StoreValue } from '../../src/sources/engine.ts';
import { cellOf, measureSql } from '../../src/sources/measure-sql.ts';
import { findMember } from '../../src/sources/member-name.ts';
import { reportMismatches } from '../../src/sources/published.ts';
import type { Source } from '../../src/sources/source.ts';
import { createStore, type Store, type StoreOptions } from '../../src/sources/store.ts';
import { type TestWorkspace, testWorkspace } from './workspace.ts';

type Keys = Readonly<Record<string, unknown>>;

/** Only what differs from the delivery of `DEFAULTS`. */
export interface Delivery {
  readonly fields?: readonly Keys[];
  /** Keys of the schema besides `fields`. */
  readonly schema?: Keys;
  /** Keys of the resource besides `schema`. */
  readonly resource?: Keys;
  /** Keys of our own part. */
  readonly repliek?: Keys;
  /** Keys of the package itself. */
  readonly package?: Keys;
  /** datapackage.json as it stands in the file, in place of all of the above. */
  readonly descriptor?: string;
  /** The data; null where no file is written. */
  readonly csv?: string | Uint8Array | null;
  /** The data as a workbook, in place of CSV. */
  readonly xlsx?: Uint8Array;
  /** mapping.yaml beside the data. */
  readonly mapping?: string;
}

export const FOLDER = 'data/sources/fictief/uitleningen';
export const DESCRIPTOR = `${FOLDER}/datapackage.json`;
export const CSV = `${FOLDER}/uitleningen.csv`;
export const XLSX = `${FOLDER}/uitleningen.xlsx`;
export const MAPPING = `${FOLDER}/mapping.yaml`;
export const ID = 'fictief/uitleningen';

/** Made-up loans of bicycles by depot and year. */
const DEFAULTS = {
  fields: [
    { name: 'depot', type: 'string', title: 'Depot' },
    { name: 'jaar', type: 'year', title: 'Jaar' },
    { name: 'aantal', type: 'integer', title: 'Aantal uitleningen' },
  ],
  repliek: {
    kind: 'statistic',
    agency: 'fictief',
    synthetic: true,
    dimensions: { depot: { field: 'depot' }, year: { field: 'jaar' } },
    measures: { loans: { sum: 'aantal' } },
  },
  csv: 'depot,jaar,aantal\nnoord,2020,3\nzuid,2020,5\nnoord,2021,4\n',
} as const;

/** datapackage.json as text, two spaces a level. */
export function descriptorText(delivery: Delivery = {}): string {
  if (delivery.descriptor !== undefined) return delivery.descriptor;
  const { fields = DEFAULTS.fields, schema, resource, repliek } = delivery;
  const path = delivery.xlsx === undefined ? 'uitleningen.csv' : 'uitleningen.xlsx';
  const whole = {
    name: 'uitleningen',
    title: 'Uitleningen (fictief)',
    ...delivery.package,
    resources: [{ name: 'uitleningen', path, ...resource, schema: { fields, ...schema } }],
    repliek: { ...DEFAULTS.repliek, ...repliek },
  };
  return JSON.stringify(whole, null, 2);
}

export interface Loaded {
  readonly source: Source | undefined;
  readonly problems: readonly Problem[];
  /** `code file:line:column`, `code file[:sheet]:line:row[:field][:cell]`; only what the place knows, the file by its last part. */
  readonly codes: readonly string[];
  /** The measure over all rows with these members, as text; "unavailable" where there is no number. */
  readonly value: (
    measure: string,
    where?: Readonly<Record<string, string | number | boolean>>,
  ) => Promise<string>;
  readonly query: (sql: string) => Promise<readonly (readonly StoreValue[])[]>;
  readonly files: TestWorkspace;
}

/**
 * Writes the delivery to a temporary workspace and opens it. To be called inside a test.
 *
 * @param files workspace to use in place of a new one with the delivery's files
 * @param id to ask for another source
 */
export async function load(
  delivery: Delivery = {},
  files = workspaceWith(delivery),
  id = ID,
): Promise<Loaded> {
  const report = new Report('nl');
  const store = storeOf(files, report);
  const source = await store.open(id, { file: 'dossier.yaml', line: 1 });
  reportMismatches(source?.mismatches ?? [], report);
  const { problems } = report;
  if (typeof delivery.csv === 'string') await expectSameInBulk(files, id, { source, problems, store });
  return {
    source,
    problems,
    codes: problems.map(codeAndPlace),
    query: (sql) => store.query(sql, []),
    value: async (measure, where = {}) => textOf(await cell(measure, where)),
    files,
  };

  async function cell(id: string, where: Readonly<Record<string, string | number | boolean>>): Promise<Cell> {
    const measure = source?.measures.get(id);
    if (source?.table === undefined || measure === undefined) {
      throw new Error(`nothing to compute ${id} from: ${problems.map(codeAndPlace).join(', ')}`);
    }
    const conditions = Object.entries(where).map(([name, wanted]) => {
      const dimension = source.dimensions.get(name);
      const member = dimension && findMember(wanted, dimension.members);
      if (dimension === undefined || member === undefined) throw new Error(`no ${name} ${wanted}`);
      return { kind: 'in', dimension, keys: [member.key] } as const;
    });
    const parameters = new Parameters();
    const columns = measureSql(measure.aggregation, conditionSql({ kind: 'and', conditions }, parameters));
    const [row = []] = await store.query(
      `SELECT ${columns.join(', ')} FROM "${source.table}"`,
      parameters.values,
    );
    return cellOf(measure.aggregation, row, false);
  }
}

function storeOf(files: TestWorkspace, report: Report, more: Partial<StoreOptions> = {}): Store {
  const store = createStore({
    io: nodeIo,
    root: files.root,
    dataFolder: files.workspace.data,
    agencies: new Map([['fictief', { name: 'Fictieve dienst' }]]),
    report,
    ...more,
  });
  onTestFinished(() => store.close());
  return store;
}

/**
 * Reads the same files as large ones are read, by the database, and expects the same problems and the same values: each
 * delivery of these tests is one more proof that both ways agree.
 */
async function expectSameInBulk(
  files: TestWorkspace,
  id: string,
  small: {
    readonly source: Source | undefined;
    readonly problems: readonly Problem[];
    readonly store: Store;
  },
): Promise<void> {
  const report = new Report('nl');
  const store = storeOf(files, report, { bulkFrom: 0 });
  const source = await store.open(id, { file: 'dossier.yaml', line: 1 });
  reportMismatches(source?.mismatches ?? [], report);
  expect(report.problems).toEqual(small.problems);
  const plain = (one: Source | undefined) => one && { ...one, covers: undefined };
  expect(plain(source)).toEqual(plain(small.source));
  if (source?.table === undefined) return;
  expect(await rowsOf(source, store)).toEqual(small.source && (await rowsOf(small.source, small.store)));
}

/** Everything that tables are made of, row by row. */
export function rowsOf(source: Source, store: Store): Promise<readonly (readonly StoreValue[])[]> {
  const columns = [
    ...[...source.dimensions.values()].map(({ expression, unnest }) =>
      unnest === undefined ? expression : `"${unnest}"`,
    ),
    ...[...source.measures.values()].flatMap(({ aggregation }) =>
      aggregation.kind === 'sum' ? aggregation.expressions : [],
    ),
  ];
  return store.query(`SELECT ${['"row"', ...columns].join(', ')} FROM "${source.table}" ORDER BY "row"`, []);
}

/** A workspace with the delivery in it. */
export function workspaceWith(delivery: Delivery = {}): TestWorkspace {
  const { csv = delivery.xlsx === undefined ? DEFAULTS.csv : null, xlsx, mapping } = delivery;
  return testWorkspace({
    [DESCRIPTOR]: descriptorText(delivery),
    ...(csv === null ? {} : { [CSV]: csv }),
    ...(xlsx === undefined ? {} : { [XLSX]: xlsx }),
    ...(mapping === undefined ? {} : { [MAPPING]: mapping }),
  });
}

export function codeAndPlace({ code, place }: Problem): string {
  const { file, line, column, sheet, row, field, cell } = place;
  const numbered = row === undefined ? undefined : `rij ${row}`;
  const parts = [file?.split('/').at(-1), sheet, line, column, numbered, field, cell];
  return [code, parts.filter((part) => part !== undefined).join(':')].join(' ').trim();
}

/** Line and column, from 1, of the first occurrence of a text in a file, as `codeAndPlace` writes them. */
export function placeOf(text: string, wanted: string, after = ''): string {
  const from = text.indexOf(after);
  const offset = text.indexOf(wanted, from + after.length);
  if (from < 0 || offset < 0) throw new Error(`not in the text: ${wanted}`);
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function textOf(cell: Cell): string {
  return cell.kind === 'number' ? toPlainText(cell.value) : cell.missing;
}
