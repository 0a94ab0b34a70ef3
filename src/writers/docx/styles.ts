/** The styles of an answer, from the house's fonts, measures and colours; direct formatting is left for what differs. */
import {
  AlignmentType,
  DocumentDefaults,
  type IBaseParagraphStyleOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import { readableOnPage, readableText } from '../colours.ts';
import { hangingIndent, labelEdge } from './frames.ts';
import { normalStyle, plainTableStyle, tableStyle } from './style-elements.ts';
import { headingStyle, STYLES } from './style-names.ts';
import { halfPointsOf, twipsOf, twipsOfPoints } from './units.ts';

/** Size in times the size of the text, distances in times the space after a paragraph. */
const HEADINGS = [
  { level: 1, size: 1, italics: false, before: 4, after: 1 / 3 },
  { level: 2, size: 1.1, italics: false, before: 1.5, after: 0.5 },
  { level: 3, size: 1, italics: false, before: 1.5, after: 0.5 },
  { level: 4, size: 1, italics: true, before: 1, after: 0.5 },
] as const;

/** The blue of a link, dark enough on white. */
const LINK = '0B5394';

type ParagraphFormat = NonNullable<IBaseParagraphStyleOptions['paragraph']>;

/** Every style that `style-names.ts` names and no other; those of Word itself keep Word's names. */
export function buildStyles(house: HouseStyle): IStylesOptions {
  return {
    // Styles that are given here come in place of docx's own set.
    importedStyles: [documentDefaults(house), normalStyle(), plainTableStyle(), tableStyle(house)],
    paragraphStyles: [
      ...headStyles(house),
      ...headingStyles(house),
      ...itemStyles(house),
      ...listStyles(house),
      ...captionStyles(house),
      ...tableTextStyles(house),
      ...pageStyles(),
    ],
    characterStyles: [linkStyle()],
  };
}

function documentDefaults({ fonts, language, paragraph }: HouseStyle): DocumentDefaults {
  return new DocumentDefaults({
    run: {
      font: fonts.body,
      size: halfPointsOf(fonts.size),
      // The language of spelling and of the screen reader; LibreOffice takes the PDF's language from here.
      language: { value: language },
    },
    paragraph: {
      spacing: {
        after: twipsOfPoints(paragraph.spaceAfter),
        line: Math.round(240 * paragraph.lineHeight),
        lineRule: LineRuleType.AUTO,
      },
    },
  });
}

function headStyles({ paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  const close: ParagraphFormat = { keepLines: true, spacing: space(0, paragraph.spaceAfter / 3) };
  return [
    style(STYLES.head.name, 'Answer Name', { run: { bold: true }, paragraph: { ...close, keepNext: true } }),
    style(STYLES.head.function, 'Answer Function', { paragraph: close }),
    style(STYLES.head.line, 'Answer Line', { paragraph: close }),
  ];
}

/** Heading 1 is the line of the head that says what this is; the others stand inside an item. */
function headingStyles({ fonts, paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  return HEADINGS.map(({ level, size, italics, before, after }) =>
    style(headingStyle(level), `heading ${level}`, {
      next: STYLES.normal,
      run: { bold: !italics, italics, size: halfPointsOf(fonts.size * size) },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: space(before * paragraph.spaceAfter, after * paragraph.spaceAfter),
        outlineLevel: level - 1,
      },
    }),
  );
}

/** An item's label hangs to the left of its text; the edge of a hanging indent is a tab stop of itself. */
function itemStyles(house: HouseStyle): readonly IParagraphStyleOptions[] {
  const item = (id: string, name: string, letterOnly: boolean) =>
    style(id, name, {
      next: STYLES.itemText,
      paragraph: { indent: hangingIndent(labelEdge(letterOnly, house), house) },
    });
  return [
    item(STYLES.item, 'Answer Item', false),
    item(STYLES.letterItem, 'Answer Letter Item', true),
    style(STYLES.itemText, 'Answer Text', {
      paragraph: { indent: { left: twipsOf(house.paragraph.itemIndent) } },
    }),
  ];
}

function listStyles({ paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  const close: ParagraphFormat = { spacing: { after: twipsOfPoints(paragraph.spaceAfter / 3) } };
  return [
    style(STYLES.listEntry, 'List Paragraph', { paragraph: close }),
    style(STYLES.listText, 'List Continue', { paragraph: close }),
  ];
}

function captionStyles({ fonts, paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  const below = paragraph.spaceAfter * (2 / 3);
  return [
    style(STYLES.caption, 'caption', {
      next: STYLES.normal,
      run: { bold: true, size: halfPointsOf(fonts.captionSize) },
      paragraph: { keepNext: true, keepLines: true, spacing: space(paragraph.spaceAfter, below) },
    }),
    style(STYLES.continuation, 'Table Continuation', {
      basedOn: STYLES.caption,
      run: { bold: false, italics: true },
      paragraph: { spacing: space(2 * paragraph.spaceAfter, below) },
    }),
  ];
}

function tableTextStyles({ fonts, table }: HouseStyle): readonly IParagraphStyleOptions[] {
  const size = halfPointsOf(fonts.tableSize);
  const cell: ParagraphFormat = { spacing: { ...space(1.5, 1.5), line: 240, lineRule: LineRuleType.AUTO } };
  const right: ParagraphFormat = { alignment: AlignmentType.RIGHT };
  const header = { bold: true, color: readableText(table.headerFill, table.headerText) };
  return [
    style(STYLES.tableText, 'Table Text', { run: { size }, paragraph: cell }),
    style(STYLES.tableNumber, 'Table Number', { basedOn: STYLES.tableText, paragraph: right }),
    style(STYLES.tableHeader, 'Table Header', { basedOn: STYLES.tableText, run: header }),
    style(STYLES.tableNumberHeader, 'Table Number Header', { basedOn: STYLES.tableHeader, paragraph: right }),
    style(STYLES.tableNote, 'Table Note', {
      run: { size },
      paragraph: { keepLines: true, spacing: space(2, 2) },
    }),
  ];
}

function pageStyles(): readonly IParagraphStyleOptions[] {
  return [
    style(STYLES.pageHeader, 'header', {
      run: { bold: true },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
    }),
    style(STYLES.sectionEnd, 'Section End', {
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    }),
  ];
}

function linkStyle(): ICharacterStyleOptions {
  return {
    id: STYLES.link,
    name: 'Hyperlink',
    run: { color: readableOnPage(LINK), underline: { type: UnderlineType.SINGLE } },
  };
}

/** @param before and after in points */
function space(before: number, after: number): NonNullable<ParagraphFormat['spacing']> {
  return { before: twipsOfPoints(before), after: twipsOfPoints(after) };
}

function style(id: string, name: string, options: IBaseParagraphStyleOptions): IParagraphStyleOptions {
  return { id, name, basedOn: STYLES.normal, quickFormat: true, ...options };
}
