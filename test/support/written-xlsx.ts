/** Reads a written workbook back from its XML, the way Excel understands it. */
import type { HouseStyle } from '../../src/document/house-style.ts';
import type { AnswerDocument } from '../../src/document/nodes.ts';
import { partText, readPackage } from '../../src/writers/package.ts';
import { writeXlsx } from '../../src/writers/xlsx/xlsx-writer.ts';
import { loadHouse } from './house.ts';
import { find, findAll, get, parseXml, type XmlElement } from './xml.ts';

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Text of every part by name. */
  readonly parts: ReadonlyMap<string, string>;
  readonly styles: XmlElement;
}

export interface Sheet {
  readonly name: string;
  /** Part of the sheet. */
  readonly part: string;
  readonly xml: XmlElement;
  /** By address, `B7`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** Texts of column A above the table, by row. */
  readonly above: readonly string[];
  readonly table: ReadTable | undefined;
  /** Address of the cell to the location inside the workbook. */
  readonly links: ReadonlyMap<string, string>;
}

export type ReadCell = { readonly row: number; readonly column: number; readonly style: ReadStyle } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly formula?: string }
);

export interface ReadStyle {
  readonly font: XmlElement;
  readonly fill: string | undefined;
  readonly format: string;
  readonly alignment: Readonly<Record<string, string>>;
  readonly borders: XmlElement;
}

export interface ReadTable {
  readonly name: string;
  readonly ref: string;
  readonly xml: XmlElement;
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** The header's cells, then those of each row, as texts and numbers. */
  readonly header: readonly (string | number | undefined)[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** Row of the header. */
  readonly top: number;
}

const MAIN = 'xl/workbook.xml';

/** @param blanks whether cells may be empty, as no cell of an annex may be */
export function readWorkbook(bytes: Uint8Array, blanks = false): Workbook {
  const parts = new Map([...readPackage(bytes)].map(([name, content]) => [name, partText(content)]));
  const xml = (name: string): XmlElement => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`no part ${name}`);
    return parseXml(text);
  };
  const strings = parts.has('xl/sharedStrings.xml')
    ? findAll(xml('xl/sharedStrings.xml'), 'si').map((si) => decodeCodes(si.text))
    : [];
  const styles = xml('xl/styles.xml');
  const looks = readStyles(styles);
  const targets = relations(xml('xl/_rels/workbook.xml.rels'));
  const sheets = findAll(xml(MAIN), 'sheet').map((sheet): Sheet => {
    const part = `xl/${targets.get(sheet.attributes['r:id'] ?? '')}`;
    const content = xml(part);
    const cells = readCells(content, strings, looks, blanks);
    const rels = part.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
    const tables = findAll(content, 'tablePart').map((tablePart) => {
      const target = relations(xml(rels)).get(tablePart.attributes['r:id'] ?? '') ?? '';
      return readTable(xml(target.replace('../', 'xl/')), cells);
    });
    if (tables.length > 1) throw new Error(`${part} has ${tables.length} tables`);
    const [table] = tables;
    const last = table === undefined ? Number.POSITIVE_INFINITY : table.top - 1;
    return {
      name: sheet.attributes['name'] ?? '',
      part,
      xml: content,
      cells,
      above: [...cells.values()]
        .filter(({ row, column }) => column === 1 && row <= last)
        .map((cell) => (cell.kind === 'text' ? cell.text : String(cell.value))),
      table,
      links: new Map(
        findAll(content, 'hyperlink').map(({ attributes }) => [
          attributes['ref'] ?? '',
          attributes['location'] ?? '',
        ]),
      ),
    };
  });
  return { sheets, parts, styles };
}

/** @throws Error where there is no sheet of this name */
export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** @throws Error where the sheet has no table */
export function tableOf(workbook: Workbook, name: string): ReadTable {
  const { table } = sheetOf(workbook, name);
  if (table === undefined) throw new Error(`no table on sheet ${name}`);
  return table;
}

/** @throws Error where the sheet has no such cell */
export function cellAt(sheet: Sheet, address: string): ReadCell {
  const cell = sheet.cells.get(address);
  if (cell === undefined) throw new Error(`no cell ${address} on ${sheet.name}`);
  return cell;
}

