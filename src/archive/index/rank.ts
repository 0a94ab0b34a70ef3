/** How well answers fit a query. */
import type { Query, QueryWord } from '../query.ts';
import { FIELDS, WEIGHTS } from './fields.ts';
import { eachPlace, type IndexedAnswer, type Segment } from './segment.ts';

export interface Ranked {
  readonly answer: IndexedAnswer;
  /** Index of the item that fits best; absent where only the head of the question fits. */
  readonly item?: number;
  readonly score: number;
}

/** Stems that stand for a word of the query, and what they count. */
export type SoughtWord = readonly { readonly stem: string; readonly counts: number }[];

export interface Collection {
  readonly segments: readonly Segment[];
  readonly documents: number;
  /** Words of a document that has any, by field. */
  readonly averages: readonly number[];
}

/** Okapi BM25 (Robertson and Zaragoza 2009), with its usual values: how soon more of a word adds nothing, and length. */
const SATURATION = 1.2;
const BY_LENGTH = 0.75;

/** What the parts of a compound count, where the compound itself was asked for. */
const PARTS_OF_QUERY = 0.4;
/** The number of a question is what nobody types by chance. */
const NUMBER = 8;

export function collection(segments: readonly Segment[]): Collection {
  const sums = WEIGHTS.map(() => 0);
  const counts = WEIGHTS.map(() => 0);
  for (const { lengths } of segments) {
    for (let at = 0; at < lengths.length; at += 1) {
      const length = lengths[at] ?? 0;
      if (length === 0) continue;
      const field = at % FIELDS;
      sums[field] = (sums[field] ?? 0) + length;
      counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  return {
    segments,
    documents: segments.reduce((sum, { starts }) => sum + (starts.at(-1) ?? 0), 0),
    averages: sums.map((sum, field) => sum / (counts[field] || 1)),
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
  const seen = new Set<string>();
  for (const [{ answers, starts }, scores] of scored) {
    for (const [index, answer] of answers.entries()) {
      const numbered = numbers.some((one) => isNumber(answer, one));
      const best = bestItem(scores, starts[index] ?? 0, starts[index + 1] ?? 0, words.length);
      const fits = best.score + (numbered ? bonus : 0);
      // Two processes may have put the same answer into a part each.
      if (fits === 0 || seen.has(answer.key) || !admits(answer)) continue;
      seen.add(answer.key);
      ranked.push({ ...best, answer, score: fits });
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
  const places = scored.map(([segment]) => {
    const found: number[] = [];
    eachPlace(segment, stem, (field, document, times) => found.push(field, document, times));
    return found;
  });
  let having = 0;
  for (const [at, [, { score }]] of scored.entries()) {
    const met = new Uint8Array(score.length);
    const found = places[at] ?? [];
    for (let one = 1; one < found.length; one += 3) met[found[one] ?? 0] = 1;
    for (const mark of met) having += mark;
  }
  const weight = counts * Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  for (const [at, [{ lengths }, { score, whole, partly }]] of scored.entries()) {
    const found = places[at] ?? [];
    const bits = counts === 1 ? whole : partly;
    for (let one = 0; one < found.length; one += 3) {
      const [field = 0, document = 0, times = 0] = [found[one], found[one + 1], found[one + 2]];
      const length = lengths[document * FIELDS + field] ?? 0;
      const norm = SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / (averages[field] || 1));
      score[document] =
        (score[document] ?? 0) + (weight * (WEIGHTS[field] ?? 0) * times * (SATURATION + 1)) / (times + norm);
      bits[document] = (bits[document] ?? 0) | bit;
    }
  }
}

/** The head counts for each item; an answer that has all words goes before one that has a few of them often. */
function bestItem(
  { score, whole, partly }: Scores,
  from: number,
  to: number,
  asked: number,
): { readonly score: number; readonly item?: number } {
  let best: { readonly score: number; readonly item?: number } = { score: 0 };
  for (let document = from; document < to; document += 1) {
    const inHead = document === from;
    const own = score[document] ?? 0;
    if (own === 0) continue;
    const have = (whole[from] ?? 0) | (whole[document] ?? 0);
    const some = ((partly[from] ?? 0) | (partly[document] ?? 0)) & ~have;
    const share = (bitsIn(have) + PARTS_OF_QUERY * bitsIn(some)) / asked;
    const fits = (inHead ? own : own + (score[from] ?? 0)) * share ** 2;
    if (fits > best.score) best = { score: fits, ...(inHead ? {} : { item: document - from - 1 }) };
  }
  return best;
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
