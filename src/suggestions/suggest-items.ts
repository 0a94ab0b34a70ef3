/** What could stand in the answer to each item of a dossier. */
import type { Dossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readDutchWords } from '../words/dutch-words.ts';
import { askingItems } from './asking-items.ts';
import type { Candidate, MemberAspects } from './candidate.ts';
import { answerCandidates, type FindAnswers } from './earlier-answers.ts';
import { aspectsOfMembers, type KnownSource, knownSources, withSourceWords } from './known-sources.ts';
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
  find: FindAnswers,
  report: Report,
): SuggestedItems {
  const sources = knownSources(io, workspace, dossier.agencies);
  const dutch = readDutchWords(io);
  const written = readVocabulary(io, workspace, report);
  const plain = textReader(written, dutch);
  const membersOf = (feeds: readonly KnownSource[]): MemberAspects =>
    new Map(feeds.flatMap((source) => [...aspectsOfMembers(source, plain)]));
  const tables = [
    ...declaredTables(dossier.tables, sources, membersOf),
    ...readSpecs(io, workspace, dossier.folder, sources, membersOf),
  ];
  const used = new Set(tables.flatMap(({ shape }) => [...shape.rows, ...shape.columns]));
  const vocabulary = withSourceWords(written, sources, used);
  const read = textReader(vocabulary, dutch);
  const items = askingItems(dossier.question);
  const candidates: readonly Candidate[] = [
    ...tables.filter(({ kind }) => kind === 'table'),
    ...readPassages(io, workspace, dossier.folder).filter(({ id }) => !vocabulary.notProposed.includes(id)),
    ...tables.filter(({ kind }) => kind === 'spec'),
    ...answerCandidates(find(dossier.question, items, read), dossier.question),
  ];
  return { items: rankItems(items, candidates, vocabulary, read), vocabulary, candidates };
}
