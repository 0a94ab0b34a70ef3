/** Deliveries as Excel workbooks: what was saved is read, and what may mean something else is pointed at. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type Delivery, load } from '../support/deliveries.ts';
import { amountWith, depotWith } from '../support/delivery-cases.ts';
import { sheetData, type WorkbookParts, workbookOf } from '../support/workbooks.ts';

const HEADER = ['depot', 'jaar', 'aantal'] as const;
const FIELDS = [...depotWith({})];

type Cells = readonly (string | number | null)[];

const sheet = (rows: readonly Cells[], behind = ''): string => `${sheetData([HEADER, ...rows])}${behind}`;
const oneSheet = (rows: readonly Cells[], more: Omit<WorkbookParts, 'sheets'> = {}): Uint8Array =>
  workbookOf({ sheets: { Cijfers: sheet(rows) }, ...more });

/** Each row's values as text; the codes where there are errors. */
async function rowsOf(xlsx: Uint8Array, delivery: Delivery = {}): Promise<readonly string[]> {
  const { source, query, codes } = await load({ ...delivery, xlsx });
  if (source?.table === undefined) return codes;
  const columns = (delivery.fields ?? FIELDS).map((_, index) => `CAST(c${index} AS VARCHAR)`);
  const rows = await query(`SELECT ${columns.join(', ')}, "row" FROM "${source.table}" ORDER BY "row"`);
  return rows.map((row) => row.join('|'));
}

describe('a workbook', () => {
  it('made by a program is read as it was saved', async () => {
    const workbook = new ExcelJS.Workbook();
    const made = workbook.addWorksheet('Cijfers');
    made.addRow([...HEADER]);
    made.addRow(['noord & “zuid”', 2020, { formula: 'A1+1', result: 3 }]);
    made.addRow([{ richText: [{ text: 'we' }, { text: 'st' }] }, 2021, '4']);
    made.addRow([]);
    made.addRow(['oost', 2021, 5]);
    const { problems, value, source } = await load({
      xlsx: new Uint8Array(await workbook.xlsx.writeBuffer()),
    });
    expect(problems).toEqual([]);
    expect(await value('loans')).toBe('12');
    expect(source?.dimensions.get('depot')?.members.map(({ key }) => key)).toEqual([
      'noord & “zuid”',
      'west',
      'oost',
    ]);
    expect(source?.files).toMatchObject([{ file: expect.stringMatching(/uitleningen\.xlsx$/) }]);
  });

  it('may share its texts, and hold them in cells', async () => {
    const strings = [
      '<t>noord</t>',
      '<r><t>zu</t></r><r><t xml:space="preserve">id </t></r><rPh><t>x</t></rPh>',
      '<t>a_x000D_b &amp; &#233;</t>',
    ];
    const rows = [0, 1, 2].map((index) => [`<c t="s"><v>${index}</v></c>`, 2020, 1]);
    expect(await rowsOf(oneSheet(rows, { strings }))).toEqual([
      ...['noord|2020|1|2', 'zuid |2020|1|3', 'a\rb & é|2020|1|4'],
    ]);
  });

  it('may leave out addresses, numbers of rows and empty cells', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const xml = `<sheetData><row>${HEADER.map(text).join('')}</row><row>${text('noord')}<c/><c r="C2"><v>3</v></c></row><row r="9">${text('zuid')}</row></sheetData>`;
    expect(await rowsOf(workbookOf({ sheets: { Cijfers: xml } }))).toEqual(['noord||3|2', 'zuid|||9']);
  });

  it('that is called .csv is a workbook all the same', async () => {
    const { value } = await load({ csv: oneSheet([['noord', 2020, 3]]) });
    expect(await value('loans')).toBe('3');
  });

  it('says where a problem is as a person finds it', async () => {
    const { problems } = await load({
      xlsx: oneSheet([
        ['noord', 2020, 3],
        ['zuid', 2020, 'x'],
      ]),
    });
    expect(problems[0]?.place).toEqual({
      ...{ file: 'data/sources/fictief/uitleningen/uitleningen.xlsx', sheet: 'Cijfers' },
      ...{ row: 3, field: 'aantal', cell: 'C3' },
    });
  });
});

