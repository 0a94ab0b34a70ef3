/** Lists, of which the sheet is written row by row. All made up. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, parseDecimal, ZERO } from '../../../src/decimal.ts';
import type { Crosstab, CrosstabRow } from '../../../src/document/crosstab.ts';
import { writeXlsx } from '../../../src/writers/xlsx/xlsx-writer.ts';
import { annexOf, labelTable } from '../../support/annex-samples.ts';
import { annexViolations } from '../../support/annex-standard.ts';
import { loadHouse } from '../../support/house.ts';
import { convertTo, hasOffice, validateOoxml } from '../../support/office.ts';
import { HOSTILE_TEXTS } from '../../support/sample-document.ts';
import { cellAt, type Sheet, sheetOf, tableOf, writeAndReadXlsx } from '../../support/written-xlsx.ts';
import { findAll } from '../../support/xml.ts';

const HOUSE = loadHouse();

type Line = readonly [title: string | null, date: string | null, price: string | null, seats: number];

/** Title, date, price and seats. */
function listOf(lines: readonly Line[], parts: Partial<Crosstab> = {}): Crosstab {
  const rows = lines.map(
    ([title, date, price, seats]): CrosstabRow => ({
      kind: 'row',
      labels: [title ?? 'n.b.', date === null ? 'n.b.' : date.split('-').reverse().join('/')],
      members: [title, date],
      cells: [
        price === null
          ? { kind: 'missing', missing: 'unavailable' }
          : { kind: 'number', value: parseDecimal(price) ?? ZERO, sourceRows: 1 },
        { kind: 'number', value: decimalOf(seats), sourceRows: 1 },
      ],
    }),
  );
  return {
    ...labelTable([]),
    id: 'list',
    title: 'Alle voorstellingen (fictief)',
    wordLimit: 2,
    rowDimensions: [
      { name: 'title', label: 'Titel', members: [], attribute: true },
      { name: 'date', label: 'Datum', members: [], attribute: true, dates: true },
    ],
    measures: [
      { id: 'price', label: 'Prijs', unit: 'euro', decimals: 2, additive: true },
      { id: 'seats', label: 'Plaatsen', decimals: 0, additive: true },
    ],
    columns: [
      { label: 'Prijs', kind: 'cell', measure: 'price' },
      { label: 'Plaatsen', kind: 'cell', measure: 'seats' },
    ],
    rows,
    ...parts,
  };
}

const LINES: readonly Line[] = [
  ['De Vliegende Hollander', '2020-03-01', '12.5', 300],
  ['=1+1', '2020-12-31', '1234567.8', 0],
  [null, null, null, 12],
  ['Een titel die zo lang is dat hij over twee lijnen moet staan in zijn kolom', '1899-01-05', '0', 7],
];

async function sheetOfList(list: Crosstab): Promise<Sheet> {
  return sheetOf(await writeAndReadXlsx(annexOf([list])), 'Tabel_1');
}

