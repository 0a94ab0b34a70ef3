/** The styles of a Word answer by name, so that they are found in a file that somebody made in Word. */

export interface AnswerStyle {
  /** As the Word writer calls it. */
  readonly id: string;
  /** `w:name`: Word's own styles have English names in every language of Word; the others are ours. */
  readonly name: string;
  /** What other programs, or Word's screen in Dutch, call the same style. */
  readonly also?: readonly string[];
  readonly type: 'paragraph' | 'character' | 'table';
  /** Part of how the file is made and not of its look: nobody misses it. */
  readonly technical?: true;
}

/** For the marks that every page carries (draft, made-up figures), beside a header of somebody's own. */
export const PAGE_MARK = 'PageMark';

export const ANSWER_STYLES: readonly AnswerStyle[] = [
  { id: 'Normal', name: 'Normal', also: ['Standaard'], type: 'paragraph' },
  ...[1, 2, 3, 4].map((level): AnswerStyle => {
    return { id: `Heading${level}`, name: `heading ${level}`, also: [`kop ${level}`], type: 'paragraph' };
  }),
  { id: 'AnswerName', name: 'Answer Name', type: 'paragraph' },
  { id: 'AnswerFunction', name: 'Answer Function', type: 'paragraph' },
  { id: 'AnswerLine', name: 'Answer Line', type: 'paragraph' },
  { id: 'AnswerItem', name: 'Answer Item', type: 'paragraph' },
  { id: 'AnswerLetterItem', name: 'Answer Letter Item', type: 'paragraph' },
  { id: 'AnswerText', name: 'Answer Text', type: 'paragraph' },
  { id: 'ListParagraph', name: 'List Paragraph', also: ['Lijstalinea'], type: 'paragraph' },
  { id: 'ListContinue', name: 'List Continue', also: ['Lijstvoortzetting'], type: 'paragraph' },
  { id: 'Caption', name: 'caption', also: ['Bijschrift'], type: 'paragraph' },
  { id: 'AnswerTable', name: 'Answer Table', type: 'table' },
  { id: 'TableText', name: 'Table Text', type: 'paragraph' },
  { id: 'TableNumber', name: 'Table Number', type: 'paragraph' },
  { id: 'TableHeader', name: 'Table Header', type: 'paragraph' },
  { id: 'TableNumberHeader', name: 'Table Number Header', type: 'paragraph' },
  { id: 'TableNote', name: 'Table Note', type: 'paragraph' },
  { id: 'Header', name: 'header', also: ['Koptekst'], type: 'paragraph' },
  { id: 'Hyperlink', name: 'Hyperlink', also: ['Internet Link'], type: 'character' },
  { id: 'TableNormal', name: 'Normal Table', also: ['Standaardtabel'], type: 'table', technical: true },
  { id: 'SectionEnd', name: 'Section End', type: 'paragraph', technical: true },
  { id: PAGE_MARK, name: 'Page Mark', type: 'paragraph', technical: true },
];
