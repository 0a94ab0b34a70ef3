/** Reads question.yaml: the structure of `repliek parse --json`, with names that may be keys of people.yaml. */
import * as z from 'zod';
import type { Expected } from '../messages/expected.ts';
import type { Report } from '../messages/report.ts';
import { type Checked, locate } from '../reading/located.ts';
import { checkSalvaged, type Salvaged } from '../reading/salvage.ts';
import { anyText, isoDate, name, object, oneOf, text } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';
import type { QuestionItem } from './question.ts';

/** What `repliek parse` writes as null where the question does not tell. */
const orNothing = <T extends z.ZodType>(kind: Expected, schema: T) =>
  oneOf([kind], [schema, z.null()]).optional();

const numberText = oneOf(['text', 'whole-number'], [text, z.number().int().transform(String)]);

interface RawItem {
  readonly id?: string | undefined;
  readonly label?: string | null | undefined;
  readonly text?: string | undefined;
  readonly items?: readonly RawItem[] | undefined;
}

const itemSchema: z.ZodType<RawItem> = object({
  id: numberText.optional(),
  label: oneOf(['text', 'whole-number'], [text, z.number().int().transform(String), z.null()]).optional(),
  text: anyText.optional(),
  items: z.lazy(() => z.array(itemSchema)).optional(),
});

/** A person: a key of people.yaml, a name as printed, or a name with a title. */
const person = oneOf(['text', 'map'], [text, object({ name: text, title: orNothing('text', text) })]);

/** Who is asked may be named by the function alone, as some houses print it. */
const addressee = oneOf(
  ['text', 'map'],
  [
    text,
    object({ name: text, title: orNothing('text', text) }),
    object({ name: orNothing('text', text), title: text }),
  ],
);

const questionSchema = object({
  house: orNothing('name', name),
  session: orNothing('text', text),
  minister: orNothing('name', name),
  number: numberText,
  date: isoDate,
  authors: z.array(person).min(1, 'filled-list'),
  addressees: z.array(addressee).optional(),
  title: text,
  context: orNothing('text', anyText),
  items: z.array(itemSchema).min(1, 'filled-list'),
  follows: z.array(object({ number: numberText, date: orNothing('date', isoDate) })).optional(),
  answer: z.unknown().optional(),
  problems: z.unknown().optional(),
});

/** Stands in for what is required and missing, so that the rest of the question can be checked. */
const incompleteSchema: z.ZodType<z.infer<typeof questionSchema>> = z
  .looseObject({
    number: numberText.catch(''),
    date: isoDate.catch(''),
    authors: questionSchema.shape.authors.catch([]),
    title: text.catch(''),
    items: questionSchema.shape.items.catch([]),
  })
  .transform(({ number, date, authors, title, items }) => ({ number, date, authors, title, items }));

export interface QuestionFile {
  readonly house?: string;
  readonly session?: string;
  /** Key of people.yaml. */
  readonly minister?: string;
  readonly number: string;
  readonly date: string;
  /** Names or keys of people.yaml. */
  readonly authors: readonly string[];
  readonly addressees: readonly string[];
  readonly title: string;
  readonly context: string;
  readonly items: readonly QuestionItem[];
}

/** @returns what is usable of the file, after reporting every problem in it; undefined where too little is */
export function parseQuestionFile(
  source: Pick<TextFile, 'file' | 'text'>,
  report: Report,
): Salvaged<QuestionFile> | undefined {
  const file = locate(source, report);
  const checked = file && checkSalvaged(file, questionSchema, report, incompleteSchema);
  if (checked === undefined) return undefined;
  const { value, located, damaged } = checked;
  const items = completeItems(value.items, '');
  reportDoubleIds(items, checked, report);
  return {
    located,
    damaged,
    value: {
      ...(value.house ? { house: value.house } : {}),
      ...(value.session ? { session: value.session } : {}),
      ...(value.minister ? { minister: value.minister } : {}),
      number: value.number,
      date: value.date,
      authors: value.authors.map(nameOf),
      addressees: (value.addressees ?? []).map(nameOf),
      title: value.title,
      context: value.context ?? '',
      items,
    },
  };
}

function nameOf(raw: z.infer<typeof addressee>): string {
  return typeof raw === 'string' ? raw : (raw.name ?? raw.title ?? '');
}

/** An item without an id gets the labels on the way down; without a label, its place in the list. */
function completeItems(items: readonly RawItem[], parent: string): readonly QuestionItem[] {
  return items.map((item, index) => {
    const label = item.label ?? null;
    const id = (item.id ?? `${parent}${label ?? index + 1}`).toLowerCase();
    return { id, label, text: item.text ?? '', items: completeItems(item.items ?? [], id) };
  });
}

function reportDoubleIds(items: readonly QuestionItem[], file: Checked<unknown>, report: Report): void {
  const seen = new Set<string>();
  const visit = (list: readonly QuestionItem[], path: readonly (string | number)[]): void => {
    for (const [index, item] of list.entries()) {
      const here = [...path, index];
      if (seen.has(item.id)) report.add('item-double', { id: item.id }, file.located.place(here));
      seen.add(item.id);
      visit(item.items, [...here, 'items']);
    }
  };
  visit(items, ['items']);
}
