/** Every sentence that a user reads, in Dutch, by problem code. */
import { common } from './nl/common.ts';

/** What a code says: the message, and what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly hint?: string;
}

export const nl = { ...common };

/** The codes and what each needs to know; other languages follow this shape. */
export type Catalog = typeof nl;
