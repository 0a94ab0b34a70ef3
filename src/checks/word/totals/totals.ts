/** Totals of tables that a person typed and that are not the sum of their cells. Source: DESIGN, the case of nr. 321. */
import { subtract, toPlainText } from '../../../decimal.ts';
import type { Report } from '../../../messages/report.ts';
import type { Severity } from '../../../problem.ts';
import { inTable } from '../places.ts';
import { isPeriod } from '../reading/amounts.ts';
import type { Grid } from '../reading/grid.ts';
import type { ShownTable } from '../reading/shown-tables.ts';
import type { WordRule, WordSubject } from '../subject.ts';
import { type AxisLine, axisLine, isShareLabel } from './axis.ts';
import { type AxisQuestion, findMisfits, type Misfit } from './find-misfits.ts';

export const checkTotals: WordRule = (subject, report) => {
  for (const table of subject.tables) {
    if (!subject.untouched.has(table)) checkTable(table, subject, report);
  }
};

/** A remark that says why a total is no sum. */
const COUNTED_TWICE =
  /meer dan (?:één|een|1)(?!\p{L})|meerdere|dubbeltelling|dubbel geteld|dubbele telling|dubbels|ontdubbel|uniek|verschillende keren|telt? (?:het|ze|die|hem|haar|elk)? ?(?:één|een|1) keer|eenmalig geteld|(?:niet|kleiner dan|groter dan|hoger dan|lager dan) (?:gelijk aan )?de som|counted (?:once|twice)|more than one|unique|distinct/iu;
