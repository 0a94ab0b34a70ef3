import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { buildDossier } from '../../src/pipeline.ts';
import { FOLDER as DOSSIER_FOLDER, questionWith } from '../support/dossiers.ts';
import {
  ask,
  CSV,
  DESCRIPTOR,
  day,
  exchangeWorkspace,
  FOLDER,
  filesBelow,
  fillIn,
  headerRow,
  LOANS,
  on,
  ROWS,
  receive,
  textOf,
  VERSIONS,
} from '../support/exchange.ts';
import { convertTo, hasOffice, validateOoxml } from '../support/office.ts';
import { readWorkbook } from '../support/written-xlsx.ts';
import { findAll } from '../support/xml.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** `ROWS` with one row in other words. */
function rowsWith(at: number, changed: Readonly<Record<number, unknown>>): (typeof ROWS)[number][] {
  return ROWS.map((row, index) =>
    index === at
      ? row.map((value, column) => (column in changed ? (changed[column] as typeof value) : value))
      : row,
  );
}

describe('a workbook that was filled in', () => {
  it('becomes the current version of its source, in the notation of its description', async () => {
    const files = exchangeWorkspace();
    const { bytes } = await ask(files);
    const more = [
      ...rowsWith(0, { 3: 7, 4: 1234.5 }),
      [null, 'Depot Zuid', 2021, 8, 0.25, day('2021-01-31'), 'ja', ' a;b '],
    ];
    const result = await receive(files, await fillIn(bytes, more));
    expect(result).toMatchObject({
      file: 'terug.xlsx',
      ok: true,
      stored: true,
      request: { dossier: '2021-7', agency: 'fictief' },
      problems: [],
    });
    expect(textOf(files, CSV)).toBe(
      [
        'depot;jaar;aantal;waarborg;sinds;open;opmerking',
        'noord;2019;7;1234,5;01/02/2019;ja;',
        'noord;2020;4;13;01/02/2020;ja;"met ""kar"""',
        'zuid;2020;5;;15/03/2020;nee;',
        'zuid;2021;8;0,25;31/01/2021;ja;" a;b "',
        '',
      ].join('\n'),
    );
  });

  it('is stored with who delivered it, when, and the hash of the file; the rest of the description stays', async () => {
    const files = exchangeWorkspace();
    const before = textOf(files, DESCRIPTOR);
    const returned = await fillIn((await ask(files)).bytes);
    await receive(files, returned, { by: 'Piet “Proef”' });
    const after = textOf(files, DESCRIPTOR);
    expect(JSON.parse(after).repliek.delivered).toEqual({
      by: 'Piet “Proef”',
      on: '2025-03-04',
      version: '2025-03-04-2',
      file: 'terug.xlsx',
      sha256: sha256(returned),
      data: sha256(textOf(files, CSV)),
    });
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added).toHaveLength(1);
    expect(after.replace(`${added[0]}\n`, '')).toBe(before);
  });

  it('is delivered by the agency where nobody is named', async () => {
    const files = exchangeWorkspace();
    await receive(files, await fillIn((await ask(files)).bytes));
    expect(JSON.parse(textOf(files, DESCRIPTOR)).repliek.delivered.by).toBe('Fictieve dienst');
  });

  it('leaves the version before whole, and lies in a folder of its own itself', async () => {
    const files = exchangeWorkspace();
    const before = { csv: textOf(files, CSV), descriptor: textOf(files, DESCRIPTOR) };
    const returned = await fillIn((await ask(files)).bytes, rowsWith(0, { 3: 7 }));
    const { sources } = await receive(files, returned);
    expect(sources[0]).toMatchObject({
      version: `${VERSIONS}/2025-03-04-2`,
      previous: `${VERSIONS}/2025-03-04-1`,
    });
    expect(filesBelow(files, VERSIONS)).toEqual([
      '2025-03-04-1/datapackage.json',
      '2025-03-04-1/uitleningen.csv',
      '2025-03-04-2/datapackage.json',
      '2025-03-04-2/terug.xlsx',
      '2025-03-04-2/uitleningen.csv',
    ]);
    expect(textOf(files, `${VERSIONS}/2025-03-04-1/uitleningen.csv`)).toBe(before.csv);
    expect(textOf(files, `${VERSIONS}/2025-03-04-1/datapackage.json`)).toBe(before.descriptor);
    expect(textOf(files, `${VERSIONS}/2025-03-04-2/uitleningen.csv`)).toBe(textOf(files, CSV));
    expect(textOf(files, `${VERSIONS}/2025-03-04-2/datapackage.json`)).toBe(textOf(files, DESCRIPTOR));
  });

  it('keeps every version, also what a person changed in between', async () => {
    const files = exchangeWorkspace();
    const { bytes } = await ask(files);
    await receive(files, await fillIn(bytes, rowsWith(0, { 3: 7 })));
    const edited = textOf(files, CSV).replace('noord;2019;7', 'noord;2019;70');
    files.write({ [CSV]: edited });
    await receive(files, await fillIn(bytes, rowsWith(0, { 3: 8 })), {}, on('2025-04-01'));
    const kept = filesBelow(files, VERSIONS)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => /noord;2019;(\d+)/.exec(textOf(files, `${VERSIONS}/${file}`))?.[1]);
    expect(kept).toEqual(['3', '7', '70', '8']);
    expect(textOf(files, CSV)).toContain('noord;2019;8');
  });

  it('shows which rows came, went and changed, and what the measures become', async () => {
    const files = exchangeWorkspace();
    const rows = [
      ...rowsWith(0, { 3: 7 }).slice(0, 2),
      [null, 'Depot Zuid', 2021, 8, null, null, null, null],
    ];
    const { sources, problems } = await receive(files, await fillIn((await ask(files)).bytes, rows));
    expect(sources).toMatchObject([
      {
        source: 'fictief/uitleningen',
        rows: { before: 3, after: 3, added: 1, removed: 1, changed: 1 },
        examples: [{ key: ['Depot Noord', '2019'], field: 'Aantal uitleningen', before: '3', after: '7' }],
        measures: [
          { id: 'loans', before: { value: 12, text: '12' }, after: { value: 19, text: '19' } },
          { id: 'deposit', before: { value: 25.5, text: '25,50' }, after: { value: 25.5, text: '25,50' } },
        ],
      },
    ]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['rows-removed', 'warning']]);
  });

  it('is not stored twice', async () => {
    const files = exchangeWorkspace();
    const returned = await fillIn((await ask(files)).bytes);
    await receive(files, returned);
    const before = filesBelow(files, 'data');
    const again = await receive(files, returned, {}, on('2025-05-05'));
    expect(again).toMatchObject({ ok: true, stored: false });
    expect(again.problems.map(({ code, severity }) => [code, severity])).toEqual([['receive-same', 'note']]);
    expect(filesBelow(files, 'data')).toEqual(before);
  });

  it('is what a build then uses, and says in the annex when it came', async () => {
    const files = exchangeWorkspace();
    const build = () => buildDossier(nodeIo, files.workspace, '2021-7', { draft: false, language: 'nl' });
    await build();
    const published = JSON.parse(textOf(files, 'output/2021-7/manifest.json'));
    const used = published.inputs.find(({ path }: { path: string }) => path === CSV);
    await receive(files, await fillIn((await ask(files)).bytes, rowsWith(0, { 3: 7 })));
    const result = await build();
    expect(result.problems).toEqual([]);
    expect(result.tables[0]?.rows.map(({ cells }) => cells[0]?.text)).toContain('11');
    const annex = readWorkbook(
      new Uint8Array(nodeIo.read(files.at('output/2021-7/bijlage-2021-7.xlsx')) ?? []),
    );
    const sources = annex.sheets.at(-1)?.table?.rows.flat() ?? [];
    expect(sources.join(' ')).toContain('4 maart 2025');
    // The version that was published is still there, and its hash names it.
    const versions = filesBelow(files, VERSIONS).filter((file) => file.endsWith('.csv'));
    expect(versions.map((file) => sha256(textOf(files, `${VERSIONS}/${file}`)))).toContain(used.sha256);
  });

  it('has rows anywhere below the header, sorted as somebody likes, and no example where it was deleted', async () => {
    const files = exchangeWorkspace();
    const { bytes } = await ask(files);
    const returned = await fillIn(bytes, [], (form) => {
      const top = headerRow(form);
      for (let column = 1; column <= 8; column += 1) form.getCell(top + 1, column).value = null;
      ROWS.toReversed().forEach((row, index) => {
        row.forEach((value, column) => {
          form.getCell(top + 40 + 3 * index, column + 1).value = value;
        });
      });
    });
    expect(await receive(files, returned)).toMatchObject({
      ok: true,
      sources: [{ rows: { after: 3, changed: 0 } }],
    });
  });

  it('may have its example moved among the rows', async () => {
    const files = exchangeWorkspace();
    const returned = await fillIn((await ask(files)).bytes, [], (form) => {
      const top = headerRow(form);
      const example = Array.from({ length: 8 }, (_, at) => form.getCell(top + 1, at + 1).value);
      const [first = [], ...others] = ROWS;
      [first, example, ...others].forEach((row, index) => {
        row.forEach((value, column) => {
          form.getCell(top + 1 + index, column + 1).value = value ?? null;
        });
      });
    });
    expect(await receive(files, returned)).toMatchObject({ ok: true, sources: [{ rows: { after: 3 } }] });
  });

  it('keeps the words for why a value is missing', async () => {
    const fields = [
      { name: 'jaar', type: 'year', constraints: { required: true } },
      { name: 'aantal', type: 'integer' },
    ];
    const missingValues = [{ value: '' }, { value: 'n.g.', label: 'niet geregistreerd' }];
    const repliek = { dimensions: {}, measures: { loans: { sum: 'aantal', gaps: 'skip' } } };
    const delivery = { fields, schema: { missingValues }, repliek, csv: 'jaar,aantal\n2020,1\n' };
    const files = exchangeWorkspace(delivery);
    const rows = [
      [null, 2020, 'n.g.'],
      [null, 2021, null],
    ];
    expect(await receive(files, await fillIn((await ask(files)).bytes, rows))).toMatchObject({ ok: true });
    expect(textOf(files, CSV)).toBe('jaar,aantal\n2020,n.g.\n2021,\n');
  });
});

