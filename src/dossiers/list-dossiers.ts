/** The dossiers of a workspace at a glance. */
import path from 'node:path';
import type { Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { parseQuestionFile } from '../question/question-file.ts';
import { readTextFile } from '../reading/text-file.ts';
import { dossierIds } from './open-dossier.ts';
import type { Workspace } from './workspace.ts';

export interface DossierSummary {
  readonly dossier: string;
  /** Absent where question.yaml cannot be read; `check` tells why. */
  readonly number?: string;
  readonly date?: string;
  readonly title?: string;
}

export function listDossiers(io: Io, workspace: Workspace, language: Language): readonly DossierSummary[] {
  return dossierIds(io, workspace).map((dossier) => {
    const report = new Report(language);
    const file = path.join(workspace.data, 'dossiers', dossier, 'question.yaml');
    const source = readTextFile(io, workspace.root, file, report);
    const question = source && parseQuestionFile(source, report)?.value;
    if (question === undefined) return { dossier };
    return { dossier, number: question.number, date: question.date, title: question.title };
  });
}
