/** Earlier answers as candidates: of a large archive only those that have something in common with the question. */
import type { ArchivedAnswer } from '../archive/archived-answer.ts';
import type { Word } from '../words/dutch-words.ts';
import type { AskingItem } from './asking-items.ts';
import type { AnswerCandidate } from './candidate.ts';
import type { TextReader } from './text-reader.ts';

/** Answers that are compared word by word. */
const COMPARED = 150;

const TITLE = 0.45;
const CONTEXT = 0.1;

/** The answer whose question is this one. */
export interface QuestionIdentity {
  readonly number: string;
  /** ISO date. */
  readonly date: string;
}

export function earlierAnswers(
  archive: readonly ArchivedAnswer[],
  question: QuestionIdentity,
  items: readonly AskingItem[],
  read: TextReader,
): readonly AnswerCandidate[] {
  const others = archive.filter(({ number, date }) => number !== question.number || date !== question.date);
  const near = others.length <= COMPARED ? others : nearest(others, items, read);
  return near
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
    .flatMap((answer) =>
      answer.items.map(
        (item): AnswerCandidate => ({
          kind: 'answer',
          id: `${answer.id}#${item.ids.join('+')}`,
          title: answer.title,
          texts: [
            { text: item.question, weight: 1 },
            { text: answer.title, weight: TITLE },
            { text: answer.context, weight: CONTEXT },
          ],
          answer,
          item,
        }),
      ),
    );
}

/** Those that have the most of the telling words of the question, each as rare as it is in the archive. */
function nearest(
  archive: readonly ArchivedAnswer[],
  items: readonly AskingItem[],
  read: TextReader,
): readonly ArchivedAnswer[] {
  const asked = new Set(items.flatMap(({ texts }) => texts.flatMap(({ text }) => read(text).words.flatMap(stems))));
  const counts = new Map<string, number>();
  const found = archive.map((answer) => {
    const words = read([answer.title, ...answer.items.map(({ question }) => question)].join('\n')).words;
    const shared = new Set(words.flatMap(stems).filter((stem) => asked.has(stem)));
    for (const stem of shared) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return { answer, shared };
  });
  const worth = (stem: string) => Math.log(1 + archive.length / (counts.get(stem) ?? 1));
  return found
    .map(({ answer, shared }) => ({ answer, worth: [...shared].reduce((sum, stem) => sum + worth(stem), 0) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, COMPARED)
    .map(({ answer }) => answer);
}

function stems({ stem, parts }: Word): readonly string[] {
  return [stem, ...parts];
}
