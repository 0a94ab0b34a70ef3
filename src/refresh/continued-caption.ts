/** The caption of a later part of a table that had to be split: the number of the first one once more. */
import type { TableEntry } from '../document/nodes.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { WordStyles } from '../wordfile/word-styles.ts';
import { aroundNumber } from '../writers/docx/captions.ts';
import { escapeMarkup } from '../writers/legal-text.ts';
import type { KnownControl } from './control-groups.ts';
import { paragraphLook, runLook } from './looks.ts';
import { isNumberField } from './numbering.ts';
import { prefixOf, textXml } from './piece-texts.ts';
import { shownPieces } from './standing-controls.ts';
import type { TablePart } from './standing-tables.ts';

export interface ContinuedSubject {
  readonly entry: TableEntry;
  readonly part: TablePart;
  /** The control with the number of the first caption. */
  readonly control: KnownControl | undefined;
  /** As it is counted in this file. */
  readonly number: number | undefined;
  /** What the part holds. */
  readonly span: string;
  readonly edited: WordFile;
}

/** A paragraph: without one, Word makes one table of two. */
export function continuedCaption(subject: ContinuedSubject): string {
  const { entry, part, control, number, span, edited } = subject;
  const prefix = prefixOf(part.table.element);
  const paragraph = control?.paragraphs[0] ?? part.caption;
  const properties = part.caption?.element.child('w:pPr');
  const style = new WordStyles(edited).all.find(({ name }) => name.toLowerCase() === 'caption');
  const indent = Number(part.table.element.child('w:tblPr')?.child('w:tblInd')?.attribute('w:w'));
  const left = indent > 0 ? `<${prefix}ind ${prefix}left="${Math.round(indent)}"/>` : '';
  const styled = style === undefined ? '' : `<${prefix}pStyle ${prefix}val="${escapeMarkup(style.id)}"/>`;
  const plain = styled + left === '' ? '' : `<${prefix}pPr>${styled}${left}</${prefix}pPr>`;
  const look = properties === undefined ? plain : paragraphLook(properties);
  const shown = shownPieces(part.caption?.pieces ?? []);
  const format = runLook(shown.at(-1)?.run?.child('w:rPr'));
  const run = (xml: string) => `<${prefix}r>${format}${xml}</${prefix}r>`;
  const text = (words: string) => (words === '' ? '' : run(textXml(part.table.element, words)));
  const at = Math.max(0, entry.caption.indexOf(entry.label));
  const rest = entry.caption.slice(at + entry.label.length) + (span === '' ? '' : ` (${span})`);
  const pieces = shownPieces(control?.pieces ?? paragraph?.pieces ?? []);
  const field = pieces.map((piece) => piece.field).find(isNumberField);
  const around = aroundNumber(entry.label, entry.number);
  if (field === undefined || around === undefined || !/^SEQ\s/i.test(field.instruction)) {
    const label = control === undefined ? entry.label : pieces.map((piece) => piece.text).join('');
    return `<${prefix}p>${look}${text(entry.caption.slice(0, at) + label + rest)}</${prefix}p>`;
  }
  const mark = (type: string) => run(`<${prefix}fldChar ${prefix}fldCharType="${type}"/>`);
  const instruction = ` ${field.instruction} \\c `;
  const counted = [
    text(around.before),
    mark('begin'),
    run(`<${prefix}instrText xml:space="preserve">${escapeMarkup(instruction)}</${prefix}instrText>`),
    mark('separate'),
    text(String(number ?? entry.number)),
    mark('end'),
    text(around.after),
  ].join('');
  return `<${prefix}p>${look}${text(entry.caption.slice(0, at))}${controlled(control, counted, prefix)}${text(rest)}</${prefix}p>`;
}

/** In a control of the same tag; Word gives it an id of its own. */
function controlled(known: KnownControl | undefined, xml: string, prefix: string): string {
  if (known === undefined) return xml;
  const { title, tag } = { title: known.control.title, tag: known.tag };
  const alias = title === undefined ? '' : `<${prefix}alias ${prefix}val="${escapeMarkup(title)}"/>`;
  const properties = `${alias}<${prefix}tag ${prefix}val="${escapeMarkup(tag)}"/>`;
  return `<${prefix}sdt><${prefix}sdtPr>${properties}</${prefix}sdtPr><${prefix}sdtContent>${xml}</${prefix}sdtContent></${prefix}sdt>`;
}
