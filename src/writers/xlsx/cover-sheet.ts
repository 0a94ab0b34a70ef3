/** The first sheet: what the workbook is, and what question it belongs to. */
import type { AnswerDocument } from '../../document/nodes.ts';
import type { AnnexSheet } from './sheet.ts';
import { lineTexts } from './sheet-lines.ts';

export function coverSheet(document: AnswerDocument, name: string): AnnexSheet {
  return {
    name,
    title: document.annexTitle,
    lines: lineTexts(document.subject, document.marks, document.annexIntroduction),
  };
}
