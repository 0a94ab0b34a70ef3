/** Exact decimals as the binary numbers of a workbook, or as text where those would show something else. */
import { type Decimal, decimalOf, isZero, round, significantDigits, toNumber } from '../../decimal.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import { formatNumber } from '../../format.ts';
import type { SheetCell, SheetNumber } from './sheet.ts';

/** Excel keeps and shows so many significant digits ("Excel specifications and limits", number precision). */
const DIGITS = 15;

/** More decimals than a number format can ask for. */
const FORMAT_DECIMALS = 30;

/**
 * A number that Excel shows as the house's rounder does. One that has more digits than Excel can show becomes text:
 * a wrong number is worse than one that cannot be calculated with.
 */
export function numberCell(
  value: Decimal,
  decimals: number,
  house: HouseStyle,
): SheetNumber | Extract<SheetCell, { kind: 'text' }> {
  const shown = formatNumber(value, house.numbers, decimals);
  const held = heldNumber(value, decimals);
  return held === undefined
    ? { kind: 'text', text: shown }
    : { kind: 'number', value: held, decimals, shown };
}

/** True where Excel shows this number, with so many decimals, as the exact value rounded to them. */
export function showsAs(held: number, value: Decimal, decimals: number): boolean {
  if (!Number.isFinite(held)) return false;
  const seen = decimalOf(Number(held.toPrecision(DIGITS)));
  return equal(round(seen, decimals), round(value, decimals));
}

/** For years and codes. */
export const PLAIN_FORMAT = '0';

/** Number format of Excel, which shows it with the reader's own signs. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, FORMAT_DECIMALS))}`;
}

function heldNumber(value: Decimal, decimals: number): number | undefined {
  const rounded = round(value, decimals);
  if (significantDigits(rounded) > DIGITS) return undefined;
  // Excel would show "-0".
  if (isZero(rounded) && value.digits < 0n) return 0;
  return [toNumber(value), toNumber(rounded)].find((held) => showsAs(held, value, decimals));
}

function equal(a: Decimal, b: Decimal): boolean {
  return a.scale === b.scale && a.digits === b.digits;
}
