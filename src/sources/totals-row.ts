/**
 * The totals that people put under a table. Such a row is no data: it is held against the sums of the rows above it and
 * left out.
 */
import { add, compare, type Decimal, decimalOf, isZero, round, ZERO } from '../decimal.ts';
import { isMissing } from './cell.ts';
import type { CellValue } from './cell-value.ts';
import type { Field } from './field.ts';
import type { Header } from './header.ts';
import { readNativeCell } from './native-cell.ts';
import { type DecimalMark, readWith } from './number-style.ts';
import { cellText, isBlank, type RawCell, type SourceRow } from './source-row.ts';

/** A row that may hold totals. */
export interface TotalsCandidate {
  /** It says so: "Totaal". Without that, only the sums can tell. */
  readonly labelled: boolean;
  /** Its numbers, by index of their field. */
  readonly numbers: ReadonlyMap<number, RawCell>;
}

/** A total that differs from the sum of the rows. */
export interface WrongTotal {
  readonly field: number;
  readonly found: Decimal;
  readonly sum: Decimal;
}

/** "Totaal", "Eindtotaal:", "Total général"; never a part of the table ("Subtotaal", "Totaal Gent"). */
const LABEL =
  /^(?:(?:algemeen|algemene|grand|eind) ?-?)?(?:totaa?l|totalen|totaux|som|somme|sum)(?: g[ée]n[ée]ral)? ?:?$/;

function isLabel(text: string): boolean {
  return LABEL.test(text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());
}

/**
 * @param keys lists of fields that together identify a row
 * @returns undefined where the row holds anything but numbers and a label
 */
export function totalsCandidate(
  { cells }: SourceRow,
  header: Header,
  fields: readonly Field[],
  keys: readonly (readonly number[])[],
): TotalsCandidate | undefined {
  let labelled = false;
  const numbers = new Map<number, RawCell>();
  for (const [position, cell] of cells.entries()) {
    const index = header.columns[position];
    const field = index === undefined ? undefined : fields[index];
    if (isBlank(cell) || (field !== undefined && isMissing(cell, field))) continue;
    const text = cellText(cell).trim();
    if (typeof cell === 'string' && isLabel(text) && field?.members?.has(text) !== true) labelled = true;
    else if (index === undefined || field === undefined) continue;
    else if (field.type === 'integer' || field.type === 'number') numbers.set(index, cell);
    else return undefined;
  }
  if (numbers.size === 0) return undefined;
  if (!labelled) {
    // What identifies a row has to be empty, and there has to be something of the kind.
    const texts = fields.flatMap(({ type }, index) =>
      type === 'integer' || type === 'number' ? [] : [index],
    );
    const identifying = keys.length === 0 ? texts : keys.flat();
    if (identifying.length === 0 || identifying.every((index) => numbers.has(index))) return undefined;
  }
  return { labelled, numbers };
}

export interface Summed {
  readonly fields: readonly Field[];
  readonly sum: (field: number) => Decimal;
  /** The character before decimals that the cells of a field show, where they do. */
  readonly decimal: (field: number) => DecimalMark | undefined;
  /** Whether all cells of a field could be read, so that their sum says something. */
  readonly isKnown: (field: number) => boolean;
}

/**
 * The totals that are not the sums.
 *
 * @param asked fields to look at; all where it is absent
 * @returns undefined where a number cannot be read, or where a row without label holds other numbers than the sums
 */
export function wrongTotals(
  { labelled, numbers }: TotalsCandidate,
  summed: Summed,
  asked: ReadonlySet<number> | undefined,
): readonly WrongTotal[] | undefined {
  const wrong: WrongTotal[] = [];
  let something = false;
  for (const [index, cell] of numbers) {
    const field = summed.fields[index];
    if (field === undefined) continue;
    const readings = readingsOf(cell, field, summed.decimal(index));
    const [first] = readings;
    if (first === undefined) return undefined;
    const sum = summed.sum(index);
    something ||= !isZero(sum);
    const equal = readings.some((found) => isSame(found, sum, cell));
    if (!labelled && !equal) return undefined;
    const skipped = !summed.isKnown(index) || (asked !== undefined && !asked.has(index));
    if (!equal && !skipped) wrong.push({ field: index, found: first, sum });
  }
  return labelled || something ? wrong : undefined;
}

/** What a cell can mean as a number; several where nothing in its column tells. */
function readingsOf(cell: RawCell, field: Field, decimal: DecimalMark | undefined): readonly Decimal[] {
  const results =
    typeof cell !== 'string'
      ? [readNativeCell(cell, field)]
      : field.unstyled === undefined
        ? [field.read(cell)]
        : marks(decimal).map((mark) =>
            readWith(cell, mark, field.unstyled?.type ?? 'number', field.unstyled?.bareNumber ?? true),
          );
  return results.flatMap((result) => {
    if (result.kind !== 'value') return [];
    const { value } = result;
    if (typeof value === 'bigint') return [decimalOf(value)];
    return typeof value === 'object' ? [value] : [];
  });
}

/** Belgian notation first. */
function marks(decimal: DecimalMark | undefined): readonly DecimalMark[] {
  return decimal === undefined ? [',', '.'] : [decimal];
}

/** Digits that a spreadsheet program keeps of a number; what it adds up has no more. */
const KEPT_DIGITS = 15;

function isSame(found: Decimal, sum: Decimal, cell: RawCell): boolean {
  const digits = String(found.digits).replace('-', '').length;
  const rounded = typeof cell === 'object' && digits >= KEPT_DIGITS ? round(sum, found.scale) : sum;
  return compare(found, rounded) === 0;
}

/** The sum of the numbers in a column. */
export function sumOf(values: readonly CellValue[]): Decimal {
  let whole = 0n;
  let sum = ZERO;
  for (const value of values) {
    if (typeof value === 'bigint') whole += value;
    else if (typeof value === 'object' && value !== null) sum = add(sum, value);
  }
  return add(sum, decimalOf(whole));
}
