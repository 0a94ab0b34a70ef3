/** `repliek archive search`: what was found, in the shape of docs/formats.md. */
import path from 'node:path';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { type ArchivePlace, archiveFolder } from './archive-folder.ts';
import type { ArchivedAnswer, ArchivedItem } from './archived-answer.ts';
import type { Snippet } from './matches.ts';
import { type ArchiveFound, type ArchiveHit, type ArchiveQuery, openArchive } from './search-archive.ts';

export interface ArchiveSearchOptions extends ArchiveQuery {
  /** Of the messages. */
  readonly language: Language;
}

export interface FoundAnswer extends Omit<ArchivedAnswer, 'context' | 'items'> {
  /** Its file, as users see it. */
  readonly path: string;
  /** The item that fits best. */
  readonly item: ArchivedItem | null;
  readonly score: number;
  readonly words: readonly string[];
  readonly question: Snippet;
  readonly reply: Snippet;
}

export interface ArchiveSearchResult extends Omit<ArchiveFound, 'hits'> {
  readonly ok: boolean;
  readonly query: string;
  readonly hits: readonly FoundAnswer[];
  readonly problems: readonly Problem[];
}

export function findInArchive(
  io: Io,
  place: ArchivePlace,
  { language, ...query }: ArchiveSearchOptions,
): ArchiveSearchResult {
  const report = new Report(language);
  const archive = openArchive(io, place, report, (done, count) => io.tell({ kind: 'index', done, count }));
  const { hits, ...found } = archive.search(query, report);
  return {
    ok: !hasErrors(report.problems),
    query: query.text,
    ...found,
    hits: hits.map((hit) => toFound(hit, place)),
    problems: report.problems,
  };
}

function toFound({ answer, item, ...rest }: ArchiveHit, place: ArchivePlace): FoundAnswer {
  const { context: _, items: __, ...head } = answer;
  const file = displayPath(path.join(archiveFolder(place), `${answer.id}.json`), place.root);
  return { ...head, path: file, item: item ?? null, ...rest };
}
