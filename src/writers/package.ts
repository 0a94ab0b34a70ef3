/**
 * The one zip writer: the same parts give the same bytes, whatever the clock, the time zone or the process.
 */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate';
import { comparePartNames } from './part-order.ts';
import { repackage } from './repackage.ts';

/** Parts of an Office Open XML package by name, such as `word/document.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The bytes of a part that is too large to be there as a whole, piece by piece. */
export type PartStream = Iterable<Uint8Array>;

/** The first time that a zip can hold; local fields, made when they are written, so that no time zone counts. */
const epoch = () => new Date(1980, 0, 1, 0, 0, 0);

/** 6 is what zip programs use; on our parts higher levels cost more time than they save bytes. */
const LEVEL = 6;

export function readPackage(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Zips the parts. A stream is gone over once, and each of its pieces compressed as it comes. */
export function writePackage(parts: ReadonlyMap<string, Uint8Array | PartStream>): Uint8Array {
  const whole: Zippable = {};
  const streams: Uint8Array[] = [];
  const mtime = epoch();
  for (const name of [...parts.keys()].sort(comparePartNames)) {
    const content = parts.get(name) ?? [];
    if (content instanceof Uint8Array) whole[name] = [content, { level: LEVEL, mtime }];
    else streams.push(zipStream(name, content));
  }
  const zip = zipSync(whole);
  return streams.length === 0 ? zip : repackage(zip, ...streams);
}

function zipStream(name: string, content: PartStream): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    packed.push(bytes);
  });
  const part = new ZipDeflate(name, { level: LEVEL });
  part.mtime = epoch();
  zip.add(part);
  for (const piece of content) part.push(piece);
  part.push(new Uint8Array(), true);
  zip.end();
  return joined(packed);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A part's text; parts are UTF-8. */
export function partText(bytes: Uint8Array): string {
  return strFromU8(bytes);
}

export function partBytes(text: string): Uint8Array {
  return strToU8(text);
}
