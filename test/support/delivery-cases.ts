/** Deliveries with one mistake each, and what has to be said about it. */
import { expect } from 'vitest';
import {
  CSV,
  codeAndPlace,
  DESCRIPTOR,
  type Delivery,
  descriptorText,
  ID,
  load,
  placeOf,
  workspaceWith,
} from './deliveries.ts';

export interface Case {
  readonly delivery: Delivery;
  /** Another source that is asked for. */
  readonly id?: string;
  /** In the descriptor: a text at whose beginning the problem stands, the second one after `after`. */
  readonly at?: readonly [wanted: string, after?: string];
  /** In the data, or anywhere else: what `codeAndPlace` gives after the code. */
  readonly place?: string;
  /** Codes of other problems that follow from the same mistake. */
  readonly besides?: readonly string[];
  /** Part of the message. */
  readonly message: string;
  /** Part of the hint. */
  readonly hint: string;
}

const LOOKUP = 'data/lookups/wijken.yaml';

type Keys = Readonly<Record<string, unknown>>;

const FIELDS = [
  { name: 'depot', type: 'string' },
  { name: 'jaar', type: 'year' },
  { name: 'aantal', type: 'integer' },
] as const;

/** The fields of the delivery in `deliveries.ts`, the text column with other keys. */
export function depotWith(more: Keys): readonly Keys[] {
  return [{ ...FIELDS[0], ...more }, ...FIELDS.slice(1)];
}

/** The fields of the delivery in `deliveries.ts`, the column with numbers with other keys. */
export function amountWith(more: Keys): readonly Keys[] {
  return [...FIELDS.slice(0, 2), { ...FIELDS[2], ...more }];
}

/** Loads the delivery and holds its problems against the case. To be called inside a test. */
export async function expectProblem(code: string, one: Case): Promise<void> {
  const { delivery, at, place, besides = [], message, hint } = one;
  const files = workspaceWith(delivery);
  files.write({ 'elders.csv': 'depot,jaar,aantal\n', [LOOKUP]: 'values: { nord: binnen, zuid: binnen }\n' });
  files.link(CSV.replace('uitleningen.csv', 'koppeling.csv'), '../../../../elders.csv');
  const { problems } = await load(delivery, files, one.id ?? ID);
  const [found, ...others] = problems.filter((problem) => problem.code === code);
  if (found === undefined) throw new Error(`no ${code}: ${problems.map(codeAndPlace).join(', ')}`);
  const expected = at === undefined ? place : `datapackage.json:${placeOf(descriptorText(delivery), ...at)}`;
  expect(codeAndPlace(found)).toBe(`${code} ${expected}`);
  expect([DESCRIPTOR, CSV, LOOKUP, 'dossier.yaml']).toContain(found.place.file);
  expect(found.message).toContain(message);
  expect(found.hint).toContain(hint);
  // One mistake must not look like two.
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code, ...besides]));
  expect(others).toEqual([]);
}
