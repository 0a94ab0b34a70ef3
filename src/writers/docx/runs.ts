/** Plain text as runs. */
import { type IRunPropertiesOptions, TextRun } from 'docx';
import { legalText } from '../legal-text.ts';

export type RunFormat = Readonly<
  Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'size' | 'style' | 'highlight' | 'color'>
>;

/**
 * Stands for "{" until the package is written. docx fills in list numbers by replacing `{name}` anywhere in the
 * XML, so that a brace in somebody's text could vanish; no legal text holds this character.
 */
export const HIDDEN_BRACE = '\uFFFE';

/** Text as it may stand in a part that docx writes: legal in XML, its braces hidden. */
export function partSafe(text: string): string {
  return legalText(text).replaceAll('{', HIDDEN_BRACE);
}

/** One run for each line of the text. A tab is a space, since tabs position the labels; spaces are kept. */
export function textRuns(text: string, format: RunFormat = {}): TextRun[] {
  if (text === '') return [];
  return text
    .split(/\r\n|\r|\n/)
    .map(
      (line, index) =>
        new TextRun({
          ...format,
          text: partSafe(line.replaceAll('\t', ' ')),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    );
}

/** Text for an attribute: one line. */
export function attributeText(text: string): string {
  return partSafe(text.replace(/\s+/g, ' ').trim());
}
