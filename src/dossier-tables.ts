/** The tables of a dossier: each spec computed from its source, with the notes that belong under it. */
import type { FigureTable } from './document/figure-table.ts';
import type { HouseStyle } from './document/house-style.ts';
import type { Dossier } from './dossiers/open-dossier.ts';
import type { DeclaredTable } from './dossiers/table-declarations.ts';
import type { Workspace } from './dossiers/workspace.ts';
import { renderPlainText } from './drafting/plain-template.ts';
import type { Io } from './io.ts';
import { explains, type KnownMismatch } from './ledger/deviations.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import { type FoundMismatch, findMismatches } from './ledger/mismatches.ts';
import type { Report } from './messages/report.ts';
import type { Place } from './problem.ts';
import type { Tell } from './progress.ts';
import type { Located } from './reading/located.ts';
import { reportMismatches } from './sources/published.ts';
import type { Source, TotalMismatch } from './sources/source.ts';
import { createStore, type Store } from './sources/store.ts';
import { uniteSources } from './sources/union.ts';
import { finishTable, type PreparedTable, prepareTable } from './tables/compute.ts';
import { guardTables } from './tables/confidentiality.ts';
import type { TableInput } from './tables/described-source.ts';
import { computeListing } from './tables/listing.ts';
import { sourceScope } from './tables/scope.ts';
import { type ParsedSpec, parseSpec } from './tables/spec.ts';

export interface DossierTable {
  readonly figures: FigureTable;
  /** Where the dossier declares it. */
  readonly place: Place;
}

export interface DossierTables {
  /** Those that could be computed, in the dossier's order. */
  readonly tables: ReadonlyMap<string, DossierTable>;
  /** Differences from published totals that were reported. */
  readonly mismatches: readonly KnownMismatch[];
  /** Indexes of the entries of `accepted` for deviations that explain one of these. */
  readonly explained: ReadonlySet<number>;
}

type OpenedTable = ParsedSpec & {
  readonly id: string;
  readonly located: Located;
  readonly source: Source;
};

/**
 * Everything wrong is reported.
 *
 * @param ledger what was published before, from the oldest to the latest; asked for where a source names what was
 */
export async function computeDossierTables(
  io: Io,
  workspace: Workspace,
  dossier: Dossier,
  ledger: () => readonly LedgerEntry[],
  report: Report,
): Promise<DossierTables> {
  const { agencies } = dossier;
  const store = createStore({ io, root: workspace.root, dataFolder: workspace.data, agencies, report });
  try {
    const opened: OpenedTable[] = [];
    for (const [id, declared] of dossier.tables) {
      const table = await openTable(id, declared, dossier.house, store, report);
      if (table !== undefined) opened.push(table);
    }
    const published = reportPublished(opened, dossier, await store.sources(), ledger, report);
    const tables = finish(await prepare(opened, dossier, store, report, io.tell), report);
    return { ...published, tables };
  } finally {
    await store.close();
  }
}

async function openTable(
  id: string,
  declared: DeclaredTable,
  house: Pick<HouseStyle, 'labels'>,
  store: Store,
  report: Report,
): Promise<OpenedTable | undefined> {
  const located: Located = { ...declared, file: declared.place([]).file ?? '' };
  const parsed = parseSpec(located, report);
  // Also where the spec has mistakes: those of its source are found in the same run.
  const named = parsed?.spec.source ?? sourceNames(declared.raw['source']);
  const sources: (Source | undefined)[] = [];
  for (const [index, name] of named.entries()) {
    sources.push(await store.open(name, located.place(named.length === 1 ? ['source'] : ['source', index])));
  }
  const opened = sources.filter((one) => one !== undefined);
  if (opened.length < sources.length) return undefined;
  const words = { agency: house.labels.agency, and: house.labels.and };
  const source =
    opened.length < 2
      ? opened[0]
      : await uniteSources(opened, `union_${id}`, words, store, located.place(['source']), report);
  return parsed && source && { id, ...parsed, located, source };
}

/** The names as far as they can be seen in a spec with mistakes. */
function sourceNames(raw: unknown): readonly string[] {
  return [raw].flat().filter((name) => typeof name === 'string');
}

/** Every table with its data; of those that count people it is decided together what may be shown. */
type Prepared =
  | { readonly kind: 'listing'; readonly table: OpenedTable; readonly figures: FigureTable }
  | { readonly kind: 'crosstab'; readonly table: OpenedTable; readonly prepared: PreparedTable };