describe('the data file', () => {
  it('keeps its encoding, its line ends and its columns as the delivery calls them', async () => {
    const csv = Buffer.from('Plaats;Jaar;N\r\nN;2020;3\r\n', 'latin1');
    const fields = [
      {
        name: 'depot',
        title: 'Depot',
        categories: [{ value: 'noord', label: 'Café Noord' }, { value: 'zuid' }],
      },
      { name: 'jaar', type: 'year', title: 'Jaar' },
      { name: 'aantal', type: 'integer', title: 'Aantal' },
      { name: 'opmerking' },
    ];
    const files = exchangeWorkspace(
      {
        fields,
        resource: { encoding: 'windows-1252', dialect: { delimiter: ';' } },
        csv: Buffer.concat([csv]),
      },
      {
        'data/sources/fictief/uitleningen/mapping.yaml':
          'columns: { Plaats: depot, Jaar: jaar, N: aantal, Niets: null }\nvalues: { depot: { N: noord, Z: zuid } }\n',
        [CSV]: Buffer.from('Plaats;Jaar;N;Niets;opmerking\r\nN;2020;3;;één\r\n', 'latin1'),
      },
    );
    const rows = [[null, 'zuid', 2021, 4, 'crème brûlée']];
    const result = await receive(files, await fillIn((await ask(files)).bytes, rows));
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const written = Buffer.from(nodeIo.read(files.at(CSV)) ?? []).toString('latin1');
    expect(written).toBe('Plaats;Jaar;N;Niets;opmerking\r\nZ;2021;4;;crème brûlée\r\n');
  });

  it('loses no character that its encoding does not have', async () => {
    const files = exchangeWorkspace({
      ...LOANS,
      resource: { encoding: 'windows-1252', dialect: { delimiter: ';' } },
    });
    const rows = rowsWith(0, { 7: 'Łódź €' });
    expect(await receive(files, await fillIn((await ask(files)).bytes, rows))).toMatchObject({ ok: true });
    expect(textOf(files, CSV).charCodeAt(0)).toBe(0xfeff);
    expect(textOf(files, CSV)).toContain('Łódź €');
  });

  it('may not be there yet', async () => {
    const files = exchangeWorkspace({ ...LOANS, csv: null });
    const result = await receive(files, await fillIn((await ask(files)).bytes));
    expect(result).toMatchObject({
      ok: true,
      stored: true,
      sources: [{ rows: { before: 0, after: 3, added: 3 } }],
    });
    expect(filesBelow(files, VERSIONS)).toContain('2025-03-04-1/uitleningen.csv');
    expect(textOf(files, CSV)).toContain('zuid;2020;5');
  });
});

