/** The totals under a delivered table that are not the sums of its rows. */
import type { Place } from '../problem.ts';
import type { DataTable } from './data-table.ts';
import type { Field } from './field.ts';
import type { Source, TotalMismatch } from './source.ts';

/** @param file name of the data file, for places */
export function totalMismatches(
  table: DataTable,
  file: string,
  source: Pick<Source, 'id' | 'agency'>,
  fields: readonly Field[],
): readonly TotalMismatch[] {
  return (table.totals?.wrong ?? []).map(({ field: index, found, sum, place }) => {
    const field = fields[index];
    const at: Place = { file, ...place };
    return {
      source: source.id,
      agency: source.agency.name,
      where: new Map(),
      measure: { id: field?.name ?? '', label: field?.title ?? place.field ?? '' },
      published: found,
      computed: sum,
      place: at,
    };
  });
}
