/** Who asks whom what, and what is written so far: read from the dossier's own files, as far as they can be. */
import path from 'node:path';
import { answeringMinister } from '../dossiers/answering-minister.ts';
import { type DossierFile, parseDossierFile } from '../dossiers/dossier-file.ts';
import type { People } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import type { QuestionItem } from '../question/question.ts';
import { parseQuestionFile } from '../question/question-file.ts';
import type { Checked } from '../reading/located.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';

export interface DossierHead {
  readonly house: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly minister: string | null;
  readonly items: readonly QuestionItem[];
  /** dossier.yaml */
  readonly dossier: Checked<DossierFile> | undefined;
  /** answer.md.hbs */
  readonly draft: TextFile | undefined;
}

/** What is wrong with the files is reported; with the names in them, when the dossier is opened. */
export function readHead(
  io: Io,
  workspace: Workspace,
  id: string,
  people: People | undefined,
  report: Report,
): DossierHead {
  const folder = path.join(workspace.data, 'dossiers', id);
  const read = (name: string) => readTextFile(io, workspace.root, path.join(folder, name), report);
  const dossierText = read('dossier.yaml');
  const questionText = read('question.yaml');
  const draft = read('answer.md.hbs');
  const dossier = dossierText && parseDossierFile(dossierText, report);
  const asked = questionText && parseQuestionFile(questionText, report);
  const question = asked?.value;
  const known = dossier && answeringMinister(dossier, asked, people, new Report())?.minister.name;
  const named = dossier?.value.minister ?? question?.minister ?? question?.addressees[0];
  const minister = known ?? (named === undefined ? undefined : (people?.ministers.get(named)?.name ?? named));
  return {
    house: dossier?.value.house ?? question?.house ?? null,
    number: question?.number || null,
    date: question?.date || null,
    title: question?.title || null,
    authors: (question?.authors ?? []).map((author) => people?.members.get(author)?.name ?? author),
    minister: minister ?? null,
    items: question?.items ?? [],
    dossier,
    draft,
  };
}
