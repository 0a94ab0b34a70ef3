/** Every picture, drawing and chart says in words what it shows, or that it only decorates. */
import type { XmlElement } from '../../../reading/package/xml-tree.ts';
import type { Piece } from '../../../wordfile/story.ts';
import { inParagraph } from '../places.ts';
import { flat } from '../reading/plain-text.ts';
import type { WordRule } from '../subject.ts';

export const checkAltText: WordRule = (subject, report) => {
  const { file, text } = subject;
  const frames = ['header', 'footer', 'footnotes'].flatMap((kind) =>
    file.partsOf(kind).map((part) => file.story(part)),
  );
  for (const story of [text, ...frames]) {
    for (const paragraph of story.paragraphs) {
      for (const piece of paragraph.pieces) {
        const kind = undescribed(piece);
        if (kind === undefined) continue;
        const place = story === text ? inParagraph(subject, paragraph) : { file: subject.path };
        report.add('word-alt-text', { kind, name: nameOf(piece.element), frame: story !== text }, place);
      }
    }
  }
};

function undescribed({ kind, gone, element }: Piece): 'chart' | 'picture' | undefined {
  if (kind !== 'object' || gone) return undefined;
  switch (element.name) {
    case 'w:drawing': {
      const [properties] = element.descendants('wp:docPr');
      // A text box holds its own words.
      if (element.descendants('w:txbxContent').length > 0 || isDecorative(properties)) return undefined;
      if (isFilled(properties?.attribute('descr')) || isFilled(properties?.attribute('title')))
        return undefined;
      return element.descendants('c:chart').length > 0 ? 'chart' : 'picture';
    }
    case 'w:pict':
    case 'w:object': {
      const images = element.descendants('v:imagedata');
      if (images.length === 0) return undefined;
      const shapes = ['v:shape', 'v:rect', 'v:group'].flatMap((name) => element.descendants(name));
      return shapes.some((shape) => isFilled(shape.attribute('alt'))) ? undefined : 'picture';
    }
    default:
      return undefined;
  }
}

/** Marked as such in Word; the mark stands in an extension of its own. */
function isDecorative(properties: XmlElement | undefined): boolean {
  return (
    properties?.children.some(
      (child) => child.type === 'element' && /decorative[^>]*\sval="(?:1|true)"/u.test(child.xml),
    ) ?? false
  );
}

function isFilled(text: string | undefined): boolean {
  return flat(text ?? '') !== '';
}

function nameOf(element: XmlElement): string {
  const [properties] = element.descendants('wp:docPr');
  return flat(properties?.attribute('name') ?? '');
}