async function prepare(
  tables: readonly OpenedTable[],
  dossier: Dossier,
  store: Store,
  report: Report,
  tell: Tell,
): Promise<readonly Prepared[]> {
  const all: Prepared[] = [];
  for (const [index, table] of tables.entries()) {
    tell({ kind: 'table', table: table.id, index: index + 1, count: tables.length });
    const input = inputOf(table, dossier, report);
    if (table.kind === 'listing') {
      const figures = await computeListing({ ...input, spec: table.spec }, store);
      if (figures !== undefined) all.push({ kind: 'listing', table, figures });
    } else {
      const prepared = await prepareTable({ ...input, spec: table.spec }, store);
      if (prepared !== undefined) all.push({ kind: 'crosstab', table, prepared });
    }
  }
  return all;
}

function finish(all: readonly Prepared[], report: Report): ReadonlyMap<string, DossierTable> {
  const crosstabs = all.flatMap((one) => (one.kind === 'crosstab' ? [one.prepared] : []));
  const guards = guardTables(crosstabs, report);
  const computed = new Map<string, DossierTable>();
  for (const one of all) {
    const place = one.table.located.place([]);
    const guard = one.kind === 'crosstab' ? guards(one.prepared) : undefined;
    const figures =
      one.kind === 'listing'
        ? one.figures
        : guard === undefined
          ? undefined
          : finishTable(one.prepared, guard);
    if (figures !== undefined) computed.set(one.table.id, { figures, place });
  }
  return computed;
}

function inputOf(table: OpenedTable, dossier: Dossier, report: Report): Omit<TableInput, 'spec'> {
  const { id, spec, sound, located, source } = table;
  const subject = { ...dossier, dossier: dossier.id };
  const fill = (text: string, place: Place) => renderPlainText(text, place, subject, report);
  const explained = dossier.accepted.filter(
    (entry) => entry.code === 'total-mismatch' && entry.table === id && source.mismatches.length > 0,
  );
  const { house, period } = dossier;
  const title = fill(spec.title, located.place(['title']));
  const notes = [
    ...source.remarks,
    ...(spec.notes ?? []).map((note, index) => fill(note, located.place(['notes', index]))),
    ...explained.map((entry) => fill(entry.because, entry.place)),
  ];
  return { id, sound, located, source, title, notes, period, house, report };
}

/** Published totals that differ are warnings until the dossier explains them, under a table of the same source. */
function reportPublished(
  tables: readonly OpenedTable[],
  dossier: Dossier,
  sources: readonly Source[],
  ledger: () => readonly LedgerEntry[],
  report: Report,
): Omit<DossierTables, 'tables'> {
  const sourceOf = new Map(tables.map(({ id, source }) => [id, source]));
  const explained = new Set<number>();
  const all: FoundMismatch[] = [];
  for (const source of sources) {
    const found = foundMismatches(source, ledger);
    all.push(...found.values());
    // A union of sources carries the mismatches of each.
    const tells = (table: string | undefined) =>
      sourceOf.get(table ?? '')?.mismatches.some((mismatch) => mismatch.source === source.id) === true;
    const accepted = dossier.accepted.some((entry) => entry.code === 'total-mismatch' && tells(entry.table));
    reportMismatches(source.mismatches, report, (mismatch) => {
      const deviation = found.get(mismatch)?.deviation;
      const reasons = dossier.accepted.flatMap((entry, index) => {
        if (entry.code !== 'deviation' || deviation === undefined || !tells(entry.table)) return [];
        return explains({ ...entry, table: source.id }, deviation) ? [index] : [];
      });
      for (const index of reasons) explained.add(index);
      return accepted || reasons.length > 0;
    });
  }
  for (const entry of dossier.accepted) {
    if (entry.code !== 'total-mismatch') continue;
    const { code, table, place } = entry;
    const mismatches = sourceOf.get(table)?.mismatches.length ?? 0;
    if (mismatches === 0) report.add('accepted-unused', { code, table }, place);
  }
  return { mismatches: all, explained };
}

/** Those that are figures of an answer; a row of totals in a delivery was not published by anybody. */
function foundMismatches(
  source: Source,
  ledger: () => readonly LedgerEntry[],
): ReadonlyMap<TotalMismatch, FoundMismatch> {
  const figures = source.mismatches.flatMap((mismatch) => {
    const { where, measure, published, computed } = mismatch;
    if (mismatch.in === undefined || computed === undefined) return [];
    return [{ mismatch, figure: { where, measure: measure.id, published, computed } }];
  });
  if (figures.length === 0) return new Map();
  const scope = sourceScope(source, new Map(), [...source.measures.keys()]);
  const found = findMismatches(
    figures.map(({ figure }) => figure),
    scope,
    ledger(),
  );
  return new Map(
    figures.flatMap(({ mismatch }, index) => {
      const one = found[index];
      return one === undefined ? [] : [[mismatch, one]];
    }),
  );
}
