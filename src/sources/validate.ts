/** `repliek validate`: holds a delivery against its description, or a file against a schema, and lists every problem. */
import path from 'node:path';
import type { Io } from '../io.ts';
import { type Code, type Language, Report } from '../messages/report.ts';
import { check, type Located, locate } from '../reading/located.ts';
import { readTextFile } from '../reading/text-file.ts';
import { type DataContext, isSound, readData } from './data.ts';
import type { DescribedData } from './described-data.ts';
import { namedResource, readDescriptor } from './descriptor.ts';
import type { Engine } from './engine.ts';
import { describeResource } from './foreign-keys.ts';
import { packageSchema } from './frictionless.ts';
import { isRecord } from './later-keys.ts';
import { type LoadContext, loadDescribed } from './load.ts';
import { reportMismatches } from './published.ts';
import { PART } from './repliek-part.ts';
import { describeFile } from './schema-file.ts';
import { DESCRIPTOR_FILE } from './source-id.ts';
import { totalMismatches } from './total-mismatches.ts';
import { type ReadTable, resultOf, type ValidationResult } from './validation-result.ts';

export type { ValidatedTable, ValidationResult } from './validation-result.ts';

export interface ValidationOptions {
  /** datapackage.json, the folder that holds one, or with `schema` a data file: absolute paths. */
  readonly path: string;
  /** A Table Schema or a datapackage.json to hold the data file against. */
  readonly schema?: string;
  /** With `schema`, of a workbook: the name of the sheet with the data. */
  readonly sheet?: string;
  /** Folder to which paths in problems are relative. */
  readonly root: string;
  /** Folder of data with lookups, for a delivery that does not lie in one. */
  readonly dataFolder: string;
  readonly language: Language;
}

/** Reads everything and writes nothing; it needs no workspace. */
export async function validate(io: Io, options: ValidationOptions): Promise<ValidationResult> {
  const report = new Report(options.language);
  let engine: Promise<Engine> | undefined;
  const folder = io.isFolder(options.path) ? options.path : path.dirname(options.path);
  const context: DataContext = {
    io,
    root: options.root,
    report,
    engine: () => {
      engine ??= import('./engine.ts').then(({ openEngine }) => openEngine([folder]));
      return engine;
    },
  };
  try {
    const tables =
      options.schema === undefined
        ? await validatePackage(options, context)
        : await validateFile(options.path, options.schema, options.sheet, context);
    return resultOf(report, tables);
  } finally {
    (await engine)?.close();
  }
}

async function validatePackage(
  { path: given, dataFolder }: ValidationOptions,
  context: DataContext,
): Promise<readonly ReadTable[]> {
  const { io, root, report } = context;
  const file = io.isFolder(given) ? path.join(given, DESCRIPTOR_FILE) : given;
  const folder = path.dirname(file);
  const text = readTextFile(io, root, file, report);
  const located = text === undefined ? undefined : locate(text, report);
  if (located === undefined) return [];
  if (isRecord(located.raw) && located.raw[PART] === undefined) {
    // A plain data package can be checked, but no table can be made of it.
    report.add('key-missing', { key: PART, expected: ['map'] }, located.place([]), 'note');
    return validateResources(folder, located, false, context);
  }
  const own = readDescriptor(io, folder, located, path.basename(folder), report);
  if (own === undefined) return validateResources(folder, located, false, context);
  const id = `${own.part.agency}/${path.basename(folder)}`;
  const { source, data } = await loadDescribed(own, id, 's0', loadContext(folder, dataFolder, context));
  reportMismatches(source.mismatches, report, () => false, 'error');
  const [first] = source.files;
  const read =
    data === undefined || first === undefined ? [] : [{ file: first.file, isUsed: true, table: data }];
  return [...read, ...(await validateResources(folder, located, true, context))];
}

/** Lookups lie in the folder of data around the delivery; without one they say nothing about it. */
function loadContext(folder: string, dataFolder: string, context: DataContext): LoadContext {
  const around = path.resolve(folder, '..', '..', '..');
  const inData = path.basename(path.resolve(folder, '..', '..')) === 'sources';
  const chosen = inData ? around : dataFolder;
  const report = context.io.isFolder(path.join(chosen, 'lookups'))
    ? context.report
    : context.report.deafTo(new Set<Code>(['lookup-unknown']));
  return { ...context, report, dataFolder: chosen, agencies: undefined };
}

/** @param done whether the resource that our part uses was read already */
async function validateResources(
  folder: string,
  located: Located,
  done: boolean,
  context: DataContext,
): Promise<readonly ReadTable[]> {
  const { io, report } = context;
  const resources = check(located, located.raw, [], packageSchema, report)?.value.resources ?? [];
  const used = namedResource(located.raw) ?? (resources.length === 1 ? resources[0]?.name : undefined);
  const tables: ReadTable[] = [];
  for (const [index, resource] of resources.entries()) {
    const only = resources.length === 1;
    const isUsed = only || (used !== undefined && resource.name === used);
    // Others may be anything: a manual, a picture.
    if ((isUsed && done) || (!only && resource['schema'] === undefined)) continue;
    const described = describeResource(io, folder, resource, index, located, report);
    const read = described && (await validateTable(described, `s${index + 1}`, isUsed, context));
    if (read !== undefined) tables.push(read);
  }
  return tables;
}

async function validateFile(
  file: string,
  schema: string,
  sheet: string | undefined,
  context: DataContext,
): Promise<readonly ReadTable[]> {
  const found = describeFile(file, schema, context);
  const described =
    found && (sheet === undefined ? found : { ...found, resource: { ...found.resource, sheet } });
  const read = described && (await validateTable(described, 's0', true, context));
  return read === undefined ? [] : [read];
}

/** @param isUsed whether the delivery is about this table: a mapping beside it then belongs to it */
async function validateTable(
  described: DescribedData,
  scratch: string,
  isUsed: boolean,
  context: DataContext,
): Promise<ReadTable | undefined> {
  const data = await readData(described, `${scratch}_rows`, context, isUsed);
  if (data?.table === undefined) return undefined;
  const { file } = data.file;
  await isSound(data.table, file, scratch, described, context);
  const source = { id: file, agency: { id: '', name: '' } };
  const wrong = totalMismatches(data.table, file, source, described.fields);
  reportMismatches(wrong, context.report, () => false, 'error');
  return { file, isUsed, table: data.table };
}
