/** The dimensions and measures that a table spec names, however much of it is filled in. */
import { isRecord } from '../sources/later-keys.ts';
import type { TableShape } from './candidate.ts';

/** @param raw the spec as written, also one without a source */
export function tableShape(raw: Readonly<Record<string, unknown>>): TableShape {
  const measures = list(raw['measures']).flatMap(measureNames);
  return {
    rows: names(raw['rows']),
    columns: names(raw['columns']),
    listing: names(raw['listing']),
    measures: [...new Set(measures)],
    measureIds: list(raw['measures']).flatMap(measureId),
    labels: ['rows', 'columns', 'measures', 'listing', 'attributes'].flatMap((key) =>
      list(raw[key]).flatMap(labels),
    ),
  };
}

/** Names of dimensions, and those of the measures that count different ones. */
export function neededDimensions(raw: Readonly<Record<string, unknown>>): readonly string[] {
  const counted = list(raw['measures']).flatMap((measure) =>
    isRecord(measure) ? texts(measure['distinct']) : [],
  );
  return [
    ...names(raw['rows']),
    ...names(raw['columns']),
    ...names(raw['attributes']),
    ...names(raw['listing']),
    ...counted,
  ];
}

function measureNames(measure: unknown): readonly string[] {
  if (typeof measure === 'string') return [measure];
  if (!isRecord(measure)) return [];
  return ['measure', 'ratio', 'mean', 'share', 'change'].flatMap((key) => list(measure[key]).flatMap(texts));
}

/** As `measure-plan.ts` names them: by id, or after the measure. */
function measureId(measure: unknown): readonly string[] {
  if (!isRecord(measure)) return texts(measure);
  const [id] = [...texts(measure['id']), ...texts(measure['measure'])];
  return id === undefined ? [] : [id];
}

function names(value: unknown): readonly string[] {
  return list(value).flatMap((one) => (isRecord(one) ? texts(one['dimension']) : texts(one)));
}

/** What a computed measure is called tells what it is: an average, a share. */
function labels(value: unknown): readonly string[] {
  return isRecord(value) ? texts(value['label']) : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function texts(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
