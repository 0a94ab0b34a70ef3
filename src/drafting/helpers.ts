/** The helpers that templates may call, by name. */
import type { HelperSpec } from './helper.ts';
import { fact, list } from './helpers/facts.ts';
import { change, figure } from './helpers/figures.ts';
import { review } from './helpers/review.ts';
import { annex, chart, ref, table } from './helpers/tables.ts';
import { date, eq, gt, lookup, lt, money, not, number, percent, year } from './helpers/values.ts';

export const HELPERS: ReadonlyMap<string, HelperSpec> = new Map(
  [
    table,
    ref,
    annex,
    chart,
    figure,
    change,
    fact,
    list,
    year,
    date,
    number,
    money,
    percent,
    lookup,
    eq,
    gt,
    lt,
    not,
    review,
  ].map((helper) => [helper.name, helper]),
);
