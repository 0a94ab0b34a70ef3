/** Numbers that follow from cells which the sentence names: a share of the total, a change, a difference, a sum. */
import { add, compare, type Decimal, divide, isZero, round, subtract } from '../../../decimal.ts';
import type { NumberOrigin } from '../../../messages/number-origin.ts';
import type { FreshTable } from '../dossier-side.ts';
import { flat } from '../reading/plain-text.ts';
import { isPlainTotal, isTotalLabel } from '../totals/axis.ts';
import type { FoundNumber } from './find-numbers.ts';
import { isRounded } from './known-numbers.ts';

interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly value: Decimal;
}

/** Cells that one sentence can name; more are a table of their own. */
const MOST = 60;
const LEAST_LABEL = 3;
/** Places of a quotient before it is compared: more than any text shows. */
const PLACES = 8;

/** @param sentence around the number */
export function computedOrigin(
  found: FoundNumber,
  sentence: string,
  tables: readonly FreshTable[],
): NumberOrigin | undefined {
  const words = flat(sentence).toLowerCase();
  for (const table of tables) {
    const cells = namedCells(table, words);
    const pair = found.unit === '%' ? shareOrChange(found, cells) : sumOrDifference(found, cells);
    if (pair === undefined) continue;
    return { kind: 'computed', table: table.name, from: pair[0].label, to: pair[1].label };
  }
  return undefined;
}

/** The cells whose row and column the sentence names, with the totals that they belong to. */
function namedCells({ grid }: FreshTable, words: string): readonly NamedCell[] {
  const columnLabels = grid.headers.slice(grid.labelColumns).map((texts) => texts.at(-1) ?? '');
  const isNamed = (label: string) => {
    const text = flat(label).toLowerCase();
    return text.length >= LEAST_LABEL && words.includes(text);
  };
  const single = columnLabels.length === 1;
  const columns = columnLabels.flatMap((label, at) =>
    single || isNamed(label) || isTotalLabel(label) ? [at] : [],
  );
  const named = columnLabels.some((label) => isNamed(label));
  const rows = grid.rows.flatMap(({ labels }, at) =>
    labels.some(isNamed) || labels.some(isPlainTotal) ? [at] : [],
  );
  if (!named && !grid.rows.some(({ labels }) => labels.some(isNamed))) return [];
  const cells = rows.flatMap((row) =>
    columns.flatMap((column): readonly NamedCell[] => {
      const amount = grid.rows[row]?.amounts[column];
      if (amount?.kind !== 'number') return [];
      const label = [grid.rows[row]?.labels.join(' ').trim() ?? '', columnLabels[column] ?? '']
        .filter((text) => text !== '')
        .join(', ');
      return [{ row, column, label, value: amount.low }];
    }),
  );
  return cells.length > MOST ? [] : cells;
}

type Pair = readonly [NamedCell, NamedCell];

function pairs(cells: readonly NamedCell[]): readonly Pair[] {
  return cells.flatMap((one, at) =>
    cells.slice(at + 1).flatMap((other): readonly Pair[] =>
      one.row === other.row || one.column === other.column
        ? [
            [one, other],
            [other, one],
          ]
        : [],
    ),
  );
}

const HUNDRED: Decimal = { digits: 100n, scale: 0 };

function shareOrChange(found: FoundNumber, cells: readonly NamedCell[]): Pair | undefined {
  return pairs(cells).find(([one, other]) => {
    if (isZero(other.value)) return false;
    const share = percent(one.value, other.value);
    const change = subtract(share, HUNDRED);
    return (
      [share, change].some((value) => equals(value, found)) ||
      equals({ ...change, digits: -change.digits }, found)
    );
  });
}

function percent(part: Decimal, whole: Decimal): Decimal {
  return divide({ digits: part.digits * 100n, scale: part.scale }, whole, PLACES);
}

function sumOrDifference(found: FoundNumber, cells: readonly NamedCell[]): Pair | undefined {
  return pairs(cells).find(([one, other]) =>
    [add(one.value, other.value), subtract(one.value, other.value)].some((value) => equals(value, found)),
  );
}

function equals(value: Decimal, found: FoundNumber): boolean {
  const shown = value.scale > Math.max(0, found.places) ? round(value, Math.max(0, found.places)) : value;
  return compare(shown, found.value) === 0 || isRounded(value, found);
}
