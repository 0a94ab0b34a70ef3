/** One handler for each type of block; each lays out its node as paragraphs and tables, one after another. */
import type { Block } from '../../document/nodes.ts';
import type { WritingContext } from './context.ts';
import { type Frame, type Lead, listEntryFrame, NO_LEAD, openStyled, openText } from './frames.ts';
import { inlineContent, isBlank } from './inlines.ts';
import { type ParagraphPart, type Part, paragraphPart, spaced } from './parts.ts';
import { headingStyle } from './style-names.ts';
import { layOutTable } from './table-blocks.ts';
import { twipsOfPoints } from './units.ts';
import { refuseUnknown } from './unknown-node.ts';

/**
 * Blocks below each other.
 *
 * @param lead opens the first paragraph; where there is no block to open, it gets a paragraph of its own
 */
export function layOutBlocks(
  blocks: readonly Block[],
  frame: Frame,
  lead: Lead,
  context: WritingContext,
): readonly Part[] {
  const visible = blocks.filter((block) => !isEmpty(block));
  if (visible.length === 0) return leadAlone(lead, frame, context, false);
  return visible.flatMap((block, index) => {
    const opening = index === 0 ? lead : NO_LEAD;
    const parts = layOutBlock(block, frame, opening, context);
    return visible[index + 1]?.type === 'list' ? keptWithNext(parts) : parts;
  });
}

function layOutBlock(block: Block, frame: Frame, lead: Lead, context: WritingContext): readonly Part[] {
  switch (block.type) {
    case 'paragraph': {
      const { look, children } = openText(lead, frame, context.house);
      return [paragraphPart(look, [...children, ...inlineContent(block.children, context)])];
    }
    case 'heading': {
      const { look, children } = openStyled(lead, frame.left, context.house);
      const style = headingStyle(context.headingLevel(block.depth));
      return [paragraphPart({ ...look, style }, [...children, ...inlineContent(block.children, context)])];
    }
    case 'list':
      return layOutList(block, frame, lead, context);
    case 'table':
      return layOutTable(block.table, frame, lead, context);
    default:
      return refuseUnknown(block);
  }
}

/** The label of an item that begins with a list stands on a line of its own, as a typist would put it. */
function layOutList(
  list: Extract<Block, { type: 'list' }>,
  frame: Frame,
  lead: Lead,
  context: WritingContext,
): readonly Part[] {
  const { house, numbering } = context;
  const marker = numbering.markerOf(list, frame.listBase, frame.listLevel);
  const inside = listEntryFrame(frame, house);
  const parts = [
    ...leadAlone(lead, frame, context, true),
    ...list.items.flatMap(({ children }) =>
      layOutBlocks(children, inside, { kind: 'marker', marker }, context),
    ),
  ];
  return frame.listLevel === 0 ? withSpaceAfter(parts, context) : parts;
}

/** A label or a bullet without text: the list begins below it, or there is nothing to say. */
function leadAlone(
  lead: Lead,
  frame: Frame,
  { house }: WritingContext,
  keepNext: boolean,
): readonly ParagraphPart[] {
  if (lead.kind === 'none') return [];
  const { look, children } = openText(lead, frame, house);
  return [paragraphPart(keepNext ? { ...look, keepNext } : look, children)];
}

/** Entries stand close together; the last one keeps the distance of a paragraph. */
function withSpaceAfter(parts: readonly Part[], { house }: WritingContext): readonly Part[] {
  const last = parts.at(-1);
  if (last?.type !== 'paragraph' || last.look.spacing?.after !== undefined) return parts;
  return [...parts.slice(0, -1), spaced(last, { after: twipsOfPoints(house.paragraph.spaceAfter) })];
}

/** The sentence that announces a list stays on its page. */
function keptWithNext(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (last?.type !== 'paragraph') return parts;
  return [...parts.slice(0, -1), { ...last, look: { ...last.look, keepNext: true } }];
}

function isEmpty(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return isBlank(block.children);
    case 'list':
      return block.items.length === 0;
    case 'table':
      return false;
    default:
      return refuseUnknown(block);
  }
}
