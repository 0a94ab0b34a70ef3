/** Columns of shares that a person typed and that do not add up to a hundred, where no total says so. */
import { add, type Decimal, ZERO } from '../../../decimal.ts';
import { inTable } from '../places.ts';
import type { Amount } from '../reading/amounts.ts';
import type { ShownTable } from '../reading/shown-tables.ts';
import type { WordRule } from '../subject.ts';
import { isTotalLabel } from './axis.ts';
import { distance } from './sum.ts';

/** Shares of one whole; other percentages are rates, which nobody adds up. */
const SHARE = /(?:^|[\s(])(?:aandeel|aandelen|verdeling|share)(?![\p{L}])/iu;
const LEAST_CELLS = 3;
/** Farther from a hundred than this, they are hardly shares of one whole. */
const NEAR = 10;

export const checkShares: WordRule = (subject, report) => {
  for (const table of subject.tables) {
    if (subject.untouched.has(table) || table.grid.rows.some(({ labels }) => labels.some(isTotalLabel)))
      continue;
    for (const [at, amounts] of shareColumns(table)) {
      const sum = amounts.reduce((total, { low }) => add(total, low), ZERO);
      const gap = distance(sum, HUNDRED);
      if (!isMore(gap, slack(amounts)) || isMore(gap, { digits: BigInt(NEAR), scale: 0 })) continue;
      const column = (table.grid.headers[at + table.grid.labelColumns] ?? []).join(', ');
      report.add(
        'word-shares',
        { sum, of: amounts.length, along: 'column' },
        inTable(subject, table, undefined, column),
      );
    }
  }
};

const HUNDRED: Decimal = { digits: 100n, scale: 0 };

/** Places of the columns with their numbers, where every cell has one. */
function shareColumns({ grid, caption }: ShownTable): readonly (readonly [number, readonly Amount[]])[] {
  const width = grid.rows[0]?.amounts.length ?? 0;
  return Array.from({ length: width }, (_, at) => at).flatMap(
    (at): readonly (readonly [number, readonly Amount[]])[] => {
      const headers = grid.headers[at + grid.labelColumns] ?? [];
      const amounts = grid.rows
        .flatMap((row) => row.amounts[at] ?? [])
        .filter(({ kind }) => kind === 'number');
      const all = amounts.length === grid.rows.length && amounts.length >= LEAST_CELLS;
      const named =
        headers.some((text) => SHARE.test(text)) ||
        (SHARE.test(caption?.title ?? '') && amounts.every(({ percent }) => percent));
      return all && named ? [[at, amounts]] : [];
    },
  );
}

/** What rounding each of them may add up to. */
function slack(amounts: readonly Amount[]): Decimal {
  const decimals = Math.max(...amounts.map((amount) => amount.decimals));
  return { digits: BigInt(5 * amounts.length), scale: decimals + 1 };
}

function isMore(one: Decimal, other: Decimal): boolean {
  const scale = Math.max(one.scale, other.scale);
  const digits = (value: Decimal) => value.digits * 10n ** BigInt(scale - value.scale);
  return digits(one) > digits(other);
}
