/** What a sheet says about its columns: what they mean, what belongs in them, and what where there is nothing. */
import { parseDecimal } from '../decimal.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { RequestBound, RequestCheck, RequestLimits } from '../document/request.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import type { Field } from '../sources/field.ts';
import { limitsOf } from './field-check.ts';
import type { RequestTexts } from './request-texts.ts';

export interface MissingWord {
  /** Empty for a cell that is left empty. */
  readonly word: string;
  readonly label?: string;
}

/** Why a value can be missing, in the order of the description. */
export function missingWords(field: Field, { resource }: Descriptor): readonly MissingWord[] {
  const { schema } = resource;
  const raw =
    schema.fields.find(({ name }) => name === field.name)?.missingValues ?? schema.missingValues ?? [];
  return raw.map((one): MissingWord => {
    if (typeof one === 'string') return { word: one };
    return { word: one.value, ...(one.label === undefined ? {} : { label: one.label }) };
  });
}

export function describeWord({ word, label }: MissingWord): string {
  return label === undefined || label === word ? `“${word}”` : `“${word}” (${label})`;
}

export function whatToFillIn(
  check: RequestCheck,
  field: Field,
  most: number,
  house: HouseStyle,
  texts: RequestTexts,
): string {
  switch (check.kind) {
    case 'choice': {
      const { choices } = check;
      return texts.choice(choices.length <= most ? choices : [], choices.length);
    }
    case 'whole': {
      const word = field.type === 'year' ? texts.year : texts.wholeNumber;
      return `${word}${numberLimits(field.type === 'year' ? limitsOf(field) : check, field, house, texts)}.`;
    }
    case 'decimal':
      return `${texts.decimal}${numberLimits(check, field, house, texts)}.`;
    case 'date': {
      const { least, most: latest } = check;
      const shown = (bound: RequestBound) => formatDate(bound.value, house.numbers, 'short');
      const from = least === undefined ? '' : texts.fromDate(shown(least));
      return `${texts.date}${from}${latest === undefined ? '' : texts.toDate(shown(latest))}.`;
    }
    case 'text': {
      const { minLength, maxLength } = check;
      const from = minLength === undefined ? '' : texts.minLength(minLength);
      return `${texts.text}${from}${maxLength === undefined ? '' : texts.maxLength(maxLength)}.`;
    }
    default: {
      const unknown: never = check;
      throw new Error(`unknown check: ${JSON.stringify(unknown)}`);
    }
  }
}

function numberLimits(
  { least, most }: RequestLimits,
  { type }: Field,
  house: HouseStyle,
  texts: RequestTexts,
): string {
  const shown = ({ value }: RequestBound) => {
    const number = parseDecimal(value);
    return number === undefined || type === 'year' ? value : formatNumber(number, house.numbers);
  };
  const from = least === undefined ? '' : texts.least(shown(least), least.inclusive);
  return `${from}${most === undefined ? '' : texts.most(shown(most), most.inclusive)}`;
}

/** The standard's own key, which other programs show, too. */
export function description(field: Field, { resource }: Descriptor): string {
  const raw = resource.schema.fields.find(({ name }) => name === field.name);
  const found = raw?.['description'];
  return typeof found === 'string' ? found.trim() : '';
}

export function separatorRule({ name }: Field, { part }: Descriptor, texts: RequestTexts): readonly string[] {
  const several = Object.values(part.dimensions).find(({ unnest }) => unnest === name);
  return several === undefined ? [] : [texts.separator((several.separator ?? '|').trim())];
}

export function isUnique(index: number, { keys }: Descriptor): boolean {
  return keys.some((key) => key.length === 1 && key[0] === index);
}
