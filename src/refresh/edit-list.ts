/** The replacements in the parts of a file, while they are collected. */
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

  /** An element with what is to be replaced in it; those replacements are done with that. */
  takeFrom(part: string, { source, start, end }: Pick<XmlElement, 'source' | 'start' | 'end'>): string {
    const inside: XmlEdit[] = [];
    const others: XmlEdit[] = [];
    for (const edit of this.#edits.get(part) ?? []) {
      (edit.start >= start && edit.end <= end ? inside : others).push(edit);
    }
    if (inside.length > 0) this.#edits.set(part, others);
    return applyEdits(
      source.slice(start, end),
      inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  }

  get isEmpty(): boolean {
    return [...this.#edits.values()].every(({ length }) => length === 0);
  }

  /** The parts that change, with their new content, in the encoding that they had. */
  changedParts(file: WordFile): ReadonlyMap<string, Uint8Array> {
    return new Map(
      [...this.#edits].flatMap(([part, edits]) =>
        edits.length === 0
          ? []
          : [[part, encoded(applyEdits(file.tree(part).source, edits), file.bytes(part))]],
      ),
    );
  }
}

/** @param before the part as it was, whose first bytes tell its encoding */
function encoded(text: string, before: Uint8Array): Uint8Array {
  const [first, second] = before;
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  if (!little && !big) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}
