/**
 * A PDF's packed parts, measured before anything reads them: a file of a megabyte may unpack to many gigabytes.
 *
 * Source: ISO 32000-1, 7.3.8 (streams) and 7.4.4 (FlateDecode).
 */
import { constants, inflateSync } from 'node:zlib';
import { UnreadableFile } from './unreadable.ts';

/** Bytes that all streams of text and fonts together may unpack to, and all pictures. */
const MAX_UNPACKED = 64 * 1024 ** 2;
const MAX_PICTURES = 256 * 1024 ** 2;
/** Bytes before a stream in which its dictionary says what it is. */
const DICTIONARY = 500;
/** Parts of a document with thousands of pages and pictures. */
const MAX_STREAMS = 60_000;

/** @throws UnreadableFile where the packed parts are larger than is read */
export function boundPdf(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const unpacked = { text: 0, pictures: 0 };
  let count = 0;
  let last = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', at - 3, at) === 'end') continue;
    count += 1;
    if (count > MAX_STREAMS) throw new UnreadableFile('too-large');
    let start = at + 6;
    if (buffer[start] === 0x0d) start += 1;
    if (buffer[start] === 0x0a) start += 1;
    const end = buffer.indexOf('endstream', start);
    const packed = buffer.subarray(start, end < 0 ? undefined : end);
    const dictionary = buffer.toString('latin1', Math.max(last, at - DICTIONARY), at);
    const kind = /\/Subtype\s*\/Image\b/.test(dictionary.slice(dictionary.lastIndexOf(' obj') + 1))
      ? 'pictures'
      : 'text';
    const limit = kind === 'pictures' ? MAX_PICTURES : MAX_UNPACKED;
    unpacked[kind] += sizeOf(packed, limit - unpacked[kind], 0);
    if (unpacked[kind] > limit) throw new UnreadableFile('too-large');
    if (end < 0) return;
    last = end;
    at = end;
  }
}

/** What a stream unpacks to, also where it was packed twice; its own size where it is not packed. */
function sizeOf(packed: Uint8Array, limit: number, depth: number): number {
  const [first, second] = packed;
  const isPacked =
    first !== undefined && second !== undefined && (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  if (!isPacked || depth > 2) return packed.length;
  try {
    const inner = inflateSync(packed, {
      maxOutputLength: Math.max(1, limit),
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return Math.max(inner.length, sizeOf(inner, limit, depth + 1));
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    )
      return limit + 1;
    // Damaged or not packed after all: the reader will say so.
    return packed.length;
  }
}
