/** How results look in a terminal. */
import type { BuildResult, InterfaceTexts, Problem } from '../index.ts';

/** The few lines that a person reads after a build or a check. */
export function describeResult(result: BuildResult, draft: boolean, texts: InterfaceTexts): string {
  const lines = [result.title === undefined ? result.dossier : `${result.dossier}  ${result.title}`];
  lines.push(...describeFiles(result.files, texts));
  const written = result.files.length > 0;
  if (written && draft) lines.push(`  ${texts.draftWritten}`);
  lines.push(...describeProblems(result.problems, texts));
  if (!result.ok && !written && result.wouldWrite) {
    lines.push(`  ${result.draftable && !draft ? texts.nothingWritten : texts.mendFirst}`);
  }
  return printed(lines);
}

/** Where files were written, and which. */
export function describeFiles(files: BuildResult['files'], texts: InterfaceTexts): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  const folder = first.path.slice(0, first.path.lastIndexOf('/'));
  return [`  ${texts.written(folder)}`, ...files.map(({ path }) => `    ${path.slice(folder.length + 1)}`)];
}

/**
 * How many problems there are, then each of them.
 *
 * @param errors the whole count, where not all of them are listed
 */
export function describeProblems(
  problems: readonly Problem[],
  texts: InterfaceTexts,
  errors?: number,
): readonly string[] {
  if (problems.length === 0) return [`  ${texts.allWell}`];
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  return [
    `  ${texts.counts(errors ?? count('error'), count('warning'), count('note'))}:`,
    ...sorted(problems).flatMap((problem) => describeProblem(problem, texts)),
  ];
}

/** Lines as they go to the terminal. */
export function printed(lines: readonly string[]): string {
  return `${lines.map(withoutControls).join('\n')}\n`;
}

/** Errors first; within a severity as they were found. */
function sorted(problems: readonly Problem[]): readonly Problem[] {
  const order = ['error', 'warning', 'note'];
  return [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function describeProblem(problem: Problem, texts: InterfaceTexts): readonly string[] {
  const place = describePlace(problem.place, texts);
  const lines = [`  - ${texts[problem.severity]}: ${problem.message}`];
  if (place !== '') lines.push(`      ${place}`);
  if (problem.hint !== undefined) lines.push(`      → ${problem.hint}`);
  return lines;
}

function describePlace(place: Problem['place'], texts: InterfaceTexts): string {
  const parts = [
    place.file,
    part(texts.sheet, place.sheet),
    part(texts.page, place.page),
    part(texts.line, place.row === undefined ? place.line : undefined),
    part(texts.column, place.row === undefined ? place.column : undefined),
    part(texts.row, place.row),
    part(texts.field, place.field),
    part(texts.cell, place.cell),
    part(texts.item, place.item),
    // A caption names itself.
    part(/^\d/.test(place.table ?? '') ? texts.table : '', place.table)?.trim(),
    part(texts.row, place.tableRow),
    part(texts.field, place.tableColumn),
    place.text === undefined ? undefined : `“${place.text}”`,
  ];
  return parts.filter((text) => text !== undefined).join(', ');
}

function part(label: string, value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : `${label} ${value}`;
}

/** A file from outside must not steer the terminal. */
export function withoutControls(line: string): string {
  return line.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD');
}

/** A title or a name with a line end in it must not look like a line of the program. */
export function oneLine(line: string): string {
  return line.replace(/\s*[\n\t]\s*/g, ' ');
}
