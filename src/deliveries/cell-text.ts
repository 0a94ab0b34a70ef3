/** Values as a source writes them in its CSV file: the way back from `lexical-reader.ts` and `mapping.ts`. */
import { toPlainText } from '../decimal.ts';
import { parseIsoDate } from '../format.ts';
import { type CellValue, memberKey, type TypedValue } from '../sources/cell-value.ts';
import type { Field } from '../sources/field.ts';
import type { RawField } from '../sources/frictionless.ts';
import type { MappedValue } from '../sources/mapping.ts';

export type CellWriter = (value: CellValue) => string;

/** @param codes the delivery's own codes, where a mapping has some for the field */
export function cellWriter(
  field: Field,
  raw: RawField,
  codes: ReadonlyMap<string, MappedValue> | undefined,
): CellWriter {
  const write = plainWriter(field, raw);
  const coded = new Map<string | number, string>();
  for (const [code, { value }] of codes ?? []) {
    if (value !== null && !coded.has(memberKey(value))) coded.set(memberKey(value), code);
  }
  return (value) => (value === null ? '' : (coded.get(memberKey(value)) ?? write(value)));
}

function plainWriter(field: Field, raw: RawField): (value: TypedValue) => string {
  switch (field.type) {
    case 'boolean': {
      const [yes, no] = [raw.trueValues?.[0] ?? 'true', raw.falseValues?.[0] ?? 'false'];
      return (value) => (value === true ? yes : no);
    }
    case 'date': {
      const { format = 'any' } = raw;
      return (value) =>
        format === 'any' || format === 'default' ? String(value) : dateText(String(value), format);
    }
    case 'number':
    case 'integer':
      return (value) => {
        const plain = typeof value === 'object' ? toPlainText(value) : String(value);
        if (field.unstyled === undefined) return plain.replace('.', raw.decimalChar ?? '.');
        // Where nothing says how numbers are written, "1.234" has two readings and "1.2340" has one.
        return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
      };
    case 'string':
    case 'year':
      return (value) => String(value);
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}

/** An ISO date by a pattern of strptime, of which `date-format.ts` knows these parts. */
function dateText(iso: string, format: string): string {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(`not a date: ${iso}`);
  const two = (part: number) => String(part).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    '%Y': String(date.year).padStart(4, '0'),
    '%y': two(date.year % 100),
    '%m': two(date.month),
    '%d': two(date.day),
    '%%': '%',
  };
  return format.replace(/%./g, (part) => parts[part] ?? part);
}
