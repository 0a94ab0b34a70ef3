/** Single numbers of a computed table, by the names that a draft uses. */
import { cellSources } from '../document/cell-sources.ts';
import type { Crosstab, Member } from '../document/crosstab.ts';
import type { FigureAnswer, FigureProblem, FigureTable } from '../document/figure-table.ts';
import { findMember, memberNames } from '../sources/member-name.ts';
import type { CubeKey } from './cube.ts';
import { askedOf, type GuardedCells, measureCell } from './margins.ts';

/** @param totalLabel what a dimension is called that is summed over */
export function figureTable(
  crosstab: Crosstab,
  cells: GuardedCells,
  totalLabel: string,
): Omit<FigureTable, 'scope'> {
  const { plan } = cells;
  const { columnDimension } = crosstab;
  const rowDimensions = crosstab.rowDimensions.filter(({ attribute }) => attribute !== true);
  const dimensions = [...rowDimensions, ...(columnDimension === undefined ? [] : [columnDimension])];
  const names = dimensions.map(({ name }) => name);
  const refuse = (problem: FigureProblem): FigureAnswer => ({ ok: false, problem });
  return {
    crosstab,
    dimensions: dimensions.map(({ name, members }) => ({ name, labels: members.map(({ label }) => label) })),
    figure: (where, measure) => {
      const found = new Map<string, Member>();
      for (const [name, wanted] of Object.entries(where)) {
        const dimension = dimensions.find((one) => one.name === name);
        if (dimension === undefined) return refuse({ kind: 'dimension-unknown', found: name, known: names });
        const member = findMember(wanted, dimension.members);
        if (member === undefined) {
          const known = memberNames(dimension.members);
          return refuse({ kind: 'member-unknown', dimension: name, found: String(wanted), known });
        }
        found.set(name, member);
      }
      const ids = plan.measures.map(({ id }) => id);
      if (measure === undefined && ids.length > 1) return refuse({ kind: 'measure-missing', known: ids });
      const index = measure === undefined ? 0 : ids.indexOf(measure);
      const planned = plan.measures[index];
      if (planned === undefined) return refuse({ kind: 'measure-unknown', found: measure ?? '', known: ids });
      const key: CubeKey = names.map((name) => found.get(name)?.key);
      // A margin that no table prints is one more number that readers would know.
      if (!askedOf(key, planned, cells).every((asked) => cells.guard.allows(asked.key, asked.base))) {
        return refuse({ kind: 'missing', missing: 'confidential' });
      }
      const cell = measureCell(key, planned, cells);
      if (cell.kind === 'missing') return refuse({ kind: 'missing', missing: cell.missing });
      const labelFor = (name: string | undefined) =>
        (name === undefined ? undefined : found.get(name)?.label) ?? totalLabel;
      const rowLabels = rowDimensions.flatMap(({ name }) => (found.has(name) ? [labelFor(name)] : []));
      return {
        ok: true,
        figure: {
          kind: 'cell',
          value: cell.value,
          ...(planned.unit === undefined ? {} : { unit: planned.unit }),
          decimals: planned.decimals,
          table: crosstab.id,
          measure: planned.id,
          row: rowLabels.length === 0 ? totalLabel : rowLabels.join(', '),
          column: columnDimension === undefined ? planned.label : labelFor(columnDimension.name),
          where: Object.fromEntries([...found].map(([name, member]) => [name, member.key])),
          sources: cellSources(crosstab, cell.sourceRows),
        },
      };
    },
  };
}
