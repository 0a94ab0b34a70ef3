/** The columns of a listing, and what of the source stands in them. */
import type { SourceDimension, SourceMeasure } from '../sources/source.ts';
import type { TableInput } from './described-source.ts';
import type { ListingSpec } from './spec.ts';

export type ListingInput = Omit<TableInput, 'spec'> & { readonly spec: ListingSpec };

export type ListingColumn =
  | { readonly kind: 'text'; readonly label: string; readonly dimension: SourceDimension }
  | { readonly kind: 'number'; readonly label: string; readonly measure: SourceMeasure }
  /** People, of whom a row tells only about how many there were. */
  | {
      readonly kind: 'band';
      readonly label: string;
      readonly measure: SourceMeasure;
      readonly threshold: number;
    };

/** @returns undefined after reporting every name that the source does not have, or that stands there twice */
export function planColumns({
  spec,
  source,
  located,
  report,
}: ListingInput): readonly ListingColumn[] | undefined {
  const known = [...source.dimensions.keys(), ...source.measures.keys()];
  const seen = new Set<string>();
  const columns = spec.listing.map(({ dimension: name, label }, index): ListingColumn | undefined => {
    const dimension = source.dimensions.get(name);
    const measure = source.measures.get(name);
    const place = located.place(['listing', index]);
    if (seen.has(name)) report.add('dimension-double', { found: name }, place);
    else if (dimension !== undefined) {
      seen.add(name);
      return { kind: 'text', label: label ?? dimension.label, dimension };
    } else if (measure !== undefined) {
      seen.add(name);
      const shown = { label: label ?? measure.label, measure };
      return measure.people === undefined
        ? { kind: 'number', ...shown }
        : { kind: 'band', ...shown, threshold: measure.people.threshold };
    } else report.add('listing-column', { found: name, known }, place);
    return undefined;
  });
  const sound = columns.filter((column) => column !== undefined);
  return sound.length === columns.length ? sound : undefined;
}

/** Always ends in the row of the file, so that the order is the same in every run. */
export function orderSql(
  { spec, located, report }: ListingInput,
  columns: readonly ListingColumn[],
): string | undefined {
  const { by, descending = false } = spec.order ?? {};
  if (by === undefined || by === 'listed') return descending ? '"row" DESC' : '"row"';
  const column = columns.find((one) => nameOf(one) === by);
  if (column === undefined) {
    report.add(
      'order-unknown',
      { found: by, known: ['listed', ...columns.map(nameOf)] },
      located.place(['order', 'by']),
    );
    return undefined;
  }
  const [expression = '"row"'] = columnSql(column);
  return `${expression}${descending ? ' DESC' : ''} NULLS LAST, "row"`;
}

export function nameOf(column: ListingColumn): string {
  return column.kind === 'text' ? column.dimension.name : column.measure.id;
}

/** The expressions of a column; those of a measure are added up. */
export function columnSql(column: ListingColumn): readonly string[] {
  if (column.kind === 'text') {
    const { unnest, expression } = column.dimension;
    return [unnest === undefined ? expression : `"${unnest}"`];
  }
  const { aggregation } = column.measure;
  return aggregation.kind === 'sum' ? aggregation.expressions : ['1'];
}
