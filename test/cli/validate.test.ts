/** `repliek validate`, with files as an agency sends them. */
import { describe, expect, it } from 'vitest';
import {
  CSV,
  DESCRIPTOR,
  type Delivery,
  descriptorText,
  FOLDER,
  workspaceWith,
} from '../support/deliveries.ts';
import { depotWith } from '../support/delivery-cases.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { sheetData, workbookOf } from '../support/workbooks.ts';
import { testWorkspace } from '../support/workspace.ts';

const SCHEMA = JSON.stringify({
  fields: [
    { name: 'depot', constraints: { required: true, enum: ['noord', 'zuid'] } },
    { name: 'jaar', type: 'year' },
    { name: 'aantal', type: 'integer', constraints: { minimum: 0 } },
  ],
  primaryKey: ['depot', 'jaar'],
});

/** Runs the command in a folder without people.yaml and without templates. */
async function validate(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  const { root } = testWorkspace(files);
  const { exit, out, err } = await runCommand(['validate', ...args, '--json'], root);
  const result: {
    readonly ok: boolean;
    readonly rows: number;
    readonly errors: number;
    readonly problems: readonly {
      readonly code: string;
      readonly severity: string;
      readonly place: object;
      readonly hint?: string;
    }[];
  } = JSON.parse(out);
  expect(err).toBe('');
  expect(exit).toBe(result.ok ? 0 : 1);
  return { ...result, codes: result.problems.map(({ code }) => code) };
}

const filesOf = (delivery: Delivery = {}) => ({
  [DESCRIPTOR]: descriptorText(delivery),
  [CSV]: delivery.csv ?? 'depot,jaar,aantal\nnoord,2020,3\n',
});

describe('a delivery with its description', () => {
  it.each([DESCRIPTOR, FOLDER])('is found by %s', async (path) => {
    expect(await validate(filesOf(), path)).toMatchObject({ ok: true, rows: 1, errors: 0, problems: [] });
  });

  it('has all its problems listed, in the file and in the description', async () => {
    const delivery: Delivery = {
      repliek: { coverage: { yaer: [2020, 2021] } },
      csv: 'depot,jaar,aantal\nnoord,20,x\n',
    };
    expect((await validate(filesOf(delivery), FOLDER)).codes).toEqual([
      'dimension-unknown',
      'cell-type',
      'cell-type',
    ]);
    const broken = { ...delivery, repliek: { measures: { loans: { sum: 'aantl' } } } };
    expect((await validate(filesOf(broken), FOLDER)).codes).toEqual([
      'field-unknown',
      'cell-type',
      'cell-type',
    ]);
  });

  it('has published totals that have to be right', async () => {
    const published = [{ measure: 'loans', value: 4, in: 'antwoord nr. 1' }];
    expect(await validate(filesOf({ repliek: { published } }), FOLDER)).toMatchObject({
      ...{ ok: false, errors: 1, rows: 1 },
      problems: [{ code: 'total-mismatch', severity: 'error', place: { file: DESCRIPTOR } }],
    });
  });

  it('has totals under it that have to be right', async () => {
    const result = await validate(filesOf({ csv: 'depot,jaar,aantal\nnoord,2020,3\nTotaal,,4\n' }), FOLDER);
    expect(result).toMatchObject({
      ...{ ok: false, errors: 1, rows: 1 },
      problems: [
        { code: 'total-mismatch', severity: 'error', place: { file: CSV, row: 3, field: 'aantal' } },
      ],
    });
  });

  it('may have lists beside its table, which are checked too and not counted', async () => {
    const whole = JSON.parse(
      descriptorText({
        repliek: { resource: 'uitleningen' },
        schema: { foreignKeys: [{ fields: 'depot', reference: { resource: 'depots', fields: 'code' } }] },
      }),
    );
    const depots = {
      name: 'depots',
      path: 'depots.csv',
      schema: { fields: [{ name: 'code' }, { name: 'plaatsen', type: 'integer' }] },
    };
    const descriptor = JSON.stringify({
      ...whole,
      resources: [...whole.resources, depots, { name: 'uitleg', path: 'uitleg.pdf' }],
    });
    const list = (places: string) => ({
      ...filesOf(),
      [DESCRIPTOR]: descriptor,
      [`${FOLDER}/depots.csv`]: `code;plaatsen\nnoord;${places}\noost;7\n`,
    });
    expect(await validate(list('3'), FOLDER)).toMatchObject({ ok: true, rows: 1 });
    const wrong = await validate(list('drie'), FOLDER);
    expect(wrong).toMatchObject({
      errors: 1,
      problems: [{ code: 'cell-type', place: { field: 'plaatsen' } }],
    });
  });

  it('may be a plain data package, of which no table can be made', async () => {
    const { repliek: _, ...plain } = JSON.parse(descriptorText());
    const result = await validate({ ...filesOf(), [DESCRIPTOR]: JSON.stringify(plain) }, FOLDER);
    expect(result).toMatchObject({
      ok: true,
      rows: 1,
      problems: [{ code: 'key-missing', severity: 'note' }],
    });
  });

  it('has lookups in the folder of data around it; without one they are no matter', async () => {
    const repliek = {
      dimensions: { depot: { field: 'depot' }, streek: { field: 'depot', lookup: 'depot-streek' } },
    };
    expect(await validate(filesOf({ repliek }), FOLDER)).toMatchObject({ ok: true });
    const lookup = { 'data/lookups/depot-streek.yaml': 'values: { zuid: z }\n' };
    expect((await validate({ ...filesOf({ repliek }), ...lookup }, FOLDER)).codes).toEqual([
      'lookup-missing',
    ]);
  });

  it.each(['nergens', 'nergens/datapackage.json'])(
    'that is not there is a problem: %s.json',
    async (path) => {
      const name = path.endsWith('.json') ? path : `${path}.json`;
      expect(await validate({}, name)).toMatchObject({
        ok: false,
        rows: 0,
        errors: 1,
        problems: [{ code: 'file-missing' }],
      });
    },
  );
});

