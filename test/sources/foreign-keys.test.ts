/** Foreign keys: values that have to stand in another table of the delivery, or in another column of the same one. */
import { describe, expect, it } from 'vitest';
import { type Delivery, descriptorText, FOLDER, load, workspaceWith } from '../support/deliveries.ts';

const DEPOTS = {
  name: 'depots',
  path: 'depots.csv',
  schema: { fields: [{ name: 'code' }, { name: 'naam' }], primaryKey: 'code' },
};
const KEY = { fields: 'depot', reference: { resource: 'depots', fields: ['code'] } };

/** The delivery with a second resource beside it. */
function withDepots(depots: string | null, delivery: Delivery = {}, resource: object = DEPOTS) {
  const described = { schema: { foreignKeys: [KEY] }, repliek: { resource: 'uitleningen' }, ...delivery };
  const whole = JSON.parse(descriptorText(described));
  const descriptor = JSON.stringify({ ...whole, resources: [...whole.resources, resource] }, null, 2);
  const files = workspaceWith({ ...described, descriptor });
  if (depots !== null) files.write({ [`${FOLDER}/depots.csv`]: depots });
  return load({}, files);
}

describe('a foreign key', () => {
  it('holds where every value stands in the other table; a missing one refers to nothing', async () => {
    const csv = 'depot,jaar,aantal\nnoord,2020,3\n,2020,5\n';
    expect((await withDepots('code;naam\nnoord;Noord\nzuid;Zuid\n', { csv })).problems).toEqual([]);
  });

  it('names each row that refers to nothing, with the nearest value', async () => {
    const { problems, source } = await withDepots('code;naam\nnoord;Noord\nzuiden;Zuid\n');
    expect(source?.table).toBeUndefined();
    expect(problems).toMatchObject([
      {
        code: 'key-unknown',
        place: { file: expect.stringContaining('uitleningen.csv'), row: 3, field: 'depot' },
        message: '“zuid” in de kolom “depot” komt niet voor in de lijst “depots”.',
        hint: expect.stringContaining('“zuiden”'),
      },
    ]);
  });

  it('may refer to the table itself, and be of several columns', async () => {
    const fields = [
      { name: 'depot' },
      { name: 'jaar', type: 'year' },
      { name: 'aantal', type: 'integer' },
      { name: 'vorig', type: 'year' },
    ];
    const foreignKeys = [
      { fields: ['depot', 'vorig'], reference: { resource: '', fields: ['depot', 'jaar'] } },
    ];
    const csv = 'depot,jaar,aantal,vorig\nnoord,2020,3,\nnoord,2021,4,2020\nzuid,2021,5,2020\n';
    const { problems } = await load({ fields, schema: { foreignKeys }, csv });
    expect(problems).toMatchObject([
      { code: 'key-unknown', place: { row: 4 }, message: expect.stringContaining('“zuid, 2020”') },
    ]);
  });

  it('needs a table without mistakes', async () => {
    expect((await withDepots('code;naam\nnoord;Noord\nnoord;Zuid\n')).codes).toEqual([
      'row-duplicate depots.csv:3:rij 3',
    ]);
    expect((await withDepots(null)).codes).toEqual(['file-missing depots.csv']);
    const wrong = { ...DEPOTS, schema: { fields: [{ name: 'code', type: 'tekst' }] } };
    expect((await withDepots('code\nnoord\n', {}, wrong)).problems.map(({ code }) => code)).toEqual([
      'value-unknown',
    ]);
  });

  it('needs names that are there', async () => {
    const codesOf = async (foreignKeys: readonly object[]) =>
      (await withDepots('code;naam\nnoord;Noord\n', { schema: { foreignKeys } })).problems.map(
        ({ code, hint }) => `${code} ${hint}`,
      );
    expect(await codesOf([{ ...KEY, fields: 'dept' }])).toEqual([
      expect.stringMatching(/^field-unknown .*“depot”/),
    ]);
    expect(await codesOf([{ fields: 'depot', reference: { resource: 'depots', fields: 'kode' } }])).toEqual([
      expect.stringMatching(/^field-unknown .*“code”/),
    ]);
    expect(await codesOf([{ fields: 'depot', reference: { resource: 'depot', fields: 'code' } }])).toEqual([
      expect.stringMatching(/^resource-unknown .*“depots”/),
    ]);
    expect(await codesOf([{ fields: 'depot' }])).toEqual([expect.stringMatching(/^key-missing/)]);
  });
});
