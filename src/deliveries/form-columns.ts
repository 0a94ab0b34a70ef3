/** The columns of a sheet to fill in, from the fields of a source: what Excel checks, and what it says to people. */
import { decimalOf, parseDecimal, toPlainText } from '../decimal.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type {
  RequestBound,
  RequestCheck,
  RequestColumn,
  RequestFormat,
  RequestLimits,
} from '../document/request.ts';
import { formatDate, formatNumber } from '../format.ts';
import { compareKeys } from '../sources/cell-value.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import type { Field } from '../sources/field.ts';
import { uniqueHeaders, withUnit } from '../writers/xlsx/headers.ts';
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

/** Limits of a year of four digits, and of numbers that Excel keeps exactly. */
const YEARS: RequestLimits = {
  least: { value: '1000', inclusive: true },
  most: { value: '9999', inclusive: true },
};

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

interface MissingWord {
  /** Empty for a cell that is left empty. */
  readonly word: string;
  readonly label?: string;
}

/** Why a value can be missing, in the order of the description. */
function missingWords(field: Field, { resource }: Descriptor): readonly MissingWord[] {
  const { schema } = resource;
  const raw =
    schema.fields.find(({ name }) => name === field.name)?.missingValues ?? schema.missingValues ?? [];
  return raw.map((one): MissingWord => {
    if (typeof one === 'string') return { word: one };
    return { word: one.value, ...(one.label === undefined ? {} : { label: one.label }) };
  });
}

function describeWord({ word, label }: MissingWord): string {
  return label === undefined || label === word ? `“${word}”` : `“${word}” (${label})`;
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

function checkOf(field: Field, choices: readonly string[]): RequestCheck {
  if (choices.length > 0) return { kind: 'choice', choices };
  const limits = limitsOf(field);
  switch (field.type) {
    case 'string': {
      const { minLength, maxLength } = field;
      return {
        kind: 'text',
        ...(minLength === undefined ? {} : { minLength }),
        ...(maxLength === undefined ? {} : { maxLength }),
      };
    }
    case 'integer':
      return { kind: 'whole', ...limits };
    case 'year':
      return { kind: 'whole', ...YEARS, ...limits };
    case 'number':
      return { kind: 'decimal', ...limits };
    case 'date':
      return { kind: 'date', ...limits };
    case 'boolean':
      throw new Error(`no words for yes and no in field ${field.name}`);
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}

/** Where a field has two limits on one side, the one that leaves less. */
function limitsOf({ limits, type }: Field): RequestLimits {
  const bounds = (kinds: readonly string[], narrower: 1 | -1): RequestBound | undefined => {
    const sorted = limits
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, value }) => ({ key: value, inclusive: !kind.startsWith('exclusive') }))
      .sort((a, b) => -narrower * compareKeys(a.key, b.key) || Number(a.inclusive) - Number(b.inclusive));
    const [bound] = sorted;
    return bound && { value: plainLimit(bound.key, type), inclusive: bound.inclusive };
  };
  const least = bounds(['minimum', 'exclusiveMinimum'], 1);
  const most = bounds(['maximum', 'exclusiveMaximum'], -1);
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

function plainLimit(value: string | number, type: Field['type']): string {
  return type === 'date' || typeof value === 'string' ? String(value) : toPlainText(decimalOf(value));
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

function whatToFillIn(
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
function description(field: Field, { resource }: Descriptor): string {
  const raw = resource.schema.fields.find(({ name }) => name === field.name);
  const found = raw?.['description'];
  return typeof found === 'string' ? found.trim() : '';
}

function separatorRule({ name }: Field, { part }: Descriptor, texts: RequestTexts): readonly string[] {
  const several = Object.values(part.dimensions).find(({ unnest }) => unnest === name);
  return several === undefined ? [] : [texts.separator((several.separator ?? '|').trim())];
}

function isUnique(index: number, { keys }: Descriptor): boolean {
  return keys.some((key) => key.length === 1 && key[0] === index);
}
