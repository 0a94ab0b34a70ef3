/** What is needed to compute a table, and what a crosstab says of its source. */
import type { CrosstabSource } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import type { Source } from '../sources/source.ts';
import type { TableSpec } from './spec.ts';

export interface TableInput {
  /** The id in the dossier. */
  readonly id: string;
  readonly spec: TableSpec;
  /** False where the spec has mistakes: its names are checked, and nothing is computed. */
  readonly sound: boolean;
  /** Where the spec stands, for problems. */
  readonly located: Located;
  readonly source: Source;
  readonly title: string;
  /** Everything that is printed under the table, complete. */
  readonly notes: readonly string[];
  readonly period: { readonly from: number; readonly to: number } | undefined;
  readonly house: Pick<HouseStyle, 'labels' | 'language' | 'numbers' | 'charts'>;
  readonly report: Report;
}

export function describeSource(source: Source): CrosstabSource {
  return {
    id: source.id,
    title: source.title,
    agency: source.agency.name,
    ...(source.delivered.on === undefined ? {} : { delivered: source.delivered.on }),
    ...(source.delivered.by === undefined ? {} : { deliveredBy: source.delivered.by }),
    synthetic: source.synthetic,
    files: source.files,
  };
}
