/** Published answers for tests; people, numbers and texts are made up. */
import path from 'node:path';
import { type NewAnswer, openStore, type StoredAnswer } from '../../src/archive/store-answer.ts';
import type { Io } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';

export const ROOT = path.resolve('/werk');
export const PLACE = { root: ROOT, data: path.join(ROOT, 'data') };
export const FOLDER = path.join(ROOT, 'data', 'archive');

type Content = NewAnswer['content'];

/** @param texts question and answer of each item */
export function answer(
  changes: Partial<Content> = {},
  texts: readonly (readonly [string, string])[] = [['Hoeveel stallingen zijn er?', 'Er zijn 12 stallingen.']],
): Content {
  return {
    origin: 'file',
    house: 'vlaams-parlement',
    session: null,
    number: '20',
    date: '2021-05-03',
    authors: ['An Proef'],
    minister: 'Bart Verzinsel',
    title: 'Fietsen - Fictieve stallingen',
    context: '',
    kind: 'answer',
    answered: null,
    items: texts.map(([question, reply], at) => ({ ids: [String(at + 1)], question, answer: reply })),
    ...changes,
  };
}

export interface Added {
  readonly stored: StoredAnswer | undefined;
  readonly codes: readonly string[];
}

/** Adds one answer, as if its file had been read. */
export function add(io: Io, content: Content, correction?: string, text = JSON.stringify(content)): Added {
  const report = new Report();
  const bytes = new TextEncoder().encode(text);
  const received = content.origin === 'file' ? { name: 'antwoord.txt', format: 'txt', bytes } : undefined;
  const stored = openStore(io, PLACE).add(
    { content, correction, file: 'antwoord.txt', ...(received === undefined ? {} : { received }) },
    report,
  );
  return { stored, codes: report.problems.map(({ code }) => code) };
}

export interface Printed {
  readonly number?: string;
  /** "3 mei 2021" */
  readonly date?: string;
  readonly author?: string;
  readonly minister?: string;
  readonly title?: string;
  readonly questions?: readonly string[];
  /** None for a question alone. */
  readonly answers?: readonly string[];
}

/** The lines of a published question with its answer, as the Flemish Parliament prints them. */
export function printed({
  number = '20',
  date = '3 mei 2021',
  author = 'AN PROEF',
  minister = 'BART VERZINSEL',
  title = 'Fietsen - Fictieve stallingen',
  questions = ['Hoeveel stallingen zijn er per provincie?', 'Wat kost een overdekte stalling?'],
  answers = ['Er zijn 12 stallingen in elke provincie.', 'Een overdekte stalling kost 900 euro.'],
}: Printed = {}): readonly string[] {
  const numbered = (texts: readonly string[]) => texts.flatMap((text, at) => [`${at + 1}. ${text}`, '']);
  const by = [minister, 'VLAAMS MINISTER VAN VERZONNEN ZAKEN'];
  return [
    'SCHRIFTELIJKE VRAAG',
    `nr. ${number}`,
    `van ${author}`,
    `datum: ${date}`,
    '',
    `aan ${by[0]}`,
    by[1] ?? '',
    '',
    title,
    '',
    ...numbered(questions),
    ...(answers.length === 0
      ? []
      : [
          ...by,
          '',
          'ANTWOORD',
          `op vraag nr. ${number} van ${date}`,
          `van ${author}`,
          '',
          ...numbered(answers),
        ]),
  ];
}

export const printedText = (changes?: Printed): string => `${printed(changes).join('\n')}\n`;
