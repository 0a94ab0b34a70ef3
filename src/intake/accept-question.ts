/** A question that a dossier can be made of: all that it needs is known. */
import path from 'node:path';
import { readPeople } from '../dossiers/people.ts';
import { findTemplate, houseFolders, type Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import type { Language, Report } from '../messages/report.ts';
import type { ParsedQuestion } from '../question/parsed-question.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { addressedMinister } from './addressed-minister.ts';
import { houseTerm } from './house-term.ts';
import { receiveQuestion } from './parse-question.ts';

export interface NewOptions {
  /** Absolute path of the question. */
  readonly path: string;
  /** Key of people.yaml, where the question does not show who is asked. */
  readonly minister?: string | undefined;
  readonly language: Language;
}

export interface AcceptedQuestion {
  readonly parsed: ParsedQuestion;
  /** The question as it was received, under its name in the dossier. */
  readonly received: { readonly name: string; readonly bytes: Uint8Array };
  /** Where it came from, for problems. */
  readonly shown: string;
  readonly house: string;
  /** Key of people.yaml. */
  readonly minister: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** ISO date; absent where the house sets no term. */
  readonly deadline?: string;
}

/** The number becomes a part of a path. */
export const NUMBER_PATTERN = /^[1-9][0-9]{0,6}$/;

/** @returns the question as far as it could be read, and all of it where nothing is wrong; problems go to the report */
export async function acceptQuestion(
  io: Io,
  workspace: Workspace,
  options: NewOptions,
  report: Report,
): Promise<{ readonly title: string | null; readonly accepted?: AcceptedQuestion | undefined }> {
  const { parsed, bytes, format } = await receiveQuestion(io, workspace, options);
  for (const problem of parsed.problems) report.pass(problem);
  const { title } = parsed;
  if (report.hasErrors || bytes === undefined || format === undefined) return { title };
  const shown = displayPath(options.path, workspace.root);
  const received = { name: `question.${format}`, bytes };
  const place = { file: shown };
  const { number, date } = parsed;
  if (parsed.answer !== null) report.add('new-answered', { name: received.name }, place);
  const missing = (['number', 'date', 'authors', 'title'] as const).filter(
    (part) => parsed[part] === null || parsed[part]?.length === 0,
  );
  if (missing.length > 0) report.add('new-incomplete', { missing }, place);
  if (parsed.items.length === 0) report.add('question-items-missing', {}, place, 'error');
  const house = knownHouse(io, workspace, parsed.house, shown, report);
  if (number !== null && !NUMBER_PATTERN.test(number)) report.add('new-number', { found: number }, place);
  const people = readPeople(io, workspace, report);
  const minister =
    people && date !== null
      ? addressedMinister(parsed, date, people.ministers, options.minister, place, report)
      : undefined;
  if (report.hasErrors || house === undefined || minister === undefined || number === null || date === null) {
    return { title };
  }
  const deadline = await houseDeadline(io, workspace, house, date, report);
  if (report.hasErrors) return { title };
  return {
    title,
    accepted: {
      ...{ parsed, received, shown, house, minister, number, date },
      ...(deadline === undefined ? {} : { deadline }),
    },
  };
}

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
  const term = await houseTerm(io, workspace, house, report);
  if (term !== 'none') return term?.deadline(date, report);
  report.add('term-missing', { folder: house });
  return undefined;
}
