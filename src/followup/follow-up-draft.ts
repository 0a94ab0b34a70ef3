/** The draft of a follow-up: what is asked, what was answered before and why it is here, and what has to be looked at. */
import { askedComments, comment } from '../intake/fresh-files.ts';
import type { QuestionItem } from '../question/question.ts';
import type { Years } from './asked-item.ts';
import type { Carried, CarriedItem, CarriedSection } from './carried-sections.ts';
import { inQuotes, nameAsWritten, type Words } from './draft-words.ts';
import type { EarlierAnswer } from './earlier-answer.ts';
import type { PlannedItem } from './plan.ts';

export interface NewDraft {
  readonly text: string;
  /** Numbers that were carried over as they stood. */
  readonly numbers: readonly NumberPlace[];
}

export interface NumberPlace {
  readonly item: string;
  readonly text: string;
  /** In the new draft; both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface DraftParts {
  readonly questionItems: readonly QuestionItem[];
  readonly planned: readonly PlannedItem[];
  readonly carried: Carried;
  readonly earlier: EarlierAnswer;
  /** Years of the question as a whole. */
  readonly whole: Years | undefined;
  /** Name of the minister who is asked now. */
  readonly minister: string;
  readonly words: Words;
}

/** An item this much alike is referred to without a person having to look first. */
const CLEAR = 0.6;

export function writeDraft(parts: DraftParts): NewDraft {
  const writer = new Writer();
  const { earlier, words, planned } = parts;
  const introduction = earlier.kind === 'dossier' && earlier.sections.find(({ items }) => items.length === 0);
  // What opened the earlier answer is for a person to take over: it stands above all items.
  if (introduction) writer.block(comment(`${words.texts.introduction}\n${introduction.text}`));
  const comments = askedComments(parts.questionItems);
  for (const [index, item] of planned.entries()) {
    if (item.decision === 'joined') continue;
    const after = planned.slice(index + 1);
    const last = after.findIndex(({ decision, under }) => decision !== 'joined' || under !== item.id);
    const group = [item, ...after.slice(0, last < 0 ? after.length : last)];
    for (const { id } of group) {
      const asked = comments.find((one) => one.id === id);
      if (asked !== undefined) writer.block(asked.comment);
    }
    for (const one of group) writer.block(comment(reasonOf(one, parts)));
    writer.block(`# ${group.map(({ id }) => id).join(', ')}`);
    writeBody(item, parts, writer);
  }
  return writer.finish();
}

/** Why the item has the text that it has; with that text where it goes on as a comment alone. */
function reasonOf(item: PlannedItem, { earlier, carried, words }: DraftParts): string {
  const { texts } = words;
  const { correspondence, decision, period } = item;
  if (correspondence === undefined) return texts.fresh;
  const from = texts.earlier(earlier.number, words.date(earlier.date));
  const which = words.items(correspondence.earlier);
  const why = words.why(correspondence);
  const also = correspondence.also === undefined ? [] : [texts.also(correspondence.also)];
  const old = item.sections.map((index) => earlier.sections[index]?.text ?? '');
  const told = (line: string, more: readonly string[] = []) => [line, ...also, ...more].join('\n');
  switch (decision) {
    case 'cited':
      return told(
        texts.cited(from, which, why, period === undefined ? '' : words.years(period.years)),
        earlier.kind === 'archive' ? old : [],
      );
    case 'empty':
      return told(texts.noText(from, which, why));
    case 'shown':
      return correspondence.sure
        ? told(texts.archived(from, which, why), old)
        : told(texts.doubtful(from, which, why), old);
    case 'carried': {
      const sections = carried.items.get(item.id)?.sections ?? [];
      const apart = carried.items.get(item.id)?.apart === true;
      const unreadable = sections.filter(({ text }) => text === undefined);
      return told(texts.carried(from, which, why), [
        ...(apart ? [texts.oldOtherText, ...old] : []),
        ...(apart ? [] : unreadable).flatMap(({ original }) => [
          texts.unreadable(from, which, why),
          original,
        ]),
      ]);
    }
    case 'joined':
    case 'elsewhere':
      return told(texts.carried(from, which, why));
    case 'new':
      return texts.fresh;
    default: {
      const unknown: never = decision;
      throw new Error(`unknown decision: ${String(unknown)}`);
    }
  }
}

