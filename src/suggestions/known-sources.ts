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
import type { TextReader } from './text-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface KnownSource extends Feed {
  /** By name: its label, or the name itself. */
  readonly dimensions: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
  /** By dimension: what its members are called, where the description lists them. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** What is wrong with a description is said where the source is used, not here. */
export function knownSources(
  io: Io,
  workspace: Workspace,
  agencies: People['agencies'],
): readonly KnownSource[] {
  return listSourceIds(io, workspace.data).flatMap((id): readonly KnownSource[] => {
    const silent = new Report();
    const file = path.join(workspace.data, 'sources', ...id.split('/'), DESCRIPTOR_FILE);
    const text = readTextFile(io, workspace.root, file, silent);
    const located = text && locate(text, silent);
    const part = located && parseRepliekPart(located, silent)?.part;
    if (part === undefined || !isRecord(located?.raw)) return [];
    const agency = agencies.get(part.agency);
    const title = located.raw['title'];
    const fields = fieldTexts(located.raw);
    return [
      {
        id,
        agency: [part.agency, ...(agency === undefined ? [] : [agency.name, agency.short])].filter(isText),
        title: typeof title === 'string' ? title : id,
        synthetic: part.synthetic ?? false,
        dimensions: new Map(
          Object.entries(part.dimensions).map(([name, one]) => [
            name,
            one.label ?? fields.get(one.field ?? name)?.title ?? name,
          ]),
        ),
        members: new Map(
          Object.entries(part.dimensions).map(([name, one]) => [
            name,
            one.lookup === undefined ? (fields.get(one.field ?? name)?.members ?? []) : [],
          ]),
        ),
        measures: new Map(Object.entries(part.measures).map(([name, { label }]) => [name, label ?? name])),
      },
    ];
  });
}

const isText = (text: string | undefined): text is string => text !== undefined;

interface FieldTexts {
  readonly title?: string;
  readonly members: readonly string[];
}

/** What the columns and their members are called. */
function fieldTexts(raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, FieldTexts> {
  const texts = new Map<string, FieldTexts>();
  const resources = Array.isArray(raw['resources']) ? raw['resources'] : [];
  for (const resource of resources) {
    const schema = isRecord(resource) ? resource['schema'] : undefined;
    const fields = isRecord(schema) && Array.isArray(schema['fields']) ? schema['fields'] : [];
    for (const field of fields) {
      if (!isRecord(field)) continue;
      const { name, title, categories } = field;
      if (typeof name !== 'string' || texts.has(name)) continue;
      const members = (Array.isArray(categories) ? categories : []).map((one: unknown) =>
        isRecord(one) ? (one['label'] ?? one['value']) : one,
      );
      texts.set(name, {
        ...(typeof title === 'string' ? { title } : {}),
        members: members.filter((one) => typeof one === 'string'),
      });
    }
  }
  return texts;
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

/**
 * Dimensions that only the sources know are asked for by their labels.
 *
 * @param used the dimensions that some table shows; others are columns like "title", of which nobody asks figures
 */
export function withSourceWords(
  vocabulary: Vocabulary,
  sources: readonly KnownSource[],
  used: ReadonlySet<string>,
): Vocabulary {
  const aspects = new Map(vocabulary.aspects);
  const known = new Set([...aspects.values()].flatMap(({ names }) => names));
  for (const [name, label] of sources.flatMap(({ dimensions }) => [...dimensions])) {
    if (known.has(name) || !used.has(name)) continue;
    const before = aspects.get(name);
    aspects.set(name, {
      kind: 'dimension',
      label: before?.label ?? label.toLowerCase(),
      names: [name],
      words: [...new Set([...(before?.words ?? []), label])],
      onlySplit: [],
      oftenSubject: true,
      period: false,
    });
  }
  return { ...vocabulary, aspects };
}

/** Members that have to be known by a word for an aspect: one alone may be so by chance. */
const FEWEST_MEMBERS = 3;
const MOST_MEMBERS = 500;

/**
 * Aspects that a source's dimensions have by their members: regions that are called Antwerpen, Limburg, West-Vlaanderen
 * answer who asks for provinces.
 *
 * @returns dimension → aspect ids
 */
export function aspectsOfMembers(
  source: KnownSource,
  read: TextReader,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...source.members].map(([dimension, members]) => {
      const counts = new Map<string, number>();
      for (const member of members.slice(0, MOST_MEMBERS)) {
        for (const [aspect, surely] of read(member).aspects) {
          if (surely >= 1) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
        }
      }
      const enough = Math.max(FEWEST_MEMBERS, members.length / 2);
      return [dimension, [...counts].flatMap(([aspect, count]) => (count >= enough ? [aspect] : []))];
    }),
  );
}
