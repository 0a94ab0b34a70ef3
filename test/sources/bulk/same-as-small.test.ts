/**
 * Made-up (fictieve) deliveries, read cell by cell and by the database: `load` reads each of them in both ways and
 * expects the same problems, the same members and the same values.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, load } from '../../support/deliveries.ts';

/** Mostly what is usual, now and then something odd. */
const mostly = <T>(usual: readonly T[], odd: readonly T[], weight: number) =>
  fc.oneof(
    { weight, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );

const DATES = {
  none: {
    format: {},
    usual: ['31/12/2020', '01/02/2019', '15/06/2020'],
    odd: ['2020-05-03', '1/2/2020', '31/04/2020'],
  },
  dashed: {
    format: {},
    usual: ['31-12-20', '01-02-99', '15-06-68'],
    odd: ['31-12-2020', ' 01-02-20', '32-01-20'],
  },
  iso: {
    format: {},
    usual: ['2020-12-31', '2019-02-28'],
    odd: ['2020-1-5', '2020-02-30', '0999-01-01', '31/12/2020'],
  },
  belgian: {
    format: { format: '%d/%m/%Y' },
    usual: ['31/12/2020', '01/02/2019'],
    odd: ['1/2/2020', '31/12/20', '2020-12-31', '29/02/2021'],
  },
} as const;

const AMOUNTS = {
  open: {
    keys: {},
    usual: ['12,50', '0,25', '3', '-1,5'],
    odd: ['1.234,50', '1,125', '0,125', '12.5', '1e3', '€ 5', '007'],
  },
  comma: {
    keys: { decimalChar: ',' },
    usual: ['12,50', '1234', '0,5'],
    odd: ['+1', '1.234', ',5', '12,345678', '1e2'],
  },
  grouped: {
    keys: { decimalChar: ',', groupChar: '.' },
    usual: ['1.234,50', '12,5', '999'],
    odd: ['1.23', '12.345.678.901.234,5', '1234,5', '9999999999999999'],
  },
  words: {
    keys: { decimalChar: ',', bareNumber: false },
    usual: ['12,5', '3'],
    odd: ['€ 12,50', '94%', '3 mln'],
  },
} as const;

const COUNTS = {
  open: {
    keys: {},
    usual: ['1', '20', '1500', '0'],
    odd: ['1.500', '1.000', '1,5', '-3', '+7', '99999999999999999999'],
  },
  grouped: { keys: { groupChar: '.' }, usual: ['1', '1.500', '20'], odd: ['1500', '15.00', '12 000', 'x'] },
  small: { keys: {}, usual: ['1', '20', '950'], odd: ['1.000', '2.000'] },
} as const;

const rowOf = (
  dates: keyof typeof DATES,
  amounts: keyof typeof AMOUNTS,
  counts: keyof typeof COUNTS,
  calm: number,
) =>
  fc.tuple(
    mostly(['noord', 'zuid', 'O', 'W'], ['Noord', ' zuid', 'n.g.', '', 'west', '#N/B'], calm),
    mostly(
      ['An Peeters', 'één; twee', 'zegt "ja"', '“tussen”', '\u00e9n'],
      ['', ' ', '\u00a0', ' rand ', '#NV', 'n.g.', 'regel\nregel', 'Totaal', '\u3000'],
      calm,
    ),
    mostly(DATES[dates].usual, [...DATES[dates].odd, '', 'n.g.'], calm),
    mostly(['2019', '2020', '2021'], ['20', '', '0999', ' 2020', '2020.0'], calm),
    mostly(COUNTS[counts].usual, [...COUNTS[counts].odd, '', 'n.g.', ' n.g. '], calm),
    mostly(AMOUNTS[amounts].usual, [...AMOUNTS[amounts].odd, '', 'n.g.'], calm),
    mostly(['ja', 'nee'], ['Ja', '', 'true'], calm),
    mostly(['A|B', 'B', 'A | C', 'Ploeg één'], ['', '|', ' A |A|', 'B||A', '\u00a0A'], calm),
  );

const delivery = fc
  .record({
    dates: fc.constantFrom(...(Object.keys(DATES) as readonly (keyof typeof DATES)[])),
    amounts: fc.constantFrom(...(Object.keys(AMOUNTS) as readonly (keyof typeof AMOUNTS)[])),
    counts: fc.constantFrom(...(Object.keys(COUNTS) as readonly (keyof typeof COUNTS)[])),
    calm: fc.constantFrom(10, 100, 1000),
    mapped: fc.boolean(),
    keyed: fc.constantFrom('none', 'number', 'several', 'name'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    title: fc.boolean(),
    tail: fc.constantFrom('', ';;;;;;;;', 'Totaal;;;;;3;;;', ';;;;;3;4,5;;', 'Totaal;;;;;3;;;\n;;;;;;;;'),
  })
  .chain((how) =>
    fc.record({
      how: fc.constant(how),
      rows: fc.array(rowOf(how.dates, how.amounts, how.counts, how.calm), { minLength: 1, maxLength: 40 }),
    }),
  )
  .map(({ how, rows }): Delivery => {
    const header = 'nr;regio;naam;datum;jaar;aantal;bedrag;actief;ploegen';
    const lines = rows.map((cells, index) => [String(index % 37), ...cells].map(quoted).join(';'));
    const text = [...(how.title ? ['Lijst (fictief);;'] : []), header, ...lines, how.tail].join('\n');
    const ended = how.tail === '' ? text : `${text}\n`;
    return {
      fields: [
        { name: 'nr', type: 'integer' },
        {
          name: 'regio',
          constraints: { required: true, enum: ['noord', 'zuid', 'oost', 'west', '#N/B'] },
        },
        { name: 'naam', constraints: { maxLength: 12, pattern: '[^!]*' } },
        { name: 'datum', type: 'date', ...DATES[how.dates].format, constraints: { maximum: '2021-01-01' } },
        { name: 'jaar', type: 'year', constraints: { minimum: 1000, enum: [2019, 2020, 2021] } },
        { name: 'aantal', type: 'integer', ...COUNTS[how.counts].keys, constraints: { minimum: -2 } },
        {
          name: 'bedrag',
          type: 'number',
          ...AMOUNTS[how.amounts].keys,
          constraints: { exclusiveMinimum: -2 },
        },
        { name: 'actief', type: 'boolean', trueValues: ['ja'], falseValues: ['nee'] },
        { name: 'ploegen' },
      ],
      schema: {
        missingValues: ['', 'n.g.'],
        ...{
          none: {},
          number: { primaryKey: ['nr'] },
          several: { uniqueKeys: [['naam', 'regio', 'datum']] },
          name: { uniqueKeys: [['naam']] },
        }[how.keyed],
      },
      repliek: {
        kind: 'registrations',
        dimensions: {
          nr: { field: 'nr' },
          regio: { field: 'regio' },
          naam: { field: 'naam' },
          datum: { field: 'datum' },
          year: { yearOf: 'datum' },
          jaar: { field: 'jaar' },
          actief: { field: 'actief' },
          bedrag: { field: 'bedrag' },
          ploeg: { unnest: 'ploegen', separator: '|' },
        },
        measures: {
          rijen: { count: true },
          aantal: { sum: 'aantal', gaps: 'skip' },
          bedrag: { sum: 'bedrag', unit: 'euro', gaps: 'skip' },
        },
      },
      csv: `${how.bom ? '\ufeff' : ''}${ended.replace(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g, how.lineEnd)}`,
      ...(how.mapped
        ? {
            mapping:
              'columns: {}\nvalues:\n  regio: { O: oost, W: west }\n  naam: { An Peeters: A. P., "-": null }\n',
          }
        : {}),
    };
  });

describe('a delivery', () => {
  it('gives the same, whether it is read cell by cell or by the database', async () => {
    await fc.assert(
      fc.asyncProperty(delivery, async (one) => {
        await load(one);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('may be sound in all its parts', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index};noord;Naam ${index};31/12/2020;5`);
    const { problems } = await load({
      fields: [
        { name: 'nr', type: 'integer' },
        { name: 'regio', constraints: { enum: ['noord'] } },
        { name: 'naam' },
        { name: 'datum', type: 'date' },
        { name: 'aantal', type: 'integer' },
      ],
      schema: { primaryKey: ['nr'] },
      repliek: {
        kind: 'registrations',
        dimensions: { regio: { field: 'regio' }, naam: { field: 'naam' }, year: { yearOf: 'datum' } },
        measures: { aantal: { sum: 'aantal' } },
      },
      csv: ['nr;regio;naam;datum;aantal', ...rows].join('\n'),
    });
    expect(problems).toEqual([]);
  });
});

function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
