/** Styles of paragraphs, short to write. */
import type { IBaseParagraphStyleOptions, IParagraphStyleOptions } from 'docx';
import { STYLES } from './style-names.ts';
import { twipsOfPoints } from './units.ts';

export type ParagraphFormat = NonNullable<IBaseParagraphStyleOptions['paragraph']>;

/** A style that is based on the style of all others unless the options say otherwise. */
export function style(id: string, name: string, options: IBaseParagraphStyleOptions): IParagraphStyleOptions {
  return { id, name, basedOn: STYLES.normal, quickFormat: true, ...options };
}

/** @param before and after in points */
export function space(before: number, after: number): NonNullable<ParagraphFormat['spacing']> {
  return { before: twipsOfPoints(before), after: twipsOfPoints(after) };
}
