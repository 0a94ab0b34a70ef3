/** The styles of an answer, from the house's fonts, measures and colours; direct formatting is left for what differs. */
import {
  AlignmentType,
  DocumentDefaults,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from 'docx';
import { PAGE_MARK } from '../../document/answer-styles.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import { readableOnPage } from '../colours.ts';
import { STYLES } from './style-names.ts';
import { style } from './style-options.ts';
import { tableStyles, tableTextStyles } from './table-styles.ts';
import { textStyles } from './text-styles.ts';
import { halfPointsOf, twipsOfPoints } from './units.ts';
import { XmlElement } from './xml-element.ts';

/** Every style that `style-names.ts` names, with a Word file of the house one more; those of Word itself keep Word's names. */
export function buildStyles(house: HouseStyle): IStylesOptions {
  return {
    // Styles that are given here come in place of docx's own set.
    importedStyles: [documentDefaults(house), normalStyle(), ...tableStyles(house)],
    paragraphStyles: [
      ...textStyles(house),
      ...tableTextStyles(house),
      ...pageStyles(),
      ...(house.reference === undefined ? [] : [markStyle()]),
    ],
    characterStyles: [linkStyle(house)],
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

/** The style of all others: no paragraph leaves one line alone on a page. */
function normalStyle(): XmlElement {
  return new XmlElement('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': STYLES.normal }, [
    new XmlElement('w:name', { 'w:val': 'Normal' }),
    new XmlElement('w:qFormat'),
    new XmlElement('w:pPr', {}, [new XmlElement('w:widowControl')]),
  ]);
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

/** The header's own style is then the house's, which may not stand out. */
function markStyle(): IParagraphStyleOptions {
  return style(PAGE_MARK, 'Page Mark', {
    basedOn: STYLES.pageHeader,
    run: { bold: true, color: '000000' },
    paragraph: { spacing: { after: 0 } },
  });
}

function linkStyle({ table }: HouseStyle): ICharacterStyleOptions {
  return {
    id: STYLES.link,
    name: 'Hyperlink',
    run: { color: readableOnPage(table.headerFill), underline: { type: UnderlineType.SINGLE } },
  };
}
