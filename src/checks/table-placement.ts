/** Every declared table stands in the answer once, or is left out by choice (place: annex or none). */
import { placedTables } from '../document/resolve.ts';
import type { Check } from './subject.ts';

export const checkTablePlacement: Check = ({ body, tables, draftFile }, report) => {
  const seen = new Set<string>();
  for (const { id, item } of placedTables(body)) {
    if (seen.has(id)) {
      report.add('table-twice', { table: id }, { file: draftFile, ...(item === undefined ? {} : { item }) });
    }
    seen.add(id);
  }
  for (const [id, { crosstab, place }] of tables) {
    if (crosstab.place === 'both' && !seen.has(id)) report.add('table-not-placed', { table: id }, place);
  }
};
