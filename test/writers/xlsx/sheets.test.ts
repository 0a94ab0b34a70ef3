import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/writers/xlsx/xlsx-writer.ts';
import { annexOf, gapTable, labelTable, poolTable } from '../../support/annex-samples.ts';
import { loadHouse } from '../../support/house.ts';
import { answer, fullDocument, smallDocument } from '../../support/sample-document.ts';
import { gentTable, regionTable, tableEntry, yearTable } from '../../support/sample-tables.ts';
import { sheetOf, tableOf, writeAndReadXlsx } from '../../support/written-xlsx.ts';

const HOUSE = loadHouse();

describe('the annex', () => {
  it('has a cover, contents, notes, one sheet per table, and sources', async () => {
    const { sheets } = await writeAndReadXlsx(fullDocument());
    expect(sheets.map(({ name }) => name)).toEqual([
      'Omslag',
      'Inhoud',
      'Noten',
      ...[1, 2, 3, 4, 5, 6].map((number) => `Tabel_${number}`),
      'Bronnen',
    ]);
  });

  it('leaves out tables that do not belong in it', async () => {
    const tables = [tableEntry(1, yearTable()), { ...tableEntry(2, regionTable()), inAnnex: false }];
    const workbook = await writeAndReadXlsx(answer([], { tables }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Omslag',
      'Inhoud',
      'Noten',
      'Tabel_1',
      'Bronnen',
    ]);
    expect(tableOf(workbook, 'Bronnen').rows[0]?.[0]).toBe('Tabel 1');
  });

  it('is not written without tables', async () => {
    await expect(writeXlsx(answer([]), HOUSE)).rejects.toThrow('no table');
  });

  it('says on every sheet, in column A, that it is a draft and that its figures are made up', async () => {
    const { sheets } = await writeAndReadXlsx(fullDocument());
    for (const { above } of sheets)
      expect(above).toEqual(expect.arrayContaining(['ONTWERP', 'Fictieve gegevens']));
    for (const { above } of (await writeAndReadXlsx(smallDocument())).sheets) {
      expect(above.join()).not.toMatch(/ONTWERP|Fictieve/);
    }
  });

  it('keeps names of sheets and tables apart and legal, whatever the house calls them', async () => {
    const house = {
      ...HOUSE,
      annex: {
        ...HOUSE.annex,
        sheets: { cover: 'History', contents: 'T1', notes: 'notes', sources: 'NOTES', table: 'x' },
      },
    };
    const tables = ['T1', 't1', '2020', 'Tabel 4: kosten/baten', 'x'.repeat(40)].map((sheet, at) => ({
      ...tableEntry(at + 1, labelTable(['A'], { id: sheet })),
      sheet,
    }));
    const workbook = await writeAndReadXlsx(answer([], { tables }), house);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'History_2',
      'T1_3',
      'notes',
      'T1',
      't1_2',
      '2020',
      'Tabel_4__kosten_baten',
      'x'.repeat(31),
      'NOTES_2',
    ]);
    expect(workbook.sheets.flatMap(({ table }) => (table === undefined ? [] : [table.name]))).toEqual([
      'T1_3',
      '_T1',
      't1_2',
      '_2020',
      'Tabel_4__kosten_baten',
      'x'.repeat(31),
      'NOTES_2',
    ]);
    expect([...sheetOf(workbook, 'T1_3').links.values()]).toContain(`'${'x'.repeat(31)}'!A1`);
  });
});

describe('the cover', () => {
  it('gives the title, the question and the introduction', async () => {
    const [cover] = (await writeAndReadXlsx(fullDocument())).sheets;
    expect(cover?.above).toEqual([
      'Bijlage bij het antwoord op vraag nr. 321 van 10 juni 2021',
      'Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod',
      'ONTWERP',
      'Fictieve gegevens',
      'Dit werkboek bevat de tabellen bij het antwoord. Elke tabel staat op een eigen blad.',
    ]);
    expect(cover?.table).toBeUndefined();
  });
});

describe('the contents', () => {
  it('name every table with its source, and lead to its sheet', async () => {
    const workbook = await writeAndReadXlsx(annexOf([yearTable(), poolTable()]));
    const contents = sheetOf(workbook, 'Inhoud');
    expect(contents.above).toEqual(['Inhoud', 'Dit blad bevat één tabel.']);
    expect(contents.table?.header).toEqual(['Blad', 'Tabel', 'Bron']);
    expect(contents.table?.rows).toEqual([
      [
        'Tabel_1',
        'Tabel 1: Aantal vormingen in Vlaanderen en Brussel, 2016-2020',
        'Agentschap Integratie en Inburgering, Vormingen per regio en jaar',
      ],
      [
        'Tabel_2',
        'Tabel 2: Bezoeken en kostprijs van zwembaden (fictief), 2021-2022',
        'Fictieve zwemdienst, Telling van de zwembaden',
      ],
    ]);
    expect([...contents.links]).toEqual([
      ['A4', "'Tabel_1'!A1"],
      ['A5', "'Tabel_2'!A1"],
    ]);
  });
});

