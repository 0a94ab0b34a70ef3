/** Colours that can be read: WCAG 2.1, success criterion 1.4.3, at least 4.5 : 1. Colours are RRGGBB. */
import { contrast, LEAST_CONTRAST } from '../document/contrast.ts';

const BLACK = '000000';
const WHITE = 'FFFFFF';

/** The preferred colour of text where it can be read on this fill, else black or white. */
export function readableText(fill: string, preferred: string): string {
  if (contrast(fill, preferred) >= LEAST_CONTRAST) return preferred;
  return contrast(fill, BLACK) >= contrast(fill, WHITE) ? BLACK : WHITE;
}

/** Colour of text on the page itself. */
export function readableOnPage(preferred: string): string {
  return readableText(WHITE, preferred);
}
