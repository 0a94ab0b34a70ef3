/** mapping.yaml: a delivery keeps its own names and codes, and can be read again next year. */
import { describe, expect, it } from 'vitest';
import { type Delivery, load, MAPPING, placeOf, workspaceWith } from '../support/deliveries.ts';
import { depotWith } from '../support/delivery-cases.ts';
import { sheetData, workbookOf } from '../support/workbooks.ts';

const EXPORT = 'Filiaal;Jaar;Opmerking;Uitleningen\nN;2020;x;3\nZ;2020;;5\nN;2021;;4\n';
const YAML = `columns:
  Filiaal: depot
  Jaar: jaar
  Uitleningen: aantal
  Opmerking: null
values:
  depot: { N: noord, Z: zuid }
`;
const FIELDS = depotWith({ constraints: { enum: ['noord', 'zuid'], pattern: '[a-z]+' } });
const DELIVERY: Delivery = { fields: FIELDS, csv: EXPORT, mapping: YAML };

describe('a mapping', () => {
  it('leads columns and codes to ours, before the schema is checked', async () => {
    const { problems, value } = await load(DELIVERY);
    expect(problems).toEqual([]);
    expect(await value('loans', { depot: 'noord' })).toBe('7');
    expect(await value('loans', { depot: 'zuid' })).toBe('5');
  });

  it('may have another name, which the description gives', async () => {
    const files = workspaceWith({ ...DELIVERY, resource: { mapping: 'namen.yaml' } });
    files.write({ [MAPPING]: 'dit: wordt niet gelezen\n', [MAPPING.replace('mapping', 'namen')]: YAML });
    expect((await load({}, files)).problems).toEqual([]);
    const missing = await load({ resource: { mapping: 'weg.yaml' } });
    expect(missing.codes).toEqual(['file-missing weg.yaml']);
    expect((await load({ resource: { mapping: '../x.yaml' } })).problems[0]).toMatchObject({
      code: 'value-type',
      message: expect.stringContaining('mapping'),
    });
  });

  it('names the columns in problems as the delivery does', async () => {
    const csv = EXPORT.replace('N;2021;;4', 'zz;20x;;vier');
    const { problems } = await load({ ...DELIVERY, csv });
    expect(
      problems.map(({ code, place, message }) => `${code} ${place.row} ${place.field}: ${message}`),
    ).toEqual([
      'cell-enum 4 Filiaal: “zz” is geen mogelijke waarde van de kolom “Filiaal”.',
      expect.stringContaining('cell-type 4 Jaar: “20x” past niet in de kolom “Jaar”'),
      expect.stringContaining('cell-type 4 Uitleningen: “vier” past niet in de kolom “Uitleningen”'),
    ]);
    // The nearest code may be theirs.
    expect(problems[0]?.hint).toBe('Bedoelde u “Z”? Bekend zijn: N, Z, noord, zuid.');
  });

  it('applies to a workbook, with codes that are numbers and headers over several lines', async () => {
    const rows = [
      ['Filiaal&#10;van uitlening', 'jaar', 'aantal'],
      [1, 2020, 3],
      ['2', 2020, 5],
    ];
    const mapping = 'columns: { Filiaal van uitlening: depot }\nvalues:\n  depot: { 1: noord, 2: zuid }\n';
    const { problems, value } = await load({
      fields: FIELDS,
      xlsx: workbookOf({ sheets: { Blad1: sheetData(rows) } }),
      mapping,
    });
    expect(problems).toEqual([]);
    expect(await value('loans', { depot: 'zuid' })).toBe('5');
  });

  it('leads codes to numbers, dates, yes and no, and to nothing', async () => {
    const fields = [
      { name: 'depot' },
      { name: 'betaald', type: 'boolean' },
      { name: 'dag', type: 'date', format: '%d/%m/%Y' },
      { name: 'aantal', type: 'number', decimalChar: ',' },
    ];
    const mapping =
      'values:\n  depot: { onbekend: null }\n  betaald: { B: true, G: false }\n  dag: { start: 2020-01-01 }\n  aantal: { half: 0.5, anderhalf: "1,5" }\n';
    const csv = 'depot;betaald;dag;aantal\nonbekend;B;start;half\n x ;G;2/1/2020;anderhalf\n';
    const { problems, query, source } = await load({
      fields,
      csv,
      mapping,
      repliek: { dimensions: {}, kind: 'registrations' },
    });
    expect(problems).toEqual([]);
    const rows = await query(
      `SELECT c0, c1, CAST(c2 AS VARCHAR), CAST(c3 AS VARCHAR) FROM "${source?.table}"`,
    );
    expect(rows).toEqual([
      [null, true, '2020-01-01', '0.5'],
      [' x ', false, '2020-01-02', '1.5'],
    ]);
  });

  it('still has constraints to meet: a missing value where one is required, one beyond its limit', async () => {
    const fields = [
      ...depotWith({ constraints: { required: true } }).slice(0, 2),
      { name: 'aantal', type: 'integer', constraints: { maximum: 10 } },
    ];
    const mapping = 'values:\n  depot: { "?": null }\n  aantal: { veel: 100 }\n';
    const { codes } = await load({ fields, mapping, csv: 'depot;jaar;aantal\n?;2020;3\nnoord;2020;veel\n' });
    expect(codes).toEqual([
      'cell-required uitleningen.csv:2:rij 2:depot',
      'cell-range uitleningen.csv:3:rij 3:aantal',
    ]);
  });

  it('goes before a column of our own name', async () => {
    const mapping = 'columns: { depot: null, filiaal: depot }\n';
    const { problems, source } = await load({ mapping, csv: 'depot;filiaal;jaar;aantal\nx;noord;2020;3\n' });
    expect(problems).toEqual([]);
    expect(source?.dimensions.get('depot')?.members.map(({ key }) => key)).toEqual(['noord']);
  });
});

