/**
 * The numbers that Word gives to the captions of a file, counted as it counts them: by the fields in its text, in order.
 * Tables that somebody moved, copied or took away have other numbers than a new build would give them.
 *
 * Source: ECMA-376, part 1, 17.16.5.56 (SEQ) and 17.16.5.51 (REF).
 */
import type { Field, Piece, Story } from '../wordfile/story.ts';
import { shownPieces } from './standing-controls.ts';

/** The field among pieces of text that gives a number or refers to one, where a reader sees it. */
export function numberField(pieces: readonly Piece[]): Field | undefined {
  return shownPieces(pieces)
    .map(({ field }) => field)
    .find(isNumberField);
}

export class Numbering {
  /** What each field that counts shows. */
  readonly #values = new Map<Field, number>();
  /** The number that stands in each bookmark. */
  readonly #marked = new Map<string, number>();

  /** @param repeating fields that repeat the number before, though they do not say it */
  constructor(story: Story, repeating: ReadonlySet<Field> = new Set()) {
    const counts = new Map<string, number>();
    const counted: { readonly at: number; readonly value: number }[] = [];
    for (const { field, gone } of shownFields(story)) {
      const [name = '', identifier = '', ...switches] = field.instruction.split(/\s+/);
      if (name.toUpperCase() !== 'SEQ' || gone) continue;
      const key = identifier.toLowerCase();
      const last = counts.get(key) ?? 0;
      const value = repeating.has(field) ? last : nextValue(last, switches);
      counts.set(key, value);
      this.#values.set(field, value);
      counted.push({ at: field.element.start, value });
    }
    const ends = new Map(
      story.root.descendants('w:bookmarkEnd').map((end) => [end.attribute('w:id') ?? '', end.start] as const),
    );
    for (const { name, id, element } of story.bookmarks) {
      const end = ends.get(id) ?? element.start;
      const inside = counted.find(({ at }) => at >= element.start && at < end);
      if (inside !== undefined && !this.#marked.has(name)) this.#marked.set(name, inside.value);
    }
  }

  /** The number that a field shows, by counting or by its bookmark; undefined where it is no such field, or leads nowhere. */
  valueOf(field: Field): number | undefined {
    const target = referenceTarget(field);
    return target === undefined ? this.#values.get(field) : this.#marked.get(target);
  }
}

/** The bookmark that a field refers to. */
export function referenceTarget({ instruction }: Field): string | undefined {
  const [name = '', target] = instruction.split(/\s+/);
  return name.toUpperCase() === 'REF' ? target : undefined;
}

/** True for a field that counts captions or repeats the number of one. */
export function isNumberField(field: Field | undefined): field is Field {
  return field !== undefined && /^(?:SEQ|REF)\s/i.test(field.instruction);
}

/** The fields that show something, in the order of the text; gone where it is deleted. */
function shownFields(story: Story): readonly { readonly field: Field; readonly gone: boolean }[] {
  const found = new Map<Field, boolean>();
  for (const { pieces } of story.paragraphs) {
    for (const { field, gone } of pieces) {
      if (field !== undefined) found.set(field, (found.get(field) ?? true) && gone);
    }
  }
  return [...found].map(([field, gone]) => ({ field, gone }));
}

/** `\c` repeats, `\r 5` begins anew. */
function nextValue(last: number, switches: readonly string[]): number {
  if (switches.some((one) => one.toLowerCase() === '\\c')) return last;
  const at = switches.findIndex((one) => /^\\r/i.test(one));
  const start =
    at < 0 ? undefined : /^\\r\d+$/i.test(switches[at] ?? '') ? switches[at]?.slice(2) : switches[at + 1];
  return start !== undefined && /^\d{1,6}$/.test(start) ? Number(start) : last + 1;
}