describe('a file with a schema', () => {
  const check = (data: string | Uint8Array, name = 'cijfers.csv', schema = SCHEMA) =>
    validate({ [name]: data, 'schema.json': schema }, name, '--schema', 'schema.json');

  it('is held against a Table Schema', async () => {
    expect(await check('depot;jaar;aantal\nnoord;2020;3\nzuid;2020;4\n')).toMatchObject({
      ok: true,
      rows: 2,
    });
    const result = await check('depot;jaar;aantal\nnord;2020;-3\nzuid;2020;4\nzuid;2020;5\n;2021;1\n');
    expect(result).toMatchObject({ ok: false, rows: 4, errors: 4 });
    expect(result.codes).toEqual(['cell-enum', 'cell-range', 'row-duplicate', 'cell-required']);
    expect(result.problems[0]?.hint).toContain('“noord”');
  });

  it('may be a workbook', async () => {
    const rows = [
      ['depot', 'jaar', 'aantal'],
      ['noord', 2020, 'x'],
    ];
    const result = await check(workbookOf({ sheets: { Blad1: sheetData(rows) } }), 'cijfers.xlsx');
    expect(result.problems).toMatchObject([
      {
        code: 'cell-type',
        place: { file: 'cijfers.xlsx', sheet: 'Blad1', row: 2, field: 'aantal', cell: 'C2' },
      },
    ]);
  });

  it('may be one sheet of a workbook, which is then named', async () => {
    const table = (depot: string) =>
      sheetData([
        ['depot', 'jaar', 'aantal'],
        [depot, 2020, 3],
      ]);
    const files = {
      'schema.json': SCHEMA,
      'cijfers.xlsx': workbookOf({ sheets: { Noord: table('noord'), '2020': table('nergens') } }),
    };
    const one = (...sheet: readonly string[]) =>
      validate(files, 'cijfers.xlsx', '--schema', 'schema.json', ...sheet);
    expect((await one()).codes).toEqual(['sheet-choice']);
    expect(await one('--sheet', 'noord')).toMatchObject({ ok: true, rows: 1 });
    expect((await one('--sheet', '2020')).codes).toEqual(['cell-enum']);
    expect((await one('--sheet', 'Nord')).problems).toMatchObject([
      { code: 'sheet-unknown', hint: expect.stringContaining('“Noord”') },
    ]);
    const { root } = testWorkspace(files);
    expect((await runCommand(['validate', '.', '--sheet', 'noord'], root)).exit).toBe(2);
  });

  it('may have a mapping beside it', async () => {
    const files = {
      'cijfers.csv': 'Filiaal;jaar;aantal\nN;2020;3\n',
      'schema.json': SCHEMA,
      'mapping.yaml': 'columns: { Filiaal: depot }\nvalues: { depot: { N: noord } }\n',
    };
    expect(await validate(files, 'cijfers.csv', '--schema', 'schema.json')).toMatchObject({
      ok: true,
      rows: 1,
    });
  });

  it('is held against the description of an earlier delivery, whatever lies beside that', async () => {
    const delivery = {
      fields: depotWith({ constraints: { enum: ['noord'] } }),
      resource: { dialect: { delimiter: ';' } },
    };
    const files = {
      'nieuw/cijfers.csv': 'depot;jaar;aantal\nzuid;2020;3\n',
      [DESCRIPTOR]: descriptorText(delivery),
    };
    const result = await validate(files, 'nieuw/cijfers.csv', '--schema', DESCRIPTOR);
    expect(result.problems).toMatchObject([{ code: 'cell-enum', place: { file: 'nieuw/cijfers.csv' } }]);
  });

  it('is held against the resource of its name', async () => {
    const resource = (name: string, type: string) => ({
      name,
      path: `${name}.csv`,
      schema: { fields: [{ name: 'x', type }] },
    });
    const schema = JSON.stringify({ resources: [resource('a', 'integer'), resource('b', 'string')] });
    expect((await check('x\ny\n', 'b.csv', schema)).codes).toEqual([]);
    expect((await check('x\ny\n', 'a.csv', schema)).codes).toEqual(['cell-type']);
    expect((await check('x\ny\n', 'c.csv', schema)).codes).toEqual(['resource-unknown']);
  });

  it('needs a schema that is one', async () => {
    expect((await check('x\n', 'a.csv', '{}')).codes).toEqual(['key-missing']);
    expect((await check('x\n', 'a.csv', '{')).codes).toEqual(['yaml-syntax']);
    expect((await check('x\n', 'a.csv', '{"fields": [{"name": "x", "type": "tekst"}]}')).codes).toEqual([
      'value-unknown',
    ]);
    const other = JSON.stringify({
      fields: [{ name: 'x' }],
      foreignKeys: [{ fields: 'x', reference: { resource: 'y', fields: 'z' } }],
    });
    expect(await check('x\ny\n', 'a.csv', other)).toMatchObject({
      ok: true,
      problems: [{ code: 'not-yet', severity: 'warning' }],
    });
    expect((await validate({ 'schema.json': SCHEMA }, 'weg.csv', '--schema', 'schema.json')).codes).toEqual([
      'file-missing',
    ]);
  });
});

