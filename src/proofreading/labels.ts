/** The labels that Word shows before the paragraphs of its lists. */
import { ListCounter, readNumbering } from '../question/read/numbering.ts';
import { readStyles } from '../question/read/styles.ts';
import type { Zip } from '../reading/package/zip.ts';
import { numberOf, value } from '../wordfile/properties.ts';
import type { Paragraph } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';

/** @returns the label of a paragraph of the text: "1.", "a)", "-"; empty where it has none */
export function paragraphLabels(file: WordFile, zip: Zip): (paragraph: Paragraph) => string {
  const [numbering] = file.partsOf('numbering');
  const [styles] = file.partsOf('styles');
  const counter = new ListCounter(readNumbering(zip, numbering));
  const styled = readStyles(zip, styles);
  const labels = new Map<Paragraph, string>();
  for (const paragraph of file.text.paragraphs) {
    const own = paragraph.element.child('w:pPr')?.child('w:numPr');
    const { style } = paragraph;
    const inherited = style === undefined ? undefined : styled.get(style);
    const list = value(own, 'w:numId') ?? inherited?.list;
    if (list === undefined || list === '0') continue;
    const ofStyle = style === undefined ? undefined : counter.levelOfStyle(list, style);
    const level = numberOf(own, 'w:ilvl') ?? ofStyle ?? inherited?.level ?? 0;
    const label = counter.next(list, Math.min(8, Math.max(0, level)));
    if (label !== '') labels.set(paragraph, label);
  }
  return (paragraph) => labels.get(paragraph) ?? '';
}
