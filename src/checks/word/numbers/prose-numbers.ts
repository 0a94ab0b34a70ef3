/** Numbers in sentences that stand in no content control: where they come from, or that nobody can tell. */
import type { NumberOrigin } from '../../../messages/number-origin.ts';
import type { Report } from '../../../messages/report.ts';
import { allItems } from '../../../question/question.ts';
import type { Paragraph, Piece } from '../../../wordfile/story.ts';
import { splitSentences } from '../../wording/sentences.ts';
import { MASK } from '../dossier-side.ts';
import { answerLines } from '../items/openings.ts';
import { inParagraph } from '../places.ts';
import { excerpt, flat } from '../reading/plain-text.ts';
import type { WordRule, WordSubject } from '../subject.ts';
import { computedOrigin } from './computed-numbers.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { figureNumbers, type KnownNumber, KnownNumbers } from './known-numbers.ts';

const ABBREVIATIONS = {
  abbreviations: new Set(
    'nr. nrs. art. bv. bijv. o.a. m.b.t. ca. blz. p. pp. vs. dhr. mevr. mw. resp. incl. excl. max. min. gem. i.p.v. t.o.v. cfr. cf. e.g. i.e. t.a.v. i.v.m. d.d. dd. afd. hfst. tel. st. z. prof. dr. ir. ing.'.split(
      ' ',
    ),
  ),
  closingAbbreviations: new Set('enz. e.d. e.a. etc.'.split(' ')),
};

export interface ProseSentence {
  readonly paragraph: Paragraph;
  readonly text: string;
}

export const checkProseNumbers: WordRule = (subject, report) => {
  const fresh = subject.dossier?.fresh;
  if (fresh === undefined || subject.dossier === undefined) return;
  const written = new Set<string>();
  const drafted: KnownNumber[] = [];
  const current = new CurrentSentences();
  for (const { text, masked } of fresh.paragraphs) {
    for (const sentence of sentences(masked)) {
      written.add(comparable(sentence));
      current.add(sentence);
      drafted.push(...numbersFrom(sentence, { kind: 'draft' }));
    }
    for (const sentence of sentences(text)) written.add(comparable(sentence));
  }
  const { question } = subject.dossier;
  const asked = [
    question.title,
    question.context,
    ...allItems(question.items).map((item) => item.text),
  ].flatMap((text) => numbersFrom(text, { kind: 'question' }));
  const known = new KnownNumbers([...figureNumbers(fresh.figures), ...drafted, ...asked]);
  const traced: Traced[] = [];
  for (const paragraph of prose(subject)) {
    const all = sentencesOf(paragraph);
    for (const [at, sentence] of all.entries()) {
      if (written.has(comparable(sentence.text))) continue;
      // In a line of a table, a space parts two numbers.
      const text = isRow(sentence.text) ? sentence.text.replace(/(?<=\d) (?=\d)/g, '; ') : sentence.text;
      const numbers = findNumbers(text, 'figures');
      if (numbers.length === 0) {
        tellYears(sentence, current.like(sentence.text), subject, report);
        continue;
      }
      // "In 2020 waren het er minder. Dat zijn er 137 minder dan in 2019."
      const context = `${all[at - 1]?.text ?? ''} ${sentence.text}`;
      traced.push(
        trace(
          sentence,
          numbers,
          (found) => known.originOf(found) ?? computedOrigin(found, context, fresh.tables),
        ),
      );
    }
  }
  tell(traced, subject, report);
};

/** Years, dates and the like are no figures, but those of a sentence have to be those of its figures. */
function tellYears(
  { paragraph, text }: ProseSentence,
  current: string | undefined,
  subject: WordSubject,
  report: Report,
): void {
  if (current === undefined) return;
  const now = digitsIn(current);
  const found = digitsIn(text);
  const at = found.findIndex((digits, index) => digits !== now[index]);
  const details = { found: found[at] ?? '', current: now[at] ?? '' };
  report.add('word-years-outdated', details, inParagraph(subject, paragraph, text.replaceAll(MASK, '…')));
}

/** The sentences that the dossier gives today, by what they are without their digits. */
class CurrentSentences {
  readonly #known = new Map<string, string>();
  readonly #several = new Set<string>();

  add(sentence: string): void {
    const key = withoutDigits(sentence);
    const before = this.#known.get(key);
    if (before !== undefined && comparable(before) !== comparable(sentence)) this.#several.add(key);
    this.#known.set(key, sentence);
  }

  /** The one sentence that differs from this one in its digits alone. */
  like(sentence: string): string | undefined {
    const key = withoutDigits(sentence);
    return this.#several.has(key) ? undefined : this.#known.get(key);
  }
}

function withoutDigits(sentence: string): string {
  return comparable(sentence).replace(/\d+/g, '#');
}

