/** What a reader sees of inline nodes, without their looks. */
import type { Inline } from './nodes.ts';
import { unknownNode } from './walk.ts';

/** @throws Error on a node of an unknown type */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join('');
}

/** True where a reader would see nothing. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return plainText(nodes).trim() === '';
}

function nodeText(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'figure':
    case 'reference':
    case 'gap':
      return node.text;
    case 'emphasis':
    case 'strong':
      return plainText(node.children);
    case 'link':
      return isBlank(node.children) ? node.url : plainText(node.children);
    case 'break':
      return '\n';
    default:
      throw unknownNode(node);
  }
}
