/** What our part of a descriptor says about the fields: every name in it has to be one. */
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import type { Field } from './field.ts';
import { PART, type ParsedPart } from './repliek-part.ts';

/**
 * Reports every dimension and measure that names no field, or one of the wrong type.
 *
 * @param names of all fields
 * @param fields those without mistakes
 */
export function referencesHold(
  { part, sound: complete }: ParsedPart,
  names: readonly string[],
  fields: readonly Field[],
  located: Located,
  report: Report,
): boolean {
  let sound = complete;
  const refuse = (): void => {
    sound = false;
  };
  const fieldAt = (found: string, key: string, path: KeyPath): Field | undefined => {
    if (!names.includes(found)) {
      report.add('field-unknown', { key, found, known: names }, located.place(path));
      refuse();
    }
    return fields.find((one) => one.name === found);
  };
  for (const [name, dimension] of Object.entries(part.dimensions)) {
    const at = [PART, 'dimensions', name];
    const { field, yearOf, unnest, lookup, separator } = dimension;
    const given = [field, yearOf, unnest].filter((one) => one !== undefined).length;
    const strange =
      (lookup !== undefined && field === undefined) || (separator !== undefined && unnest === undefined);
    if (complete && (given !== 1 || strange)) {
      report.add('dimension-form', { dimension: name }, located.keyPlace(at));
      refuse();
    }
    if (field !== undefined) fieldAt(field, 'field', [...at, 'field']);
    const several = unnest === undefined ? undefined : fieldAt(unnest, 'unnest', [...at, 'unnest']);
    if (several !== undefined && several.type !== 'string') {
      const details = { field: several.name, expected: 'text', type: several.type } as const;
      report.add('field-type', details, located.place([...at, 'unnest']));
      refuse();
    }
    const date = yearOf === undefined ? undefined : fieldAt(yearOf, 'yearOf', [...at, 'yearOf']);
    if (date !== undefined && date.type !== 'date') {
      report.add(
        'field-type',
        { field: date.name, expected: 'date', type: date.type },
        located.place([...at, 'yearOf']),
      );
      refuse();
    }
  }
  for (const [id, measure] of Object.entries(part.measures)) {
    const at = [PART, 'measures', id];
    if (complete && (measure.sum === undefined) === (measure.count === undefined)) {
      report.add('measure-form', { measure: id }, located.keyPlace(at));
      refuse();
    }
    for (const [index, found] of (measure.sum ?? []).entries()) {
      const path = [...at, 'sum', index];
      const field = fieldAt(found, 'sum', path);
      if (field === undefined || field.type === 'integer' || field.type === 'number') continue;
      report.add('field-type', { field: found, expected: 'number', type: field.type }, located.place(path));
      refuse();
    }
  }
  return sound;
}
