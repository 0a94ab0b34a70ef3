/** Numbers of an annex, held against the crosstab that they come from. */
import { expect } from 'vitest';
import { type Decimal, decimalOf, round, toPlainText } from '../../src/decimal.ts';
import type { Crosstab } from '../../src/document/crosstab.ts';
import { formatNumber } from '../../src/format.ts';
import { annexOf } from './annex-samples.ts';
import { loadHouse } from './house.ts';
import {
  addressOf,
  cellAt,
  type ReadCell,
  recompute,
  type Sheet,
  sheetOf,
  writeAndReadXlsx,
} from './written-xlsx.ts';

const HOUSE = loadHouse();

/** The sheet of this table in an annex of its own. */
export async function annexSheet(table: Crosstab): Promise<Sheet> {
  return sheetOf(await writeAndReadXlsx(annexOf([table])), 'Tabel_1');
}

/** Formulas of the sheet by address. */
export function formulas(sheet: Sheet): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...sheet.cells].flatMap(([address, cell]) =>
      cell.kind === 'number' && cell.formula !== undefined ? [[address, cell.formula]] : [],
    ),
  );
}

/** Every number of the crosstab against its cell; formulas are computed again from the cells they add up. */
export function expectSameNumbers(sheet: Sheet, { columns, measures, rowDimensions, rows }: Crosstab): void {
  const top = (sheet.table?.top ?? 0) + 1;
  [...rows].forEach((row, below) => {
    row.cells.forEach((cell, at) => {
      const read = cellAt(sheet, addressOf(rowDimensions.length + at + 1, top + below));
      const decimals = measures.find(({ id }) => id === columns[at]?.measure)?.decimals ?? 0;
      if (cell.kind === 'missing') {
        expect(read).toMatchObject({
          text: { unavailable: '[x]', 'not-applicable': '[z]', confidential: '[c]' }[cell.missing],
        });
      } else expectNumber(sheet, read, cell.value, decimals);
    });
  });
}

function expectNumber(sheet: Sheet, read: ReadCell, value: Decimal, decimals: number): void {
  if (read.kind === 'text') {
    // What Excel cannot show exactly stays a text.
    expect(read.text).toBe(formatNumber(value, HOUSE.numbers, decimals));
    return;
  }
  expect(shown(read.value, decimals)).toBe(toPlainText(round(value, decimals)));
  if (read.formula !== undefined) {
    expect(shown(recompute(sheet, read.formula), decimals)).toBe(toPlainText(round(value, decimals)));
  }
}

/** A number as Excel shows it: 15 significant digits, then the decimals of the format. */
function shown(value: number, decimals: number): string {
  return toPlainText(round(decimalOf(Number(value.toPrecision(15))), decimals));
}