function writeBody(item: PlannedItem, parts: DraftParts, writer: Writer): void {
  const { words, carried } = parts;
  if (item.decision === 'cited') {
    const { also, score = 0 } = item.correspondence ?? {};
    if (also !== undefined || score < CLEAR) writer.block(words.mark(words.texts.citedDoubt));
    writer.block(citation(item, parts));
  }
  if (item.decision === 'elsewhere') writer.block(words.mark(words.texts.answeredUnder(item.under ?? '')));
  const carriedItem = carried.items.get(item.id);
  if (carriedItem === undefined) return;
  for (const mark of marksOf(carriedItem, parts)) writer.block(words.mark(mark));
  for (const { text } of carriedItem.apart ? [] : carriedItem.sections) {
    if (text !== undefined) writer.carry(item.id, text.text, text.numbers);
  }
  const placed = new Set(
    carriedItem.apart ? [] : carriedItem.sections.flatMap(({ text }) => [...(text?.uses.placed ?? [])]),
  );
  for (const table of carriedItem.places) {
    if (!placed.has(table)) writer.block(`{{table ${inQuotes(table)}}}`);
  }
}

function citation(item: PlannedItem, { earlier, minister, words }: DraftParts): string {
  const then = earlier.minister === undefined ? undefined : nameAsWritten(earlier.minister);
  const given: readonly (readonly [string, string])[] = [
    ['number', earlier.number],
    ['asked', earlier.date],
    ['authors', words.list(earlier.authors.map(nameAsWritten))],
    ['items', words.items(item.correspondence?.earlier ?? [])],
    ...(item.period === undefined ? [] : [['years', words.years(item.period.years)] as const]),
    ...(then === undefined || then === minister ? [] : [['minister', then] as const]),
  ];
  return `{{> earlier-answer ${given.map(([name, value]) => `${name}=${inQuotes(value)}`).join(' ')}}}`;
}

function marksOf(carriedItem: CarriedItem, { earlier, words, whole }: DraftParts): readonly string[] {
  const { texts } = words;
  const { item, sections, apart, adopted, otherYears } = carriedItem;
  const years = item.period === undefined ? '' : words.years(item.period.years);
  const first = apart
    ? texts.otherPeriod(years, whole === undefined ? '' : words.years(whole))
    : texts.oldText(earlier.date.slice(0, 4));
  const also = [...new Set(sections.flatMap(({ alsoAnswered }) => alsoAnswered))];
  const other = item.correspondence?.also;
  const common = [
    first,
    ...(other === undefined ? [] : [texts.also(other)]),
    ...(also.length === 0 ? [] : [texts.alsoAnswered(words.items(also))]),
  ];
  if (apart) return common;
  const read = sections.flatMap(({ text }) => text ?? []);
  const numbers = [...new Set(read.flatMap((text) => text.numbers.map((one) => one.text)))];
  const moved = read.flatMap((text) => text.moved.map(({ before, after }) => `${before} → ${after}`));
  const facts = factsOf(sections).map(({ set, key }) => `${set} ${key}`);
  return [
    ...common,
    ...(numbers.length === 0 ? [] : [texts.oldNumbers(numbers.join(', '))]),
    ...(moved.length === 0 ? [] : [texts.movedYears([...new Set(moved)].join(', '))]),
    ...(facts.length === 0 ? [] : [texts.oldFacts(facts.join(', '))]),
    ...adopted.map(texts.tableElsewhere),
    ...otherYears.map(texts.tableOfOtherYears),
  ];
}

/** The recorded facts that these texts state. */
export function factsOf(
  sections: readonly CarriedSection[],
): readonly { readonly set: string; readonly key: string }[] {
  const all = sections.flatMap(({ text }) =>
    [...(text?.uses.facts ?? [])].flatMap(([set, keys]) => [...keys].map((key) => ({ set, key }))),
  );
  return all.filter(
    (one, index) => all.findIndex(({ set, key }) => set === one.set && key === one.key) === index,
  );
}

/** Blocks with a blank line between them, and where the numbers in them come to stand. */
class Writer {
  #text = '';
  readonly #numbers: { item: string; text: string; offset: number }[] = [];

  block(text: string): void {
    const apart = this.#text === '' ? '' : this.#endsInComment() ? '\n' : '\n\n';
    this.#text += `${apart}${text}`;
  }

  carry(
    item: string,
    text: string,
    numbers: readonly { readonly text: string; readonly offset: number }[],
  ): void {
    this.block(text);
    const start = this.#text.length - text.length;
    for (const one of numbers) this.#numbers.push({ item, text: one.text, offset: start + one.offset });
  }

  finish(): NewDraft {
    const numbers = this.#numbers.map(({ item, text, offset }) => {
      const before = this.#text.slice(0, offset).split('\n');
      return { item, text, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    });
    return { text: `${this.#text}\n`, numbers };
  }

  /** Comments stand right above what they are about. */
  #endsInComment(): boolean {
    return this.#text.endsWith('\n--}}');
  }
}
