/** What has to be delivered anew for a follow-up, per agency. */
import { describeSource } from '../deliveries/described-source.ts';
import type { Fact } from '../document/fact.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { formatQuantity } from '../format.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { parseSourceId } from '../sources/source-id.ts';
import type { Years } from './asked-item.ts';

export interface NeededTable {
  readonly id: string;
  /** As the answer prints it. */
  readonly title: string;
  /** Ids of the items at which it stands. */
  readonly items: readonly string[];
  readonly years?: Years | undefined;
}

export interface NeededSource {
  /** `agency/dataset` */
  readonly id: string;
  readonly title: string;
  readonly years?: Years | undefined;
  /** Years that the description says are delivered. */
  readonly delivered?: Years | undefined;
  /** Of the years, those that are not. */
  readonly missing: readonly number[];
  /** By label. */
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly tables: readonly NeededTable[];
}

export interface NeededFact {
  readonly key: string;
  /** As it was published, with its unit. */
  readonly value: string;
  /** The year or period that it is about; empty where that is not recorded. */
  readonly about: string;
  readonly items: readonly string[];
}

export interface AgencyNeeds {
  /** Key of people.yaml, or the name of a set of facts that is none. */
  readonly agency: string;
  readonly sources: readonly NeededSource[];
  readonly facts: readonly NeededFact[];
}

export interface DeclaredNeed extends NeededTable {
  /** The whole spec. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** More years than any answer names one by one. */
const MOST_YEARS = 200;

export function neededSources(
  io: Io,
  workspace: Workspace,
  tables: readonly DeclaredNeed[],
): readonly NeededSource[] {
  const bySource = new Map<string, DeclaredNeed[]>();
  for (const table of tables) {
    for (const id of new Set([table.raw['source']].flat())) {
      if (typeof id === 'string' && parseSourceId(id) !== undefined) {
        bySource.set(id, [...(bySource.get(id) ?? []), table]);
      }
    }
  }
  return [...bySource].map(([id, needs]) => neededSource(io, workspace, id, needs));
}

function neededSource(
  io: Io,
  workspace: Workspace,
  id: string,
  needs: readonly DeclaredNeed[],
): NeededSource {
  // A source without a description can be asked for in words all the same; a build says what is wrong with it.
  const part = describeSource(io, workspace, id, {}, new Report());
  const { dimensions = {}, measures = {}, coverage } = part?.descriptor.part ?? {};
  const used = needs.map(({ raw }) => JSON.stringify([raw['measures'], raw['listing']]) ?? '');
  const named = Object.entries(measures).filter(([name]) =>
    used.some((text) => text.includes(JSON.stringify(name))),
  );
  const spans = needs.flatMap(({ years }) => years ?? []);
  const years =
    spans.length === 0
      ? undefined
      : { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
  const delivered = coveredYears(coverage?.['year']);
  return {
    id,
    title: part?.descriptor.title ?? id,
    years,
    delivered: span(delivered),
    missing: years === undefined ? [] : yearsOf(years).filter((year) => !delivered.includes(year)),
    dimensions: Object.entries(dimensions).map(([name, { label }]) => label ?? name),
    measures: (named.length > 0 ? named : Object.entries(measures)).map(([name, { label }]) => label ?? name),
    tables: needs.map(({ id: table, title, items, years: own }) => ({ id: table, title, items, years: own })),
  };
}

function yearsOf({ from, to }: Years): readonly number[] {
  return Array.from({ length: Math.min(MOST_YEARS, to - from + 1) }, (_, at) => from + at);
}

/** As in datapackage.json: the first and the last year, a list of others, or `{ from, to }`. */
function coveredYears(raw: unknown): readonly number[] {
  if (Array.isArray(raw)) {
    const years = raw.filter((one): one is number => typeof one === 'number');
    const [from, to] = years;
    return years.length === 2 && from !== undefined && to !== undefined && from <= to
      ? yearsOf({ from, to })
      : years;
  }
  if (typeof raw !== 'object' || raw === null || !('from' in raw) || !('to' in raw)) return [];
  const { from, to } = raw;
  return typeof from === 'number' && typeof to === 'number' ? yearsOf({ from, to }) : [];
}

function span(years: readonly number[]): Years | undefined {
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

export function factText({ value, unit, decimals }: Fact, { numbers }: HouseStyle): string {
  switch (value.kind) {
    case 'number': {
      const text = formatQuantity(value.value, unit, numbers, decimals);
      // Of other units a sentence prints the number alone.
      return unit === undefined || unit === 'euro' || unit === '%' ? text : `${text} ${unit}`;
    }
    case 'text':
      return value.value;
    case 'boolean':
      return String(value.value);
    case 'list':
      return value.value.join('; ');
    default: {
      const unknown: never = value;
      throw new Error(`unknown fact: ${JSON.stringify(unknown)}`);
    }
  }
}
