/** Where the words of an answer were written: a text node of the tree, led back to its line and column. */
import type { Block, Inline } from '../document/nodes.ts';
import { visitBody } from '../document/walk.ts';
import type { Place } from '../problem.ts';
import type { TracedText } from './marks.ts';

/** A piece of Markdown text and where it stands in the rendered draft. */
export interface WrittenText {
  readonly source: TracedText;
  /** Offsets in the source between which the Markdown stands. */
  readonly from: number;
  readonly to: number;
  /** The text as Markdown gives it, without escapes, with marks for values. */
  readonly text: string;
  /** Offset in `text` at which the node begins. */
  readonly start: number;
  /** The node is a value that a mark stands for: it has the place of its mark. */
  readonly value: boolean;
  readonly item?: string;
}

/** An escape or an entity is longer in the source than what it stands for, but not by more than this. */
const LONGEST_ESCAPE = 12;

/** Keeps how each text came about, and works out its place only when somebody asks. */
export class TextPlaces {
  readonly #written = new WeakMap<Inline, WrittenText>();

  keep(node: Inline, written: WrittenText): void {
    this.#written.set(node, written);
  }

  /** The words of a block that a value stands for. */
  keepBlock(block: Block, written: WrittenText): void {
    visitBody({ introduction: [block], items: [] }, { inline: (node) => this.keep(node, written) });
  }

  /** The same words in another node, but for white space at either end. */
  move(from: Inline, to: Inline): void {
    const written = this.#written.get(from);
    if (written !== undefined) this.keep(to, written);
  }

  /** @returns undefined for words that no template holds, such as those of the house style */
  placeOf(node: Inline, offset: number): Place | undefined {
    const written = this.#written.get(node);
    if (written === undefined) return undefined;
    const visible =
      node.type === 'text' && !written.value ? countVisible(node.value.slice(0, offset)) : undefined;
    const origin = written.source.originAt(sourceOffset(written, visible));
    const { item } = written;
    return origin && { ...origin, ...(item === undefined ? {} : { item }) };
  }
}

/**
 * White space differs between a node and its source, and escapes do: both are gone over side by side.
 *
 * @param visible how many visible characters of the node come before
 */
function sourceOffset({ source, from, to, text, start }: WrittenText, visible = 0): number {
  const before = countVisible(text.slice(0, start)) + visible;
  let at = from;
  let passed = 0;
  for (const character of text.replace(/\s+/g, '')) {
    const found = source.text.indexOf(character, at);
    const known = found >= 0 && found < to && found - at <= LONGEST_ESCAPE + whiteSpaceAt(source.text, at);
    if (passed >= before) return known ? found : at;
    if (known) at = found + character.length;
    passed += character.length;
  }
  return at;
}

function countVisible(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function whiteSpaceAt(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end - offset;
}
