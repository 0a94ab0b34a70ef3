/** An answer as a document of the docx package. */
import { Document } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import { layOutBlocks } from './blocks.ts';
import { WritingContext } from './context.ts';
import { NO_LEAD, pageFrame } from './frames.ts';
import { layOutHead } from './head.ts';
import { layOutItem } from './items.ts';
import { partSafe } from './runs.ts';
import { buildSections } from './sections.ts';
import { buildStyles } from './styles.ts';
import { twipsOf } from './units.ts';

/**
 * Everything but the last touches of `docx-writer.ts`: packed as it is, the document has docx's own dates, and a
 * brace in a text is still hidden.
 *
 * @throws Error where the tree holds a node or names a table that the writer does not know
 */
export function buildDocument(document: AnswerDocument, house: HouseStyle): Document {
  const context = new WritingContext(document, house);
  const parts = [
    ...layOutHead(document.header, context),
    ...layOutBlocks(document.introduction, pageFrame(house), NO_LEAD, context),
    ...document.items.flatMap((item) => layOutItem(item, context)),
  ];
  return new Document({
    title: partSafe(document.title),
    styles: buildStyles(house),
    numbering: context.numbering.options,
    defaultTabStop: twipsOf(house.paragraph.itemIndent),
    sections: buildSections(parts, document.marks, house),
  });
}
