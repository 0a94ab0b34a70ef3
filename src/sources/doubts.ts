/**
 * What a delivery may hold but hardly means, and what would then give a wrong number without any other sign:
 * warnings, so that a person looks before the number is printed.
 */
import type { Report } from '../messages/report.ts';
import type { DataTable } from './data-table.ts';
import type { Descriptor } from './descriptor.ts';
import type { DimensionPlan } from './dimension-plan.ts';

/** A column that is wrong as a whole is clear from the first few. */
const MAX_LISTED = 20;

/** @param file name of the data file, for places */
export async function reportDoubts(
  table: DataTable,
  descriptor: Descriptor,
  plans: readonly DimensionPlan[],
  file: string,
  report: Report,
): Promise<void> {
  for (const plan of plans) {
    if (plan.type === 'text' && plan.declared.size === 0) await reportMembers(table, plan, file, report);
  }
  await reportRowsAlike(table, descriptor, file, report);
}

/** A total row among the rows that it sums, as spreadsheets have it: “Totaal”, “Total général”, “Gent Totaal”. */
const TOTAL = /^(?:sub|eind)?totaa?l(?!\p{L})|(?<!\p{L})(?:sub|eind)?totaa?l$/u;

/** Members that readers cannot tell apart ("Gent", "Gent "), and one that looks like the sum of the others. */
async function reportMembers(
  table: DataTable,
  plan: DimensionPlan,
  file: string,
  report: Report,
): Promise<void> {
  const first = new Map<string, string>();
  const seen = new Set<string>();
  let listed = 0;
  for (const [index, value] of (await table.valuesOf(plan.field)) ?? []) {
    if (typeof value !== 'string' || seen.has(value)) continue;
    seen.add(value);
    const place = { file, ...table.place(index, plan.field) };
    const folded = fold(value);
    const other = first.get(folded);
    if (other === undefined) {
      first.set(folded, value);
      if (TOTAL.test(folded)) report.add('member-total', { dimension: plan.name, found: value }, place);
    } else if (listed < MAX_LISTED) {
      listed += 1;
      report.add('members-alike', { dimension: plan.name, found: value, other }, place);
    }
  }
}

/** Without what the eye passes over: capitals, kinds and numbers of spaces, ways to write one character. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Rows of a statistic that differ in nothing but the numbers that are summed: a statistic is counted already, so that
 * one of them is too many. A key in the schema makes that an error; here there is none.
 */
async function reportRowsAlike(
  table: DataTable,
  descriptor: Descriptor,
  file: string,
  report: Report,
): Promise<void> {
  const { part, fields, keys } = descriptor;
  const measures = Object.values(part.measures);
  if (part.kind !== 'statistic' || keys.length > 0 || measures.some(({ count }) => count !== undefined))
    return;
  const summed = new Set(measures.flatMap(({ sum }) => sum ?? []));
  const others = fields.flatMap(({ name }, index) => (summed.has(name) ? [] : [index]));
  const found = others.length === 0 ? undefined : await table.alike(others);
  if (found === undefined) return;
  const { index, first, count } = found;
  report.add('rows-alike', { first, count }, { file, ...table.place(index) });
}
