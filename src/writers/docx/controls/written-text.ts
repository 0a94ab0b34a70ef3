import { legalText } from '../../legal-text.ts';

/** A text as it can be read back from a file: what XML cannot hold is replaced, lines end in "\n". */
export function writtenText(text: string): string {
  return legalText(text).replace(/\r\n?/g, '\n');
}
