/** Paths in a description, which is text from outside: they lead to files in the folder of the delivery and nowhere else. */
import path from 'node:path';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';

/** Windows opens a device by these names, with any ending: a printer, the keyboard. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A path below the folder, also after following symbolic links.
 *
 * @param at where the path stands; its last step is the key
 * @returns undefined after reporting why it cannot be used
 */
export function safeFile(
  io: Io,
  folder: string,
  found: string,
  at: KeyPath,
  located: Located,
  report: Report,
): string | undefined {
  const segments = found.split('/').filter((segment) => segment !== '.');
  const plain =
    !/[\\:\p{Cc}]/u.test(found) &&
    segments.length > 0 &&
    segments.every((segment) => segment !== '' && segment !== '..' && !DEVICE.test(segment));
  if (!plain) {
    report.add('value-type', { key: String(at.at(-1)), expected: ['file-name'], found }, located.place(at));
    return undefined;
  }
  const file = path.join(folder, ...segments);
  if (!liesWithin(io, file, folder)) {
    report.add('path-outside', { found }, located.place(at));
    return undefined;
  }
  return file;
}

/** Whether a file, with its symbolic links followed, lies in a folder; true where there is no such file. */
export function liesWithin(io: Io, file: string, folder: string): boolean {
  const real = io.realPath(file);
  const realFolder = io.realPath(folder);
  if (real === undefined || realFolder === undefined) return true;
  const relative = path.relative(realFolder, real);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
