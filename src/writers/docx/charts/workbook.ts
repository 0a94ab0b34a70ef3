/**
 * The workbook inside a chart, which Word opens for "Gegevens bewerken": a row of series names, then a row for each
 * category. It is as plain as a workbook can be; exceljs would take half a second to write it otherwise.
 *
 * Source: ECMA-376, part 1, 18 (SpreadsheetML), and part 2 (packages).
 */
import { toPlainText } from '../../../decimal.ts';
import type { Chart } from '../../../document/chart.ts';
import { escapeMarkup } from '../../legal-text.ts';
import { partBytes, writePackage } from '../../package.ts';
import { escapeCodes } from '../../xlsx/excel-text.ts';
import { columnLetters } from '../../xlsx/formulas.ts';
import { XML_HEAD, xml } from '../../xml-text.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET = 'Data';
/** The first number that is free for formats of one's own. */
const FORMAT_ID = 164;

/** Where the values stand in the workbook, as the chart refers to them. */
export const cells = {
  /** @param at of the series, from 0 */
  name: (at: number) => `${SHEET}!$${columnLetters(at + 1)}$1`,
  categories: ({ categories }: Chart) => `${SHEET}!$A$2:$A$${categories.length + 1}`,
  values: ({ categories }: Chart, at: number) =>
    `${SHEET}!$${columnLetters(at + 1)}$2:$${columnLetters(at + 1)}$${categories.length + 1}`,
};

/** @param formatCode of the values @returns an .xlsx file; the same chart gives the same bytes */
export function chartWorkbook(chart: Chart, formatCode: string): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook()],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles(formatCode)],
    ['xl/worksheets/sheet1.xml', sheet(chart)],
  ];
  return writePackage(new Map(parts.map(([name, text]) => [name, partBytes(XML_HEAD + text)])));
}

function contentTypes(): string {
  const override = (part: string, type: string) =>
    xml('Override', { PartName: part, ContentType: `${TYPE}.${type}+xml` });
  return xml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/worksheets/sheet1.xml', 'worksheet'),
    override('/xl/styles.xml', 'styles'),
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(([type, target], at) =>
    xml('Relationship', { Id: `rId${at + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
  );
  return xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...each);
}

function workbook(): string {
  const one = xml('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' });
  return xml('workbook', { xmlns: SPREADSHEET, 'xmlns:r': OFFICE }, xml('sheets', {}, one));
}

/** The least that Excel takes, with one more format: that of the values. */
function styles(formatCode: string): string {
  const none = (name: string) => xml('fill', {}, xml('patternFill', { patternType: name }));
  const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => xml(side, {}));
  const format = { fontId: 0, fillId: 0, borderId: 0 };
  return xml(
    'styleSheet',
    { xmlns: SPREADSHEET },
    xml('numFmts', { count: 1 }, xml('numFmt', { numFmtId: FORMAT_ID, formatCode })),
    xml(
      'fonts',
      { count: 1 },
      xml('font', {}, xml('sz', { val: 11 }), xml('name', { val: 'Arial' }), xml('family', { val: 2 })),
    ),
    xml('fills', { count: 2 }, none('none'), none('gray125')),
    xml('borders', { count: 1 }, xml('border', {}, ...sides)),
    xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, ...format })),
    xml(
      'cellXfs',
      { count: 2 },
      xml('xf', { numFmtId: 0, ...format, xfId: 0 }),
      xml('xf', { numFmtId: FORMAT_ID, ...format, xfId: 0, applyNumberFormat: 1 }),
    ),
    xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}

function sheet({ categories, series }: Chart): string {
  const header = row(1, [undefined, ...series.map(({ label }) => text(label))]);
  const rows = categories.map(({ label }, at) =>
    row(at + 2, [
      text(label),
      ...series.map(({ values }) => {
        const value = values[at];
        return value === undefined
          ? undefined
          : { attributes: { s: 1 }, content: xml('v', {}, toPlainText(value)) };
      }),
    ]),
  );
  const used = `A1:${columnLetters(series.length)}${categories.length + 1}`;
  return xml(
    'worksheet',
    { xmlns: SPREADSHEET },
    xml('dimension', { ref: used }),
    xml('cols', {}, xml('col', { min: 1, max: series.length + 1, width: 24, customWidth: 1 })),
    xml('sheetData', {}, header, ...rows),
    // Years that are labels are no mistakes to put a green triangle on.
    xml('ignoredErrors', {}, xml('ignoredError', { sqref: used, numberStoredAsText: 1 })),
  );
}

interface CellXml {
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: string;
}

/** Text stays text, whatever it begins with. */
function text(value: string): CellXml {
  const shown = xml('t', { 'xml:space': 'preserve' }, escapeMarkup(escapeCodes(value)));
  return { attributes: { t: 'inlineStr' }, content: xml('is', {}, shown) };
}

function row(number: number, values: readonly (CellXml | undefined)[]): string {
  const shown = values.flatMap((value, at) =>
    value === undefined
      ? []
      : [xml('c', { r: `${columnLetters(at)}${number}`, ...value.attributes }, value.content)],
  );
  return xml('row', { r: number }, ...shown);
}
