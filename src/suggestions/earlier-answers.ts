/** Earlier answers as candidates: those that have something in common with the question, of an archive of any size. */
import type { ArchivedAnswer, ArchivedItem } from '../archive/archived-answer.ts';
import { openArchive } from '../archive/search-archive.ts';
import { dossierQuestions } from '../dossiers/dossier-questions.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { Report } from '../messages/report.ts';
import type { QuestionItem } from '../question/question.ts';
import type { AskingItem } from './asking-items.ts';
import type { AnswerCandidate, WeightedText } from './candidate.ts';
import type { TextReader } from './text-reader.ts';

const TITLE = { weight: 0.3, known: 0.5 };
const STEM = { weight: 0.4, known: 0.8 };
const CONTEXT = { weight: 0.1 };

/** Answers that are taken out of the archive for one item. */
const FOR_EACH_ITEM = 12;

/** A question has a dozen items; of one with hundreds the first find what fits the rest. */
const MOST_SEARCHES = 60;

/** Words of an item that are looked for; the archive takes no more. */
const WORDS = 24;

/** Number and ISO date, and the title that goes with every item. */
export interface AskedQuestion {
  readonly number: string;
  readonly date: string;
  readonly title: string;
}

/** Answers that may be of use for some item. */
export type FindAnswers = (
  question: AskedQuestion,
  items: readonly AskingItem[],
  read: TextReader,
) => readonly ArchivedAnswer[];

/** The archive, and what was published of the workspace's dossiers and does not stand in it. */
export function workspaceAnswers(io: Io, workspace: Workspace, report: Report): FindAnswers {
  return (question, items, read) => {
    const archive = openArchive(io, workspace, report);
    const found = new Map<string, ArchivedAnswer>();
    const title = read(question.title).words;
    for (const { text } of items.slice(0, MOST_SEARCHES)) {
      const words = [...new Set([...read(text).words, ...title].map(({ printed }) => printed))].slice(
        0,
        WORDS,
      );
      if (words.length === 0) continue;
      const { hits } = archive.search(
        { text: words.join(' '), limit: FOR_EACH_ITEM, asWritten: true },
        report,
      );
      for (const { answer } of hits) found.set(answer.id, answer);
    }
    const known = new Set([...found.values()].map(identity));
    const published = publishedDossiers(io, workspace).filter((answer) => !known.has(identity(answer)));
    return [...found.values(), ...published];
  };
}

/** The items of earlier answers, the newest first; not those of the question itself. */
export function answerCandidates(
  answers: readonly ArchivedAnswer[],
  question: AskedQuestion,
): readonly AnswerCandidate[] {
  return answers
    .filter((answer) => identity(answer) !== identity(question))
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
    .flatMap((answer) =>
      answer.items.map(
        (item): AnswerCandidate => ({
          kind: 'answer',
          id: `${answer.id}#${item.ids.join('+')}`,
          title: answer.title,
          texts: [
            ...askedTexts(item),
            { text: answer.title, ...TITLE },
            { text: answer.context, ...CONTEXT },
          ],
          answer,
          item,
        }),
      ),
    );
}

/** A letter item stands behind its stem, on a line of its own. */
function askedTexts({ ids, question }: ArchivedItem): readonly WeightedText[] {
  const end = question.indexOf('\n');
  const underStem = ids.length === 1 && /^\d+[a-z]/.test(ids[0] ?? '') && end > 0;
  if (!underStem) return [{ text: question, weight: 1 }];
  return [
    { text: question.slice(end + 1), weight: 1 },
    { text: question.slice(0, end), ...STEM },
  ];
}

function identity({ number, date }: { readonly number: string; readonly date: string }): string {
  return `${date} ${number}`;
}

/** Dossiers of which the ledger has figures: their answers were given. What is wrong with them is said elsewhere. */
function publishedDossiers(io: Io, workspace: Workspace): readonly ArchivedAnswer[] {
  const silent = new Report();
  const ministers = new Map(
    readLedger(io, workspace.root, workspace.data, silent).map(({ question }) => [
      identity(question),
      question.minister,
    ]),
  );
  if (ministers.size === 0) return [];
  return dossierQuestions(io, workspace).flatMap(({ id, question }): readonly ArchivedAnswer[] => {
    const minister = ministers.get(identity(question));
    if (minister === undefined) return [];
    const { session = null, house = null, number, date, title, context, items } = question;
    return [
      {
        ...{ id, house, session, number, date, title, context },
        // Keys of people.yaml say nothing to a reader.
        authors: [],
        minister,
        kind: 'answer',
        items: withStems(items, []).map(({ item, text }) => ({ ids: [item.id], question: text, answer: '' })),
      },
    ];
  });
}

interface StemmedItem {
  readonly item: QuestionItem;
  readonly text: string;
}

function withStems(items: readonly QuestionItem[], above: readonly string[]): readonly StemmedItem[] {
  return items.flatMap((item): readonly StemmedItem[] =>
    item.items.length === 0
      ? [{ item, text: [...above, item.text].join('\n') }]
      : withStems(item.items, [...above, item.text]),
  );
}
