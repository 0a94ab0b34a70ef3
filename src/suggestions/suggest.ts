/** `repliek suggest`: what could stand in the answer to each item, best first; on request the first of them goes into the draft. */
import { openDossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { type Applied, applySuggestions } from './apply.ts';
import { workspaceAnswers } from './earlier-answers.ts';
import { suggestItems } from './suggest-items.ts';
import { describeItem, type ItemSuggestions, textsIn } from './suggestion.ts';

export interface SuggestOptions {
  /** Only these items; all of them where it is empty. */
  readonly items: readonly string[];
  /** Whether the first proposal of each item goes into the draft. */
  readonly apply: boolean;
  readonly language: Language;
}

export interface SuggestResult {
  readonly dossier: string;
  readonly ok: boolean;
  /** Title of the question, where it could be read. */
  readonly title?: string;
  readonly items: readonly ItemSuggestions[];
  /** Absent where nothing was asked to be filled in. */
  readonly applied?: Applied;
  readonly problems: readonly Problem[];
}

/** Nothing leaves the machine: the words are compared here. Files are changed with `apply` alone. */
export async function suggest(
  io: Io,
  workspace: Workspace,
  id: string,
  options: SuggestOptions,
): Promise<SuggestResult> {
  const report = new Report(options.language);
  const dossier = openDossier(io, workspace, id, report);
  if (dossier === undefined) return { dossier: id, ok: false, items: [], problems: report.problems };
  const found = suggestItems(io, workspace, dossier, workspaceAnswers(io, workspace, report), report);
  const known = found.items.map(({ item }) => item.id);
  const wanted = options.items.map((item) => item.toLowerCase());
  for (const item of wanted) if (!known.includes(item)) report.add('suggest-item', { found: item, known });
  const items = found.items.filter(({ item }) => wanted.length === 0 || wanted.includes(item.id));
  const texts = textsIn(options.language);
  const applied =
    options.apply && dossier.uncertain.size === 0
      ? await applySuggestions(io, workspace, dossier, items, texts, report)
      : undefined;
  return {
    dossier: id,
    ok: !hasErrors(report.problems),
    ...(dossier.question.title === '' ? {} : { title: dossier.question.title }),
    items: items.map((item) => describeItem(item, found.vocabulary, io.today(), texts)),
    ...(applied === undefined ? {} : { applied }),
    problems: report.problems,
  };
}
