/** Figures: single numbers in the answer, each with the trace that leads back to its source. */
import type { Decimal } from '../decimal.ts';
import type { MemberKey, SourceFile } from './crosstab.ts';

export interface FigureSource extends SourceFile {
  /** How many rows of the file stand behind the figure; absent where that is not known or may not be said. */
  readonly rows?: number;
}

interface FigureBase {
  readonly value: Decimal;
  /** "euro" and "%" are written with the number; other units are the sentence's business. */
  readonly unit?: string;
  /** Decimals to show; absent: as many as the value has. */
  readonly decimals?: number;
}

/** A number of a crosstab, also one that the table does not show (a margin of a table without totals). */
export interface CellFigure extends FigureBase {
  readonly kind: 'cell';
  readonly table: string;
  readonly measure: string;
  /** Labels of the row and the column as a reader finds them. */
  readonly row: string;
  readonly column: string;
  /** Member by dimension; a dimension that is left out is summed over. */
  readonly where: Readonly<Record<string, MemberKey>>;
  readonly sources: readonly FigureSource[];
}

/** A recorded fact. */
export interface FactFigure extends FigureBase {
  readonly kind: 'fact';
  /** Set of facts, such as `agii`. */
  readonly set: string;
  readonly fact: string;
  readonly sources: readonly FigureSource[];
}

/** Computed from other figures: an evolution between two cells. */
export interface DerivedFigure extends FigureBase {
  readonly kind: 'derived';
  /** The words around the number, by direction; `none` gives the bare number with its sign. */
  readonly phrase: 'rise' | 'fall' | 'same' | 'none';
  readonly of: readonly CellFigure[];
}

export type Figure = CellFigure | FactFigure | DerivedFigure;
