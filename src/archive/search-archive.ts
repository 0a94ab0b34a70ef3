/** Searches the archive: local only, with Dutch stems and compounds. */
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { type DutchWords, readDutchWords } from '../words/dutch-words.ts';
import type { ArchiveFile } from './archive-file.ts';
import { type ArchivePlace, readEntry, toAnswer } from './archive-folder.ts';
import type { ArchivedAnswer, ArchivedItem } from './archived-answer.ts';
import { nearTerms } from './index/near.ts';
import { collection, type Ranked, rank, sought, stands } from './index/rank.ts';
import { openIndex } from './index/segments.ts';
import { type IsMatch, matchedWords, matcher, type Snippet, snippet } from './matches.ts';
import { parseQuery, plain, type Query } from './query.ts';
import { current } from './same-question.ts';

export interface ArchiveQuery {
  /** Words, numbers of questions, phrases in quotes. */
  readonly text: string;
  /** Ten where it is absent. */
  readonly limit?: number | undefined;
  /** Part of the minister's name. */
  readonly minister?: string | undefined;
  /** A phrase that stands nowhere is taken for its words. */
  readonly orWords?: boolean | undefined;
  /** First and last ISO date of the question. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ArchiveHit {
  readonly answer: ArchivedAnswer;
  /** The item that fits best; absent where only the title, the introduction or a name does. */
  readonly item?: ArchivedItem;
  /** Above 0; only the order of the hits of one search means something. */
  readonly score: number;
  /** Words of the hit that are the reason for it, as printed in lower case. */
  readonly words: readonly string[];
  /** Pieces of the item, or of the introduction and the first part of the answer, that show the words. */
  readonly question: Snippet;
  readonly reply: Snippet;
}

export interface ArchiveFound {
  /** Best first, one for each question. */
  readonly hits: readonly ArchiveHit[];
  /** How many fit, shown or not. */
  readonly count: number;
  /** Words that stand nowhere in the archive, and what was looked for in their place. */
  readonly instead: readonly { readonly word: string; readonly terms: readonly string[] }[];
  /** The phrase stands nowhere, and its words were looked for. */
  readonly asWords: boolean;
  /** How many questions the archive has. */
  readonly questions: number;
}

export interface ArchiveSearch {
  readonly search: (query: ArchiveQuery, report: Report) => ArchiveFound;
}

const STANDARD_LIMIT = 10;
/** Letters of a snippet: two lines on most screens. */
const WIDTH = 200;
/** A phrase is looked for in the best answers that have its words. */
const MOST_READ = 500;

/**
 * Opens the archive as it is now, for one search or many.
 *
 * @param onAnswer called for each answer that was not in the index yet
 */
export function openArchive(
  io: Io,
  place: ArchivePlace,
  report: Report,
  onAnswer?: (done: number, of: number) => void,
): ArchiveSearch {
  let known: DutchWords | undefined;
  const words = (): DutchWords => {
    known ??= readDutchWords(io);
    return known;
  };
  const { segments, live, own } = openIndex(io, place, words, report, onAnswer);
  const answers = new Map(
    segments.flatMap((segment) =>
      segment.answers.filter(({ key }) => live.has(key)).map((one) => [one.id, one]),
    ),
  );
  const counting = new Set(current([...answers.values()]));
  const all = collection(segments, (answer) => counting.has(answer));
  return {
    search: (asked, reportNow) => {
      const query = parseQuery(asked.text, words());
      const instead: { word: string; terms: readonly string[] }[] = [];
      const soughtWords = query.words.map((word) => {
        const terms = sought(word);
        if (terms.some((term) => stands(all, term))) return terms;
        const near = nearTerms(segments, word.stem);
        if (near.length > 0) instead.push({ word: word.printed, terms: near });
        return near.map((stem) => ({ stem, counts: 1 }));
      });
      const minister = asked.minister === undefined ? undefined : plain(asked.minister);
      const ranked = rank(
        all,
        soughtWords,
        query.numbers,
        (answer) =>
          (asked.from === undefined || answer.date >= asked.from) &&
          (asked.to === undefined || answer.date <= asked.to) &&
          (minister === undefined || plain(answer.minister ?? '').includes(minister)),
      );
      const stems = new Set(soughtWords.flatMap((terms) => terms.map(({ stem }) => stem)));
      const isMatch = matcher(stems, words());
      const read = ({ answer: { id } }: Ranked) => readEntry(io, place, { id, own: own.has(id) }, reportNow);
      const limit = asked.limit ?? STANDARD_LIMIT;
      const exact = withPhrases(ranked, query.phrases, limit, read);
      const asWords = asked.orWords === true && query.phrases.length > 0 && exact.count === 0;
      const fitting = asWords ? withPhrases(ranked, [], limit, read) : exact;
      return {
        hits: fitting.found.map(([one, file]) => toHit(one, file, isMatch)),
        count: query.phrases.length === 0 || asWords ? ranked.length : fitting.count,
        instead,
        asWords,
        questions: counting.size,
      };
    },
  };
}

/** One search. */
export function searchArchive(
  io: Io,
  place: ArchivePlace,
  query: ArchiveQuery,
  report: Report,
): readonly ArchiveHit[] {
  return openArchive(io, place, report).search(query, report).hits;
}

interface Fitting {
  readonly found: readonly (readonly [Ranked, ArchiveFile])[];
  readonly count: number;
}

function withPhrases(
  ranked: readonly Ranked[],
  phrases: Query['phrases'],
  limit: number,
  read: (one: Ranked) => ArchiveFile | undefined,
): Fitting {
  const found: [Ranked, ArchiveFile][] = [];
  let count = 0;
  for (const one of phrases.length === 0 ? ranked : ranked.slice(0, MOST_READ)) {
    if (phrases.length === 0 && found.length >= limit) break;
    const file = read(one);
    if (file === undefined || !phrases.every((phrase) => hasPhrase(file, phrase))) continue;
    count += 1;
    if (found.length < limit) found.push([one, file]);
  }
  return { found, count };
}

function hasPhrase({ title, context, items }: ArchiveFile, phrase: string): boolean {
  const texts = [title, context, ...items.flatMap(({ question, answer }) => [question, answer])];
  return texts.some((text) => ` ${plain(text)} `.includes(` ${phrase} `));
}

function toHit({ item, score }: Ranked, file: ArchiveFile, isMatch: IsMatch): ArchiveHit {
  const answer = toAnswer(file);
  const found = item === undefined ? undefined : answer.items[item];
  const texts = [answer.title, ...(found === undefined ? [answer.context] : [found.question, found.answer])];
  return {
    answer,
    ...(found === undefined ? {} : { item: found }),
    score,
    words: matchedWords(texts.join('\n'), isMatch),
    question: snippet(found?.question ?? answer.context, isMatch, WIDTH),
    reply: snippet((found ?? answer.items[0])?.answer ?? '', isMatch, WIDTH),
  };
}
