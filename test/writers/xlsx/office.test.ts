import { beforeAll, describe, expect, it } from 'vitest';
import { round, toPlainText } from '../../../src/decimal.ts';
import { partBytes, partText, readPackage, writePackage } from '../../../src/writers/package.ts';
import { annexOf, labelTable, poolTable } from '../../support/annex-samples.ts';
import { convertTo, convertToPdf, hasOffice, pdfText } from '../../support/office.ts';
import { fullDocument } from '../../support/sample-document.ts';
import { regionTable } from '../../support/sample-tables.ts';
import { writeAndReadXlsx } from '../../support/written-xlsx.ts';
import { findAll, parseXml, type XmlElement } from '../../support/xml.ts';

const LABELS = ['=1+1', '+5', '-5', '@a', '2016', '_x0041_', ' twee  spaties ', 'een\ntwee', 'A & B <c>'];

describe.skipIf(!hasOffice)('LibreOffice (needs LibreOffice and poppler)', () => {
  /** Values of the cells by sheet and row, as LibreOffice computed and read them. */
  let sheets: ReadonlyMap<string, readonly (readonly (string | number)[])[]>;
  const tables = [poolTable(), regionTable(), labelTable(LABELS)];

  beforeAll(async () => {
    const { bytes } = await writeAndReadXlsx(annexOf(tables, { marks: ['Fictieve gegevens'] }));
    const converted = await convertTo('fods', withoutResults(bytes), 'bijlage.xlsx');
    sheets = new Map(
      findAll(parseXml(withSpaces(partText(converted ?? new Uint8Array()))), 'table:table').map((table) => [
        table.attributes['table:name'] ?? '',
        findAll(table, 'table:table-row')
          .map(rowValues)
          .filter((values) => values.length > 0),
      ]),
    );
  });

  it('computes from the formulas alone what the tables show', () => {
    for (const [at, { columns, measures, rows }] of tables.entries()) {
      const computed = sheets.get(`Tabel_${at + 1}`)?.slice(-rows.length) ?? [];
      [...rows].forEach(({ cells }, row) => {
        const found = computed[row]?.slice(-cells.length) ?? [];
        cells.forEach((cell, column) => {
          const decimals = measures.find(({ id }) => id === columns[column]?.measure)?.decimals ?? 0;
          if (cell.kind === 'missing') throw new Error('these tables have a number in every cell');
          expect(Number(found[column]).toFixed(decimals)).toBe(toPlainText(round(cell.value, decimals)));
        });
      });
    }
  });

  it('reads texts letter for letter, and none as a formula', () => {
    const rows = sheets.get('Tabel_3')?.slice(-LABELS.length) ?? [];
    expect(rows.map(([label]) => label)).toEqual(LABELS);
  });

  it('shows every text and number in full, a sheet a page', async () => {
    const workbook = await writeAndReadXlsx(fullDocument());
    const pdf = await convertToPdf(workbook.bytes, 'bijlage.xlsx');
    const pages = (pdf && (await pdfText(pdf))) ?? [];
    expect(pages).toHaveLength(workbook.sheets.length);
    workbook.sheets.forEach(({ cells, name }, at) => {
      const page = pages[at]?.replace(/\s+/g, '') ?? '';
      expect(page, name).not.toContain('###');
      for (const cell of cells.values()) {
        if (cell.kind === 'number') continue;
        // A text that wraps is cut into pieces by its neighbours: its words are all there.
        for (const word of cell.text.split(/\s+/)) expect(page, name).toContain(word);
      }
    });
  });
});

/** The workbook as it would be without cached results. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  return writePackage(
    new Map(
      [...readPackage(bytes)].map(([name, part]) => [
        name,
        name.startsWith('xl/worksheets/sheet')
          ? partBytes(partText(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
          : part,
      ]),
    ),
  );
}

function rowValues(row: XmlElement): readonly (string | number)[] {
  return row.children
    .filter(({ name }) => name === 'table:table-cell')
    .flatMap(({ attributes, children }) => {
      const value = attributes['office:value'];
      const lines = children.filter(({ name }) => name === 'text:p').map(({ text }) => text);
      if (value === undefined && lines.length === 0) return [];
      const times = Number(attributes['table:number-columns-repeated'] ?? 1);
      return Array.from({ length: times }, () => (value === undefined ? lines.join('\n') : Number(value)));
    });
}

/** OpenDocument writes a run of spaces as an element. */
function withSpaces(xml: string): string {
  return xml.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) =>
    ' '.repeat(Number(count ?? 1)),
  );
}
