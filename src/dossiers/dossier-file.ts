/** dossier.yaml: what one answer is made of. */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { readSalvaged, type Salvaged } from '../reading/salvage.ts';
import { name, object, text, wholeNumber } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';

const dossierSchema = object({
  house: name.optional(),
  minister: name.optional(),
  period: object({ from: wholeNumber, to: wholeNumber }).optional(),
  facts: z.array(name).optional(),
  /** Checked one by one, after `use` is filled in. */
  tables: z.record(name, z.record(z.string(), z.unknown())).optional(),
  accepted: z.array(object({ code: z.enum(['total-mismatch']), table: name, because: text })).optional(),
});

export interface Accepted {
  readonly code: 'total-mismatch';
  /** Id of the table under which the explanation is printed. */
  readonly table: string;
  readonly because: string;
}

export interface DossierFile {
  readonly house?: string;
  readonly minister?: string;
  readonly period?: { readonly from: number; readonly to: number };
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
      ...(period === undefined ? {} : { period }),
      facts: value.facts ?? [],
      tables: new Map(inOrder(Object.entries(value.tables ?? {}), located)),
      accepted: value.accepted ?? [],
    },
  };
}
