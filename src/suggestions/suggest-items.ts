/** What could stand in the answer to each item of a dossier. */
import type { ArchivedAnswer } from '../archive/archived-answer.ts';
import type { Dossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readDutchWords } from '../words/dutch-words.ts';
import { askingItems } from './asking-items.ts';
import type { Candidate } from './candidate.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { knownSources, withSourceWords } from './known-sources.ts';
import { type RankedItem, rankItems } from './rank.ts';
import { declaredTables, readPassages, readSpecs } from './read-candidates.ts';
import { textReader } from './text-reader.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

export interface SuggestedItems {
  readonly items: readonly RankedItem[];
  readonly vocabulary: Vocabulary;
  readonly candidates: readonly Candidate[];
}

export function suggestItems(
  io: Io,
  workspace: Workspace,
  dossier: Pick<Dossier, 'folder' | 'question' | 'tables' | 'agencies'>,
  archive: readonly ArchivedAnswer[],
  report: Report,
): SuggestedItems {
  const sources = knownSources(io, workspace, dossier.agencies);
  const vocabulary = withSourceWords(readVocabulary(io, workspace, report), sources);
  const read = textReader(vocabulary, readDutchWords(io));
  const items = askingItems(dossier.question);
  const candidates: readonly Candidate[] = [
    ...declaredTables(dossier.tables),
    ...readPassages(io, workspace, dossier.folder),
    ...readSpecs(io, workspace, dossier.folder, sources),
    ...earlierAnswers(archive, dossier.question, items, read),
  ];
  return { items: rankItems(items, candidates, vocabulary, read), vocabulary, candidates };
}
