/** Where blocks stand, and what opens the first of them: an item's label, a list's bullet or number. */
import { TabStopType, type XmlComponent } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import { textWidth } from '../text-width.ts';
import { tabRun } from './fields.ts';
import { listTextEdge, type Marker } from './numbering.ts';
import { type Column, portraitColumn } from './page.ts';
import type { ParagraphLook } from './parts.ts';
import { type RunFormat, textRuns } from './runs.ts';
import { STYLES } from './style-names.ts';
import { halfPointsOf, twipsOf, twipsOfPoints } from './units.ts';

export interface Frame extends Column {
  /** Style of plain paragraphs here, and the indent that it already has. */
  readonly style: string;
  readonly styleIndent: number;
  /** Level of the next list inside, and the left edge of its outermost level. */
  readonly listLevel: number;
  readonly listBase: number;
}

export type Lead =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'label';
      readonly text: string;
      readonly letterOnly: boolean;
      /** Where the label begins, twips. */
      readonly edge: number;
    }
  | { readonly kind: 'marker'; readonly marker: Marker };

export const NO_LEAD: Lead = { kind: 'none' };

/** Look and first runs that a lead gives to the paragraph it stands in. */
export interface Opening {
  readonly look: ParagraphLook;
  readonly children: readonly XmlComponent[];
}

/** Least white space between a label and its text, in em. */
const LABEL_GAP = 0.4;

/** Word knows no place further to the right, twips; only a hostile label is that long. */
const LAST_TAB = 31_680;

export function pageFrame(house: HouseStyle): Frame {
  return { ...portraitColumn(house), style: STYLES.normal, styleIndent: 0, listLevel: 0, listBase: 0 };
}

export function itemFrame(house: HouseStyle): Frame {
  const page = portraitColumn(house);
  const left = twipsOf(house.paragraph.itemIndent);
  const width = page.width - left;
  return { left, width, style: STYLES.itemText, styleIndent: left, listLevel: 0, listBase: left };
}

/** The room of an entry of a list that stands in this frame. */
export function listEntryFrame(frame: Frame, house: HouseStyle): Frame {
  const left = listTextEdge(frame.listBase, frame.listLevel, house);
  return {
    left,
    width: frame.left + frame.width - left,
    style: STYLES.listText,
    styleIndent: 0,
    listLevel: frame.listLevel + 1,
    listBase: frame.listBase,
  };
}

/** How a plain paragraph begins. */
export function openText(lead: Lead, frame: Frame, house: HouseStyle): Opening {
  switch (lead.kind) {
    case 'none': {
      const indent = frame.left === frame.styleIndent ? {} : { indent: { left: frame.left } };
      return { look: { style: frame.style, ...indent }, children: [] };
    }
    case 'label': {
      const style = lead.letterOnly ? STYLES.letterItem : STYLES.item;
      const usual = lead.edge === labelEdge(lead.letterOnly, house);
      const indent = usual ? {} : { indent: hangingIndent(lead.edge, house) };
      return { look: { style, ...indent, ...extraTab(lead, house) }, children: labelRuns(lead) };
    }
    case 'marker':
      return { look: { style: STYLES.listEntry, numbering: lead.marker }, children: [] };
  }
}

/** How a paragraph with a style of its own (a heading, a caption) begins. @param left its edge without a lead */
export function openStyled(lead: Lead, left: number, house: HouseStyle): Opening {
  switch (lead.kind) {
    case 'none':
      return { look: left > 0 ? { indent: { left } } : {}, children: [] };
    case 'label': {
      const indent = hangingIndent(lead.edge, house);
      const stop = { type: TabStopType.LEFT, position: indent.left };
      const { tabStops = [stop] } = extraTab(lead, house);
      const colour = house.reference === undefined ? {} : { color: house.reference.text.colour };
      const format = { bold: false, italics: false, size: halfPointsOf(house.fonts.size), ...colour };
      return { look: { indent, tabStops }, children: labelRuns(lead, format) };
    }
    case 'marker':
      return { look: { numbering: lead.marker }, children: [] };
  }
}

/** Where a label usually begins, twips: a letter stands under the letter of the item above. */
export function labelEdge(letterOnly: boolean, { paragraph }: HouseStyle): number {
  return letterOnly ? twipsOf(paragraph.letterIndent) : 0;
}

/** Indent of a paragraph whose label begins at this edge; the text of all items has one edge. */
export function hangingIndent(
  edge: number,
  { paragraph }: HouseStyle,
): { readonly left: number; readonly hanging: number } {
  const left = twipsOf(paragraph.itemIndent);
  return { left, hanging: Math.max(0, left - edge) };
}

/** The label as typed text, then a tab. */
function labelRuns({ text }: Extract<Lead, { kind: 'label' }>, format: RunFormat = {}): XmlComponent[] {
  return [...textRuns(text, format), tabRun()];
}

/**
 * A label that is wider than the indent ("2. tot 4.") pushes the first line a little to the right; the lines below it
 * keep to the left edge that all items share, as they do when a person types.
 */
function extraTab(
  { text, edge }: Extract<Lead, { kind: 'label' }>,
  house: HouseStyle,
): Pick<ParagraphLook, 'tabStops'> {
  const left = twipsOf(house.paragraph.itemIndent);
  const em = twipsOfPoints(house.fonts.size * (house.fonts.letterWidth ?? 1));
  const end = edge + Math.ceil(textWidth(text) * em);
  if (end + LABEL_GAP * em <= left) return {};
  const position = Math.min(LAST_TAB, end + Math.ceil(LABEL_GAP * em));
  return {
    tabStops: [
      { type: TabStopType.LEFT, position: left },
      { type: TabStopType.LEFT, position },
    ],
  };
}
