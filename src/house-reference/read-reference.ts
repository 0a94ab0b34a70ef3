/** Reads the Word file that a house takes its look from: bytes in, plain data and problems out. */
import type { HouseReference, PageKind, PagePart } from '../document/house-reference.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { type WordStyle, WordStyles } from '../wordfile/word-styles.ts';
import { type Findings, noFindings, noteAt } from './findings.ts';
import { Looks } from './looks.ts';
import { type MatchedStyles, matchStyles } from './match-styles.ts';
import { isUsable, measuredBy } from './measures.ts';
import { PagePartReader } from './page-parts.ts';
import { Pictures } from './pictures.ts';
import { reportReference } from './report-reference.ts';
import { rewritten } from './rewrite.ts';
import { readSectionPage, type SectionPage } from './section-page.ts';
import { allRelations, copiedPart, failureOf, openWordDocument, UnusableReference } from './word-document.ts';
import { writeStyles } from './write-styles.ts';

export interface ReadReference {
  /** The house with what the file says of its look, and the file itself. */
  readonly house: HouseStyle;
  /** Styles of the file by their ids in an answer. */
  readonly found: ReadonlyMap<string, WordStyle>;
}

/**
 * @param file the name that problems give it
 * @param house as its own file says it
 * @returns undefined after reporting why nothing can be taken over
 */
export function readReference(
  bytes: Uint8Array,
  file: string,
  house: HouseStyle,
  report: Report,
): ReadReference | undefined {
  try {
    return read(openWordDocument(bytes), file, house, report);
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    report.add('reference-unusable', { reason }, { file });
    return undefined;
  }
}

function read(word: WordFile, file: string, house: HouseStyle, report: Report): ReadReference {
  const findings = noFindings();
  const styles = new WordStyles(word);
  const [stylesPart] = word.partsOf('styles');
  if (stylesPart === undefined) throw new UnusableReference('no-styles');
  const [themePart] = word.partsOf('theme');
  const theme = themePart === undefined ? undefined : copiedPart(word, themePart);
  const matched = matchStyles(styles);
  const looks = new Looks(styles, theme);
  const page = readSectionPage(word);
  const measured = measuredBy(house, matched.found, looks, page.paper);
  const pictures = new Pictures(word);
  const parts = readPageParts(word, page, measured, matched, pictures, findings);
  const reference: HouseReference = {
    styles: writeStyles(copiedPart(word, stylesPart), styles, matched, house.language, findings),
    ...(theme === undefined ? {} : { theme: themeXml(theme) }),
    edges: page.paper !== undefined && isUsable(page.paper) ? page.edges : edgesOf(house),
    text: textOf(matched, looks),
    titlePage: page.titlePage,
    evenAndOdd: page.evenAndOdd,
    ...parts,
    pictures: pictures.all,
  };
  findOutside(word, findings);
  if (page.borders) noteAt(findings.leftOut, 'borders', 'body');
  reportReference(
    { styles, looks, matched, page, findings, house, measured, pictures: pictures.all },
    file,
    report,
  );
  return { house: { ...measured, reference }, found: matched.found };
}

function textOf({ found }: MatchedStyles, looks: Looks): HouseReference['text'] {
  const normal = found.get('Normal');
  return normal === undefined
    ? { colour: 'auto', close: true }
    : { colour: looks.colour(normal) ?? 'auto', close: looks.spaceAfter(normal) <= 0 };
}

/** Where headers and footers of an answer stand that follows `house.yaml` alone. */
export function edgesOf({ page: { margins } }: HouseStyle): HouseReference['edges'] {
  return { header: margins.top / 2, footer: margins.bottom / 2 };
}

function readPageParts(
  word: WordFile,
  page: SectionPage,
  { page: { width, margins } }: HouseStyle,
  { ids }: MatchedStyles,
  pictures: Pictures,
  findings: Findings,
): Pick<HouseReference, 'headers' | 'footers'> {
  const paper = { width, left: margins.left, right: margins.right };
  const reader = new PagePartReader(word, pictures, (id) => ids.get(id), paper, findings);
  const readAll = (parts: ReadonlyMap<PageKind, string>, where: 'header' | 'footer') => {
    const all: Partial<Record<PageKind, PagePart>> = {};
    for (const [kind, part] of parts) {
      // What stands in the file and on no page is nobody's header.
      if ((kind === 'first' && !page.titlePage) || (kind === 'even' && !page.evenAndOdd)) continue;
      all[kind] = reader.read(part, where);
    }
    return all;
  };
  return { headers: readAll(page.headers, 'header'), footers: readAll(page.footers, 'footer') };
}

/** A theme's own pictures do not come along. */
function themeXml(theme: XmlElement): string {
  return rewritten(theme, (element) => {
    const related = [...element.attributes.keys()].filter((name) => name.startsWith('r:'));
    return related.length === 0 ? 'keep' : { attributes: new Map(related.map((name) => [name, undefined])) };
  });
}

/** Programs inside the file, and what it would fetch from elsewhere: nothing of it comes along, but somebody should know. */
function findOutside(word: WordFile, findings: Findings): void {
  for (const { external, type, target } of allRelations(word, word.main)) {
    if (external && type !== 'hyperlink') findings.external.add(target);
    if (type === 'oleObject' || type === 'package') noteAt(findings.leftOut, 'ole', 'body');
    if (type === 'control') noteAt(findings.leftOut, 'activex', 'body');
  }
  for (const settings of word.partsOf('settings')) {
    for (const { external, target } of allRelations(word, settings)) {
      if (external) findings.external.add(target);
    }
  }
}
