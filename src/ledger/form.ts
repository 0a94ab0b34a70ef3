/**
 * The figures of an answer that was made without Repliek, as a person types them over: YAML with a block for each
 * printed table. docs/formats.md describes the form.
 */
import { toPlainText } from '../decimal.ts';
import type { Report } from '../messages/report.ts';
import { type KeyPath, type Located, readStructured } from '../reading/located.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';
import { type LedgerEntry, type LedgerFact, VERSION } from './entry.ts';
import { readNumber } from './form-number.ts';
import { type FormFact, formSchema } from './form-schema.ts';
import { readTable } from './form-table.ts';

/** Who may be named. */
export interface FormPeople {
  readonly ministers: ReadonlyMap<string, { readonly name: string }>;
  readonly agencies: ReadonlyMap<string, unknown>;
}

export interface EnteredAnswer {
  /** What the ledger calls it. */
  readonly name: string;
  readonly content: Omit<LedgerEntry, 'id' | 'correction' | 'sources'>;
}

/** @returns undefined after reporting every problem, with line and column */
export function readForm(
  source: Pick<TextFile, 'file' | 'text'>,
  people: FormPeople,
  report: Report,
): EnteredAnswer | undefined {
  const before = report.problems.length;
  const checked = readStructured(source, formSchema, report);
  if (checked === undefined) return undefined;
  const { value, located } = checked;
  const minister = ministerName(value.question.minister, people, located, report);
  const tables = (value.tables ?? []).map((table, index) => {
    const at: KeyPath = ['tables', index];
    if (!people.agencies.has(table.agency)) {
      const known = [...people.agencies.keys()];
      report.add(
        'person-unknown',
        { found: table.agency, kind: 'agency', known },
        located.place([...at, 'agency']),
      );
    }
    return readTable(table, table.id ?? `table-${index + 1}`, at, located, report);
  });
  const facts = (value.facts ?? []).flatMap((fact, index) =>
    readFact(fact, ['facts', index], located, report),
  );
  if (minister === undefined || report.problems.length > before) return undefined;
  const { question, published, dossier } = value;
  return {
    name: dossier ?? `${question.date.slice(0, 4)}-${question.number}`,
    content: {
      version: VERSION,
      question: { ...question, minister },
      ...(published === undefined ? {} : { published }),
      origin: 'entered',
      files: [],
      tables,
      facts,
    },
  };
}

function ministerName(
  found: string,
  { ministers }: FormPeople,
  located: Located,
  report: Report,
): string | undefined {
  const known = ministers.get(found);
  // "bart-somers" is meant as a key; "Bart Somers" is a name as printed.
  if (known !== undefined || !NAME_PATTERN.test(found)) return known?.name ?? found;
  const details = { found, kind: 'minister', known: [...ministers.keys()] } as const;
  report.add('person-unknown', details, located.place(['question', 'minister']));
  return undefined;
}

function readFact(fact: FormFact, at: KeyPath, located: Located, report: Report): readonly LedgerFact[] {
  const { value, ...rest } = fact;
  const number = readNumber(value, fact.fact, fact.decimals, [...at, 'value'], located, report);
  return number === undefined ? [] : [{ ...rest, value: toPlainText(number) }];
}
