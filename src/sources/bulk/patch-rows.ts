/** The rows that the database did not read itself, brought into its table. */
import type { Decimal } from '../../decimal.ts';
import type { CellValue } from '../cell-value.ts';
import type { EngineColumn } from '../engine.ts';
import { largestScale } from '../stored-columns.ts';
import type { BulkColumns } from './bulk-columns.ts';
import { hashName, hashOf, keyColumn, RAW, valueName } from './bulk-plan.ts';
import type { BulkRows } from './bulk-rows.ts';

/** Writes the values that were read elsewhere over the rows; rows that are no data keep their raw cells. */
export async function patchRows(rows: BulkRows, columns: BulkColumns): Promise<void> {
  const { engine, name, plan, keys, builder, firstRow, dropped, compared } = rows;
  if (dropped.length > 0) {
    await engine.createTable(`${name}_dropped`, [
      { name: 'at', type: { kind: 'integer' }, values: dropped.map(BigInt) },
    ]);
    await engine.run(`UPDATE "${name}" SET ${RAW} = '' WHERE rowid IN (SELECT "at" FROM "${name}_dropped")`);
  }
  if (builder.rows.length === 0) return;
  const values: EngineColumn[] = plan.fields.map(({ type }, index) => {
    const cells = builder.columns[index] ?? [];
    const scaled = type.kind === 'decimal' ? { kind: type.kind, scale: largestScale(cells) } : type;
    return { name: `p${index}`, type: scaled, values: cells };
  });
  await engine.createTable(`${name}_patch`, [
    {
      name: 'at',
      type: { kind: 'integer' },
      values: builder.rows.map(({ row }) => BigInt(row - firstRow)),
    },
    {
      name: 'wrong',
      type: { kind: 'boolean' },
      values: builder.rows.map((_, index) => builder.isWrong(index)),
    },
    ...values,
  ]);
  for (const [index, { type }] of plan.fields.entries()) {
    if (type.kind !== 'decimal' || fitsIn(builder.columns[index] ?? [], type.scale)) continue;
    await engine.run(`ALTER TABLE "${name}" ALTER ${valueName(index)} TYPE ${columns.viewed(index)}`);
  }
  const patched = (field: number) =>
    plan.fields[field]?.value === undefined ? `p.p${field}` : `CAST(p.p${field} AS ${columns.stored(field)})`;
  // Nothing is computed from a table with a mistake: what is not compared any more need not be written, and writing
  // many rows takes much memory.
  const isUsed = (index: number) => builder.problems.count === 0 || compared.has(index);
  const sets = plan.fields.flatMap(({ value }, index) => {
    if (!isUsed(index)) return [];
    return value === undefined
      ? [`${hashName(index)} = ${hashOf([`p.p${index}`])}`]
      : [`${valueName(index)} = ${patched(index)}`];
  });
  const hashes = keys.flatMap((key, index) =>
    key.length === 1 ? [] : [`${keyColumn(index, key, plan.fields)} = ${hashOf(key.map(patched))}`],
  );
  await engine.run(
    `UPDATE "${name}" SET ${[...sets, ...hashes, `${RAW} = NULL`].join(', ')} ` +
      `FROM "${name}_patch" p WHERE "${name}".rowid = p."at"`,
  );
}

/** Whether numbers fit in 18 digits of which so many stand behind the point. */
function fitsIn(values: readonly CellValue[], scale: number): boolean {
  return values.every((value) => {
    if (!isDecimal(value)) return true;
    const magnitude = value.digits < 0n ? -value.digits : value.digits;
    return value.scale <= scale && magnitude < 10n ** BigInt(18 - scale + value.scale);
  });
}

function isDecimal(value: CellValue): value is Decimal {
  return typeof value === 'object' && value !== null;
}
