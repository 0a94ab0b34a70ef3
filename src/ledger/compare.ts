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

/** A number as the ledger writes it: hardly any has to be read, since most are the same to the letter. */
interface Written {
  readonly text: string;
  /** Undefined: as many as are written. */
  readonly decimals: number | undefined;
}

interface Met extends Written {
  readonly entry: LedgerEntry;
  readonly table?: LedgerTable;
}

interface Asked extends Written {
  readonly name: string;
  readonly place: AnswerPlace;
  readonly unit: string | undefined;
  readonly synthetic: boolean;
  /** Those that are not the same to the letter. */
  readonly others: Met[];
  /** The last answer that has the figure. */
  last?: LedgerEntry;
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
        ...written(figure, measure.decimals),
        place: { kind: 'figure', table, measure, figure },
        unit: measure.unit,
        synthetic: table.synthetic === true,
      });
    }
  }

  #addFact(fact: LedgerFact): void {
    const own = written(fact, undefined);
    const place = { kind: 'fact', fact } as const;
    this.#add(factName(fact), { ...own, place, unit: fact.unit, synthetic: false });
  }

  #add(name: string, one: Omit<Asked, 'name' | 'others'>): void {
    const asked: Asked = { ...one, name, others: [] };
    this.#asked.push(asked);
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), asked]);
  }

  meet(entry: LedgerEntry): void {
    for (const table of entry.tables) this.#meetTable(table, entry);
    for (const fact of entry.facts) {
      for (const asked of this.#byName.get(factName(fact)) ?? []) {
        meetOne(asked, { figure: fact, given: undefined, unit: fact.unit, entry });
      }
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
        meetOne(asked, { figure, given: measure.decimals, unit: measure.unit, entry, table });
      }
    }
  }

  deviations(): readonly Deviation[] {
    return this.#asked.flatMap((asked) => deviationsOf(asked));
  }
}

interface Meeting {
  readonly figure: { readonly value: string; readonly decimals?: number | undefined };
  /** Decimals where the figure has none of its own. */
  readonly given: number | undefined;
  readonly unit: string | undefined;
  readonly entry: LedgerEntry;
  readonly table?: LedgerTable;
}

/** Without a unit on one side, the number is taken for the same; "vormingen" is no other unit than none. */
function meetOne(asked: Asked, { figure, given, unit, entry, table }: Meeting): void {
  if (asked.unit !== undefined && unit !== undefined && asked.unit !== unit) return;
  asked.last = entry;
  const decimals = figure.decimals ?? given;
  if (figure.value === asked.text && decimals === asked.decimals) return;
  asked.others.push({ text: figure.value, decimals, entry, ...(table === undefined ? {} : { table }) });
}

function deviationsOf(asked: Asked): readonly Deviation[] {
  const { name, others, place, last } = asked;
  if (others.length === 0) return [];
  const own = stated(asked);
  const differing = new Map<string, Published>();
  let replaced = true;
  for (const one of others) {
    const published: Published = { ...stated(one), entry: one.entry, ...(one.table && { table: one.table }) };
    if (!differs(own, published)) continue;
    differing.set(shownText(published), published);
    if (one.entry === last) replaced = false;
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

/** @param given decimals where the number has none of its own */
function written(
  { value, decimals }: { readonly value: string; readonly decimals?: number | undefined },
  given: number | undefined,
): Written {
  return { text: value, decimals: decimals ?? given };
}

function stated({ text, decimals }: Written): Stated {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`no number: ${text}`);
  return { value, decimals: decimals ?? value.scale };
}
