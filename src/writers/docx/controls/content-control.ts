/**
 * Content controls around what was generated, for which docx has no class.
 *
 * No lock, no type and no appearance: so Word takes them as rich text that can be edited, checked, commented and
 * tracked, draws a thin frame with the title while the cursor is inside, so that who types at its edge sees on which
 * side, and prints nothing of it. Source: ECMA-376, 17.5.2; [MS-DOCX] 2.5.1.1 (w15:appearance, boundingBox by default).
 */
import { FileChild, type XmlComponent } from 'docx';
import { attributeText } from '../runs.ts';
import { XmlElement } from '../xml-element.ts';
import type { ControlMark } from './register.ts';

export interface Control extends ControlMark {
  /** What Word shows on the frame. */
  readonly title: string;
}

/** Word takes no more of a title. */
const TITLE_LENGTH = 64;

/** Around runs. @param content not empty: Word would fill an empty control with a prompt, and print that */
export function runControl(control: Control, content: readonly XmlComponent[]): XmlComponent {
  return new XmlElement('w:sdt', {}, [properties(control), new XmlElement('w:sdtContent', {}, content)]);
}

/** Around paragraphs and tables. */
export class BlockControl extends FileChild {
  constructor(control: Control, content: readonly FileChild[]) {
    super('w:sdt');
    this.root.push(properties(control), new XmlElement('w:sdtContent', {}, content));
  }
}

function properties({ tag, id, title }: Control): XmlElement {
  return new XmlElement('w:sdtPr', {}, [
    new XmlElement('w:alias', { 'w:val': shortened(attributeText(title)) }),
    new XmlElement('w:tag', { 'w:val': tag }),
    new XmlElement('w:id', { 'w:val': id }),
  ]);
}

function shortened(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  return `${legalStart(title.slice(0, TITLE_LENGTH - 1)).trimEnd()}…`;
}

/** Without half of a pair that the cut would leave. */
function legalStart(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
