/** `repliek new`: the dossier of a question as it arrives. It is stored whole or not at all, and never over another. */
import path from 'node:path';
import { parseDossierFile } from '../dossiers/dossier-file.ts';
import { isDossierId } from '../dossiers/open-dossier.ts';
import { parsePeople } from '../dossiers/people.ts';
import { findTemplate, type Workspace } from '../dossiers/workspace.ts';
import { parseTemplate } from '../drafting/template.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Files } from '../output/moves.ts';
import { hasErrors, type Problem } from '../problem.ts';
import type { ParsedQuestion } from '../question/parsed-question.ts';
import { parseQuestionFile } from '../question/question-file.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';
import type { BuildResult } from '../result.ts';
import { addressedMinister } from './addressed-minister.ts';
import { changeDossiers } from './change-dossiers.ts';
import { dossierText, draftText, questionText } from './fresh-files.ts';
import { receiveQuestion } from './parse-question.ts';
import { deadlineOf, parseTerm } from './term.ts';

export interface NewOptions {
  /** Absolute path of the question. */
  readonly path: string;
  /** Key of people.yaml, where the question does not show who is asked. */
  readonly minister?: string | undefined;
  readonly language: Language;
}

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

/** The number becomes a part of a path. */
export const NUMBER_PATTERN = /^[1-9][0-9]{0,6}$/;

export async function newDossier(io: Io, workspace: Workspace, options: NewOptions): Promise<NewResult> {
  const { parsed, bytes, format } = await receiveQuestion(io, workspace, options);
  const report = new Report(options.language);
  for (const problem of parsed.problems) report.pass(problem);
  const shown = displayPath(options.path, workspace.root);
  const made =
    report.hasErrors || bytes === undefined || format === undefined
      ? undefined
      : await make(io, workspace, parsed, { name: `question.${format}`, bytes, shown }, options, report);
  return {
    ok: !hasErrors(report.problems),
    ...(parsed.title === null ? {} : { title: parsed.title }),
    ...made,
    files: made?.files ?? [],
    problems: report.problems,
  };
}

interface Received {
  /** In the dossier. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it came from, for problems. */
  readonly shown: string;
}

type Made = Pick<NewResult, 'dossier' | 'minister' | 'deadline' | 'files'>;

async function make(
  io: Io,
  workspace: Workspace,
  parsed: ParsedQuestion,
  received: Received,
  options: NewOptions,
  report: Report,
): Promise<Made | undefined> {
  const place = { file: received.shown };
  const { number, date } = parsed;
  if (parsed.answer !== null) report.add('new-answered', { name: received.name }, place);
  const missing = (['number', 'date', 'authors', 'title'] as const).filter(
    (part) => parsed[part] === null || parsed[part]?.length === 0,
  );
  if (missing.length > 0) report.add('new-incomplete', { missing }, place);
  if (parsed.items.length === 0) report.add('question-items-missing', {}, place, 'error');
  const house = knownHouse(io, workspace, parsed.house, received.shown, report);
  if (number !== null && !NUMBER_PATTERN.test(number)) report.add('new-number', { found: number }, place);
  const peopleText = readTextFile(io, workspace.root, path.join(workspace.data, 'people.yaml'), report);
  const people = peopleText && parsePeople(peopleText, report);
  const minister =
    people && date !== null
      ? addressedMinister(parsed, date, people.ministers, options.minister, place, report)
      : undefined;
  if (report.hasErrors || house === undefined || minister === undefined || number === null || date === null) {
    return undefined;
  }
  const deadline = await houseDeadline(io, workspace, house, date, report);
  if (report.hasErrors) return undefined;
  const dossier = { house, minister, ...(deadline === undefined ? {} : { deadline }) };
  const texts = {
    'question.yaml': questionText(parsed),
    'dossier.yaml': dossierText(dossier),
    'answer.md.hbs': draftText(parsed.items),
  };
  if (!readsBack(texts, report)) return undefined;
  const files: Files = new Map([
    [received.name, received.bytes],
    ...Object.entries(texts).map(([name, text]): [string, Uint8Array] => [
      name,
      new TextEncoder().encode(text),
    ]),
  ]);
  const id = await store(io, workspace, { house, minister, number, date }, files, report);
  if (id === undefined) return undefined;
  const folder = path.join(workspace.data, 'dossiers', id);
  return {
    dossier: id,
    minister,
    ...(deadline === undefined ? {} : { deadline }),
    files: [...files].map(([name, bytes]) => ({
      path: displayPath(path.join(folder, name), workspace.root),
      sha256: sha256Of(bytes),
      bytes: bytes.length,
    })),
  };
}

