/** The numbers that an answer is known to have: its tables and facts, and what the question says. */
import { compare, type Decimal, parseDecimal, round, toNumber } from '../../../decimal.ts';
import type { AnswerFigures } from '../../../ledger/answer-figures.ts';
import type { NumberOrigin } from '../../../messages/number-origin.ts';
import type { FoundNumber } from './find-numbers.ts';

export interface KnownNumber {
  readonly value: Decimal;
  readonly unit: FoundNumber['unit'];
  readonly origin: NumberOrigin;
}

export class KnownNumbers {
  readonly #numbers: readonly KnownNumber[];
  readonly #exact = new Map<string, KnownNumber[]>();

  /** @param numbers what is meant first goes first */
  constructor(numbers: readonly KnownNumber[]) {
    this.#numbers = numbers;
    for (const number of numbers) {
      const key = keyOf(number.value);
      const list = this.#exact.get(key);
      if (list === undefined) this.#exact.set(key, [number]);
      else list.push(number);
    }
  }

  /** Where a number of a sentence comes from: as it is, rounded to the places that it shows, or near it where it says so. */
  originOf(found: FoundNumber): NumberOrigin | undefined {
    const exact = this.#exact.get(keyOf(found.value))?.find(({ unit }) => fits(unit, found.unit));
    if (exact !== undefined) return exact.origin;
    return this.#numbers.find(({ value, unit }) => fits(unit, found.unit) && isRounded(value, found))?.origin;
  }
}

export function figureNumbers({ tables, facts }: AnswerFigures): readonly KnownNumber[] {
  const cells = tables.flatMap(({ id, label, measures, figures }) => {
    const units = new Map(measures.map((measure) => [measure.id, unitOf(measure.unit)]));
    return figures.flatMap(({ measure, value, row = '', column = '' }): readonly KnownNumber[] => {
      const number = parseDecimal(value);
      const origin: NumberOrigin = { kind: 'cell', table: label ?? id, row, column };
      return number === undefined ? [] : [{ value: number, unit: units.get(measure) ?? '', origin }];
    });
  });
  const recorded = facts.flatMap(({ set, fact, value, unit }): readonly KnownNumber[] => {
    const number = parseDecimal(value);
    return number === undefined
      ? []
      : [{ value: number, unit: unitOf(unit), origin: { kind: 'fact', set, fact } }];
  });
  return [...recorded, ...cells];
}

function unitOf(unit: string | undefined): KnownNumber['unit'] {
  if (unit === undefined) return '';
  return unit.trim() === '%' || /^procent$/i.test(unit)
    ? '%'
    : /euro|eur(?!\p{L})|€/iu.test(unit)
      ? 'euro'
      : '';
}

/** "25" may be said of an amount in euro; a percentage is one in both places. */
function fits(known: KnownNumber['unit'], found: FoundNumber['unit']): boolean {
  return (known === '%') === (found === '%') && (found !== 'euro' || known === 'euro');
}

/** Whether a number of a text is a known one that was rounded, or one near it where the text says "ruim" or "bijna". */
export function isRounded(
  known: Decimal,
  { value, places, about }: Pick<FoundNumber, 'value' | 'places' | 'about'>,
): boolean {
  if (places >= 0 && known.scale > places && compare(round(known, places), value) === 0) return true;
  if (places < 0 && compare(roundTo(known, -places), value) === 0) return true;
  if (!about || value.digits === 0n) return false;
  const zeros = trailingZeros(value);
  if (zeros > 0 && compare(roundTo(known, zeros), value) === 0) return true;
  // "ruim 2.500" for 2.512: within a twentieth.
  const near = known.digits < 0n === value.digits < 0n;
  const distance = Math.abs(toNumber(known) - toNumber(value));
  return near && zeros > 0 && distance <= Math.abs(toNumber(value)) / 20;
}

function roundTo(value: Decimal, zeros: number): Decimal {
  const shifted = round({ digits: value.digits, scale: value.scale + zeros }, 0);
  return { digits: shifted.digits * 10n ** BigInt(zeros), scale: 0 };
}

function trailingZeros({ digits, scale }: Decimal): number {
  if (scale > 0) return 0;
  let [zeros, rest] = [0, digits];
  while (rest !== 0n && rest % 10n === 0n) {
    rest /= 10n;
    zeros += 1;
  }
  return zeros;
}

function keyOf({ digits, scale }: Decimal): string {
  let [rest, places] = [digits, scale];
  while (places > 0 && rest % 10n === 0n) {
    rest /= 10n;
    places -= 1;
  }
  return `${rest}e-${places}`;
}
