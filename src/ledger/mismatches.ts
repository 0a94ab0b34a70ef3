/** Published totals that the description of a source names, as figures: the ledger may hold the same ones. */
import { type Decimal, toPlainText } from '../decimal.ts';
import type { MemberKey } from '../document/crosstab.ts';
import type { TableScope } from '../document/scope.ts';
import { plainPart } from './answer-figures.ts';
import { type Deviation, findDeviations } from './compare.ts';
import { type KnownMismatch, sameDifference } from './deviations.ts';
import type { LedgerEntry, LedgerTable } from './entry.ts';
import { figureNamer } from './same-figure.ts';

export interface MismatchFigure {
  readonly where: ReadonlyMap<string, { readonly key: MemberKey }>;
  readonly measure: string;
  readonly published: Decimal;
  readonly computed: Decimal;
}

export interface FoundMismatch extends KnownMismatch {
  /** The ledger names the same difference. */
  readonly deviation?: Deviation;
}

/**
 * @param scope of all that the source has
 * @returns one for each mismatch, in their order
 */
export function findMismatches(
  mismatches: readonly MismatchFigure[],
  scope: TableScope,
  entries: readonly LedgerEntry[],
): readonly FoundMismatch[] {
  const table: LedgerTable = {
    id: scope.source,
    title: '',
    agencies: [...scope.agencies],
    dimensions: scope.dimensions.map(({ name, label, members }) => ({
      name,
      label,
      members: members.map((member) => ({ key: member.key, label: member.label })),
    })),
    within: plainPart(scope.within),
    measures: [...scope.measures].map(([id, { kind, of }]) => ({
      id,
      label: id,
      decimals: 0,
      kind,
      of: [...of],
    })),
    figures: mismatches.map(({ where, measure, computed }) => ({
      measure,
      where: Object.fromEntries([...where].map(([name, { key }]) => [name, key])),
      value: toPlainText(computed),
      decimals: computed.scale,
    })),
  };
  const nameOf = figureNamer(table);
  const deviations = findDeviations({ tables: [table], facts: [] }, entries);
  return mismatches.map((mismatch, index): FoundMismatch => {
    const figure = table.figures[index];
    const name = figure && nameOf(figure);
    if (name === undefined) throw new Error(`no measure ${mismatch.measure}`);
    const known = { name, published: mismatch.published, computed: mismatch.computed };
    const deviation = deviations.find((one) => sameDifference(known, one));
    return deviation === undefined ? known : { ...known, deviation };
  });
}
