/** Marks that every page carries: that this is a draft, that the figures are made up. */
import { Header, Paragraph } from 'docx';
import { textRuns } from './runs.ts';
import { STYLES } from './style-names.ts';

/** @returns undefined where there are no marks, so that the file gets no header part */
export function buildPageHeader(marks: readonly string[]): Header | undefined {
  const shown = shownMarks(marks);
  if (shown === '') return undefined;
  return new Header({
    children: [new Paragraph({ style: STYLES.pageHeader, children: textRuns(shown) })],
  });
}

/** The marks in one line; empty where there are none. */
export function shownMarks(marks: readonly string[]): string {
  return marks.filter((mark) => mark.trim() !== '').join(' · ');
}
