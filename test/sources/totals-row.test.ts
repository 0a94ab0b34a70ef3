/** The row of totals that people put under a table: no data, but held against the sums. */
import { describe, expect, it } from 'vitest';
import { type Delivery, load } from '../support/deliveries.ts';
import { amountWith, depotWith } from '../support/delivery-cases.ts';

const rows = (...lines: readonly string[]) => ['depot;jaar;aantal', ...lines].join('\n');

async function loaded(csv: string, delivery: Delivery = {}) {
  const { problems, value, codes } = await load({ ...delivery, csv });
  return { problems, codes, loans: async () => value('loans') };
}

describe('a row of totals', () => {
  it.each(['Totaal', 'TOTAAL', 'Totaal:', 'Eindtotaal', 'Algemeen totaal', 'Total', 'Total général', 'Som'])(
    'called %s is not counted',
    async (label) => {
      const { problems, loans } = await loaded(rows('noord;2020;3', 'zuid;2020;4', `${label};;7`));
      expect(problems).toEqual([]);
      expect(await loans()).toBe('7');
    },
  );

  it('may have its label in any column, and blank rows around it', async () => {
    const { problems, loans } = await loaded(rows('noord;2020;3', ';;', ';Totaal;3', ';;'));
    expect(problems).toEqual([]);
    expect(await loans()).toBe('3');
  });

  it('without a label is one where it holds the sums, and nothing that identifies a row', async () => {
    const { problems, loans } = await loaded(rows('noord;2020;3', 'zuid;2020;4', ';;7'));
    expect(problems).toEqual([]);
    expect(await loans()).toBe('7');
  });

  it('has to be right', async () => {
    const { problems, loans } = await loaded(rows('noord;2020;3', 'zuid;2020;4', 'Totaal;;8'));
    expect(problems).toMatchObject([
      {
        code: 'total-mismatch',
        severity: 'warning',
        place: { file: expect.stringContaining('uitleningen.csv'), row: 4, field: 'aantal' },
        message: 'De rij met totalen zegt 8 voor “Aantal uitleningen”, maar de rijen erboven geven samen 7.',
      },
    ]);
    expect(await loans()).toBe('7');
  });

  it('is added up exactly, in whatever notation', async () => {
    const fields = amountWith({ type: 'number' });
    const money = await loaded(rows('noord;2020;1.000,10', 'zuid;2020;0,20', 'Totaal;;1.000,30'), { fields });
    expect(money.problems).toEqual([]);
    expect(await money.loans()).toBe('1000.30');
    const whole = await loaded(rows('noord;2020;950', 'zuid;2020;300', 'Totaal;;1.250'));
    expect(whole.problems).toEqual([]);
  });

  it('leaves out what is missing, as a spreadsheet does', async () => {
    const schema = { missingValues: ['', 'n.g.'] };
    const { problems } = await loaded(rows('noord;2020;3', 'zuid;2020;n.g.', 'Totaal;n.g.;3'), { schema });
    expect(problems).toEqual([]);
  });

  it('says nothing about a column of which a cell is wrong', async () => {
    expect((await loaded(rows('noord;2020;x', 'zuid;2020;4', 'Totaal;;8'))).codes).toEqual([
      'cell-type uitleningen.csv:2:rij 2:aantal',
    ]);
  });

  it('is held against the fields that measures sum', async () => {
    const fields = [
      { name: 'depot' },
      { name: 'prijs', type: 'integer' },
      { name: 'aantal', type: 'integer' },
    ];
    const repliek = { dimensions: { depot: { field: 'depot' } } };
    const csv = 'depot;prijs;aantal\nnoord;10;3\nzuid;20;4\nTotaal;15;7\n';
    expect((await load({ fields, repliek, csv })).problems).toEqual([]);
  });
});

describe('no row of totals', () => {
  it.each([
    ['with a year', 'Totaal;2020;7'],
    ['of another name', 'Totaal noord;;7'],
    ['of a part', 'Subtotaal;;7'],
  ])('is one %s', async (_, last) => {
    const { loans } = await loaded(rows('noord;2020;3', 'zuid;2020;4', last));
    expect(await loans()).toBe('14');
  });

  it('is one in the middle', async () => {
    const { codes, loans } = await loaded(rows('noord;2020;3', 'Totaal;;3', 'zuid;2020;4'));
    expect(codes).toEqual(['member-total uitleningen.csv:3:rij 3:depot']);
    expect(await loans()).toBe('10');
  });

  it('is one of which the label is a declared value', async () => {
    const fields = depotWith({ constraints: { enum: ['noord', 'Totaal'] } });
    expect(await (await loaded(rows('noord;2020;3', 'Totaal;;3'), { fields })).loans()).toBe('6');
  });

  it('is one without label and with other numbers', async () => {
    const { loans } = await loaded(rows('noord;2020;3', 'zuid;2020;4', ';;8'));
    expect(await loans()).toBe('15');
    const required = { fields: depotWith({ constraints: { required: true } }) };
    expect((await loaded(rows('noord;2020;3', ';;8'), required)).codes).toEqual([
      'cell-required uitleningen.csv:3:rij 3:depot',
    ]);
  });

  it('is the only row', async () => {
    expect(await (await loaded(rows(';;8'))).loans()).toBe('8');
    expect(await (await loaded(rows('noord;2020;0', ';;0'))).problems).toEqual([]);
  });

  it('is one in a table of numbers alone', async () => {
    const fields = [
      { name: 'aantal', type: 'integer' },
      { name: 'prijs', type: 'integer' },
    ];
    const { value } = await load({ fields, repliek: { dimensions: {} }, csv: 'aantal;prijs\n3;1\n3;1\n' });
    expect(await value('loans')).toBe('6');
  });
});
