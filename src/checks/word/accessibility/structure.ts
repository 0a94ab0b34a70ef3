/** Headings without a gap, real lists, no empty paragraphs for white space, no fields that wait for an update. */
import type { Report } from '../../../messages/report.ts';
import { flag } from '../../../wordfile/properties.ts';
import type { Paragraph } from '../../../wordfile/story.ts';
import { inParagraph } from '../places.ts';
import { excerpt, flat } from '../reading/plain-text.ts';
import type { WordRule, WordSubject } from '../subject.ts';

export const checkHeadings: WordRule = (subject, report) => {
  let before: number | undefined;
  const typed: string[] = [];
  for (const paragraph of subject.text.paragraphs) {
    const text = flat(paragraph.text);
    if (text === '' || paragraph.cell !== undefined) continue;
    const level = subject.styles.headingLevel(paragraph);
    if (level === undefined) {
      if (looksLikeHeading(paragraph, text)) typed.push(excerpt(text, 50));
      continue;
    }
    if (before !== undefined && level > before + 1) {
      report.add('word-heading-skipped', { level, before }, inParagraph(subject, paragraph));
    }
    before = level;
  }
  if (typed.length > 0) report.add('word-heading-typed', { texts: typed }, { file: subject.path });
};

/** A short line, all in bold by hand. */
function looksLikeHeading({ pieces, style }: Paragraph, text: string): boolean {
  if (
    text.length > 80 ||
    text.length < 4 ||
    /[.:;,]$/.test(text) ||
    !/\p{L}{3}/u.test(text) ||
    style !== undefined
  )
    return false;
  const shown = pieces.filter((piece) => !piece.gone && flat(piece.text) !== '');
  return shown.length > 0 && shown.every(({ run }) => flag(run?.child('w:rPr'), 'w:b'));
}

const BULLET = /^(?:[-–—•·*▪■●○◦➢✓]|o)(?:\t|\s{1,3})\S/u;

export const checkLists: WordRule = (subject, report) => {
  const typed: Paragraph[] = [];
  for (const paragraph of subject.text.paragraphs) {
    if (
      paragraph.cell === undefined &&
      subject.labelOf(paragraph) === '' &&
      BULLET.test(paragraph.text.trimStart())
    ) {
      typed.push(paragraph);
    }
  }
  const [first] = typed;
  if (first !== undefined && typed.length > 1) {
    report.add('word-list-typed', { count: typed.length }, inParagraph(subject, first));
  }
};

/** Empty paragraphs that a file needs: between two tables, and behind one at the end. */
export const checkEmptyParagraphs: WordRule = (subject, report) => {
  const { blocks } = subject.text;
  const empty = blocks.filter(
    (block, at) =>
      block.type === 'paragraph' &&
      isEmpty(block) &&
      blocks[at - 1]?.type !== 'table' &&
      at < blocks.length - 1,
  );
  if (empty.length > 0) report.add('word-empty-paragraphs', { count: empty.length }, { file: subject.path });
};

function isEmpty({ text, pieces, element, boxes }: Paragraph): boolean {
  if (
    flat(text) !== '' ||
    boxes.length > 0 ||
    pieces.some(({ gone, kind, element: one }) => gone || kind === 'object' || one.name === 'w:br')
  ) {
    return false;
  }
  return element.child('w:pPr')?.child('w:sectPr') === undefined;
}

export const checkFields: WordRule = (subject, report) => {
  const stale = new Set<string>();
  for (const { instruction } of subject.text.fields) {
    const kind = /^(TOC|PAGEREF|NUMPAGES|SECTIONPAGES|INDEX|TOA)\b/iu.exec(instruction)?.[1]?.toUpperCase();
    if (kind !== undefined) stale.add(kind);
  }
  if (stale.size > 0) report.add('word-page-fields', { fields: [...stale] }, { file: subject.path });
  const [settings] = subject.file.partsOf('settings');
  if (settings !== undefined && flag(subject.file.tree(settings), 'w:updateFields')) {
    report.add('word-update-fields', {}, { file: subject.path });
  }
};

const EMPTY_WORDS =
  /^(?:klik )?(?:hier|deze link|link|deze website|website|lees meer|meer info(?:rmatie)?|here|click here|this link|via deze link)\.?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;

export const checkLinks: WordRule = (subject, report) => {
  for (const paragraph of subject.text.paragraphs) {
    for (const text of linkTexts(paragraph)) addLink(text, paragraph, subject, report);
  }
};

function addLink(text: string, paragraph: Paragraph, subject: WordSubject, report: Report): void {
  if (!EMPTY_WORDS.test(text) && !ADDRESS.test(text)) return;
  report.add(
    'word-link-text',
    { text: excerpt(text, 80), address: ADDRESS.test(text) },
    inParagraph(subject, paragraph),
  );
}

/** Links as elements and as fields. */
function linkTexts({ element, pieces }: Paragraph): readonly string[] {
  const texts = element.xml.includes('hyperlink')
    ? element.descendants('w:hyperlink').map((link) => {
        const own = pieces.filter(
          (piece) => !piece.gone && piece.element.start > link.start && piece.element.end <= link.end,
        );
        return flat(own.map(({ text }) => text).join(''));
      })
    : [];
  const fields = new Map<unknown, string>();
  for (const { field, text, gone } of pieces) {
    if (gone || field === undefined || !/^HYPERLINK\b/iu.test(field.instruction)) continue;
    fields.set(field, (fields.get(field) ?? '') + text);
  }
  return [...texts, ...[...fields.values()].map(flat)].filter((text) => text !== '');
}
