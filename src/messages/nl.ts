/** Every sentence that a user reads, in Dutch, by problem code. */
import { checks } from './nl/checks.ts';
import { common } from './nl/common.ts';
import { dossiers } from './nl/dossiers.ts';
import { drafting } from './nl/drafting.ts';
import { sources } from './nl/sources.ts';
import { tables } from './nl/tables.ts';

/** What a code says: the message, and what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly hint?: string;
}

export const nl = { ...common, ...dossiers, ...sources, ...tables, ...drafting, ...checks };

/** The codes and what each needs to know; other languages follow this shape. */
export type Catalog = typeof nl;
