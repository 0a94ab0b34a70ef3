/** Several sources as one: the dimensions and measures that they share, with the agency as one more dimension. */
import type { Member, MemberKey } from '../document/crosstab.ts';
import { joinTexts } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Aggregation, Source, SourceDimension, SourceMeasure } from './source.ts';
import type { Store } from './store.ts';
import { VALUE_EXPRESSION } from './unnest-sql.ts';

/** Name of the dimension that tells the sources apart. */
export const AGENCY = 'agency';

export interface UnionWords {
  /** Header of the agency's column. */
  readonly agency: string;
  /** Between the last two of several agencies. */
  readonly and: string;
}

/**
 * Makes a view over the sources' tables.
 *
 * @param sources at least two, in the order of the spec
 * @param place of the list in the spec, for problems
 * @returns undefined after reporting that they do not fit together
 */
export async function uniteSources(
  sources: readonly Source[],
  view: string,
  words: UnionWords,
  store: Store,
  place: Place,
  report: Report,
): Promise<Source | undefined> {
  const [first] = sources;
  if (first === undefined) return undefined;
  const dimensions = sharedDimensions(sources);
  const measures = sharedMeasures(sources, place, report);
  if (measures === undefined) return undefined;
  const tables = sources.map(({ table }) => table);
  const usable = tables.every((table) => table !== undefined);
  if (usable) await store.query(viewSql(view, sources, dimensions, [...measures.keys()]), []);
  const agencies = agencyMembers(sources);
  return {
    id: sources.map(({ id }) => id).join(' + '),
    title: [...new Set(sources.map(({ title }) => title))].join('; '),
    kind: first.kind,
    united: true,
    agency: {
      id: first.agency.id,
      name: joinTexts(
        agencies.map(({ label }) => label),
        words.and,
      ),
    },
    synthetic: sources.some(({ synthetic }) => synthetic),
    delivered: {},
    remarks: [...new Set(sources.flatMap(({ remarks }) => remarks))],
    files: sources.flatMap(({ files }) => files),
    dimensions: new Map([
      ...dimensions.map(({ name }, index) => [name, unitedDimension(name, index, sources)] as const),
      [
        AGENCY,
        {
          name: AGENCY,
          label: words.agency,
          type: 'text',
          declared: true,
          expands: false,
          members: agencies,
          membersKnown: true,
          full: true,
          expression: '"agency"',
        } as const,
      ],
    ]),
    measures,
    coverage: first.coverage,
    covers: (members) => {
      const agency = members.get(AGENCY);
      const asked = sources.filter((source) => agency === undefined || source.agency.id === agency);
      const others = new Map([...members].filter(([name]) => name !== AGENCY));
      return asked.length > 0 && asked.every((source) => source.covers(others));
    },
    impossible: [],
    mismatches: sources.flatMap(({ mismatches }) => mismatches),
    ...(usable ? { table: view } : {}),
  };
}

function sharedDimensions(sources: readonly Source[]): readonly SourceDimension[] {
  const [first, ...others] = sources;
  return [...(first?.dimensions.values() ?? [])].filter(
    ({ name, type, unnest }) =>
      name !== AGENCY &&
      others.every(({ dimensions }) => {
        const same = dimensions.get(name);
        return same?.type === type && (same.unnest === undefined) === (unnest === undefined);
      }),
  );
}

function unitedDimension(name: string, index: number, sources: readonly Source[]): SourceDimension {
  const all = sources.flatMap(({ dimensions }) => dimensions.get(name) ?? []);
  const [first] = all;
  if (first === undefined) throw new Error(`no dimension ${name}`);
  const members = new Map<MemberKey, Member>();
  for (const member of all.flatMap((dimension) => dimension.members)) {
    if (!members.has(member.key)) members.set(member.key, member);
  }
  const { unnest: _, full: __, ...plain } = first;
  return {
    ...plain,
    declared: all.every(({ declared }) => declared),
    expands: all.every(({ expands }) => expands),
    members: [...members.values()],
    membersKnown: all.every(({ membersKnown }) => membersKnown),
    ...(all.every(({ full }) => full === true) ? { full: true } : {}),
    expression: first.unnest === undefined ? `"d_${index}"` : VALUE_EXPRESSION,
    ...(first.unnest === undefined ? {} : { unnest: `d_${index}` }),
  };
}

function sharedMeasures(
  sources: readonly Source[],
  place: Place,
  report: Report,
): ReadonlyMap<string, SourceMeasure> | undefined {
  const [first, ...others] = sources;
  const shared = [...(first?.measures.values() ?? [])].filter(({ id }) =>
    others.every(({ measures }) => measures.has(id)),
  );
  let fits = true;
  const measures = shared.map((measure, index): [string, SourceMeasure] => {
    const all = sources.flatMap(({ measures: own }) => own.get(measure.id) ?? []);
    if (new Set(all.map(({ unit }) => unit)).size > 1) {
      report.add('union-unit', { measure: measure.id, units: all.map(({ unit }) => unit ?? '-') }, place);
      fits = false;
    }
    const skip = all.some(({ aggregation }) => aggregation.kind === 'sum' && aggregation.gaps === 'skip');
    const aggregation: Aggregation = {
      kind: 'sum',
      expressions: [`"m_${index}"`],
      ...(skip ? { gaps: 'skip' } : {}),
    };
    return [
      measure.id,
      { ...measure, decimals: Math.max(...all.map(({ decimals }) => decimals)), aggregation },
    ];
  });
  return fits ? new Map(measures) : undefined;
}

function viewSql(
  view: string,
  sources: readonly Source[],
  dimensions: readonly SourceDimension[],
  measures: readonly string[],
): string {
  const parts = sources.map((source, at) => {
    const columns = [
      // Rows stay apart, whichever source they come from.
      `"row" * ${sources.length} + ${at} AS "row"`,
      `'${source.agency.id.replaceAll("'", "''")}' AS "agency"`,
      ...dimensions.map(({ name }, index) => {
        const own = source.dimensions.get(name);
        return `${own?.unnest === undefined ? own?.expression : `"${own.unnest}"`} AS "d_${index}"`;
      }),
      ...measures.map((id, index) => `${addedSql(source.measures.get(id)?.aggregation)} AS "m_${index}"`),
    ];
    return `SELECT ${columns.join(', ')} FROM "${source.table}"`;
  });
  return `CREATE VIEW "${view}" AS ${parts.join(' UNION ALL ')}`;
}

/** What one row adds to a measure. */
function addedSql(aggregation: Aggregation | undefined): string {
  return aggregation?.kind === 'sum' ? aggregation.expressions.join(' + ') : '1';
}

function agencyMembers(
  sources: readonly Source[],
): readonly { readonly key: string; readonly label: string }[] {
  const members = new Map(sources.map(({ agency }) => [agency.id, agency.name]));
  return [...members].map(([key, label]) => ({ key, label }));
}
