/** References in the text to tables, charts and annexes: there is one of that number, and the number is the right one. */
import type { XmlElement } from '../../../reading/package/xml-tree.ts';
import type { Bookmark, Field, Paragraph, Story } from '../../../wordfile/story.ts';
import { inParagraph } from '../places.ts';
import { CAPTION_WORDS, type Caption, type CaptionKind } from '../reading/captions.ts';
import { excerpt, flat } from '../reading/plain-text.ts';
import type { WordRule, WordSubject } from '../subject.ts';

export const checkReferences: WordRule = (subject, report) => {
  const captioned = new Set(subject.captions.map(({ paragraph }) => paragraph));
  const mentioned = new Set<string>();
  const pattern = mentionsPattern(subject.captions);
  const stories = [subject.text, ...subject.file.notes];
  for (const { paragraphs } of stories) {
    for (const paragraph of paragraphs) {
      if (paragraph.text === '') continue;
      if (BROKEN.test(paragraph.text)) {
        const text = flat(paragraph.text);
        const at = Math.max(0, text.search(BROKEN) - 40);
        report.add('word-reference-broken', { target: '' }, inParagraph(subject, paragraph, text.slice(at)));
      }
      if (!captioned.has(paragraph)) checkMentions(paragraph, pattern, subject, mentioned, report);
    }
  }
  checkFields(subject.text, subject, report);
  for (const caption of subject.captions) checkMentioned(caption, mentioned, subject, report);
};

const BROKEN =
  /(?:Fout!|Error!|Erreur\s?!|Fehler!)\s?\S|Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd|Reference source not found|Bookmark not defined/iu;

const KINDS: readonly CaptionKind[] = ['table', 'chart', 'figure', 'annex'];
const PLURALS: Readonly<Record<CaptionKind, string>> = {
  table: `tabellen|tables|${CAPTION_WORDS.table}`,
  chart: `grafieken|diagrammen|charts|graphs|${CAPTION_WORDS.chart}`,
  figure: 'figuren|figures|afbeeldingen|figuur|figure|afbeelding',
  annex: `bijlagen|annexes|${CAPTION_WORDS.annex}`,
};
const ONE = '\\d{1,3}(?![\\d%]|[.,]\\d)';
const LIST = `${ONE}(?:\\s?(?:,|en|of|tot(?: en met)?|t/m|-|–|and|to)\\s?${ONE}(?!\\s(?:procent|euro|keer|jaar|personen|deelnemers)))*`;

