/**
 * The three files say the same: every table is read back from the Word file's XML, from the workbook's cells and cached
 * results, and from the html page, and compared cell by cell. Nothing of the program's own tables is used.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allElements, parseHtml } from './support/html.ts';
import { copyWorkspace, REPOSITORY, runCommand } from './support/run-command.ts';
import { readDocx, shownText } from './support/written-docx.ts';
import { addressOf, placeOf, readWorkbook } from './support/written-xlsx.ts';
import { findAll } from './support/xml.ts';

/** Header row first; numbers as numbers, marks as what they mean. */
type Grid = readonly (readonly (string | number)[])[];

const MARKS: Readonly<Record<string, string>> = {
  '[x]': 'unavailable',
  'n.b.': 'unavailable',
  '[z]': 'not applicable',
  'n.v.t.': 'not applicable',
};

/** A text of Word or html, written the Belgian way. */
function readText(text: string): string | number {
  const shown = text.trim();
  const number = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/.test(shown);
  return number ? Number(shown.replaceAll('.', '').replace(',', '.')) : (MARKS[shown] ?? shown);
}

/** The header is text, a year too; labels are text; the rest are values. */
function grid(rows: readonly (readonly string[])[], labelColumns: number): Grid {
  return rows.map((row, index) =>
    row.map((text, column) => (index === 0 || column < labelColumns ? text.trim() : readText(text))),
  );
}

function wordTables(bytes: Uint8Array, labelColumns: readonly number[]): readonly Grid[] {
  return readDocx(bytes).tables.map((table, index) => {
    const rows = findAll(table, 'w:tr').map((row) => findAll(row, 'w:tc').map(shownText));
    return grid(rows, labelColumns[index] ?? 1);
  });
}

function htmlTables(bytes: Uint8Array, labelColumns: readonly number[]): readonly Grid[] {
  return findAll(parseHtml(bytes), 'table').map((table, index) => {
    const rows = findAll(table, 'tr').map((row) =>
      allElements(row).flatMap(({ name, text }) => (name === 'th' || name === 'td' ? [text] : [])),
    );
    return grid(rows, labelColumns[index] ?? 1);
  });
}

function annexTables(bytes: Uint8Array): readonly Grid[] {
  return readWorkbook(bytes).sheets.flatMap(({ table, cells, name }) => {
    if (table === undefined || !/_\d+$/.test(name)) return [];
    const [from, to] = table.ref.split(':').map(placeOf);
    if (from === undefined || to === undefined) return [];
    const rows = Array.from({ length: to.row - from.row + 1 }, (_, row) =>
      Array.from({ length: to.column - from.column + 1 }, (__, column) => {
        const cell = cells.get(addressOf(from.column + column, from.row + row));
        if (cell === undefined) throw new Error('an empty cell');
        return cell.kind === 'number' ? cell.value : (MARKS[cell.text] ?? cell.text);
      }),
    );
    return [rows];
  });
}

/** A workbook has no empty cells: the label of a total fills all label columns. */
function withoutRepeats(table: Grid, labelColumns: number): Grid {
  return table.map((row) =>
    row.map((value, column) =>
      column > 0 && column < labelColumns && value === row[column - 1] ? '' : value,
    ),
  );
}

const cases = [
  { workspace: '', dossier: '2021-321', labelColumns: [1, 1, 1, 1] },
  { workspace: 'test/cases/haven', dossier: '2022-14', labelColumns: [2, 1, 1] },
  { workspace: 'test/cases/haven', dossier: '2022-15', labelColumns: [1, 1] },
];

describe.each(cases)('the files of $dossier', ({ workspace, dossier, labelColumns }) => {
  let scratch: ReturnType<typeof copyWorkspace>;
  let read: (form: string) => Uint8Array;
  beforeAll(async () => {
    scratch = copyWorkspace();
    const output = path.join(scratch.folder, 'uit');
    const folder = path.join(REPOSITORY, workspace);
    const { exit } = await runCommand(
      ['build', dossier, '--workspace', folder, '--output', output],
      REPOSITORY,
    );
    expect(exit).toBe(0);
    read = (form) => readFileSync(path.join(output, dossier, form.replace('*', dossier)));
  });
  afterAll(() => scratch.remove());

  it('have the same tables with the same headers, labels and values', () => {
    const annex = annexTables(read('bijlage-*.xlsx')).map((table, index) =>
      withoutRepeats(table, labelColumns[index] ?? 1),
    );
    const html = htmlTables(read('voorbeeld-*.html'), labelColumns);
    const word = wordTables(read('antwoord-*.docx'), labelColumns);
    expect(annex).toHaveLength(labelColumns.length);
    expect(html).toEqual(annex);
    expect(word.length).toBeGreaterThan(0);
    // Tables of the annex alone come last, and stand in no text.
    expect(word).toEqual(annex.slice(0, word.length));
    expect(word.flat(2).filter((value) => typeof value === 'number').length).toBeGreaterThan(5);
  });
});

describe('the tables of nr. 321', () => {
  it('hold the figures that were published, but for two totals that did not add up', async () => {
    const scratch = copyWorkspace();
    await runCommand(['build', '2021-321'], scratch.folder);
    const file = path.join(scratch.folder, 'output', '2021-321', 'antwoord-2021-321.docx');
    const [perYear, perRegion, gent, atlas] = wordTables(readFileSync(file), [1, 1, 1, 1]);
    scratch.remove();
    expect(perYear?.slice(1)).toEqual([
      ['2016', 497],
      ['2017', 706],
      ['2018', 620],
      ['2019', 413],
      ['2020', 276],
    ]);
    expect(perRegion?.at(-1)).toEqual(['Totaal', 497, 706, 620, 413, 276]);
    expect(perRegion).toContainEqual(['Limburg', 77, 130, 170, 122, 45]);
    expect(gent?.at(-1)).toEqual(['Totaal aantal vormingen', 50, 74, 44, 38, 28, 234]);
    expect(gent).toContainEqual(['Duidelijke taal', 17, 29, 0, 0, 0, 46]);
    expect(atlas?.at(-1)).toEqual(['Totaal', 231, 360, 306, 270, 227]);
  });
});
