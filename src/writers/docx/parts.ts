/**
 * What the blocks of an answer become before they are put on pages: paragraphs and tables one after another,
 * each upright or on a turned page.
 */
import type { IParagraphOptions, Table, XmlComponent } from 'docx';
import type { Control } from './controls/content-control.ts';

/** Style, indents, spacing, numbering: everything of a paragraph but its content. */
export type ParagraphLook = Omit<IParagraphOptions, 'children' | 'text'>;

export interface ParagraphPart {
  readonly type: 'paragraph';
  readonly landscape: boolean;
  readonly look: ParagraphLook;
  readonly children: readonly XmlComponent[];
  /** Holds this part, together with its neighbours of the same control. */
  readonly control?: Control;
}

export interface TablePart {
  readonly type: 'table';
  readonly landscape: boolean;
  readonly table: Table;
  readonly control?: Control;
}

export type Part = ParagraphPart | TablePart;

export function paragraphPart(
  look: ParagraphLook,
  children: readonly XmlComponent[],
  landscape = false,
): ParagraphPart {
  return { type: 'paragraph', landscape, look, children };
}

/** The same paragraph with other spacing; what is not named stays as it was. */
export function spaced(part: ParagraphPart, spacing: NonNullable<ParagraphLook['spacing']>): ParagraphPart {
  return { ...part, look: { ...part.look, spacing: { ...part.look.spacing, ...spacing } } };
}
