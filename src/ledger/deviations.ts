/** Says which figures differ from published ones, and which of these differences a person has explained. */
import { compare, type Decimal, round } from '../decimal.ts';
import { formatDate, type NumberForms } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { findMember } from '../sources/member-name.ts';
import type { Deviation } from './compare.ts';
import type { LedgerFigure, LedgerQuestion, LedgerTable } from './entry.ts';
import { isRestriction } from './same-figure.ts';

/** What a person says of a deviation in dossier.yaml. */
export interface AcceptedDeviation {
  /** Id of a table, or `set fact`. */
  readonly table?: string | undefined;
  readonly fact?: string | undefined;
  /** Only the figures of these members, as keys or labels. */
  readonly where?: Readonly<Record<string, string | number>> | undefined;
  readonly measure?: string | undefined;
}

/** A difference that the description of a source names, too: a published total that is not the sum of the data. */
export interface KnownMismatch {
  readonly name: string;
  readonly published: Decimal;
  readonly computed?: Decimal | undefined;
}

export interface DeviationContext {
  readonly question: Pick<LedgerQuestion, 'number' | 'date' | 'minister'>;
  readonly accepted: readonly AcceptedDeviation[];
  readonly known: readonly KnownMismatch[];
  /** Where a table is declared, by id. */
  readonly tablePlace: (table: string) => Place;
  /** The item in which a table stands. */
  readonly itemOf: (table: string) => string | undefined;
  readonly draftFile: string;
  readonly numbers: NumberForms;
}

/** @returns the indexes of the entries of `accepted` that explain something */
export function reportDeviations(
  deviations: readonly Deviation[],
  context: DeviationContext,
  report: Report,
): ReadonlySet<number> {
  const used = new Set<number>();
  for (const deviation of deviations) {
    const reasons = context.accepted.flatMap((entry, index) => (explains(entry, deviation) ? [index] : []));
    for (const index of reasons) used.add(index);
    // It was said already, with the place where the published total stands.
    if (context.known.some((mismatch) => sameDifference(mismatch, deviation))) continue;
    reportOne(deviation, reasons.length > 0, context, report);
  }
  return used;
}

export function sameDifference(mismatch: KnownMismatch, { name, value, published }: Deviation): boolean {
  return (
    mismatch.name === name &&
    compare(mismatch.published, published.value) === 0 &&
    mismatch.computed !== undefined &&
    compare(mismatch.computed, value) === 0
  );
}

export function explains(entry: AcceptedDeviation, { place }: Pick<Deviation, 'place'>): boolean {
  if (place.kind === 'fact') return entry.fact === `${place.fact.set} ${place.fact.fact}`;
  const { table, figure, measure } = place;
  if (entry.table !== table.id) return false;
  if (entry.measure !== undefined && entry.measure !== measure.id) return false;
  return Object.entries(entry.where ?? {}).every(([name, wanted]) => isAt(name, wanted, figure, table));
}

function isAt(name: string, wanted: string | number, figure: LedgerFigure, table: LedgerTable): boolean {
  if (!Object.hasOwn(figure.where, name)) return false;
  const found = figure.where[name];
  if (found === undefined || isRestriction(found)) return false;
  const members = table.dimensions.find((dimension) => dimension.name === name)?.members ?? [];
  return String(found) === String(findMember(wanted, members)?.key ?? wanted);
}

function reportOne(
  { place, value, decimals, published, replaced }: Deviation,
  accepted: boolean,
  context: DeviationContext,
  report: Report,
): void {
  const { question } = published.entry;
  const details = {
    ...whereStood(place),
    stated: round(value, decimals),
    published: round(published.value, published.decimals),
    number: question.number,
    date: formatDate(question.date, context.numbers),
    minister: question.minister,
    ...(published.table?.label === undefined ? {} : { label: published.table.label }),
    own: sameQuestion(question, context.question),
    replaced,
    accepted,
  };
  report.add('deviation', details, placeOf(place, context), accepted || replaced ? 'note' : undefined);
}

export function sameQuestion(
  a: Pick<LedgerQuestion, 'number' | 'date' | 'minister'>,
  b: Pick<LedgerQuestion, 'number' | 'date' | 'minister'>,
): boolean {
  return a.number === b.number && a.date === b.date && a.minister === b.minister;
}

function whereStood(
  place: Deviation['place'],
):
  | { readonly fact: string }
  | { readonly table: string; readonly part: readonly string[]; readonly measure: string } {
  if (place.kind === 'fact') return { fact: `${place.fact.set} ${place.fact.fact}` };
  const { table, measure, figure } = place;
  const part = [figure.row, figure.column].flatMap((text) => (text ? [text] : []));
  return { table: table.id, part: [...new Set(part)], measure: measure.label };
}

function placeOf(place: Deviation['place'], context: DeviationContext): Place {
  if (place.kind === 'fact') {
    const { item } = place.fact;
    return { file: context.draftFile, ...(item === undefined ? {} : { item }) };
  }
  const item = place.figure.item ?? context.itemOf(place.table.id);
  return { ...context.tablePlace(place.table.id), ...(item === undefined ? {} : { item }) };
}
