import { existsSync, unlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { buildDossier } from '../../src/pipeline.ts';
import { FOLDER as DOSSIER_FOLDER, FILES, questionWith } from '../support/dossiers.ts';
import { ask, DESCRIPTOR, exchangeWorkspace, filesBelow, LOANS } from '../support/exchange.ts';
import { convertToPdf, hasOffice, pdfText, validateOoxml } from '../support/office.ts';
import { readWorkbook as readXlsx, type Sheet, sheetOf } from '../support/written-xlsx.ts';
import { find, findAll, parseXml } from '../support/xml.ts';

/** Here, cells may be empty. */
const readWorkbook = (bytes: Uint8Array) => readXlsx(bytes, true);

const texts = (sheet: Sheet) =>
  [...sheet.cells.values()].map((cell) => (cell.kind === 'text' ? cell.text : String(cell.value)));

/** The checks of a sheet by the letters of their column. */
function checks(sheet: Sheet) {
  return new Map(
    findAll(sheet.xml, 'dataValidation').map(({ attributes, children }) => [
      /^[A-Z]+/.exec(attributes['sqref'] ?? '')?.[0] ?? '',
      { ...attributes, formulas: children.map(({ text }) => text) },
    ]),
  );
}

describe('a request', () => {
  it('writes one workbook into the folder of the dossier', async () => {
    const files = exchangeWorkspace();
    const { result } = await ask(files);
    expect(result).toMatchObject({
      dossier: '2021-7',
      agency: 'fictief',
      ok: true,
      sources: ['fictief/uitleningen'],
      problems: [],
    });
    expect(filesBelow(files, 'output')).toEqual([
      '2021-7/aanvraag-2021-7-fictief.xlsx',
      '2021-7/manifest-aanvraag-fictief.json',
    ]);
  });

  it('says what is asked and why, by when, how to fill it in and whom to send it to', async () => {
    const { bytes } = await ask(exchangeWorkspace(), { deadline: '2021-06-25' });
    const [sheet] = readWorkbook(bytes).sheets;
    const said = sheet === undefined ? '' : texts(sheet).join('\n');
    for (const part of [
      'Vraag om gegevens: Fietsen (fictief)',
      'schriftelijke vraag nr. 7 van 10 juni 2021 vragen we Fictieve dienst',
      'Uitleningen (fictief): blad Invullen',
      'Jan Verzonnen stelde de vraag aan Nele Fictief',
      '• Uitleningen (deelvraag 1)',
      '• Deelvraag 1: Hoeveel fietsen waren er?',
      'ten laatste op 25 juni 2021',
      'één rij in voor elke combinatie van Depot en Jaar',
      'De grijze rij is een voorbeeld',
      'op het kabinet van Nele Fictief',
      'Fictieve gegevens',
    ]) {
      expect(said).toContain(part);
    }
  });

  it('says no date where none is given', async () => {
    const { bytes } = await ask(exchangeWorkspace());
    const [sheet] = readWorkbook(bytes).sheets;
    expect(sheet === undefined ? '' : texts(sheet).join('\n')).not.toContain('Tegen wanneer?');
  });

  it('is the same, byte for byte, for the same dossier and data', async () => {
    const [one, other] = [await ask(exchangeWorkspace()), await ask(exchangeWorkspace())];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('keeps to the Open XML rules', async () => {
    expect(await validateOoxml((await ask(exchangeWorkspace())).bytes, 'xlsx')).toEqual([]);
  });

  it('has no merged cells, no macros, and one hidden sheet', async () => {
    const { parts, sheets } = readWorkbook((await ask(exchangeWorkspace())).bytes);
    expect(sheets.flatMap(({ xml }) => findAll(xml, 'mergeCell'))).toEqual([]);
    expect([...parts.keys()].filter((name) => /vba|macro|external/i.test(name))).toEqual([]);
    const listed = findAll(parseXml(parts.get('xl/workbook.xml') ?? ''), 'sheet');
    expect(listed.map(({ attributes }) => [attributes['name'], attributes['state']])).toEqual([
      ['Uitleg', 'visible'],
      ['Invullen', 'visible'],
      ['Kolommen', 'visible'],
      ['Vorige_levering', 'visible'],
      ['Lijsten', 'hidden'],
    ]);
  });
});

describe('the sheet to fill in', () => {
  it('has a real table with a column for each field, and an example that says that it is one', async () => {
    const sheet = sheetOf(readWorkbook((await ask(exchangeWorkspace())).bytes), 'Invullen');
    const headers = ['Depot', 'Jaar', 'Aantal uitleningen', 'Waarborg (euro)', 'Sinds', 'Open', 'Opmerking'];
    expect(sheet.table?.columns).toEqual(['Voorbeeld?', ...headers]);
    const [example, ...empty] = sheet.table?.rows ?? [];
    // The first row without a gap of the delivery before.
    expect(example?.slice(0, 4)).toEqual(['voorbeeld', 'Depot Noord', 2020, 4]);
    expect(example?.slice(4)).toEqual([13, 43862, 'ja', 'met "kar"']);
    expect(empty.length).toBeGreaterThan(20);
    expect(empty.flat().filter((value) => value !== undefined)).toEqual([]);
  });

  it('offers the values of a field in a list, by their labels', async () => {
    const workbook = readWorkbook((await ask(exchangeWorkspace())).bytes);
    const list = checks(sheetOf(workbook, 'Invullen')).get('B');
    expect(list).toMatchObject({ type: 'list', showErrorMessage: '1', formulas: ["'Lijsten'!$A$4:$A$5"] });
    const lists = sheetOf(workbook, 'Lijsten');
    expect(['A4', 'A5', 'B4', 'B5'].map((at) => lists.cells.get(at))).toMatchObject([
      { text: 'Depot Noord' },
      { text: 'Depot Zuid' },
      { text: 'ja' },
      { text: 'nee' },
    ]);
  });

  it('has the types and limits of the fields checked while somebody types', async () => {
    const found = checks(sheetOf(readWorkbook((await ask(exchangeWorkspace())).bytes), 'Invullen'));
    expect(found.get('C')).toMatchObject({ type: 'whole', operator: 'between', formulas: ['2019', '9999'] });
    expect(found.get('D')).toMatchObject({ type: 'whole', operator: 'between', formulas: ['0', '500'] });
    expect(found.get('E')).toMatchObject({ type: 'decimal' });
    expect(found.get('F')).toMatchObject({ type: 'date' });
    expect(found.get('H')).toMatchObject({
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulas: ['40'],
    });
    for (const check of found.values()) expect(check).toMatchObject({ showInputMessage: '1' });
  });

  it('says in Dutch what belongs in a cell, and what is wrong with what was typed', async () => {
    const found = checks(sheetOf(readWorkbook((await ask(exchangeWorkspace())).bytes), 'Invullen'));
    expect(found.get('B')).toMatchObject({
      promptTitle: 'Depot',
      prompt: 'Waar de fiets gehaald werd. Kies uit de lijst: Depot Noord, Depot Zuid. Verplicht.',
      errorTitle: 'Dit past niet in deze kolom',
    });
    expect(found.get('D')).toMatchObject({
      error: 'Een geheel getal, minstens 0, hoogstens 500. Leeg laten mag.',
    });
  });

  it('marks a required cell that is still empty once its row was begun', async () => {
    const { xml } = sheetOf(readWorkbook((await ask(exchangeWorkspace())).bytes), 'Invullen');
    const [rule] = findAll(xml, 'conditionalFormatting');
    expect(rule?.attributes['sqref']).toMatch(/^B\d+:B\d+ C\d+:C\d+$/);
    expect(rule?.text).toMatch(/^AND\(COUNTA\(\$B\d+:\$H\d+\)>0,LEN\(TRIM\(B\d+\)\)=0\)$/);
  });

  it.each([
    [{ exclusiveMinimum: 0, maximum: 1 }, 'custom', 'AND(ISNUMBER(B4),B4>0,B4<=1)'],
    [{ minimum: 0 }, 'decimal', '0'],
    [{ exclusiveMaximum: 2.5 }, 'decimal', '2.5'],
  ])('has limits %j checked', async (constraints, type, formula) => {
    const delivery = {
      ...LOANS,
      fields: [{ name: 'aantal', type: 'number', constraints }],
      schema: {},
      csv: 'aantal\n1\n',
    };
    const repliek = { dimensions: {}, measures: { loans: { sum: 'aantal' } }, synthetic: false };
    const { bytes } = await ask(exchangeWorkspace({ ...delivery, repliek }));
    const check = checks(sheetOf(readWorkbook(bytes), 'Invullen')).get('B');
    expect(check).toMatchObject({ type, formulas: [formula] });
  });

  it('takes the words for why a value is missing', async () => {
    const fields = [
      { name: 'jaar', type: 'year' },
      { name: 'aantal', type: 'integer', constraints: { minimum: 0 } },
    ];
    const schema = {
      missingValues: [
        { value: '', label: 'niet van toepassing' },
        { value: 'n.g.', label: 'niet geregistreerd' },
      ],
    };
    const repliek = { dimensions: {}, measures: { loans: { sum: 'aantal', gaps: 'skip' } } };
    const delivery = { fields, schema, repliek, csv: 'jaar,aantal\n2020,n.g.\n' };
    const { bytes } = await ask(exchangeWorkspace(delivery));
    expect(checks(sheetOf(readWorkbook(bytes), 'Invullen')).get('C')).toMatchObject({
      type: 'whole',
      errorStyle: 'warning',
      error: expect.stringContaining('“n.g.” (niet geregistreerd). Leeg betekent: niet van toepassing.'),
    });
  });

  it('is explained column by column', async () => {
    const { table } = sheetOf(readWorkbook((await ask(exchangeWorkspace())).bytes), 'Kolommen');
    expect(table?.columns).toEqual(['Blad', 'Kolom', 'Betekenis', 'Wat u invult', 'Verplicht']);
    expect(table?.rows.slice(0, 2)).toEqual([
      [
        'Invullen',
        'Depot',
        'Waar de fiets gehaald werd.',
        'Kies uit de lijst: Depot Noord, Depot Zuid.',
        'ja',
      ],
      ['Invullen', 'Jaar', undefined, 'Een jaartal, minstens 2019.', 'ja'],
    ]);
  });
});

describe('the figures of last time', () => {
  it('stand there row by row, as somebody would type them', async () => {
    const { table } = sheetOf(readWorkbook((await ask(exchangeWorkspace())).bytes), 'Vorige_levering');
    expect(table?.rows).toEqual([
      ['Depot Noord', 2019, 3, 12.5, 43497, 'ja', undefined],
      ['Depot Noord', 2020, 4, 13, 43862, 'ja', 'met "kar"'],
      ['Depot Zuid', 2020, 5, undefined, 43905, 'nee', undefined],
    ]);
  });

  it('are totals by year where there are many', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `noord,${2019 + (index % 3)},2`);
    const delivery = {
      repliek: { coverage: { year: [2019, 2021] } },
      csv: `depot,jaar,aantal\n${rows.join('\n')}\n`,
    };
    const sheet = sheetOf(readWorkbook((await ask(exchangeWorkspace(delivery))).bytes), 'Vorige_levering');
    expect(sheet.above.join(' ')).toContain('De vorige levering had 600 rijen.');
    expect(sheet.table?.rows).toEqual([
      ['2019', 400],
      ['2020', 400],
      ['2021', 400],
    ]);
  });

  it('give no small counts of people back, nor rows of them', async () => {
    const repliek = {
      dimensions: { year: { field: 'jaar' } },
      measures: {
        all: { label: 'Personen', sum: ['vrouwen', 'mannen'], people: true },
        women: { label: 'Vrouwen', sum: 'vrouwen', people: true },
        men: { label: 'Mannen', sum: 'mannen', people: true },
      },
    };
    const fields = ['jaar', 'vrouwen', 'mannen'].map((name) => ({
      name,
      type: name === 'jaar' ? 'year' : 'integer',
    }));
    const delivery = { fields, repliek, csv: 'jaar,vrouwen,mannen\n2019,3,20\n2020,30,20\n' };
    const workbook = readWorkbook((await ask(exchangeWorkspace(delivery))).bytes);
    expect(sheetOf(workbook, 'Vorige_levering').table?.rows).toEqual([
      ['2019', '(vertrouwelijk)', '(vertrouwelijk)', '(vertrouwelijk)'],
      ['2020', 50, 30, 20],
    ]);
    expect(sheetOf(workbook, 'Invullen').table?.rows[0]).toEqual(['voorbeeld', 2019, 1, 1]);
  });

  it('may be unreadable or absent', async () => {
    const wrong = await ask(exchangeWorkspace({ ...LOANS, csv: 'depot;jaar\nnoord;x\n' }));
    expect(wrong.result.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['request-previous', 'note'],
    ]);
    const absent = await ask(exchangeWorkspace({ ...LOANS, csv: null }));
    expect(absent.result.ok).toBe(true);
    const names = readWorkbook(absent.bytes).sheets.map(({ name }) => name);
    expect(names).not.toContain('Vorige_levering');
    expect(names).toContain('Invullen');
  });
});