describe('what cannot be received', () => {
  const spoiled = async (change: Parameters<typeof fillIn>[2], rows = ROWS) => {
    const files = exchangeWorkspace();
    const before = filesBelow(files, 'data').map((file) => textOf(files, `data/${file}`));
    const result = await receive(files, await fillIn((await ask(files)).bytes, rows, change));
    expect(filesBelow(files, 'data').map((file) => textOf(files, `data/${file}`))).toEqual(before);
    expect(result).toMatchObject({ ok: false, stored: false, sources: [] });
    return result.problems.map(({ code, place }) => [code, place.sheet, place.cell, place.field]);
  };

  it.each([
    [{ 1: 'Depot Nord' }, 'cell-enum', 'B6', 'Depot'],
    [{ 2: null }, 'cell-required', 'C6', 'Jaar'],
    [{ 2: 2018 }, 'cell-range', 'C6', 'Jaar'],
    [{ 3: 'zeven' }, 'cell-type', 'D6', 'Aantal uitleningen'],
    [{ 3: 1.5 }, 'cell-type', 'D6', 'Aantal uitleningen'],
    [{ 3: 501 }, 'cell-range', 'D6', 'Aantal uitleningen'],
    [{ 5: '31/02/2020' }, 'cell-type', 'F6', 'Sinds'],
    [{ 6: 'misschien' }, 'cell-type', 'G6', 'Open'],
    [{ 7: 'x'.repeat(41) }, 'cell-length', 'H6', 'Opmerking'],
    [{ 3: { formula: '1/0', result: { error: '#DIV/0!' } } }, 'cell-type', 'D6', 'Aantal uitleningen'],
  ])('%j is %s in its cell', async (changed, code, cell, field) => {
    expect(await spoiled(undefined, rowsWith(0, changed))).toContainEqual([code, 'Invullen', cell, field]);
  });

  it('names the labels that can be chosen, never the codes behind them', async () => {
    const files = exchangeWorkspace();
    const { problems } = await receive(
      files,
      await fillIn((await ask(files)).bytes, rowsWith(0, { 1: 'Depot Nord' })),
    );
    expect(problems[0]?.hint).toBe('Bedoelde u “Depot Noord”? Bekend zijn: Depot Noord, Depot Zuid.');
  });

  it('is a row that is there twice', async () => {
    expect(await spoiled(undefined, rowsWith(1, { 2: 2019 }))).toEqual([
      ['row-duplicate', 'Invullen', undefined, undefined],
    ]);
  });

  it('is a sheet on which nothing was filled in', async () => {
    expect(await spoiled(undefined, [])).toEqual([['receive-empty', 'Invullen', undefined, undefined]]);
  });

  it('is real data in the row of the example', async () => {
    const codes = await spoiled((form) => {
      form.getCell(headerRow(form) + 1, 4).value = 99;
    });
    expect(codes).toEqual([['example-changed', 'Invullen', 'A5', undefined]]);
  });

  it('is a column that somebody renamed or added', async () => {
    const codes = await spoiled((form) => {
      form.getCell(headerRow(form), 4).value = 'Aantal';
    });
    expect(codes.map(([code]) => code)).toEqual(['header-unknown', 'header-missing']);
  });

  it('is a sheet that somebody renamed', async () => {
    const codes = await spoiled((form) => {
      form.name = 'Mijn blad';
    });
    expect(codes.map(([code]) => code)).toEqual(['sheet-unknown']);
  });

  it('is a total that is not the sum of its rows; one that is, is left out', async () => {
    const total = (sum: number) => (form: ExcelJS.Worksheet) => {
      const row = headerRow(form) + 2 + ROWS.length;
      form.getCell(row, 2).value = 'Totaal';
      form.getCell(row, 4).value = sum;
    };
    expect((await spoiled(total(13))).map(([code]) => code)).toEqual(['total-mismatch']);
    const files = exchangeWorkspace();
    const result = await receive(files, await fillIn((await ask(files)).bytes, ROWS, total(12)));
    expect(result).toMatchObject({ ok: true, sources: [{ rows: { after: 3 } }] });
  });

  it('is a file that is no request', async () => {
    const files = exchangeWorkspace();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Blad1').getCell('A1').value = 'Depot';
    const other = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await receive(files, other)).problems.map(({ code }) => code)).toEqual(['request-unknown']);
    const text = new TextEncoder().encode('depot;jaar\n');
    expect((await receive(files, text)).problems.map(({ code }) => code)).toEqual(['workbook-unreadable']);
  });

  it('is a request of another workspace, of another version of the description, or one that was tampered with', async () => {
    const files = exchangeWorkspace();
    const { bytes } = await ask(files);
    const returned = await fillIn(bytes);
    const codes = async (there: ReturnType<typeof exchangeWorkspace>, sent = returned) =>
      (await receive(there, sent)).problems.map(({ code }) => code);
    const elsewhere = exchangeWorkspace();
    rmSync(elsewhere.at('data/dossiers'), { recursive: true });
    expect(await codes(elsewhere)).toEqual(['request-elsewhere']);
    const gone = exchangeWorkspace();
    rmSync(gone.at('data/sources/fictief'), { recursive: true });
    expect(await codes(gone)).toEqual(['source-unknown']);
    const fields = LOANS.fields?.map((field) =>
      field['name'] === 'aantal' ? { ...field, title: 'Aantal' } : field,
    );
    expect(await codes(exchangeWorkspace({ ...LOANS, ...(fields && { fields }) }))).toEqual([
      'request-outdated',
    ]);
    const identity = (text: string) =>
      fillIn(bytes, ROWS, (_, workbook) => {
        const lists = workbook.getWorksheet('Lijsten');
        if (lists !== undefined)
          lists.getCell('B1').value = String(lists.getCell('B1').value).replace(/"source":"[^"]*"/, text);
      });
    expect(await codes(files, await identity('"source":"../../../etc"'))).toEqual(['request-damaged']);
    expect(await codes(files, await identity('"source":5'))).toEqual(['request-damaged']);
  });

  it('is data that cannot be written as the description asks', async () => {
    const resource = { dialect: { delimiter: ';', doubleQuote: false } };
    const files = exchangeWorkspace({
      ...LOANS,
      resource,
      csv: String(LOANS.csv).replace('"met ""kar"""', 'met kar'),
    });
    const result = await receive(files, await fillIn((await ask(files)).bytes));
    expect(result).toMatchObject({ ok: false, stored: false });
    expect(result.problems.map(({ code }) => code)).toEqual(['receive-unfaithful']);
    expect(filesBelow(files, VERSIONS)).toEqual([]);
  });
});

