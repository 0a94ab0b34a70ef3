/** Puts paragraphs and tables on pages: a new section wherever the paper turns. */
import { type FileChild, Footer, Header, type ISectionOptions, PageOrientation } from 'docx';
import type { HouseReference, PageKind } from '../../document/house-reference.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import { ContentParagraph } from './content-paragraph.ts';
import { BlockControl } from './controls/content-control.ts';
import { buildPageHeader, shownMarks } from './page-header.ts';
import type { Part } from './parts.ts';
import { paragraphPart, spaced } from './parts.ts';
import { footerKinds, headerKinds } from './reference/page-parts.ts';
import { STYLES } from './style-names.ts';
import { twipsOf, twipsOfPoints } from './units.ts';

/** @param marks what every page says at its top */
export function buildSections(
  parts: readonly Part[],
  marks: readonly string[],
  house: HouseStyle,
): readonly ISectionOptions[] {
  const groups = groupByOrientation(parts);
  return groups.map((group, index) => {
    const landscape = group[0]?.landscape ?? false;
    const isLast = index === groups.length - 1;
    const whole = isLast ? group : closed(group, landscape);
    const first = index === 0;
    return {
      ...furniture(marks, first, house),
      properties: {
        ...pageProperties(landscape, house),
        ...(first && house.reference?.titlePage === true ? { titlePage: true } : {}),
      },
      children: buildChildren(whole, house),
    };
  });
}

/**
 * What stands above and below the text of the pages. A section that names none has that of the section before it, so that
 * the first one alone has what the house's Word file says; its content is put in the place of these when all is packed.
 */
function furniture(
  marks: readonly string[],
  first: boolean,
  { reference }: HouseStyle,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  if (reference === undefined) {
    const header = buildPageHeader(marks);
    return header === undefined ? {} : { headers: { default: header } };
  }
  return first ? placeholders(reference, shownMarks(marks)) : {};
}

function placeholders(
  reference: HouseReference,
  marks: string,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const each = <Part>(kinds: readonly PageKind[], make: () => Part) =>
    Object.fromEntries(kinds.map((kind) => [kind, make()]));
  return {
    headers: each(headerKinds(reference, marks), () => new Header()),
    footers: each(footerKinds(reference), () => new Footer()),
  };
}

function groupByOrientation(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.landscape === part.landscape) last.push(part);
    else groups.push([part]);
  }
  return groups.length === 0 ? [[]] : groups;
}

/**
 * A section ends in a paragraph (ECMA-376, 17.6.18), so one that ends in a table needs one more; it is as low as
 * can be. The last section needs none: there the body itself holds the properties. Nor does a section end inside a
 * control.
 */
function closed(group: readonly Part[], landscape: boolean): readonly Part[] {
  const last = group.at(-1);
  if (last?.type === 'paragraph' && last.control === undefined) return group;
  return [...group, paragraphPart({ style: STYLES.sectionEnd }, [], landscape)];
}

/** Neighbours of one control stand in it together. */
function buildChildren(parts: readonly Part[], house: HouseStyle): readonly FileChild[] {
  const children: FileChild[] = [];
  for (let at = 0; at < parts.length; ) {
    const control = parts[at]?.control;
    const start = at;
    do at += 1;
    while (control !== undefined && parts[at]?.control === control);
    const built = parts
      .slice(start, at)
      .map((part, index) => buildChild(part, parts[start + index - 1], house));
    children.push(...(control === undefined ? built : [new BlockControl(control, built)]));
  }
  return children;
}

function buildChild(part: Part, previous: Part | undefined, house: HouseStyle): FileChild {
  if (part.type === 'table') return part.table;
  const { look, children } = previous?.type === 'table' ? belowTable(part, house) : part;
  return new ContentParagraph(look, children);
}

/** A table has no space of its own below it; notes have theirs in their style, and stand close to it. */
function belowTable(
  part: Extract<Part, { type: 'paragraph' }>,
  house: HouseStyle,
): Extract<Part, { type: 'paragraph' }> {
  const close: readonly (string | undefined)[] = [STYLES.tableNote, STYLES.sectionEnd];
  if (close.includes(part.look.style)) return part;
  return spaced(part, { before: twipsOfPoints(2 * house.paragraph.spaceAfter) });
}

function pageProperties(
  landscape: boolean,
  { page, reference }: HouseStyle,
): NonNullable<ISectionOptions['properties']> {
  const { top, right, bottom, left } = page.margins;
  const { header, footer } = reference?.edges ?? { header: top / 2, footer: bottom / 2 };
  return {
    page: {
      // docx turns the page itself where the orientation says so.
      size: {
        width: twipsOf(page.width),
        height: twipsOf(page.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twipsOf(top),
        right: twipsOf(right),
        bottom: twipsOf(bottom),
        left: twipsOf(left),
        header: twipsOf(header),
        footer: twipsOf(footer),
      },
    },
  };
}