const ROUNDED =
  /afgerond|afronding|rounded|rounding|in duizend|in miljoen|× ?1\.?000|x ?1\.?000|mln|mio|\(duizend|\(miljoen/iu;
const SELECTION =
  /top[\s-]?\d+|grootste|belangrijkste|voornaamste|selectie|meest(?:e)? (?:voorkomende|gevraagde|gevolgde)|largest|main(?!\p{L})/iu;
/** What one and the same person can be several times. */
const COUNTED =
  /deelnemer|persoon|personen|inwoner|leerling|cursist|student|klant|cliënt|gezin|huishouden|organisatie|school|scholen|gemeente|werknemer|medewerker|uniek|participant|person|people/iu;

interface Words {
  readonly twice: boolean;
  readonly rounded: boolean;
  readonly selection: boolean;
  readonly people: boolean;
}

function checkTable(table: ShownTable, subject: WordSubject, report: Report): void {
  const { grid, caption, remarks, before } = table;
  const around = [caption?.text ?? '', ...remarks, before?.text ?? '', ...grid.headers.flat()].join('\n');
  const words: Words = {
    twice: COUNTED_TWICE.test([...remarks, before?.text ?? '', caption?.text ?? ''].join('\n')),
    rounded: ROUNDED.test(around),
    selection: SELECTION.test([caption?.text ?? '', ...remarks].join('\n')),
    people: COUNTED.test(
      [caption?.text ?? '', ...grid.headers.flat(), ...grid.rows.flatMap(({ labels }) => labels)].join('\n'),
    ),
  };
  const columnLabels = grid.headers.slice(grid.labelColumns).map((texts) => [...texts]);
  const rows = rowLines(grid);
  const columns = columnLines(grid, columnLabels);
  const told = new Set<string>();
  const tell = (misfit: Misfit, line: AxisLine, across: AxisLine, isRow: boolean): void => {
    const [row, column] = isRow ? [line.label, across.label] : [across.label, line.label];
    const key = JSON.stringify([row, column, isRow]);
    if (told.has(key)) return;
    told.add(key);
    addMisfit(misfit, { row, column, isRow, of: misfit.of.length }, words, table, subject, report);
  };
  for (const misfit of findMisfits(rowQuestion(rows, columns, columnLabels, words.rounded))) {
    const [line, across] = [rows[misfit.line], columns[misfit.across]];
    if (line !== undefined && across !== undefined) tell(misfit, line, across, true);
  }
  for (const misfit of findMisfits(columnQuestion(rows, columns, columnLabels, words.rounded))) {
    const [line, across] = [columns[misfit.line], rows[misfit.across]];
    if (line !== undefined && across !== undefined) tell(misfit, line, across, false);
  }
}

function rowLines({ rows }: Grid): readonly AxisLine[] {
  return rows.map(({ labels, amounts }) => axisLine(labels, amounts, false));
}

function columnLines({ rows }: Grid, columnLabels: readonly (readonly string[])[]): readonly AxisLine[] {
  const width = rows[0]?.amounts.length ?? 0;
  return Array.from({ length: width }, (_, at) => {
    const amounts = rows.map((row) => row.amounts[at]);
    const line = axisLine(columnLabels[at] ?? [], amounts, true);
    const shown = amounts.filter((amount) => amount?.kind === 'number');
    const unmarked = isShareLabel(line.label) && shown.some((amount) => amount?.percent === false);
    return unmarked && line.kind === 'detail' ? { ...line, kind: 'other' } : line;
  });
}

/** Rows are added up in each column. */
function rowQuestion(
  rows: readonly AxisLine[],
  columns: readonly AxisLine[],
  columnLabels: readonly (readonly string[])[],
  rounded: boolean,
): AxisQuestion {
  const shares = places(columnLabels, (labels) => labels.some(isShareLabel));
  const skipped = new Set(
    columns.flatMap(({ kind }, at) => (kind === 'other' && !shares.has(at) ? [at] : [])),
  );
  return { lines: rows, skipped, shares, rounded, alike: true };
}

/** Columns are added up in each row. */
function columnQuestion(
  rows: readonly AxisLine[],
  columns: readonly AxisLine[],
  columnLabels: readonly (readonly string[])[],
  rounded: boolean,
): AxisQuestion {
  const shares = new Set(rows.flatMap(({ label }, at) => (isShareLabel(label) ? [at] : [])));
  const skipped = new Set(rows.flatMap(({ kind }, at) => (kind === 'other' ? [at] : [])));
  const details = columns.flatMap(({ kind }, at) => (kind === 'detail' ? [columnLabels[at] ?? []] : []));
  const alike = details.length > 1 && details.every((labels) => labels.some((label) => isPeriod(label)));
  return { lines: columns, skipped, shares, rounded, alike };
}

function places<T>(list: readonly T[], holds: (one: T) => boolean): ReadonlySet<number> {
  return new Set(list.flatMap((one, at) => (holds(one) ? [at] : [])));
}

interface Where {
  readonly row: string;
  readonly column: string;
  readonly isRow: boolean;
  readonly of: number;
}

function addMisfit(
  misfit: Misfit,
  { row, column, isRow, of }: Where,
  words: Words,
  table: ShownTable,
  subject: WordSubject,
  report: Report,
): void {
  const { verdict, fitting, differing } = misfit;
  const place = inTable(subject, table, row, column);
  const { printed, sum } = verdict;
  const along: 'column' | 'row' = isRow ? 'column' : 'row';
  const details = { printed, sum, difference: subtract(printed, sum), of, along };
  if (verdict.kind === 'rounded') {
    // Percentages that were rounded one by one; amounts of which the table says it.
    if (!verdict.share && !words.rounded) report.add('word-total-rounded', details, place);
    return;
  }
  const smaller = toPlainText(subtract(sum, printed)).startsWith('-') === false;
  const twice = smaller && verdict.because === 'sum' && words.twice;
  const more = !smaller && words.selection;
  const reason = twice || more ? 'explained' : verdict.because;
  report.add(
    'word-total',
    { ...details, reason },
    place,
    severityOf(reason, smaller, fitting, differing, words),
  );
}

/** A wrong number is worse than a question too many: only what may well be right is less than an error. */
function severityOf(
  reason: 'sum' | 'strokes' | 'unknown' | 'explained',
  smaller: boolean,
  fitting: number,
  differing: number,
  words: Words,
): Severity {
  if (reason === 'explained') return 'note';
  if (reason === 'strokes') return 'warning';
  if (fitting > 0) return 'error';
  // No total of the line is a sum: people who are counted once, or another kind of total.
  return (smaller && words.people) || differing > 2 ? 'warning' : 'error';
}