describe('several sources', () => {
  const asked = async () => {
    const files = exchangeWorkspace(LOANS, {
      'data/sources/fictief/tweede/datapackage.json': JSON.stringify({
        resources: [{ path: 'tweede.csv', schema: { fields: [{ name: 'jaar', type: 'year' }] } }],
        repliek: {
          kind: 'registrations',
          agency: 'fictief',
          dimensions: {},
          measures: { n: { count: true } },
        },
      }),
      'data/sources/fictief/tweede/tweede.csv': 'jaar\n2020\n',
    });
    const { bytes } = await ask(files, { sources: ['fictief/uitleningen', 'fictief/tweede'] });
    return { files, first: await fillIn(bytes, ROWS, undefined, 'Invullen_1') };
  };

  it('are stored together', async () => {
    const { files, first } = await asked();
    const rows = [
      [null, 2020],
      [null, 2021],
    ];
    const result = await receive(files, await fillIn(first, rows, undefined, 'Invullen_2'));
    expect(result.sources.map(({ source, rows: { after } }) => [source, after])).toEqual([
      ['fictief/uitleningen', 3],
      ['fictief/tweede', 2],
    ]);
    expect(textOf(files, 'data/sources/fictief/tweede/tweede.csv')).toBe('jaar\n2020\n2021\n');
  });

  it('are not stored where one of them has an error', async () => {
    const { files, first } = await asked();
    const result = await receive(files, await fillIn(first, [[null, 'x']], undefined, 'Invullen_2'));
    expect(result).toMatchObject({ ok: false, stored: false });
    expect(filesBelow(files, VERSIONS)).toEqual([]);
    expect(filesBelow(files, 'data/sources/fictief/tweede')).toEqual(['datapackage.json', 'tweede.csv']);
  });
});

