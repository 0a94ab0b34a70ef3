/** The hidden sheet: what the drop-down lists offer, and by what the workbook is known when it comes back. */
import type Workbook from 'exceljs/lib/doc/workbook.js';
import type { RequestDocument } from '../../../document/request.ts';
import { cellText, escapeCodes } from '../excel-text.ts';
import { columnLetters } from '../formulas.ts';

/** Below the identity and the remark. */
const FIRST_ROW = 4;

export interface ChoiceLists {
  /** For each form, for each of its columns, the cells with its choices as a formula. */
  readonly formulas: readonly (readonly (string | undefined)[])[];
  readonly columns: readonly { readonly header: string; readonly choices: readonly string[] }[];
}

/** Columns with the same choices share one list. */
export function planLists({ forms, lists }: RequestDocument): ChoiceLists {
  const columns: { header: string; choices: readonly string[] }[] = [];
  const known = new Map<string, string>();
  const formulas = forms.map((form) =>
    form.columns.map(({ header, check, words }) => {
      if (check.kind !== 'choice') return undefined;
      const choices = [...check.choices, ...words.filter((word) => !check.choices.includes(word))];
      const key = JSON.stringify(choices);
      const formula = known.get(key) ?? formulaOf(lists.sheet, columns.length, choices.length);
      if (!known.has(key)) columns.push({ header, choices });
      known.set(key, formula);
      return formula;
    }),
  );
  return { formulas, columns };
}

export function addLists(workbook: Workbook, { lists }: RequestDocument, { columns }: ChoiceLists): void {
  const worksheet = workbook.addWorksheet(lists.sheet, { state: 'hidden', properties: { dyDescent: 0.25 } });
  const put = (row: number, column: number, text: string) => {
    const cell = worksheet.getCell(row, column);
    cell.value = escapeCodes(cellText(text));
    cell.numFmt = text.length > 255 ? 'General' : '@';
  };
  put(1, 1, lists.mark);
  put(1, 2, lists.identity);
  put(2, 1, lists.remark);
  columns.forEach(({ header, choices }, at) => {
    put(FIRST_ROW - 1, at + 1, header);
    choices.forEach((choice, below) => {
      put(FIRST_ROW + below, at + 1, choice);
    });
  });
  workbook.definedNames.add(`'${lists.sheet}'!$B$1`, lists.name);
}

function formulaOf(sheet: string, column: number, count: number): string {
  const letters = columnLetters(column);
  return `'${sheet}'!$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + count - 1}`;
}
