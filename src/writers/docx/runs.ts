/** Plain text as runs. */
import { type IRunPropertiesOptions, TextRun } from 'docx';
import { legalText } from '../legal-text.ts';
import { XmlElement } from './xml-element.ts';

export type RunFormat = Readonly<
  Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'size' | 'style' | 'highlight' | 'color'>
>;

/** The text in one run, with its lines, tabs and spaces. */
export function textRuns(text: string, format: RunFormat = {}): TextRun[] {
  if (text === '') return [];
  const pieces = legalText(text).split(/(\r\n|\r|\n|\t)/);
  // Elements, since docx takes a child that is a string for a field where it is the name of one ("CURRENT").
  const content =
    pieces.length === 1 ? { text: pieces[0] ?? '' } : { children: pieces.flatMap(pieceElement) };
  return [new TextRun({ ...format, ...content })];
}

/** Text for an attribute: one line. */
export function attributeText(text: string): string {
  return legalText(text.replace(/\s+/g, ' ').trim());
}

function pieceElement(piece: string): readonly XmlElement[] {
  if (piece === '') return [];
  if (piece === '\t') return [new XmlElement('w:tab')];
  if (/^[\r\n]/.test(piece)) return [new XmlElement('w:br')];
  return [new XmlElement('w:t', { 'xml:space': 'preserve' }, [piece])];
}