describe('the list of remarks', () => {
  const spoiled = rowsWith(0, { 1: 'Depot Nord', 3: 'zeven' });

  it('lies beside the file and names each cell, with a link to it', async () => {
    const files = exchangeWorkspace();
    const result = await receive(files, await fillIn((await ask(files)).bytes, spoiled), { annotate: true });
    expect(result.remarks?.path).toBe('terug-opmerkingen.xlsx');
    const bytes = new Uint8Array(nodeIo.read(files.at('terug-opmerkingen.xlsx')) ?? []);
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
    const workbook = readWorkbook(bytes, true);
    const [sheet] = workbook.sheets;
    expect(sheet?.table?.rows).toEqual([
      [
        'Invullen B6',
        'Depot',
        '“Depot Nord” is geen mogelijke waarde van de kolom “Depot”.',
        'Bedoelde u “Depot Noord”? Bekend zijn: Depot Noord, Depot Zuid.',
      ],
      [
        'Invullen D6',
        'Aantal uitleningen',
        expect.stringContaining('“zeven” past niet in de kolom “Aantal uitleningen”'),
        'Een geheel getal, minstens 0, hoogstens 500. Leeg laten mag.',
      ],
    ]);
    expect([...(sheet?.links.values() ?? [])]).toEqual(["'Invullen'!B6", "'Invullen'!D6"]);
    const ids =
      sheet === undefined ? [] : findAll(sheet.xml, 'hyperlink').map(({ attributes }) => attributes['r:id']);
    const relations = workbook.parts.get('xl/worksheets/_rels/sheet1.xml.rels') ?? '';
    expect(new Set(ids).size).toBe(1);
    expect(relations).toMatch(new RegExp(`Id="${ids[0]}"[^>]*Target="terug.xlsx" TargetMode="External"`));
  });

  it('never takes the place of another file, and comes only with errors', async () => {
    const files = exchangeWorkspace();
    files.write({ 'terug-opmerkingen.xlsx': 'van iemand anders' });
    const { bytes } = await ask(files);
    const { remarks } = await receive(files, await fillIn(bytes, spoiled), { annotate: true });
    expect(remarks?.path).toBe('terug-opmerkingen-2.xlsx');
    expect(textOf(files, 'terug-opmerkingen.xlsx')).toBe('van iemand anders');
    const sound = await receive(files, await fillIn(bytes), { annotate: true });
    expect(sound.remarks).toBeUndefined();
  });
});