describe('several sources', () => {
  it('get a sheet each', async () => {
    const files = exchangeWorkspace(LOANS, {
      'data/sources/fictief/tweede/datapackage.json': JSON.stringify({
        title: 'Tweede (fictief)',
        resources: [{ path: 'uitleningen.csv', schema: { fields: [{ name: 'jaar', type: 'year' }] } }],
        repliek: {
          kind: 'registrations',
          agency: 'fictief',
          dimensions: {},
          measures: { n: { count: true } },
        },
      }),
      'data/sources/fictief/tweede/uitleningen.csv': 'jaar\n2020\n',
    });
    const { bytes, result } = await ask(files, { sources: ['fictief/tweede', 'fictief/uitleningen'] });
    expect(result.sources).toEqual(['fictief/tweede', 'fictief/uitleningen']);
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual([
      'Uitleg',
      'Invullen_1',
      'Invullen_2',
      'Kolommen',
      'Vorige_levering_1',
      'Vorige_levering_2',
      'Lijsten',
    ]);
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
  });
});

describe('what cannot be asked', () => {
  it.each([
    [{ agency: 'onbekend' }, 'person-unknown'],
    [{ agency: 'ander' }, 'request-nothing'],
    [{ sources: ['ander/iets'] }, 'request-agency'],
    [{ sources: ['fictief/iets'] }, 'source-unknown'],
    [{ sources: ['../../geheim'] }, 'request-agency'],
  ])('%j gives %s, and nothing is written', async (options, code) => {
    const people = FILES['data/people.yaml'].replace(
      'members:',
      '  ander: { name: Andere dienst }\nmembers:',
    );
    const files = exchangeWorkspace(LOANS, { 'data/people.yaml': people });
    const { result } = await ask(files, options);
    expect(result.ok).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toContain(code);
    expect(existsSync(files.at('output'))).toBe(false);
  });

  it('names every mistake in the description of the source', async () => {
    const { result } = await ask(exchangeWorkspace({ ...LOANS, schema: { primaryKey: ['dept'] } }));
    expect(result.problems).toMatchObject([{ code: 'field-unknown', place: { file: DESCRIPTOR } }]);
  });

  it('is a dossier that is not there', async () => {
    const { result } = await ask(exchangeWorkspace(), {}, '2021-8');
    expect(result.problems.map(({ code }) => code)).toEqual(['dossier-unknown']);
  });

  it('does not hold for an answer that is still to be written', async () => {
    const files = exchangeWorkspace();
    unlinkSync(files.at(`${DOSSIER_FOLDER}/answer.md.hbs`));
    expect((await ask(files)).result).toMatchObject({ ok: true, problems: [] });
  });
});