/** Each run of digits with what joins them: "2016-2020". */
function digitsIn(sentence: string): readonly string[] {
  return comparable(sentence).match(/\d+(?:[.,/–-]\d+)*/g) ?? [];
}

interface Traced {
  readonly sentence: ProseSentence;
  readonly known: readonly { readonly text: string; readonly origin: NumberOrigin }[];
  readonly unknown: readonly string[];
}

function trace(
  sentence: ProseSentence,
  numbers: readonly FoundNumber[],
  originOf: (found: FoundNumber) => NumberOrigin | undefined,
): Traced {
  const origins = numbers.map((found) => ({ text: found.text, origin: originOf(found) }));
  return {
    sentence,
    known: origins.flatMap(({ text, origin }) => (origin === undefined ? [] : [{ text, origin }])),
    unknown: [...new Set(origins.flatMap(({ text, origin }) => (origin === undefined ? [text] : [])))],
  };
}

/** Numbers that are listed where one note stands for all. */
const MOST = 12;

function tell(traced: readonly Traced[], subject: WordSubject, report: Report): void {
  // Where the file has no controls, all its figures were typed: one note for all that are known.
  const apart = subject.dossier?.record !== undefined;
  const known = traced.flatMap((one) => one.known);
  if (!apart && known.length > 0) {
    report.add(
      'word-numbers-traced',
      { count: known.length, numbers: known.slice(0, MOST) },
      { file: subject.path },
    );
  }
  for (const { sentence, known: own, unknown } of traced) {
    const place = inParagraph(subject, sentence.paragraph, sentence.text.replaceAll(MASK, '…'));
    const shown = excerpt(sentence.text.replaceAll(MASK, '…'), 300);
    if (unknown.length > 0) report.add('word-number-unknown', { numbers: unknown, sentence: shown }, place);
    if (apart && own.length > 0 && !isRow(sentence.text)) {
      report.add('word-number-known', { numbers: own, sentence: shown }, place);
    }
  }
}

/** Mostly numbers: a line of a table that somebody typed. */
function isRow(text: string): boolean {
  const words = text.split(/\s+/);
  return words.filter((word) => /^[\d.,%-]+$/.test(word)).length * 2 > words.length;
}

/** The paragraphs of the answer itself and of its notes, those in tables and captions left out. */
function prose({ text, file, labelOf, captions, tables, dossier }: WordSubject): readonly Paragraph[] {
  const skipped = new Set([
    ...captions.map(({ paragraph }) => paragraph),
    ...tables.flatMap(({ lines }) => lines),
  ]);
  const [first] = answerLines(text, labelOf);
  const start = dossier?.openings[0]?.paragraph ?? first?.paragraph;
  const from = start === undefined ? 0 : Math.max(0, text.paragraphs.indexOf(start));
  const introduction = answerLines(text, labelOf).flatMap(({ paragraph }) =>
    paragraph === undefined ? [] : [paragraph],
  );
  const own = new Set([...introduction, ...text.paragraphs.slice(from)]);
  const notes = file.notes.flatMap(({ paragraphs }) => paragraphs);
  return [...text.paragraphs.filter((one) => own.has(one)), ...notes].filter(
    (paragraph) => paragraph.cell === undefined && !skipped.has(paragraph),
  );
}

function sentencesOf(paragraph: Paragraph): readonly ProseSentence[] {
  if (!/\d/.test(paragraph.text)) return [];
  return sentences(maskedText(paragraph)).map((text) => ({ paragraph, text }));
}

/** Those with digits. */
function sentences(text: string): readonly string[] {
  if (!/\d/.test(text)) return [];
  return splitSentences(text, ABBREVIATIONS)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => /\d/.test(sentence));
}

/** Controls and fields as one sign each, what is raised left out. */
function maskedText({ pieces }: Paragraph): string {
  let [text, last]: [string, unknown] = ['', undefined];
  for (const piece of pieces) {
    if (piece.gone) continue;
    const covering = coverOf(piece);
    if (covering === undefined) text += piece.text;
    else if (covering !== last) text += MASK;
    last = covering;
  }
  return text;
}

/** The control or the field that answers for a piece. A control that another program made is only a frame. */
function coverOf({ controls, field, run }: Piece): unknown {
  if (run?.child('w:rPr')?.child('w:vertAlign')?.attribute('w:val') === 'superscript') return run;
  const own = controls.find(({ tag, level, title }) =>
    tag === undefined ? level === 'run' && title === undefined : /^repliek-/.test(tag),
  );
  return own ?? field;
}

function numbersFrom(text: string, origin: NumberOrigin): readonly KnownNumber[] {
  return findNumbers(text, 'figures').map(({ value, unit }) => ({ value, unit, origin }));
}

/** Without the label of an item, which a person may have typed otherwise. */
function comparable(sentence: string): string {
  return flat(sentence)
    .replace(/^(?:\d{1,2}[.)]\s?)?(?:[a-z]\)\s?)?/u, '')
    .toLowerCase();
}
