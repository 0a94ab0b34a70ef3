/** A proposal as it is shown: what, and why. */
import { suggestionTexts as english } from '../messages/en/suggestions.ts';
import { suggestionTexts as dutch, type SuggestionTexts } from '../messages/nl/suggestions.ts';
import type { Language } from '../messages/report.ts';
import type { AskingItem } from './asking-items.ts';
import type { Candidate, PassageCandidate, SpecCandidate } from './candidate.ts';
import { chooseSource, usableFeeds } from './choose-source.ts';
import type { Period } from './period.ts';
import type { Ranked, RankedItem } from './rank.ts';
import { tableParameter } from './serving.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Suggestion {
  /** `spec`: a table of templates/tables; `table`: one that the dossier declares. */
  readonly kind: Candidate['kind'];
  /** Of the passage, the spec or the table; of an earlier answer its name in the archive. */
  readonly name: string;
  /** Of an earlier answer the title of its question, of a passage its description. */
  readonly title: string;
  /** From 0 to 1; only the order of the proposals of one item means something. */
  readonly score: number;
  /** So little in common that it may well be wrong. */
  readonly uncertain: boolean;
  /** In the reader's language. */
  readonly reason: string;
  /** Words of the item that it shares, the most telling first. */
  readonly words: readonly string[];
  /** What it gives of what is asked. */
  readonly asked: readonly string[];
  /** Sources that have the data; absent for what needs none. */
  readonly sources?: readonly string[];
  /** The table that a passage shows. */
  readonly table?: string;
  /** Of an earlier answer. */
  readonly question?: {
    readonly number: string;
    readonly date: string;
    readonly minister: string | null;
    readonly authors: readonly string[];
    readonly items: readonly string[];
  };
}

export interface ItemSuggestions {
  readonly id: string;
  readonly text: string;
  /** What it asks to see: "per provincie", "kostprijs". */
  readonly asked: readonly string[];
  readonly period?: Period;
  /** What of it no source about its subject has. */
  readonly unavailable: readonly string[];
  /** Best first; often none. */
  readonly suggestions: readonly Suggestion[];
}

/** Words that are shown of those that two texts share. */
const SHOWN_WORDS = 5;

/** Below this a proposal may well be wrong. */
const CERTAIN = 0.2;

export function isUncertain({ score }: Ranked): boolean {
  return score < CERTAIN;
}

export function textsIn(language: Language): SuggestionTexts {
  return language === 'nl' ? dutch : english;
}

/** Whether its last day is over. @param today ISO date */
export function isExpired(
  passage: PassageCandidate,
  today: string,
): passage is PassageCandidate & { readonly validUntil: string } {
  return passage.validUntil !== undefined && passage.validUntil < today;
}

/** @param today ISO date */
export function describeItem(
  { item, asked, period, unavailable, ranked }: RankedItem,
  vocabulary: Vocabulary,
  today: string,
  texts: SuggestionTexts,
): ItemSuggestions {
  const label = labelIn(vocabulary);
  return {
    id: item.id,
    text: item.text,
    asked: asked.map(label),
    ...(period === undefined ? {} : { period }),
    unavailable: unavailable.map(label),
    suggestions: ranked.map((one) => describeSuggestion(one, item, unavailable, vocabulary, today, texts)),
  };
}

const labelIn = (vocabulary: Vocabulary) => (id: string) => vocabulary.aspects.get(id)?.label ?? id;

function describeSuggestion(
  one: Ranked,
  item: AskingItem,
  unavailable: readonly string[],
  vocabulary: Vocabulary,
  today: string,
  texts: SuggestionTexts,
): Suggestion {
  const { candidate, match, table } = one;
  const label = labelIn(vocabulary);
  const saysMissing = candidate.kind === 'passage' && vocabulary.withoutSource.includes(candidate.id);
  const words = saysMissing ? [] : distinct(match.words).slice(0, SHOWN_WORDS);
  const asked = saysMissing ? [] : match.aspects.map(label);
  const data = candidate.kind === 'spec' ? candidate : table?.kind === 'spec' ? table : undefined;
  const reasons = [
    ...(isUncertain(one) ? [texts.weak] : []),
    ...(candidate.kind === 'passage' && isExpired(candidate, today)
      ? [texts.expired(printedDate(candidate.validUntil))]
      : []),
    ...(saysMissing ? [texts.unavailable(unavailable.map(label))] : []),
    ...(asked.length > 0 ? [candidate.kind === 'answer' ? texts.asked(asked) : texts.gives(asked)] : []),
    ...(words.length > 0 ? [texts.words(words)] : []),
    ...(!saysMissing && match.missing.length > 0 ? [texts.lacks(match.missing.map(label))] : []),
    ...tableReason(candidate, table, texts),
    ...(data === undefined ? [] : [sourceReason(data, item, texts)]),
  ];
  return {
    kind: candidate.kind,
    name: candidate.kind === 'answer' ? candidate.answer.id : candidate.id,
    title: candidate.title,
    score: Math.round(one.score * 1000) / 1000,
    uncertain: isUncertain(one),
    reason: reasons.join('; '),
    words,
    asked,
    ...(data === undefined ? {} : { sources: usableFeeds(data).map(({ id }) => id) }),
    ...(table === undefined ? {} : { table: table.id }),
    ...(candidate.kind === 'answer'
      ? {
          question: {
            number: candidate.answer.number,
            date: candidate.answer.date,
            minister: candidate.answer.minister,
            authors: candidate.answer.authors,
            items: candidate.item.ids,
          },
        }
      : {}),
  };
}

/** "In-gent" is read as one word and as two: the first of them says it. */
function distinct(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => !words.slice(0, index).some((before) => before.includes(word)));
}

function tableReason(
  candidate: Candidate,
  table: Ranked['table'],
  texts: SuggestionTexts,
): readonly string[] {
  if (candidate.kind !== 'passage' || tableParameter(candidate) === undefined) return [];
  return [table === undefined ? texts.needsTable : texts.withTable(table.id)];
}

function sourceReason(spec: SpecCandidate, item: AskingItem, texts: SuggestionTexts): string {
  const usable = usableFeeds(spec);
  const chosen = chooseSource(usable, item.mentions);
  if (usable.length > 0) return texts.source((chosen === undefined ? usable : [chosen]).map(({ id }) => id));
  return spec.feeds.length === 0 ? texts.noSource : texts.onlyMadeUp;
}

/** In a remark of a draft: what is proposed, in a few words. */
export function nameOf(candidate: Candidate, texts: SuggestionTexts): string {
  const kind = texts.kinds[candidate.kind];
  return candidate.kind === 'answer' ? answerName(candidate, texts) : `${kind} ${candidate.id}`;
}

function answerName(
  { answer, item }: Extract<Candidate, { kind: 'answer' }>,
  texts: SuggestionTexts,
): string {
  const { number, date, minister, authors } = answer;
  return texts.answer({ number, date: printedDate(date), items: item.ids, minister, authors });
}

/** "10/06/2021": what people write in remarks. */
export function printedDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}
