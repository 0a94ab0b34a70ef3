/**
 * When two numbers are the same figure: the same agency, the same measure and the same part of its data, whatever the
 * tables look like in which they stand. docs/formats.md has the rule in words.
 */
import type { MemberKey } from '../document/crosstab.ts';
import { admits, type Restriction } from '../document/scope.ts';
import type { LedgerFact, LedgerFigure, LedgerMeasure, LedgerTable } from './entry.ts';

/** How the answer that is compared calls members: other answers may have other codes for the same words. */
export class MemberNames {
  readonly #keys = new Map<string, Set<string>>();
  /** By label; undefined where two members have it. */
  readonly #byLabel = new Map<string, Map<string, string | undefined>>();

  constructor(tables: readonly LedgerTable[]) {
    for (const { agencies, dimensions } of tables) {
      for (const agency of agencies) {
        for (const { name, members } of dimensions) {
          const place = placeOf(agency, name);
          const keys = this.#keys.get(place) ?? new Set();
          const labels = this.#byLabel.get(place) ?? new Map<string, string | undefined>();
          this.#keys.set(place, keys);
          this.#byLabel.set(place, labels);
          for (const { key, label } of members) {
            const own = keyText(key);
            const folded = fold(label);
            keys.add(own);
            labels.set(folded, labels.has(folded) && labels.get(folded) !== own ? undefined : own);
          }
        }
      }
    }
  }

  /** How a table calls the members of one of its dimensions, in the words of the answer. */
  translator(table: LedgerTable, dimension: string): (key: MemberKey) => string {
    const [agency = '', ...others] = table.agencies;
    const place = placeOf(agency, dimension);
    const [keys, byLabel] = [this.#keys.get(place), this.#byLabel.get(place)];
    if (others.length > 0 || keys === undefined || byLabel === undefined) return keyText;
    const members = table.dimensions.find(({ name }) => name === dimension)?.members ?? [];
    const labels = new Map(members.map(({ key, label }) => [keyText(key), fold(label)]));
    const count = new Map<string, number>();
    for (const label of labels.values()) count.set(label, (count.get(label) ?? 0) + 1);
    return (key) => {
      const own = keyText(key);
      if (keys.has(own)) return own;
      const label = labels.get(own) ?? fold(own);
      return (count.get(label) ?? 0) > 1 ? own : (byLabel.get(label) ?? own);
    };
  }
}

/** Makes the name of a figure: figures with one name are the same. */
export type FigureNamer = (figure: LedgerFigure) => string | undefined;

/**
 * @param names of the answer that is compared; absent for that answer itself
 * @returns undefined for a figure of a measure that the table does not have
 */
export function figureNamer(table: LedgerTable, names?: MemberNames): FigureNamer {
  const measures = new Map(table.measures.map((measure) => [measure.id, measure]));
  const translators = new Map<string, (key: MemberKey) => string>();
  const translate = (dimension: string): ((key: MemberKey) => string) => {
    const known = translators.get(dimension);
    if (known !== undefined) return known;
    const made = names?.translator(table, dimension) ?? keyText;
    const texts = new Map<MemberKey, string>();
    const cached = (key: MemberKey) => {
      const text = texts.get(key) ?? made(key);
      texts.set(key, text);
      return text;
    };
    translators.set(dimension, cached);
    return cached;
  };
  const whole = new Map<string, ReadonlyMap<string, string>>();
  const partOf = (measure: LedgerMeasure): ReadonlyMap<string, string> => {
    const known = whole.get(measure.id);
    if (known !== undefined) return known;
    const part = new Map<string, string>();
    for (const [name, restriction] of Object.entries({ ...table.within, ...measure.within })) {
      const text = restrictionText(restriction, translate(name));
      if (text !== undefined) part.set(name, text);
    }
    whole.set(measure.id, part);
    return part;
  };
  const heads = new Map(table.measures.map((measure) => [measure.id, measureText(measure)]));
  const allAgencies = restrictionText({ in: table.agencies }, keyText) ?? '';
  return (figure) => {
    const measure = measures.get(figure.measure);
    if (measure === undefined) return undefined;
    const part = new Map(partOf(measure));
    for (const [name, wanted] of Object.entries(figure.where)) {
      const own = measure.within?.[name];
      // A measure with a filter of its own counts nothing outside of it.
      const text = isRestriction(wanted)
        ? bothTexts(restrictionText(wanted, translate(name)), own && restrictionText(own, translate(name)))
        : restrictionText({ in: own === undefined || admits(own, wanted) ? [wanted] : [] }, translate(name));
      if (text === undefined) part.delete(name);
      else part.set(name, text);
    }
    // From which member to which a change runs stands in the measure.
    if (measure.ends !== undefined) part.delete(measure.ends.dimension);
    const { agency_dimension: told } = table;
    const agencies = (told === undefined ? undefined : part.get(told)) ?? allAgencies;
    if (told !== undefined) part.delete(told);
    const dimensions = [...part].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}${text}`);
    return [agencies, heads.get(measure.id) ?? '', ...dimensions].join('\n');
  };
}

/** What a measure computes, without what its table calls it. */
export function measureText({
  kind,
  of,
  over,
  ends,
}: Omit<LedgerMeasure, 'id' | 'label' | 'decimals'>): string {
  return JSON.stringify([kind, of, over === undefined ? [] : [...over].sort(), ends ?? null]);
}

export function factName({ set, fact }: Pick<LedgerFact, 'set' | 'fact'>): string {
  return JSON.stringify(['fact', set, fact]);
}

export function isRestriction(found: MemberKey | Restriction): found is Restriction {
  return typeof found === 'object' && found !== null;
}

/** @returns undefined where it restricts nothing */
function restrictionText(
  restriction: Restriction,
  translate: (key: MemberKey) => string,
): string | undefined {
  const list = (keys: readonly MemberKey[]) => JSON.stringify([...new Set(keys.map(translate))].sort());
  if ('in' in restriction) return `=${list(restriction.in)}`;
  if ('not' in restriction) return restriction.not.length === 0 ? undefined : `≠${list(restriction.not)}`;
  const { from, to } = restriction;
  if (from === undefined && to === undefined) return undefined;
  return `:${JSON.stringify([from ?? null, to ?? null])}`;
}

function bothTexts(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? (a ?? b) : [a, b].sort().join('&');
}

/** "2019" and 2019 are one year; a member without a value is no text. */
function keyText(key: MemberKey): string {
  return key === null ? '\u0000' : String(key);
}

export function fold(label: string): string {
  return label.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function placeOf(agency: string, dimension: string): string {
  return JSON.stringify([agency, dimension]);
}
