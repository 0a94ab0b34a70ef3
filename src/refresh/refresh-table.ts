/** One part of a table of an edited file: which cell gets which text, and which rows and columns come and go. */
import type { Cell } from '../wordfile/story.ts';
import { cellEdits } from './cell-texts.ts';
import { type EditedTable, editedTable, type IsOwn, textOfCell } from './edited-table.ts';
import type { RefreshContext } from './refresh-context.ts';
import type { FilePlace } from './result.ts';
import type { TablePart } from './standing-tables.ts';
import type { FreshTable, Matrix } from './table-content.ts';
import { type Line, type Lines, planLines } from './table-lines.ts';

/** How a part of a table will look. */
export interface TablePlan {
  readonly edited: EditedTable;
  readonly rows: readonly PlannedRow[];
  readonly columns: readonly Line[];
  readonly fresh: FreshTable;
  /** Rows or columns come, go, or stand in another order. */
  readonly reshaped: boolean;
  /** False where no column with numbers is one that the file has. */
  readonly known: boolean;
  /** Its columns are called in the file as when it was written. */
  readonly headersKept: boolean;
}

export interface PlannedRow {
  /** Row of the table as it is in the file. */
  readonly edited?: number;
  readonly kind: 'header' | 'row' | 'subtotal' | 'total';
  /** One for each column of the plan: what is to stand there. */
  readonly texts: readonly string[];
}

export interface PartSubject {
  readonly part: TablePart;
  readonly written: Matrix;
  readonly fresh: FreshTable;
  /** Where the table stands, and what it is called. */
  readonly place: FilePlace;
  /** The word for a number that may not be told. */
  readonly confidential: string;
  readonly isOwn: IsOwn;
}

/** Decides what stands in the part from now on, and says what people did to it. */
export function planPart(subject: PartSubject, context: RefreshContext): TablePlan {
  const { written, fresh, part, isOwn } = subject;
  const textOf = (cell: Cell | undefined) => textOfCell(cell, isOwn);
  const edited = editedTable(part.table);
  const alive = edited.rows.map((row, at) => ({ ...row, at })).filter(({ gone }) => !gone);
  const [head, ...data] = alive;
  const [writtenHead = [], ...writtenData] = written;
  const headers = Array.from({ length: edited.columns }, (_, at) => textOf(head?.cells[at]));
  const columns = planLines(headers, writtenHead, fresh.headers, context.overwrite);
  // The columns that name the rows, in the file.
  const labels = writtenHead.map((_, at) => at).slice(0, fresh.keys);
  const labelAt = labels.map((at) => columnAt(columns, at));
  const names = (cells: readonly (string | undefined)[]) => JSON.stringify(cells.map((text) => text ?? ''));
  const rows = planLines(
    data.map(({ cells }) => names(labelAt.map((at) => (at === undefined ? '' : textOf(cells[at]))))),
    writtenData.map((cells) => names(labels.map((at) => cells[at]))),
    fresh.rows.map(({ cells }) => names(cells.slice(0, fresh.keys))),
    context.overwrite,
  );
  const texts = new CellTexts(subject, context);
  const cellOf = (row: number | undefined, column: number | undefined): Cell | undefined =>
    row === undefined || column === undefined ? undefined : alive[row]?.cells[column];
  const planned = (
    line: Line,
    row: number | undefined,
    was: readonly string[],
    now: readonly string[] | undefined,
    kind: PlannedRow['kind'],
  ): PlannedRow => {
    const at = row === undefined ? undefined : alive[row]?.at;
    const isNew = row === undefined;
    return {
      ...(at === undefined ? {} : { edited: at }),
      kind,
      texts: columns.lines.map((column) => {
        const cell = cellOf(row, column.edited);
        const wanted = column.fresh === undefined ? undefined : now?.[column.fresh];
        if (wanted === undefined) return isNew ? '' : textOf(cell);
        if (isNew || cell === undefined) return wanted;
        const before = column.written === undefined ? undefined : was[column.written];
        const isLabel = (column.fresh ?? 0) < fresh.labels || kind === 'header';
        const same = isLabel || (line.same && column.same);
        const place = { row: rowName(now, fresh), column: fresh.headers[column.fresh ?? 0] ?? '' };
        return texts.of(cell, { before, wanted, same, isLabel, place });
      }),
    };
  };
  const result: PlannedRow[] = [
    planned({ same: true }, head === undefined ? undefined : 0, writtenHead, fresh.headers, 'header'),
    ...rows.lines.map((line) => {
      const was = line.written === undefined ? [] : (writtenData[line.written] ?? []);
      const now = line.fresh === undefined ? undefined : fresh.rows[line.fresh];
      const row = line.edited === undefined ? undefined : line.edited + 1;
      return planned(line, row, was, now?.cells, now?.kind ?? 'row');
    }),
  ];
  report(subject, { rows, columns, edited, data: data.map(({ cells }) => cells), headers }, written, context);
  const reshaped = [rows, columns].some(
    ({ lines, removed }) =>
      removed.length > 0 ||
      lines.some(({ edited: at }) => at === undefined) ||
      lines.some(({ edited: at }, index) => index > 0 && (at ?? 0) < (lines[index - 1]?.edited ?? 0)),
  );
  const firstNumber = fresh.labels < fresh.headers.length ? fresh.labels : 0;
  const known = columns.lines.some(
    ({ edited: at, fresh: own }) => at !== undefined && (own ?? 0) >= firstNumber,
  );
  const headersKept = writtenHead.every((name) => headers.includes(name));
  const gone = edited.rows.flatMap((row, at) => (row.gone ? [{ row, at }] : []));
  for (const { row, at } of gone) {
    const texts = columns.lines.map((line) =>
      textOf(line.edited === undefined ? undefined : row.cells[line.edited]),
    );
    const before = result.findLastIndex((one) => one.edited !== undefined && one.edited < at);
    result.splice(before + 1, 0, { edited: at, kind: 'row', texts });
  }
  return { edited, rows: result, columns: columns.lines, fresh, reshaped, known, headersKept };
}

