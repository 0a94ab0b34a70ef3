/** The rows and columns that a table shows, in its order. */
import type { Member } from '../document/crosstab.ts';

export interface Arrangement {
  /** For each row its members, one for each row dimension. */
  readonly rows: readonly (readonly Member[])[];
  /** Members of the column dimension; absent where the measures are the columns. */
  readonly columns?: readonly Member[];
}
