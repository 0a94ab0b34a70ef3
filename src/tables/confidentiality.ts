/**
 * Small counts of people in the tables of one dossier: which cells are confidential, over all tables together, and which
 * other figures may still be given (STANDARDS of statistical offices; the rules stand in `disclosure/counts.ts`).
 */
import { type Decimal, isWhole, isZero, round } from '../decimal.ts';
import type { Cell, MemberKey } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { CubeKey } from './cube.ts';
import type { TableInput } from './described-source.ts';
import { cellKey, type Layer, type LayerCell, layeredTable } from './disclosure/layers.ts';
import { type Protection, protect } from './disclosure/protect.ts';
import { show } from './disclosure/release.ts';
import { type Guard, marginCell, type TableCells } from './margins.ts';

export interface GuardedTable {
  readonly input: Pick<TableInput, 'id' | 'located' | 'report'>;
  readonly cells: TableCells;
}

/** What may be asked of each table; undefined for a table that is refused, which was reported. */
export type Guards = (table: GuardedTable) => Guard | undefined;

const OPEN: Guard = { isConfidential: () => false, allows: () => true };

/** @param report of the dossier, where a refusal is said once for each table */
export function guardTables(tables: readonly GuardedTable[], report: Report): Guards {
  const layers = new Map(tables.map((table) => [table, layersOf(table)] as const));
  const all = [...layers.values()].flatMap((byBase) => [...byBase.values()].flat());
  if (all.length === 0) return () => OPEN;
  const protection = protect([layeredTable(all.map(({ layer }) => layer))]);
  if (protection.kind === 'refused') {
    const concerned = tables.filter((table) => (layers.get(table)?.size ?? 0) > 0);
    for (const { input } of concerned) {
      report.add('people-refused', { table: input.id, reason: protection.reason }, input.located.place([]));
    }
    return (table) => (concerned.includes(table) ? undefined : OPEN);
  }
  for (const table of tables) reportLoneCategories(table);
  const keeper = new Keeper(protection);
  return (table) => guardOf(layers.get(table) ?? new Map(), keeper);
}

/** Remembers what was shown beside the tables, since each further figure tells more. */
class Keeper {
  #protection: Protection;

  constructor(protection: Protection) {
    this.#protection = protection;
  }

  isConfidential(key: string): boolean {
    return this.#protection.confidential.has(key);
  }

  allows(key: string): boolean {
    const next = show(this.#protection, [[key]]);
    if (next === undefined) return false;
    this.#protection = next;
    return true;
  }
}

/** A layer of the audit with the dimensions of the table that it names. */
interface TableLayer {
  readonly layer: Layer;
  /** Indexes of the named dimensions that are part of the layer. */
  readonly named: readonly number[];
  /** A member that is part of what is counted, since its dimension counts people several times. */
  readonly nested?: { readonly index: number; readonly member: MemberKey };
}

function guardOf(layers: ReadonlyMap<number, readonly TableLayer[]>, keeper: Keeper): Guard {
  const find = (key: CubeKey, base: number): string | undefined => {
    const own = layers.get(base);
    const fitting = own?.find(({ named, nested }) => {
      const indexes = key.flatMap((member, index) => (member === undefined ? [] : [index]));
      const wanted = nested === undefined ? named : [...named, nested.index].sort((a, b) => a - b);
      const same = JSON.stringify(indexes) === JSON.stringify(wanted);
      return same && (nested === undefined || key[nested.index] === nested.member);
    });
    if (fitting === undefined) return undefined;
    return cellKey(
      fitting.layer,
      fitting.named.map((index) => memberText(key[index] ?? null)),
    );
  };
  return {
    isConfidential: (key, base) => {
      const name = find(key, base);
      return name !== undefined && keeper.isConfidential(name);
    },
    allows: (key, base) => {
      if (!layers.has(base)) return true;
      const name = find(key, base);
      return name !== undefined && keeper.allows(name);
    },
  };
}

/** The layers of each base measure that counts people. */
function layersOf(table: GuardedTable): ReadonlyMap<number, readonly TableLayer[]> {
  const { plan } = table.cells;
  const layers = new Map<number, readonly TableLayer[]>();
  for (const [base, { people }] of plan.bases.entries()) {
    if (people !== undefined) layers.set(base, layersOfBase(table.cells, base, people.threshold));
  }
  return layers;
}

function layersOfBase(cells: TableCells, base: number, threshold: number): readonly TableLayer[] {
  const { plan, cube } = cells;
  const { dimensions } = cube;
  const { aggregation, condition } = plan.bases[base] ?? {};
  const within: Record<string, string[]> = {};
  const outside: unknown[] = [];
  for (const [name, filter] of plan.filters) {
    // Rows with any of several values are no part of a table that adds up.
    if (filter.dimension.unnest !== undefined) outside.push([name, filter.members.map(({ key }) => key)]);
    else
      within[name] = [
        ...filter.members.map(({ key }) => memberText(key)),
        ...(filter.admitsMissing ? [memberText(null)] : []),
      ];
  }
  const counted = JSON.stringify([plan.source.id, aggregation, condition, outside]);
  const nested = dimensions.findIndex(({ dimension }) => dimension.unnest !== undefined);
  return masksOf(dimensions.length).flatMap((mask): readonly TableLayer[] => {
    const keys = keysOf(mask, cells);
    const visibility = isPrinted(mask, cells) ? 'shown' : 'hidden';
    const named = mask.flatMap((isNamed, index) => (isNamed && index !== nested ? [index] : []));
    const names = named.map((index) => dimensions[index]?.dimension.name ?? '');
    const layer = (name: string, inside: readonly CubeKey[]): Layer => ({
      counted: name,
      dimensions: names,
      within,
      threshold: BigInt(threshold),
      cells: inside.map(
        (key): LayerCell => ({
          members: named.map((index) => memberText(key[index] ?? null)),
          value: wholeOf(marginCell(key, base, cells)),
          visibility,
        }),
      ),
    });
    if (nested < 0 || mask[nested] !== true) return [{ layer: layer(counted, keys), named }];
    const members = new Map(keys.map((key) => [memberText(key[nested] ?? null), key[nested] ?? null]));
    return [...members].map(([text, member]) => ({
      layer: layer(
        JSON.stringify([counted, dimensions[nested]?.dimension.name, text]),
        keys.filter((key) => (key[nested] ?? null) === member),
      ),
      named,
      nested: { index: nested, member },
    }));
  });
}

function masksOf(dimensions: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** dimensions }, (_, bits) =>
    Array.from({ length: dimensions }, (__, index) => ((bits >> index) & 1) === 1),
  );
}

