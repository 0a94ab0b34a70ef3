/** Tables of the dossier whose cells are not what the data gives today. */
import { toPlainText } from '../../../decimal.ts';
import type { Report } from '../../../messages/report.ts';
import type { Control } from '../../../wordfile/story.ts';
import type { DossierSide, FreshAnswer, FreshTable } from '../dossier-side.ts';
import { inTable } from '../places.ts';
import type { Grid } from '../reading/grid.ts';
import { flat } from '../reading/plain-text.ts';
import type { ShownTable } from '../reading/shown-tables.ts';
import type { WordRule, WordSubject } from '../subject.ts';
import { compareGrids } from './grid-differences.ts';

/** Cells of one table that are named one by one. */
const MOST_CELLS = 12;

export const checkTableFigures: WordRule = (subject, report) => {
  const { dossier } = subject;
  const fresh = dossier?.fresh;
  if (dossier === undefined || fresh === undefined) return;
  const current = new Map(fresh.tables.map((table) => [table.tag, table]));
  const tags = new Map(subject.tables.map((table) => [table, tagOf(table, dossier, fresh)]));
  const seen = new Set([...tags.values()].flatMap((tag) => tag ?? []));
  for (const table of subject.tables) {
    const tag = tags.get(table) ?? alike(table, current, seen);
    if (tag === undefined) {
      if (isFigureTable(table)) report.add('word-table-unknown', {}, inTable(subject, table));
      continue;
    }
    seen.add(tag);
    const now = current.get(tag);
    if (now === undefined) report.add('word-table-dropped', {}, inTable(subject, table));
    else compareTable(table, now, wasEdited(table, tag, subject), subject, report);
  }
  for (const [tag, { title }] of current) {
    if (!seen.has(tag)) {
      report.add('word-table-gone', { caption: title }, { file: subject.path });
    }
  }
};

/** False also where nobody knows what was written. */
function wasEdited(table: ShownTable, tag: string, { dossier, untouched }: WordSubject): boolean {
  return dossier?.record?.controls.get(tag)?.kind === 'table' && !untouched.has(table);
}

/** By its control; else by its cells as they were written, or by its title. */
function tagOf(table: ShownTable, { record }: DossierSide, fresh: FreshAnswer): string | undefined {
  const [part] = table.parts;
  const controls: readonly Control[] = part?.controls ?? [];
  const own = controls.find(({ tag }) => tag !== undefined && /^repliek-table-/.test(tag))?.tag;
  if (own !== undefined) return own;
  const title = flat(table.caption?.title ?? '').toLowerCase();
  if (title === '') return undefined;
  for (const known of [record?.controls ?? new Map(), fresh.controls]) {
    for (const control of known.values()) {
      if (control.kind === 'table' && titleOf(control.caption) === title) return control.tag;
    }
  }
  return undefined;
}

/** The caption behind its label and number. */
function titleOf(caption: string): string {
  return flat(caption.replace(/^\s*\p{L}+\s\d{1,3}\s?[:.–-]?\s?/u, '')).toLowerCase();
}

/** Numbers that two tables share, of those that they have, to be the same table under another title. */
const ALIKE = 0.6;
const LEAST_NUMBERS = 4;

/** The table of the dossier that has most of its numbers, where no other table is it. */
function alike(
  { grid }: ShownTable,
  current: ReadonlyMap<string, FreshTable>,
  taken: ReadonlySet<string>,
): string | undefined {
  const own = numbersIn(grid);
  if (own.length < LEAST_NUMBERS) return undefined;
  let best: { readonly tag: string; readonly share: number } | undefined;
  for (const [tag, other] of current) {
    if (taken.has(tag)) continue;
    const theirs = numbersIn(other.grid);
    const rest = [...theirs];
    const common = own.filter((number) => {
      const at = rest.indexOf(number);
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    });
    const share = common.length / Math.max(own.length, theirs.length);
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { tag, share };
  }
  return best?.tag;
}

function numbersIn({ rows }: Grid): readonly string[] {
  return rows.flatMap(({ amounts }) =>
    amounts.flatMap((amount) => (amount?.kind === 'number' ? [toPlainText(amount.low)] : [])),
  );
}

function isFigureTable({ grid }: ShownTable): boolean {
  return grid.rows.filter(({ amounts }) => amounts.some((amount) => amount?.kind === 'number')).length > 1;
}

function compareTable(
  table: ShownTable,
  now: FreshTable,
  edited: boolean,
  subject: WordSubject,
  report: Report,
): void {
  const { cells, missingRows, addedRows, missingColumns, addedColumns } = compareGrids(table.grid, now.grid);
  for (const { row, column, found, current } of cells.slice(0, MOST_CELLS)) {
    report.add('word-cell', { found, current, edited }, inTable(subject, table, row, column));
  }
  if (cells.length > MOST_CELLS) {
    report.add('word-cells-more', { count: cells.length - MOST_CELLS }, inTable(subject, table));
  }
  const place = inTable(subject, table);
  if (missingRows.length + addedRows.length > 0) {
    report.add('word-table-rows', { missing: missingRows, added: addedRows }, place);
  }
  if (missingColumns.length + addedColumns.length > 0) {
    report.add('word-table-columns', { missing: missingColumns, added: addedColumns }, place);
  }
  const { title } = now;
  const shown = table.caption?.title ?? '';
  const recorded = subject.dossier?.record?.controls;
  const written = [...(recorded?.values() ?? [])].some(
    (control) => control.kind === 'table' && titleOf(control.caption) === flat(shown).toLowerCase(),
  );
  if (title !== '' && flat(title) !== flat(shown) && written) {
    report.add('word-caption-outdated', { found: shown, current: title }, place);
  }
}
