/** Texts of a Word file in the form in which rules compare and show them. */
import { value } from '../../../wordfile/properties.ts';
import type { Cell, Paragraph, Piece } from '../../../wordfile/story.ts';

/** Characters of a paragraph that are enough to find it again. */
const EXCERPT = 90;

/** The beginning of a text on one line. */
export function excerpt(text: string, length = EXCERPT): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** White space of every kind as one space, soft hyphens left out. */
export function flat(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .trim();
}

/** What a reader sees of a paragraph without the small raised digits that refer to remarks. */
export function textWithoutMarks({ pieces }: Pick<Paragraph, 'pieces'>): string {
  return pieces.map((piece) => (piece.gone || isRaised(piece) ? '' : piece.text)).join('');
}

/** The paragraphs of a cell, also those of tables in it, parted by "\n". */
export function cellTextWithoutMarks({ blocks }: Pick<Cell, 'blocks'>): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? textWithoutMarks(block)
        : block.rows
            .map(({ cells }) => cells.map((cell) => cellTextWithoutMarks(cell)).join('\t'))
            .join('\n'),
    )
    .join('\n');
}

function isRaised({ run }: Piece): boolean {
  return value(run?.child('w:rPr'), 'w:vertAlign') === 'superscript';
}
