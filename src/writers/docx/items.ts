/** The answers, item by item, each with its typed label. */
import type { AnswerItem } from '../../document/nodes.ts';
import { layOutBlocks } from './blocks.ts';
import type { WritingContext } from './context.ts';
import { itemFrame } from './frames.ts';
import type { Part } from './parts.ts';

/** An item without an answer (only a draft has one) still shows its label. */
export function layOutItem(
  { label, letterOnly, children }: AnswerItem,
  context: WritingContext,
): readonly Part[] {
  return layOutBlocks(children, itemFrame(context.house), { kind: 'label', text: label, letterOnly }, context);
}
