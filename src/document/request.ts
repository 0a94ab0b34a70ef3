/** A request for figures as plain readonly data: what its workbook says and what it lets somebody fill in. */
import type { Decimal } from '../decimal.ts';

export interface RequestDocument {
  /** Title of the file. */
  readonly title: string;
  readonly subject: string;
  /** BCP 47 */
  readonly language: string;
  readonly explanation: RequestPage;
  readonly forms: readonly RequestForm[];
  /** What belongs in each column. */
  readonly guide: RequestGrid;
  /** The figures of last time, source by source. */
  readonly previous: readonly RequestGrid[];
  readonly lists: {
    /** Name of the hidden sheet that feeds the drop-down lists. */
    readonly sheet: string;
    /** By which the workbook is known again, in its first cell; then who and what it is, as JSON. */
    readonly mark: string;
    readonly identity: string;
    /** Name of the cell with the identity. */
    readonly name: string;
    readonly remark: string;
  };
}

/** A sheet of text. */
export interface RequestPage {
  readonly sheet: string;
  readonly title: string;
  readonly lines: readonly RequestLine[];
}

export interface RequestLine {
  readonly text: string;
  readonly look: 'heading' | 'text' | 'mark';
}

/** A sheet with one table to read. */
export interface RequestGrid extends RequestPage {
  /** Name of the table in the workbook. */
  readonly table: string;
  readonly columns: readonly { readonly header: string; readonly holds: 'text' | 'number' }[];
  readonly rows: readonly (readonly RequestValue[])[];
}

/** A sheet to fill in. */
export interface RequestForm {
  readonly sheet: string;
  readonly title: string;
  /** Above the header. */
  readonly lines: readonly RequestLine[];
  readonly table: string;
  /** The column before the others, in which an example is marked as such. */
  readonly marker: { readonly header: string; readonly word: string; readonly prompt: RequestPrompt };
  readonly columns: readonly RequestColumn[];
  /** One per column. */
  readonly example: readonly RequestValue[];
}

export interface RequestColumn {
  readonly header: string;
  readonly check: RequestCheck;
  /** Words that may stand in place of a value, each for why there is none. */
  readonly words: readonly string[];
  readonly required: boolean;
  /** Shown when somebody comes into a cell, and when what he types is refused. */
  readonly prompt: RequestPrompt;
  readonly refusal: RequestPrompt;
  readonly format: RequestFormat;
}

export interface RequestPrompt {
  readonly title: string;
  readonly text: string;
}

export type RequestFormat =
  | { readonly kind: 'text' | 'date' | 'plain' | 'general' }
  | { readonly kind: 'number'; readonly decimals: number };

/** What the spreadsheet program checks of a cell. */
export type RequestCheck =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | ({ readonly kind: 'whole' | 'decimal' } & RequestLimits)
  /** Limits are ISO dates. */
  | ({ readonly kind: 'date' } & RequestLimits)
  | { readonly kind: 'text'; readonly minLength?: number; readonly maxLength?: number };

export interface RequestLimits {
  readonly least?: RequestBound;
  readonly most?: RequestBound;
}

export interface RequestBound {
  /** A plain number with a decimal point, or an ISO date. */
  readonly value: string;
  readonly inclusive: boolean;
}

export type RequestValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `plain`: a year or a code, without signs between its digits. */
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly decimals: number;
      readonly plain?: boolean;
    }
  | { readonly kind: 'date'; readonly iso: string };
