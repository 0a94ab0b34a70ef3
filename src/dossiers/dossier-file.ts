/** dossier.yaml: what one answer is made of. */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { readSalvaged, type Salvaged } from '../reading/salvage.ts';
import { isoDate, name, object, oneOf, text, wholeNumber } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';

const dossierSchema = object({
  house: name.optional(),
  minister: name.optional(),
  deadline: isoDate.optional(),
  period: object({ from: wholeNumber, to: wholeNumber }).optional(),
  follows: object({
    number: text,
    date: isoDate,
    dossier: text.optional(),
    archive: text.optional(),
  }).optional(),
  facts: z.array(name).optional(),
  /** Checked one by one, after `use` is filled in. */
  tables: z.record(name, z.record(z.string(), z.unknown())).optional(),
  accepted: z
    .array(
      object({
        code: z.enum(['total-mismatch', 'deviation']),
        table: name.optional(),
        fact: text.optional(),
        where: z.record(z.string(), oneOf(['text', 'number'], [text, z.number()])).optional(),
        measure: text.optional(),
        because: text,
      }),
    )
    .optional(),
});

/** A warning that a person has explained. */
export type Accepted = { readonly because: string } & (
  | {
      readonly code: 'total-mismatch';
      /** Id of the table under which the explanation is printed. */
      readonly table: string;
    }
  | {
      readonly code: 'deviation';
      /** Absent for a fact: there is no table under which its explanation could stand. */
      readonly table?: string | undefined;
      /** Set and key: `agii survey.invited`. */
      readonly fact?: string | undefined;
      /** Only that of these members, and of this measure. */
      readonly where?: Readonly<Record<string, string | number>> | undefined;
      readonly measure?: string | undefined;
    }
);

export interface EarlierDossier {
  readonly number: string;
  /** ISO date of the question. */
  readonly date: string;
  /** Id of its dossier, where it has one. */
  readonly dossier?: string | undefined;
  /** Id of its answer in the archive, where that is all there is. */
  readonly archive?: string | undefined;
}

export interface DossierFile {
  readonly house?: string;
  readonly minister?: string;
  /** ISO date on which the answer has to be given. */
  readonly deadline?: string;
  readonly period?: { readonly from: number; readonly to: number };
  /** The earlier question of which this dossier was made. */
  readonly follows?: EarlierDossier;
  readonly facts: readonly string[];
  /** Table id → its keys as written, in the file's order. */
  readonly tables: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly accepted: readonly Accepted[];
}

/** As in the file: objects put keys that look like numbers first. */
function inOrder<T>(entries: readonly (readonly [string, T])[], located: Located): typeof entries {
  const place = ([id]: readonly [string, T]) => located.keyPlace(['tables', id]);
  const position = (entry: readonly [string, T]) =>
    [place(entry).line ?? 0, place(entry).column ?? 0] as const;
  return [...entries].sort((a, b) => {
    const [[line, column], [otherLine, otherColumn]] = [position(a), position(b)];
    return line - otherLine || column - otherColumn;
  });
}

type RawAccepted = NonNullable<z.infer<typeof dossierSchema>['accepted']>[number];

/** An explanation belongs to a table, or to a fact; only that of a deviation can be of a part of the table. */
function readAccepted(
  entries: readonly RawAccepted[],
  located: Located,
  report: Report,
): readonly Accepted[] {
  return entries.flatMap((entry, index): readonly Accepted[] => {
    const at = ['accepted', index];
    const { code, because, table, fact, where, measure } = entry;
    const allowed: readonly string[] =
      code === 'total-mismatch' ? ['table'] : fact === undefined ? ['table', 'where', 'measure'] : ['fact'];
    const given = Object.keys(entry).filter((key) => key !== 'code' && key !== 'because');
    const strange = given.filter((key) => !allowed.includes(key));
    for (const found of strange) {
      const known = ['code', ...allowed, 'because'];
      report.add('key-unknown', { found, known }, located.keyPlace([...at, found]));
    }
    if (fact === undefined && table === undefined) {
      report.add('key-missing', { key: 'table', expected: ['name'] }, located.place(at));
      return [];
    }
    if (strange.length > 0) return [];
    if (code === 'deviation') return [{ code, because, table, fact, where, measure }];
    return table === undefined ? [] : [{ code, because, table }];
  });
}

/** @returns what is usable of the file, after reporting every problem in it; undefined where nothing is */
export function parseDossierFile(
  source: Pick<TextFile, 'file' | 'text'>,
  report: Report,
): Salvaged<DossierFile> | undefined {
  const checked = readSalvaged(source, dossierSchema, report);
  if (checked === undefined) return undefined;
  const { value, located, damaged } = checked;
  const { period } = value;
  if (period !== undefined && period.from > period.to) {
    report.add('period-order', period, located.place(['period']));
  }
  return {
    located,
    damaged,
    value: {
      ...(value.house === undefined ? {} : { house: value.house }),
      ...(value.minister === undefined ? {} : { minister: value.minister }),
      ...(value.deadline === undefined ? {} : { deadline: value.deadline }),
      ...(period === undefined ? {} : { period }),
      ...(value.follows === undefined ? {} : { follows: value.follows }),
      facts: value.facts ?? [],
      tables: new Map(inOrder(Object.entries(value.tables ?? {}), located)),
      accepted: readAccepted(value.accepted ?? [], located, report),
    },
  };
}
