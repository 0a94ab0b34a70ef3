/** A dossier as another one speaks of it: its question, who answers, and its draft. */
import path from 'node:path';
import { type AnsweringMinister, answeringMinister } from '../dossiers/answering-minister.ts';
import { parseDossierFile } from '../dossiers/dossier-file.ts';
import { findDossier } from '../dossiers/dossier-folder.ts';
import type { People } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { parseQuestionFile, type QuestionFile } from '../question/question-file.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';

export interface DossierIdentity {
  readonly id: string;
  readonly folder: string;
  readonly house: string | undefined;
  readonly question: QuestionFile;
  /** Of question.yaml, for problems. */
  readonly place: Place;
  readonly minister: AnsweringMinister;
  /** answer.md.hbs; undefined where there is none. */
  readonly draft: TextFile | undefined;
}

/** @returns undefined after reporting why the dossier cannot be read */
export function readIdentity(
  io: Io,
  workspace: Workspace,
  id: string,
  people: People,
  report: Report,
): DossierIdentity | undefined {
  const folder = findDossier(io, workspace, id, report);
  if (folder === undefined) return undefined;
  const read = (name: string) => readTextFile(io, workspace.root, path.join(folder, name), report);
  const dossierText = read('dossier.yaml');
  const questionText = read('question.yaml');
  const dossier = dossierText && parseDossierFile(dossierText, report);
  const question = questionText && parseQuestionFile(questionText, report);
  const minister = dossier && answeringMinister(dossier, question, people, report);
  if (dossier === undefined || question === undefined || minister === undefined) return undefined;
  const hasDraft = io.size(path.join(folder, DRAFT)) !== undefined;
  return {
    id,
    folder,
    house: dossier.value.house ?? question.value.house,
    question: question.value,
    place: { file: displayPath(path.join(folder, 'question.yaml'), workspace.root) },
    minister,
    draft: hasDraft ? read(DRAFT) : undefined,
  };
}

export const DRAFT = 'answer.md.hbs';
