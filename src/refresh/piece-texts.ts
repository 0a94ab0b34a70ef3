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

/**
 * The text of each piece once they show another text together.
 *
 * @param pieces those that a reader sees, in order; at least one
 */
export function spreadText(pieces: readonly Pick<Piece, 'text'>[], text: string): readonly string[] {
  const old = textOfPieces(pieces);
  const before = sameStart(old, text);
  const behind = sameEnd(old, text, Math.min(old.length, text.length) - before);
  const [from, to] = [before, old.length - behind];
  const middle = text.slice(before, text.length - behind);
  let at = 0;
  let placed = false;
  const texts = pieces.map((piece) => {
    const [start, end] = [at, at + piece.text.length];
    at = end;
    const takes =
      !placed && (from === to ? start <= from && from <= end && end > start : start < to && end > from);
    const kept = (a: number, b: number) => old.slice(Math.max(start, a), Math.max(start, Math.min(end, b)));
    if (takes) placed = true;
    return kept(0, from) + (takes ? middle : '') + kept(Math.max(to, start), old.length);
  });
  return placed || middle === '' ? texts : texts.map((one, index) => (index === 0 ? middle + one : one));
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
