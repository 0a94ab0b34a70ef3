/** Computing a table in a test: a delivery in memory, a spec as YAML text, the numbers as plain values. */
import path from 'node:path';
import { toPlainText } from '../../src/decimal.ts';
import type { Cell } from '../../src/document/crosstab.ts';
import type { FigureTable } from '../../src/document/figure-table.ts';
import { Report } from '../../src/messages/report.ts';
import type { Problem } from '../../src/problem.ts';
import { locate } from '../../src/reading/located.ts';
import { createStore, type Store } from '../../src/sources/store.ts';
import { finishTable, prepareTable } from '../../src/tables/compute.ts';
import { guardTables } from '../../src/tables/confidentiality.ts';
import type { TableInput } from '../../src/tables/described-source.ts';
import { computeListing, type ListingLimits } from '../../src/tables/listing.ts';
import { type ParsedSpec, parseSpec } from '../../src/tables/spec.ts';
import { loadHouse } from './house.ts';
import { memoryIo } from './memory-io.ts';

const ROOT = path.resolve('/werk');
const HOUSE = loadHouse();

/** A made-up delivery. */
export interface Delivery {
  readonly csv: string;
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly dimensions: Readonly<Record<string, unknown>>;
  readonly measures: Readonly<Record<string, unknown>>;
  readonly coverage?: Readonly<Record<string, unknown>>;
  readonly impossible?: readonly Readonly<Record<string, unknown>>[];
  /** Texts of data/lookups/<name>.yaml. */
  readonly lookups?: Readonly<Record<string, string>>;
}

export interface Computed {
  readonly table: FigureTable | undefined;
  readonly problems: readonly Problem[];
  /** `code line:column` of each problem. */
  readonly codes: readonly string[];
}

/**
 * @param period the dossier's
 * @param limits of a listing, when it has others than a sheet of Excel
 */
export async function compute(
  delivery: Delivery,
  specText: string,
  period?: { readonly from: number; readonly to: number },
  limits?: ListingLimits,
): Promise<Computed> {
  const report = new Report('nl');
  const folder = path.join(ROOT, 'data', 'sources', 'fictief', 'telling');
  const io = memoryIo({
    [path.join(folder, 'datapackage.json')]: descriptorOf(delivery),
    [path.join(folder, 'telling.csv')]: delivery.csv,
    ...Object.fromEntries(
      Object.entries(delivery.lookups ?? {}).map(([name, text]) => [
        path.join(ROOT, 'data', 'lookups', `${name}.yaml`),
        text,
      ]),
    ),
  });
  const agencies = new Map([['fictief', { name: 'Fictieve dienst' }]]);
  const store = createStore({
    io: folders(io),
    root: ROOT,
    dataFolder: path.join(ROOT, 'data'),
    agencies,
    report,
  });
  try {
    const located = locate({ file: 'tabel.yaml', text: specText }, report);
    const parsed = located && parseSpec(located, report);
    const source = parsed && (await store.open(parsed.spec.source[0] ?? '', {}));
    const given = { id: 'tabel', title: 'Tabel', notes: [], house: HOUSE, period, report };
    const table =
      located && parsed && source && (await computed({ ...given, located, source }, parsed, store, limits));
    const { problems } = report;
    return {
      table,
      problems,
      codes: problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
    };
  } finally {
    await store.close();
  }
}

async function computed(
  input: Omit<TableInput, 'spec' | 'sound'>,
  parsed: ParsedSpec,
  store: Store,
  limits: ListingLimits | undefined,
): Promise<FigureTable | undefined> {
  const { sound } = parsed;
  if (parsed.kind === 'listing') return computeListing({ ...input, sound, spec: parsed.spec }, store, limits);
  const prepared = await prepareTable({ ...input, sound, spec: parsed.spec }, store);
  const guard = prepared && guardTables([prepared], input.report)(prepared);
  return prepared && guard && finishTable(prepared, guard);
}

/** The table as lines: header first, then `kind | labels | cells`. */
export function linesOf({ table, codes }: Computed): readonly string[] {
  if (table === undefined || codes.length > 0) throw new Error(`not computed: ${codes.join(', ')}`);
  const { rowDimensions, columns, rows } = table.crosstab;
  return [
    [...rowDimensions.map(({ label }) => label), ...columns.map(({ label }) => label)].join(' | '),
    ...rows.map(({ labels, cells }) => [...labels, ...cells.map(textOf)].join(' | ')),
  ];
}

export function textOf(cell: Cell): string {
  return cell.kind === 'number' ? toPlainText(cell.value) : cell.missing;
}

function descriptorOf({ fields, dimensions, measures, coverage, impossible }: Delivery): string {
  return JSON.stringify({
    name: 'telling',
    resources: [{ name: 'telling', path: 'telling.csv', schema: { fields } }],
    repliek: {
      kind: 'statistic',
      agency: 'fictief',
      synthetic: true,
      dimensions,
      measures,
      ...(coverage === undefined ? {} : { coverage }),
      ...(impossible === undefined ? {} : { impossible }),
    },
  });
}

/** The memory of files knows no folders of folders; the store lists agencies and data sets. */
function folders(io: ReturnType<typeof memoryIo>): ReturnType<typeof memoryIo> {
  return {
    ...io,
    list: (folder) => {
      const inside = [...io.files.keys()].filter((file) => file.startsWith(folder + path.sep));
      return [
        ...new Set(inside.map((file) => file.slice(folder.length + 1).split(path.sep)[0] ?? '')),
      ].sort();
    },
  };
}
