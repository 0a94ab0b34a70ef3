/** The test set: made-up questions with what a person would pick, in one workspace with everything that could be picked. */
import * as fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import type { ArchivedAnswer } from '../../src/archive/archived-answer.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));

const itemSchema = z.strictObject({
  text: z.string(),
  right: z.array(z.string()).optional(),
  items: z.array(z.strictObject({ text: z.string(), right: z.array(z.string()) })).optional(),
});

const setSchema = z.strictObject({
  half: z.enum(['tuning', 'held-out']),
  passages: z.record(z.string(), z.strictObject({ description: z.string(), text: z.string() })),
  tables: z.record(z.string(), z.looseObject({ title: z.string() })),
  sources: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      dimensions: z.record(z.string(), z.string()),
      measures: z.record(z.string(), z.string()),
    }),
  ),
  answers: z.array(
    z.strictObject({
      number: z.string(),
      date: z.string(),
      minister: z.string(),
      title: z.string(),
      items: z.record(z.string(), z.string()),
    }),
  ),
  questions: z.array(z.strictObject({ title: z.string(), context: z.string(), items: z.array(itemSchema) })),
});

export interface TestItem {
  readonly dossier: string;
  readonly subject: string;
  readonly half: 'tuning' | 'held-out';
  readonly id: string;
  readonly text: string;
  /** `passage:id`, `spec:id`, `answer:number/item`: each of them is right; none where nothing fits. */
  readonly right: readonly string[];
}

export interface TestSet {
  /** Path below the workspace → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly archive: readonly ArchivedAnswer[];
  readonly items: readonly TestItem[];
}

export function readTestSet(): TestSet {
  const folder = path.join(HERE, 'set');
  const files: Record<string, string> = { 'data/people.yaml': PEOPLE };
  const archive: ArchivedAnswer[] = [];
  const items: TestItem[] = [];
  for (const [index, name] of fs.readdirSync(folder).sort().entries()) {
    const set = setSchema.parse(parse(fs.readFileSync(path.join(folder, name), 'utf8')));
    const subject = name.replace('.yaml', '');
    for (const [id, { description, text }] of Object.entries(set.passages)) {
      files[`templates/passages/${id}.md.hbs`] = `---\n${stringify({ description })}---\n${text}\n`;
    }
    for (const [id, spec] of Object.entries(set.tables))
      files[`templates/tables/${id}.yaml`] = stringify(spec);
    for (const [id, source] of Object.entries(set.sources)) {
      files[`data/sources/${id}/datapackage.json`] = JSON.stringify(descriptor(id, source));
    }
    for (const answer of set.answers) {
      archive.push({
        ...{ id: `${answer.date.slice(0, 4)}-${answer.number}`, house: null, session: null, context: '' },
        ...{ number: answer.number, date: answer.date, minister: answer.minister, title: answer.title },
        ...{ authors: [], kind: 'answer' },
        items: Object.entries(answer.items).map(([id, question]) => ({
          ids: [id],
          question,
          answer: 'Fictief.',
        })),
      });
    }
    for (const [at, question] of set.questions.entries()) {
      const dossier = `2023-${(index + 1) * 100 + at}`;
      files[`data/dossiers/${dossier}/question.yaml`] = stringify(questionFile(dossier, question));
      files[`data/dossiers/${dossier}/dossier.yaml`] = 'house: vlaams-parlement\nminister: an-voorbeeld\n';
      files[`data/dossiers/${dossier}/answer.md.hbs`] = '# 1\n';
      const add = (id: string, text: string, right: readonly string[]) =>
        items.push({ dossier, subject, half: set.half, id, text, right });
      for (const [number, item] of question.items.entries()) {
        if (item.right !== undefined) add(`${number + 1}`, item.text, item.right);
        for (const [letter, below] of (item.items ?? []).entries()) {
          add(`${number + 1}${'abcdefgh'.charAt(letter)}`, below.text, below.right);
        }
      }
    }
  }
  return { files, archive, items };
}

const PEOPLE = `ministers:
  an-voorbeeld: { name: An Voorbeeld (fictief), function: Vlaams minister van Verzonnen Zaken, from: 2019-10-02 }
`;

function questionFile(dossier: string, question: z.infer<typeof setSchema>['questions'][number]): object {
  return {
    ...{ house: 'vlaams-parlement', number: dossier.slice(5), date: '2023-03-07' },
    authors: [{ name: 'Piet Proef (fictief)' }],
    ...{ title: question.title, context: question.context },
    items: question.items.map(({ text, items = [] }, index) => ({
      label: String(index + 1),
      text,
      items: items.map((below, letter) => ({ label: 'abcdefgh'.charAt(letter), text: below.text })),
    })),
  };
}

function descriptor(id: string, source: z.infer<typeof setSchema>['sources'][string]): object {
  const [agency = '', dataset = ''] = id.split('/');
  return {
    name: dataset,
    title: source.title,
    resources: [{ name: dataset, path: `${dataset}.csv`, schema: { fields: [] } }],
    repliek: {
      ...{ kind: 'statistic', agency, coverage: {} },
      dimensions: Object.fromEntries(
        Object.entries(source.dimensions).map(([name, label]) => [name, { field: name, label }]),
      ),
      measures: Object.fromEntries(
        Object.entries(source.measures).map(([name, label]) => [name, { sum: name, label }]),
      ),
    },
  };
}