describe('the notes', () => {
  const tables = [
    gapTable('unavailable', ['Zonder scholen.', 'Voorlopige cijfers.']),
    labelTable(['A'], { title: 'Zonder noten (fictief)' }),
    gapTable('not-applicable', ['Voorlopige cijfers.', 'Zonder clubs.']),
  ];

  it('are numbered once for the whole workbook, in the order in which tables use them', async () => {
    const workbook = await writeAndReadXlsx(annexOf(tables));
    expect(tableOf(workbook, 'Noten').rows).toEqual([
      ['[noot 1]', 'Zonder scholen.', 'Tabel 1'],
      ['[noot 2]', 'Voorlopige cijfers.', 'Tabel 1, Tabel 3'],
      ['[noot 3]', 'Zonder clubs.', 'Tabel 3'],
    ]);
  });

  it('are marked in the titles of the tables, which say where they are', async () => {
    const workbook = await writeAndReadXlsx(annexOf(tables));
    const above = (name: string) => sheetOf(workbook, name).above;
    expect(above('Tabel_1')[0]).toMatch(/ \[noot 1\] \[noot 2\]$/);
    expect(above('Tabel_1')).toContain('De noten staan op het blad Noten: [noot 1] en [noot 2].');
    expect(above('Tabel_2').join()).not.toContain('noot');
    expect(above('Tabel_3')[0]).toMatch(/ \[noot 2\] \[noot 3\]$/);
  });

  it('say that there are none', async () => {
    const workbook = await writeAndReadXlsx(annexOf([yearTable()], { marks: ['ONTWERP'] }));
    expect(sheetOf(workbook, 'Noten')).toMatchObject({
      above: ['Noten', 'Bij deze tabellen horen geen noten.', 'ONTWERP'],
      table: undefined,
    });
  });
});

describe('the sources', () => {
  it('stand there once, with the tables that use them, their delivery and their files', async () => {
    const workbook = await writeAndReadXlsx(annexOf([yearTable(), poolTable(), regionTable()]));
    expect(tableOf(workbook, 'Bronnen')).toMatchObject({
      header: ['Tabellen', 'Bron', 'Instantie', 'Ontvangen', 'Bestand', 'SHA-256'],
      rows: [
        [
          'Tabel 1, Tabel 3',
          'Vormingen per regio en jaar',
          'Agentschap Integratie en Inburgering',
          '21 juni 2021, AgII, dienst Kwaliteit',
          'data/sources/agii/trainings/trainings.csv',
          '0'.repeat(64),
        ],
        [
          'Tabel 2',
          'Telling van de zwembaden',
          'Fictieve zwemdienst',
          '1 februari 2023, An Voorbeeld',
          'data/sources/zwemdienst/telling/baden.csv\ndata/sources/zwemdienst/telling/uren.csv',
          `${'ab'.repeat(32)}\n${'cd'.repeat(32)}`,
        ],
      ],
    });
  });

  it('say what is not known', async () => {
    const { id, synthetic } = yearTable().source;
    const source = { id, synthetic, title: '', agency: '', files: [] };
    const workbook = await writeAndReadXlsx(annexOf([{ ...yearTable(), source }]));
    expect(tableOf(workbook, 'Bronnen').rows).toEqual([
      ['Tabel 1', 'agii/trainings', ...Array.from({ length: 4 }, () => 'niet vermeld')],
    ]);
  });
});

describe('the sheet of a table', () => {
  it('says what it holds, explains its signs and names its source before the table', async () => {
    const workbook = await writeAndReadXlsx(annexOf([gentTable()], { marks: ['ONTWERP'] }));
    const { above, table } = sheetOf(workbook, 'Tabel_1');
    expect(above).toEqual([
      'Tabel 1: Vormingen van IN-Gent, 2016-2020 [noot 1] [noot 2]',
      'Dit blad bevat één tabel.',
      'ONTWERP',
      'De noten staan op het blad Noten: [noot 1] en [noot 2].',
      '[x] betekent: niet beschikbaar.',
      '[z] betekent: niet van toepassing.',
      '[c] betekent: vertrouwelijk, omdat het over te weinig personen gaat.',
      'Bron: Agentschap Integratie en Inburgering, Vormingen per regio en jaar.',
    ]);
    expect(table?.ref).toBe('A9:G14');
  });

  it('explains only the signs that it uses', async () => {
    const workbook = await writeAndReadXlsx(annexOf([gapTable('not-applicable'), yearTable()]));
    expect(sheetOf(workbook, 'Tabel_1').above.filter((line) => line.startsWith('['))).toEqual([
      '[z] betekent: niet van toepassing.',
    ]);
    expect(sheetOf(workbook, 'Tabel_2').above.join()).not.toContain('betekent');
  });
});
