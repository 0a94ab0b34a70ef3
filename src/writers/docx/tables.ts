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
import { XmlElement } from './xml-element.ts';

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
  // The house's Word file says in the style of tables how first and last rows look.
  const styled = house.reference !== undefined;
  const size = plan.density.size === house.fonts.tableSize ? {} : { size: halfPointsOf(plan.density.size) };

  const header = columns.map(
    (at, index): CellLook => ({
      width: widths[index] ?? 0,
      style: isLabel(at) ? STYLES.tableHeader : STYLES.tableNumberHeader,
      format: size,
      ...(styled ? {} : { fill: house.table.headerFill }),
      keepNext: texts.rows.length > 0,
    }),
  );
  const looksOf = (kind: TableTextRow['kind'], keepNext: boolean, isLast: boolean) => {
    const total = kind === 'total' ? totalLook(house, styled && isLast) : { format: {} };
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
    const isLast = at === texts.rows.length - 1;
    const key = `${kind} ${keepNext} ${isLast}`;
    const own = looks.get(key) ?? looksOf(kind, keepNext, isLast);
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
      ...(styled
        ? {}
        : {
            tableLook: {
              firstRow: true,
              lastRow: false,
              firstColumn: true,
              lastColumn: false,
              noHBand: true,
              noVBand: true,
            },
          }),
    },
    attributeText(entry.caption),
    description(entry, texts, columns),
    ...(styled ? [styledLook(texts.rows.at(-1)?.kind === 'total')] : []),
  );
}

/**
 * Which parts of the table have a look of their own in its style: first row and column, stripes where the style has them,
 * and the last row where that is a total. Also as a number, since LibreOffice finds the last row by that alone.
 */
function styledLook(hasTotal: boolean): XmlElement {
  return new XmlElement('w:tblLook', {
    'w:val': hasTotal ? '04E0' : '04A0',
    'w:firstRow': 1,
    'w:lastRow': hasTotal ? 1 : 0,
    'w:firstColumn': 1,
    'w:lastColumn': 0,
    'w:noHBand': 0,
    'w:noVBand': 1,
  });
}

/** Which columns a reader will meet: "Regio: 2016, 2017, Totaal". */
function description({ caption }: TableEntry, texts: TableTexts, columns: readonly number[]): string {
  const names = (wanted: (at: number) => boolean) =>
    columns.flatMap((at) => (wanted(at) ? [texts.headers[at] ?? ''] : [])).join(', ');
  const labels = names((at) => at < texts.labelColumns);
  const numbers = names((at) => at >= texts.labelColumns);
  return attributeText(`${caption}. ${[labels, numbers].filter((each) => each !== '').join(': ')}`);
}

/** @param filled by the style of the table */
function totalLook({ table }: HouseStyle, filled: boolean): Pick<CellLook, 'fill' | 'format'> {
  const text = readableText(table.totalFill, '000000');
  return {
    ...(filled ? {} : { fill: table.totalFill }),
    format: text === '000000' ? {} : { color: text },
  };
}
