/** The figures of an answer, in the form of the ledger. */
import { toPlainText } from '../decimal.ts';
import type { CrosstabMeasure, CrosstabRow, MemberKey } from '../document/crosstab.ts';
import type { CellFigure, DerivedFigure, FactFigure, Figure } from '../document/figure.ts';
import type { FigureTable } from '../document/figure-table.ts';
import type { AnswerBody } from '../document/resolve.ts';
import type { Part, Restriction, TableScope } from '../document/scope.ts';
import { unknownNode, visitBody } from '../document/walk.ts';
import type { LedgerEntry, LedgerFact, LedgerFigure, LedgerMeasure, LedgerTable } from './entry.ts';
import { isRestriction } from './same-figure.ts';

export interface AnswerFigures {
  readonly tables: LedgerEntry['tables'];
  readonly facts: LedgerEntry['facts'];
}

export interface AnswerFiguresInput {
  readonly body: AnswerBody;
  /** Every table of the dossier, in its order. */
  readonly tables: ReadonlyMap<string, FigureTable>;
  readonly period?: { readonly from: number; readonly to: number } | undefined;
}

/**
 * Each number that readers of the answer or its annex see: the cells of the tables that are printed, and the numbers in
 * sentences. What is missing or confidential is no figure. The rows of a list are the source itself.
 *
 * @param labels what readers call a table, by its id
 */
export function answerFigures(
  { body, tables, period }: AnswerFiguresInput,
  labels: ReadonlyMap<string, string> = new Map(),
): AnswerFigures {
  const records = new Map([...tables].map(([id, table]) => [id, new TableRecord(table)]));
  for (const record of records.values()) record.addCells();
  const facts = new Map<string, LedgerFact>();
  visitBody(body, {
    inline: (inline, { ids: [item] }) => {
      if (inline.type === 'figure') addFigure(inline.figure, item, records, facts);
    },
  });
  return {
    tables: [...records.values()].flatMap((record) => record.finish(labels, period)),
    facts: [...facts.values()],
  };
}

function addFigure(
  figure: Figure,
  item: string | undefined,
  records: ReadonlyMap<string, TableRecord>,
  facts: Map<string, LedgerFact>,
): void {
  switch (figure.kind) {
    case 'cell':
      records.get(figure.table)?.addCell(figure, item);
      return;
    case 'derived':
      records.get(figure.of[0]?.table ?? '')?.addChange(figure, item);
      return;
    case 'fact':
      facts.set(`${figure.set} ${figure.fact}`, factOf(figure, item));
      return;
    default:
      throw unknownNode(figure);
  }
}

function factOf(figure: FactFigure, item: string | undefined): LedgerFact {
  const { set, fact, value, unit, decimals } = figure;
  return {
    set,
    fact,
    value: toPlainText(value),
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(item === undefined ? {} : { item }),
  };
}

class TableRecord {
  readonly #table: FigureTable;
  readonly #measures: Map<string, LedgerMeasure>;
  /** By measure and member: a number that stands in the table is not told again for a sentence. */
  readonly #figures = new Map<string, LedgerFigure>();

