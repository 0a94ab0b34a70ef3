/** figures.json: every number of the answer with where it came from. */
import { isWhole, toNumber } from '../../decimal.ts';
import { cellSources } from '../../document/cell-sources.ts';
import { cellText } from '../../document/cell-text.ts';
import type { CellFigure, Figure, FigureSource } from '../../document/figure.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument, TableEntry } from '../../document/nodes.ts';
import { figureText } from '../../document/resolve.ts';
import { unknownNode, visitBody } from '../../document/walk.ts';

interface FigureRecord {
  readonly kind: Figure['kind'];
  /** Table and cell, or set and name of a fact. */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly measure?: string;
  readonly where?: CellFigure['where'];
  readonly set?: string;
  readonly fact?: string;
  readonly value: number;
  readonly unit?: string;
  readonly text: string;
  /** Item of the answer; absent in the introduction and for tables of the annex alone. */
  readonly item?: string;
  /** The figures that a derived one was computed from. */
  readonly of?: readonly FigureRecord[];
  readonly sources: readonly FigureSource[];
}

/**
 * Figures in reading order; the cells of a table stand where the table does, those of the annex alone last.
 * Missing cells are no figures: a confidential value stands nowhere.
 */
export function writeFigures(document: AnswerDocument, house: HouseStyle): Uint8Array {
  const figures: FigureRecord[] = [];
  const entries = new Map(document.tables.map((entry) => [entry.id, entry]));
  visitBody(document, {
    inline: (inline, { ids }) => {
      if (inline.type === 'figure') figures.push(proseRecord(inline.figure, inline.text, house, ids[0]));
    },
    block: (block, { ids }) => {
      const entry = block.type === 'table' ? entries.get(block.table) : undefined;
      if (entry !== undefined) figures.push(...tableRecords(entry, house, ids[0]));
    },
  });
  for (const entry of document.tables.filter(({ inAnswer }) => !inAnswer)) {
    figures.push(...tableRecords(entry, house, undefined));
  }
  return new TextEncoder().encode(`${JSON.stringify({ figures }, null, 1)}\n`);
}

function proseRecord(
  figure: Figure,
  text: string,
  house: HouseStyle,
  item: string | undefined,
): FigureRecord {
  const common = {
    value: toNumber(figure.value),
    ...(figure.unit === undefined ? {} : { unit: figure.unit }),
    text,
    ...(item === undefined ? {} : { item }),
  };
  switch (figure.kind) {
    case 'cell': {
      const { table, row, column, measure, where, sources } = figure;
      return { kind: 'cell', table, row, column, measure, where, ...common, sources };
    }
    case 'fact':
      return { kind: 'fact', set: figure.set, fact: figure.fact, ...common, sources: figure.sources };
    case 'derived': {
      const [first] = figure.of;
      return {
        kind: 'derived',
        ...(first === undefined ? {} : { table: first.table }),
        ...common,
        of: figure.of.map((cell) => {
          const text = figureText(cell, house, isWhole(cell.value) ? 0 : 2);
          return proseRecord(cell, text, house, undefined);
        }),
        sources: mergeSources(figure.of.flatMap((cell) => cell.sources)),
      };
    }
    default:
      throw unknownNode(figure);
  }
}

/** One entry a file; its rows are added up where all are known. */
function mergeSources(sources: readonly FigureSource[]): readonly FigureSource[] {
  const merged = new Map<string, FigureSource>();
  for (const source of sources) {
    const known = merged.get(source.file);
    merged.set(source.file, known === undefined ? source : addRows(known, source));
  }
  return [...merged.values()];
}

function addRows({ file, sha256, rows }: FigureSource, { rows: more }: FigureSource): FigureSource {
  return rows === undefined || more === undefined ? { file, sha256 } : { file, sha256, rows: rows + more };
}

function tableRecords(
  entry: TableEntry,
  house: HouseStyle,
  item: string | undefined,
): readonly FigureRecord[] {
  const { crosstab } = entry;
  // The rows of a list are the source itself, and no figures of the answer.
  if (crosstab.wordLimit !== undefined) return [];
  const measures = new Map(crosstab.measures.map((measure) => [measure.id, measure]));
  return [...crosstab.rows].flatMap((row) =>
    row.cells.flatMap((cell, index): readonly FigureRecord[] => {
      const column = crosstab.columns[index];
      const measure = column === undefined ? undefined : measures.get(column.measure);
      if (cell.kind === 'missing' || column === undefined || measure === undefined) return [];
      return [
        {
          kind: 'cell',
          table: entry.id,
          row: row.labels.filter((label) => label !== '').join(', '),
          column: column.label,
          measure: measure.id,
          value: toNumber(cell.value),
          ...(measure.unit === undefined ? {} : { unit: measure.unit }),
          text: cellText(cell, measure, house),
          ...(item === undefined ? {} : { item }),
          sources: cellSources(crosstab, cell.sourceRows),
        },
      ];
    }),
  );
}
