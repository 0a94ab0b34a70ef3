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

interface CellLook {
  readonly style: string;
  readonly format: RunFormat;
  readonly fill?: string;
  readonly keepNext: boolean;
}

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

  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((at) =>
      buildCell(texts.headers[at] ?? '', {
        style: isLabel(at) ? STYLES.tableHeader : STYLES.tableNumberHeader,
        format: size,
        fill: house.table.headerFill,
        keepNext: texts.rows.length > 0,
      }),
    ),
  });

  const rows = texts.rows.map(({ kind, cells }, index) => {
    const keepNext = kept[index] ?? false;
    const total = kind === 'total' ? totalLook(house) : { format: {} };
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