/** References by the words that every house knows, and by those that the captions of this file have. */
function mentionsPattern(captions: readonly Caption[]): RegExp {
  const own = captions.filter(({ group, kind }) => group !== kind).map(({ word }) => escaped(word));
  const words = [...Object.values(PLURALS), ...new Set(own)].join('|');
  return new RegExp(`(?<![\\p{L}\\d])(${words})\\s(?:nrs?\\.?\\s)?(${LIST})(?=(.{0,60}))`, 'gisu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** "In de bijlage, tabel 9". */
const ANNEXED = /(?:bijlagen?|annex|werkboek|excel\p{L}*|jaarverslag|rapport)(?:\s\d{1,2})?[\s,(:]{1,3}$/iu;
/** Of another document, or of the annex to this one. */
const ELSEWHERE =
  /^\s?\((?:zie\s)?(?:in\s)?(?:de\s)?(?:bijlage|annex|excel)|^\s?(?:\([^)]*\)\s?)?(?:(?:hier)?boven|,\s)?\s?(?:van|uit|in|bij|op|of|from)\s(?:de\s|het\s|dit\s|dat\s|die\s|een\s|haar\s|zijn\s|hun\s|the\s)?(?:[\p{L}’'-]+\s){0,3}?(?:bijlagen?|annex|werkboek|excel\p{L}*|blad|antwoord|vraag|rapport|\p{L}*verslag|studie|nota|\p{L}*nota|advies|publicatie|\p{L}*begroting|decreet|besluit|verordening|richtlijn|wet|statistiek\p{L}*|monitor|website|report)(?!\p{L})/iu;

function checkMentions(
  paragraph: Paragraph,
  pattern: RegExp,
  subject: WordSubject,
  mentioned: Set<string>,
  report: Parameters<WordRule>[1],
): void {
  const text = flat(paragraph.text);
  for (const match of text.matchAll(pattern)) {
    const [whole, word = '', list = '', after = ''] = match;
    const { index } = match;
    const kind = KINDS.find((one) => new RegExp(`^(?:${PLURALS[one]})$`, 'iu').test(word));
    const known = subject.captions.filter((caption) =>
      kind === undefined ? caption.group === word.toLowerCase() : sameKind(caption, kind),
    );
    const group = kind ?? word.toLowerCase();
    for (const number of numbersOf(list)) {
      mentioned.add(`${group} ${number}`);
      if (
        known.some((caption) => new RegExp(`^${number}(?!\\d)`).test(caption.number)) ||
        ELSEWHERE.test(after) ||
        ANNEXED.test(text.slice(Math.max(0, index - 30), index))
      )
        continue;
      // Annexes are files of their own; pictures may have no captions at all.
      if (
        known.length === 0 &&
        (kind !== 'table' ||
          (subject.tables.length > 0 && subject.captions.some(({ kind: one }) => one === 'table')))
      )
        continue;
      const details = {
        reference: `${word} ${number}`,
        known: known.map((caption) => `${caption.word} ${caption.number}`),
      };
      report.add(
        'word-reference-unknown',
        details,
        inParagraph(subject, paragraph, excerptAround(text, whole)),
      );
    }
  }
}

function sameKind(caption: Caption, kind: CaptionKind): boolean {
  return (
    caption.kind === kind ||
    (kind !== 'annex' && kind !== 'table' && caption.kind !== 'annex' && caption.kind !== 'table')
  );
}

function excerptAround(text: string, found: string): string {
  const at = text.indexOf(found);
  return excerpt(text.slice(at > 60 ? at - 50 : 0));
}

/** "2 en 3", and all from "2 tot 4". */
function numbersOf(list: string): readonly number[] {
  const numbers: number[] = [];
  for (const [, mark = '', digits = ''] of list.matchAll(/([^\d]*)(\d+)/gu)) {
    const [last, next] = [numbers.at(-1), Number(digits)];
    if (last !== undefined && /tot|t\/m|-|–|to/iu.test(mark) && next > last && next - last < 50) {
      for (let between = last + 1; between < next; between += 1) numbers.push(between);
    }
    numbers.push(next);
  }
  return numbers;
}

/** What a caption opens an item with, or a control holds, is where it is asked for. */
function checkMentioned(
  caption: Caption,
  mentioned: ReadonlySet<string>,
  subject: WordSubject,
  report: Parameters<WordRule>[1],
): void {
  const { kind, group, value, continued, paragraph, word, number, text } = caption;
  if (value === undefined || continued || kind === 'annex' || mentioned.has(`${group} ${value}`)) return;
  if (kind !== 'table' && KINDS.some((one) => mentioned.has(`${one} ${value}`))) return;
  const opens = flat(paragraph.text).length > text.length + 1 || subject.labelOf(paragraph) !== '';
  const generated = paragraph.pieces.some(({ controls }) =>
    controls.some(({ tag }) => tag !== undefined && /^repliek-/.test(tag)),
  );
  const untouched = [...subject.untouched].some((table) => table.caption === caption);
  if (opens || generated || untouched) return;
  report.add('word-table-unmentioned', { label: `${word} ${number}` }, inParagraph(subject, paragraph, text));
}

/** REF, PAGEREF and NOTEREF lead to a bookmark, and show what stands there. */
function checkFields(text: Story, subject: WordSubject, report: Parameters<WordRule>[1]): void {
  const bookmarks = new Map(text.bookmarks.map((bookmark) => [bookmark.name.toLowerCase(), bookmark]));
  const shown = fieldTexts(text);
  const ends = new Map(
    text.root.descendants('w:bookmarkEnd').map((element) => [element.attribute('w:id') ?? '', element]),
  );
  for (const [field, { text: value, paragraph }] of shown) {
    const [, kind = '', name = ''] = /^(REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)/iu.exec(field.instruction) ?? [];
    if (name === '') continue;
    const place = inParagraph(subject, paragraph);
    const target = bookmarks.get(name.toLowerCase());
    if (target === undefined) {
      if (!BROKEN.test(paragraph.text)) report.add('word-reference-broken', { target: name }, place);
      continue;
    }
    if (kind.toUpperCase() !== 'REF' || /\\[prnwf]\b/iu.test(field.instruction)) continue;
    const there = bookmarkText(target, ends.get(target.id), text);
    const [found, expected] = [lastNumber(value), lastNumber(there)];
    if (expected !== undefined && found !== expected) {
      report.add('word-reference-differs', { found: flat(value), expected: flat(excerpt(there, 60)) }, place);
    }
  }
}

function fieldTexts({
  paragraphs,
}: Story): ReadonlyMap<Field, { text: string; readonly paragraph: Paragraph }> {
  const texts = new Map<Field, { text: string; readonly paragraph: Paragraph }>();
  for (const paragraph of paragraphs) {
    for (const { field, text, gone } of paragraph.pieces) {
      if (field === undefined || gone) continue;
      const known = texts.get(field);
      if (known === undefined) texts.set(field, { text, paragraph });
      else known.text += text;
    }
  }
  return texts;
}

function bookmarkText({ element }: Bookmark, end: XmlElement | undefined, { paragraphs }: Story): string {
  const to = end?.start ?? element.end;
  const holder = paragraphs.find(({ element: one }) => one.start <= element.start && element.start < one.end);
  const pieces = holder?.pieces ?? [];
  return pieces
    .filter((piece) => !piece.gone && piece.element.start >= element.start && piece.element.start < to)
    .map(({ text }) => text)
    .join('');
}

function lastNumber(text: string): string | undefined {
  return text.match(/\d+/g)?.at(-1);
}
