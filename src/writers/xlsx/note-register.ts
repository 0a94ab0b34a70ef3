/** Notes, numbered across the workbook in the order in which the tables first use them. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { fillForm } from '../../format.ts';
import { isBlank } from './excel-text.ts';

export interface AnnexNote {
  readonly number: number;
  /** "[noot 1]", as it stands behind a title. */
  readonly mark: string;
  readonly text: string;
  /** The tables that use it, in their order. */
  readonly tables: readonly TableEntry[];
}

/** One note for each text, however many tables use it. */
export function registerNotes(tables: readonly TableEntry[], house: HouseStyle): readonly AnnexNote[] {
  const users = new Map<string, TableEntry[]>();
  for (const table of tables) {
    for (const text of new Set(table.crosstab.notes)) {
      if (isBlank(text)) continue;
      const known = users.get(text);
      if (known === undefined) users.set(text, [table]);
      else known.push(table);
    }
  }
  return [...users].map(([text, entries], at) => ({
    number: at + 1,
    mark: fillForm(house.annex.noteMark, { number: String(at + 1) }),
    text,
    tables: entries,
  }));
}

/** Labels of tables as a list: "Tabel 1, Tabel 3". */
export function tableList(tables: readonly TableEntry[]): string {
  return tables.map(({ label }) => label).join(', ');
}
