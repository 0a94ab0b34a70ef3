/** Tables that share cells, joined to one system of cells and sums. */
import { at, type Budget } from './budget.ts';
import type { CountCell, CountTable, Refusal, RefusalReason, Relation, Visibility } from './counts.ts';

/** A cell's place in a sum: every relation says that its parts (+1) less its total (-1) are nothing. */
export interface Occurrence {
  readonly relation: number;
  readonly sign: 1 | -1;
}

export interface SystemCell {
  readonly key: string;
  /** undefined: nobody has the number */
  readonly value: bigint | undefined;
  readonly threshold: bigint;
  readonly visibility: Visibility;
  readonly occurrences: readonly Occurrence[];
  /** The total of some relation. */
  readonly margin: boolean;
}

export interface Term {
  readonly cell: number;
  readonly sign: 1 | -1;
}

export interface System {
  readonly cells: readonly SystemCell[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Cells that nobody reads, or that have no number. */
  readonly unread: readonly number[];
  /** Total first. */
  readonly relations: readonly (readonly Term[])[];
}

export const DEFAULT_THRESHOLD = 5n;

interface JoinedCell extends CountCell {
  readonly threshold: bigint;
  readonly visibility: Visibility;
}

/** @throws RangeError where a count is negative or a relation names a cell twice, which are mistakes of the caller */
export function joinTables(
  tables: readonly CountTable[],
  threshold: bigint,
  budget: Budget,
): System | Refusal {
  const cells = new Map<string, JoinedCell>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    const joined = joinCells(cells.get(cell.key), { threshold, visibility: 'shown', ...cell });
    if (joined === undefined) return refused('contradiction', [cell.key]);
    cells.set(cell.key, joined);
  }
  const relations = distinctRelations(tables.flatMap((table) => table.relations));
  budget.spend(cells.size + relations.reduce((sum, { parts }) => sum + parts.length + 1, 0));
  addHidden(cells, relations, threshold);
  const wrong = relations.find(({ total, parts }) => {
    const [whole, sum] = [cells.get(total)?.value, sumOf(parts, cells)];
    return whole !== undefined && sum !== undefined && whole !== sum;
  });
  if (wrong !== undefined) return refused('not-additive', [wrong.total, ...wrong.parts]);
  const negative = [...cells.values()].filter(({ value = 0n }) => value < 0n);
  if (negative.length > 0)
    return refused(
      'not-additive',
      negative.map(({ key }) => key),
    );
  return systemOf([...cells.values()], relations);
}

export function refused(reason: RefusalReason, cells: readonly string[]): Refusal {
  return { kind: 'refused', reason, cells };
}

const OPENNESS: readonly Visibility[] = ['hidden', 'shown', 'fixed'];

/** What several tables say of one cell: the most open visibility, the highest threshold. */
function joinCells(known: JoinedCell | undefined, cell: JoinedCell): JoinedCell | undefined {
  if (cell.value !== undefined && cell.value < 0n) throw new RangeError(`a negative count: ${cell.key}`);
  if (known === undefined) return cell;
  if (known.value !== undefined && cell.value !== undefined && known.value !== cell.value) return undefined;
  const openness = Math.max(...[known, cell].map(({ visibility }) => OPENNESS.indexOf(visibility)));
  return {
    key: cell.key,
    value: known.value ?? cell.value,
    threshold: known.threshold > cell.threshold ? known.threshold : cell.threshold,
    visibility: at(OPENNESS, openness),
  };
}

/** Two tables with one margin often say the same of it. */
function distinctRelations(relations: readonly Relation[]): readonly Relation[] {
  const seen = new Map<string, Relation>();
  for (const relation of relations) {
    const name = JSON.stringify([relation.total, ...[...relation.parts].sort()]);
    if (new Set([relation.total, ...relation.parts]).size !== relation.parts.length + 1) {
      throw new RangeError(`a relation names a cell twice: ${name}`);
    }
    if (!seen.has(name)) seen.set(name, relation);
  }
  return [...seen.values()];
}

/**
 * Cells that only relations name, and numbers that a table does not have but that follow from others: nobody reads
 * them. What a relation makes below zero does not add up; what stays without a number nobody can work out.
 */
function addHidden(cells: Map<string, JoinedCell>, relations: readonly Relation[], threshold: bigint): void {
  for (const { total, parts } of relations) {
    const known = [total, ...parts].flatMap((key) => cells.get(key)?.threshold ?? []);
    const highest = known.length === 0 ? threshold : known.reduce((a, b) => (a > b ? a : b));
    for (const key of [total, ...parts]) {
      if (!cells.has(key))
        cells.set(key, { key, value: undefined, threshold: highest, visibility: 'hidden' });
    }
  }
  const valueless = ({ total, parts }: Relation) =>
    [total, ...parts].flatMap((key) => {
      const cell = cells.get(key);
      return cell === undefined || cell.value !== undefined ? [] : [cell];
    });
  let open = relations;
  for (let before = Number.POSITIVE_INFINITY; open.length < before; ) {
    before = open.length;
    open = open.filter((relation) => {
      const [cell, ...others] = valueless(relation);
      if (cell === undefined || others.length > 0) return cell !== undefined;
      const { total, parts } = relation;
      const sum = sumOf(
        parts.filter((part) => part !== cell.key),
        cells,
      );
      const whole = cells.get(total)?.value;
      const value =
        total === cell.key ? sum : whole === undefined || sum === undefined ? undefined : whole - sum;
      cells.set(cell.key, { ...cell, value, visibility: 'hidden' });
      return false;
    });
  }
}

/** @returns undefined where a part has no number */
function sumOf(parts: readonly string[], cells: ReadonlyMap<string, CountCell>): bigint | undefined {
  let sum = 0n;
  for (const part of parts) {
    const value = cells.get(part)?.value;
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

function systemOf(cells: readonly JoinedCell[], relations: readonly Relation[]): System {
  const numbers = new Map(cells.map(({ key }, index) => [key, index] as const));
  const numberOf = (key: string): number => {
    const number = numbers.get(key);
    if (number === undefined) throw new RangeError(`no cell ${key}`);
    return number;
  };
  const terms = relations.map(({ total, parts }): readonly Term[] => [
    { cell: numberOf(total), sign: -1 },
    ...parts.map((part): Term => ({ cell: numberOf(part), sign: 1 })),
  ]);
  const occurrences = cells.map((): Occurrence[] => []);
  for (const [relation, list] of terms.entries()) {
    for (const { cell, sign } of list) at(occurrences, cell).push({ relation, sign });
  }
  return {
    cells: cells.map((cell, index) => {
      const own = at(occurrences, index);
      return { ...cell, occurrences: own, margin: own.some(({ sign }) => sign < 0) };
    }),
    numbers,
    unread: cells.flatMap(({ value, visibility }, index) =>
      value === undefined || visibility === 'hidden' ? [index] : [],
    ),
    relations: terms,
  };
}
