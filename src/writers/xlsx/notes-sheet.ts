/** The notes: each with the tables whose titles carry its mark. */
import type { HouseStyle } from '../../document/house-style.ts';
import { uniqueHeaders } from './headers.ts';
import { type AnnexNote, tableList } from './note-register.ts';
import { type AnnexSheet, plainRow, textCell, textColumn } from './sheet.ts';
import { lineTexts } from './sheet-lines.ts';

export function notesSheet(
  name: string,
  tableName: string,
  notes: readonly AnnexNote[],
  marks: readonly string[],
  { annex }: HouseStyle,
): AnnexSheet {
  const title = annex.notesTitle;
  if (notes.length === 0) return { name, title, lines: lineTexts(annex.noNotes, marks) };
  const { note, text, tables } = annex.notesHeaders;
  return {
    name,
    title,
    lines: lineTexts(annex.oneTable, marks),
    table: {
      name: tableName,
      columns: uniqueHeaders([note, text, tables], annex.unspecified).map(textColumn),
      rows: notes.map((one) =>
        plainRow([textCell(one.mark), textCell(one.text), textCell(tableList(one.tables))]),
      ),
    },
  };
}
