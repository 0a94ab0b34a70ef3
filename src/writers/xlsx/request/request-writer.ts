/** Writes a request for figures as a workbook: what is asked, sheets to fill in, and what was delivered before. */
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { HouseStyle } from '../../../document/house-style.ts';
import type { RequestDocument, RequestGrid } from '../../../document/request.ts';
import { type Parts, partBytes, partText, readPackage, writePackage } from '../../package.ts';
import { uniqueHeaders } from '../headers.ts';
import { type Looks, looksOf } from '../looks.ts';
import { mendParts } from '../mend.ts';
import { plainRow } from '../sheet.ts';
import { addSheet } from '../workbook.ts';
import { addForm } from './form-sheet.ts';
import { addLists, planLists } from './lists-sheet.ts';
import { addPage } from './page-sheet.ts';
import { validationsXml } from './validations.ts';
import { sheetCell, sheetLines } from './values.ts';

/** The rules for such a workbook: docs/formats.md. @throws Error where nothing is asked */
export async function writeRequest(request: RequestDocument, house: HouseStyle): Promise<Uint8Array> {
  if (request.forms.length === 0) throw new Error('a request without a sheet to fill in');
  const workbook = new Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const looks = looksOf(house);
  const lists = planLists(request);
  addPage(workbook, request.explanation, looks);
  const checks = new Map<string, string>();
  request.forms.forEach((form, index) => {
    const columns = addForm(workbook, form, lists.formulas[index] ?? [], house, looks);
    checks.set(`xl/worksheets/sheet${workbook.worksheets.length}.xml`, validationsXml(columns));
  });
  addGrid(workbook, request.guide, house, looks);
  for (const grid of request.previous) addGrid(workbook, grid, house, looks);
  addLists(workbook, request, lists);
  const plain = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const { title, subject, language } = request;
  const parts = mendParts(readPackage(new Uint8Array(plain)), { title, subject, language });
  return writePackage(withChecks(parts, checks));
}

function addGrid(workbook: Workbook, grid: RequestGrid, house: HouseStyle, looks: Looks): void {
  const headers = uniqueHeaders(
    grid.columns.map(({ header }) => header),
    house.annex.unspecified,
  );
  const rows = grid.rows.map((row) => plainRow(row.map((value) => sheetCell(value, house))));
  const worksheet = addSheet(
    workbook,
    {
      name: grid.sheet,
      title: grid.title,
      lines: sheetLines(grid.lines),
      table: {
        name: grid.table,
        columns: grid.columns.map(({ holds }, at) => ({ header: headers[at] ?? '', holds, total: false })),
        rows,
      },
    },
    looks,
  );
  const headerRow = grid.lines.length + 2;
  worksheet.views = [{ state: 'frozen', ySplit: headerRow, activeCell: `A${headerRow + 1}` }];
}

/** Puts the checks of each sheet where ECMA-376 has them, before links and the page. */
function withChecks(parts: Parts, checks: ReadonlyMap<string, string>): Parts {
  return new Map(
    [...parts].map(([name, bytes]): [string, Uint8Array] => {
      const xml = checks.get(name);
      if (xml === undefined) return [name, bytes];
      const sheet = partText(bytes);
      if (!sheet.includes('<pageMargins')) throw new Error(`no place for the checks in ${name}`);
      return [name, partBytes(sheet.replace('<pageMargins', () => `${xml}<pageMargins`))];
    }),
  );
}
