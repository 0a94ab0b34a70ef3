/** Where a number of a sentence comes from. */
export type NumberOrigin =
  | { readonly kind: 'cell'; readonly table: string; readonly row: string; readonly column: string }
  | { readonly kind: 'fact'; readonly set: string; readonly fact: string }
  /** A share, a change, a difference or a sum of two cells that the sentence names. */
  | { readonly kind: 'computed'; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: 'question' }
  /** Written in the draft of the answer. */
  | { readonly kind: 'draft' };

/** A number as it stands in a sentence. */
export interface TracedNumber {
  readonly text: string;
  readonly origin: NumberOrigin;
}
