/** Checks a Word file that people edited, against a dossier or by itself. */
import { checkWord, PROOF_GROUPS, type ProofGroup } from '../checks/word/check-word.ts';
import { makeSubject } from '../checks/word/make-subject.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { readBytes } from '../reading/text-file.ts';
import type { ResultTable } from '../result.ts';
import { dossierSide } from './dossier-side.ts';
import { MOST_BYTES, openWordFile } from './open-word-file.ts';
import { untouchedTables } from './untouched.ts';

export interface ProofOptions {
  /** Path of the Word file in the file system. */
  readonly docx: string;
  /** The file is meant as a draft, in which the marks of one may stand. */
  readonly draft: boolean;
  /** Of the messages. */
  readonly language: Language;
}

export interface ProofResult {
  /** Absent where the file was checked by itself. */
  readonly dossier?: string;
  /** Title of the question, where there is one. */
  readonly title?: string;
  /** The Word file, as the user knows it. */
  readonly docx: string;
  /** No errors; warnings are allowed. */
  readonly ok: boolean;
  /** Of the answer as the dossier gives it today. */
  readonly tables: readonly ResultTable[];
  readonly problems: readonly Problem[];
  /** The same problems, by what they are about; groups without any left out. */
  readonly groups: readonly { readonly name: ProofGroup; readonly problems: readonly Problem[] }[];
}

/** @param id of the dossier; undefined to check the file by itself */
export async function proofread(
  io: Io,
  workspace: Workspace,
  id: string | undefined,
  { docx, draft, language }: ProofOptions,
): Promise<ProofResult> {
  const path = displayPath(docx, workspace.root);
  const reports = new Map(PROOF_GROUPS.map((group) => [group, new Report(language)]));
  const reportOf = (group: ProofGroup): Report => reports.get(group) ?? new Report(language);
  const general = reportOf('file');
  const bytes = readBytes(io, workspace.root, docx, general, MOST_BYTES);
  const opened = bytes === undefined ? undefined : openWordFile(path, bytes, general);
  const reading = opened === undefined ? undefined : { path, ...opened, draft };
  const side =
    id === undefined
      ? undefined
      : await dossierSide(io, workspace, id, reading, { draft, language }, general);
  if (reading !== undefined) {
    if (reading.file.hasMacros) general.add('word-macros', {}, { file: path });
    const subject = makeSubject(reading, untouchedTables, side?.side);
    checkWord(subject, reportOf);
  }
  const groups = PROOF_GROUPS.map((name) => ({ name, problems: reportOf(name).problems })).filter(
    ({ problems }) => problems.length > 0,
  );
  const problems = groups.flatMap((group) => group.problems);
  return {
    ...(id === undefined ? {} : { dossier: id }),
    ...(side?.title === undefined ? {} : { title: side.title }),
    ...{ docx: path, ok: !hasErrors(problems), tables: side?.tables ?? [], problems, groups },
  };
}