describe('what it says', () => {
  it('counts every error and lists a thousand of a file', async () => {
    const csv = `depot;jaar;aantal\n${'noord;2020;x\n'.repeat(2500)}Oost\n`;
    const result = await validate(
      { 'a.csv': csv, 'schema.json': SCHEMA },
      'a.csv',
      '--schema',
      'schema.json',
    );
    expect(result).toMatchObject({ ok: false, rows: 2501, errors: 2501 });
    expect(result.problems).toHaveLength(1000);
    expect(new Set(result.codes)).toEqual(new Set(['cell-type']));
  });

  it('is JSON with four keys', async () => {
    const { root } = testWorkspace(filesOf());
    const { out } = await runCommand(['validate', FOLDER, '--json'], root);
    expect(Object.keys(JSON.parse(out))).toEqual(['ok', 'rows', 'errors', 'problems']);
  });

  it('is Dutch that a person can act on, or English', async () => {
    const csv = 'Uitleningen\n\ndepot;jaar;aantal\nnord;2020;3\nTotaal;;3\n';
    const { root } = testWorkspace({ 'a.csv': csv, 'schema.json': SCHEMA });
    const run = (...more: readonly string[]) =>
      runCommand(['validate', 'a.csv', '--schema', 'schema.json', ...more], root);
    expect((await run()).out).toBe(
      `a.csv
  1 rij gelezen.
  De kolomnamen staan in rij 3; wat erboven staat, telt niet mee.
  Rij 5 is een rij met totalen en telt niet mee.
  1 fout:
  - Fout: “nord” is geen mogelijke waarde van de kolom “depot”.
      a.csv, rij 4, kolom depot
      → Bedoelde u “noord”? Bekend zijn: noord, zuid.
`,
    );
    expect((await run('--lang', 'en')).out).toContain('“nord” is not a possible value of the column “depot”');
  });

  it('is that all is well', async () => {
    const { root } = workspaceWith();
    const { exit, out } = await runCommand(['validate', FOLDER], root);
    expect([exit, out]).toEqual([0, `${CSV}\n  3 rijen gelezen.\n  Alles is in orde.\n`]);
  });

  it('is that the call was wrong where there is no schema, no path, or something else', async () => {
    const { root } = testWorkspace({ 'a.csv': 'x\n' });
    const { exit, err } = await runCommand(['validate', 'a.csv'], root);
    expect([exit, err]).toEqual([2, expect.stringContaining('--schema')]);
    expect((await runCommand(['validate'], root)).exit).toBe(2);
    expect((await runCommand(['validate', 'a.csv', '--schema'], root)).exit).toBe(2);
  });

  it.each(['agii/trainings', 'agii/registrations', 'in-gent/trainings'])(
    'is nothing bad about data/sources/%s',
    async (source) => {
      const { exit, out } = await runCommand(['validate', `data/sources/${source}`], REPOSITORY);
      expect([exit, out]).toEqual([0, expect.stringContaining('Alles is in orde.')]);
    },
  );
});
