/** An answer as a document of the docx package. */
import { Document } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import type { QuestionPart } from '../../document/publication.ts';
import { layOutBlocks } from './blocks.ts';
import type { ChartDrawer } from './chart-drawer.ts';
import { WritingContext } from './context.ts';
import { announceControls, controlsParts } from './controls/controls-part.ts';
import { NO_LEAD, pageFrame } from './frames.ts';
import { layOutHead } from './head.ts';
import { layOutItems } from './items.ts';
import { belowQuestion, layOutByItem, layOutQuestion } from './question.ts';
import { announcePictures, referenceParts } from './reference/reference-parts.ts';
import { buildSections } from './sections.ts';
import { buildStyles } from './styles.ts';
import { twipsOf } from './units.ts';

export interface LaidOutDocument {
  readonly file: Document;
  /** What docx has no class for: parts of the package as text. */
  readonly parts: readonly { readonly path: string; readonly data: string }[];
}

/**
 * Everything of the answer, with its question before it where that is given, but what `docx-writer.ts` does when it
 * packs: the document's properties, and dates.
 *
 * @param drawer draws the charts, and has their parts then
 * @throws Error where the tree holds a node or names a table that the writer does not know
 */
export function buildDocument(
  document: AnswerDocument,
  house: HouseStyle,
  question?: QuestionPart,
  drawer?: ChartDrawer,
): LaidOutDocument {
  const context = new WritingContext(document, house, drawer);
  const asked = question === undefined ? [] : layOutQuestion(question, context);
  const answer = [
    ...layOutHead(document.header, context),
    ...layOutBlocks(document.introduction, pageFrame(house), NO_LEAD, context),
    ...(question?.byItem === undefined
      ? layOutItems(document.items, context)
      : layOutByItem(question.byItem, context)),
  ];
  const parts = question === undefined ? answer : [...asked, ...belowQuestion(answer, question, house)];
  const file = new Document({
    styles: buildStyles(house),
    numbering: context.numbering.options,
    defaultTabStop: twipsOf(house.paragraph.itemIndent),
    ...(house.reference?.evenAndOdd === true ? { evenAndOddHeaderAndFooters: true } : {}),
    sections: buildSections(parts, document.marks, house),
  });
  announceControls(file);
  drawer?.announce(file);
  const controls = controlsParts(document.dossier, context.controls);
  if (house.reference === undefined) return { file, parts: controls };
  announcePictures(file, house.reference);
  return { file, parts: [...controls, ...referenceParts(house.reference, file, document.marks)] };
}
