/** templates/words/asked.yaml: by which words a question asks for what, and which words mean the same. */
import path from 'node:path';
import * as z from 'zod';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readSalvaged } from '../reading/salvage.ts';
import { name, object, text } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';

/** Something that can be asked to see: figures by a dimension, or a measure. */
export interface AspectWords {
  readonly kind: 'dimension' | 'measure';
  /** As it is shown: "per provincie", "kostprijs". */
  readonly label: string;
  /** What dimensions and measures are called in sources and specs. */
  readonly names: readonly string[];
  /** Words and phrases by which it is asked. */
  readonly words: readonly string[];
  /** Those of them that ask for it only behind a word of `split`. */
  readonly onlySplit: readonly string[];
  /** Whether its words are often what a question is about, and ask for it only behind a word of `split`. */
  readonly oftenSubject: boolean;
  /** Whether a period ("2016 tot en met 2020") asks for it. */
  readonly period: boolean;
}

export interface Vocabulary {
  readonly synonyms: readonly (readonly string[])[];
  readonly split: readonly string[];
  readonly until: readonly string[];
  /** Names of passages that say that figures are not there. */
  readonly withoutSource: readonly string[];
  /** Names of passages that belong to a command of their own. */
  readonly notProposed: readonly string[];
  readonly aspects: ReadonlyMap<string, AspectWords>;
}

const words = z.array(text);

const aspect = object({
  label: text.optional(),
  names: words.optional(),
  words: words.optional(),
  only_split: words.optional(),
  often_subject: z.boolean().optional(),
  period: z.boolean().optional(),
});

const schema = object({
  synonyms: z.array(words).optional(),
  split: words.optional(),
  until: words.optional(),
  without_source: z.array(name).optional(),
  not_proposed: z.array(name).optional(),
  dimensions: z.record(text, aspect).optional(),
  measures: z.record(text, aspect).optional(),
});

type RawVocabulary = z.infer<typeof schema>;

const EMPTY: Vocabulary = {
  synonyms: [],
  split: [],
  until: [],
  withoutSource: [],
  notProposed: [],
  aspects: new Map(),
};

/** What the program comes with, and what the workspace adds to it, after reporting what is wrong with either. */
export function readVocabulary(io: Io, workspace: Workspace, report: Report): Vocabulary {
  const files = [workspace.shippedTemplates, workspace.templates].map((folder) =>
    path.join(folder, 'words', 'asked.yaml'),
  );
  return [...new Set(files)].reduce((vocabulary, file) => {
    if (io.size(file) === undefined) return vocabulary;
    const source = readTextFile(io, workspace.root, file, report);
    const checked = source && readSalvaged(source, schema, report);
    return checked === undefined ? vocabulary : extended(vocabulary, checked.value);
  }, EMPTY);
}

function extended(known: Vocabulary, more: RawVocabulary): Vocabulary {
  const aspects = new Map(known.aspects);
  for (const kind of ['dimension', 'measure'] as const) {
    for (const [id, raw] of Object.entries(more[`${kind}s`] ?? {})) {
      const before = aspects.get(id);
      aspects.set(id, {
        kind: before?.kind ?? kind,
        label: raw.label ?? before?.label ?? id,
        names: [...new Set([...(before?.names ?? [id]), ...(raw.names ?? [])])],
        words: [...(before?.words ?? []), ...(raw.words ?? [])],
        onlySplit: [...(before?.onlySplit ?? []), ...(raw.only_split ?? [])],
        oftenSubject: raw.often_subject ?? before?.oftenSubject ?? false,
        period: raw.period ?? before?.period ?? false,
      });
    }
  }
  return {
    synonyms: [...known.synonyms, ...(more.synonyms ?? [])],
    split: [...known.split, ...(more.split ?? [])],
    until: [...known.until, ...(more.until ?? [])],
    notProposed: [...known.notProposed, ...(more.not_proposed ?? [])],
    withoutSource: [...known.withoutSource, ...(more.without_source ?? [])],
    aspects,
  };
}
