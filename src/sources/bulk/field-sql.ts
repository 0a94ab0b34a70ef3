/**
 * The cells of a field, read and checked by the database. What is read here is read as `cell.ts` reads it; whatever is
 * written in a way that is not the usual one is left to `cell.ts` itself.
 */
import type { ColumnType } from '../cell-value.ts';
import type { Field } from '../field.ts';
import type { MappedValue } from '../mapping.ts';
import type { FieldStyle } from './field-style.ts';

export interface FieldSql {
  /** What the value is made of, where it stands there several times. */
  readonly guess?: string;
  /** The text of a cell: NULL where the value is missing, our code where the delivery has its own. */
  readonly text: string;
  /** The typed value of `text`, NULL where it is not read here; absent for texts, which are kept only when asked for. */
  readonly value?: { readonly sql: string; readonly stored: string; readonly view: string };
  /** Whether the cell is read here and meets every constraint; never NULL. `text` and `value` stand in it by name. */
  readonly ok: string;
  /** As which type the other reader gives the values. */
  readonly type: ColumnType;
}

export interface FieldNames {
  /** The cell; NULL already where it holds one of these labels of a missing value. */
  readonly cell: string;
  readonly labels: ReadonlySet<string>;
  readonly text: string;
  readonly guess: string;
  readonly value: string;
}

/** Digits before the decimals of what is read here: with the decimals they fit in 18. */
const WHOLE_DIGITS = 12;
const MAX_SCALE = 6;

/** JavaScript's white space: what `trim` takes away. */
export const SPACE =
  '[\\s\\x{0B}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]';

