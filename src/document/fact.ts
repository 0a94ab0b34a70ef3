/** Recorded facts, as data/facts/<agency>.yaml holds them. */
import type { Decimal } from '../decimal.ts';
import type { SourceFile } from './crosstab.ts';

export type FactValue =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'list'; readonly value: readonly string[] };

export interface Fact {
  /** `survey.invited` */
  readonly key: string;
  readonly value: FactValue;
  readonly unit?: string;
  readonly decimals?: number;
  /** ISO dates: when somebody last looked at it, and the last day on which it may be used. */
  readonly reviewed?: string;
  readonly validUntil?: string;
}

export interface FactSet {
  /** `agii` */
  readonly name: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly source: SourceFile;
  /** Keys of facts that cannot be used, which was reported; asking for one of them is no further problem. */
  readonly broken: readonly string[];
  /** False where the file could not be read at all: any name may be in it. */
  readonly complete: boolean;
}
