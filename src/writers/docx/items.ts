/** The answers, item by item, each with its typed label. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerItem } from '../../document/nodes.ts';
import { textWidth } from '../text-width.ts';
import { layOutBlocks } from './blocks.ts';
import type { WritingContext } from './context.ts';
import { itemFrame, labelEdge } from './frames.ts';
import type { Part } from './parts.ts';
import { twipsOfPoints } from './units.ts';

/** Differences that the eye does not see, twips. */
const UNSEEN = 20;

/** An item without an answer (only a draft has one) still shows its label. */
export function layOutItems(items: readonly AnswerItem[], context: WritingContext): readonly Part[] {
  const { house } = context;
  let numbered = '';
  return items.flatMap(({ label, letterOnly, children }) => {
    if (!letterOnly) numbered = label;
    const edge = letterOnly ? letterEdge(numbered, house) : labelEdge(false, house);
    return layOutBlocks(
      children,
      itemFrame(house),
      { kind: 'label', text: label, letterOnly, edge },
      context,
    );
  });
}

/** Letters stand under the letter behind the number, however long that is: "12. a)". */
function letterEdge(numbered: string, house: HouseStyle): number {
  const [number = ''] = /^\S+\s+(?=\S)/.exec(numbered) ?? [];
  const usual = labelEdge(true, house);
  const em = twipsOfPoints(house.fonts.size * (house.fonts.letterWidth ?? 1));
  const edge = Math.round(textWidth(number) * em);
  return edge > usual + UNSEEN ? edge : usual;
}
