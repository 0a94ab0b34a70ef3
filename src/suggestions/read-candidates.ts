/** The passages and tables that a workspace has, as candidates. Mistakes in them are told where they are used. */
import path from 'node:path';
import {
  findTemplate,
  type TemplateKind,
  templateFolders,
  templateNames,
  type Workspace,
} from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { locate } from '../reading/located.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';
import { isRecord } from '../sources/later-keys.ts';
import type {
  MemberAspects,
  PassageCandidate,
  PassageParameter,
  SpecCandidate,
  TableCandidate,
} from './candidate.ts';
import { feedsOf, type KnownSource } from './known-sources.ts';
import { neededDimensions, tableShape } from './table-shape.ts';

/** Of a title or a description. */
const MOST_LETTERS = 2000;

/** What a text counts beside the description of a passage or the title of a table. */
const BODY = { weight: 0.05, known: 0.4 };
const PARAMETER = { weight: 0.1, known: 0.4 };
const REMARK = { weight: 0.3, known: 0.6 };
const LABEL = 0.7;
/** What a source is about is what its tables are about, but none of them shows all of it. */
const SOURCE = { weight: 0.15, known: 0.6 };

export function readPassages(io: Io, workspace: Workspace, folder: string): readonly PassageCandidate[] {
  return templates(io, workspace, folder, 'passages', '.md.hbs').flatMap(({ id, text }) => {
    const [, front = '', body = ''] =
      /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text.text) ?? [];
    const raw = locate({ file: text.file, text: front }, new Report())?.raw;
    if (!isRecord(raw) || typeof raw['description'] !== 'string') return [];
    const parameters = isRecord(raw['parameters']) ? Object.entries(raw['parameters']).map(parameter) : [];
    const passage: PassageCandidate = {
      kind: 'passage',
      id,
      title: raw['description'],
      texts: [
        { text: raw['description'], weight: 1 },
        ...parameters.map(({ description }) => ({ text: withoutKeys(description), ...PARAMETER })),
        { text: body.replace(/\{\{[\s\S]*?\}\}/g, ' '), ...BODY },
      ],
      parameters,
      ...(typeof raw['valid_until'] === 'string' ? { validUntil: raw['valid_until'] } : {}),
      text: body,
    };
    return [passage];
  });
}

function parameter([name, raw]: readonly [string, unknown]): PassageParameter {
  const { type, required, description }: Readonly<Record<string, unknown>> = isRecord(raw) ? raw : {};
  return {
    name,
    type: typeof type === 'string' ? type : 'text',
    required: required === true,
    description: typeof description === 'string' ? description : '',
  };
}

export function readSpecs(
  io: Io,
  workspace: Workspace,
  folder: string,
  sources: readonly KnownSource[],
  membersOf: (sources: readonly KnownSource[]) => MemberAspects,
): readonly SpecCandidate[] {
  return templates(io, workspace, folder, 'tables', '.yaml').flatMap(({ id, text }) => {
    const raw = locate(text, new Report())?.raw;
    if (!isRecord(raw) || typeof raw['title'] !== 'string') return [];
    const shape = tableShape(raw);
    const feeds = feedsOf(sources, neededDimensions(raw), shape.measures, sourceNames(raw['source']));
    const spec: SpecCandidate = {
      kind: 'spec',
      id,
      title: plainTitle(raw['title']),
      texts: [
        { text: plainTitle(raw['title']), weight: 1 },
        { text: remarks(text.text), ...REMARK },
        ...shape.labels.map((label) => ({ text: label, weight: LABEL })),
        ...measureLabels(feeds, shape.measures).map((label) => ({ text: label, ...REMARK })),
        ...feeds.map((feed) => ({ text: feed.title, ...SOURCE })),
      ],
      shape,
      feeds,
      memberAspects: membersOf(feeds.filter(({ synthetic }) => !synthetic)),
      needsPeriod: /\bperiod\b/.test(JSON.stringify([raw['filter'], raw['title'], raw['notes']])),
    };
    return [spec];
  });
}

/** @param tables of dossier.yaml, each spec as written */
export function declaredTables(
  tables: ReadonlyMap<string, { readonly raw: Readonly<Record<string, unknown>> }>,
  sources: readonly KnownSource[],
  membersOf: (sources: readonly KnownSource[]) => MemberAspects,
): readonly TableCandidate[] {
  return [...tables].map(([id, { raw }]): TableCandidate => {
    const shape = tableShape(raw);
    const title = typeof raw['title'] === 'string' ? plainTitle(raw['title']) : id;
    const named = sourceNames(raw['source']);
    return {
      kind: 'table',
      id,
      title,
      texts: [{ text: title, weight: 1 }, ...shape.labels.map((label) => ({ text: label, weight: LABEL }))],
      shape,
      memberAspects: membersOf(sources.filter((source) => named.includes(source.id))),
    };
  });
}

interface NamedText {
  readonly id: string;
  readonly text: TextFile;
}

function templates(
  io: Io,
  workspace: Workspace,
  folder: string,
  kind: TemplateKind,
  ending: string,
): readonly NamedText[] {
  const folders = templateFolders(workspace, folder, kind);
  return templateNames(io, folders, ending).flatMap((id) => {
    const file = NAME_PATTERN.test(id) ? findTemplate(io, folders, `${id}${ending}`) : undefined;
    const text =
      file === undefined ? undefined : readTextFile(io, workspace.root, path.normalize(file), new Report());
    return text === undefined ? [] : [{ id, text }];
  });
}

/** The names of the dossier in a title ("{{period}}") say nothing of it. */
function plainTitle(title: string): string {
  return title
    .slice(0, MOST_LETTERS)
    .replace(/\{\{[^{}]*\}\}/g, '')
    .trim()
    .replace(/,$/, '')
    .trim();
}

/** Keys of facts ("price.open.amount") are no words. */
function withoutKeys(text: string): string {
  return text.slice(0, MOST_LETTERS).replace(/[\w-]+(?:\.[\w-]+)+/g, ' ');
}

/** What the lines of remarks at the top of a spec say. */
function remarks(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end < 0 ? 0 : end)
    .map((line) => line.replace(/^#+\s*/, ''))
    .join(' ');
}

function measureLabels(feeds: readonly KnownSource[], measures: readonly string[]): readonly string[] {
  return [...new Set(feeds.flatMap((source) => measures.flatMap((name) => source.measures.get(name) ?? [])))];
}

function sourceNames(raw: unknown): readonly string[] {
  const names: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return names.filter((name) => typeof name === 'string');
}
