/** Styles that docx has no options for, as elements. */
import type { HouseStyle } from '../../document/house-style.ts';
import { STYLES } from './style-names.ts';
import { XmlElement } from './xml-element.ts';

/** Lines between the rows and around the table, none between the columns; in eighths of a point. */
const LINE = 4;
const EDGE = 8;

/** The style of all others: no paragraph leaves one line alone on a page. */
export function normalStyle(): XmlElement {
  return new XmlElement('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': STYLES.normal }, [
    new XmlElement('w:name', { 'w:val': 'Normal' }),
    new XmlElement('w:qFormat'),
    new XmlElement('w:pPr', {}, [new XmlElement('w:widowControl')]),
  ]);
}

/** What Word takes for a table without a style, and every style of tables is based on. */
export function plainTableStyle(): XmlElement {
  return new XmlElement('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': STYLES.plainTable }, [
    new XmlElement('w:name', { 'w:val': 'Normal Table' }),
    new XmlElement('w:uiPriority', { 'w:val': 99 }),
    new XmlElement('w:semiHidden'),
    new XmlElement('w:unhideWhenUsed'),
    new XmlElement('w:tblPr', {}, [new XmlElement('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })]),
  ]);
}

export function tableStyle({ table }: HouseStyle): XmlElement {
  const line = (side: string, size: number) =>
    new XmlElement(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': table.border });
  return new XmlElement('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': STYLES.table }, [
    new XmlElement('w:name', { 'w:val': 'Answer Table' }),
    new XmlElement('w:basedOn', { 'w:val': STYLES.plainTable }),
    new XmlElement('w:uiPriority', { 'w:val': 99 }),
    new XmlElement('w:tblPr', {}, [
      new XmlElement('w:tblBorders', {}, [line('top', EDGE), line('bottom', EDGE), line('insideH', LINE)]),
    ]),
  ]);
}
