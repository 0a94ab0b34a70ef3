/** Reads every answer of the archive. */
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { type ArchivePlace, listArchive, readEntry, reportMissing, toAnswer } from './archive-folder.ts';
import type { ArchivedAnswer } from './archived-answer.ts';
import { current } from './same-question.ts';

/**
 * Of each question the text that counts, in the order of the questions' dates.
 *
 * Files that are damaged or missing are warnings; the others are there. About 0.1 ms for each answer.
 */
export function readArchive(io: Io, place: ArchivePlace, report: Report): readonly ArchivedAnswer[] {
  const folder = listArchive(io, place, report);
  const files = folder.entries.flatMap((entry) => readEntry(io, place, entry, report) ?? []);
  for (const file of files) reportMissing(file, folder, place, report);
  return current(files)
    .map(toAnswer)
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}
