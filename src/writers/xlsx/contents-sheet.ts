/** The contents: every table with a link to its sheet. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { uniqueHeaders } from './headers.ts';
import { type AnnexSheet, plainRow, textCell, textColumn } from './sheet.ts';
import { lineTexts } from './sheet-lines.ts';
import { sourceName } from './source-names.ts';

/** @param sheets the tables with the names of their sheets */
export function contentsSheet(
  name: string,
  tableName: string,
  sheets: readonly { readonly entry: TableEntry; readonly sheet: string }[],
  marks: readonly string[],
  { annex }: HouseStyle,
): AnnexSheet {
  const { sheet, table, source } = annex.contentsHeaders;
  return {
    name,
    title: annex.contentsTitle,
    lines: lineTexts(annex.oneTable, marks),
    table: {
      name: tableName,
      columns: uniqueHeaders([sheet, table, source], annex.unspecified).map(textColumn),
      rows: sheets.map((one) =>
        plainRow([
          { kind: 'link', text: one.sheet, sheet: one.sheet },
          textCell(one.entry.caption),
          textCell(sourceName(one.entry.crosstab.source)),
        ]),
      ),
    },
  };
}
