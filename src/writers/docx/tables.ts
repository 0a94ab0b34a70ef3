/** One part of a planned table as rows and cells. */
import {
  Paragraph,
  ShadingType,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { readableText } from '../colours.ts';
import type { TableTexts } from '../table-texts.ts';
import { DescribedTable } from './described-table.ts';
import { attributeText, type RunFormat, textRuns } from './runs.ts';
import { STYLES } from './style-names.ts';
import type { TablePartPlan, TablePlan } from './table-plan.ts';
import { halfPointsOf } from './units.ts';
import { XmlElement } from './xml-element.ts';

/** A table with so few rows stays on one page. */
const SHORT = 12;

interface CellLook {
  readonly style: string;
  readonly format: RunFormat;
  readonly fill?: string;
  readonly keepNext: boolean;
}

/** @param keepWithNext notes follow, which belong on the page of the last row */
export function buildTable(
  entry: TableEntry,
  texts: TableTexts,
  plan: TablePlan,
  part: TablePartPlan,
  house: HouseStyle,
  keepWithNext: boolean,
): Table {
  const { columns, widths } = part;
  const isLabel = (at: number) => at < texts.labelColumns;
  // The house's Word file says in the style of tables how first and last rows look.
  const styled = house.reference !== undefined;
  const size = plan.density.size === house.fonts.tableSize ? {} : { size: halfPointsOf(plan.density.size) };

  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((at) =>
      buildCell(texts.headers[at] ?? '', {
        style: isLabel(at) ? STYLES.tableHeader : STYLES.tableNumberHeader,
        format: size,
        ...(styled ? {} : { fill: house.table.headerFill }),
        keepNext: texts.rows.length > 0,
      }),
    ),
  });

  const rows = texts.rows.map(({ kind, cells }, index) => {
    const last = index === texts.rows.length - 1;
    const beforeTotal = texts.rows[index + 1]?.kind === 'total';
    const keepNext = last ? keepWithNext : beforeTotal || texts.rows.length <= SHORT;
    const total = kind === 'total' ? totalLook(house, styled && last) : { format: {} };
    return new TableRow({
      cantSplit: true,
      children: columns.map((at) => {
        const bold = kind !== 'row' || texts.totalColumns.has(at) ? { bold: true } : {};
        return buildCell(cells[at] ?? '', {
          style: isLabel(at) ? STYLES.tableText : STYLES.tableNumber,
          ...total,
          format: { ...total.format, ...bold, ...size },
          keepNext,
        });
      }),
    });
  });

  const { padding } = plan.density;
  return new DescribedTable(
    {
      rows: [header, ...rows],
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
  return attributeText(`${caption}. ${labels}: ${numbers}`);
}

/** @param filled by the style of the table */
function totalLook({ table }: HouseStyle, filled: boolean): Pick<CellLook, 'fill' | 'format'> {
  const text = readableText(table.totalFill, '000000');
  return {
    ...(filled ? {} : { fill: table.totalFill }),
    format: text === '000000' ? {} : { color: text },
  };
}

function buildCell(text: string, look: CellLook): TableCell {
  const { fill, format, keepNext, style } = look;
  const runs = textRuns(text, format);
  return new TableCell({
    verticalAlign: VerticalAlign.BOTTOM,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        style,
        ...(keepNext ? { keepNext } : {}),
        // The mark of a paragraph without text decides how high its row is.
        ...(runs.length === 0 ? { run: format } : {}),
        children: runs,
      }),
    ],
  });
}
