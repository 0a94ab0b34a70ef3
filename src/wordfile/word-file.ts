/**
 * A Word file that people edited: its parts as trees, read when they are asked for, and written again with all that was
 * not touched as it was.
 */
import { damaged, UnreadablePackage } from '../reading/package/failure.ts';
import { encodingOf, type PartEncoding } from '../reading/package/part.ts';
import { type Relationship, relationships } from '../reading/package/relationships.ts';
import { replaceParts } from '../reading/package/replace-parts.ts';
import { parseXmlTree, type XmlElement } from '../reading/package/xml-tree.ts';
import { Zip } from '../reading/package/zip.ts';
import { readStory } from './read-story.ts';
import type { Story } from './story.ts';

/** Bytes that all parts together may unpack to; a 300-page answer with its pictures is far below it. */
const MAX_UNPACKED = 256 * 1024 ** 2;
/** Content types of the main part, with and without macros. */
const MACROS = 'vbaProject';

/** Why a file is no Word file that can be read. */
export type WordFileFailure = 'other-office' | 'damaged' | 'too-large';

export class UnreadableWordFile extends Error {
  constructor(readonly reason: WordFileFailure) {
    super(`unreadable Word file: ${reason}`);
  }
}

export class WordFile {
  readonly #zip: Zip;
  readonly #trees = new Map<string, XmlElement>();
  readonly #encodings = new Map<string, PartEncoding>();
  readonly #stories = new Map<string, Story>();
  readonly #related = new Map<string, readonly Relationship[]>();
  /** Name of the part that holds the text: mostly `word/document.xml`. */
  readonly main: string;

  /** @throws UnreadableWordFile */
  constructor(bytes: Uint8Array) {
    this.#zip = readable(() => new Zip(bytes, MAX_UNPACKED));
    const main = readable(() => this.related('').find(({ type }) => type === 'officeDocument')?.target);
    if (main === undefined || !this.#zip.has(main)) throw new UnreadableWordFile('other-office');
    this.main = main;
    if (this.tree(main).name !== 'w:document') throw new UnreadableWordFile('other-office');
  }

  /** Names of all parts, as they stand in the file. */
  get names(): readonly string[] {
    return this.#zip.entries.map(({ name }) => name).filter((name) => !name.endsWith('/'));
  }

  get hasMacros(): boolean {
    return this.related(this.main).some(({ type }) => type === MACROS);
  }

  has(part: string): boolean {
    return this.#zip.has(part);
  }

  /** @throws UnreadableWordFile where there is no such part, or it cannot be unpacked */
  bytes(part: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    readable(() =>
      this.#zip.read(part, (bytes) => {
        pieces.push(bytes);
        return true;
      }),
    );
    const [first] = pieces;
    return pieces.length === 1 && first !== undefined ? first : joined(pieces);
  }

  /** The root of a part that is XML. @throws UnreadableWordFile */
  tree(part: string): XmlElement {
    const known = this.#trees.get(part);
    if (known !== undefined) return known;
    const bytes = this.bytes(part);
    const encoding = encodingOf(bytes);
    const tree = readable(() => parseXmlTree(textOf(bytes, encoding)));
    this.#encodings.set(part, encoding);
    this.#trees.set(part, tree);
    return tree;
  }

  /** How a part that is XML is encoded. @throws UnreadableWordFile */
  encoding(part: string): PartEncoding {
    this.tree(part);
    return this.#encodings.get(part) ?? 'utf-8';
  }

  /** What a part leads to inside the file. @param part empty for the file itself */
  related(part: string): readonly Relationship[] {
    const known = this.#related.get(part);
    if (known !== undefined) return known;
    const found = readable(() => relationships(this.#zip, part));
    this.#related.set(part, found);
    return found;
  }

  /** Names of the parts of one kind that the main part leads to, such as `styles`, `header`, `comments`, `customXml`. */
  partsOf(kind: string): readonly string[] {
    return this.related(this.main).flatMap(({ type, target }) =>
      type === kind && this.has(target) ? [target] : [],
    );
  }

  /** The text of a part: the main one, a header, the footnotes, the comments. @throws UnreadableWordFile */
  story(part: string): Story {
    const known = this.#stories.get(part);
    if (known !== undefined) return known;
    const story = readStory(part, this.tree(part));
    this.#stories.set(part, story);
    return story;
  }

  /** The text itself. */
  get text(): Story {
    return this.story(this.main);
  }

  /** Footnotes, then endnotes. */
  get notes(): readonly Story[] {
    return ['footnotes', 'endnotes'].flatMap((kind) => this.partsOf(kind).map((part) => this.story(part)));
  }

  /** The file with other content in some parts; all else byte for byte as it was. */
  withParts(changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
    return replaceParts(this.#zip, changed);
  }
}

function readable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    throw new UnreadableWordFile(error.reason === 'too-large' ? 'too-large' : 'damaged');
  }
}

function textOf(bytes: Uint8Array, encoding: PartEncoding): string {
  try {
    // The mark of the encoding stays: what is written again begins as it did.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw damaged();
    throw error;
  }
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
