/** What the cells of a column become, and which are refused rather than misread. */
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/decimal.ts';
import type { StoreValue } from '../../src/sources/engine.ts';
import { load } from '../support/deliveries.ts';

/** Each cell's value in the store as text, null for a missing one, or the code of its problem. */
async function read(field: object, cells: readonly string[]): Promise<readonly (string | null)[]> {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}",x`);
  const { problems, query, source } = await load({
    fields: [{ name: 'v', ...field }, { name: 'w' }],
    repliek: { dimensions: { v: { field: 'v' } }, measures: { n: { count: true } }, kind: 'registrations' },
    csv: ['v,w', ...quoted].join('\n'),
  });
  const refused = new Map(problems.map(({ code, place }) => [place.row, code]));
  if (source?.table === undefined && refused.size < cells.length) {
    // One wrong cell keeps the whole file out of the store: read the sound ones by themselves.
    const sound = await read(
      field,
      cells.filter((_, index) => !refused.has(index + 2)),
    );
    let next = 0;
    return cells.map((_, index) => refused.get(index + 2) ?? sound[next++] ?? null);
  }
  if (source?.table === undefined) return cells.map((_, index) => refused.get(index + 2) ?? null);
  const { expression } = source.dimensions.get('v') ?? {};
  const rows = await query(`SELECT ${expression} FROM "${source.table}" ORDER BY "row"`);
  return rows.map(([value]) => textOf(value ?? null));
}

function textOf(value: StoreValue): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? toPlainText(value) : String(value);
}

const wrong = 'cell-type';
const inexact = 'cell-range';

describe('a whole number', () => {
  it('is digits with or without a sign', async () => {
    const cells = [
      '12',
      ' 12 ',
      '+12',
      '-12',
      '007',
      '-0',
      '1.0',
      '1e3',
      '0x1F',
      '1 000',
      '1_000',
      '١٢',
      '12a',
      '--1',
    ];
    expect(await read({ type: 'integer' }, cells)).toEqual([
      ...['12', '12', '12', '-12', '7', '0'],
      ...[wrong, wrong, wrong, wrong, wrong, wrong, wrong, wrong],
    ]);
  });

  it('has to fit in 64 bits', async () => {
    const cells = [
      '9223372036854775807',
      '-9223372036854775808',
      '9223372036854775808',
      '9'.repeat(50),
      '9'.repeat(1000),
    ];
    expect(await read({ type: 'integer' }, cells)).toEqual([cells[0], cells[1], inexact, inexact, inexact]);
  });

  it('has its thousands grouped by three where the field says how, a point too', async () => {
    const cells = ['1.234', '1234', '12.345.678', '1.23', '12.34.567', '1..234', '.234', '1.234,5'];
    expect(await read({ type: 'integer', groupChar: '.' }, cells)).toEqual([
      ...['1234', '1234', '12345678'],
      ...[wrong, wrong, wrong, wrong, wrong],
    ]);
  });
});

describe('a number', () => {
  it('has a point, and an exponent where need be', async () => {
    const cells = [
      '0.10',
      '12',
      '-0.5',
      '1.5e2',
      '2E-3',
      '.5',
      '5.',
      '1.2.3',
      '1,5',
      'NaN',
      'INF',
      '-inf',
      'e3',
      '',
    ];
    expect(await read({ type: 'number', missingValues: ['-'] }, cells)).toEqual([
      ...['0.100', '12.000', '-0.500', '150.000', '0.002'],
      ...[wrong, wrong, wrong, wrong, wrong, wrong, wrong, wrong],
      null,
    ]);
  });

  it('is never taken for another one: with a decimal comma "1.234" is neither 1234 nor 1,234', async () => {
    const cells = ['1,234', '1.234', '1.5e3', '1,5e3', '1,2,3', '1234,5'];
    expect(await read({ type: 'number', decimalChar: ',' }, cells)).toEqual([
      ...['1.234', wrong, wrong, '1500.000', wrong, '1234.500'],
    ]);
    const grouped = ['1.234', '1.234,50', '1234,5', '1.2345', '1.23,4', '1,234.5', '12.34'];
    expect(await read({ type: 'number', decimalChar: ',', groupChar: '.' }, grouped)).toEqual([
      ...['1234.00', '1234.50', '1234.50'],
      ...[wrong, wrong, wrong, wrong],
    ]);
    const spaces = ['1 234,5', '1\u00a0234,5', '1\u202f234,5', '1  234'];
    expect(await read({ type: 'number', decimalChar: ',', groupChar: ' ' }, spaces)).toEqual([
      ...['1234.5', '1234.5', '1234.5', wrong],
    ]);
  });

  it('is refused where it cannot be stored exactly', async () => {
    const cells = [
      '999999999999999999.9999999999',
      '1000000000000000000',
      '0.00000000001',
      '0.10000000000000',
      '1e400',
      '1e-400',
      '1e99999',
      '1e17',
      `0.${'0'.repeat(100)}`,
    ];
    expect(await read({ type: 'number' }, cells)).toEqual([
      '999999999999999999.9999999999',
      inexact,
      inexact,
      '0.1000000000',
      inexact,
      inexact,
      inexact,
      '100000000000000000.0000000000',
      inexact,
    ]);
  });

  it('may stand between currencies, percent signs and words where the field says so', async () => {
    const cells = ['€ 25', '25,50 euro', 'EUR -1.000', '94%', '94 %', 'ca. 25', '25'];
    expect(
      await read({ type: 'number', bareNumber: false, decimalChar: ',', groupChar: '.' }, cells),
    ).toEqual([...['25.00', '25.50', '-1000.00', '94.00', '94.00', '25.00', '25.00']]);
    expect(await read({ type: 'number' }, ['€ 25', '94%'])).toEqual([wrong, wrong]);
  });

  it('is refused where what stands around it changes it', async () => {
    const cells = [
      '25-',
      '−25',
      '–25',
      '(25)',
      '< 5',
      '<5',
      '±25',
      '3 mln',
      '3 miljoen',
      '5k',
      '5½',
      ',5',
      '€,5',
      '25,-',
    ];
    expect(await read({ type: 'number', bareNumber: false, decimalChar: ',' }, cells)).toEqual(
      cells.map(() => wrong),
    );
    expect(
      await read({ type: 'integer', bareNumber: false }, ['25-', '−25', '.5', 'EUR.5', '2,5', '-€ 25']),
    ).toEqual([...[wrong, wrong, wrong, wrong, wrong, wrong]]);
  });
});

