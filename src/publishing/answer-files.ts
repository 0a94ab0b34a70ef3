/** Which files a person means by files, folders and patterns. */
import path from 'node:path';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';

const ANSWER = /\.(?:pdf|docx|txt)$/i;
const PATTERN = /[*?]/;
/** Folders in folders; a link that leads back to its own folder does not go on for ever. */
const DEEPEST = 12;

/**
 * The files in their order, each once. Windows leaves it to the program to find what a pattern means.
 *
 * @param given paths in the file system: files, folders (with all below them), or patterns with `*` and `?` in the last part
 */
export function answerFiles(
  io: Io,
  root: string,
  given: readonly string[],
  report: Report,
): readonly string[] {
  const found = given.flatMap((one) => {
    const files = io.isFolder(one)
      ? below(io, one, 0)
      : io.size(one) === undefined
        ? matching(io, one)
        : [one];
    if (files.length === 0) {
      const shown = displayPath(one, root);
      report.add('archive-none', { path: shown }, { file: shown });
    }
    return files;
  });
  return [...new Set(found)];
}

function below(io: Io, folder: string, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  return listed(io, folder).flatMap((name) => {
    if (name.startsWith('.') || name.startsWith('~$')) return [];
    const one = path.join(folder, name);
    if (io.isFolder(one)) return below(io, one, depth + 1);
    return ANSWER.test(name) ? [one] : [];
  });
}

function matching(io: Io, pattern: string): readonly string[] {
  const last = path.basename(pattern);
  if (!PATTERN.test(last)) return [];
  const folder = path.dirname(pattern);
  // Word keeps "~$name.docx" beside a file that is open.
  return listed(io, folder)
    .filter((name) => !name.startsWith('.') && !name.startsWith('~$') && fits(name, last))
    .map((name) => path.join(folder, name))
    .filter((file) => io.size(file) !== undefined);
}

/** Without regard to case, as Windows compares names; in time that grows with the product of the lengths alone. */
export function fits(name: string, pattern: string): boolean {
  const [letters, signs] = [[...name.toLowerCase()], [...pattern.toLowerCase()]];
  let reached = new Set([0]);
  for (const sign of signs) {
    const next = new Set<number>();
    for (const at of reached) {
      if (sign === '*') for (let to = at; to <= letters.length; to += 1) next.add(to);
      else if (at < letters.length && (sign === '?' || sign === letters[at])) next.add(at + 1);
      if (sign === '*') break;
    }
    reached = next;
  }
  return reached.has(letters.length);
}

function listed(io: Io, folder: string): readonly string[] {
  try {
    return io.list(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}
