/** The sources of a workspace, as far as their descriptions can be read. */
import path from 'node:path';
import type { People } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { locate } from '../reading/located.ts';
import { readTextFile } from '../reading/text-file.ts';
import { isRecord } from '../sources/later-keys.ts';
import { parseRepliekPart } from '../sources/repliek-part.ts';
import { DESCRIPTOR_FILE, listSourceIds } from '../sources/source-id.ts';
import type { Feed } from './candidate.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface KnownSource extends Feed {
  /** By name: its label, or the name itself. */
  readonly dimensions: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
}

/** What is wrong with a description is said where the source is used, not here. */
export function knownSources(io: Io, workspace: Workspace, agencies: People['agencies']): readonly KnownSource[] {
  return listSourceIds(io, workspace.data).flatMap((id): readonly KnownSource[] => {
    const silent = new Report();
    const file = path.join(workspace.data, 'sources', ...id.split('/'), DESCRIPTOR_FILE);
    const text = readTextFile(io, workspace.root, file, silent);
    const located = text && locate(text, silent);
    const part = located && parseRepliekPart(located, silent)?.part;
    if (part === undefined || !isRecord(located?.raw)) return [];
    const agency = agencies.get(part.agency);
    const title = located.raw['title'];
    const fields = fieldTitles(located.raw);
    return [
      {
        id,
        agency: [part.agency, ...(agency === undefined ? [] : [agency.name, agency.short])].filter(isText),
        title: typeof title === 'string' ? title : id,
        synthetic: part.synthetic ?? false,
        dimensions: new Map(
          Object.entries(part.dimensions).map(([name, one]) => [name, one.label ?? fields.get(one.field ?? name) ?? name]),
        ),
        measures: new Map(Object.entries(part.measures).map(([name, { label }]) => [name, label ?? name])),
      },
    ];
  });
}

const isText = (text: string | undefined): text is string => text !== undefined;

/** Titles of the columns, for dimensions without a label. */
function fieldTitles(raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const resources = Array.isArray(raw['resources']) ? raw['resources'] : [];
  for (const resource of resources) {
    const schema = isRecord(resource) ? resource['schema'] : undefined;
    const fields = isRecord(schema) && Array.isArray(schema['fields']) ? schema['fields'] : [];
    for (const field of fields) {
      if (!isRecord(field)) continue;
      const { name, title } = field;
      if (typeof name === 'string' && typeof title === 'string' && !titles.has(name)) titles.set(name, title);
    }
  }
  return titles;
}

/** The sources that have everything which a table shows. */
export function feedsOf(
  sources: readonly KnownSource[],
  dimensions: readonly string[],
  measures: readonly string[],
  named: readonly string[],
): readonly KnownSource[] {
  return sources.filter(
    (source) =>
      (named.length === 0 || named.includes(source.id)) &&
      dimensions.every((name) => source.dimensions.has(name)) &&
      measures.every((name) => source.measures.has(name)),
  );
}

/** Dimensions that only the sources know are asked for by their labels. */
export function withSourceWords(vocabulary: Vocabulary, sources: readonly KnownSource[]): Vocabulary {
  const aspects = new Map(vocabulary.aspects);
  const known = new Set([...aspects.values()].flatMap(({ names }) => names));
  for (const [name, label] of sources.flatMap(({ dimensions }) => [...dimensions])) {
    if (known.has(name)) continue;
    const before = aspects.get(name);
    aspects.set(name, {
      kind: 'dimension',
      label: before?.label ?? label.toLowerCase(),
      names: [name],
      words: [...new Set([...(before?.words ?? []), label])],
      onlySplit: [],
      period: false,
    });
  }
  return { ...vocabulary, aspects };
}
