/** Small crosstabs for tests of what stands downstream of tables. */
import { add, decimalOf, ZERO } from '../../src/decimal.ts';
import type { Cell, Crosstab, MemberKey } from '../../src/document/crosstab.ts';
import type { FigureTable } from '../../src/document/figure-table.ts';

const FILE = { file: 'data/sources/fietsen/uitleen/uitleen.csv', sha256: 'a'.repeat(64) };

/** A table of whole numbers, one measure, with a total row: rows by name, columns by name. */
export function crosstabOf(
  id: string,
  numbers: Readonly<Record<string, Readonly<Record<string, number>>>>,
  options: Partial<Pick<Crosstab, 'place' | 'notes' | 'title'>> = {},
): Crosstab {
  const rowNames = Object.keys(numbers);
  const columnNames = Object.keys(numbers[rowNames[0] ?? ''] ?? {});
  const cell = (value: number): Cell => ({ kind: 'number', value: decimalOf(value), sourceRows: 1 });
  const total = columnNames.map((column) =>
    rowNames.reduce((sum, row) => sum + (numbers[row]?.[column] ?? 0), 0),
  );
  return {
    id,
    title: options.title ?? `Tabel ${id}`,
    place: options.place ?? 'both',
    rowDimensions: [{ name: 'depot', label: 'Depot', members: rowNames.map((key) => ({ key, label: key })) }],
    columnDimension: {
      name: 'season',
      label: 'Seizoen',
      members: columnNames.map((key) => ({ key, label: key })),
    },
    measures: [{ id: 'loans', label: 'Uitleningen', decimals: 0, additive: true }],
    columns: columnNames.map((label) => ({ label, kind: 'cell', measure: 'loans', member: label })),
    rows: [
      ...rowNames.map((name) => ({
        labels: [name],
        kind: 'row' as const,
        members: [name],
        cells: columnNames.map((column) => cell(numbers[name]?.[column] ?? 0)),
      })),
      { labels: ['Totaal'], kind: 'total', members: [], cells: total.map(cell) },
    ],
    notes: options.notes ?? [],
    source: {
      id: 'fietsen/uitleen',
      title: 'Uitleningen',
      agency: 'Fietspunt',
      synthetic: true,
      files: [FILE],
    },
  };
}

/** Answers questions about cells by adding up the rows and columns that fit. */
export function figureTableOf(crosstab: Crosstab): FigureTable {
  const [rows] = crosstab.rowDimensions;
  const columns = crosstab.columnDimension;
  const dimensions = [rows, columns].flatMap((dimension) => (dimension === undefined ? [] : [dimension]));
  return {
    crosstab,
    dimensions: dimensions.map(({ name, members }) => ({ name, labels: members.map(({ label }) => label) })),
    figure: (where, measure) => {
      const known = dimensions.map(({ name }) => name);
      for (const [name, wanted] of Object.entries(where)) {
        const dimension = dimensions.find((one) => one.name === name);
        if (dimension === undefined) {
          return { ok: false, problem: { kind: 'dimension-unknown', found: name, known } };
        }
        if (!dimension.members.some(({ key }) => key === wanted)) {
          const labels = dimension.members.map(({ label }) => label);
          return {
            ok: false,
            problem: { kind: 'member-unknown', dimension: name, found: String(wanted), known: labels },
          };
        }
      }
      if (measure !== undefined && measure !== 'loans') {
        return { ok: false, problem: { kind: 'measure-unknown', found: measure, known: ['loans'] } };
      }
      const fits = (name: string, key: MemberKey | undefined) =>
        where[name] === undefined || where[name] === key;
      const cells = [...crosstab.rows]
        .filter((row) => row.kind === 'row' && fits('depot', row.members[0]))
        .flatMap((row) => row.cells.filter((_, index) => fits('season', crosstab.columns[index]?.member)));
      const value = cells.reduce((sum, cell) => (cell.kind === 'number' ? add(sum, cell.value) : sum), ZERO);
      return {
        ok: true,
        figure: {
          kind: 'cell',
          table: crosstab.id,
          measure: 'loans',
          row: String(where['depot'] ?? 'Totaal'),
          column: String(where['season'] ?? 'Totaal'),
          where,
          value,
          sources: [{ ...FILE, rows: cells.length }],
        },
      };
    },
  };
}
