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
 * A ledger holds tens of thousands of figures, and those of one table differ in little: what they have in common is
 * written once.
 *
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
    translators.set(dimension, made);
    return made;
  };
  const forms = new Map<string, NameForm>();
  return (figure) => {
    const measure = measures.get(figure.measure);
    if (measure === undefined) return undefined;
    const dimensions = Object.keys(figure.where);
    const shape = [figure.measure, ...dimensions].join('\n');
    const form = forms.get(shape) ?? nameForm(table, measure, dimensions, translate);
    forms.set(shape, form);
    let name = '';
    for (const piece of form) name += typeof piece === 'string' ? piece : piece(figure.where);
    return name;
  };
}

/** A name with places for the members that a figure names. */
type NameForm = readonly (string | ((where: LedgerFigure['where']) => string))[];

/** @param named dimensions that the figures name */
function nameForm(
  table: LedgerTable,
  measure: LedgerMeasure,
  named: readonly string[],
  translate: (dimension: string) => (key: MemberKey) => string,
): NameForm {
  const { agencies, agency_dimension: told, within } = table;
  const part: Readonly<Record<string, Restriction>> = { ...within, ...measure.within };
  const textOf = (name: string): NameForm[number] | undefined => {
    if (named.includes(name)) return memberText(name, measure.within?.[name], translate(name));
    const restriction = part[name];
    return restriction && restrictionText(restriction, translate(name));
  };
  const whose = (told === undefined ? undefined : textOf(told)) ?? restrictionText({ in: agencies }, keyText);
  // From which member to which a change runs stands in the measure.
  const others = [...new Set([...Object.keys(part), ...named])]
    .filter((name) => name !== told && name !== measure.ends?.dimension)
    .sort();
  const pieces = others.flatMap((name): NameForm => {
    const text = textOf(name);
    return text === undefined ? [] : [`\n${JSON.stringify(name)}`, text];
  });
  return [whose ?? '', `\n${measureText(measure)}`, ...pieces];
}

/** @param own what the measure's own filter lets through: it counts nothing outside of it */
function memberText(
  dimension: string,
  own: Restriction | undefined,
  translate: (key: MemberKey) => string,
): (where: LedgerFigure['where']) => string {
  const texts = new Map<MemberKey, string>();
  return (where) => {
    const wanted = where[dimension] ?? null;
    if (isRestriction(wanted)) {
      const both = bothTexts(restrictionText(wanted, translate), own && restrictionText(own, translate));
      return both ?? WHOLE;
    }
    const known = texts.get(wanted);
    if (known !== undefined) return known;
    const counts = { in: own === undefined || admits(own, wanted) ? [wanted] : [] };
    const text = restrictionText(counts, translate) ?? WHOLE;
    texts.set(wanted, text);
    return text;
  };
}

/** All that is not among the first, where nothing is: no two figures are called so. */
const WHOLE = '*';

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
