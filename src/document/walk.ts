/** Going over a document tree: every node in reading order, or a copy with some nodes changed. */
import type { AnswerItem, Block, Inline } from './nodes.ts';

/** Where in the answer a node stands. */
export interface Position {
  /** Item ids; empty in the introduction. */
  readonly ids: readonly string[];
}

export interface Visitor {
  readonly block?: (block: Block, position: Position) => void;
  readonly inline?: (inline: Inline, position: Position) => void;
}

interface Body {
  readonly introduction: readonly Block[];
  readonly items: readonly AnswerItem[];
}

export function visitBody(body: Body, visitor: Visitor): void {
  visitBlocks(body.introduction, { ids: [] }, visitor);
  for (const item of body.items) visitBlocks(item.children, { ids: item.ids }, visitor);
}

function visitBlocks(blocks: readonly Block[], position: Position, visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block?.(block, position);
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        visitInlines(block.children, position, visitor);
        break;
      case 'list':
        for (const item of block.items) visitBlocks(item.children, position, visitor);
        break;
      case 'table':
        break;
      default:
        throw unknownNode(block);
    }
  }
}

function visitInlines(inlines: readonly Inline[], position: Position, visitor: Visitor): void {
  for (const inline of inlines) {
    visitor.inline?.(inline, position);
    visitInlines(childrenOf(inline), position, visitor);
  }
}

function childrenOf(inline: Inline): readonly Inline[] {
  switch (inline.type) {
    case 'emphasis':
    case 'strong':
    case 'link':
      return inline.children;
    case 'text':
    case 'break':
    case 'figure':
    case 'reference':
    case 'gap':
      return [];
    default:
      throw unknownNode(inline);
  }
}

/** A copy of the body in which `change` has had its say on every block, the innermost first. */
export function mapBlocks<B extends Body>(body: B, change: (block: Block) => Block): B {
  const each = (block: Block): Block =>
    change(
      block.type === 'list'
        ? { ...block, items: block.items.map((item) => ({ children: item.children.map(each) })) }
        : block,
    );
  return {
    ...body,
    introduction: body.introduction.map(each),
    items: body.items.map((item) => ({ ...item, children: item.children.map(each) })),
  };
}

/** A copy of the body in which `change` has had its say on every inline node, the innermost first. */
export function mapInlines<B extends Body>(body: B, change: (inline: Inline) => Inline): B {
  return {
    ...body,
    introduction: mapInside(body.introduction, change),
    items: body.items.map((item) => ({ ...item, children: mapInside(item.children, change) })),
  };
}

function mapInside(blocks: readonly Block[], change: (inline: Inline) => Inline): readonly Block[] {
  const each = (inline: Inline): Inline => {
    const children = childrenOf(inline);
    return change('children' in inline ? { ...inline, children: children.map(each) } : inline);
  };
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: block.children.map(each) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ children: mapInside(item.children, change) })),
        };
      case 'table':
        return block;
      default:
        throw unknownNode(block);
    }
  });
}

/** For exhaustive handlers: nothing disappears silently from an official answer. */
export function unknownNode(node: never): Error {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return new Error(`unknown node: ${JSON.stringify(node, plain)}`);
}
