/** One source from its folder to the store: description, data, checks, members, published totals. */
import path from 'node:path';
import type { SourceFile } from '../document/crosstab.ts';
import { displayPath } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { locate } from '../reading/located.ts';
import { readTextFile } from '../reading/text-file.ts';
import type { BulkTable } from './bulk/bulk-table.ts';
import { memberKey } from './cell-value.ts';
import { coversOf, readCoverage } from './coverage.ts';
import { type DataContext, isSound, readData } from './data.ts';
import type { DataTable } from './data-table.ts';
import { describeDimensions, describeMeasures } from './described.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import { type DimensionPlan, planDimensions } from './dimension-plan.ts';
import { reportDoubts } from './doubts.ts';
import { readImpossible } from './impossible.ts';
import { type Lookup, readLookup } from './lookup.ts';
import { checkPublished, findMismatches } from './published.ts';
import { PART } from './repliek-part.ts';
import { liesWithin } from './safe-path.ts';
import type { Source } from './source.ts';
import { DESCRIPTOR_FILE, type SourceId } from './source-id.ts';
import { totalMismatches } from './total-mismatches.ts';
import type { TypedTable } from './typed-table.ts';

export interface Agency {
  readonly name: string;
}

export interface LoadContext extends DataContext {
  readonly dataFolder: string;
  /** By key of people.yaml; absent where that file could not be read. */
  readonly agencies: ReadonlyMap<string, Agency> | undefined;
}

/**
 * @param table name for the source's table in the store
 * @returns undefined after reporting why the description cannot be used; a source without `table` where only
 *   its data has problems, so that what refers to it can still be checked
 */
export async function loadSource(
  id: SourceId,
  table: string,
  context: LoadContext,
): Promise<Source | undefined> {
  const { report } = context;
  const descriptor = describe(id, context);
  if (descriptor === undefined) return undefined;
  const { part, located } = descriptor;
  if (context.agencies !== undefined && !context.agencies.has(part.agency)) {
    const details = { found: part.agency, kind: 'agency' as const, known: [...context.agencies.keys()] };
    report.add('person-unknown', details, located.place([PART, 'agency']));
  }
  if (part.agency !== id.agency) {
    const details = { found: part.agency, folder: id.agency };
    report.add('agency-differs', details, located.place([PART, 'agency']));
  }
  return (await loadDescribed(descriptor, `${id.agency}/${id.dataset}`, table, context)).source;
}

/** A source, and its table where the file could be read as one. */
export interface LoadedSource {
  readonly source: Source;
  readonly data?: TypedTable | BulkTable;
}

/**
 * The rest of it, for a description that was read already.
 *
 * @param id the source's own
 */
export async function loadDescribed(
  descriptor: Descriptor,
  id: string,
  table: string,
  context: LoadContext,
): Promise<LoadedSource> {
  const { report } = context;
  const { part, fields, located } = descriptor;
  const agency = context.agencies?.get(part.agency);
  const lookups = readLookups(descriptor, context);
  const plans = planDimensions(part, fields, lookups ?? new Map());
  const coverage = readCoverage(part.coverage ?? {}, plans, located, report);
  const data = await readData(descriptor, `${table}_rows`, context);
  const usable =
    data?.table !== undefined &&
    (await isSound(data.table, data.file.file, `${table}_texts`, descriptor, context));
  const reached =
    usable && lookups !== undefined && (await lookupsReach(data.table, descriptor, plans, report));
  if (usable) await reportDoubts(data.table, descriptor, plans, data.file.file, report);
  const byDimension = coverage?.byDimension ?? new Map();
  const described = {
    id,
    agency: { id: part.agency, name: agency?.name ?? part.agency },
    dimensions: await describeDimensions(plans, usable ? data.table : undefined, byDimension),
    measures: describeMeasures(part, fields, usable ? data.table : undefined),
    coverage: byDimension,
  };
  const published = checkPublished(part.published ?? [], described, located, report);
  const impossible = readImpossible(part.impossible ?? [], described, located, report);
  const source = {
    ...described,
    title: descriptor.title,
    kind: part.kind,
    synthetic: part.synthetic ?? false,
    delivered: deliveryOf(descriptor, data?.file, report),
    remarks: coverage?.remarks ?? [],
    covers: coversOf(byDimension),
    impossible: impossible ?? [],
    files: data === undefined ? [] : [data.file],
  };
  const read = data?.table === undefined ? {} : { data: data.table };
  const totals =
    data?.table === undefined ? [] : totalMismatches(data.table, data.file.file, described, fields);
  const sound = usable && reached && coverage !== undefined && impossible !== undefined;
  if (!sound || published === undefined) return { ...read, source: { ...source, mismatches: totals } };
  context.io.tell({ kind: 'load', source: id });
  const engine = await context.engine();
  await data.table.store(engine, table, plans);
  const mismatches = await findMismatches(published, described, table, engine, located);
  return { ...read, source: { ...source, table, mismatches: [...totals, ...mismatches] } };
}

function describe(id: SourceId, context: LoadContext): Descriptor | undefined {
  const { io, root, dataFolder, report } = context;
  const folder = path.join(dataFolder, 'sources', id.agency, id.dataset);
  const file = path.join(folder, DESCRIPTOR_FILE);
  if (!liesWithin(io, file, folder)) {
    report.add('path-outside', { found: DESCRIPTOR_FILE }, { file: displayPath(file, root) });
    return undefined;
  }
  const text = readTextFile(io, root, file, report);
  const located = text === undefined ? undefined : locate(text, report);
  if (located === undefined) return undefined;
  return readDescriptor(io, folder, located, id.dataset, report);
}

/** @returns undefined after reporting one that cannot be read */
function readLookups(
  { part, located }: Descriptor,
  { io, root, dataFolder, report }: LoadContext,
): ReadonlyMap<string, Lookup> | undefined {
  const lookups = new Map<string, Lookup>();
  let sound = true;
  for (const [dimension, { lookup: name }] of Object.entries(part.dimensions)) {
    if (name === undefined || lookups.has(name)) continue;
    const place = located.place([PART, 'dimensions', dimension, 'lookup']);
    const lookup = readLookup(io, root, dataFolder, name, place, report);
    if (lookup === undefined) sound = false;
    else lookups.set(name, lookup);
  }
  return sound ? lookups : undefined;
}

/** Reports every code of the data that a lookup does not have; a code that leads nowhere on purpose has null there. */
async function lookupsReach(
  table: DataTable,
  { fields }: Descriptor,
  plans: readonly DimensionPlan[],
  report: Report,
): Promise<boolean> {
  let sound = true;
  for (const { lookup, field } of plans) {
    if (lookup === undefined) continue;
    const codes = new Set<string>();
    for (const [, value] of (await table.valuesOf(field, Number.POSITIVE_INFINITY)) ?? []) {
      if (value !== null) codes.add(String(memberKey(value)));
    }
    for (const found of codes) {
      if (lookup.targets.has(found)) continue;
      const details = { found, field: fields[field]?.name ?? '', known: [...lookup.targets.keys()] };
      report.add('lookup-missing', details, { file: lookup.file });
      sound = false;
    }
  }
  return sound;
}

/** Who delivered the data, and when; nothing where these are other data than those that were received. */
function deliveryOf(
  { part, located }: Descriptor,
  file: SourceFile | undefined,
  report: Report,
): Source['delivered'] {
  const { by, on, data } = part.delivered ?? {};
  if (data !== undefined && file !== undefined && data !== file.sha256) {
    report.add('delivery-changed', { path: file.file }, located.place([PART, 'delivered']));
    return {};
  }
  return { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
}
