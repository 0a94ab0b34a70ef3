/** How wide the columns of a table become after a refresh. */
import type { HouseStyle } from '../document/house-style.ts';
import type { Story, Table } from '../wordfile/story.ts';
import { letterSize } from './edited-table.ts';
import { type FitColumn, type Fitted, fitTable, needsOf } from './fit-table.ts';
import { templateColumn } from './rebuild-table.ts';
import type { TablePlan } from './refresh-table.ts';
import { paddingOf, roomFor } from './section-room.ts';

/** @param table that stands in the file */
export function fitPlan(plan: TablePlan, table: Table, story: Story, house: HouseStyle): Fitted {
  const columns = plan.columns.map((line, at): FitColumn => {
    const like = line.edited ?? templateColumn(plan, at);
    return {
      texts: plan.rows.map(({ texts }) => texts[at] ?? ''),
      isLabel: line.fresh === undefined || line.fresh < plan.fresh.labels,
      width: like === undefined ? 0 : (plan.edited.widths[like] ?? 0),
    };
  });
  const size = sizeOf(plan) ?? house.fonts.tableSize;
  const { letterWidth } = house.fonts;
  const density = { size, padding: paddingOf(table), ...(letterWidth === undefined ? {} : { letterWidth }) };
  const places = new Map(
    plan.columns.flatMap(({ fresh }, at) => (fresh === undefined ? [] : [[fresh, at] as const])),
  );
  const units = plan.fresh.units
    .map((unit) => unit.flatMap((at) => places.get(at) ?? []))
    .filter((unit) => unit.length > 0);
  const keys = plan.columns.filter(({ fresh = 0 }) => fresh < plan.fresh.keys).length;
  const widths = columns.map(({ width }) => width);
  const whole: Fitted = {
    parts: [{ columns: columns.map((_, at) => at), widths }],
    narrowed: false,
    repeated: plan.fresh.repeated,
  };
  const old = plan.edited.widths.reduce((sum, width) => sum + width, 0);
  // People may have let it stand out of its column.
  const room = Math.max(
    roomFor(story, table),
    Math.min(
      old,
      widths.reduce((sum, width) => sum + width, 0),
    ),
  );
  if (!plan.edited.regular || room <= 0) return whole;
  const fitted = fitTable({ columns, keys, units, room, density });
  if (fitted.narrowed || !outgrown(plan, columns, density)) return fitted;
  // A number that is longer than before gets the room that others have too much.
  const needs = needsOf(columns, density);
  const grown = widths.map((width, at) => Math.max(width, needs[at]?.least ?? 0));
  const wider = columns.map((column, at) => ({ ...column, width: grown[at] ?? column.width }));
  const refitted = fitTable({ columns: wider, keys, units, room, density });
  return { ...refitted, narrowed: true };
}

/** True where a text broke nowhere before and would now. */
function outgrown(
  plan: TablePlan,
  columns: readonly FitColumn[],
  density: Parameters<typeof needsOf>[1],
): boolean {
  const before = columns.map((column, at): FitColumn => {
    const own = plan.columns[at]?.edited;
    const texts = plan.rows.map(({ edited }) => {
      const cell =
        edited === undefined || own === undefined ? undefined : plan.edited.rows[edited]?.cells[own];
      return cell?.text ?? '';
    });
    return { ...column, texts };
  });
  const [was, now] = [needsOf(before, density), needsOf(columns, density)];
  return columns.some(({ width, isLabel }, at) => {
    const [least = 0, earlier = 0] = [now[at]?.least, was[at]?.least];
    return !isLabel && least > width && earlier <= width;
  });
}

/** In points, as most cells have it. */
function sizeOf({ edited, rows }: TablePlan): number | undefined {
  const row = rows.find(({ kind, edited: at }) => kind !== 'header' && at !== undefined)?.edited;
  const cells = row === undefined ? [] : (edited.rows[row]?.cells ?? []);
  const size = cells.map(letterSize).find((one) => one !== undefined);
  return size === undefined ? undefined : size / 2;
}