describe('a mistake in a mapping', () => {
  const problemsOf = async (mapping: string, csv = EXPORT) => {
    const { problems } = await load({ ...DELIVERY, mapping, csv });
    return problems.map(({ code, severity, place, hint }) => ({
      at: `${code} ${severity} ${place.line}:${place.column}`,
      file: place.file,
      hint,
    }));
  };
  const at = (wanted: string, text: string) => placeOf(text, wanted);

  it('is a field that is not there', async () => {
    const text = YAML.replace('Filiaal: depot', 'Filiaal: dept').replace('  depot: {', '  depoot: {');
    expect(await problemsOf(text)).toEqual([
      {
        at: `field-unknown error ${at('dept', text)}`,
        file: MAPPING,
        hint: expect.stringContaining('“depot”'),
      },
      {
        at: `field-unknown error ${at('depoot', text)}`,
        file: MAPPING,
        hint: expect.stringContaining('“depot”'),
      },
    ]);
  });

  it('is a code that is not ours', async () => {
    const text = YAML.replace('N: noord', 'N: nord');
    expect(await problemsOf(text)).toEqual([
      {
        at: `value-unknown error ${at('nord', text)}`,
        file: MAPPING,
        hint: expect.stringContaining('“noord”'),
      },
    ]);
    const number =
      'columns: { Filiaal: depot, Jaar: jaar, Uitleningen: aantal, Opmerking: null }\nvalues: { aantal: { veel: heel veel } }\n';
    expect((await problemsOf(number))[0]?.at).toBe(`declared-value error ${at('heel veel', number)}`);
  });

  it('is a column that the file does not have, said once', async () => {
    const text = YAML.replace('Filiaal: depot', 'Filiaa: depot');
    expect(await problemsOf(text)).toEqual([
      {
        at: 'header-unknown error 1:undefined',
        file: expect.stringContaining('uitleningen.csv'),
        hint: expect.stringContaining('“Filiaa”'),
      },
      {
        at: `mapping-column error ${at('Filiaa', text)}`,
        file: MAPPING,
        hint: expect.stringContaining('“Filiaal”'),
      },
    ]);
  });

  it('is a warning where the column was not used, or has our name already', async () => {
    const unused = `${YAML.replace('  Opmerking: null', '  Opmerking: null\n  Vroeger: null')}`;
    expect(await problemsOf(unused)).toMatchObject([
      { at: `mapping-column warning ${at('Vroeger', unused)}` },
    ]);
    const ours = EXPORT.replace('Filiaal', 'depot');
    expect(await problemsOf(YAML, ours)).toMatchObject([
      { at: `mapping-column warning ${at('Filiaal', YAML)}` },
    ]);
  });

  it('is two columns for one field, a key that is not known, a form that is wrong', async () => {
    const double = YAML.replace('Opmerking: null', 'Opmerking: depot');
    expect(await problemsOf(double)).toMatchObject([
      { at: `mapping-double error ${placeOf(double, 'depot', 'Opmerking')}` },
    ]);
    expect(await problemsOf(`${YAML}velden: {}\n`)).toMatchObject([{ at: 'key-unknown error 8:1' }]);
    expect(await problemsOf('columns: { Filiaal: [depot] }\n')).toMatchObject([
      { at: expect.stringContaining('value-type error 1:') },
    ]);
    expect(await problemsOf('columns: {')).toMatchObject([{ at: expect.stringContaining('yaml-syntax') }]);
  });

  it('is never a code that this delivery happens not to have', async () => {
    expect(await problemsOf(YAML.replace('Z: zuid', 'Z: zuid, X: zuid'))).toEqual([]);
  });
});
