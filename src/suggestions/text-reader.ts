/** What a text speaks of, and what it asks to see: the words of the one, the aspects of the other. */
import type { DutchWords, Word } from '../words/dutch-words.ts';
import { withoutAccents } from '../words/stem.ts';
import { BOILERPLATE } from '../words/stop-words.ts';
import { type Period, periodOf } from './period.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReadText {
  /** The words that tell what it is about; synonyms have the stem of the first of them. */
  readonly words: readonly Word[];
  /** Aspect id → how surely it is asked, from 0 to 1. */
  readonly aspects: ReadonlyMap<string, number>;
  readonly period?: Period;
}

export type TextReader = (text: string) => ReadText;

interface Phrase {
  readonly aspect: string;
  /** The stems, one after another. */
  readonly stems: readonly string[];
  readonly onlySplit: boolean;
  readonly oftenSubject: boolean;
}

/** A dimension that is mentioned, without being asked for: "een vereniging moet …". */
const MENTIONED = 0.4;

/** How far before a word "per" and its like may stand: "per betrokken provincie", "naar gemeente en jaar". */
const SPLIT_WITHIN = 3;

const NOTHING: ReadonlySet<string> = new Set();

/** Longer than anything that one item asks; the rest says nothing new. */
const MOST_LETTERS = 20_000;

/** Words of a phrase may have one other word between them: "per betrokken jaar". */
const GAP = 1;

export function textReader(vocabulary: Vocabulary, dutch: DutchWords): TextReader {
  const names = canonicalStems(vocabulary, dutch);
  const canonical = (stem: string) => names.get(stem) ?? stem;
  const tokensOf = (text: string): readonly Word[] =>
    dutch.words(text, NOTHING).map((word) => ({
      printed: word.printed,
      stem: canonical(word.stem),
      parts: word.parts.map(canonical),
    }));
  const phrases = phrasesOf(vocabulary, tokensOf, new Set(names.values()));
  const split = new Set(vocabulary.split.flatMap((word) => tokensOf(word).map(({ stem }) => stem)));
  const periodAspects = [...vocabulary.aspects].flatMap(([id, { period }]) => (period ? [id] : []));
  return (whole) => {
    const text = whole.slice(0, MOST_LETTERS);
    const tokens = tokensOf(text);
    const aspects = new Map<string, number>();
    const told = new Set<number>();
    const add = (aspect: string, weight: number) =>
      aspects.set(aspect, Math.max(aspects.get(aspect) ?? 0, weight));
    for (const [index, token] of tokens.entries()) {
      for (const stem of new Set([token.stem, ...token.parts])) {
        for (const phrase of phrases.get(stem) ?? []) {
          const at = found(phrase.stems, tokens, index);
          if (at === undefined) continue;
          const asked =
            (!phrase.oftenSubject && !phrase.onlySplit) ||
            tokens.slice(Math.max(0, index - SPLIT_WITHIN), index).some((before) => split.has(before.stem));
          if (!asked && phrase.onlySplit) continue;
          add(phrase.aspect, asked ? 1 : MENTIONED);
          if (asked && stem === token.stem) for (const one of at) told.add(one);
        }
      }
    }
    const period = periodOf(text, vocabulary.until);
    if (period !== undefined) for (const aspect of periodAspects) add(aspect, 1);
    return {
      words: tokens.filter(
        ({ printed }, index) =>
          !told.has(index) && !BOILERPLATE.has(withoutAccents(printed)) && !/^\d+$/.test(printed),
      ),
      aspects,
      ...(period === undefined ? {} : { period }),
    };
  };
}

/** The places of a phrase's words from this one on, or undefined where it does not stand there. */
function found(
  stems: readonly string[],
  tokens: readonly Word[],
  start: number,
): readonly number[] | undefined {
  const places = [start];
  let at = start;
  for (const stem of stems.slice(1)) {
    const next = tokens.slice(at + 1, at + 2 + GAP).findIndex((token) => token.stem === stem);
    if (next < 0) return undefined;
    at += next + 1;
    places.push(at);
  }
  return places;
}

function phrasesOf(
  vocabulary: Vocabulary,
  tokensOf: (text: string) => readonly Word[],
  shared: ReadonlySet<string>,
): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [aspect, { words, onlySplit, oftenSubject }] of vocabulary.aspects) {
    for (const words_ of words) {
      const tokens = tokensOf(words_);
      const [first] = tokens;
      if (first === undefined) continue;
      const add = (stems: readonly string[], onlyBehindSplit: boolean) => {
        const phrase = { aspect, stems, onlySplit: onlyBehindSplit, oftenSubject };
        const key = stems[0] ?? '';
        phrases.set(key, [...(phrases.get(key) ?? []), phrase]);
      };
      add(
        tokens.map(({ stem }) => stem),
        onlySplit.includes(words_),
      );
      // "Bij welke maatschappijen" asks for those of the column "Huisvestingsmaatschappij".
      const end = first.parts.at(-1);
      if (oftenSubject && tokens.length === 1 && end !== undefined && !shared.has(end)) add([end], true);
    }
  }
  return phrases;
}

/** The stem by which a word and its synonyms go. */
function canonicalStems(vocabulary: Vocabulary, dutch: DutchWords): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const group of vocabulary.synonyms) {
    const members = group.map((word) => dutch.words(word, NOTHING)).filter((found) => found.length === 1);
    const [name] = members.flat();
    if (name === undefined) continue;
    for (const { stem } of members.flat())
      if (!stems.has(stem)) stems.set(stem, stems.get(name.stem) ?? name.stem);
  }
  return stems;
}