describe('the sheet', () => {
  const two = (more: Omit<WorkbookParts, 'sheets'> = {}): Uint8Array =>
    workbookOf({
      sheets: {
        Uitleg: sheetData([['Lees dit']]),
        'Cijfers 2020': sheet([['noord', 2020, 3]]),
        Leeg: '<sheetData/>',
      },
      ...more,
    });

  it('is the only one that holds something', async () => {
    const xlsx = workbookOf({
      sheets: { Blad1: '<sheetData/>', Blad2: sheet([['noord', 2020, 3]]), Blad3: sheetData([[' ']]) },
    });
    expect(await rowsOf(xlsx)).toEqual(['noord|2020|3|2']);
  });

  it('is not chosen among several', async () => {
    const { problems } = await load({ xlsx: two() });
    expect(problems).toMatchObject([
      {
        code: 'sheet-choice',
        message: 'Er staan gegevens op meer dan één blad: Uitleg, Cijfers 2020.',
        hint: expect.stringContaining('sheetName'),
      },
    ]);
  });

  it('is never one that nobody sees, unless it is named', async () => {
    expect(await rowsOf(two({ hidden: ['Uitleg'] }))).toEqual(['noord|2020|3|2']);
    expect(
      await rowsOf(two({ hidden: ['Cijfers 2020'] }), {
        resource: { dialect: { sheetName: 'cijfers 2020' } },
      }),
    ).toEqual(['noord|2020|3|2']);
  });

  it.each([{ sheetName: 'Cijfers 2020' }, { sheetNumber: 2 }])('may be named: %j', async (dialect) => {
    expect(await rowsOf(two(), { resource: { dialect } })).toEqual(['noord|2020|3|2']);
  });

  it('that is named has to be there', async () => {
    const { problems } = await load({ xlsx: two(), resource: { dialect: { sheetName: 'Cijfer 2020' } } });
    expect(problems).toMatchObject([
      { code: 'sheet-unknown', hint: expect.stringContaining('“Cijfers 2020”') },
    ]);
    expect(await rowsOf(two(), { resource: { dialect: { sheetNumber: 4 } } })).toEqual([
      'sheet-unknown uitleningen.xlsx',
    ]);
    expect(await rowsOf(two(), { resource: { dialect: { sheetNumber: 0 } } })).toEqual([
      expect.stringMatching(/^value-type datapackage/),
    ]);
  });

  it('may be empty in every sheet', async () => {
    expect(await rowsOf(workbookOf({ sheets: { Blad1: '<sheetData/>' } }))).toEqual([
      'data-empty uitleningen.xlsx',
    ]);
  });
});

describe('a date', () => {
  const DATES = [{ name: 'depot' }, { name: 'dag', type: 'date' }];
  const repliek = {
    kind: 'registrations',
    dimensions: { day: { field: 'dag' } },
    measures: { n: { count: true } },
  };
  const read = async (
    cells: readonly (string | number)[],
    more: Omit<WorkbookParts, 'sheets'> = {},
    field: object = {},
  ) => {
    const data = sheetData([['depot', 'dag'], ...cells.map((cell) => ['x', cell])]);
    const xlsx = workbookOf({
      sheets: { Blad1: data },
      formats: ['d/mm/yyyy', '[$-813]d mmmm yyyy;@', 'h:mm', '0.00 &quot;dag&quot;', 'dd/mm/yyyy hh:mm'],
      ...more,
    });
    const rows = await rowsOf(xlsx, { fields: [DATES[0] ?? {}, { ...DATES[1], ...field }], repliek });
    return rows.map((row) => row.split('|')[1] ?? row);
  };
  const styled = (style: number, value: number | string) => `<c s="${style}"><v>${value}</v></c>`;

  it('is a number with the format of a date, from 1900 or from 1904', async () => {
    expect(await read([styled(1, 44196), styled(2, 61), styled(1, 59), styled(1, 1)])).toEqual([
      '2020-12-31',
      '1900-03-01',
      '1900-02-28',
      '1900-01-01',
    ]);
    expect(await read([styled(1, 42734), styled(1, 0)], { from1904: true })).toEqual([
      '2020-12-31',
      '1904-01-01',
    ]);
    expect(await read(['<c t="d"><v>2020-12-31T00:00:00</v></c>'])).toEqual(['2020-12-31']);
  });

  it('may also be a text, as in CSV', async () => {
    expect(await read(['31/12/2020', '30-12-20'])).toEqual(['2020-12-31', '2020-12-30']);
    expect(await read(['31/12/2020', styled(1, 44196)], {}, { format: '%d/%m/%Y' })).toEqual([
      '2020-12-31',
      '2020-12-31',
    ]);
  });

  it('may have changed day and month where others are texts', async () => {
    // 3 May 2020 as a date, 31 December 2020 as a text.
    expect(await read([styled(1, 43954), '31/12/2020'])).toEqual([
      'cell-type uitleningen.xlsx:Blad1:rij 2:dag:B2',
    ]);
  });

  it.each([
    ['a bare number', 44196],
    ['a number of days', styled(4, 44196)],
    ['a time of day', styled(3, 0.5)],
    ['a date with a time', styled(5, 44196.5)],
    ['the 29th of February 1900', styled(1, 60)],
    ['a negative number', styled(1, -1)],
  ])('is not %s', async (_, cell) => {
    expect(await read([cell])).toEqual(['cell-type uitleningen.xlsx:Blad1:rij 2:dag:B2']);
  });

  it('in a column of texts or numbers is what Excel made of something else', async () => {
    const formats = ['d-mmm'];
    expect(await rowsOf(oneSheet([[styled(1, 44196), 2020, 3]], { formats }))).toEqual([
      'cell-type uitleningen.xlsx:Cijfers:rij 2:depot:A2',
    ]);
    expect(await rowsOf(oneSheet([['noord', 2020, styled(1, 44196)]], { formats }))).toEqual([
      'cell-type uitleningen.xlsx:Cijfers:rij 2:aantal:C2',
    ]);
  });
});

