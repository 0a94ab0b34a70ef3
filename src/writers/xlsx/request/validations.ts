/**
 * What the spreadsheet program checks while somebody types, as XML: exceljs writes it cell by cell.
 *
 * Source of the limits: ECMA-376, 18.3.1.32 (dataValidation): titles of 32 characters, texts of 255.
 */
import type { RequestBound, RequestCheck, RequestColumn, RequestPrompt } from '../../../document/request.ts';
import { escapeMarkup } from '../../legal-text.ts';
import { dateSerial } from '../dates.ts';
import { headerText } from '../excel-text.ts';

const TITLE_LENGTH = 32;
const TEXT_LENGTH = 255;
/**
 * Rows below the header that are checked while somebody types; more are pasted, which no check sees. Other programs
 * keep a check for every single cell.
 */
export const CHECKED_ROWS = 5000;

/** Whole numbers beyond this are no longer exact in Excel. */
const MOST_EXACT = '999999999999999';

interface Rule {
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'textLength' | 'custom' | 'none';
  readonly operator?: string;
  readonly formulas: readonly string[];
}

export interface CheckedColumn {
  /** Letters of the column. */
  readonly letters: string;
  /** First row in which something can be filled in; the check holds for `CHECKED_ROWS` of them. */
  readonly firstRow: number;
  readonly rule: Rule;
  /** Whether something else can be filled in all the same, after a question. */
  readonly lenient: boolean;
  readonly prompt: RequestPrompt;
  readonly refusal: RequestPrompt;
}

/** @param list the cells with the choices, as a formula */
export function checkedColumn(
  column: RequestColumn,
  letters: string,
  firstRow: number,
  list: string | undefined,
): CheckedColumn {
  const { check, words, prompt, refusal } = column;
  const rule = ruleOf(check, `${letters}${firstRow}`, list);
  // A list has the words itself; elsewhere the program asks whether one of them is meant.
  const lenient = words.length > 0 && rule.type !== 'list';
  return { letters, firstRow, rule, lenient, prompt, refusal };
}

/** The one word that a column may have. */
export function wordOnly(
  word: string,
  letters: string,
  firstRow: number,
  prompt: RequestPrompt,
): CheckedColumn {
  const rule: Rule = { type: 'list', formulas: [`"${word.replaceAll('"', '""')}"`] };
  return { letters, firstRow, rule, lenient: false, prompt, refusal: prompt };
}

/** The element `dataValidations` of a sheet. */
export function validationsXml(columns: readonly CheckedColumn[]): string {
  const elements = columns.map(({ letters, firstRow, rule, lenient, prompt, refusal }) => {
    const { type, operator, formulas } = rule;
    const attributes = [
      ['type', type],
      ['errorStyle', lenient && type !== 'none' ? 'warning' : undefined],
      ['operator', operator],
      ['allowBlank', '1'],
      ['showInputMessage', '1'],
      ['showErrorMessage', type === 'none' ? undefined : '1'],
      ['errorTitle', type === 'none' ? undefined : headerText(refusal.title, TITLE_LENGTH)],
      ['error', type === 'none' ? undefined : headerText(refusal.text, TEXT_LENGTH)],
      ['promptTitle', headerText(prompt.title, TITLE_LENGTH)],
      ['prompt', headerText(prompt.text, TEXT_LENGTH)],
      ['sqref', `${letters}${firstRow}:${letters}${firstRow + CHECKED_ROWS - 1}`],
    ] as const;
    const written = attributes.flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}="${escapeMarkup(value)}"`],
    );
    const inside = formulas.map(
      (formula, at) => `<formula${at + 1}>${escapeMarkup(formula)}</formula${at + 1}>`,
    );
    return `<dataValidation ${written.join(' ')}>${inside.join('')}</dataValidation>`;
  });
  return `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
}

/** @param cell the first cell of the column, to which a formula is relative */
function ruleOf(check: RequestCheck, cell: string, list: string | undefined): Rule {
  switch (check.kind) {
    case 'choice':
      if (list === undefined) throw new Error('a column of choices without its list');
      return { type: 'list', formulas: [list] };
    case 'text': {
      const { minLength, maxLength } = check;
      if (minLength === undefined && maxLength === undefined) return { type: 'none', formulas: [] };
      const [least, most] = [bound(minLength), bound(maxLength)];
      return limited('textLength', least, most, cell) ?? { type: 'none', formulas: [] };
    }
    case 'whole': {
      const least = check.least ?? { value: `-${MOST_EXACT}`, inclusive: true };
      const most = check.most ?? { value: MOST_EXACT, inclusive: true };
      return limited('whole', least, most, cell) ?? { type: 'none', formulas: [] };
    }
    case 'decimal': {
      const any = { value: '-1E+300', inclusive: true };
      const least = check.least ?? (check.most === undefined ? any : undefined);
      return limited('decimal', least, check.most, cell) ?? { type: 'none', formulas: [] };
    }
    case 'date': {
      // Any real date is at least the first one.
      const least = serial(check.least) ?? { value: '1', inclusive: true };
      return limited('date', least, serial(check.most), cell) ?? { type: 'none', formulas: [] };
    }
    default: {
      const unknown: never = check;
      throw new Error(`unknown check: ${JSON.stringify(unknown)}`);
    }
  }
}

function limited(
  type: 'whole' | 'decimal' | 'date' | 'textLength',
  least: RequestBound | undefined,
  most: RequestBound | undefined,
  cell: string,
): Rule | undefined {
  if (least !== undefined && most !== undefined) {
    if (least.inclusive && most.inclusive) {
      return { type, operator: 'between', formulas: [least.value, most.value] };
    }
    // No operator has an open end on one side.
    const conditions = [
      `ISNUMBER(${cell})`,
      ...(type === 'whole' ? [`${cell}=INT(${cell})`] : []),
      `${cell}${least.inclusive ? '>=' : '>'}${least.value}`,
      `${cell}${most.inclusive ? '<=' : '<'}${most.value}`,
    ];
    return { type: 'custom', formulas: [`AND(${conditions.join(',')})`] };
  }
  if (least !== undefined) {
    const operator = least.inclusive ? 'greaterThanOrEqual' : 'greaterThan';
    return { type, operator, formulas: [least.value] };
  }
  if (most === undefined) return undefined;
  return { type, operator: most.inclusive ? 'lessThanOrEqual' : 'lessThan', formulas: [most.value] };
}

function bound(length: number | undefined): RequestBound | undefined {
  return length === undefined ? undefined : { value: String(length), inclusive: true };
}

/** A limit before the dates of a workbook is none. */
function serial(limit: RequestBound | undefined): RequestBound | undefined {
  const day = limit && dateSerial(limit.value);
  return limit && day !== undefined ? { value: String(day), inclusive: limit.inclusive } : undefined;
}