/** @param codes the delivery's own codes; absent where it has none */
export function fieldSql(
  field: Field,
  style: FieldStyle,
  codes: ReadonlyMap<string, MappedValue> | undefined,
  names: FieldNames,
): FieldSql {
  const read = typed(field, style, names.text, names.guess);
  const checks = [
    ...(read.check === undefined ? [] : [read.check]),
    ...(read.value === undefined ? [notBlank(names.text)] : [`${names.value} IS NOT NULL`]),
    ...constraints(field, read.value === undefined ? names.text : names.value, names.text),
    ...(codes === undefined || read.value !== undefined ? [] : [noSpaceAround(names.cell)]),
  ];
  const sound = `coalesce(${checks.join(' AND ')}, false)`;
  return {
    text: textOf(names, field, codes),
    ...(read.value === undefined ? {} : { value: read.value }),
    ...(read.guess === undefined ? {} : { guess: read.guess }),
    ok: field.required ? sound : `(${names.text} IS NULL OR ${sound})`,
    type: read.type,
  };
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function textOf(
  { cell, labels: known }: FieldNames,
  field: Field,
  codes: ReadonlyMap<string, MappedValue> | undefined,
): string {
  const labels = [...field.missing].filter((label) => !known.has(label) && codes?.has(label.trim()) !== true);
  const cases = [
    ...[...(codes ?? [])].map(
      ([code, { value, text }]) =>
        `WHEN ${cell} = ${literal(code)} THEN ${value === null ? 'NULL' : literal(text)}`,
    ),
    ...(labels.length === 0 ? [] : [`WHEN ${cell} IN (${labels.map(literal).join(', ')}) THEN NULL`]),
  ];
  return cases.length === 0 ? cell : `CASE ${cases.join(' ')} ELSE ${cell} END`;
}

interface Typed {
  readonly type: ColumnType;
  readonly guess?: string;
  readonly value?: NonNullable<FieldSql['value']>;
  /** That the text is written as it is read here, where the value alone does not tell. */
  readonly check?: string;
}

function typed(field: Field, style: FieldStyle, text: string, guess: string): Typed {
  switch (field.type) {
    case 'string': {
      const type = { kind: 'text' } as const;
      // The error of a formula is no code, whatever a description lists.
      const codes = field.memberKeys.filter((key) => !key.startsWith('#'));
      if (field.members === undefined || codes.length === 0) return { type };
      const stored = `ENUM(${codes.map(literal).join(', ')})`;
      return { type, value: { sql: `TRY_CAST(${text} AS ${stored})`, stored, view: 'VARCHAR' } };
    }
    case 'integer': {
      const { unstyled, notation } = field;
      const group = unstyled === undefined ? notation.groupChar : undefined;
      const grouped =
        group === undefined || group.length !== 1
          ? ''
          : ` WHEN ${fullMatch(text, `-?[0-9]{1,3}(${escaped(group)}[0-9]{3}){1,4}`)} THEN CAST(replace(${text}, ${literal(group)}, '') AS BIGINT)`;
      const sql = `CASE WHEN CAST(${guess} AS VARCHAR) = ${text} THEN ${guess}${grouped} END`;
      return {
        type: { kind: 'integer' },
        guess: `TRY_CAST(${text} AS BIGINT)`,
        value: { sql, stored: 'BIGINT', view: 'BIGINT' },
      };
    }
    case 'year': {
      const sql = `CASE WHEN ${fullMatch(text, '[0-9]{4}')} THEN CAST(${text} AS BIGINT) END`;
      return { type: { kind: 'integer' }, value: { sql, stored: 'BIGINT', view: 'BIGINT' } };
    }
    case 'number':
      return decimal(field, style, text);
    case 'boolean': {
      const { trueValues, falseValues } = field.notation;
      const list = (words: readonly string[]) =>
        words.length === 0 ? 'NULL' : words.map(literal).join(', ');
      const sql = `CASE WHEN ${text} IN (${list(trueValues)}) THEN true WHEN ${text} IN (${list(falseValues)}) THEN false END`;
      return { type: { kind: 'boolean' }, value: { sql, stored: 'BOOLEAN', view: 'BOOLEAN' } };
    }
    case 'date': {
      const format = field.notation.dateFormat ?? style.dateFormat ?? '%Y-%m-%d';
      const value = { stored: 'DATE', view: 'DATE' };
      const iso = format === 'default' || format === '%Y-%m-%d';
      const back = iso ? `CAST(${guess} AS VARCHAR)` : `strftime(${guess}, ${literal(format)})`;
      return {
        type: { kind: 'date' },
        guess: iso ? `TRY_CAST(${text} AS DATE)` : `CAST(try_strptime(${text}, ${literal(format)}) AS DATE)`,
        value: {
          ...value,
          sql: `CASE WHEN ${back} = ${text} AND year(${guess}) BETWEEN 1000 AND 9999 THEN ${guess} END`,
        },
      };
    }
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}

function decimal(field: Field, style: FieldStyle, text: string): Typed {
  const scale = Math.min(style.scale, MAX_SCALE);
  const { decimalChar = '.', groupChar } = field.notation;
  const isOpen = field.unstyled !== undefined;
  const mark = isOpen ? style.decimal : decimalChar;
  const decimals = scale === 0 || mark === undefined || mark.length !== 1 ? undefined : mark;
  const digits = isOpen ? openDecimals(scale) : `[0-9]{1,${scale}}`;
  const tail = decimals === undefined ? '' : `(${escaped(decimals)}(${digits}))?`;
  const forms = [`-?[0-9]{1,${WHOLE_DIGITS}}${tail}`];
  // With three decimals the point of "1.234" could also group thousands.
  if (isOpen && decimals !== undefined && scale >= 3) forms.push(`-?0${escaped(decimals)}[0-9]{3}`);
  const group = isOpen || groupChar === undefined || groupChar.length !== 1 ? undefined : groupChar;
  if (group !== undefined) forms.push(`-?[0-9]{1,3}(${escaped(group)}[0-9]{3}){1,3}${tail}`);
  let plain = text;
  if (group !== undefined) plain = `replace(${plain}, ${literal(group)}, '')`;
  if (decimals !== undefined && decimals !== '.') plain = `replace(${plain}, ${literal(decimals)}, '.')`;
  const stored = `DECIMAL(18, ${scale})`;
  return {
    type: { kind: 'decimal', scale },
    value: {
      sql: `CASE WHEN ${fullMatch(text, forms.join('|'))} THEN TRY_CAST(${plain} AS ${stored}) END`,
      stored,
      view: `DECIMAL(38, ${scale})`,
    },
  };
}

/** Numbers of decimals that only decimals have: three digits behind a mark can be thousands. */
function openDecimals(scale: number): string {
  const few = `[0-9]{1,${Math.min(2, scale)}}`;
  return scale < 4 ? few : `${few}|[0-9]{4,${scale}}`;
}

function constraints(field: Field, value: string, text: string): readonly string[] {
  const { type, members, limits, minLength, maxLength, pattern } = field;
  const listed =
    members === undefined || type === 'string'
      ? []
      : [`${value} IN (${[...members.keys()].map((key) => typedLiteral(key, type)).join(', ')})`];
  return [
    ...listed,
    ...limits.map((limit) => `${value} ${OPERATORS[limit.kind]} ${typedLiteral(limit.value, type)}`),
    ...(minLength === undefined ? [] : [`length(${text}) >= ${minLength}`]),
    ...(maxLength === undefined ? [] : [`length(${text}) <= ${maxLength}`]),
    ...(pattern === undefined ? [] : [fullMatch(text, pattern)]),
  ];
}

const OPERATORS = { minimum: '>=', maximum: '<=', exclusiveMinimum: '>', exclusiveMaximum: '<' } as const;

function typedLiteral(key: string | number, type: Field['type']): string {
  const text = literal(String(key));
  if (type === 'date') return `CAST(${text} AS DATE)`;
  if (type === 'boolean') return `CAST(${text} AS BOOLEAN)`;
  return type === 'number' ? `CAST(${text} AS DECIMAL(38, 10))` : `CAST(${text} AS HUGEINT)`;
}

/** Whether a text is more than white space, and no error of a formula. Most begin with a character that tells. */
function notBlank(text: string): string {
  const other = `NOT ${fullMatch(text, `${SPACE}*|#.*`)}`;
  return `CASE WHEN ${text} >= '$' AND ${text} < chr(128) THEN true ELSE ${other} END`;
}

function noSpaceAround(cell: string): string {
  return `NOT regexp_matches(${cell}, ${literal(`^${SPACE}|${SPACE}$`)})`;
}

function fullMatch(text: string, pattern: string): string {
  return `regexp_full_match(${text}, ${literal(pattern)})`;
}

/** A character as part of a pattern. */
function escaped(char: string): string {
  return /[\p{L}\p{N}]/u.test(char) ? char : `\\x{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}
