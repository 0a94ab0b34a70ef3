/** Text columns that belong to a row: the explanation of a kind, the title of a code. */
import type { MemberKey } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { memberKey } from '../sources/cell-value.ts';
import { conditionSql, Parameters } from '../sources/condition.ts';
import type { SourceDimension } from '../sources/source.ts';
import type { Store } from '../sources/store.ts';
import type { Arrangement } from './arranged.ts';
import type { TablePlan } from './plan.ts';

/** The texts of a row, one for each attribute of the plan. */
export type AttributeTexts = (row: readonly MemberKey[]) => readonly string[];

/**
 * @param missing what is printed where a row has no such text
 * @returns undefined after reporting every row that has several texts for one attribute
 */
export async function queryAttributes(
  plan: TablePlan,
  arrangement: Arrangement,
  table: string,
  store: Store,
  missing: string,
  located: Located,
  report: Report,
): Promise<AttributeTexts | undefined> {
  if (plan.attributes.length === 0) return () => [];
  const found = new Map<string, Set<string>[]>();
  const parameters = new Parameters();
  const conditions = [...plan.filters.values()].map((filter) => filter.condition);
  const where = conditionSql({ kind: 'and', conditions }, parameters);
  const expressions = [
    ...plan.rows.map(({ dimension }) => dimension.expression),
    ...plan.attributes.map(({ dimension }) => dimension.expression),
  ];
  const rows = await store.query(
    `SELECT DISTINCT ${expressions.join(', ')} FROM "${table}" WHERE ${where}`,
    parameters.values,
  );
  for (const row of rows) {
    const keys = row.map((value) => (value === null ? null : memberKey(value)));
    const name = JSON.stringify(keys.slice(0, plan.rows.length));
    const texts = found.get(name) ?? plan.attributes.map(() => new Set<string>());
    found.set(name, texts);
    for (const [index, { dimension }] of plan.attributes.entries()) {
      const key = keys[plan.rows.length + index];
      if (key !== null && key !== undefined) texts[index]?.add(labelOf(key, dimension));
    }
  }
  let single = true;
  for (const members of arrangement.rows) {
    const texts = found.get(JSON.stringify(members.map(({ key }) => key))) ?? [];
    for (const [index, { label }] of plan.attributes.entries()) {
      const values = [...(texts[index] ?? [])].sort();
      if (values.length < 2) continue;
      single = false;
      const row = members.map((member) => member.label).join(', ');
      report.add(
        'attribute-several',
        { attribute: label, row, values },
        located.place(['attributes', index]),
      );
    }
  }
  if (!single) return undefined;
  return (row) =>
    plan.attributes.map((_, index) => {
      const [text = missing] = found.get(JSON.stringify(row))?.[index] ?? [];
      return text;
    });
}

function labelOf(key: MemberKey, { members }: SourceDimension): string {
  return members.find((member) => member.key === key)?.label ?? String(key);
}
