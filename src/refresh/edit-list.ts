/** The replacements in the parts of a file, while they are collected. */
import type { PartEncoding } from '../reading/package/part.ts';
import { applyEdits, type XmlEdit } from '../reading/package/xml-edits.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { WordFile } from '../wordfile/word-file.ts';

export class EditList {
  readonly #edits = new Map<string, XmlEdit[]>();

  add(part: string, edits: readonly XmlEdit[]): void {
    const known = this.#edits.get(part);
    if (known === undefined) this.#edits.set(part, [...edits]);
    else known.push(...edits);
  }

  /** All that is to be replaced in an element, to take over pieces of it elsewhere; nothing of it is left here. */
  takeAll(part: string, { start, end }: Pick<XmlElement, 'start' | 'end'>): TakenEdits {
    const all = this.#edits.get(part) ?? [];
    const isInside = (edit: XmlEdit) => edit.start >= start && edit.end <= end;
    this.#edits.set(
      part,
      all.filter((edit) => !isInside(edit)),
    );
    return new TakenEdits(all.filter(isInside));
  }

  /** The parts that change, with their new content, in the encoding that they had. */
  changedParts(file: WordFile): ReadonlyMap<string, Uint8Array> {
    return new Map(
      [...this.#edits].flatMap(([part, edits]) =>
        edits.length === 0
          ? []
          : [[part, encoded(applyEdits(file.tree(part).source, edits), file.encoding(part))]],
      ),
    );
  }
}

/** Replacements in one element, found by their place. */
export class TakenEdits {
  readonly #edits: readonly XmlEdit[];

  constructor(edits: readonly XmlEdit[]) {
    this.#edits = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** A piece of the element as it is then. */
  xml({ source, start, end }: Pick<XmlElement, 'source' | 'start' | 'end'>): string {
    const inside: XmlEdit[] = [];
    for (let at = this.#firstFrom(start); at < this.#edits.length; at += 1) {
      const edit = this.#edits[at];
      if (edit === undefined || edit.start > end) break;
      if (edit.end <= end) inside.push({ ...edit, start: edit.start - start, end: edit.end - start });
    }
    const piece = source.slice(start, end);
    return inside.length === 0 ? piece : applyEdits(piece, inside);
  }

  #firstFrom(start: number): number {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function encoded(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const little = encoding === 'utf-16le';
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}
