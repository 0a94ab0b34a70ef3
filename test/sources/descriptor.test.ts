/** datapackage.json: what of the standard is read, what is not read yet, and that every mistake is found at once. */
import { describe, expect, it } from 'vitest';
import { CSV, type Delivery, descriptorText, load, placeOf, workspaceWith } from '../support/deliveries.ts';
import { amountWith, depotWith } from '../support/delivery-cases.ts';

const FIELDS = depotWith({});
const codesOf = async (delivery: Delivery) => (await load(delivery)).problems.map(({ code }) => code);

describe('all mistakes of a description', () => {
  it('are found in one run, with those of the data', async () => {
    const delivery: Delivery = {
      fields: [
        { name: 'depot', constraints: { enum: ['noord', 'zuid'], maxLengt: 3 } },
        { name: 'jaar', type: 'yaer' },
        { name: 'aantal', type: 'integer', constraints: { minimum: 'nul' } },
      ],
      resource: { encoding: 'utf-9' },
      repliek: {
        kind: 'statistics',
        agency: 'Fictief',
        dimensions: { depot: { feild: 'depot' } },
        measures: { loans: { sum: ['aantl', 'aantal'] } },
        delivered: { on: '25/06/2021' },
      },
    };
    const { problems } = await load(delivery);
    const text = descriptorText(delivery);
    const at = (wanted: string, after?: string) => placeOf(text, wanted, after);
    expect(problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`).sort()).toEqual(
      [
        `key-unknown ${at('"maxLengt"')}`,
        `value-unknown ${at('"statistics"')}`,
        `value-type ${at('"Fictief"')}`,
        `key-unknown ${at('"feild"')}`,
        `value-type ${at('"25/06/2021"')}`,
        `value-unknown ${at('"yaer"')}`,
        `declared-value ${at('"nul"')}`,
        `value-unknown ${at('"utf-9"')}`,
        `field-unknown ${at('"aantl"')}`,
      ].sort(),
    );
  });

  it('in its fields, its keys, its path and its dialect are found together', async () => {
    const { problems } = await load({
      fields: [
        { name: 'depot', type: 'date', format: 'x' },
        { name: 'jaar', type: 'yaer' },
        ...amountWith({ constraints: { minimum: 'nul', enum: ['x'] } }).slice(2),
      ],
      resource: { dialect: { delimiter: ',', quoteChar: ',' }, encoding: 'utf-9', path: '../x.csv' },
    });
    expect(problems.map(({ code }) => code)).toEqual([
      ...['value-unknown', 'value-type', 'csv-dialect'],
      ...['date-format', 'value-unknown', 'declared-value', 'declared-value'],
    ]);
    expect(problems[4]?.hint).toContain('Bedoelde u “year”?');
  });

  it('in the data come with those in the coverage and the published totals', async () => {
    const { problems } = await load({
      repliek: { coverage: { yaer: [1, 2] }, published: [{ measure: 'lones', value: 1, in: 'x' }] },
      csv: 'depot,jaar,aantal\nnoord,2020,x\n',
    });
    expect(problems.map(({ code }) => code)).toEqual(['dimension-unknown', 'cell-type', 'measure-unknown']);
  });

  it('say nothing about a resource that is named in a part with another mistake', async () => {
    const resources = [
      { name: 'anders', path: 'anders.csv', schema: { fields: FIELDS } },
      { name: 'goed', path: 'uitleningen.csv', schema: { fields: FIELDS } },
    ];
    const delivery = { package: { resources }, repliek: { resource: 'goed', kind: 'x' } };
    const descriptor = JSON.stringify({ ...JSON.parse(descriptorText(delivery)), resources });
    expect(await codesOf({ descriptor })).toEqual(['value-unknown']);
  });
});

describe('what a later version will read', () => {
  it.each([
    ['data inside the descriptor', { resource: { data: [] } }, 'data'],
    ['data in parts', { resource: { path: ['a.csv', 'b.csv'] } }, 'path'],
    ['a dialect in another file', { resource: { dialect: 'dialect.json' } }, 'dialect'],
    ['headers of several rows', { resource: { dialect: { headerRows: [1, 2] } } }, 'headerRows'],
    ['times', { fields: depotWith({ type: 'datetime' }) }, 'type: datetime'],
  ] as const)('%s: said, never ignored', async (_, delivery, key) => {
    const { problems, source } = await load(delivery);
    expect(problems[0]).toMatchObject({ code: 'not-yet', message: expect.stringContaining(`“${key}”`) });
    expect(problems.every(({ code }) => code === 'not-yet')).toBe(true);
    expect(source).toBeUndefined();
  });
});

describe('resources', () => {
  it('one of several is the one that our part names', async () => {
    const other = { name: 'anders', path: 'anders.csv', schema: { fields: [{ name: 'x' }] } };
    const whole = JSON.parse(descriptorText({ repliek: { resource: 'uitleningen' } }));
    const descriptor = JSON.stringify({ ...whole, resources: [other, { name: 'leeg' }, ...whole.resources] });
    const { problems, value } = await load({ descriptor });
    expect(problems).toEqual([]);
    expect(await value('loans')).toBe('12');
  });

  it('has to be named where there are several', async () => {
    const whole = JSON.parse(descriptorText());
    const descriptor = JSON.stringify({ ...whole, resources: [...whole.resources, { name: 'tweede' }, {}] });
    const { problems } = await load({ descriptor });
    expect(problems).toMatchObject([
      { code: 'resource-unknown', hint: expect.stringContaining('Namen nu: uitleningen, tweede.') },
    ]);
  });

  it('of which there are none are a problem', async () => {
    expect(
      await codesOf({
        descriptor: descriptorText().replace(
          /"resources": \[[\s\S]*?\],\n {2}"rep/,
          '"resources": [],\n  "rep',
        ),
      }),
    ).toEqual(['value-type']);
    expect(await codesOf({ descriptor: '{}' })).toEqual(['key-missing', 'key-missing']);
  });
});

describe('keys', () => {
  it('of one column or several occur once, and those of the primary key are filled in', async () => {
    const csv = 'depot,jaar,aantal\nnoord,2020,1\nnoord,,2\nzuid,2020,1\nnoord,2020,3\n';
    expect((await load({ schema: { primaryKey: ['depot', 'jaar'] }, csv })).codes).toEqual([
      'cell-required uitleningen.csv:3:rij 3:jaar',
      'row-duplicate uitleningen.csv:5:rij 5',
    ]);
    // A key that is not primary may lack a value; two rows without one are no doubles.
    expect(
      (await load({ schema: { uniqueKeys: [['depot', 'jaar']] }, csv: `${csv}noord,,4\n` })).codes,
    ).toEqual(['row-duplicate uitleningen.csv:5:rij 5']);
    expect((await load({ fields: amountWith({ constraints: { unique: true } }), csv })).codes).toEqual([
      'row-duplicate uitleningen.csv:4:rij 4',
    ]);
  });

  it('compare values, not how they are written', async () => {
    const fields = amountWith({ type: 'number', constraints: { unique: true } });
    const csv = 'depot,jaar,aantal\nnoord,2020,1\nzuid,2020,1.0\n';
    expect(await codesOf({ fields, csv })).toEqual(['row-duplicate']);
  });

  it('are not confused by values that hold the separator', async () => {
    const fields = [{ name: 'depot' }, { name: 'jaar' }, { name: 'aantal', type: 'integer' }];
    const csv = 'depot,jaar,aantal\n"a"",""b",c,1\na,"b"",""c",1\n';
    expect(await codesOf({ fields, schema: { primaryKey: ['depot', 'jaar'] }, csv })).toEqual([]);
  });

  it('name columns of the schema', async () => {
    const { problems } = await load({ schema: { primaryKey: ['depot', 'jar'], uniqueKeys: ['aantl'] } });
    expect(problems).toMatchObject([
      {
        code: 'field-unknown',
        message: expect.stringContaining('“primaryKey”'),
        hint: expect.stringContaining('“jaar”'),
      },
      {
        code: 'field-unknown',
        message: expect.stringContaining('“uniqueKeys”'),
        hint: expect.stringContaining('“aantal”'),
      },
    ]);
  });
});

describe('constraints', () => {
  it('that are misspelt are a problem, other keys of the standard are none', async () => {
    expect(await codesOf({ fields: depotWith({ constraints: { requierd: true } }) })).toEqual([
      'key-unknown',
    ]);
    expect(
      await codesOf({
        fields: depotWith({ description: 'x', 'x-eigen': 1, rdfType: 'x' }),
        schema: { foreignKeys: [], 'x-eigen': 1 },
        resource: { mediatype: 'text/csv', bytes: 12 },
        package: { licenses: [], contributors: [] },
      }),
    ).toEqual([]);
  });

  it('of an enum hold whatever the type, in the notation of JSON or of the cells', async () => {
    const fields = amountWith({
      type: 'number',
      decimalChar: ',',
      constraints: { enum: [1.5, '2,5', '3.5'] },
    });
    const csv = (value: string) => `depot,jaar,aantal\nnoord,2020,"${value}"\n`;
    for (const value of ['1,5', '1,50', '2,5', '3,5'])
      expect(await codesOf({ fields, csv: csv(value) })).toEqual([]);
    expect(await codesOf({ fields, csv: csv('1,51') })).toEqual(['cell-enum']);
  });

  it('hold for a boolean, and leave only what they allow', async () => {
    const fields = depotWith({ type: 'boolean', constraints: { enum: [true] } });
    const { codes } = await load({ fields, csv: 'depot,jaar,aantal\ntrue,2020,1\nfalse,2020,2\n' });
    expect(codes).toEqual(['cell-enum uitleningen.csv:3:rij 3:depot']);
  });
});

describe('line ends of the description', () => {
  it('may be those of Windows, with a byte order mark', async () => {
    const files = workspaceWith({ descriptor: `\ufeff${descriptorText().replaceAll('\n', '\r\n')}` });
    expect((await load({}, files)).problems).toEqual([]);
    const wrong = { repliek: { measures: { loans: { sum: 'aantl' } } } };
    const text = descriptorText(wrong);
    const { codes } = await load({ descriptor: text.replaceAll('\n', '\r\n') });
    expect(codes).toEqual([`field-unknown datapackage.json:${placeOf(text, '"aantl"')}`]);
  });

  it('a file that cannot be opened is a problem of its own', async () => {
    const files = workspaceWith({ csv: null });
    files.write({ [CSV]: 'depot,jaar,aantal\nnoord,2020,1\n' });
    expect((await load({ resource: { path: 'anders.csv' }, csv: null })).codes).toEqual([
      'file-missing anders.csv',
    ]);
  });
});
