/** Headers and footers of a house's Word file, with the marks that every page carries. */

import { PAGE_MARK } from '../../../document/answer-styles.ts';
import type {
  HouseReference,
  PageKind,
  PagePart,
  PageParts,
  PageRelation,
} from '../../../document/house-reference.ts';
import { PAGE_KINDS } from '../../../document/house-reference.ts';
import { escapeMarkup, legalText } from '../../legal-text.ts';

interface TextPart {
  readonly path: string;
  readonly data: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A header that holds the marks alone. */
const EMPTY: PagePart = {
  opening: `<w:hdr xmlns:w="${WORD}">`,
  content: '',
  closing: '</w:hdr>',
  relations: [],
  freeSide: 'right',
};

/** The kinds of pages that have a header of their own; with marks, those are all kinds of pages. */
export function headerKinds(reference: HouseReference, marks: string): readonly PageKind[] {
  return PAGE_KINDS.filter(
    (kind) => hasPages(reference, kind) && (marks !== '' || reference.headers[kind] !== undefined),
  );
}

export function footerKinds(reference: HouseReference): readonly PageKind[] {
  return PAGE_KINDS.filter((kind) => hasPages(reference, kind) && reference.footers[kind] !== undefined);
}

function hasPages({ titlePage, evenAndOdd }: HouseReference, kind: PageKind): boolean {
  return kind === 'default' || (kind === 'first' ? titlePage : evenAndOdd);
}

/** The parts under the names that docx gives the headers and footers of a first section, in the order of their kinds. */
export function pagePartFiles(reference: HouseReference, marks: string): readonly TextPart[] {
  const headers = headerKinds(reference, marks).flatMap((kind, index) => {
    const part = reference.headers[kind] ?? EMPTY;
    return files(`header${index + 1}`, part, marks === '' ? '' : markParagraph(marks, part));
  });
  const footers = footerKinds(reference).flatMap((kind, index) =>
    files(`footer${index + 1}`, partOf(reference.footers, kind), ''),
  );
  return [...headers, ...footers];
}

function partOf(parts: PageParts, kind: PageKind): PagePart {
  const part = parts[kind];
  if (part === undefined) throw new Error(`no page part ${kind}`);
  return part;
}

function files(name: string, part: PagePart, before: string): readonly TextPart[] {
  const { opening, content, closing, relations } = part;
  const related = relations.map(relationXml).join('');
  return [
    { path: `word/${name}.xml`, data: `${HEAD}${opening}${before}${content}${closing}` },
    {
      path: `word/_rels/${name}.xml.rels`,
      data: `${HEAD}<Relationships xmlns="${RELATIONS}">${related}</Relationships>`,
    },
  ];
}

function relationXml(relation: PageRelation): string {
  const start = `<Relationship Id="${relation.id}" Type="${OFFICE}`;
  return relation.kind === 'picture'
    ? `${start}/image" Target="media/${escapeMarkup(relation.picture)}"/>`
    : `${start}/hyperlink" Target="${escapeMarkup(relation.url)}" TargetMode="External"/>`;
}

function markParagraph(marks: string, { freeSide }: PagePart): string {
  return [
    `<w:p><w:pPr><w:pStyle w:val="${PAGE_MARK}"/><w:jc w:val="${freeSide}"/></w:pPr>`,
    `<w:r><w:t xml:space="preserve">${escapeMarkup(legalText(marks))}</w:t></w:r></w:p>`,
  ].join('');
}