/** Every group of the shown members in which just these dimensions are named. */
function keysOf(mask: readonly boolean[], { plan, arrangement }: TableCells): readonly CubeKey[] {
  const rows = arrangement.rows.map((members) =>
    members.map((member, index) => (mask[index] === true ? member.key : undefined)),
  );
  const column = mask[plan.rows.length] === true;
  const columns =
    arrangement.columns === undefined
      ? [[]]
      : column
        ? arrangement.columns.map(({ key }) => [key])
        : [[undefined]];
  const keys = rows.flatMap((row) => columns.map((one): CubeKey => [...row, ...one]));
  return [
    ...new Map(
      keys.map((key) => [JSON.stringify(key.map((one) => (one === undefined ? {} : one))), key]),
    ).values(),
  ];
}

/** Whether a reader sees these margins, or could work them out from a percentage of them. */
function isPrinted(mask: readonly boolean[], { plan }: TableCells): boolean {
  const { totals, measures, rows, columns } = plan;
  const rowMask = mask.slice(0, rows.length);
  const allRows = rowMask.every((named) => named);
  const noRows = rowMask.every((named) => !named);
  const column = columns === undefined || mask[rows.length] === true;
  const shares = new Set(
    measures.flatMap(({ computation }) => (computation.kind === 'share' ? [computation.of] : [])),
  );
  const prefix =
    !allRows && !noRows && rowMask.every((named, index) => named || !rowMask.slice(index).includes(true));
  const rowShown =
    allRows || (noRows && (totals.rows !== undefined || shares.size > 0)) || (prefix && totals.subtotals);
  return rowShown && (column || totals.columns !== undefined || shares.has('row') || shares.has('table'));
}

/**
 * Warns of rows of which all people stand in one category: whoever knows that somebody is among them then knows the
 * category, too, however many they are. Years and dates tell nothing of a person.
 */
function reportLoneCategories({ input, cells }: GuardedTable): void {
  const { plan, arrangement } = cells;
  const { columns } = arrangement;
  if (plan.columns === undefined || columns === undefined || columns.length < 2) return;
  if (plan.columns.dimension.type !== 'text' && plan.columns.dimension.type !== 'boolean') return;
  const found = new Map<string, string>();
  for (const [base, { people }] of plan.bases.entries()) {
    if (people === undefined) continue;
    for (const members of arrangement.rows) {
      const filled = columns.filter(({ key }) => {
        const cell = marginCell([...members.map((member) => member.key), key], base, cells);
        return cell.kind === 'number' && !isZero(cell.value);
      });
      const [only, ...others] = filled;
      if (only === undefined || others.length > 0) continue;
      found.set(members.map(({ label }) => label).join(', '), only.label);
    }
  }
  const [first] = found;
  if (first === undefined) return;
  const [row, category] = first;
  input.report.add(
    'people-one-category',
    { table: input.id, row, category, count: found.size },
    input.located.place([]),
  );
}

/** People are counted whole; what cannot occur counts nobody. */
function wholeOf(cell: Cell): bigint | undefined {
  if (cell.kind === 'missing') return cell.missing === 'not-applicable' ? 0n : undefined;
  const value: Decimal = cell.value;
  if (!isWhole(value)) throw new Error('a count of people is not whole');
  return round(value, 0).digits;
}

function memberText(key: MemberKey): string {
  return key === null ? 'null' : `${typeof key} ${key}`;
}
