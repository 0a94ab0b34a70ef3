/** Text to bytes in the encodings that offices use. */
import { decode, type Encoding } from '../reading/encoding.ts';

/**
 * A text with a character that the encoding does not have becomes UTF-8 with a byte order mark, which says more than
 * any description: nothing of a name gets lost.
 *
 * @param mark whether UTF-8 begins with a byte order mark
 */
export function encodeText(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(mark ? `\uFEFF${text}` : text);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'windows-1252':
    case 'iso-8859-15':
      return encodeSingleByte(text, encoding) ?? new TextEncoder().encode(`\uFEFF${text}`);
    default: {
      const unknown: never = encoding;
      throw new Error(`unknown encoding: ${String(unknown)}`);
    }
  }
}

function encodeSingleByte(text: string, encoding: 'windows-1252' | 'iso-8859-15'): Uint8Array | undefined {
  const bytes = byteByCharacter(encoding);
  const encoded = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = bytes.get(text[at] ?? '');
    if (byte === undefined) return undefined;
    encoded[at] = byte;
  }
  // "Ã©" in one byte a character looks like "é" in UTF-8, and would be taken for it.
  return decode(encoded, encoding).ok ? encoded : undefined;
}

/** Each byte as it is read, the other way round. */
function byteByCharacter(encoding: 'windows-1252' | 'iso-8859-15'): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const decoded = decode(Uint8Array.of(byte), encoding);
    if (decoded.ok) bytes.set(decoded.text, byte);
  }
  return bytes;
}
