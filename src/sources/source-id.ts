/** Source ids: `agency/dataset`, the two folder names below data/sources. */
import path from 'node:path';
import type { Io } from '../io.ts';
import { NAME_PATTERN } from '../reading/schema.ts';

export interface SourceId {
  readonly agency: string;
  readonly dataset: string;
}

export const DESCRIPTOR_FILE = 'datapackage.json';

/** Two safe names with a slash between; undefined for any other text, so that none becomes a path. */
export function parseSourceId(id: string): SourceId | undefined {
  const [agency, dataset, ...rest] = id.split('/');
  if (agency === undefined || dataset === undefined || rest.length > 0) return undefined;
  return [agency, dataset].every(isName) ? { agency, dataset } : undefined;
}

/** The ids of all sources that have a descriptor, in code point order. */
export function listSourceIds(io: Io, dataFolder: string): readonly string[] {
  const root = path.join(dataFolder, 'sources');
  return io
    .list(root)
    .filter(isName)
    .flatMap((agency) =>
      io
        .list(path.join(root, agency))
        .filter(isName)
        .filter((dataset) => io.size(path.join(root, agency, dataset, DESCRIPTOR_FILE)) !== undefined)
        .map((dataset) => `${agency}/${dataset}`),
    );
}

function isName(text: string): boolean {
  return text.length <= 100 && NAME_PATTERN.test(text);
}
