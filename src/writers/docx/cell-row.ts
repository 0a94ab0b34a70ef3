/**
 * Rows of a table in little memory: docx's own classes take some 15 kB a cell, and long tables have many cells. A row
 * becomes XML when the packer asks for it, and what cells have in common is there once.
 */
import { type IContext, type IXmlableObject, XmlComponent } from 'docx';
import { legalText } from '../legal-text.ts';
import { textRuns } from './runs.ts';

export interface Cell {
  readonly text: string;
  readonly look: CellLook;
}

export interface CellLook {
  /** Twips. */
  readonly width: number;
  /** Of the paragraph. */
  readonly style: string;
  /** Colour as RRGGBB, size in half points. */
  readonly format: { readonly bold?: boolean; readonly color?: string; readonly size?: number };
  /** RRGGBB */
  readonly fill?: string;
  readonly keepNext: boolean;
}

export class CellRow extends XmlComponent {
  readonly #cells: readonly Cell[];
  readonly #isHeader: boolean;

  /** @param isHeader repeated on every page */
  constructor(cells: readonly Cell[], isHeader: boolean) {
    super('w:tr');
    this.#cells = cells;
    this.#isHeader = isHeader;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const properties = { 'w:trPr': [WHOLE, ...(this.#isHeader ? [HEADER] : [])] };
    return { 'w:tr': [properties, ...this.#cells.map((cell) => cellXml(cell, context))] };
  }
}

/** What all cells of one look share; order of the elements as in ECMA-376, 17.3 and 17.4. */
interface LookXml {
  readonly cell: IXmlableObject;
  readonly paragraph: IXmlableObject;
  /** The mark of a paragraph without text decides how high its row is. */
  readonly emptyParagraph: IXmlableObject;
  readonly run: readonly IXmlableObject[];
}

const WHOLE = { 'w:cantSplit': {} };
const HEADER = { 'w:tblHeader': {} };
const PRESERVED = { _attr: { 'xml:space': 'preserve' } };

const looks = new WeakMap<CellLook, LookXml>();

function cellXml({ text, look }: Cell, context: IContext): IXmlableObject {
  const { cell, emptyParagraph, paragraph, run } = lookXml(look);
  if (text === '') return { 'w:tc': [cell, { 'w:p': [emptyParagraph] }] };
  const runs = /[\r\n\t]/.test(text)
    ? textRuns(text, look.format).map((each) => each.prepForXml(context))
    : [{ 'w:r': [...run, { 'w:t': [PRESERVED, legalText(text)] }] }];
  return { 'w:tc': [cell, { 'w:p': [paragraph, ...runs] }] };
}

function lookXml(look: CellLook): LookXml {
  const known = looks.get(look);
  if (known !== undefined) return known;
  const { width, style, fill, keepNext } = look;
  const shading = fill === undefined ? [] : [element('w:shd', { fill, color: 'auto', val: 'clear' })];
  const run = runProperties(look.format);
  const paragraph = [element('w:pStyle', { val: style }), ...(keepNext ? [{ 'w:keepNext': {} }] : [])];
  const made = {
    cell: {
      'w:tcPr': [
        element('w:tcW', { type: 'dxa', w: width }),
        ...shading,
        element('w:vAlign', { val: 'bottom' }),
      ],
    },
    paragraph: { 'w:pPr': paragraph },
    emptyParagraph: { 'w:pPr': [...paragraph, ...run] },
    run,
  };
  looks.set(look, made);
  return made;
}

function runProperties({ bold, color, size }: CellLook['format']): readonly IXmlableObject[] {
  const properties = [
    ...(bold === true ? [{ 'w:b': {} }, { 'w:bCs': {} }] : []),
    ...(color === undefined ? [] : [element('w:color', { val: color })]),
    ...(size === undefined ? [] : [element('w:sz', { val: size }), element('w:szCs', { val: size })]),
  ];
  return properties.length === 0 ? [] : [{ 'w:rPr': properties }];
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): IXmlableObject {
  const named = Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]);
  return { [name]: { _attr: Object.fromEntries(named) } };
}
