/** How well answers fit a query. */
import type { Query, QueryWord } from '../query.ts';
import { FIELDS, WEIGHTS } from './fields.ts';
import { type IndexedAnswer, placesOf, type Segment } from './segment.ts';

export interface Ranked {
  readonly answer: IndexedAnswer;
  /** Index of the item that fits best; absent where only the head of the question fits. */
  readonly item?: number;
  readonly score: number;
}

/** Stems that stand for a word of the query, and what they count. */
export type SoughtWord = readonly { readonly stem: string; readonly counts: number }[];

/** What can be found: documents of answers that count. */
export interface Collection {
  readonly segments: readonly Segment[];
  readonly documents: number;
  /** Words of a document that has any, by field. */
  readonly averages: readonly number[];
  /** By segment: 1 for each answer that counts. */
  readonly counting: readonly Uint8Array[];
}

/** Okapi BM25 (Robertson and Zaragoza 2009), with its usual values: how soon more of a word adds nothing, and length. */
const SATURATION = 1.2;
const BY_LENGTH = 0.75;

/** What the parts of a compound count, where the compound itself was asked for. */
const PARTS_OF_QUERY = 0.4;
/** The number of a question is what nobody types by chance. */
const NUMBER = 8;

/** @param counts whether an answer does; asked once for each */
export function collection(
  segments: readonly Segment[],
  counts: (answer: IndexedAnswer) => boolean,
): Collection {
  const sums = WEIGHTS.map(() => 0);
  const filled = WEIGHTS.map(() => 0);
  for (const { lengths } of segments) {
    for (let at = 0; at < lengths.length; at += 1) {
      const length = lengths[at] ?? 0;
      if (length === 0) continue;
      const field = at % FIELDS;
      sums[field] = (sums[field] ?? 0) + length;
      filled[field] = (filled[field] ?? 0) + 1;
    }
  }
  return {
    segments,
    documents: segments.reduce((sum, { starts }) => sum + (starts.at(-1) ?? 0), 0),
    averages: sums.map((sum, field) => sum / (filled[field] || 1)),
    counting: segments.map(({ answers }) => Uint8Array.from(answers, (answer) => (counts(answer) ? 1 : 0))),
  };
}

export function sought({ stem, parts }: QueryWord): SoughtWord {
  const others = parts.filter((part) => part !== stem);
  return [
    { stem, counts: 1 },
    ...others.map((part) => ({ stem: part, counts: PARTS_OF_QUERY / others.length })),
  ];
}

export function stands({ segments }: Collection, { stem }: SoughtWord[number]): boolean {
  return segments.some(({ terms }) => terms.includes(`\n${stem}\t`));
}

/** Of each document of a segment: its score, and as bits the words that it has, as they are or in part. */
interface Scores {
  readonly score: Float64Array;
  readonly whole: Uint32Array;
  readonly partly: Uint32Array;
}

/**
 * Best first; answers in which nothing of the query stands are left out.
 *
 * @param words at most 32
 * @param admits whether an answer is one of those that are searched
 */
export function rank(
  all: Collection,
  words: readonly SoughtWord[],
  numbers: Query['numbers'],
  admits: (answer: IndexedAnswer) => boolean,
): readonly Ranked[] {
  const scored = all.segments.map((segment): [Segment, Scores] => {
    const documents = segment.starts.at(-1) ?? 0;
    return [
      segment,
      {
        score: new Float64Array(documents),
        whole: new Uint32Array(documents),
        partly: new Uint32Array(documents),
      },
    ];
  });
  for (const [index, word] of words.entries()) {
    for (const term of word) addTerm(all, scored, term, 1 << index);
  }
  const bonus = Math.log(1 + all.documents) * NUMBER;
  const ranked: Ranked[] = [];
  for (const [at, [{ answers, starts }, scores]] of scored.entries()) {
    const counting = all.counting[at];
    for (const [index, answer] of answers.entries()) {
      if (counting?.[index] !== 1) continue;
      const from = starts[index] ?? 0;
      const best = bestDocument(scores, from, starts[index + 1] ?? 0, words.length);
      const numbered = numbers.length > 0 && numbers.some((one) => isNumber(answer, one));
      if ((best < 0 && !numbered) || !admits(answer)) continue;
      const score = (best < 0 ? 0 : fitness(scores, from, best, words.length)) + (numbered ? bonus : 0);
      ranked.push(best <= from ? { answer, score } : { answer, score, item: best - from - 1 });
    }
  }
  return ranked.sort(
    (a, b) => b.score - a.score || compare(b.answer.date, a.answer.date) || compare(a.answer.id, b.answer.id),
  );
}

function addTerm(
  { documents, averages }: Collection,
  scored: readonly (readonly [Segment, Scores])[],
  { stem, counts }: SoughtWord[number],
  bit: number,
): void {
  const found = scored.map(([segment]) => placesOf(segment, stem));
  let having = 0;
  for (const [at, places] of found.entries()) {
    const met = new Uint8Array(scored[at]?.[1].score.length ?? 0);
    const end = places?.ends.at(-1) ?? 0;
    for (let one = 0; one < end; one += 1) {
      const document = places?.documents[one] ?? 0;
      if (met[document] === 0) having += 1;
      met[document] = 1;
    }
  }
  const rarity = counts * Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  for (const [at, [{ lengths }, { score, whole, partly }]] of scored.entries()) {
    const places = found[at];
    if (places === undefined) continue;
    const bits = counts === 1 ? whole : partly;
    let one = 0;
    for (const [field, end] of places.ends.entries()) {
      const weight = rarity * (WEIGHTS[field] ?? 0) * (SATURATION + 1);
      const perWord = (SATURATION * BY_LENGTH) / (averages[field] || 1);
      for (; one < end; one += 1) {
        const document = places.documents[one] ?? 0;
        const times = places.times[one] ?? 0;
        const length = lengths[document * FIELDS + field] ?? 0;
        const norm = SATURATION * (1 - BY_LENGTH) + perWord * length;
        score[document] = (score[document] ?? 0) + (weight * times) / (times + norm);
        bits[document] = (bits[document] ?? 0) | bit;
      }
    }
  }
}

/** The document of an answer that fits best; -1 where none does. */
function bestDocument(scores: Scores, from: number, to: number, asked: number): number {
  let best = -1;
  let most = 0;
  for (let document = from; document < to; document += 1) {
    if ((scores.score[document] ?? 0) === 0) continue;
    const fits = fitness(scores, from, document, asked);
    if (fits > most) {
      most = fits;
      best = document;
    }
  }
  return best;
}

/** The head counts for each item; what has all words goes before what has a few of them often. */
function fitness({ score, whole, partly }: Scores, head: number, document: number, asked: number): number {
  const have = (whole[head] ?? 0) | (whole[document] ?? 0);
  const some = ((partly[head] ?? 0) | (partly[document] ?? 0)) & ~have;
  const share = (bitsIn(have) + PARTS_OF_QUERY * bitsIn(some)) / asked;
  const own = score[document] ?? 0;
  return (document === head ? own : own + (score[head] ?? 0)) * share * share;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function isNumber({ number, date }: IndexedAnswer, one: Query['numbers'][number]): boolean {
  const year = date.slice(0, 4);
  return number.replace(/^0+(?=\d)/, '') === one.number && (one.year ?? year) === year;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
