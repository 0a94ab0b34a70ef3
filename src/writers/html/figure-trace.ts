/** Where a figure comes from, for reviewers: in words when they point at it, in data attributes for programs. */
import type { CellFigure, Figure, FigureSource } from '../../document/figure.ts';
import { unknownNode } from '../../document/walk.ts';
import type { PageContext } from './context.ts';
import { type Attributes, oneLine } from './markup.ts';

const SEPARATOR = ' · ';

export function figureTrace(figure: Figure, context: PageContext): Attributes {
  switch (figure.kind) {
    case 'cell':
      return {
        class: 'figure',
        title: titleOf([cellName(figure, context), ...files(figure.sources)]),
        'data-kind': figure.kind,
        'data-table': figure.table,
        'data-row': figure.row,
        'data-column': figure.column,
        'data-measure': figure.measure,
      };
    case 'fact':
      return {
        class: 'figure',
        title: titleOf([figure.set, figure.fact, ...files(figure.sources)]),
        'data-kind': figure.kind,
        'data-set': figure.set,
        'data-fact': figure.fact,
      };
    case 'derived': {
      const cells = figure.of.map((cell) => cellName(cell, context)).join(' → ');
      return {
        class: 'figure',
        title: titleOf([cells, ...files(figure.of.flatMap(({ sources }) => sources))]),
        'data-kind': figure.kind,
        'data-table': figure.of[0]?.table,
      };
    }
    default:
      throw unknownNode(figure);
  }
}

/** "Tabel 2 · Regio Brussel · 2020" */
function cellName({ table, row, column }: CellFigure, context: PageContext): string {
  return titleOf([context.tableName(table), row, column]);
}

function files(sources: readonly FigureSource[]): readonly string[] {
  return [...new Set(sources.map(({ file }) => file))];
}

function titleOf(parts: readonly string[]): string {
  return parts
    .map(oneLine)
    .filter((part) => part !== '')
    .join(SEPARATOR);
}
