/** One part of a planned table as rows and cells. */
import { type Table, TableLayoutType, WidthType } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { readableText } from '../colours.ts';
import type { TableTextRow, TableTexts } from '../table-texts.ts';
import { type CellLook, CellRow } from './cell-row.ts';
import { DescribedTable } from './described-table.ts';
import { attributeText } from './runs.ts';
import { STYLES } from './style-names.ts';
import type { TablePartPlan, TablePlan } from './table-plan.ts';
import { halfPointsOf } from './units.ts';

/** @param kept rows that stay on the page of what follows them, the last one on that of the notes */
export function buildTable(
  entry: TableEntry,
  texts: TableTexts,
  plan: TablePlan,
  part: TablePartPlan,
  house: HouseStyle,
  kept: readonly boolean[],
): Table {
  const { columns, widths } = part;
  const isLabel = (at: number) => at < texts.labelColumns;
  const size = plan.density.size === house.fonts.tableSize ? {} : { size: halfPointsOf(plan.density.size) };

  const header = columns.map(
    (at, index): CellLook => ({
      width: widths[index] ?? 0,
      style: isLabel(at) ? STYLES.tableHeader : STYLES.tableNumberHeader,
      format: size,
      fill: house.table.headerFill,
      keepNext: texts.rows.length > 0,
    }),
  );
  const looksOf = (kind: TableTextRow['kind'], keepNext: boolean) => {
    const total = kind === 'total' ? totalLook(house) : { format: {} };
    return columns.map((at, index): CellLook => {
      const bold = kind !== 'row' || texts.totalColumns.has(at) ? { bold: true } : {};
      return {
        width: widths[index] ?? 0,
        style: isLabel(at) ? STYLES.tableText : STYLES.tableNumber,
        ...total,
        format: { ...total.format, ...bold, ...size },
        keepNext,
      };
    });
  };
  const looks = new Map<string, readonly CellLook[]>();
  const rowOf = (cells: readonly string[], own: readonly CellLook[], isHeader: boolean) =>
    new CellRow(
      own.map((look, index) => ({ text: cells[columns[index] ?? 0] ?? '', look })),
      isHeader,
    );
  const rows = texts.rows.map(({ kind, cells }, at) => {
    const keepNext = kept[at] ?? false;
    const key = `${kind} ${keepNext}`;
    const own = looks.get(key) ?? looksOf(kind, keepNext);
    looks.set(key, own);
    return rowOf(cells, own, false);
  });

  const { padding } = plan.density;
  return new DescribedTable(
    [rowOf(texts.headers, header, true), ...rows],
    {
      style: STYLES.table,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      indent: { size: plan.left, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { left: padding, right: padding },
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: true,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    attributeText(entry.caption),
    description(entry, texts, columns),
  );
}

/** Which columns a reader will meet: "Regio: 2016, 2017, Totaal". */
function description({ caption }: TableEntry, texts: TableTexts, columns: readonly number[]): string {
  const names = (wanted: (at: number) => boolean) =>
    columns.flatMap((at) => (wanted(at) ? [texts.headers[at] ?? ''] : [])).join(', ');
  const labels = names((at) => at < texts.labelColumns);
  const numbers = names((at) => at >= texts.labelColumns);
  return attributeText(`${caption}. ${[labels, numbers].filter((each) => each !== '').join(': ')}`);
}

function totalLook({ table }: HouseStyle): Pick<CellLook, 'fill' | 'format'> {
  const text = readableText(table.totalFill, '000000');
  return { fill: table.totalFill, format: text === '000000' ? {} : { color: text } };
}
