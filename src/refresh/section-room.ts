/** How wide a table may be where it stands. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { numberOf } from '../wordfile/properties.ts';
import type { Story, Table } from '../wordfile/story.ts';

/** An A4 page with Word's own margins, where a file does not say it. */
const USUAL = { page: 11_906, margin: 1440 };

/** Twips from the left edge of a table to the right edge of its text column, or of the cell around it. */
export function roomFor(story: Story, { element, cell }: Table): number {
  const indent = twips(element.child('w:tblPr')?.child('w:tblInd'), 'w:w') ?? 0;
  const around = cell === undefined ? columnWidth(sectionOf(story, element)) : cellWidth(cell.element);
  return Math.max(0, around - Math.max(0, indent));
}

/** Where each section ends. */
const SECTIONS = new WeakMap<Story, readonly XmlElement[]>();

/** The properties of a section stand at its end. */
function sectionOf(story: Story, { start }: XmlElement): XmlElement | undefined {
  let sections = SECTIONS.get(story);
  if (sections === undefined) {
    const all = story.root.descendants('w:sectPr');
    sections = all.filter(({ parent }) => parent?.name !== 'w:sectPrChange');
    SECTIONS.set(story, sections);
  }
  return sections.find((section) => section.start > start) ?? sections.at(-1);
}

function columnWidth(section: XmlElement | undefined): number {
  const margins = section?.child('w:pgMar');
  const margin = (side: string) => twips(margins, side) ?? USUAL.margin;
  const page = twips(section?.child('w:pgSz'), 'w:w') ?? USUAL.page;
  const text = page - margin('w:left') - margin('w:right') - (twips(margins, 'w:gutter') ?? 0);
  const columns = section?.child('w:cols');
  const count = Math.max(1, twips(columns, 'w:num') ?? 1);
  const own = columns?.child('w:col');
  if (own !== undefined) return twips(own, 'w:w') ?? text;
  return Math.floor((text - (count - 1) * (twips(columns, 'w:space') ?? 720)) / count);
}

function cellWidth(cell: XmlElement): number {
  const width = cell.child('w:tcPr')?.child('w:tcW');
  const size = width?.attribute('w:type') === 'dxa' ? twips(width, 'w:w') : undefined;
  return size === undefined ? USUAL.page / 2 : size - 2 * 108;
}

function twips(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number(element?.attribute(name) ?? Number.NaN);
  return Number.isFinite(value) ? Math.round(value) : undefined;
}

/** Twips between the edge of a cell and its text. */
export function paddingOf({ element }: Table): number {
  const margins = element.child('w:tblPr')?.child('w:tblCellMar');
  return twips(margins?.child('w:left') ?? margins?.child('w:start'), 'w:w') ?? 108;
}

/** The size of letters that a property says, in half points. */
export function sizeOf(properties: XmlElement | undefined): number | undefined {
  return numberOf(properties, 'w:sz');
}
