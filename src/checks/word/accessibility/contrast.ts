/** Colours that a person chose by hand, with enough contrast to be read. Source: WCAG 2.1, 1.4.3: at least 4.5 to 1. */
import { contrast, LEAST_CONTRAST } from '../../../document/contrast.ts';
import type { XmlElement } from '../../../reading/package/xml-tree.ts';
import type { Paragraph } from '../../../wordfile/story.ts';
import { inParagraph } from '../places.ts';
import { flat } from '../reading/plain-text.ts';
import type { WordRule } from '../subject.ts';

export const checkContrast: WordRule = (subject, report) => {
  const told = new Set<string>();
  for (const paragraph of subject.text.paragraphs) {
    for (const { run, text, gone } of paragraph.pieces) {
      if (gone || run === undefined || flat(text) === '') continue;
      const colour = run.child('w:rPr')?.child('w:color')?.attribute('w:val');
      const ground = groundOf(run, paragraph);
      if (colour === undefined || ground === undefined || !HEX.test(colour)) continue;
      const ratio = contrast(colour, ground);
      const pair = `${colour} ${ground}`;
      if (ratio >= LEAST_CONTRAST || told.has(pair)) continue;
      told.add(pair);
      report.add(
        'word-contrast',
        { text: colour, ground, ratio: Math.floor(ratio * 10) / 10 },
        inParagraph(subject, paragraph),
      );
    }
  }
};

const HEX = /^[0-9A-F]{6}$/iu;
const WHITE = 'FFFFFF';

/** The fill behind a run; undefined where a style of a table may give it. */
function groundOf(run: XmlElement, { element, cell }: Paragraph): string | undefined {
  const fills = [
    run.child('w:rPr')?.child('w:shd'),
    element.child('w:pPr')?.child('w:shd'),
    cell?.element.child('w:tcPr')?.child('w:shd'),
  ].map((shading) => shading?.attribute('w:fill'));
  const own = fills.find((fill) => fill !== undefined && HEX.test(fill));
  return own ?? (cell === undefined ? WHITE : undefined);
}
