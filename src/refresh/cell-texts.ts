/** Another text in a cell of a table. */
import { insertBefore, type XmlEdit } from '../reading/package/xml-edits.ts';
import type { Cell, Paragraph, Piece } from '../wordfile/story.ts';
import { runLook } from './looks.ts';
import { prefixOf, showText, textOfPieces, textXml } from './piece-texts.ts';
import { shownPieces } from './standing-controls.ts';

/**
 * @param own true for what stands in a control of its own, which is refreshed by itself
 * @returns undefined where the text cannot be put there, beside a table in the cell
 */
export function cellEdits(
  cell: Cell,
  text: string,
  own: (piece: Piece) => boolean,
): readonly XmlEdit[] | undefined {
  const paragraphs = cell.blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  if (paragraphs.length !== cell.blocks.length) return undefined;
  const lines = paragraphs.map(({ pieces }) => shownPieces(pieces).filter((piece) => !own(piece)));
  const filled = lines.filter((line) => line.length > 0);
  const [first] = filled;
  if (first === undefined) {
    const [paragraph] = paragraphs;
    return paragraph === undefined || text === '' ? [] : firstRun(paragraph, text);
  }
  const texts = text.split('\n');
  if (filled.length > 1 && texts.length === filled.length) {
    return filled.flatMap((line, index) => showText(line, texts[index] ?? ''));
  }
  // The lines that are left over become empty.
  return filled.flatMap((line, index) =>
    index === 0 ? showText(line, text) : textOfPieces(line) === '' ? [] : showText(line, ''),
  );
}

/** A first run in an empty paragraph, in the look that its mark has. */
function firstRun({ element }: Paragraph, text: string): readonly XmlEdit[] | undefined {
  const prefix = prefixOf(element);
  const look = runLook(element.child('w:pPr')?.child('w:rPr'));
  const run = `<${prefix}r>${look}${textXml(element, text)}</${prefix}r>`;
  if (element.isEmptyTag) {
    const opened = element.xml.replace(/\s*\/>$/, '>');
    return [{ start: element.start, end: element.end, xml: `${opened}${run}</${element.qualified}>` }];
  }
  const [next] = element.elements.filter(({ name }) => name !== 'w:pPr');
  return [
    next === undefined
      ? { start: element.contentEnd, end: element.contentEnd, xml: run }
      : insertBefore(next, run),
  ];
}
