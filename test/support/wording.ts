/** Advice on texts in a test, with the word lists that come with the program. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckSubject } from '../../src/checks/subject.ts';
import { checkWording } from '../../src/checks/wording/wording.ts';
import type { AnswerItem, Block, TableEntry } from '../../src/document/nodes.ts';
import { readWordingLists, type WordingLists } from '../../src/dossiers/wording-lists.ts';
import { TextPlaces } from '../../src/drafting/text-places.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import type { Problem } from '../../src/problem.ts';
import { loadHouse } from './house.ts';
import { REPOSITORY } from './run-command.ts';

const HOUSE = loadHouse();

/** The lists of the repository, and those of a workspace of the test's own. */
export function wordingLists(own?: string, report = new Report()): WordingLists {
  const shippedTemplates = path.join(REPOSITORY, 'templates');
  const workspace = {
    root: own ?? REPOSITORY,
    data: '',
    templates: own === undefined ? shippedTemplates : path.join(own, 'templates'),
    output: '',
    shippedTemplates,
  };
  const dossier = path.join(own ?? REPOSITORY, 'data', 'dossiers', '2021-7');
  const lists = readWordingLists(nodeIo, workspace, dossier, HOUSE, report);
  if (lists === undefined) throw new Error('no word lists');
  return lists;
}

const SHIPPED = wordingLists();

/** Blocks by item; a text is a paragraph. */
export type Texts = Readonly<Record<string, readonly (string | Block)[]>>;

export interface AdviceOptions {
  readonly lists?: WordingLists;
  readonly tables?: readonly TableEntry[];
  readonly title?: string;
  readonly agencies?: CheckSubject['agencies'];
}

/** What is advised on an answer of these texts, or on one paragraph in item 1. */
export function advise(texts: Texts | string, options: AdviceOptions = {}): readonly Problem[] {
  const report = new Report('nl');
  const { lists = SHIPPED, tables = [], title = 'Fictieve vraag', agencies = new Map() } = options;
  const items = Object.entries(typeof texts === 'string' ? { '1': [texts] } : texts).map(
    ([id, blocks]): AnswerItem => ({
      ids: [id],
      label: `${id}.`,
      letterOnly: false,
      children: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
    }),
  );
  const body = { introduction: [], items };
  checkWording(
    {
      question: { number: '7', date: '2021-02-03', authors: [], title, context: '', items: [] },
      house: HOUSE,
      agencies,
      draftFile: 'answer.md.hbs',
      body,
      places: new TextPlaces(),
      document: { ...body, tables },
      tables: new Map(
        tables.map(({ id, crosstab }) => [id, { crosstab, place: { file: 'dossier.yaml', line: 9 } }]),
      ),
      wording: lists,
    },
    report,
  );
  return report.problems;
}

export function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

export function bullets(...texts: readonly string[]): Block {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: texts.map((text) => ({ children: [paragraph(text)] })),
  };
}

/** `wording-plain: Er is een gewoner woord voor …` of each note. */
export function notes(texts: Texts | string, options: AdviceOptions = {}): readonly string[] {
  return advise(texts, options).map(({ code, message }) => `${code}: ${message}`);
}

/** Answer of a published question, its wrapped lines joined: an empty line ends a paragraph. */
export function publishedParagraphs(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n|\n(?=- |o |\d\. |[a-z]\) )/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
