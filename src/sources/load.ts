/** One source from its folder to the store: description, data, checks, members, published totals. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { SourceFile } from '../document/crosstab.ts';
import { displayPath, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { locate } from '../reading/located.ts';
import { normaliseLineEnds, readBytes, readTextFile } from '../reading/text-file.ts';
import { memberKey } from './cell-value.ts';
import { coversOf, readCoverage } from './coverage.ts';
import { describeDimensions, describeMeasures } from './described.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import { type DimensionPlan, planDimensions } from './dimension-plan.ts';
import { reportDoubts } from './doubts.ts';
import { decode } from './encoding.ts';
import type { Engine } from './engine.ts';
import { readImpossible } from './impossible.ts';
import { type Lookup, readLookup } from './lookup.ts';
import { checkPatterns } from './patterns.ts';
import { checkPublished, findMismatches } from './published.ts';
import { PART } from './repliek-part.ts';
import { liesWithin } from './resource.ts';
import type { Source } from './source.ts';
import { DESCRIPTOR_FILE, type SourceId } from './source-id.ts';
import { storedColumns } from './stored-columns.ts';
import { readTypedTable, type TypedTable } from './typed-table.ts';

export interface Agency {
  readonly name: string;
}

export interface LoadContext {
  readonly io: Io;
  /** Root of the workspace, to which paths in problems are relative. */
  readonly root: string;
  readonly dataFolder: string;
  /** By key of people.yaml; absent where that file could not be read. */
  readonly agencies: ReadonlyMap<string, Agency> | undefined;
  readonly report: Report;
  /** Opened at the first use. */
  readonly engine: () => Promise<Engine>;
}

/** A delivery is a file that people send; anything larger belongs in a database. */
const MAX_BYTES = 256 * 1024 * 1024;

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
  const { part, fields, located } = descriptor;
  const agency = context.agencies?.get(part.agency);
  if (context.agencies !== undefined && agency === undefined) {
    const details = { found: part.agency, kind: 'agency' as const, known: [...context.agencies.keys()] };
    report.add('person-unknown', details, located.place([PART, 'agency']));
  }
  if (part.agency !== id.agency) {
    const details = { found: part.agency, folder: id.agency };
    report.add('agency-differs', details, located.place([PART, 'agency']));
  }
  const lookups = readLookups(descriptor, context);
  const plans = planDimensions(part, fields, lookups ?? new Map());
  const coverage = readCoverage(part.coverage ?? {}, plans, located, report);
  const data = readData(descriptor, context);
  const usable =
    data?.table !== undefined &&
    (await isSound(data.table, data.file.file, `${table}_texts`, descriptor, context));
  const reached = usable && lookups !== undefined && lookupsReach(data.table, descriptor, plans, report);
  if (usable) reportDoubts(data.table, descriptor, plans, data.file.file, report);
  const byDimension = coverage?.byDimension ?? new Map();
  const described = {
    id: `${id.agency}/${id.dataset}`,
    agency: { id: part.agency, name: agency?.name ?? part.agency },
    dimensions: describeDimensions(plans, usable ? data.table : undefined, byDimension),
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
    delivered: deliveryOf(descriptor),
    remarks: coverage?.remarks ?? [],
    covers: coversOf(byDimension),
    impossible: impossible ?? [],
    files: data === undefined ? [] : [data.file],
  };
  const sound = usable && reached && coverage !== undefined && impossible !== undefined;
  if (!sound || published === undefined) return { ...source, mismatches: [] };
  const engine = await context.engine();
  await engine.createTable(table, storedColumns(data.table, fields, plans));
  return { ...source, table, mismatches: await findMismatches(published, described, table, engine, located) };
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
function lookupsReach(
  table: TypedTable,
  { fields }: Descriptor,
  plans: readonly DimensionPlan[],
  report: Report,
): boolean {
  let sound = true;
  for (const { lookup, field } of plans) {
    if (lookup === undefined) continue;
    const codes = new Set(
      (table.columns[field] ?? []).flatMap((value) => (value === null ? [] : [String(memberKey(value))])),
    );
    for (const found of codes) {
      if (lookup.targets.has(found)) continue;
      const details = { found, field: fields[field]?.name ?? '', known: [...lookup.targets.keys()] };
      report.add('lookup-missing', details, { file: lookup.file });
      sound = false;
    }
  }
  return sound;
}

interface Data {
  readonly file: SourceFile;
  /** Absent where the bytes are no text. */
  readonly table?: TypedTable;
}

function readData(descriptor: Descriptor, context: LoadContext): Data | undefined {
  const { io, root, report } = context;
  const { resource } = descriptor;
  const bytes = readBytes(io, root, resource.file, report, MAX_BYTES);
  if (bytes === undefined) return undefined;
  const name = displayPath(resource.file, root);
  const file = { file: name, sha256: createHash('sha256').update(bytes).digest('hex') };
  const decoded = decode(bytes, resource.encoding);
  if (!decoded.ok) {
    const { encoding, found } = decoded;
    const details = { path: name, encoding, ...(found === undefined ? {} : { found }) };
    report.add('data-encoding', details, { file: name, line: decoded.line });
    return { file };
  }
  return { file, table: readTypedTable(normaliseLineEnds(decoded.text), name, descriptor, report) };
}

/** Finishes the checks of the data and reports them in the order of the file. */
async function isSound(
  table: TypedTable,
  file: string,
  scratch: string,
  descriptor: Descriptor,
  context: LoadContext,
): Promise<boolean> {
  const { fields, resource, located } = descriptor;
  const at = [...resource.path, 'schema', 'fields'];
  const patterns =
    table.patternTexts.size === 0 ||
    (await checkPatterns(table, fields, await context.engine(), scratch, at, located, context.report));
  table.problems.reportTo(context.report, file);
  return patterns && !table.broken && table.problems.count === 0;
}

function deliveryOf(descriptor: Descriptor): Source['delivered'] {
  const { by, on } = descriptor.part.delivered ?? {};
  return { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
}
