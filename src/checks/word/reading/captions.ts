/** Captions of tables, charts and annexes, by their style, their field or their words. */
import type { Field, Paragraph } from '../../../wordfile/story.ts';
import type { WordStyles } from '../../../wordfile/word-styles.ts';
import { flat } from './plain-text.ts';

export type CaptionKind = 'table' | 'chart' | 'figure' | 'annex';

export interface Caption {
  readonly paragraph: Paragraph;
  readonly kind: CaptionKind;
  /** "Tabel" */
  readonly word: string;
  /** As it is shown: "4", "IV", "2.1". */
  readonly number: string;
  /** Absent where it is no plain number. */
  readonly value?: number;
  readonly title: string;
  /** The whole text without the label of an item before it. */
  readonly text: string;
  /** What counts it; absent where the number was typed. */
  readonly field?: Field;
  /** A later part of a table that was split. */
  readonly continued: boolean;
}

export const CAPTION_WORDS: Readonly<Record<CaptionKind, string>> = {
  table: 'tabel|table',
  chart: 'grafiek|diagram|chart|graph|graphique',
  figure: 'figuur|kaart|foto|afbeelding|figure|map',
  annex: 'bijlage|annex|annexe|appendix',
};

const KINDS: readonly CaptionKind[] = ['table', 'chart', 'figure', 'annex'];
const ALL_WORDS = Object.values(CAPTION_WORDS).join('|');
const NUMBER = '\\d{1,3}(?:[.-]\\d{1,2})?[a-z]?|[IVX]{1,5}|[A-Z]';
const CAPTION = new RegExp(
  `^(${ALL_WORDS})(?:\\s?(?:nr\\.?|n°))?\\s(${NUMBER})(\\s?[:.–—|)-](?=\\s|$)|(?=\\s|$))\\s?(.*)$`,
  'isu',
);
/** "1. a)", "2. tot 4.", "b)" before a caption that opens an item. */
const ITEM_LABEL =
  /^(?:\(?\d{1,2}[.)°](?:\s?(?:tot|t\/m|en|-)\s?\d{1,2}[.)°])?\s?)?(?:\(?[a-z]{1,2}[.)]\s?)?(?=\p{L})/u;
const LONGEST = 400;

export function captionKind(word: string): CaptionKind {
  return KINDS.find((kind) => new RegExp(`^(?:${CAPTION_WORDS[kind]})$`, 'iu').test(word)) ?? 'figure';
}

/**
 * @param atTable it stands right above or below a table, so that a full stop or nothing may stand behind the number
 * @returns undefined for what is no caption
 */
export function captionOf(paragraph: Paragraph, styles: WordStyles, atTable: boolean): Caption | undefined {
  if (paragraph.text.length > LONGEST) return undefined;
  const whole = flat(paragraph.text.replaceAll('\u2011', '-'));
  const text = whole.replace(ITEM_LABEL, '').trim();
  const match = CAPTION.exec(text);
  if (match === null) return undefined;
  const [, word = '', number = '', mark = '', title = ''] = match;
  const field = paragraph.pieces.find(
    ({ gone, field: one }) => !gone && one !== undefined && isSequence(one),
  )?.field;
  const styled = styles.isNamed(paragraph, 'caption');
  const certain = styled || field !== undefined || /^\s?[:–—|]/u.test(mark);
  if (!certain && !(isTitle(title) && (atTable || mark.trim() !== ''))) return undefined;
  // A sentence that begins with "Tabel 4" has a small letter behind it.
  if (!styled && field === undefined && mark.trim() === '' && /^\p{Ll}/u.test(title)) return undefined;
  const value = /^\d{1,3}$/.test(number) ? Number(number) : undefined;
  return {
    ...{ paragraph, kind: captionKind(word), word, number, title, text },
    ...(value === undefined ? {} : { value }),
    ...(field === undefined ? {} : { field }),
    continued: isContinued(paragraph, text, field),
  };
}

function isTitle(title: string): boolean {
  return title !== '' && title.length < 200 && !/[.;?!]$/.test(title);
}

export function isSequence({ instruction }: Field): boolean {
  return /^SEQ\s/i.test(instruction);
}

function isContinued({ pieces }: Paragraph, text: string, field: Field | undefined): boolean {
  if (/\((?:vervolg|continued|cont\.|suite)\b[^()]*\)|\bvervolg$/iu.test(text)) return true;
  if (field !== undefined && /\\c\b/.test(field.instruction)) return true;
  return (
    field === undefined &&
    pieces.some(({ field: one, gone }) => !gone && one !== undefined && /^REF\s/i.test(one.instruction))
  );
}
