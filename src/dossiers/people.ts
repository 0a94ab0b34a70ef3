/** data/people.yaml: ministers, agencies and members, used by name from dossiers. */
import path from 'node:path';
import * as z from 'zod';
import { formatDate, type NumberForms } from '../format.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { readSalvaged } from '../reading/salvage.ts';
import { isoDate, name, object, text } from '../reading/schema.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';
import type { Workspace } from './workspace.ts';

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

type RawPeople = z.infer<typeof peopleSchema>;
type Raw<Group extends keyof RawPeople> = NonNullable<RawPeople[Group]>[string];

/** Everybody whom a workspace names. @returns undefined after reporting that nobody could be read */
export function readPeople(io: Io, workspace: Workspace, report: Report): People | undefined {
  const text = readTextFile(io, workspace.root, path.join(workspace.data, 'people.yaml'), report);
  return text && parsePeople(text, report);
}

/** @returns who could be read, after reporting every problem of the file; undefined where nobody could */
export function parsePeople(source: Pick<TextFile, 'file' | 'text'>, report: Report): People | undefined {
  const checked = readSalvaged(source, peopleSchema, report);
  if (checked === undefined) return undefined;
  const { ministers = {}, agencies = {}, members = {} } = checked.value;
  const named = <T>(group: string, people: Readonly<Record<string, T>>, standIn: (key: string) => T) => {
    // Somebody with a mistake in his entry is still known by name.
    const keys = keysOf(checked.located.raw, group).filter((key) => !Object.hasOwn(people, key));
    return new Map([...Object.entries(people), ...keys.map((key): [string, T] => [key, standIn(key)])]);
  };
  return {
    ministers: new Map(
      [
        ...named<Raw<'ministers'>>('ministers', ministers, (name) => ({
          name,
          function: '',
          from: '0001-01-01',
        })),
      ].map(([key, { until, ...minister }]) => [
        key,
        until === undefined ? minister : { ...minister, until },
      ]),
    ),
    agencies: new Map(
      [...named<Raw<'agencies'>>('agencies', agencies, (name) => ({ name }))].map(([key, agency]) => [
        key,
        { ...agency, short: agency.short ?? agency.name },
      ]),
    ),
    members: named('members', members, (name) => ({ name })),
  };
}

function keysOf(raw: unknown, group: string): readonly string[] {
  const found: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, group) : undefined;
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
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