describe('a number', () => {
  const money = (cells: readonly (string | number)[], field: object = {}) =>
    rowsOf(oneSheet(cells.map((cell) => ['noord', 2020, cell])), {
      fields: amountWith({ type: 'number', ...field }),
    });

  it('has the fifteen digits that Excel keeps, whatever notation the description has for texts', async () => {
    const cells = [0.1 + 0.2, 1234.56, '<c><v>1.1000000000000001</v></c>', '<c><v>1E-3</v></c>', '1.234,5'];
    expect(await money(cells, { decimalChar: ',', groupChar: '.' })).toEqual([
      ...[
        'noord|2020|0.300|2',
        'noord|2020|1234.560|3',
        'noord|2020|1.100|4',
        'noord|2020|0.001|5',
        'noord|2020|1234.500|6',
      ],
    ]);
  });

  it('with more digits than can be kept is refused', async () => {
    expect(await money(['<c><v>1234567890123456</v></c>', 1 / 3])).toEqual([
      ...[
        'cell-range uitleningen.xlsx:Cijfers:rij 2:aantal:C2',
        'cell-range uitleningen.xlsx:Cijfers:rij 3:aantal:C3',
      ],
    ]);
  });

  it('that is stored as a text is read as in CSV', async () => {
    expect(
      await rowsOf(
        oneSheet([
          ['a', '2020', '1.234'],
          ['b', 2020, '950'],
          ['c', 2020, 7],
        ]),
      ),
    ).toEqual([...['a|2020|1234|2', 'b|2020|950|3', 'c|2020|7|4']]);
    expect(await money(['1.234'])).toEqual(['cell-type uitleningen.xlsx:Cijfers:rij 2:aantal:C2']);
  });

  it('in a column of codes is a code, with the zeros that its format shows', async () => {
    const xlsx = oneSheet(
      [
        ['<c s="1"><v>1000</v></c>', 2020, 1],
        [11001, 2020, 1],
        [1.5, 2020, 1],
      ],
      { formats: ['00000'] },
    );
    const { problems } = await load({ xlsx });
    expect(problems.map(({ code, place }) => `${code} ${place.cell}`)).toEqual(['cell-type A4']);
    const sound = oneSheet(
      [
        ['<c s="1"><v>1000</v></c>', 2020, 1],
        [11001, 2020, 1],
      ],
      { formats: ['00000'] },
    );
    expect(await rowsOf(sound)).toEqual(['01000|2020|1|2', '11001|2020|1|3']);
  });

  it('that is not whole is no count, and a yes is no number', async () => {
    expect(
      await rowsOf(
        oneSheet([
          ['a', 2020, 1.5],
          ['b', 2020, '<c t="b"><v>1</v></c>'],
        ]),
      ),
    ).toEqual([
      ...[
        'cell-type uitleningen.xlsx:Cijfers:rij 2:aantal:C2',
        'cell-type uitleningen.xlsx:Cijfers:rij 3:aantal:C3',
      ],
    ]);
  });

  it('may stand for a missing value', async () => {
    expect(await rowsOf(oneSheet([['a', 2020, -99]]), { schema: { missingValues: ['-99'] } })).toEqual([
      'a|2020||2',
    ]);
  });
});

