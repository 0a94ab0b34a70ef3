/** data/people.yaml: ministers, agencies and members, used by name from dossiers. */
import { formatDate, type NumberForms } from '../format.ts';
import type { Report } from '../messages/report.ts';
import { readStructured } from '../reading/located.ts';
import { isoDate, name, object, text, z } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';
import type { Place } from '../problem.ts';

export interface Minister {
  readonly name: string;
  readonly function: string;
  /** ISO dates of the first and the last day in office. */
  readonly from: string;
  readonly until?: string;
}

export interface Agency {
  readonly name: string;
  readonly short: string;
}

export interface People {
  readonly ministers: ReadonlyMap<string, Minister>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly members: ReadonlyMap<string, { readonly name: string }>;
}

const peopleSchema = object({
  ministers: z
    .record(name, object({ name: text, function: text, from: isoDate, until: isoDate.optional() }))
    .optional(),
  agencies: z.record(name, object({ name: text, short: text.optional() })).optional(),
  members: z.record(name, object({ name: text })).optional(),
});

/** @returns undefined after reporting every problem of the file */
export function parsePeople(source: Pick<TextFile, 'file' | 'text'>, report: Report): People | undefined {
  const checked = readStructured(source, peopleSchema, report);
  if (checked === undefined) return undefined;
  const { ministers = {}, agencies = {}, members = {} } = checked.value;
  return {
    ministers: new Map(
      Object.entries(ministers).map(([key, { until, ...minister }]) => [
        key,
        until === undefined ? minister : { ...minister, until },
      ]),
    ),
    agencies: new Map(
      Object.entries(agencies).map(([key, agency]) => [key, { ...agency, short: agency.short ?? agency.name }]),
    ),
    members: new Map(Object.entries(members)),
  };
}

/** Warns where the minister was not in office on the day of the question. */
export function reportOffice(
  minister: Minister,
  date: string,
  forms: NumberForms,
  place: Place,
  report: Report,
): void {
  const early = date < minister.from;
  const late = minister.until !== undefined && date > minister.until;
  if (!early && !late) return;
  report.add(
    'minister-not-in-office',
    {
      name: minister.name,
      date: formatDate(date, forms),
      from: formatDate(minister.from, forms),
      ...(minister.until === undefined ? {} : { until: formatDate(minister.until, forms) }),
    },
    place,
  );
}
