/** The names that templates see: the question, the dossier, facts and tables. */
import type { Cell, Crosstab, CrosstabColumn, CrosstabRow } from '../document/crosstab.ts';
import type { FactSet } from '../document/fact.ts';
import type { CellFigure } from '../document/figure.ts';
import type { FigureTable } from '../document/figure-table.ts';
import type { HouseStyle } from '../document/house-style.ts';
import { formatDate, formatPeriod, joinTexts } from '../format.ts';
import type { Question } from '../question/question.ts';
import { printFact } from './helpers/facts.ts';
import { printFigure } from './helpers/figures.ts';
import { INCOMPLETE } from './known.ts';
import { MissingFigure, Printable, printGap, printText } from './printable.ts';

/** What could not be read whole; what is missing because of that was reported where it stands. */
export type Uncertain = 'facts' | 'tables' | 'period' | 'items' | 'people';

export interface DraftSubject {
  readonly uncertain: ReadonlySet<Uncertain>;
  readonly dossier: string;
  readonly house: HouseStyle;
  readonly question: Question;
  readonly minister: { readonly name: string; readonly function: string };
  readonly agencies: ReadonlyMap<string, { readonly name: string; readonly short: string }>;
  readonly period?: { readonly from: number; readonly to: number };
}

export interface DraftData {
  readonly facts: ReadonlyMap<string, FactSet>;
  readonly tables: ReadonlyMap<string, FigureTable>;
}

/** Of a null nothing is known, so that nothing is said of it. */
const UNREAD_PERIOD = new Printable(printGap('[?]').value, null, { from: null, to: null });

/** Names for titles and notes of tables, which are rendered before there are any tables. */
export function subjectNames(subject: DraftSubject): Readonly<Record<string, unknown>> {
  const { question, house, minister, agencies, period } = subject;
  const { numbers, labels } = house;
  const mark = (partial: boolean) => (partial ? { [INCOMPLETE]: true } : {});
  const names: Record<string, unknown> = {
    // A period that could not be read is a name all the same.
    ...(subject.uncertain.has('period') ? { period: UNREAD_PERIOD } : {}),
    question: {
      number: question.number,
      date: printText(formatDate(question.date, numbers), question.date),
      title: question.title,
      context: question.context,
      authors: question.authors,
      author: joinTexts(question.authors, labels.and),
      ...(question.session === undefined ? {} : { session: question.session }),
    },
    dossier: { id: subject.dossier },
    house: { name: house.name },
    minister: { name: minister.name, function: minister.function },
    agencies: { ...mark(subject.uncertain.has('people')), ...Object.fromEntries(agencies) },
  };
  if (period !== undefined) {
    const text = formatPeriod(period.from, period.to, numbers);
    names['period'] = new Printable({ kind: 'inline', nodes: [{ type: 'text', value: text }] }, text, {
      from: period.from,
      to: period.to,
    });
  }
  return names;
}

/** All names of a draft. */
export function draftNames(subject: DraftSubject, data: DraftData): Readonly<Record<string, unknown>> {
  return {
    ...subjectNames(subject),
    facts: Object.fromEntries([...data.facts].map(([name, set]) => [name, factNames(set, data)])),
    tables: lazily([...data.tables.keys()], (id) => {
      const table = data.tables.get(id);
      return table && tableNames(id, table);
    }),
  };
}

/** An object whose values are made when they are asked for: most drafts go over no table. */
function lazily(names: readonly string[], make: (name: string) => unknown): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const name of names) {
    let value: unknown;
    Object.defineProperty(object, name, {
      enumerable: true,
      get: () => {
        value ??= make(name);
        return value;
      },
    });
  }
  return object;
}

/** `survey.invited` becomes `{ survey: { invited } }`. */
function factNames(set: FactSet, data: DraftData): Record<string, unknown> {
  const root: Record<string | symbol, unknown> = set.complete ? {} : { [INCOMPLETE]: true };
  for (const [key, fact] of set.facts) {
    const parts = key.split('.');
    let level: Record<string | symbol, unknown> = root;
    for (const part of parts.slice(0, -1)) {
      const next = Object.hasOwn(level, part) ? level[part] : undefined;
      const inner: Record<string, unknown> = isRecord(next) ? next : {};
      level[part] = inner;
      level = inner;
    }
    level[parts.at(-1) ?? key] = printFact(fact, set.name, data);
  }
  for (const key of set.broken) if (!Object.hasOwn(root, key)) root[key] = null;
  return root;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Printable)
  );
}

/** A table as templates go over it: `{{#each tables.per-region.rows}}{{label}}: {{cells.[0]}}{{/each}}`. */
function tableNames(id: string, table: FigureTable): Record<string, unknown> {
  const { crosstab } = table;
  let rows: readonly unknown[] | undefined;
  return {
    title: crosstab.title,
    columns: crosstab.columns.map((column) => ({ label: column.label, kind: column.kind })),
    // Those of a long list are made only for a draft that goes over them.
    get rows() {
      rows ??= crosstab.rows.map((row) => ({
        label: row.labels[0] ?? '',
        labels: row.labels,
        kind: row.kind,
        cells: row.cells.map((cell, index) => cellValue(cell, row, index, id, table)),
      }));
      return rows;
    },
  };
}

function cellValue(cell: Cell, row: CrosstabRow, index: number, id: string, table: FigureTable): Printable {
  const { crosstab } = table;
  const column = crosstab.columns[index];
  if (cell.kind === 'missing') return new MissingFigure(id, cell.missing);
  if (column === undefined) return printGap('[?]');
  // Rows of a listing have no names by which the table could be asked for them.
  if (crosstab.wordLimit !== undefined) return printFigure(listedFigure(cell, row, column, crosstab));
  const where: [string, string | number][] = crosstab.rowDimensions.flatMap((dimension, level) => {
    const member = row.members[level];
    return member === undefined || member === null ? [] : [[dimension.name, member]];
  });
  const { member } = column;
  if (crosstab.columnDimension !== undefined && member !== undefined && member !== null) {
    where.push([crosstab.columnDimension.name, member]);
  }
  const answer = table.figure(Object.fromEntries(where), column.measure);
  return answer.ok ? printFigure(answer.figure) : printGap('[?]');
}

/** A number of one row of a listing. */
function listedFigure(
  { value, sourceRows }: Extract<Cell, { kind: 'number' }>,
  { labels }: CrosstabRow,
  column: CrosstabColumn,
  { id, measures, source }: Crosstab,
): CellFigure {
  const measure = measures.find((one) => one.id === column.measure);
  const { unit, decimals } = measure ?? {};
  return {
    kind: 'cell',
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    table: id,
    measure: column.measure,
    row: labels.join(', '),
    column: column.label,
    where: {},
    sources: source.files.map((file) => (source.files.length === 1 ? { ...file, rows: sourceRows } : file)),
  };
}
