/** A made-up (fictief) request: a workspace that asks, and a liaison who fills in. */
import * as fs from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { type ReceiveOptions, receiveFigures } from '../../src/deliveries/receive.ts';
import type { ReceiveResult } from '../../src/deliveries/receive-result.ts';
import { type RequestOptions, type RequestResult, requestFigures } from '../../src/deliveries/request.ts';
import { type Io, nodeIo } from '../../src/io.ts';
import { CSV, DESCRIPTOR, type Delivery, descriptorText, FOLDER, ID } from './deliveries.ts';
import { DOSSIER, FOLDER as DOSSIER_FOLDER, FILES, HOUSE } from './dossiers.ts';
import { type TestWorkspace, testWorkspace, type WorkspaceFiles } from './workspace.ts';

export { CSV, DESCRIPTOR, DOSSIER, FOLDER, ID };
export const AGENCY = 'fictief';
export const VERSIONS = `${FOLDER}/versions`;

/** Loans by depot and year, with everything that a form can check. */
export const LOANS: Delivery = {
  fields: [
    {
      name: 'depot',
      title: 'Depot',
      description: 'Waar de fiets gehaald werd.',
      constraints: { required: true },
      categories: [
        { value: 'noord', label: 'Depot Noord' },
        { value: 'zuid', label: 'Depot Zuid' },
      ],
    },
    { name: 'jaar', type: 'year', title: 'Jaar', constraints: { required: true, minimum: 2019 } },
    {
      name: 'aantal',
      type: 'integer',
      title: 'Aantal uitleningen',
      constraints: { minimum: 0, maximum: 500 },
    },
    { name: 'waarborg', type: 'number', title: 'Waarborg', decimalChar: ',' },
    { name: 'sinds', type: 'date', title: 'Sinds', format: '%d/%m/%Y' },
    { name: 'open', type: 'boolean', title: 'Open', trueValues: ['ja'], falseValues: ['nee'] },
    { name: 'opmerking', title: 'Opmerking', constraints: { maxLength: 40 } },
  ],
  schema: { primaryKey: ['depot', 'jaar'] },
  resource: { dialect: { delimiter: ';' } },
  repliek: {
    measures: {
      loans: { label: 'Aantal uitleningen', sum: 'aantal' },
      deposit: { label: 'Waarborg', sum: 'waarborg', unit: 'euro', gaps: 'skip' },
    },
  },
  csv: [
    'depot;jaar;aantal;waarborg;sinds;open;opmerking',
    'noord;2019;3;12,50;01/02/2019;ja;',
    'noord;2020;4;13,00;01/02/2020;ja;"met ""kar"""',
    'zuid;2020;5;;15/03/2020;nee;',
    '',
  ].join('\n'),
};

/** The rows of `LOANS` as somebody types them, the marker's column left empty. */
export const ROWS: readonly (readonly Filled[])[] = [
  [null, 'Depot Noord', 2019, 3, 12.5, day('2019-02-01'), 'ja', null],
  [null, 'Depot Noord', 2020, 4, 13, day('2020-02-01'), 'ja', 'met "kar"'],
  [null, 'Depot Zuid', 2020, 5, null, day('2020-03-15'), 'nee', null],
];

type Filled = string | number | boolean | Date | null | ExcelJS.CellFormulaValue;

export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** A workspace with the dossier and the delivery. To be called inside a test. */
export function exchangeWorkspace(delivery: Delivery = LOANS, more: WorkspaceFiles = {}): TestWorkspace {
  const { csv = LOANS.csv ?? '' } = delivery;
  return testWorkspace(
    {
      ...FILES,
      [`${DOSSIER_FOLDER}/answer.md.hbs`]: '# 1\n{{table "per-depot"}}\n',
      [DESCRIPTOR]: descriptorText(delivery),
      ...(csv === null ? {} : { [CSV]: csv }),
      ...more,
    },
    { 'houses/vlaams-parlement/house.yaml': HOUSE },
  );
}

export interface Asked {
  readonly result: RequestResult;
  /** The workbook; empty where none was written. */
  readonly bytes: Uint8Array;
}

export async function ask(
  files: TestWorkspace,
  options: Partial<RequestOptions> = {},
  id: string = DOSSIER,
): Promise<Asked> {
  const result = await requestFigures(nodeIo, files.workspace, id, {
    agency: AGENCY,
    sources: [],
    language: 'nl',
    ...options,
  });
  const [workbook] = result.files;
  const bytes =
    workbook === undefined ? new Uint8Array() : fs.readFileSync(path.join(files.root, workbook.path));
  return { result, bytes: new Uint8Array(bytes) };
}

/**
 * The workbook as it comes back from somebody's spreadsheet program.
 *
 * @param rows below the example
 * @param change of anything else in it
 */
export async function fillIn(
  bytes: Uint8Array,
  rows: readonly (readonly Filled[])[] = ROWS,
  change: (form: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => {},
  sheet = 'Invullen',
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const form = workbook.getWorksheet(sheet);
  if (form === undefined) throw new Error(`no sheet ${sheet}`);
  const top = headerRow(form);
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      form.getCell(top + 2 + index, column + 1).value = value;
    });
  });
  change(form, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Row with the names of the columns. */
export function headerRow(form: ExcelJS.Worksheet): number {
  for (let row = 1; row <= form.rowCount; row += 1) {
    if (form.getCell(row, 1).value === 'Voorbeeld?') return row;
  }
  throw new Error('no header');
}

export async function receive(
  files: TestWorkspace,
  bytes: Uint8Array,
  options: Partial<ReceiveOptions> = {},
  io: Io = on('2025-03-04'),
): Promise<ReceiveResult> {
  files.write({ 'terug.xlsx': bytes });
  return receiveFigures(io, files.workspace, files.at('terug.xlsx'), {
    annotate: false,
    language: 'nl',
    ...options,
  });
}

/** The real world, on a given day. */
export function on(date: string): Io {
  return { ...nodeIo, today: () => date };
}

export function textOf(files: TestWorkspace, file: string): string {
  return fs.readFileSync(files.at(file), 'utf8');
}

/** Every file below a folder of the workspace, by its path below it, sorted. */
export function filesBelow(files: TestWorkspace, folder: string): readonly string[] {
  if (!fs.existsSync(files.at(folder))) return [];
  return fs
    .readdirSync(files.at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(files.at(folder), path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
