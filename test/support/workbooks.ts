/** Workbooks for tests: as a person makes them, and as somebody who means harm does. */
import { strToU8, zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface WorkbookParts {
  /** The XML inside `worksheet`, by name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Names of sheets that nobody sees. */
  readonly hidden?: readonly string[];
  /** Number formats of the styles 1, 2 …; style 0 has none. */
  readonly formats?: readonly string[];
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
  /** Parts that replace or join those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The smallest workbook that holds this. */
export function workbookOf(wanted: WorkbookParts): Uint8Array {
  const { sheets, hidden = [], formats = [], strings, from1904 = false, parts = {} } = wanted;
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
  );
  const related = [
    ...names.map((_, at) => relationship(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relationship('rIdS', 'styles', 'styles.xml'),
    ...(strings === undefined ? [] : [relationship('rIdT', 'sharedStrings', '/xl/sharedStrings.xml')]),
  ];
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)];
  return zipOf({
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(related),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ...(strings === undefined
      ? {}
      : {
          'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
        }),
    ...Object.fromEntries(
      Object.values(sheets).map((xml, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
    ...parts,
  });
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** The data of a sheet: texts, numbers, and XML of a cell that begins with `<c`. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[], from = 1): string {
  const lines = rows.map((cells, at) => {
    const row = from + at;
    const content = cells.map((cell, column) => {
      const address = `${String.fromCharCode(65 + column)}${row}`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
      if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${address}"`);
      return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${row}">${content.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
}

function relationships(entries: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}
