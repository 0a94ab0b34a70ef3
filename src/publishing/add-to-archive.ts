/** Takes published questions with their answers into the archive. */
import path from 'node:path';
import { parsedContent } from '../archive/answer-content.ts';
import { openArchive } from '../archive/search-archive.ts';
import { type ArchiveStore, openStore } from '../archive/store-answer.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { questionReceiver, type ReceivedQuestion } from '../intake/parse-question.ts';
import { displayPath, type Io } from '../io.ts';
import { QUESTION_PARTS } from '../messages/expected.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Place, Problem } from '../problem.ts';
import type { AnswerKind, ParsedQuestion } from '../question/parsed-question.ts';
import { answerFiles } from './answer-files.ts';

export interface ArchiveAddOptions {
  /** Why these answers take the place of those that are there. */
  readonly correction?: string;
  /** Of the messages. */
  readonly language: Language;
}

export interface AddedAnswer {
  /** The file that was given, as the user knows it. */
  readonly file: string;
  readonly id: string;
  /** Its file in the archive. */
  readonly path: string;
  /** False where it was there already. */
  readonly stored: boolean;
  readonly number: string;
  /** ISO date of the question. */
  readonly date: string;
  readonly minister: string | null;
  readonly title: string;
  readonly kind: AnswerKind | null;
  readonly items: readonly { readonly ids: readonly string[]; readonly answered: boolean }[];
}

export interface ArchiveAddResult {
  /** No file was refused. */
  readonly ok: boolean;
  /** How many files there were. */
  readonly files: number;
  /** What is in the archive now, in the order of the files. */
  readonly answers: readonly AddedAnswer[];
  /** Of all files; each names its own. */
  readonly problems: readonly Problem[];
}

/** @param given files, folders or patterns in the file system, which are only ever read */
export async function addToArchive(
  io: Io,
  workspace: Workspace,
  given: readonly string[],
  options: ArchiveAddOptions,
): Promise<ArchiveAddResult> {
  const report = new Report(options.language);
  const files = answerFiles(io, workspace.root, given, report);
  const store = openStore(io, workspace);
  const answers: AddedAnswer[] = [];
  const receive = questionReceiver(io, workspace, options.language);
  for (const [index, file] of files.entries()) {
    const shown = displayPath(file, workspace.root);
    io.tell({ kind: 'archive', file: path.basename(file), index: index + 1, count: files.length });
    const own = new Report(options.language);
    const added = addFile(await receive(file), store, { file, shown }, options, own);
    if (added !== undefined) answers.push(added);
    for (const problem of own.problems) report.pass(problem);
  }
  if (answers.some(({ stored }) => stored)) {
    // So that the first search does not wait for it; what is wrong with other files is said there.
    openArchive(io, workspace, new Report(), (done, count) => io.tell({ kind: 'index', done, count }));
  }
  return { ok: !report.hasErrors, files: files.length, answers, problems: report.problems };
}

const isError = ({ severity }: Problem) => severity === 'error';

/** What the reader left out is in the file that is kept; what it was not sure of, a person has to see. */
function reportDoubts(
  parsed: ParsedQuestion,
  { date }: { readonly date: string },
  place: Place,
  report: Report,
): void {
  if (parsed.date === null) report.add('archive-date', { date }, place);
  const missing = QUESTION_PARTS.filter((part) => part !== 'date' && isMissing(parsed[part]));
  if (missing.length > 0) report.add('archive-parts', { missing }, place);
  for (const problem of parsed.problems) {
    if (problem.severity === 'warning' && problem.code !== 'question-incomplete') report.pass(problem);
  }
}

const isMissing = (part: unknown) => part === null || (Array.isArray(part) && part.length === 0);

function addFile(
  { parsed, bytes, format }: ReceivedQuestion,
  store: ArchiveStore,
  { file, shown }: { readonly file: string; readonly shown: string },
  { correction }: ArchiveAddOptions,
  report: Report,
): AddedAnswer | undefined {
  const at = { file: shown };
  for (const problem of parsed.problems.filter(isError)) report.pass(problem);
  if (report.hasErrors || bytes === undefined || format === undefined) return undefined;
  if (parsed.answer === null) {
    report.add('archive-no-answer', {}, at);
    return undefined;
  }
  const content = parsedContent(parsed);
  if (content === undefined) {
    const missing = (['number', 'date'] as const).filter((part) => parsed[part] === null);
    report.add('archive-incomplete', { missing }, at);
    return undefined;
  }
  const received = { name: path.basename(file), format, bytes };
  const stored = store.add({ content, received, correction, file: shown }, report);
  if (stored === undefined) return undefined;
  if (stored.stored) reportDoubts(parsed, content, at, report);
  const { number, date, minister, title, kind, items } = content;
  return {
    file: shown,
    ...stored,
    number,
    date,
    minister,
    title,
    kind,
    items: items.map(({ ids, answer }) => ({ ids, answered: answer !== '' })),
  };
}
