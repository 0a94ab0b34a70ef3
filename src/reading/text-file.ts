/**
 * Reading text that people wrote: UTF-8 with or without byte order mark, any line ends, and clear problems
 * where it is missing or is no text.
 */
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';

/** Nothing that a person writes for an answer comes near this size. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

export interface TextFile {
  /** Path for problems, relative to the workspace. */
  readonly file: string;
  /** Lines end in `\n` alone. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a file that has to be there.
 *
 * @returns undefined after reporting file-missing, file-too-large or file-unreadable
 */
export function readBytes(
  io: Io,
  root: string,
  path: string,
  report: Report,
  limit = MAX_TEXT_BYTES,
): Uint8Array | undefined {
  const file = displayPath(path, root);
  try {
    const size = io.size(path);
    if (size !== undefined && size > limit) {
      report.add('file-too-large', { path: file, bytes: size, limit }, { file });
      return undefined;
    }
    // Also undefined where somebody removes the file just now.
    const bytes = size === undefined ? undefined : io.read(path);
    if (bytes === undefined) report.add('file-missing', { path: file }, { file });
    return bytes;
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    report.add('file-unreadable', { path: file, reason }, { file });
    return undefined;
  }
}

/** The text of a file that has to be there; undefined after reporting why not. */
export function readTextFile(io: Io, root: string, path: string, report: Report): TextFile | undefined {
  const bytes = readBytes(io, root, path, report);
  if (bytes === undefined) return undefined;
  const file = displayPath(path, root);
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    report.add('text-encoding', { path: file }, { file });
    return undefined;
  }
  return { file, text: normaliseLineEnds(text), bytes };
}

/** The text without byte order mark, or undefined where the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
