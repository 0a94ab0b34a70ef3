/** A paragraph of any elements; docx's own takes those alone for which it has a class. */
import { Paragraph, type XmlComponent } from 'docx';
import type { ParagraphLook } from './parts.ts';

export class ContentParagraph extends Paragraph {
  constructor(look: ParagraphLook, content: readonly XmlComponent[]) {
    super(look);
    this.root.push(...content);
  }
}
