/** The columns of a sheet to fill in, from the fields of a source: what Excel checks, and what it says to people. */
import type { HouseStyle } from '../document/house-style.ts';
import type { RequestColumn, RequestFormat } from '../document/request.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import type { Field } from '../sources/field.ts';
import { uniqueHeaders, withUnit } from '../writers/xlsx/headers.ts';
import {
  describeWord,
  description,
  isUnique,
  missingWords,
  separatorRule,
  whatToFillIn,
} from './column-words.ts';
import { checkOf } from './field-check.ts';
import type { RequestTexts } from './request-texts.ts';

/** What a column of the sheet to fill in also says on the sheet that explains them. */
export interface FormColumn extends RequestColumn {
  readonly field: Field;
  /** In the words of the source's description; empty where it has none. */
  readonly meaning: string;
  readonly value: string;
  /** Label in the drop-down list by the key of the value; empty where there is no list. */
  readonly labels: ReadonlyMap<string | number, string>;
}

/** Choices that are named in a prompt, and on the sheet that explains the columns. */
const FEW = 6;
const MORE = 20;

export function formColumns(
  descriptor: Descriptor,
  house: HouseStyle,
  texts: RequestTexts,
): readonly FormColumn[] {
  const { fields } = descriptor;
  const headers = formHeaders(descriptor, house, texts);
  return fields.map((field, index) => {
    const labels = choiceLabels(field, descriptor, texts);
    const check = checkOf(field, [...labels.values()]);
    const gaps = field.required ? [] : missingWords(field, descriptor);
    const words = gaps.map(({ word }) => word).filter((word) => word !== '');
    const meaning = description(field, descriptor);
    const rules = [
      ...separatorRule(field, descriptor, texts),
      ...(isUnique(index, descriptor) ? [texts.unique] : []),
      ...(words.length === 0 ? [] : [texts.words(gaps.filter(({ word }) => word !== '').map(describeWord))]),
    ];
    const value = (most: number) => [whatToFillIn(check, field, most, house, texts), ...rules];
    const header = headers[index] ?? field.name;
    const blank = gaps.find(({ word }) => word === '')?.label;
    const may = blank === undefined ? texts.optional : texts.blank(blank);
    const must = field.required ? texts.mandatory : may;
    const sentences = [...(meaning === '' ? [] : [meaning]), ...value(FEW), must];
    return {
      field,
      header,
      check,
      words,
      meaning,
      value: [...value(MORE), ...(blank === undefined ? [] : [may])].join(' '),
      labels,
      required: field.required,
      prompt: { title: header, text: sentences.join(' ') },
      refusal: { title: texts.refusal, text: [...value(FEW), must].join(' ') },
      format: formatOf(field, descriptor),
    };
  });
}

/** The headers alone, the marker's left out. */
export function formHeaders(
  { fields, part }: Descriptor,
  house: HouseStyle,
  texts: RequestTexts,
): readonly string[] {
  const named = fields.map(({ name, title }) => {
    const measure = Object.values(part.measures).find(({ sum }) => sum?.length === 1 && sum[0] === name);
    return withUnit(title ?? name, measure?.unit);
  });
  return uniqueHeaders([texts.markerHeader, ...named], house.annex.unspecified).slice(1);
}

/** Yes and no in words, where the source has none of its own. */
function choiceLabels(
  field: Field,
  descriptor: Descriptor,
  texts: RequestTexts,
): ReadonlyMap<string | number, string> {
  const members = [...(field.members ?? [])];
  const raw = descriptor.resource.schema.fields.find(({ name }) => name === field.name);
  const bare = field.type === 'boolean' && raw?.trueValues === undefined && raw?.falseValues === undefined;
  if (bare && raw?.categories === undefined) {
    return new Map(members.map(([key]) => [key, key === 'true' ? texts.yes : texts.no]));
  }
  return new Map(members.map(([key, { label }]) => [key, label]));
}

function formatOf(field: Field, { part }: Descriptor): RequestFormat {
  const summed = Object.values(part.measures).find(({ sum }) => sum?.includes(field.name));
  if (field.members !== undefined) return { kind: 'text' };
  switch (field.type) {
    case 'string':
    case 'boolean':
      return { kind: 'text' };
    case 'date':
      return { kind: 'date' };
    case 'year':
      return { kind: 'plain' };
    case 'integer':
      // What is not summed is a year, a code or a number of something.
      return summed === undefined ? { kind: 'plain' } : { kind: 'number', decimals: 0 };
    case 'number': {
      // Other numbers show all the decimals that somebody fills in.
      return summed?.unit === 'euro' ? { kind: 'number', decimals: 2 } : { kind: 'general' };
    }
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}
