/**
 * Marks: what stands in rendered Markdown for a value, and for the line that a piece of text came from.
 *
 * A value never enters Markdown itself, so that "2023. Dat was *alles*" stays as it is. Both kinds of mark are
 * made of private-use characters; where an author's own text holds one of these, it becomes a value, too.
 */
import type { Block, Inline } from '../document/nodes.ts';

const VALUE_OPEN = '\uE000';
const VALUE_CLOSE = '\uE001';
const ORIGIN_OPEN = '\uE002';
const ORIGIN_CLOSE = '\uE003';

/** Thrown where a template would never end: passages that double at every step, lists inside lists inside lists. */
export class TemplateTooLarge extends Error {}

/** Far more than the longest answer has. */
const MAX_MARKS = 200_000;

/** What a mark stands for: words in a sentence, or whole blocks. */
export type Value =
  | { readonly kind: 'inline'; readonly nodes: readonly Inline[] }
  | { readonly kind: 'block'; readonly nodes: readonly Block[] };

/** Position in a file that a person wrote; line and column count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The values and origins of one rendering. */
export class Marks {
  readonly #values: Value[] = [];
  readonly #origins: Origin[] = [];

  /** Keeps a value and gives the text that stands for it. @throws TemplateTooLarge */
  keepValue(value: Value): string {
    if (this.#values.length >= MAX_MARKS) throw new TemplateTooLarge();
    this.#values.push(value);
    return `${VALUE_OPEN}${this.#values.length - 1}${VALUE_CLOSE}`;
  }

  /** Keeps an origin and gives the mark to put before the text that begins there. */
  keepOrigin(origin: Origin): string {
    this.#origins.push(origin);
    return `${ORIGIN_OPEN}${this.#origins.length - 1}${ORIGIN_CLOSE}`;
  }

  /** An author's text, its own private-use characters made into values. */
  protect(text: string): string {
    return text.replace(/[\uE000-\uE003]/g, (character) =>
      this.keepValue({ kind: 'inline', nodes: [{ type: 'text', value: character }] }),
    );
  }

  /** Splits text into what an author wrote and the values in it. */
  split(text: string): readonly (string | Value)[] {
    return text.split(/(\uE000\d+\uE001)/).flatMap((part, index): readonly (string | Value)[] => {
      if (index % 2 === 0) return part === '' ? [] : [part];
      const value = this.#values[Number(part.slice(1, -1))];
      if (value === undefined) throw new Error('a mark without its value');
      return [value];
    });
  }

  /** Where the mark ends that stands at this offset of text. */
  endOf(text: string, offset: number): number {
    return text.indexOf(VALUE_CLOSE, offset) + 1;
  }

  /** Takes the origins out of rendered text. */
  trace(rendered: string): TracedText {
    const starts: { offset: number; origin: Origin }[] = [];
    let text = '';
    for (const [index, part] of rendered.split(/(\uE002\d+\uE003)/).entries()) {
      if (index % 2 === 0) {
        text += part;
        continue;
      }
      const origin = this.#origins[Number(part.slice(1, -1))];
      if (origin === undefined) throw new Error('a mark without its origin');
      starts.push({ offset: text.length, origin });
    }
    return new TracedText(text, starts);
  }
}

/** Rendered text of which each character can be led back to the line it came from. */
export class TracedText {
  constructor(
    readonly text: string,
    /** In ascending order of offset. */
    private readonly starts: readonly { readonly offset: number; readonly origin: Origin }[],
  ) {}

  originAt(offset: number): Origin | undefined {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle]?.offset ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const start = this.starts[low - 1] ?? this.starts[0];
    if (start === undefined) return undefined;
    const { origin } = start;
    const between = this.text.slice(start.offset, offset);
    // The column is only known while no value stands between.
    if (offset <= start.offset || between.includes(VALUE_OPEN)) return origin;
    // A line that begins with a value has no origin of its own.
    const lines = between.split('\n');
    const last = lines.at(-1)?.length ?? 0;
    return lines.length === 1
      ? { ...origin, column: origin.column + last }
      : { ...origin, line: origin.line + lines.length - 1, column: last + 1 };
  }

  /** A part of the text, still traced. */
  slice(from: number, to: number): TracedText {
    const before = this.starts.filter((start) => start.offset <= from).at(-1);
    const inside = this.starts.filter((start) => start.offset > from && start.offset < to);
    const first = before === undefined ? [] : [{ offset: 0, origin: this.originAt(from) ?? before.origin }];
    return new TracedText(this.text.slice(from, to), [
      ...first,
      ...inside.map(({ offset, origin }) => ({ offset: offset - from, origin })),
    ]);
  }
}
