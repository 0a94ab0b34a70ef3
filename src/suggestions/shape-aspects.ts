/** What a table shows, by the names of its dimensions and measures. */
import type { MemberAspects, TableShape } from './candidate.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Nearly every table has years in its columns, which says less than its rows. */
const COLUMNS = 0.6;
const LISTING = 0.4;
/** What an aspect counts that a table has by the names of its members alone. */
const BY_MEMBERS = 0.7;

export function shapeAspects(
  shape: TableShape,
  memberAspects: MemberAspects,
  vocabulary: Vocabulary,
): ReadonlyMap<string, number> {
  const aspects = new Map<string, number>();
  const add = (id: string, weight: number) => aspects.set(id, Math.max(aspects.get(id) ?? 0, weight));
  const addNamed = (names: readonly string[], weight: number) => {
    for (const [id, known] of vocabulary.aspects) {
      if (names.some((name) => known.names.includes(name))) add(id, weight);
    }
  };
  addNamed(shape.rows, 1);
  addNamed(shape.measures, 1);
  addNamed(shape.columns, COLUMNS);
  addNamed(shape.listing, LISTING);
  for (const name of shape.rows) for (const id of memberAspects.get(name) ?? []) add(id, BY_MEMBERS);
  return aspects;
}
