/** What says that a text is not finished: marks of a draft, gaps, notes to oneself, highlighting. */

import type { Report } from '../../../messages/report.ts';
import { value } from '../../../wordfile/properties.ts';
import type { Paragraph, Piece, Story } from '../../../wordfile/story.ts';
import { inParagraph } from '../places.ts';
import { excerpt, flat } from '../reading/plain-text.ts';
import type { WordRule, WordSubject } from '../subject.ts';

export const checkMarks: WordRule = (subject, report) => {
  const { file, draft } = subject;
  const frames = ['header', 'footer'].flatMap((kind) => file.partsOf(kind).map((part) => file.story(part)));
  if (!draft) {
    const found = new Set(frames.flatMap((story) => frameMarks(story)));
    for (const mark of found) report.add('word-draft-mark', { mark, where: 'page' }, { file: subject.path });
  }
  for (const story of [subject.text, ...frames, ...subject.file.notes]) {
    for (const paragraph of story.paragraphs) checkParagraph(paragraph, subject, report);
  }
};

const DRAFT =
  'ONTWERP(?:ANTWOORD|VERSIE|TEKST)?|CONCEPT(?:ANTWOORD|VERSIE)?|KLAD(?:VERSIE)?|DRAFT|VOORONTWERP';
/** On every page a word alone is enough; in the text it stands alone, in brackets, or is written large. */
const ON_PAGE = new RegExp(
  `(?<![\\p{L}])(?:${DRAFT}|Ontwerp(?:antwoord|versie|tekst)?|Concept(?:versie)?|Draft|Klad|[Vv]oorlopige versie|VOORLOPIG)(?![\\p{L}])`,
  'u',
);
const IN_TEXT = new RegExp(
  `^[\\[(*–-]*\\s*(?:${DRAFT}|Ontwerp|Concept|Draft|Ontwerpantwoord|[Oo]ntwerp van antwoord|ONTWERP VAN ANTWOORD|[Vv]oorlopige versie)(?:\\s(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|v?\\d{1,2}|van\\s.{3,30}))?\\s*[\\])*–-]*$|[\\[(](?:${DRAFT}|ontwerp|concept|draft)[\\])]`,
  'u',
);

/** Also watermarks, which are shapes with a text of their own. */
function frameMarks({ paragraphs, root }: Story): readonly string[] {
  const texts = paragraphs.map(({ text }) => text);
  const watermarks = root.descendants('v:textpath').map((element) => element.attribute('string') ?? '');
  return [
    ...texts.flatMap((text) => ON_PAGE.exec(text)?.[0] ?? []),
    ...watermarks.flatMap((text) => (flat(text) === '' ? [] : [flat(text)])),
  ];
}

