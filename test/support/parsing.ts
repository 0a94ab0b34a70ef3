/** Parses texts with the houses that come with the program. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Report } from '../../src/messages/report.ts';
import type { Problem } from '../../src/problem.ts';
import { type Intake, parseIntake } from '../../src/question/forms/intake.ts';
import { type ParsedText, parseLines } from '../../src/question/parse-lines.ts';
import type { QuestionItem } from '../../src/question/question.ts';
import { linesOfText } from '../../src/question/read/text.ts';
import { REPOSITORY } from './run-command.ts';

const HOUSES = ['tweede-kamer', 'vlaams-parlement'];

export const intakes: readonly Intake[] = HOUSES.flatMap((house) => {
  const file = `templates/houses/${house}/intake.yaml`;
  const report = new Report();
  const text = readFileSync(path.join(REPOSITORY, file), 'utf8');
  return parseIntake({ file, text }, house, report) ?? [];
});

export interface Parsed extends ParsedText {
  readonly problems: readonly Problem[];
}

/** @param text with any line ends */
export function parseText(text: string): Parsed {
  const report = new Report();
  const found = parseLines({ file: 'vraag.txt', lines: linesOfText(text) }, intakes, report);
  return { ...found, problems: report.problems };
}

/** Each item as "1a  text", below each other. */
export function outline(items: readonly QuestionItem[]): readonly string[] {
  return items.flatMap(({ id, text, items: inner }) => [`${id}  ${text}`, ...outline(inner)]);
}

/** What has to be looked at: code and line. */
export function doubts({ problems }: Pick<Parsed, 'problems'>): readonly string[] {
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, place }) => `${code} ${place.line ?? ''}`.trim());
}
