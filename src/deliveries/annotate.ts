/** The problems of a file that came in, as a workbook to send back. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import type { Remark } from '../document/remarks.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { remarksTexts as english } from '../messages/en/remarks.ts';
import { remarksTexts as dutch } from '../messages/nl/remarks.ts';
import type { Code, Report } from '../messages/report.ts';
import type { WrittenFile } from '../output/output-folder.ts';
import { removeQuietly, temporaryName } from '../output/temporary-files.ts';
import type { Problem } from '../problem.ts';

/** Enough names beside a file for any sane folder. */
const MOST_NAMES = 1000;

/** What belongs in each column, by its sheet and its header. */
export type Expectations = ReadonlyMap<string, string>;

export function expectationKey(sheet: string | undefined, header: string | undefined): string {
  return JSON.stringify([sheet ?? '', header ?? '']);
}

/** Where what the column asks says more than what the description of the source could say. */
const VALUE_CODES: readonly string[] = [
  'cell-type',
  'cell-range',
  'cell-length',
  'cell-pattern',
] satisfies readonly Code[];

/**
 * Writes the list beside the file, never over another one.
 *
 * @param file path in the file system
 * @returns undefined where nothing is wrong with the file itself, and after reporting that it cannot be written
 */
export async function writeRemarks(
  io: Io,
  root: string,
  file: string,
  house: HouseStyle,
  expected: Expectations,
  report: Report,
): Promise<WrittenFile | undefined> {
  const texts = report.language === 'nl' ? dutch : english;
  const shown = displayPath(file, root);
  const name = path.basename(file);
  const remarks = report.problems
    .filter(({ place, severity }) => place.file === shown && severity !== 'note')
    .map((problem) => remarkOf(problem, expected));
  if (remarks.length === 0) return undefined;
  const { writeRemarksWorkbook } = await import('../writers/xlsx/request/remarks-writer.ts');
  const bytes = await writeRemarksWorkbook(
    {
      title: texts.title(name),
      subject: texts.subject,
      language: texts.language,
      sheet: texts.sheet,
      lines: [texts.count(remarks.length), texts.link(name)],
      headers: texts.headers,
      file: name,
      remarks,
    },
    house,
  );
  return writeBeside(io, root, file, texts.suffix, bytes, report);
}

function remarkOf({ code, place, message, hint = '' }: Problem, expected: Expectations): Remark {
  const { sheet, row, field } = place;
  const asked = VALUE_CODES.includes(code) ? expected.get(expectationKey(sheet, field)) : undefined;
  const cell = place.cell ?? (row === undefined ? undefined : `A${row}`);
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    place: [sheet, place.cell ?? row].filter((part) => part !== undefined).join(' '),
    column: field ?? '',
    message,
    hint: asked ?? hint,
  };
}

function writeBeside(
  io: Io,
  root: string,
  file: string,
  suffix: string,
  bytes: Uint8Array,
  report: Report,
): WrittenFile | undefined {
  const { dir, name } = path.parse(file);
  const temporary = path.join(dir, temporaryName(io));
  try {
    const target = Array.from({ length: MOST_NAMES }, (_, index) =>
      path.join(dir, `${name}-${suffix}${index === 0 ? '' : `-${index + 1}`}.xlsx`),
    ).find((candidate) => {
      const found = io.read(candidate);
      return found === undefined || sha256Of(found) === sha256Of(bytes);
    });
    if (target === undefined) throw new Error(`no free name beside ${file}`);
    io.write(temporary, bytes);
    io.rename(temporary, target);
    return { path: displayPath(target, root), sha256: sha256Of(bytes), bytes: bytes.length };
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const folder = displayPath(dir, root);
    report.add('receive-failed', { path: folder, reason }, { file: folder });
    return undefined;
  } finally {
    removeQuietly(io, temporary);
  }
}