describe('yes and no', () => {
  it('are those of the workbook, or the words of the field', async () => {
    const fields = depotWith({ type: 'boolean', trueValues: ['ja'], falseValues: ['nee'] });
    const cells = ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', 'ja'];
    expect(await rowsOf(oneSheet(cells.map((cell) => [cell, 2020, 1])), { fields })).toEqual([
      ...['true|2020|1|2', 'false|2020|1|3', 'true|2020|1|4'],
    ]);
  });
});

describe('a cell that says nothing', () => {
  it.each([
    ['an error', '<c t="e"><v>#N/A</v></c>', 'foutwaarde van de spreadsheet: “#N/A”'],
    [
      'a formula without its result',
      '<c><f>B2*2</f></c>',
      'een formule waarvan het resultaat niet bewaard is',
    ],
    [
      'a formula with an empty result',
      '<c><f>B2*2</f><v></v></c>',
      'een formule waarvan het resultaat niet bewaard is',
    ],
  ])('because it holds %s is reported', async (_, cell, message) => {
    const { problems } = await load({ xlsx: oneSheet([['noord', 2020, cell]]) });
    expect(problems).toMatchObject([
      {
        code: 'cell-type',
        place: { sheet: 'Cijfers', cell: 'C2' },
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('because its formula gives an empty text is blank', async () => {
    expect(await rowsOf(oneSheet([['noord', 2020, '<c t="str"><f>X</f><v></v></c>']]))).toEqual([
      'noord|2020||2',
    ]);
  });
});

describe('the layout', () => {
  const warnings = async (xml: string) => {
    const { problems, source } = await load({ xlsx: workbookOf({ sheets: { Cijfers: xml } }) });
    expect(source?.table).toBeDefined();
    return problems.map(({ code, severity, place, message }) => [
      `${code} ${severity} ${place.sheet} ${place.cell}`,
      message,
    ]);
  };

  it('with merged cells is pointed at, where they are part of the table', async () => {
    const data = sheetData([['Uitleningen', null, null], HEADER, ['noord', 2020, 3], [null, 2021, 4]]);
    expect(
      await warnings(
        `${data}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="F3:G4"/></mergeCells>`,
      ),
    ).toEqual([
      [
        'cells-merged warning Cijfers A3',
        expect.stringContaining('De cellen A3:A4 zijn samengevoegd: alleen A3 heeft een waarde'),
      ],
    ]);
  });

  it('with hidden rows and columns is pointed at, and they are read', async () => {
    const data = sheet([
      ['noord', 2020, 3],
      ['zuid', 2020, 4],
      ['west', 2020, 5],
      ['oost', 2020, 6],
    ])
      .replace('<row r="3"', '<row hidden="1" r="3"')
      .replace('<row r="4"', '<row hidden="true" r="4"');
    expect(
      await warnings(
        `<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>${data}`,
      ),
    ).toEqual([
      ['rows-hidden warning Cijfers A3', expect.stringContaining('Er zijn 2 verborgen rijen (3-4)')],
      ['columns-hidden warning Cijfers B1', expect.stringContaining('Kolom B is verborgen')],
    ]);
  });

  it('may have empty columns and rows around the table, and a title above it', async () => {
    const rows: Cells[] = [
      [null, 'Uitleningen'],
      [],
      [null, 'depot', null, 'jaar', 'aantal'],
      [null, 'noord', null, 2020, 3],
      [],
      [null, 'Totaal', null, null, 3],
    ];
    expect(await rowsOf(workbookOf({ sheets: { Blad1: sheetData(rows) } }))).toEqual(['noord|2020|3|4']);
  });

  it('may not have something beside the table, or under a column without a name', async () => {
    const rows: Cells[] = [
      ['depot', null, 'jaar', 'aantal'],
      ['noord', 'x', 2020, 3],
      ['zuid', null, 2020, 4, 'opgelet'],
    ];
    expect(await rowsOf(workbookOf({ sheets: { Blad1: sheetData(rows) } }))).toEqual([
      'header-unknown uitleningen.xlsx:Blad1:rij 1:B1',
      'row-length uitleningen.xlsx:Blad1:rij 3:E3',
    ]);
  });

  it('may have comments where the dialect says how they begin', async () => {
    const xlsx = workbookOf({
      sheets: { Blad1: sheetData([['# fictief'], HEADER, ['noord', 2020, 3], ['# einde']]) },
    });
    expect(await rowsOf(xlsx, { resource: { dialect: { commentChar: '#' } } })).toEqual(['noord|2020|3|3']);
  });
});
