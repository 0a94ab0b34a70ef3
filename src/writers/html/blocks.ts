/** One handler for each type of block. */
import { isBlank } from '../../document/inline-text.ts';
import type { Block } from '../../document/nodes.ts';
import { unknownNode } from '../../document/walk.ts';
import type { PageContext } from './context.ts';
import { inlineMarkup } from './inlines.ts';
import { listClass } from './list-class.ts';
import { container, element, type Markup, together } from './markup.ts';
import { tableMarkup } from './tables.ts';

/** Where blocks stand. */
interface Surroundings {
  /** 0 outside of lists. */
  readonly listLevel: number;
}

/**
 * Blocks below each other.
 *
 * @param label opens the first block; where that cannot take it, it gets a paragraph of its own
 */
export function blocksMarkup(
  blocks: readonly Block[],
  label: Markup | undefined,
  context: PageContext,
  surroundings: Surroundings = { listLevel: 0 },
): readonly Markup[] {
  const visible = blocks.filter((block) => !isEmpty(block));
  if (visible.length === 0) return labelAlone(label);
  return visible.flatMap((block, index) =>
    blockMarkup(block, index === 0 ? label : undefined, context, surroundings),
  );
}

function blockMarkup(
  block: Block,
  label: Markup | undefined,
  context: PageContext,
  surroundings: Surroundings,
): readonly Markup[] {
  switch (block.type) {
    case 'paragraph':
      return [element('p', {}, ...opening(label), inlineMarkup(block.children, context))];
    case 'heading': {
      const name = `h${context.headingLevel(block.depth)}`;
      return [element(name, {}, ...opening(label), inlineMarkup(block.children, context))];
    }
    case 'list':
      return [...labelAlone(label), listMarkup(block, context, surroundings)];
    case 'table':
      return tableMarkup(context.table(block.table), label, context);
    default:
      throw unknownNode(block);
  }
}

function listMarkup(
  list: Extract<Block, { type: 'list' }>,
  context: PageContext,
  { listLevel }: Surroundings,
): Markup {
  const entries = list.items.map(({ children }) => {
    const inside = blocksMarkup(children, undefined, context, { listLevel: listLevel + 1 });
    return container('li', {}, inside);
  });
  if (!list.ordered) return container('ul', { class: listClass(listLevel, context.house) }, entries);
  return container('ol', { start: list.start === 1 ? undefined : list.start }, entries);
}

/** A label without text beside it: the list begins below it, or there is nothing to say. */
function labelAlone(label: Markup | undefined): readonly Markup[] {
  return label === undefined ? [] : [element('p', { class: 'label-alone' }, label)];
}

function opening(label: Markup | undefined): readonly Markup[] {
  return label === undefined ? [] : [together([label])];
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
      throw unknownNode(block);
  }
}
