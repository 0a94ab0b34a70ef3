/**
 * Other text in the runs that show it. Only the characters that differ are replaced, where they stand: so looks, marks of
 * comments and bookmarks, and what Word splits a text into for its own sake stay as they are.
 */
import type { XmlEdit } from '../reading/package/xml-edits.ts';
import { replaceElement } from '../reading/package/xml-edits.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { Piece } from '../wordfile/story.ts';
import { escapeMarkup } from '../writers/legal-text.ts';

/** The text that they show together. */
export function textOfPieces(pieces: readonly Pick<Piece, 'text'>[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** A piece of a text that gives way to another. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Longer texts are compared at their beginning and end alone. */
const MOST_WORDS = 400;

/**
 * The text of each piece once they show another text together: word by word, so that those that stay keep their look.
 *
 * @param pieces those that a reader sees, in order; at least one
 */
export function spreadText(pieces: readonly Pick<Piece, 'text'>[], text: string): readonly string[] {
  const old = textOfPieces(pieces);
  const texts = pieces.map(() => '');
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  /** Shares out what stays. */
  const keep = (from: number, to: number) => {
    for (const [index, piece] of pieces.entries()) {
      const start = starts[index] ?? 0;
      const [a, b] = [Math.max(from, start), Math.min(to, start + piece.text.length)];
      if (a < b) texts[index] += old.slice(a, b);
    }
  };
  let done = 0;
  for (const hunk of hunksOf(old, text)) {
    keep(done, hunk.from);
    const index = takerOf(pieces, starts, hunk);
    texts[index] = (texts[index] ?? '') + hunk.text;
    done = hunk.to;
  }
  keep(done, old.length);
  return texts;
}

/** The first piece that loses something; where nothing is lost, the one that ends there. */
function takerOf(
  pieces: readonly Pick<Piece, 'text'>[],
  starts: readonly number[],
  { from, to }: Hunk,
): number {
  const ends = pieces.map((piece, index) => (starts[index] ?? 0) + piece.text.length);
  const index =
    from === to
      ? ends.findIndex((end, at) => end >= from && end > (starts[at] ?? 0))
      : ends.findIndex((end) => end > from);
  return Math.max(0, index);
}

/** What differs, from left to right. */
function hunksOf(old: string, text: string): readonly Hunk[] {
  const [before, behind] = [wordsOf(old), wordsOf(text)];
  if (before.length > MOST_WORDS || behind.length > MOST_WORDS) return trimmed(old, 0, old.length, text);
  const pairs = sameWords(before, behind);
  const hunks: Hunk[] = [];
  const [ends, others] = [endsOf(before), endsOf(behind)];
  let [from, start] = [0, 0];
  for (const [left, right] of [...pairs, [before.length, behind.length] as const]) {
    const to = ends[left - 1] ?? 0;
    const end = others[right - 1] ?? 0;
    if (from < to || start < end) hunks.push(...trimmed(old, from, to, text.slice(start, end)));
    from = ends[left] ?? to;
    start = others[right] ?? end;
  }
  return hunks;
}

/** Words, and what stands between them. */
function wordsOf(text: string): readonly string[] {
  return text.split(/(\s+)/).filter((word) => word !== '');
}

function endsOf(words: readonly string[]): readonly number[] {
  let end = 0;
  return words.map((word) => {
    end += word.length;
    return end;
  });
}

/** The longest common sequence: places in both. */
function sameWords(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let a = left.length - 1; a >= 0; a -= 1) {
    for (let b = right.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        left[a] === right[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (left[a] === right[b]) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** The same replacement without what is the same at its beginning and end. */
function trimmed(old: string, from: number, to: number, text: string): readonly Hunk[] {
  const gone = old.slice(from, to);
  const before = sameStart(gone, text);
  const behind = sameEnd(gone, text, Math.min(gone.length, text.length) - before);
  const hunk = { from: from + before, to: to - behind, text: text.slice(before, text.length - behind) };
  return hunk.from === hunk.to && hunk.text === '' ? [] : [hunk];
}

/** What has to be replaced for the pieces to show these texts, one for each. */
export function pieceEdits(pieces: readonly Piece[], texts: readonly string[]): readonly XmlEdit[] {
  return pieces.flatMap((piece, index) => {
    const text = texts[index] ?? '';
    return text === piece.text ? [] : [replaceElement(piece.element, textXml(piece.element, text))];
  });
}

/** What has to be replaced for the pieces to show another text together. */
export function showText(pieces: readonly Piece[], text: string): readonly XmlEdit[] {
  return pieceEdits(pieces, spreadText(pieces, text));
}

/** A text as it stands in a run. @param like an element of the same namespace, such as the one that held it */
export function textXml(like: XmlElement, text: string): string {
  const prefix = prefixOf(like);
  return text
    .split(/(\r\n|\r|\n|\t)/)
    .map((part) => {
      if (part === '\t') return `<${prefix}tab/>`;
      if (/^[\r\n]/.test(part)) return `<${prefix}br/>`;
      return part === '' ? '' : `<${prefix}t xml:space="preserve">${escapeMarkup(part)}</${prefix}t>`;
    })
    .join('');
}

/**
 * The prefix that the file gives to the namespace of this element, with its colon. Where that is the namespace of what has
 * no prefix, it is another prefix of the same namespace: attributes need one.
 */
export function prefixOf({ qualified, scope }: Pick<XmlElement, 'qualified' | 'scope'>): string {
  if (!qualified.includes(':')) {
    const own = scope.get('');
    for (const [prefix, namespace] of scope) {
      if (prefix !== '' && namespace === own) return `${prefix}:`;
    }
  }
  return qualified.slice(0, qualified.indexOf(':') + 1);
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  // Never between the halves of one character.
  return length > 0 && isHighSurrogate(a, length - 1) ? length - 1 : length;
}

function sameEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length > 0 && isHighSurrogate(a, a.length - length - 1) ? length - 1 : length;
}

function isHighSurrogate(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at] ?? '');
}
