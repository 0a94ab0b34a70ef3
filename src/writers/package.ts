/**
 * The one zip writer: the same parts give the same bytes, whatever the clock, the time zone or the process.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts of an Office Open XML package by name, such as `word/document.xml`. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The first time that a zip can hold; local fields, made when they are written, so that no time zone counts. */
const epoch = () => new Date(1980, 0, 1, 0, 0, 0);

/** 6 is what zip programs use; on our parts higher levels cost more time than they save bytes. */
const LEVEL = 6;

export function readPackage(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/**
 * Zips the parts: `[Content_Types].xml` first as readers expect, then the relations, then by name.
 */
export function writePackage(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort(comparePartNames);
  const zippable: Zippable = {};
  const mtime = epoch();
  for (const name of names) zippable[name] = [parts.get(name) ?? new Uint8Array(), { level: LEVEL, mtime }];
  return zipSync(zippable);
}

/** The order of parts in a package, whatever the language of the machine. */
export function comparePartNames(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

/** A part's text; parts are UTF-8. */
export function partText(bytes: Uint8Array): string {
  return strFromU8(bytes);
}

export function partBytes(text: string): Uint8Array {
  return strToU8(text);
}