describe('the sheet of a list', () => {
  it('has cells of their types, in a table of all rows', async () => {
    const workbook = await writeAndReadXlsx(annexOf([listOf(LINES)]));
    const table = tableOf(workbook, 'Tabel_1');
    expect(table.header).toEqual(['Titel', 'Datum', 'Prijs (euro)', 'Plaatsen']);
    expect(table.rows).toEqual([
      // 43891 is 1 March 2020.
      ['De Vliegende Hollander', 43_891, 12.5, 300],
      ['=1+1', 44_196, 1_234_567.8, 0],
      ['[x]', '[x]', '[x]', 12],
      // A workbook has no days before 1900.
      ['Een titel die zo lang is dat hij over twee lijnen moet staan in zijn kolom', '05/01/1899', 0, 7],
    ]);
    const sheet = sheetOf(workbook, 'Tabel_1');
    const formats = ['A', 'B', 'C', 'D'].map(
      (column) => cellAt(sheet, `${column}${table.top + 1}`).style.format,
    );
    expect(formats).toEqual(['@', 'dd/mm/yyyy', '#,##0.00', '#,##0']);
    expect(sheet.above.join('\n')).toContain(HOUSE.annex.unavailable);
    expect(table.ref).toBe(`A${table.top}:D${table.top + 4}`);
  });

  it('is written and looks as every other table', async () => {
    // A table of labels and numbers without totals: with a limit for the answer it is a list, without it is not.
    const label = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...HOSTILE_TEXTS));
    await fc.assert(
      fc.asyncProperty(fc.array(label, { minLength: 1, maxLength: 12 }), async (labels) => {
        const built = await sheetOfList(labelTable(labels));
        const streamed = await sheetOfList(labelTable(labels, { wordLimit: 20 }));
        expect([...streamed.cells]).toEqual([...built.cells]);
        expect(streamed.table?.ref).toEqual(built.table?.ref);
        const look = ({ xml }: Sheet) =>
          ['dimension', 'col', 'row', 'ignoredError', 'pageSetup'].map((name) =>
            findAll(xml, name).map(({ attributes }) => attributes),
          );
        expect(look(streamed)).toEqual(look(built));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the rules for annexes and those of the Open XML SDK, whatever the texts', async () => {
    const lines = [...LINES, ...HOSTILE_TEXTS.map((text): Line => [text, '2021-01-01', '-0.005', 3])];
    const workbook = await writeAndReadXlsx(
      annexOf([listOf(lines), labelTable(['een']), listOf([], { id: 'none' })], {
        marks: ['Fictieve gegevens'],
      }),
    );
    expect(annexViolations(workbook, HOUSE.annex.noteMark)).toEqual([]);
    expect(await validateOoxml(workbook.bytes, 'xlsx')).toEqual([]);
    expect(tableOf(workbook, 'Tabel_3').rows).toHaveLength(1);
  });

  it('is the same bytes every time', async () => {
    const document = annexOf([listOf(LINES)]);
    const [one, other] = [await writeXlsx(document, HOUSE), await writeXlsx(document, HOUSE)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('goes over rows that are made when they are asked for, and keeps none of them', async () => {
    const [first] = listOf(LINES).rows;
    if (first === undefined) throw new Error('a list without rows');
    let made = 0;
    const rows = {
      length: 3000,
      *[Symbol.iterator]() {
        for (let at = 0; at < 3000; at += 1) {
          made += 1;
          yield { ...first, labels: [`Titel ${at}`, '01/03/2020'] };
        }
      },
      map: (): never => {
        throw new Error('all rows at once');
      },
    };
    const table = (await sheetOfList(listOf([], { rows }))).table;
    expect(table?.rows.length).toBe(3000);
    expect(table?.rows[2999]).toEqual(['Titel 2999', 43_891, 12.5, 300]);
    expect(made % 3000).toBe(0);
  });

  it('refuses more rows than a sheet has', async () => {
    const { rows } = listOf(LINES);
    const many = { length: 1_048_576, map: () => [], [Symbol.iterator]: () => rows[Symbol.iterator]() };
    await expect(writeXlsx(annexOf([listOf([], { rows: many })]), HOUSE)).rejects.toThrow('1048576 rows');
  });

  it('can be read by other programs', async () => {
    const bytes = await writeXlsx(annexOf([listOf(LINES)]), HOUSE);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheet = workbook.getWorksheet('Tabel_1');
    const last = sheet?.lastRow?.number ?? 0;
    expect(sheet?.getCell(last - 3, 1).value).toBe('De Vliegende Hollander');
    expect(sheet?.getCell(last - 3, 2).value).toEqual(new Date(Date.UTC(2020, 2, 1)));
    expect(sheet?.getCell(last - 2, 1).value).toBe('=1+1');
  });

  it.skipIf(!hasOffice)('opens in LibreOffice with every row (needs LibreOffice and poppler)', async () => {
    const lines = Array.from(
      { length: 2100 },
      (_, at): Line => [`Titel ${at}`, '2020-03-01', `${at}.25`, at],
    );
    const bytes = await writeXlsx(annexOf([listOf(lines)]), HOUSE);
    const text = Buffer.from((await convertTo('fods', bytes, 'lijst.xlsx')) ?? []).toString('utf8');
    expect(text.match(/office:date-value="2020-03-01"/g)).toHaveLength(2100);
    expect(text).toContain('office:value="2099.25"');
    expect(text).toMatch(
      /table:name="Tabel_1"[^>]*table:target-range-address="[^"]*Tabel_1\.A\d+:[^"]*D2\d{3}"/,
    );
  });
});
