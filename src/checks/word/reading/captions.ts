/** Captions of tables, charts and annexes, by their style, their field or their words. */
import type { Field, Paragraph } from '../../../wordfile/story.ts';
import type { WordStyles } from '../../../wordfile/word-styles.ts';
import { flat } from './plain-text.ts';

export type CaptionKind = 'table' | 'chart' | 'figure' | 'annex';

export interface Caption {
  readonly paragraph: Paragraph;
  readonly kind: CaptionKind;
  /** What is counted and referred to together: the kind, or a word that a house has of its own. */
  readonly group: string;
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
/** With a style or a field, whatever the house calls its tables: "Overzicht 1. Lading". */
const ANY_CAPTION = /^(\p{L}[\p{L} -]{1,30}?)\s?(?:nr\.?|n°)?\s(\d{1,3})(\s?[:.–—|)-]?)\s?(.*)$/isu;
/** "1. a)", "2. tot 4.", "b)" before a caption that opens an item. */
const ITEM_LABEL =
  /^(?:\(?\d{1,2}[.)°](?:\s?(?:tot|t\/m|en|-)\s?\d{1,2}[.)°])?\s?)?(?:\(?[a-z]{1,2}[.)]\s?)?(?=\p{L})/u;
const LONGEST = 400;

/** The kind that a word names; undefined for one that a house has of its own. */
function captionKind(word: string): CaptionKind | undefined {
  return KINDS.find((kind) => new RegExp(`^(?:${CAPTION_WORDS[kind]})$`, 'iu').test(word));
}

/**
 * @param atTable it stands right above or below a table, so that a full stop or nothing may stand behind the number
 * @returns undefined for what is no caption
 */
export function captionOf(paragraph: Paragraph, styles: WordStyles, atTable: boolean): Caption | undefined {
  const whole = flat(paragraph.text.replaceAll('\u2011', '-'));
  const text = whole.replace(ITEM_LABEL, '').trim();
  const field = paragraph.pieces.find(
    ({ gone, field: one }) => !gone && one !== undefined && isSequence(one),
  )?.field;
  const styled = styles.isNamed(paragraph, 'caption');
  const marked = styled || field !== undefined;
  if (!marked && text.length > LONGEST) return undefined;
  const match = CAPTION.exec(text) ?? (marked ? ANY_CAPTION.exec(text) : null);
  if (match === null) return undefined;
  const [, word = '', number = '', mark = '', title = ''] = match;
  const certain = marked || /^\s?[:–—|]/u.test(mark);
  if (!certain && !(isTitle(title) && (atTable || mark.trim() !== ''))) return undefined;
  // A sentence that begins with "Tabel 4" has a small letter behind it.
  if (!marked && mark.trim() === '' && /^\p{Ll}/u.test(title)) return undefined;
  const kind = captionKind(word);
  const value = /^\d{1,3}$/.test(number) ? Number(number) : undefined;
  return {
    ...{
      paragraph,
      kind: kind ?? (atTable ? 'table' : 'figure'),
      group: kind ?? word.toLowerCase(),
      word,
      number,
      title,
      text,
    },
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