  constructor(table: FigureTable) {
    this.#table = table;
    this.#measures = new Map(
      table.crosstab.measures.flatMap((measure) => {
        const one = ledgerMeasure(measure, table.scope);
        return one === undefined ? [] : [[measure.id, one]];
      }),
    );
  }

  addCells(): void {
    const { crosstab } = this.#table;
    if (crosstab.place === 'none' || crosstab.wordLimit !== undefined) return;
    for (const row of crosstab.rows) this.#addRow(row);
  }

  #addRow(row: CrosstabRow): void {
    const { rowDimensions, columnDimension, columns } = this.#table.crosstab;
    const names = rowDimensions.filter(({ attribute }) => attribute !== true).map(({ name }) => name);
    const label = row.labels.filter((text) => text !== '').join(', ');
    const members = row.kind === 'total' ? [] : row.members;
    for (const [index, cell] of row.cells.entries()) {
      const column = columns[index];
      if (cell.kind === 'missing' || column === undefined) continue;
      const where: (readonly [string, MemberKey])[] = members.map((key, at) => [names[at] ?? '', key]);
      if (columnDimension !== undefined && column.member !== undefined) {
        where.push([columnDimension.name, column.member]);
      }
      this.#add({
        measure: column.measure,
        where: this.#where(where),
        value: toPlainText(cell.value),
        row: label,
        column: column.label,
      });
    }
  }

  addCell(figure: CellFigure, item: string | undefined): void {
    const { measure, where, value, decimals, row, column } = figure;
    this.#add({
      measure,
      where: this.#where(Object.entries(where)),
      value: toPlainText(value),
      row,
      column,
      ...(item === undefined ? {} : { item }),
      ...(decimals === undefined || decimals === this.#measures.get(measure)?.decimals ? {} : { decimals }),
    });
  }

  /** A change in a sentence is a measure of its own, computed from one of the table. */
  addChange({ of, value, unit, decimals }: DerivedFigure, item: string | undefined): void {
    const [from, to] = of;
    const base = from === undefined ? undefined : this.#measures.get(from.measure);
    const along = from && to && Object.keys(to.where).find((name) => to.where[name] !== from.where[name]);
    if (from === undefined || to === undefined || base === undefined || along === undefined) return;
    const as = unit === '%' && base.unit !== '%' ? 'percent' : 'number';
    const ends = {
      dimension: along,
      from: from.where[along] ?? null,
      to: to.where[along] ?? null,
      as,
    } as const;
    const id = `change ${from.measure} ${ends.from} ${ends.to} ${as}`;
    this.#measures.set(id, {
      id,
      label: base.label,
      ...(unit === undefined ? {} : { unit }),
      decimals: decimals ?? value.scale,
      kind: 'change',
      of: base.kind === 'value' ? base.of : [base.kind, ...base.of],
      ends,
      ...(base.within === undefined ? {} : { within: base.within }),
    });
    const others = Object.entries(from.where).filter(([name]) => name !== along);
    this.#add({
      measure: id,
      where: this.#where(others),
      value: toPlainText(value),
      row: from.row,
      column: `${from.column} → ${to.column}`,
      ...(item === undefined ? {} : { item }),
    });
  }

  finish(labels: ReadonlyMap<string, string>, period: AnswerFiguresInput['period']): readonly LedgerTable[] {
    const { crosstab, scope } = this.#table;
    const figures = [...this.#figures.values()];
    if (figures.length === 0) return [];
    const used = new Set(figures.map(({ measure }) => measure));
    const label = labels.get(crosstab.id);
    return [
      {
        id: crosstab.id,
        ...(label === undefined ? {} : { label }),
        title: crosstab.title,
        source: scope.source,
        agencies: [...scope.agencies],
        ...(scope.agencyDimension === undefined ? {} : { agency_dimension: scope.agencyDimension }),
        ...(crosstab.source.synthetic ? { synthetic: true } : {}),
        ...(period === undefined ? {} : { period }),
        coverage: plainPart(scope.coverage),
        dimensions: usedMembers(scope, figures),
        within: plainPart(scope.within),
        measures: [...this.#measures.values()].filter(({ id }) => used.has(id)),
        figures,
      },
    ];
  }

  #add(figure: LedgerFigure): void {
    if (!this.#measures.has(figure.measure)) return;
    const name = JSON.stringify([figure.measure, Object.entries(figure.where).sort()]);
    if (!this.#figures.has(name)) this.#figures.set(name, figure);
  }

  #where(members: readonly (readonly [string, MemberKey])[]): LedgerFigure['where'] {
    const { others } = this.#table.scope;
    return Object.fromEntries(
      members.map(([name, key]) => [
        name,
        others?.dimension === name && others.key === key ? plainRestriction(others.counts) : key,
      ]),
    );
  }
}

function ledgerMeasure(
  { id, label, unit, decimals }: CrosstabMeasure,
  scope: TableScope,
): LedgerMeasure | undefined {
  const counted = scope.measures.get(id);
  if (counted === undefined) return undefined;
  const { kind, of, over, ends, within } = counted;
  return {
    id,
    label,
    ...(unit === undefined ? {} : { unit }),
    decimals,
    kind,
    of: [...of],
    ...(over === undefined ? {} : { over: [...over] }),
    ...(ends === undefined ? {} : { ends }),
    ...(within.size === 0 ? {} : { within: plainPart(within) }),
  };
}

/** The members that the figures name, or that their table is about. */
function usedMembers(scope: TableScope, figures: readonly LedgerFigure[]): LedgerTable['dimensions'] {
  return scope.dimensions.flatMap(({ name, label, members }) => {
    const restrictions = [
      scope.within.get(name),
      ...[...scope.measures.values()].map((one) => one.within.get(name)),
    ];
    const keys = new Set(
      [...restrictions, ...figures.map(({ where }) => where[name])].flatMap((wanted) => namedKeys(wanted)),
    );
    const used = members.filter(({ key }) => keys.has(key));
    return used.length === 0
      ? []
      : [{ name, label, members: used.map(({ key, label: text }) => ({ key, label: text })) }];
  });
}

function namedKeys(wanted: LedgerFigure['where'][string] | Restriction | undefined): readonly MemberKey[] {
  if (wanted === undefined) return [];
  if (!isRestriction(wanted)) return [wanted];
  return 'in' in wanted ? wanted.in : 'not' in wanted ? wanted.not : [];
}

export function plainPart(part: Part): LedgerTable['within'] {
  return Object.fromEntries([...part].map(([name, restriction]) => [name, plainRestriction(restriction)]));
}

function plainRestriction(restriction: Restriction): LedgerTable['within'][string] {
  if ('in' in restriction) return { in: [...restriction.in] };
  if ('not' in restriction) return { not: [...restriction.not] };
  return { ...restriction };
}
