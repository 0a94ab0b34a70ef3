/** The dossiers as a table: on one line each, or on two where the terminal is too narrow for that. */
import { fitted, oneLine, padded, widthOf } from './columns.ts';

export interface ListRow {
  readonly dossier: string;
  readonly number: string;
  readonly deadline: string;
  readonly state: string;
  readonly problems: string;
  readonly minister: string;
  readonly authors: string;
  readonly title: string;
  /** What the title has to say, in brackets, where it does not by itself: that all of it is made up. */
  readonly mark?: string | undefined;
}

type Column = Exclude<keyof ListRow, 'mark'>;

/** What to do first, then what it is about; a narrow terminal shows the second on a line of its own. */
const FIRST = ['dossier', 'deadline', 'state', 'problems'] as const;
const SECOND = ['number', 'minister', 'authors'] as const;

const GAP = '  ';
const INDENT = '  ';
/** In a terminal: a longer text is shortened. */
const MAX_COLUMNS = { number: 14, minister: 26, authors: 26 } as const;
/** The least that a title is shown of on the same line as the rest. */
const MIN_TITLE = 40;

/** @param columns of the terminal; absent where lines may be of any length */
export function listTable(
  headers: ListRow,
  rows: readonly ListRow[],
  columns: number | undefined,
): readonly string[] {
  const all = [headers, ...rows].map((row) => shown(row, columns !== undefined));
  const widths = (names: readonly Column[]) =>
    names.map((name) => ({ name, width: Math.max(...all.map((row) => widthOf(row[name]))) }));
  const line = (row: ListRow, cells: ReturnType<typeof widths>) =>
    cells.map(({ name, width }) => padded(row[name], width)).join(GAP);
  const [first, second] = [widths(FIRST), widths(SECOND)];
  // The last column stays free: some terminals go to the next line after it.
  const room = columns === undefined ? Number.POSITIVE_INFINITY : columns - 1;
  const before = [...first, ...second].reduce((sum, { width }) => sum + width + GAP.length, 0);
  const titles = Math.max(...all.map(({ title }) => widthOf(title)));
  const together = before + Math.min(titles, MIN_TITLE) <= room;
  const withTitle = (start: string, row: ListRow) => {
    const rest = room - widthOf(start) - GAP.length;
    return fitted(`${start}${GAP}${shownTitle(row, rest)}`, room);
  };
  return all.flatMap((row) =>
    together
      ? [withTitle([line(row, first), line(row, second)].join(GAP), row)]
      : [fitted(line(row, first).trimEnd(), room), withTitle(`${INDENT}${line(row, second)}`, row)],
  );
}

/** A mark that is cut off, or that the title does not have, comes in front. */
function shownTitle({ title, mark }: ListRow, columns: number): string {
  const short = fitted(title, columns);
  return mark === undefined || MADE_UP.test(short) ? short : fitted(`(${mark}) ${title}`, columns);
}

/** As the examples and the tests of Repliek mark what is made up. */
const MADE_UP = /\(fictief\)/i;

function shown(row: ListRow, shorten: boolean): ListRow {
  const clean = (text: string, limit?: number) =>
    shorten && limit !== undefined ? fitted(oneLine(text), limit) : oneLine(text);
  return {
    dossier: clean(row.dossier),
    number: clean(row.number, MAX_COLUMNS.number),
    deadline: clean(row.deadline),
    state: clean(row.state),
    problems: clean(row.problems),
    minister: clean(row.minister, MAX_COLUMNS.minister),
    authors: clean(row.authors, MAX_COLUMNS.authors),
    title: clean(row.title),
    mark: row.mark,
  };
}
