/**
 * The lines of a table along one direction, its rows or its columns, and which of them a total may be the sum of.
 */
import type { Amount } from '../reading/amounts.ts';

export type LineKind =
  | 'detail'
  | 'total'
  /** A mean, a share, a code: no part of a sum. */
  | 'other';

export interface AxisLine {
  readonly kind: LineKind;
  /** As it is shown. */
  readonly label: string;
  /** "Totaal" alone, which can only be a sum; "Totaal aantal deelnemers" may be a measure of its own. */
  readonly plain: boolean;
  /** A part of the line before it: "waarvan online". */
  readonly part: boolean;
  /** What it measures, where lines of several measures take turns: "kostprijs". */
  readonly measure: string;
  readonly amounts: readonly (Amount | undefined)[];
}

const TOTAL_WORDS =
  'totaal|totalen|total|totals|som|sum|totaux|subtotaal|sub-totaal|subtotal|eindtotaal|tussentotaal|generaaltotaal';
const TOTAL = new RegExp(
  `^(?:algemeen|algemene|groot|gezamenlijk|grand|general|sub|tussen|eind|het)?[\\s-]?(?:${TOTAL_WORDS})(?![\\p{L}])|^(?:alles\\s)?samen(?=$|[\\s]?[,:(*])`,
  'iu',
);
const LATER_TOTAL = /(?:^|[\s,(:-])(?:totaal|total|subtotaal)\)?$/iu;
const PLAIN = new RegExp(
  `^(?:(?:algemeen|algemene|groot|grand|general|sub|tussen|eind)[\\s-]?)?(?:${TOTAL_WORDS}|(?<=^(?:alles\\s)?)samen)(?:\\s(?:generaal|algemeen))?(?:\\s?[*:=†]+|\\s?\\([^()]{1,30}\\))?$`,
  'iu',
);
const OTHER_WORDS =
  'gemiddeld\\p{L}*|gem\\.|mediaan|median|mean|average|moyenne|minimum|maximum|min\\.|max\\.|index|indexcijfer|evolutie|groei|groeivoet|groeipercentage|stijging|daling|verschil|toename|afname|wijziging|verandering|change|difference|ratio|verhouding|standaardafwijking|tarief|rang|doelstelling|norm|target';
/** What is no part of a sum stands at the beginning or the end of a label; inside it may be a subject. */
const OTHER = new RegExp(
  `^(?:${OTHER_WORDS})(?![\\p{L}])|(?:[\\s,(])(?:${OTHER_WORDS})\\)?$|(?:prijs|kost|kostprijs|bedrag|aantal)\\sper\\s(?:persoon|inwoner|deelnemer|stuk|uur|dag|100|1\\.?000)|^per\\s(?:persoon|inwoner|deelnemer|stuk|uur|dag|100|1\\.?000)|^(?:Δ|∆|\\+\\/-|gem)$`,
  'iu',
);
const SHARE = /%|percent|procent|aandeel|aandelen|graad(?![\p{L}])|dekkingsgraad/iu;
const PART =
  /^(?:[-–•o]\s|\(?(?:waarvan|w\.\s?v\.|wv\.?|w\.o\.|waaronder|of which|dont|o\.a\.)(?![\p{L}]))/iu;

/** Whether a label says that its line is a total. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(label) || LATER_TOTAL.test(label);
}

export function isPlainTotal(label: string): boolean {
  return PLAIN.test(label);
}

export function isShareLabel(label: string): boolean {
  return SHARE.test(label);
}

/** @param labels of the line, the most general first */
export function axisLine(
  labels: readonly string[],
  amounts: AxisLine['amounts'],
  columns: boolean,
): AxisLine {
  const named = labels.filter((label) => label !== '');
  const last = named.at(-1) ?? '';
  const total = named.find((label) => isTotalLabel(label));
  const other = total === undefined ? named.some((label) => OTHER.test(label)) : OTHER.test(total);
  const measure = columns ? measureOf(named, total) : '';
  return {
    kind: other ? 'other' : total === undefined ? 'detail' : 'total',
    label: named.join(', '),
    plain: total !== undefined && isPlainTotal(total),
    part: PART.test(last),
    measure,
    amounts,
  };
}

/** "kostprijs" of "2020, kostprijs", and of "2020" above "kostprijs". */
function measureOf(named: readonly string[], total: string | undefined): string {
  const [first = '', last = ''] = [named[0], named.at(-1)];
  if (named.length > 1) return (total === last ? '' : last).toLowerCase();
  const [, tail = ''] = /^[^,]+,\s(.+)$/.exec(first) ?? [];
  return tail.toLowerCase();
}

/** Which lines a total may be the sum of, the likeliest first; each at least one line. */
export function candidates(lines: readonly AxisLine[], at: number): readonly (readonly number[])[] {
  const total = lines[at];
  if (total === undefined) return [];
  const details = (from: number, to: number) =>
    indexes(
      lines,
      from,
      to,
      ({ kind, measure }) => kind === 'detail' && (total.measure === '' || measure === total.measure),
    );
  const before = previousTotal(lines, at);
  const after = nextTotal(lines, at);
  const totalsBefore = indexes(
    lines,
    0,
    at,
    ({ kind, measure }) => kind === 'total' && measure === total.measure,
  );
  const sameTail = indexes(
    lines,
    0,
    lines.length,
    ({ kind, measure }) => kind === 'detail' && measure === total.measure,
  );
  const loose = details(before + 1, at);
  // The last total of several is that of all; one in between is that of its own block.
  const grand = before >= 0 && after === lines.length;
  const sets = [
    ...(grand ? [details(0, at), loose] : [loose, details(0, at)]),
    ...(totalsBefore.length > 0
      ? [[...totalsBefore, ...loose], totalsBefore, lastLevel(lines, totalsBefore)]
      : []),
    ...(total.measure === '' ? [] : [sameTail]),
    // A total that stands first, as statistical offices print them.
    ...(loose.length === 0
      ? [details(at + 1, after), details(at + 1, lines.length), totalsBelow(lines, at)]
      : []),
  ];
  const found: (readonly number[])[] = [];
  for (const set of sets) {
    for (const one of [set, set.filter((index) => lines[index]?.part !== true)]) {
      if (one.length > 0 && !found.some((known) => same(known, one))) found.push(one);
    }
  }
  return found;
}

function indexes(
  lines: readonly AxisLine[],
  from: number,
  to: number,
  wanted: (line: AxisLine) => boolean,
): readonly number[] {
  return lines.flatMap((line, index) => (index >= from && index < to && wanted(line) ? [index] : []));
}

function previousTotal(lines: readonly AxisLine[], at: number): number {
  return lines.findLastIndex(({ kind }, index) => index < at && kind === 'total');
}

function nextTotal(lines: readonly AxisLine[], at: number): number {
  const next = lines.findIndex(({ kind }, index) => index > at && kind === 'total');
  return next < 0 ? lines.length : next;
}

/** Totals of which none is named like the grand total itself: subtotals since the last plain one. */
function lastLevel(lines: readonly AxisLine[], totals: readonly number[]): readonly number[] {
  const last = totals.findLast((index) => lines[index]?.plain === true);
  return last === undefined ? totals : totals.filter((index) => index > last);
}

function totalsBelow(lines: readonly AxisLine[], at: number): readonly number[] {
  return indexes(lines, at + 1, lines.length, ({ kind }) => kind === 'total');
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
