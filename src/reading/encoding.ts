/** Bytes of a file to text, in the encodings that offices use. */
import type { EncodingProblem } from '../messages/expected.ts';
import { detectEncoding } from './encoding-detection.ts';
import { normaliseLineEnds } from './text-file.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

/** Names that a descriptor may use. Web standards read ISO 8859-1 as Windows-1252, which contains it. */
const NAMES: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['ascii', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['latin-9', 'iso-8859-15'],
]);

export const ENCODING_NAMES: readonly string[] = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
];

export function encodingOf(name: string): Encoding | undefined {
  return NAMES.get(name.toLowerCase().replaceAll('_', '-'));
}

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** Line of the first bytes that are no text, from 1. */
  | { readonly ok: false; readonly failure: EncodingProblem; readonly line: number };

/**
 * A byte order mark says more than the description, as on the web; it is left out of the text.
 *
 * @param declared where it is absent, the bytes decide between UTF-8 and Windows-1252
 */
export function decode(bytes: Uint8Array, declared: Encoding | undefined): Decoded {
  const said = markedEncoding(bytes) ?? declared;
  const detected = said === undefined ? detectEncoding(bytes) : undefined;
  if (detected?.kind === 'unclear') {
    const { reason, at } = detected;
    return { ok: false, failure: { reason }, line: lastLine(latin1(bytes.subarray(0, at))) };
  }
  const encoding = said ?? detected?.encoding ?? 'utf-8';
  if (encoding === 'windows-1252' || encoding === 'iso-8859-15') {
    const line = said === undefined ? undefined : lineOfUtf8(bytes);
    if (line !== undefined)
      return { ok: false, failure: { reason: 'other', encoding, found: 'utf-8' }, line };
    return { ok: true, text: decodeSingleByte(bytes, encoding) };
  }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const lenient = new TextDecoder(encoding).decode(bytes);
    const before = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd')));
    return { ok: false, failure: { reason: 'wrong', encoding }, line: lastLine(before) };
  }
}

/**
 * Line of the first character beyond ASCII, where all of them are UTF-8: text in one byte a character never comes
 * out like that ("Ã©" for "é"), and every name with an accent would be wrong in the answer.
 */
function lineOfUtf8(bytes: Uint8Array): number | undefined {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return lastLine(new TextDecoder().decode(bytes.subarray(0, first)));
}

function lastLine(text: string): number {
  return normaliseLineEnds(text).split('\n').length;
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** 0x80 to 0x9F of Windows-1252; the five without a character stay control characters, as in the standard. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Where ISO 8859-15 differs from ISO 8859-1. */
const ISO_8859_15: Readonly<Record<string, string>> = {
  '\xa4': '€',
  '\xa6': 'Š',
  '\xa8': 'š',
  '\xb4': 'Ž',
  '\xb8': 'ž',
  '\xbc': 'Œ',
  '\xbd': 'œ',
  '\xbe': 'Ÿ',
};

/** By own tables: some versions of Node decode Windows-1252 as ISO 8859-1 (nodejs/node issue 56542). */
function decodeSingleByte(bytes: Uint8Array, encoding: 'windows-1252' | 'iso-8859-15'): string {
  const text = latin1(bytes);
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char)
    : text.replace(/[\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe]/g, (char) => ISO_8859_15[char] ?? char);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
