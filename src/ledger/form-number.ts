/** The numbers of a file with figures that are typed over. */
import { type Decimal, decimalOf, parseDecimal, round } from '../decimal.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';

/**
 * A number as a person types it over. `1.234` in YAML is hardly more than one, and was one thousand where it was
 * printed: more decimals than are declared are a mistake.
 *
 * @param places that are declared; any number of them where it is absent
 * @returns undefined for one that the answer does not give, or after reporting what is wrong
 */
export function readNumber(
  found: number | string | null,
  measureName: string,
  places: number | undefined,
  at: KeyPath,
  located: Located,
  report: Report,
): Decimal | undefined {
  if (found === null) return undefined;
  const number = typeof found === 'number' ? numberOf(found) : parseDecimal(found.trim().replace(',', '.'));
  const declared = places ?? 0;
  if (number === undefined) {
    const details = {
      found: String(found),
      reason: 'form',
      measure: measureName,
      decimals: declared,
    } as const;
    report.add('ledger-number', details, located.place(at));
    return undefined;
  }
  if (number.scale <= declared) return places === undefined ? number : round(number, declared);
  const details = {
    found: String(found),
    reason: 'decimals',
    measure: measureName,
    decimals: declared,
  } as const;
  report.add('ledger-number', details, located.place(at));
  return undefined;
}

function numberOf(value: number): Decimal | undefined {
  return Number.isFinite(value) ? decimalOf(value) : undefined;
}
