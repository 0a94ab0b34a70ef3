/** What prose may ask of a computed table: any of its cells and margins, by name. */
import type { Crosstab, MissingKind } from './crosstab.ts';
import type { CellFigure } from './figure.ts';
import type { TableScope } from './scope.ts';

/** Why a figure cannot be given; each names what is known instead. */
export type FigureProblem =
  | { readonly kind: 'dimension-unknown'; readonly found: string; readonly known: readonly string[] }
  | {
      readonly kind: 'member-unknown';
      readonly dimension: string;
      readonly found: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'measure-unknown'; readonly found: string; readonly known: readonly string[] }
  /** The table has several measures and the question names none. */
  | { readonly kind: 'measure-missing'; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly missing: MissingKind };

export type FigureAnswer =
  | { readonly ok: true; readonly figure: CellFigure }
  | { readonly ok: false; readonly problem: FigureProblem };

export interface FigureTable {
  readonly crosstab: Crosstab;
  /**
   * @param where member by dimension, as a person writes it: key or label, text or number;
   *   a dimension that is left out is summed over
   * @param measure id; may be left out where the table has one measure
   */
  readonly figure: (where: Readonly<Record<string, string | number>>, measure?: string) => FigureAnswer;
  /** The names of the dimensions, rows first, and for each the members a person can name, as labels. */
  readonly dimensions: readonly { readonly name: string; readonly labels: readonly string[] }[];
  /** What its numbers count. */
  readonly scope: TableScope;
}
