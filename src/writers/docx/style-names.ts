/** Ids of the styles; those of Word itself have Word's own ids. */
export const STYLES = {
  normal: 'Normal',
  /** Lines of a head that are no headings, by the style of the line. */
  head: { name: 'AnswerName', function: 'AnswerFunction', line: 'AnswerLine' },
  /** First paragraph of an item; the same where the label is only a letter; the paragraphs after it. */
  item: 'AnswerItem',
  letterItem: 'AnswerLetterItem',
  itemText: 'AnswerText',
  listEntry: 'ListParagraph',
  listText: 'ListContinue',
  caption: 'Caption',
  plainTable: 'TableNormal',
  table: 'AnswerTable',
  tableText: 'TableText',
  tableNumber: 'TableNumber',
  tableHeader: 'TableHeader',
  tableNumberHeader: 'TableNumberHeader',
  tableNote: 'TableNote',
  pageHeader: 'Header',
  link: 'Hyperlink',
  sectionEnd: 'SectionEnd',
} as const;

/** Style of a heading, level 1 to 4. */
export function headingStyle(level: number): string {
  return `Heading${level}`;
}
