/** `repliek new`: the dossier of a question as it arrives. It is stored whole or not at all, and never over another. */
import { parseDossierFile } from '../dossiers/dossier-file.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { parseTemplate } from '../drafting/template.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { parseQuestionFile } from '../question/question-file.ts';
import type { BuildResult } from '../result.ts';
import { acceptQuestion, type NewOptions } from './accept-question.ts';
import { dossierText, draftText, questionText } from './fresh-files.ts';
import { storeDossier } from './store-dossier.ts';

export interface NewResult {
  readonly ok: boolean;
  /** Id of the dossier that was made; absent where none was. */
  readonly dossier?: string;
  readonly title?: string;
  /** Key of people.yaml. */
  readonly minister?: string;
  /** ISO date. */
  readonly deadline?: string;
  readonly files: BuildResult['files'];
  readonly problems: readonly Problem[];
}

export async function newDossier(io: Io, workspace: Workspace, options: NewOptions): Promise<NewResult> {
  const report = new Report(options.language);
  const { title, accepted } = await acceptQuestion(io, workspace, options, report);
  const result = (made: Partial<NewResult>): NewResult => ({
    ok: !hasErrors(report.problems),
    ...(title === null ? {} : { title }),
    files: [],
    ...made,
    problems: report.problems,
  });
  if (accepted === undefined) return result({});
  const { parsed, received, house, minister, deadline } = accepted;
  const due = deadline === undefined ? {} : { deadline };
  const texts = {
    'question.yaml': questionText(parsed),
    'dossier.yaml': dossierText({ house, minister, ...due }),
    'answer.md.hbs': draftText(parsed.items),
  };
  if (!readsBack(texts, report)) return result({});
  const stored = await storeDossier(io, workspace, accepted, received, () => texts, report);
  return result(stored === undefined ? {} : { dossier: stored.id, minister, ...due, files: stored.files });
}

/** What the other commands would refuse is never stored. */
export function readsBack(texts: Readonly<Record<string, string>>, report: Report): boolean {
  const source = (file: string) => ({ file, text: texts[file] ?? '' });
  parseQuestionFile(source('question.yaml'), report);
  parseDossierFile(source('dossier.yaml'), report);
  parseTemplate(source('answer.md.hbs'), report);
  return !report.hasErrors;
}
