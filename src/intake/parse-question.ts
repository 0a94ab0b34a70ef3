/** `repliek parse`: a question as it arrives, to its structure. Nothing is stored. */
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { parseLines } from '../question/parse-lines.ts';
import { NOTHING_PARSED, type ParsedQuestion } from '../question/parsed-question.ts';
import { formatOf, type QuestionFormat, readQuestion } from '../question/read/read-question.ts';
import { readBytes } from '../reading/text-file.ts';
import { readIntakes } from './houses.ts';

/** Larger than any question with pictures in it. */
const MAX_BYTES = 32 * 1024 * 1024;
/** The whole command has ten seconds. */
const MAX_MILLISECONDS = 8000;

export interface ParseOptions {
  /** Absolute path. */
  readonly path: string;
  readonly language: Language;
}

export interface ReceivedQuestion {
  readonly parsed: ParsedQuestion;
  /** As they were read; undefined where they could not be, which is among the problems. */
  readonly bytes?: Uint8Array | undefined;
  /** Undefined where the question cannot be read. */
  readonly format?: QuestionFormat | undefined;
}

/** Receives one question after another: what marks those of each house is read once. */
export function questionReceiver(
  io: Io,
  workspace: Workspace,
  language: Language,
): (path: string) => Promise<ReceivedQuestion> {
  const first = new Report(language);
  const intakes = readIntakes(io, workspace, first);
  return async (path) => {
    const report = new Report(language);
    for (const problem of first.problems) report.pass(problem);
    const bytes = readBytes(io, workspace.root, path, report, MAX_BYTES);
    const file = displayPath(path, workspace.root);
    const source = bytes && (await readQuestion(file, bytes, io.deadline(MAX_MILLISECONDS), report));
    const found =
      source === undefined || report.hasErrors
        ? NOTHING_PARSED
        : parseLines({ file, ...source }, intakes, report);
    return {
      parsed: { ...found, problems: report.problems },
      bytes,
      format: bytes && source && formatOf(bytes),
    };
  };
}

/** The question with the very bytes that it was read from. */
export function receiveQuestion(
  io: Io,
  workspace: Workspace,
  { path, language }: ParseOptions,
): Promise<ReceivedQuestion> {
  return questionReceiver(io, workspace, language)(path);
}

export async function parseQuestion(
  io: Io,
  workspace: Workspace,
  options: ParseOptions,
): Promise<ParsedQuestion> {
  return (await receiveQuestion(io, workspace, options)).parsed;
}