/** The edits for the cells that stay. */
export function applyTexts(plan: TablePlan, part: string, own: IsOwn, context: RefreshContext): void {
  for (const { edited, texts } of plan.rows) {
    const cells = edited === undefined ? undefined : plan.edited.rows[edited]?.cells;
    for (const [index, column] of plan.columns.entries()) {
      const cell = column.edited === undefined ? undefined : cells?.[column.edited];
      const text = texts[index] ?? '';
      if (cell === undefined || textOfCell(cell, own) === text) continue;
      const edits = cellEdits(cell, text, own);
      if (edits !== undefined) context.edits.add(part, edits);
    }
  }
}

interface CellCase {
  /** What was written there; absent where that is not known. */
  readonly before: string | undefined;
  readonly wanted: string;
  /** False where another row or column has come in its place. */
  readonly same: boolean;
  readonly isLabel: boolean;
  readonly place: Pick<FilePlace, 'row' | 'column'>;
}

/** The text of a cell that stands in the file: the current one, or what somebody wrote there. */
class CellTexts {
  constructor(
    private readonly subject: PartSubject,
    private readonly context: RefreshContext,
  ) {}

  of(cell: Cell, { before, wanted, same, isLabel, place }: CellCase): string {
    const found = textOfCell(cell, this.subject.isOwn);
    // Empty lines of somebody's stay where they are.
    if (found === wanted || found.replace(/\n+$/, '') === wanted) return found;
    const where = { ...this.subject.place, ...place };
    if (found !== before) {
      const secret = !isLabel && wanted === this.subject.confidential;
      const overwritten = this.context.overwrite || !same || secret;
      this.context.edited.push({
        ...{ kind: 'cell', found, current: wanted, overwritten, place: where },
        ...(before === undefined ? {} : { written: before }),
      });
      if (!overwritten) return found;
    }
    this.context.changes.push({ kind: 'cell', old: found, new: wanted, place: where });
    return wanted;
  }
}

interface Found {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly edited: EditedTable;
  readonly data: readonly (readonly (Cell | undefined)[])[];
  readonly headers: readonly string[];
}

/** Says which rows and columns come and go, and which people added, took away or moved. */
function report(
  { fresh, place }: PartSubject,
  { rows, columns, data, headers }: Found,
  [writtenHead = [], ...writtenData]: Matrix,
  { shapes, edited, overwrite }: RefreshContext,
): void {
  const nameOf = (cells: readonly string[] | undefined) => rowName(cells, fresh);
  for (const [kind, { lines, removed, dropped, moved }] of [
    ['row', rows],
    ['column', columns],
  ] as const) {
    const isRow = kind === 'row';
    const freshName = (at: number) => (isRow ? nameOf(fresh.rows[at]?.cells) : (fresh.headers[at] ?? ''));
    const writtenName = (at: number) => (isRow ? nameOf(writtenData[at]) : (writtenHead[at] ?? ''));
    const foundName = (at: number) => (isRow ? textOfCell(data[at]?.[0]) : (headers[at] ?? ''));
    for (const { fresh: at, edited: own } of lines) {
      if (own === undefined && at !== undefined && !dropped.includes(at)) {
        shapes.push({ kind: `${kind}-added`, name: freshName(at), place });
      }
      if (own !== undefined && at === undefined) {
        edited.push({ kind, found: foundName(own), current: '', overwritten: false, place });
      }
    }
    const places = lines.flatMap((line) => line.edited ?? []);
    if (places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0))) {
      shapes.push({ kind: `${kind}-moved`, name: '', place });
    }
    for (const { written } of removed) {
      shapes.push({ kind: `${kind}-removed`, name: writtenName(written), place });
    }
    for (const at of dropped) {
      const name = freshName(at);
      edited.push({ kind, written: name, found: '', current: name, overwritten: overwrite, place });
    }
    if (moved) edited.push({ kind: 'order', found: kind, current: '', overwritten: overwrite, place });
  }
}

function columnAt({ lines, removed }: Lines, written: number): number | undefined {
  return (
    lines.find((line) => line.written === written)?.edited ??
    removed.find((line) => line.written === written)?.edited
  );
}

/** What a row is called: its labels. */
function rowName(cells: readonly string[] | undefined, { keys }: FreshTable): string {
  return (cells ?? [])
    .slice(0, Math.max(1, keys))
    .filter((text) => text !== '')
    .join(', ');
}