describe('a date', () => {
  it('is written as the format says, and is a day that exists', async () => {
    expect(
      await read({ type: 'date', format: 'default' }, [
        '2020-02-29',
        '2021-02-29',
        '29/02/2020',
        '2020-2-9',
        '0020-01-01',
        '2020-13-01',
      ]),
    ).toEqual(['2020-02-29', wrong, wrong, '2020-02-09', wrong, wrong]);
    expect(
      await read({ type: 'date', format: '%d/%m/%Y' }, [
        '31/12/2020',
        '1/2/2020',
        '31/04/2020',
        '12/31/2020',
        '1-2-2020',
      ]),
    ).toEqual(['2020-12-31', '2020-02-01', wrong, wrong, wrong]);
    expect(await read({ type: 'date', format: '%d-%m-%y' }, ['01-02-68', '01-02-69', '01-02-20'])).toEqual([
      ...['2068-02-01', '1969-02-01', '2020-02-01'],
    ]);
  });

  it('without separators has all its digits', async () => {
    expect(await read({ type: 'date', format: '%Y%m%d' }, ['20200111', '2020111', '202011'])).toEqual([
      ...['2020-01-11', wrong, wrong],
    ]);
  });

  it.each(['%d/%m', '%Y-%m-%d %H:%M', '%Y-%Y-%m-%d', '%b %d %Y', '%', '%d/%m/%Y%'.repeat(50)])(
    'has no format %j',
    async (format) => {
      const { codes } = await load({
        fields: [{ name: 'v', type: 'date', format }],
        repliek: PART,
        csv: 'v\n',
      });
      expect(codes.map((code) => code.split(' ')[0])).toEqual(['date-format']);
    },
  );

  const PART = { dimensions: { v: { field: 'v' } }, measures: { n: { count: true } } };
});

describe('other types', () => {
  it('are years of four digits, booleans in the words of the delivery, and text as it stands', async () => {
    expect(await read({ type: 'year' }, ['2020', ' 2020', '20', '2020.0', '-2020', '2020-2021'])).toEqual([
      ...['2020', '2020', wrong, wrong, wrong, wrong],
    ]);
    expect(await read({ type: 'boolean' }, ['true', 'TRUE', '1', 'false', '0', 'ja', 'tRue'])).toEqual([
      ...['true', 'true', 'true', 'false', 'false', wrong, wrong],
    ]);
    const words = { type: 'boolean', trueValues: ['ja', 'j'], falseValues: ['neen'] };
    expect(await read(words, ['ja', 'j', 'neen', 'true', 'Ja'])).toEqual([
      'true',
      'true',
      'false',
      wrong,
      wrong,
    ]);
    const texts = ['a', ' a', '007', '1.0', 'NULL', "'", 'x"y', '=1+1', 'é', '\u0001', '😀'];
    expect(await read({ type: 'string' }, texts)).toEqual(texts);
    expect(await read({}, ['zonder type'])).toEqual(['zonder type']);
  });

  it('have missing values, of the schema or of their own; a blank cell always is one', async () => {
    expect(
      await read({ type: 'integer', missingValues: ['n.b.', '-'] }, ['n.b.', ' - ', '', '  ', '0']),
    ).toEqual([...[null, null, null, null, '0']]);
    expect(await read({ type: 'string', missingValues: ['-'] }, ['-', ' -', ''])).toEqual([null, ' -', null]);
    const labelled = [{ value: 'n.b.', label: 'niet bekend' }];
    expect(await read({ type: 'integer', missingValues: labelled }, ['n.b.', '3'])).toEqual([null, '3']);
  });
});

describe('limits', () => {
  it('hold for numbers, dates and years, ends included or not', async () => {
    const within = (type: string, constraints: object, cells: readonly string[]) =>
      read({ type, constraints }, cells);
    expect(await within('integer', { minimum: -1, maximum: 10 }, ['-1', '10', '-2', '11'])).toEqual([
      ...['-1', '10', inexact, inexact],
    ]);
    const open = { exclusiveMinimum: 0, exclusiveMaximum: '1.5' };
    expect(await within('number', open, ['0.01', '1.49', '0', '1.50'])).toEqual([
      '0.01',
      '1.49',
      inexact,
      inexact,
    ]);
    expect(await within('date', { minimum: '2020-01-01' }, ['2020-01-01', '2019-12-31'])).toEqual([
      ...['2020-01-01', inexact],
    ]);
    expect(await within('year', { maximum: 2020 }, ['2020', '2021'])).toEqual(['2020', inexact]);
    // Beyond what a JavaScript number can hold.
    expect(
      await within('integer', { maximum: '9007199254740993' }, ['9007199254740993', '9007199254740994']),
    ).toEqual([...['9007199254740993', inexact]]);
  });

  it('count the characters of a text as people do', async () => {
    expect(await read({ constraints: { minLength: 2, maxLength: 2 } }, ['ab', '😀😀', 'a', 'abc'])).toEqual([
      ...['ab', '😀😀', 'cell-length', 'cell-length'],
    ]);
  });
});
