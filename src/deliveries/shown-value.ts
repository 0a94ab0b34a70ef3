/** A value as the house writes it in a sentence. */

import { toPlainText } from '../decimal.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { RequestValue } from '../document/request.ts';
import { formatDate, formatNumber } from '../format.ts';

export function shownValue(value: RequestValue, { numbers, labels }: HouseStyle): string {
  switch (value.kind) {
    case 'empty':
      return labels.unavailable;
    case 'text':
      return value.text;
    case 'number':
      return value.plain === true ? toPlainText(value.value) : formatNumber(value.value, numbers);
    case 'date':
      return formatDate(value.iso, numbers, 'short');
    default: {
      const unknown: never = value;
      throw new Error(`unknown value: ${JSON.stringify(unknown)}`);
    }
  }
}
