/** Where something stands in a Word file: the item of the answer, and the sentence. */
import type { Paragraph, Story } from '../wordfile/story.ts';
import type { FilePlace } from './result.ts';

/** An item of the answer, by the label that opens it in the text. */
export interface LabelledItem {
  readonly ids: readonly string[];
  readonly label: string;
}

const PARTS: readonly (readonly [RegExp, NonNullable<FilePlace['part']>])[] = [
  [/header\d*\.xml$/, 'header'],
  [/footer\d*\.xml$/, 'footer'],
  [/footnotes\d*\.xml$/, 'footnotes'],
  [/endnotes\d*\.xml$/, 'endnotes'],
  [/comments\d*\.xml$/, 'comments'],
];
/** A sentence ends before a capital; "nr. 321" and "1.234" end none. */
const SENTENCE_END = /[.!?…]["”’)]*\s+(?=["“‘(]?\p{Lu})|\n/gu;

/** A text that was found in a paragraph, and what stands there from now on. */
interface Replaced {
  readonly paragraph: Paragraph;
  readonly at: number;
  readonly old: string;
  readonly now: string;
}

export class Places {
  /** Where each item begins in the text itself. */
  readonly #items: readonly { readonly start: number; readonly item: string }[];
  readonly #main: Story;
  readonly #replaced = new Map<FilePlace, Replaced>();

  constructor(story: Story, items: readonly LabelledItem[]) {
    this.#main = story;
    let next = 0;
    this.#items = story.paragraphs.flatMap(({ text, cell, element }) => {
      if (cell !== undefined) return [];
      const later = items.findIndex(({ label }, index) => index >= next && opens(text, label));
      // The items of the question may stand before those of its answer.
      const at = later >= 0 || !opens(text, items[0]?.label ?? '') ? later : 0;
      if (at < 0) return [];
      next = at + 1;
      return [{ start: element.start, item: items[at]?.ids.join(', ') ?? '' }];
    });
  }

  /** The item in whose text an element stands. */
  itemOf({ part }: Story, { start }: { readonly start: number }): Pick<FilePlace, 'item'> {
    if (part !== this.#main.part) return {};
    const item = this.#items.findLast((one) => one.start <= start)?.item;
    return item === undefined ? {} : { item };
  }

  /**
   * Where a text stands; its sentence follows from `withSentences`.
   *
   * @param at where the text begins in the paragraph that was `old`, and is `now`
   */
  placeOf(story: Story, paragraph: Paragraph | undefined, at: number, old: string, now: string): FilePlace {
    const part = PARTS.find(([pattern]) => pattern.test(story.part))?.[1];
    const place: FilePlace = {
      ...(paragraph === undefined ? {} : this.itemOf(story, paragraph.element)),
      ...(part === undefined ? {} : { part }),
    };
    if (paragraph !== undefined && paragraph.cell === undefined) {
      this.#replaced.set(place, { paragraph, at, old, now });
    }
    return place;
  }

  /** The same with the sentence around each text, as it is once everything is replaced. */
  withSentences<T extends { readonly place: FilePlace }>(found: readonly T[]): readonly T[] {
    return found.map((one) => {
      const own = this.#replaced.get(one.place);
      if (own === undefined) return one;
      const others = [...this.#replaced.values()].filter(({ paragraph }) => paragraph === own.paragraph);
      const sentence = sentenceAround(own, others);
      return sentence === '' ? one : { ...one, place: { ...one.place, sentence } };
    });
  }
}

function opens(text: string, label: string): boolean {
  return label !== '' && text.startsWith(label) && /^(?:\s|$)/.test(text.slice(label.length));
}

function sentenceAround({ paragraph: { text }, at, old }: Replaced, replaced: readonly Replaced[]): string {
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const border = match.index + match[0].length;
    if (border <= at) start = border;
    else if (match.index + 1 >= at + old.length) {
      end = border;
      break;
    }
  }
  const inside = replaced
    .filter((one) => one.at >= start && one.at + one.old.length <= end)
    .sort((a, b) => a.at - b.at);
  let sentence = '';
  let done = start;
  for (const one of inside) {
    if (one.at < done) continue;
    sentence += text.slice(done, one.at) + one.now;
    done = one.at + one.old.length;
  }
  return (sentence + text.slice(done, end)).replace(/\s+/g, ' ').trim();
}
