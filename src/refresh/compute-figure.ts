/** A figure that stands in a Word file and not in the answer any more, from the data of today. */

import { isZero } from '../decimal.ts';
import type { FactSet } from '../document/fact.ts';
import type { CellFigure, Figure } from '../document/figure.ts';
import type { FigureTable } from '../document/figure-table.ts';
import type { HouseStyle } from '../document/house-style.ts';
import { figureText } from '../document/resolve.ts';
import { deriveChange } from '../drafting/helpers/figures.ts';
import type { RecordedCell, RecordedFigure } from '../wordfile/recorded-controls.ts';
import type { ComputedFigure, ComputeFigure } from './current-texts.ts';

export interface FigureSources {
  readonly tables: ReadonlyMap<string, FigureTable>;
  readonly facts: ReadonlyMap<string, FactSet>;
  readonly house: HouseStyle;
}

type Found<T> = { readonly kind: 'figure'; readonly figure: T } | Exclude<ComputedFigure, { kind: 'text' }>;

const UNKNOWN = { kind: 'unknown' } as const;

export function figureComputer(sources: FigureSources): ComputeFigure {
  return (recorded, text) => {
    const decimals = decimalsOf(text, sources.house);
    const found = figureOf(recorded, text, decimals, sources);
    if (found.kind !== 'figure') return found;
    const { figure } = found;
    const shown = decimals > 0 && figure.kind !== 'derived' ? { ...figure, decimals } : figure;
    return { kind: 'text', text: figureText(shown, sources.house, figure.unit === 'euro' ? decimals : 0) };
  };
}

function figureOf(
  recorded: RecordedFigure,
  text: string,
  decimals: number,
  sources: FigureSources,
): Found<Figure> {
  switch (recorded.kind) {
    case 'cell':
      return cellOf(recorded, sources);
    case 'fact':
      return factOf(recorded, sources);
    case 'derived': {
      const [from, to] = recorded.of.map((cell) => cellOf(cell, sources));
      if (from === undefined || to === undefined || recorded.of.length !== 2) return UNKNOWN;
      if (from.kind !== 'figure') return from;
      if (to.kind !== 'figure') return to;
      const as = text.includes('%') || text === sources.house.labels.same ? 'percent' : 'number';
      if (as === 'percent' && isZero(from.figure.value)) return UNKNOWN;
      const form = /^[\p{L}]/u.test(text) ? 'words' : 'bare';
      const shown = decimals > 0 ? decimals : undefined;
      return { kind: 'figure', figure: deriveChange(from.figure, to.figure, as, form, shown) };
    }
    default: {
      const unknown: never = recorded;
      throw new Error(`unknown kind of figure: ${JSON.stringify(unknown)}`);
    }
  }
}

function cellOf({ table: id, measure, where }: RecordedCell, { tables }: FigureSources): Found<CellFigure> {
  const table = tables.get(id);
  if (table === undefined) return UNKNOWN;
  const named: [string, string | number][] = [];
  for (const [dimension, member] of where) {
    // Rows that name no member have no name to ask by.
    if (member === null) return UNKNOWN;
    named.push([dimension, member]);
  }
  const answer = table.figure(Object.fromEntries(named), measure);
  if (answer.ok) return { kind: 'figure', figure: answer.figure };
  return answer.problem.kind === 'missing' ? answer.problem : UNKNOWN;
}

function factOf(
  { set, fact: key }: Extract<RecordedFigure, { kind: 'fact' }>,
  { facts }: FigureSources,
): Found<Figure> {
  const fact = facts.get(set)?.facts.get(key);
  if (fact?.value.kind !== 'number') return UNKNOWN;
  const { unit, decimals } = fact;
  return {
    kind: 'figure',
    figure: {
      ...{ kind: 'fact', set, fact: key, value: fact.value.value, sources: [] },
      ...(unit === undefined ? {} : { unit }),
      ...(decimals === undefined ? {} : { decimals }),
    },
  };
}

/** How many decimals a text shows. */
function decimalsOf(text: string, { numbers }: HouseStyle): number {
  const at = text.lastIndexOf(numbers.decimal);
  return at < 0 ? 0 : (/^\d*/.exec(text.slice(at + numbers.decimal.length))?.[0].length ?? 0);
}
