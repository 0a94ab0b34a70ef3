/** Styles of tables, and of the captions, cells and notes that go with them. */
import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import { readableText } from '../colours.ts';
import { STYLES } from './style-names.ts';
import { type ParagraphFormat, space, style } from './style-options.ts';
import { halfPointsOf } from './units.ts';
import { XmlElement } from './xml-element.ts';

/** Lines between the rows and around the table, none between the columns; in eighths of a point. */
const LINE = 4;
const EDGE = 8;

/** Above and below the text of a cell, points. */
export const CELL_SPACE = 1.5;

/** Above and below a note, points. */
export const NOTE_SPACE = 2;

/** Above and below a caption, in times the space after a paragraph. */
export const CAPTION_SPACE = [1.5, 2 / 3] as const;

/** Elements, since docx has options for styles of paragraphs and characters only. */
export function tableStyles(house: HouseStyle): readonly XmlElement[] {
  return [plainTableStyle(), tableStyle(house)];
}

/** What Word takes for a table without a style, and every style of tables is based on. */
function plainTableStyle(): XmlElement {
  return new XmlElement('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': STYLES.plainTable }, [
    new XmlElement('w:name', { 'w:val': 'Normal Table' }),
    new XmlElement('w:uiPriority', { 'w:val': 99 }),
    new XmlElement('w:semiHidden'),
    new XmlElement('w:unhideWhenUsed'),
    new XmlElement('w:tblPr', {}, [new XmlElement('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })]),
  ]);
}

/**
 * Colours of the first and the last row stand in the cells, unless the house has a Word file: then they stand here, where
 * that file can say otherwise.
 */
function tableStyle({ reference, table }: HouseStyle): XmlElement {
  const line = (side: string, size: number) =>
    new XmlElement(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': table.border });
  return new XmlElement('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': STYLES.table }, [
    new XmlElement('w:name', { 'w:val': 'Answer Table' }),
    new XmlElement('w:basedOn', { 'w:val': STYLES.plainTable }),
    new XmlElement('w:uiPriority', { 'w:val': 99 }),
    new XmlElement('w:tblPr', {}, [
      new XmlElement('w:tblBorders', {}, [line('top', EDGE), line('bottom', EDGE), line('insideH', LINE)]),
    ]),
    ...(reference === undefined
      ? []
      : [rowLook('firstRow', table.headerFill), rowLook('lastRow', table.totalFill)]),
  ]);
}

function rowLook(rows: 'firstRow' | 'lastRow', fill: string): XmlElement {
  return new XmlElement('w:tblStylePr', { 'w:type': rows }, [
    new XmlElement('w:tblPr'),
    new XmlElement('w:tcPr', {}, [
      new XmlElement('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill }),
    ]),
  ]);
}

export function tableTextStyles(house: HouseStyle): readonly IParagraphStyleOptions[] {
  return [captionStyle(house), ...cellStyles(house), noteStyle(house)];
}

/** A caption stays with its table. */
function captionStyle({ fonts, paragraph }: HouseStyle): IParagraphStyleOptions {
  const [before, after] = CAPTION_SPACE;
  return style(STYLES.caption, 'caption', {
    next: STYLES.normal,
    run: { bold: true, size: halfPointsOf(fonts.captionSize) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: space(before * paragraph.spaceAfter, after * paragraph.spaceAfter),
    },
  });
}

function cellStyles({ fonts, table }: HouseStyle): readonly IParagraphStyleOptions[] {
  const size = halfPointsOf(fonts.tableSize);
  const cell: ParagraphFormat = {
    spacing: { ...space(CELL_SPACE, CELL_SPACE), line: 240, lineRule: LineRuleType.AUTO },
  };
  const right: ParagraphFormat = { alignment: AlignmentType.RIGHT };
  const header = { bold: true, color: readableText(table.headerFill, table.headerText) };
  return [
    style(STYLES.tableText, 'Table Text', { run: { size }, paragraph: cell }),
    style(STYLES.tableNumber, 'Table Number', { basedOn: STYLES.tableText, paragraph: right }),
    style(STYLES.tableHeader, 'Table Header', { basedOn: STYLES.tableText, run: header }),
    style(STYLES.tableNumberHeader, 'Table Number Header', { basedOn: STYLES.tableHeader, paragraph: right }),
  ];
}

function noteStyle({ fonts }: HouseStyle): IParagraphStyleOptions {
  return style(STYLES.tableNote, 'Table Note', {
    run: { size: halfPointsOf(fonts.tableSize) },
    paragraph: { keepLines: true, spacing: space(NOTE_SPACE, NOTE_SPACE) },
  });
}
