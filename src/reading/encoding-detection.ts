/** How a file is encoded, where its description does not say. */
import { isUtf8 } from 'node:buffer';

/** The encoding, or the line of the first bytes that show that there is no telling. */
export type Detected =
  | { readonly kind: 'found'; readonly encoding: 'utf-8' | 'windows-1252' }
  /** UTF-16 that does not say in which order its bytes stand, or text of which parts are encoded differently. */
  | { readonly kind: 'unclear'; readonly reason: 'unmarked' | 'mixed'; readonly at: number };

/** Bytes at the beginning that are looked at for UTF-16. */
const SAMPLE = 1000;

/** Bytes that are no character of Windows-1252. */
const UNUSED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * UTF-8 where all bytes are; else Windows-1252, which is what older programs of offices write.
 *
 * @param bytes without byte order mark
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros > sample.length * 0.3) return { kind: 'unclear', reason: 'unmarked', at: 0 };
  if (isUtf8(bytes)) return { kind: 'found', encoding: 'utf-8' };
  let [singles, sequences] = [0, 0];
  let first = -1;
  let unused = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 1) {
      sequences += 1;
      at += length - 1;
      continue;
    }
    if (first < 0) first = at;
    if (unused < 0 && UNUSED.has(byte)) unused = at;
    singles += 1;
  }
  // Accents of which most are UTF-8 and some are not: parts of two files, put together.
  if (unused >= 0 || sequences >= singles) {
    return { kind: 'unclear', reason: 'mixed', at: unused >= 0 ? unused : first };
  }
  return { kind: 'found', encoding: 'windows-1252' };
}

/** Bytes of the UTF-8 character that begins here; 1 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
  if (first >= 0xf5) return 1;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 1;
  }
  return length;
}