const houseFolders = ({ templates, shippedTemplates }: Workspace): readonly string[] =>
  [templates, shippedTemplates].map((folder) => path.join(folder, 'houses'));

/** A house in which an answer can be written. */
function knownHouse(
  io: Io,
  workspace: Workspace,
  found: string | null,
  file: string,
  report: Report,
): string | undefined {
  const folders = houseFolders(workspace);
  const hasStyle = (house: string) => findTemplate(io, folders, path.join(house, 'house.yaml')) !== undefined;
  if (found !== null && NAME_PATTERN.test(found) && hasStyle(found)) return found;
  const houses = folders.flatMap((folder) => io.list(folder)).filter((house) => hasStyle(house));
  report.add('new-house', { found: found ?? '', known: [...new Set(houses)].sort() }, { file });
  return undefined;
}

async function houseDeadline(
  io: Io,
  workspace: Workspace,
  house: string,
  date: string,
  report: Report,
): Promise<string | undefined> {
  const file = findTemplate(io, houseFolders(workspace), path.join(house, 'term.yaml'));
  if (file === undefined) {
    report.add('term-missing', { folder: house });
    return undefined;
  }
  const source = readTextFile(io, workspace.root, file, report);
  const term = source && parseTerm(source, report);
  return term && deadlineOf(term, date, source.file, report);
}

/** What the other commands would refuse is never stored. */
function readsBack(texts: Readonly<Record<string, string>>, report: Report): boolean {
  const source = (file: string) => ({ file, text: texts[file] ?? '' });
  parseQuestionFile(source('question.yaml'), report);
  parseDossierFile(source('dossier.yaml'), report);
  parseTemplate(source('answer.md.hbs'), report);
  return !report.hasErrors;
}

interface Identity {
  readonly house: string;
  readonly minister: string;
  readonly number: string;
  readonly date: string;
}

/** @returns the id under which it was stored, or undefined after reporting why it was not */
function store(
  io: Io,
  workspace: Workspace,
  question: Identity,
  files: Files,
  report: Report,
): Promise<string | undefined> {
  return changeDossiers(io, workspace, report, (moves, folder, names) => {
    const id = freeId(io, workspace, folder, names, question, report);
    if (id !== undefined) moves.stageFolder(id, files);
    return id;
  });
}

/** Numbers run per minister and session: a second question of the same number bears its minister's name. */
function freeId(
  io: Io,
  workspace: Workspace,
  folder: string,
  names: readonly string[],
  question: Identity,
  report: Report,
): string | undefined {
  const short = `${question.date.slice(0, 4)}-${question.number}`;
  for (const id of [short, `${short}-${question.minister}`]) {
    if (isDossierId(id) && !names.includes(id)) return id;
    if (id === short && isOther(io, workspace, path.join(folder, id), question)) continue;
    const shown = displayPath(path.join(folder, id), workspace.root);
    report.add('new-exists', { found: id, path: shown }, { file: shown });
    return undefined;
  }
  return undefined;
}

/** Whether the dossier is surely that of another question: one that cannot be read may be that of this one. */
function isOther(io: Io, workspace: Workspace, folder: string, question: Identity): boolean {
  const silent = new Report();
  const read = (name: string) => readTextFile(io, workspace.root, path.join(folder, name), silent);
  const questionSource = read('question.yaml');
  const dossierSource = read('dossier.yaml');
  const asked = questionSource && parseQuestionFile(questionSource, silent)?.value;
  const dossier = dossierSource && parseDossierFile(dossierSource, silent)?.value;
  if (asked === undefined || dossier === undefined || silent.hasErrors) return false;
  const minister = dossier.minister ?? asked.minister;
  const house = dossier.house ?? asked.house;
  return (
    asked.date !== question.date ||
    asked.number !== question.number ||
    (minister !== undefined && minister !== question.minister) ||
    (house !== undefined && house !== question.house)
  );
}
