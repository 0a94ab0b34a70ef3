/** Totals that were published, held against what the delivered data gives. */
import { compare, type Decimal, decimalOf, parseDecimal } from '../decimal.ts';
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { Severity } from '../problem.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { type Condition, conditionSql, Parameters } from './condition.ts';
import { isCovered } from './coverage.ts';
import type { Engine } from './engine.ts';
import { cellOf, columnsOf, measureSql } from './measure-sql.ts';
import { findMember, memberNames } from './member-name.ts';
import { PART, type PublishedEntry } from './repliek-part.ts';
import type { Source, SourceMeasure, TotalMismatch } from './source.ts';

interface CheckedEntry {
  readonly where: ReadonlyMap<string, Member>;
  readonly measure: SourceMeasure;
  readonly value: Decimal;
  readonly in: string;
  readonly path: KeyPath;
}

type Described = Pick<Source, 'id' | 'agency' | 'dimensions' | 'measures' | 'coverage'>;

/** @returns undefined after reporting every name in the entries that is not known */
export function checkPublished(
  entries: readonly PublishedEntry[],
  source: Described,
  located: Located,
  report: Report,
): readonly CheckedEntry[] | undefined {
  const checked = entries.map((entry, index) =>
    checkEntry(entry, [PART, 'published', index], source, located, report),
  );
  const sound = checked.filter((entry) => entry !== undefined);
  return sound.length === checked.length ? sound : undefined;
}

function checkEntry(
  entry: PublishedEntry,
  path: KeyPath,
  source: Described,
  located: Located,
  report: Report,
): CheckedEntry | undefined {
  const measure = source.measures.get(entry.measure);
  if (measure === undefined) {
    const details = { found: entry.measure, known: [...source.measures.keys()] };
    report.add('measure-unknown', details, located.place([...path, 'measure']));
  }
  const value = typeof entry.value === 'number' ? decimalOf(entry.value) : parseDecimal(entry.value);
  if (value === undefined) {
    const details = { key: 'value', expected: ['number'] as const, found: entry.value };
    report.add('value-type', details, located.place([...path, 'value']));
  }
  const where = new Map<string, Member>();
  const names = Object.entries(entry.where ?? {});
  for (const [name, found] of names) {
    const at = [...path, 'where', name];
    const dimension = source.dimensions.get(name);
    if (dimension === undefined) {
      report.add(
        'dimension-unknown',
        { found: name, known: [...source.dimensions.keys()] },
        located.keyPlace(at),
      );
      continue;
    }
    const member = findMember(found, dimension.members);
    if (member !== undefined) where.set(name, member);
    else if (dimension.membersKnown || dimension.declared) {
      const known = memberNames(dimension.members);
      report.add('member-unknown', { dimension: name, found: String(found), known }, located.place(at));
    }
  }
  if (measure === undefined || value === undefined || where.size < names.length) return undefined;
  return { where, measure, value, in: entry.in, path };
}

/** Computes all entries in one query. @returns those that differ, in the descriptor's order */
export async function findMismatches(
  entries: readonly CheckedEntry[],
  source: Described,
  table: string,
  engine: Engine,
  located: Located,
): Promise<readonly TotalMismatch[]> {
  if (entries.length === 0) return [];
  const parameters = new Parameters();
  const parts = entries.flatMap((entry) =>
    measureSql(entry.measure.aggregation, conditionSql(conditionOf(entry, source), parameters)),
  );
  const [row = []] = await engine.query(`SELECT ${parts.join(', ')} FROM "${table}"`, parameters.values);
  let at = 0;
  return entries.flatMap((entry) => {
    const width = columnsOf(entry.measure.aggregation);
    const covered = [...source.dimensions.keys()].every((name) => {
      const member = entry.where.get(name);
      return member === undefined ? source.coverage.size > 0 : isCovered(source, name, member.key);
    });
    const cell = cellOf(entry.measure.aggregation, row.slice(at, at + width), covered);
    at += width;
    const computed = cell.kind === 'number' ? cell.value : undefined;
    if (computed !== undefined && compare(computed, entry.value) === 0) return [];
    return [
      {
        source: source.id,
        agency: source.agency.name,
        where: entry.where,
        measure: { id: entry.measure.id, label: entry.measure.label },
        published: entry.value,
        ...(computed === undefined ? {} : { computed }),
        ...(entry.measure.people === undefined ? {} : { people: true as const }),
        in: entry.in,
        place: located.place(entry.path),
      },
    ];
  });
}

function conditionOf(entry: CheckedEntry, source: Described): Condition {
  const conditions = [...entry.where].flatMap(([name, member]): Condition[] => {
    const dimension = source.dimensions.get(name);
    return dimension === undefined ? [] : [{ kind: 'in', dimension, keys: [member.key] }];
  });
  return { kind: 'and', conditions };
}

/**
 * Adds a total-mismatch for each: a warning, or a note where a person has explained it.
 *
 * @param accepted whether the dossier explains this one
 * @param severity in place of a warning
 */
export function reportMismatches(
  mismatches: readonly TotalMismatch[],
  report: Report,
  accepted: (mismatch: TotalMismatch) => boolean = () => false,
  severity?: Severity,
): void {
  for (const mismatch of mismatches) {
    const { where, measure, published, computed, place } = mismatch;
    const explained = accepted(mismatch);
    const details = {
      agency: mismatch.agency,
      part: [...where.values()].map((member) => member.label),
      measure: measure.label,
      accepted: explained,
      published,
      ...(computed === undefined || mismatch.people ? {} : { computed }),
      untold: computed !== undefined && mismatch.people === true,
      ...(mismatch.in === undefined ? {} : { in: mismatch.in }),
    };
    report.add('total-mismatch', details, place, explained ? 'note' : severity);
  }
}