describe('beside other files of the dossier', () => {
  it('keeps a request that somebody changed, and says where the new one is', async () => {
    const files = exchangeWorkspace();
    await ask(files);
    const file = files.at('output/2021-7/aanvraag-2021-7-fictief.xlsx');
    writeFileSync(file, 'door iemand bewerkt');
    const { result } = await ask(files);
    expect(result.problems.map(({ code }) => code)).toEqual(['output-edited']);
    expect(result.files[0]?.path).toBe('output/2021-7/aanvraag-2021-7-fictief-nieuw.xlsx');
  });

  it('leaves what a build wrote, and a build leaves it', async () => {
    const files = exchangeWorkspace();
    const build = () => buildDossier(nodeIo, files.workspace, '2021-7', { draft: true, language: 'nl' });
    await build();
    await ask(files);
    await build();
    const names = filesBelow(files, 'output/2021-7');
    expect(names).toContain('antwoord-2021-7.docx');
    expect(names).toContain('aanvraag-2021-7-fictief.xlsx');
  });
});

describe('hostile texts', () => {
  it('stay text, and fit where Excel puts them', async () => {
    const long = 'Een heel lange omschrijving. '.repeat(30);
    const delivery = {
      ...LOANS,
      fields: [
        {
          name: '=1+1',
          title: '=HYPERLINK("x")',
          description: `${long}_x0041_ \u0001 <&>"'`,
          constraints: { enum: ['=2+2', 'a,b', '_x0041_'] },
        },
        { name: 'aantal', type: 'integer' },
      ],
      schema: {},
      repliek: { dimensions: {}, measures: { loans: { sum: 'aantal' } } },
      csv: '=1+1;aantal\n=2+2;1\n',
    };
    const question = questionWith({ title: 'title: "=cmd|x {{braces}} _x0041_"' });
    const files = exchangeWorkspace(delivery, { [`${DOSSIER_FOLDER}/question.yaml`]: question });
    const { bytes, result } = await ask(files);
    expect(result.ok).toBe(true);
    expect(await validateOoxml(bytes, 'xlsx')).toEqual([]);
    const workbook = readWorkbook(bytes);
    const sheet = sheetOf(workbook, 'Invullen');
    expect(sheet.table?.columns[1]).toBe('=HYPERLINK("x")');
    expect(sheet.table?.rows[0]?.[1]).toBe('=2+2');
    expect(sheetOf(workbook, 'Lijsten').cells.get('A6')).toMatchObject({ text: '_x0041_' });
    expect(find(sheet.xml, 'f')).toBeUndefined();
    for (const check of checks(sheet).values()) {
      expect(Reflect.get(check, 'prompt').length).toBeLessThanOrEqual(255);
    }
  });
});

describe('in LibreOffice', () => {
  it.skipIf(!hasOffice)('opens and prints (needs LibreOffice and poppler)', async () => {
    const { bytes } = await ask(exchangeWorkspace(), { deadline: '2021-06-25' });
    const pdf = await convertToPdf(bytes, 'aanvraag.xlsx');
    const pages = pdf === undefined ? [] : ((await pdfText(pdf)) ?? []);
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain('Hoe vult u het in?');
    expect(pages[1]).toContain('voorbeeld');
    expect(pages.join()).not.toContain('repliek-aanvraag');
  });
});