describe('a title that is the end of a sentence', () => {
  it('does not keep a request from coming back', async () => {
    const question = questionWith({ title: 'title: "Waarom <niet>? & \\"zo\\""' });
    const files = exchangeWorkspace(LOANS, { [`${DOSSIER_FOLDER}/question.yaml`]: question });
    expect(await receive(files, await fillIn((await ask(files)).bytes))).toMatchObject({ ok: true });
  });
});

describe('a workbook that LibreOffice saved', () => {
  it.skipIf(!hasOffice)('is received like any other (needs LibreOffice and poppler)', async () => {
    const files = exchangeWorkspace();
    const filled = await fillIn((await ask(files)).bytes);
    // It reads by what is in the file, and would not write over a file of its own name.
    const saved = await convertTo('xlsx', filled, 'ingevuld.xls');
    const result = await receive(files, saved ?? new Uint8Array());
    expect(result).toMatchObject({
      ok: true,
      stored: true,
      problems: [],
      sources: [{ rows: { after: 3, changed: 0 } }],
    });
  });
});

describe('a source of which the data were a workbook', () => {
  it('gets a CSV file, and keeps the workbook among its versions', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Blad1');
    sheet.addRow(['depot', 'jaar', 'aantal']);
    sheet.addRow(['noord', 2020, 3]);
    const old = new Uint8Array(await workbook.xlsx.writeBuffer());
    const files = exchangeWorkspace(
      { resource: { path: 'uitleningen.xlsx' }, csv: null },
      { [CSV.replace('.csv', '.xlsx')]: old },
    );
    const rows = [[null, 'noord', 2020, 4]];
    const result = await receive(files, await fillIn((await ask(files)).bytes, rows));
    expect(result).toMatchObject({
      ok: true,
      stored: true,
      problems: [],
      sources: [{ rows: { changed: 0, removed: 1 } }],
    });
    expect(JSON.parse(textOf(files, DESCRIPTOR)).resources[0].path).toBe('uitleningen.csv');
    expect(textOf(files, CSV)).toBe('depot,jaar,aantal\nnoord,2020,4\n');
    expect(filesBelow(files, FOLDER)).not.toContain('uitleningen.xlsx');
    const [kept] = filesBelow(files, VERSIONS).filter((file) => file.endsWith('uitleningen.xlsx'));
    expect(
      Buffer.compare(Buffer.from(nodeIo.read(files.at(`${VERSIONS}/${kept}`)) ?? []), Buffer.from(old)),
    ).toBe(0);
  });
});
