/** datapackage.json: a delivery's own description, with every reference in it checked. */
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { type DescribedData, readTableSchema } from './described-data.ts';
import { readForeignKeys } from './foreign-keys.ts';
import { isRecord } from './later-keys.ts';
import { referencesHold } from './references.ts';
import { PART, parseRepliekPart, type RepliekPart } from './repliek-part.ts';
import { readResource } from './resource.ts';

export interface Descriptor extends DescribedData {
  readonly title: string;
  readonly part: RepliekPart;
}

/**
 * @param folder where datapackage.json lies
 * @param fallbackTitle for a package without title and name
 * @returns undefined after reporting every problem of the file
 */
export function readDescriptor(
  io: Io,
  folder: string,
  located: Located,
  fallbackTitle: string,
  report: Report,
): Descriptor | undefined {
  const parsed = parseRepliekPart(located, report);
  // Also where another key of our part is wrong: the name of the resource may be right.
  const { title, name, table, resource } = readResource(
    io,
    folder,
    namedResource(located.raw),
    located,
    report,
  );
  if (table === undefined) return undefined;
  const { fields, keys, sound } = readTableSchema(table, located, report);
  const foreignKeys = readForeignKeys(io, folder, table, located, report);
  const names = table.schema.fields.map((field) => field.name);
  const holds = parsed !== undefined && referencesHold(parsed, names, fields, located, report);
  if (!sound || !holds || keys === undefined || foreignKeys === undefined || resource === undefined) {
    return undefined;
  }
  const summed = new Set(
    Object.values(parsed.part.measures).flatMap(({ sum }) => (sum ?? []).map((one) => names.indexOf(one))),
  );
  return {
    ...{ located, resource, fields, keys, foreignKeys },
    title: title ?? name ?? fallbackTitle,
    part: parsed.part,
    ...(summed.size === 0 ? {} : { summed }),
  };
}

/** The name of the resource with the data, where our part gives it. */
export function namedResource(raw: unknown): string | undefined {
  const part = isRecord(raw) ? raw[PART] : undefined;
  const named = isRecord(part) ? part['resource'] : undefined;
  return typeof named === 'string' ? named : undefined;
}
