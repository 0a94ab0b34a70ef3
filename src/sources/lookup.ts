/** data/lookups/<name>.yaml: from one list of codes to another, such as from regions to provinces. */

import path from 'node:path';
import * as z from 'zod';
import type { Member } from '../document/crosstab.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { readStructured } from '../reading/located.ts';
import { object, text } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';

export interface Lookup {
  readonly name: string;
  readonly file: string;
  /** Target by code of the field; null where a code has none. */
  readonly targets: ReadonlyMap<string, string | null>;
  /** The targets in the order in which they are shown. */
  readonly members: readonly Member[];
}

const lookupSchema = object({
  title: text.optional(),
  labels: z.record(z.string(), text).optional(),
  values: z.record(z.string(), z.union([text, z.null()])),
});

/**
 * @param place where the lookup is named, for `lookup-unknown`
 * @returns undefined after reporting why there is none
 */
export function readLookup(
  io: Io,
  root: string,
  dataFolder: string,
  name: string,
  place: Place,
  report: Report,
): Lookup | undefined {
  const folder = path.join(dataFolder, 'lookups');
  const file = path.join(folder, `${name}.yaml`);
  if (io.size(file) === undefined) {
    const known = io.list(folder).flatMap((entry) => (entry.endsWith('.yaml') ? [entry.slice(0, -5)] : []));
    report.add('lookup-unknown', { found: name, known }, place);
    return undefined;
  }
  const source = readTextFile(io, root, file, report);
  const checked = source && readStructured(source, lookupSchema, report);
  if (source === undefined || checked === undefined) return undefined;
  const { labels = {}, values } = checked.value;
  const targets = new Map(Object.entries(values));
  const used = [...new Set(targets.values())].filter((target) => target !== null);
  for (const target of used) {
    if (Object.keys(labels).length === 0 || Object.hasOwn(labels, target)) continue;
    const code = [...targets].find(([, found]) => found === target)?.[0] ?? '';
    const details = { key: code, found: target, known: Object.keys(labels) };
    report.add('value-unknown', details, checked.located.place(['values', code]));
  }
  const keys = [...Object.keys(labels), ...used.filter((target) => !Object.hasOwn(labels, target))];
  return {
    name,
    file: source.file,
    targets,
    members: keys.map((key) => ({ key, label: labels[key] ?? key })),
  };
}