/** Column from 1 and row of `B7`. */
export function placeOf(address: string): { readonly column: number; readonly row: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (match === null) throw new Error(`no address: ${address}`);
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

export function addressOf(column: number, row: number): string {
  const letters = column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '';
  return `${letters}${String.fromCharCode(65 + ((column - 1) % 26))}${row}`;
}

/** ECMA-376, ST_Xstring: `_x0041_` in a file is the letter A. */
export function decodeCodes(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What a formula of sums gives when it is computed again from the cells, in the order in which they stand there. */
export function recompute(sheet: Sheet, formula: string): number {
  const inner = /^SUM\((.*)\)$/.exec(formula)?.[1];
  if (inner === undefined) throw new Error(`no sum: ${formula}`);
  return argumentsOf(inner).reduce((sum, argument) => {
    if (argument.startsWith('SUM(')) return sum + recompute(sheet, argument);
    return cellsIn(argument).reduce((inside, address) => inside + numberAt(sheet, address), sum);
  }, 0);
}

function numberAt(sheet: Sheet, address: string): number {
  const cell = cellAt(sheet, address);
  // Excel's SUM passes over texts, so a formula that leads to one shows something else than was meant.
  if (cell.kind !== 'number') throw new Error(`${address} of ${sheet.name} is no number`);
  return cell.formula === undefined ? cell.value : recompute(sheet, cell.formula);
}

/** Addresses in `B7`, or in a range `B7:B9`. */
export function cellsIn(range: string): readonly string[] {
  const [from = '', to = from] = range.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  const addresses: string[] = [];
  for (let row = start.row; row <= end.row; row += 1) {
    for (let column = start.column; column <= end.column; column += 1) addresses.push(addressOf(column, row));
  }
  return addresses;
}

function argumentsOf(text: string): readonly string[] {
  return text.match(/SUM\([^()]*\)|[^,]+/g) ?? [];
}

function relations(xml: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    findAll(xml, 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
}

function readCells(
  sheet: XmlElement,
  strings: readonly string[],
  styles: readonly ReadStyle[],
  blanks: boolean,
): ReadonlyMap<string, ReadCell> {
  const written = findAll(get(sheet, 'sheetData'), 'c');
  return new Map(
    (blanks ? written.filter((c) => c.children.length > 0) : written).map((c): [string, ReadCell] => {
      const { r = '', s = '0', t = 'n' } = c.attributes;
      const style = styles[Number(s)];
      const inline = t === 'inlineStr' ? find(get(c, 'is'), 't')?.text : undefined;
      const value = inline ?? find(c, 'v')?.text;
      const formula = find(c, 'f')?.text;
      if (style === undefined || value === undefined) throw new Error(`cell ${r} has no style or no value`);
      const at = { ...placeOf(r), style };
      if (inline !== undefined) return [r, { ...at, kind: 'text', text: decodeCodes(inline) }];
      if (t === 's') {
        const text = strings[Number(value)];
        if (text === undefined || formula !== undefined) throw new Error(`cell ${r} is no text`);
        return [r, { ...at, kind: 'text', text }];
      }
      if (t !== 'n' || value === '' || !Number.isFinite(Number(value)))
        throw new Error(`cell ${r}: ${t} ${value}`);
      return [
        r,
        { ...at, kind: 'number', value: Number(value), ...(formula === undefined ? {} : { formula }) },
      ];
    }),
  );
}

function readTable(xml: XmlElement, cells: ReadonlyMap<string, ReadCell>): ReadTable {
  const { ref = '', displayName = '' } = xml.attributes;
  const [from = '', to = ''] = ref.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  const rowAt = (row: number) =>
    Array.from({ length: end.column - start.column + 1 }, (_, at) => {
      const cell = cells.get(addressOf(start.column + at, row));
      return cell === undefined ? undefined : cell.kind === 'text' ? cell.text : cell.value;
    });
  return {
    name: displayName,
    ref,
    xml,
    columns: findAll(xml, 'tableColumn').map(({ attributes }) => decodeCodes(attributes['name'] ?? '')),
    header: rowAt(start.row),
    rows: Array.from({ length: end.row - start.row }, (_, at) => rowAt(start.row + 1 + at)),
    top: start.row,
  };
}

const BUILT_IN: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '49': '@',
};

function readStyles(xml: XmlElement): readonly ReadStyle[] {
  const fonts = get(xml, 'fonts').children;
  const fills = get(xml, 'fills').children;
  const borders = get(xml, 'borders').children;
  const formats = new Map(
    findAll(xml, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]),
  );
  return get(xml, 'cellXfs').children.map((xf) => {
    const { fontId, fillId, borderId, numFmtId = '0' } = xf.attributes;
    const font = fonts[Number(fontId)];
    const fill = fills[Number(fillId)];
    const border = borders[Number(borderId)];
    if (font === undefined || fill === undefined || border === undefined)
      throw new Error('a style leads nowhere');
    return {
      font,
      fill: find(fill, 'fgColor')?.attributes['rgb'],
      format: formats.get(numFmtId) ?? BUILT_IN[numFmtId] ?? numFmtId,
      alignment: find(xf, 'alignment')?.attributes ?? {},
      borders: border,
    };
  });
}

export interface WrittenXlsx extends Workbook {
  readonly bytes: Uint8Array;
}

export async function writeAndReadXlsx(
  document: AnswerDocument,
  house: HouseStyle = loadHouse(),
): Promise<WrittenXlsx> {
  const bytes = await writeXlsx(document, house);
  return { ...readWorkbook(bytes), bytes };
}
