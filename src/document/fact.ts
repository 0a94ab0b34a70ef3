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
}

export interface FactSet {
  /** `agii` */
  readonly name: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly source: SourceFile;
  /** False where some facts are wrong and left out; a missing name is then no further problem. */
  readonly complete: boolean;
}
