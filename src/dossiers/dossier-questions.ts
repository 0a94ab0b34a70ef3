/** The questions that the dossiers of a workspace are about. */
import path from 'node:path';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { parseQuestionFile, type QuestionFile } from '../question/question-file.ts';
import { readTextFile } from '../reading/text-file.ts';
import { dossierIds } from './dossier-folder.ts';
import type { Workspace } from './workspace.ts';

export interface DossierQuestion {
  /** Of the dossier. */
  readonly id: string;
  readonly question: QuestionFile;
}

/** In the order of their ids; without those that cannot be read, of which opening the dossier tells why. */
export function dossierQuestions(io: Io, workspace: Workspace): readonly DossierQuestion[] {
  const silent = new Report();
  return dossierIds(io, workspace).flatMap((id) => {
    const file = path.join(workspace.data, 'dossiers', id, 'question.yaml');
    const source = readTextFile(io, workspace.root, file, silent);
    const question = source && parseQuestionFile(source, silent)?.value;
    return question === undefined ? [] : [{ id, question }];
  });
}