/** The marks of a draft; anything else between braces is a text. */
const TEMPLATE =
  /\{\{\{?\s*(?:[#/>!~]|(?:review|figure|fact|change|table|ref|annex|list|date|money|number|percent|year|lookup|if|else|each|unless|with|question|minister|dossier|period)(?![\p{L}]))[^{}]{0,200}\}\}/u;
const GAPS: readonly RegExp[] = [
  /\[\s*(?:…|\.{2,}|\?+|x{2,}|_+|TODO|PM|NN|in te vullen|aan te vullen|invullen|aanvullen|na te kijken|nakijken|te bevestigen|te controleren|nog\s|datum|naam|aantal|cijfers?|getal|bedrag|nr\.?|tekst)[^[\]]{0,80}\]/iu,
  /\[\s*\]/u,
  /(?<![\p{L}\d])(?:TODO|TO DO|TBC|TBD|FIXME|NTB|N\.T\.B\.|PM|P\.M\.|NOG (?:AAN TE VULLEN|IN TE VULLEN|NA TE KIJKEN|TE BEKIJKEN|NAKIJKEN)|AAN TE VULLEN|NA TE KIJKEN)(?![\p{L}\d])/u,
  /(?<![\p{L}\d])(?:todo|nog aan te vullen|nog in te vullen|nog na te kijken|nog te bevestigen|nog te verifiëren|lorem ipsum)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d.-])x{2,}(?:[.,-]x+)*(?![\p{L}\d-])/u,
  /(?<![\p{L}\d.-])X{4,}(?![\p{L}\d-])/u,
  /(?<![Aa]rtikel |[Hh]oofdstuk |[Tt]itel |[Bb]oek |[Dd]eel |[Bb]ijlage |[Ee]euw |[Aa]fdeling |[Ll]ijst )(?<![\p{L}\d.(-])(?:XX|XXX)(?=\s(?:\p{Ll}|euro|%|€)|%|$)/u,
  /\?{3,}|_{4,}|(?<!\.)\.{5,}|…{2,}/u,
];

function checkParagraph(paragraph: Paragraph, subject: WordSubject, report: Report): void {
  const text = flat(paragraph.text);
  if (text === '') return;
  const { draft } = subject;
  const template = TEMPLATE.exec(text)?.[0];
  if (template !== undefined) {
    report.add('word-template-mark', { mark: excerpt(template, 60) }, at(subject, paragraph, text, template));
  }
  const inText = draft || paragraph.cell !== undefined ? undefined : IN_TEXT.exec(text)?.[0];
  if (inText !== undefined && isBody(paragraph, subject)) {
    report.add(
      'word-draft-mark',
      { mark: excerpt(inText, 60), where: 'text' },
      at(subject, paragraph, text, inText),
    );
  }
  const gap = GAPS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).find(
    (found) => !isTableMark(found, paragraph) && !isQuoted(found, text),
  );
  const marked = highlighted(paragraph);
  const prompt = promptIn(paragraph);
  if (gap !== undefined) {
    report.add('word-gap', { found: excerpt(gap, 60) }, at(subject, paragraph, text, gap));
  } else if (prompt !== undefined) {
    report.add('word-gap', { found: excerpt(prompt, 60) }, at(subject, paragraph, text, prompt));
  } else if (marked !== '') {
    report.add('word-highlight', { found: excerpt(marked, 80) }, at(subject, paragraph, text, marked));
  }
}

/** Running words of a page are told once, for the page. */
function isBody(paragraph: Paragraph, { text }: WordSubject): boolean {
  return paragraph.element.source === text.root.source;
}

/** In a cell "x", "p.m." and dots may stand for what is not known. */
function isTableMark(found: string, { cell, text }: Paragraph): boolean {
  return cell !== undefined && flat(text) === found && /^(?:p\.?m\.?|x+|\.+|…+|\?+|_+)$/iu.test(found);
}

/** "[…]" in a citation stands for words that were left out. */
function isQuoted(found: string, text: string): boolean {
  if (!/^\[\s*(?:…|\.{3})\s*\]$/.test(found)) return false;
  const before = text.slice(0, text.indexOf(found));
  const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0;
  return count(/[“„«]/gu) > count(/[”»]/gu) || count(/"/g) % 2 === 1;
}

function at(subject: WordSubject, paragraph: Paragraph, text: string, found: string) {
  const from = text.indexOf(flat(found));
  return inParagraph(subject, paragraph, from > 60 ? `…${text.slice(from - 40)}` : text);
}

function highlighted({ pieces }: Paragraph): string {
  return flat(
    pieces
      .filter((piece) => !piece.gone && isHighlighted(piece))
      .map(({ text }) => text)
      .join(''),
  );
}

function isHighlighted({ run, kind }: Piece): boolean {
  if (kind !== 'text') return false;
  const properties = run?.child('w:rPr');
  const highlight = value(properties, 'w:highlight');
  if (highlight !== undefined && highlight !== 'none' && highlight !== 'white') return true;
  return /^FFFF(?:00|66|99)$/iu.test(properties?.child('w:shd')?.attribute('w:fill') ?? '');
}

/** "Klik of tik om tekst in te voeren.": Word prints the prompt of a control that nobody filled in. */
function promptIn({ pieces }: Paragraph): string | undefined {
  const prompt = pieces
    .filter(
      ({ gone, controls }) =>
        !gone &&
        controls.some(({ element }) => element.child('w:sdtPr')?.child('w:showingPlcHdr') !== undefined),
    )
    .map(({ text }) => text)
    .join('');
  return flat(prompt) === '' ? undefined : flat(prompt);
}
