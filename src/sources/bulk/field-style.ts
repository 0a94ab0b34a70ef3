/** How the cells of a field are written, as the first rows of a large file show: what most of the others look like. */
import { readCell } from '../cell.ts';
import type { DateOrder } from '../date-column.ts';
import type { Field } from '../field.ts';
import { type DecimalMark, numberStyle } from '../number-style.ts';

export interface FieldStyle {
  /** Most decimals that a number has; 0 for other values. */
  readonly scale: number;
  /** Before the decimals of numbers of which the description does not say it; absent where none has decimals. */
  readonly decimal?: DecimalMark;
  /** A pattern of strptime, for dates of which the description gives none. */
  readonly dateFormat?: string;
}

/** @param texts of the field's cells */
export function fieldStyle(field: Field, texts: readonly string[]): FieldStyle {
  let scale = 0;
  for (const text of texts) {
    const result = readCell(text, field);
    if (result.ok && typeof result.value === 'object' && result.value !== null) {
      scale = Math.max(scale, result.value.scale);
    }
  }
  const decimal = decimalMark(field, texts);
  const dateFormat = field.anyDate === undefined ? undefined : usualDateFormat(texts);
  return {
    scale,
    ...(decimal === undefined ? {} : { decimal }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
  };
}

export function dateOrder(format: string): DateOrder {
  return format.startsWith('%Y') ? 'year-first' : 'day-first';
}

/** The one mark that cells with decimals have for sure. */
function decimalMark({ unstyled }: Field, texts: readonly string[]): DecimalMark | undefined {
  if (unstyled === undefined) return undefined;
  const marks = new Set<DecimalMark>();
  for (const text of texts) {
    const style = numberStyle(text.trim(), unstyled.type, unstyled.bareNumber);
    if (style.kind === 'certain') marks.add(style.decimal);
  }
  const [mark, ...others] = marks;
  return others.length === 0 ? mark : undefined;
}

const DATE_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, '%Y-%m-%d'],
  [/^\d{2}\/\d{2}\/\d{4}$/, '%d/%m/%Y'],
  [/^\d{2}-\d{2}-\d{4}$/, '%d-%m-%Y'],
  [/^\d{2}\.\d{2}\.\d{4}$/, '%d.%m.%Y'],
  [/^\d{2}\/\d{2}\/\d{2}$/, '%d/%m/%y'],
  [/^\d{2}-\d{2}-\d{2}$/, '%d-%m-%y'],
  [/^\d{2}\.\d{2}\.\d{2}$/, '%d.%m.%y'],
];

/** The format of most of the dates. */
function usualDateFormat(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const format = DATE_FORMATS.find(([pattern]) => pattern.test(text))?.[1];
    if (format !== undefined) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
