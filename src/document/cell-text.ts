/** The one text of a table's cell: Word, the preview and the results in JSON print the same. */
import { formatNumber, formatQuantity } from '../format.ts';
import type { Cell, CrosstabMeasure, MissingKind } from './crosstab.ts';
import type { HouseStyle } from './house-style.ts';

/** Money is a bare number in its cell, since its unit stands in the header. */
export function cellText(cell: Cell, measure: CrosstabMeasure | undefined, house: HouseStyle): string {
  if (cell.kind === 'missing') return missingText(cell.missing, house);
  return measure?.unit === 'euro'
    ? formatNumber(cell.value, house.numbers, measure.decimals)
    : formatQuantity(cell.value, measure?.unit, house.numbers, measure?.decimals);
}

function missingText(missing: MissingKind, { labels }: HouseStyle): string {
  switch (missing) {
    case 'unavailable':
      return labels.unavailable;
    case 'not-applicable':
      return labels.notApplicable;
    case 'confidential':
      return labels.confidential;
    default: {
      const unknown: never = missing;
      throw new Error(`unknown kind of missing cell: ${String(unknown)}`);
    }
  }
}
