/** Figures of an answer against those that were published before. */
import { compare, type Decimal, parseDecimal, round, subtract } from '../decimal.ts';
import type { AnswerFigures } from './answer-figures.ts';
import type { LedgerEntry, LedgerFact, LedgerFigure, LedgerMeasure, LedgerTable } from './entry.ts';
import { factName, figureNamer, MemberNames, measureText } from './same-figure.ts';

/** A number as it was, or will be, published. */
export interface Stated {
  readonly value: Decimal;
  /** With how many decimals readers see it. */
  readonly decimals: number;
}

export interface Published extends Stated {
  readonly entry: LedgerEntry;
  /** Absent for a fact. */
  readonly table?: LedgerTable;
}

/** Where in the answer a figure stands. */
export type AnswerPlace =
  | {
      readonly kind: 'figure';
      readonly table: LedgerTable;
      readonly measure: LedgerMeasure;
      readonly figure: LedgerFigure;
    }
  | { readonly kind: 'fact'; readonly fact: LedgerFact };

export interface Deviation extends Stated {
  /** Of the figure: others with this name are the same (see `same-figure.ts`). */
  readonly name: string;
  readonly place: AnswerPlace;
  readonly published: Published;
  /** The last answer that has the figure says the same as this one: what differs is older. */
  readonly replaced: boolean;
}

/**
 * All figures of the answer that differ from a published one: of several publications with the same number, the last.
 *
 * @param entries from the oldest to the latest (see `read-ledger.ts`)
 */
export function findDeviations(answer: AnswerFigures, entries: readonly LedgerEntry[]): readonly Deviation[] {
  const index = new AnswerIndex(answer);
  for (const entry of entries) index.meet(entry);
  return index.deviations();
}

interface Asked extends Stated {
  readonly name: string;
  readonly place: AnswerPlace;
  readonly unit: string | undefined;
  readonly synthetic: boolean;
  readonly met: Published[];
}

class AnswerIndex {
  readonly #asked: Asked[] = [];
  readonly #byName = new Map<string, Asked[]>();
  /** Most tables of a ledger are about something else, which two names tell. */
  readonly #measures = new Set<string>();
  readonly #names: MemberNames;

  constructor(answer: AnswerFigures) {
    this.#names = new MemberNames(answer.tables);
    for (const table of answer.tables) this.#addTable(table);
    for (const fact of answer.facts) this.#addFact(fact);
  }

  #addTable(table: LedgerTable): void {
    const measures = new Map(table.measures.map((measure) => [measure.id, measure]));
    for (const measure of table.measures) {
      for (const agency of table.agencies) this.#measures.add(`${agency} ${measureText(measure)}`);
    }
    const nameOf = figureNamer(table);
    for (const figure of table.figures) {
      const measure = measures.get(figure.measure);
      const name = nameOf(figure);
      if (measure === undefined || name === undefined) continue;
      this.#add(name, {
        ...stated(figure, measure.decimals),
        place: { kind: 'figure', table, measure, figure },
        unit: measure.unit,
        synthetic: table.synthetic === true,
      });
    }
  }

  #addFact(fact: LedgerFact): void {
    const own = stated(fact, undefined);
    const place = { kind: 'fact', fact } as const;
    this.#add(factName(fact), { ...own, place, unit: fact.unit, synthetic: false });
  }

  #add(name: string, one: Omit<Asked, 'name' | 'met'>): void {
    const asked: Asked = { ...one, name, met: [] };
    this.#asked.push(asked);
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), asked]);
  }

  meet(entry: LedgerEntry): void {
    for (const table of entry.tables) this.#meetTable(table, entry);
    for (const fact of entry.facts) {
      const published = { ...stated(fact, undefined), entry };
      for (const asked of this.#byName.get(factName(fact)) ?? []) meetOne(asked, published, fact.unit);
    }
  }

  #meetTable(table: LedgerTable, entry: LedgerEntry): void {
    const known = table.measures.filter((measure) =>
      table.agencies.some((agency) => this.#measures.has(`${agency} ${measureText(measure)}`)),
    );
    if (known.length === 0) return;
    const measures = new Map(known.map((measure) => [measure.id, measure]));
    const nameOf = figureNamer(table, this.#names);
    for (const figure of table.figures) {
      const measure = measures.get(figure.measure);
      if (measure === undefined) continue;
      for (const asked of this.#byName.get(nameOf(figure) ?? '') ?? []) {
        // What is made up was never the truth about anything.
        if (table.synthetic === true && !asked.synthetic) continue;
        meetOne(asked, { ...stated(figure, measure.decimals), entry, table }, measure.unit);
      }
    }
  }

  deviations(): readonly Deviation[] {
    return this.#asked.flatMap((asked) => deviationsOf(asked));
  }
}

/** Without a unit on one side, the number is taken for the same; "vormingen" is no other unit than none. */
function meetOne(asked: Asked, published: Published, unit: string | undefined): void {
  if (asked.unit === undefined || unit === undefined || asked.unit === unit) asked.met.push(published);
}

function deviationsOf({ name, met, place, value, decimals }: Asked): readonly Deviation[] {
  const last = met.at(-1);
  if (last === undefined) return [];
  const own = { value, decimals };
  const replaced = met.every((one) => one.entry !== last.entry || !differs(own, one));
  const differing = new Map<string, Published>();
  for (const one of met) {
    if (differs(own, one)) differing.set(shownText(one), one);
  }
  return [...differing.values()].map((published) => ({ ...own, name, place, published, replaced }));
}

/** Whether readers would see two different numbers; one that was printed with fewer decimals is the same as far as it goes. */
export function differs(a: Stated, b: Stated): boolean {
  const decimals = Math.min(a.decimals, b.decimals);
  if (a.decimals === b.decimals) return compare(round(a.value, decimals), round(b.value, decimals)) !== 0;
  const difference = subtract(a.value, b.value);
  const size = difference.digits < 0n ? -difference.digits : difference.digits;
  // Half of the last place of the coarser number.
  return 2n * size * 10n ** BigInt(decimals) > 10n ** BigInt(difference.scale);
}

function shownText({ value, decimals }: Stated): string {
  const { digits } = round(value, decimals);
  return `${digits}/${decimals}`;
}

/** @param given decimals where the number has none of its own; else as many as are written */
function stated(
  { value, decimals }: { readonly value: string; readonly decimals?: number | undefined },
  given: number | undefined,
): Stated {
  const number = parseDecimal(value);
  if (number === undefined) throw new Error(`no number: ${value}`);
  return { value: number, decimals: decimals ?? given ?? number.scale };
}
