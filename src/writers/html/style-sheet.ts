/** The house style as CSS: the same fonts, measures and colours as the Word answer. */
import type { HouseStyle } from '../../document/house-style.ts';
import { readableText } from '../colours.ts';
import { legalText } from '../legal-text.ts';
import { listClass } from './list-class.ts';

/** Height of a line in Word's "single", in em, for fonts such as Arial. */
const NORMAL_LINE = 1.2;

/** Height of the marks on paper, with the distance to the text; millimetres. */
const MARKS_ROOM = 10;

/** @param withCharts whether there are any to give a look */
export function styleSheet(house: HouseStyle, withCharts: boolean): string {
  const parts = [page(house), head(house), items(house), lists(house), tables(house)];
  return ['', ...parts, ...(withCharts ? [charts(house)] : []), paper(house), ''].join('\n');
}

function page({ fonts, page: { width, margins }, paragraph }: HouseStyle): string {
  return `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eceef1; color: #1b1b1b; font: ${fonts.size}pt/${round(paragraph.lineHeight * NORMAL_LINE)} ${cssString(fonts.body)}, sans-serif; overflow-wrap: break-word; }
main, .annex { max-width: ${width}mm; margin: 1.5rem auto; padding: min(${margins.top}mm, 8vw) min(${margins.right}mm, 6vw) ${margins.bottom}mm min(${margins.left}mm, 6vw); background: #fff; box-shadow: 0 1px 4px #0003; }
p, h1, h2, h3, h4, th, td, caption { white-space: pre-wrap; }
p { margin: 0 0 ${paragraph.spaceAfter}pt; }
h2, h3, h4 { margin: ${2 * paragraph.spaceAfter}pt 0 ${paragraph.spaceAfter}pt; line-height: 1.25; }
h2 { font-size: 1.15em; }
h3 { font-size: 1em; }
h4 { font-size: 1em; font-weight: normal; font-style: italic; }
a { color: #0b4a9e; }
:target { outline: 2px solid #0b4a9e; outline-offset: 4px; }
mark { background: #ffeb3b; color: #000; padding: 0 .15em; }
.figure { text-decoration: underline dotted #6b7686; text-underline-offset: .2em; cursor: help; }
.marks { position: sticky; top: 0; z-index: 1; margin: 0; padding: .4rem 1rem; background: #8a1c1c; color: #fff; font-weight: bold; text-align: center; }`;
}

function head({ fonts, paragraph: { spaceAfter } }: HouseStyle): string {
  return `header { margin-bottom: ${4 * spaceAfter}pt; }
header p { margin-bottom: ${round(spaceAfter / 3)}pt; }
header .name, header .function { font-weight: bold; }
h1 { margin: ${3 * spaceAfter}pt 0 ${spaceAfter}pt; font-size: ${round(fonts.size * 1.35)}pt; line-height: 1.2; }`;
}

/** A label hangs to the left of its text; one that is wider than its room pushes the first line to the right. */
function items({ paragraph: { itemIndent, letterIndent } }: HouseStyle): string {
  const letterRoom = round(Math.max(0, itemIndent - letterIndent));
  return `.item { padding-left: ${itemIndent}mm; }
.label { display: inline-block; min-width: ${itemIndent}mm; margin-left: -${itemIndent}mm; padding-right: .4em; font-weight: normal; font-style: normal; }
.letter { min-width: ${letterRoom}mm; margin-left: -${letterRoom}mm; }
.label-alone { margin-bottom: 0; }`;
}

function lists(house: HouseStyle): string {
  const { bullets, paragraph } = house;
  const markers = bullets.map(
    (bullet, level) => `.${listClass(level, house)} { list-style-type: ${cssString(`${bullet}\u2002`)}; }`,
  );
  return [
    `ul, ol { margin: 0 0 ${paragraph.spaceAfter}pt; padding-left: ${paragraph.listIndent}mm; }`,
    'li p, li ul, li ol { margin-bottom: 0; }',
    ...markers,
  ].join('\n');
}

function tables({ fonts, table, paragraph: { spaceAfter, itemIndent } }: HouseStyle): string {
  const border = `1px solid #${table.border}`;
  const headerText = readableText(table.headerFill, table.headerText);
  const totalText = readableText(table.totalFill, '000000');
  return `.table-box { margin: ${spaceAfter}pt 0; overflow-x: auto; scroll-margin-top: 3rem; }
.item .table-box { margin-left: -${itemIndent}mm; padding-left: ${itemIndent}mm; }
table { width: 100%; border-collapse: collapse; font-size: ${fonts.tableSize}pt; line-height: 1.25; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .3em; font-size: ${fonts.captionSize}pt; font-weight: bold; text-align: left; }
caption .label { font-size: ${fonts.size}pt; }
th, td { padding: .3em .5em; border: ${border}; text-align: left; vertical-align: bottom; }
thead th { background: #${table.headerFill}; color: #${headerText}; }
tbody th { min-width: 9em; font-weight: normal; }
.number { width: 1%; min-width: 4.5em; text-align: right; }
td.number { white-space: nowrap; }
.subtotal th, .subtotal td, .total th, .total td, .total-column { font-weight: bold; }
.total th, .total td { background: #${table.totalFill}; color: #${totalText}; }
.note { margin-bottom: ${2 * spaceAfter}pt; font-size: ${fonts.tableSize}pt; }
.note p { margin-bottom: 0; }`;
}

function charts({ fonts, paragraph: { spaceAfter } }: HouseStyle): string {
  return `.chart { margin: ${spaceAfter}pt 0 ${2 * spaceAfter}pt; scroll-margin-top: 3rem; }
.chart figcaption { padding-bottom: .3em; font-size: ${fonts.captionSize}pt; font-weight: bold; }
.chart svg { display: block; width: 100%; height: auto; font-family: inherit; }
@media print { .chart { break-inside: avoid; } }`;
}

/** On paper: no frame around the page, and the marks on every sheet, in room that each sheet keeps free for them. */
function paper({ page: { width, height, margins } }: HouseStyle): string {
  const marksRoom = Math.min(MARKS_ROOM, margins.top);
  const margin = `${margins.top - marksRoom}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;
  return `@page { size: ${width}mm ${height}mm; margin: ${margin}; }
@media print {
body { background: none; color: #000; }
main, .annex { max-width: none; margin: 0; padding: ${marksRoom}mm 0 0; box-shadow: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.annex { break-before: page; }
.marks { position: fixed; top: 0; left: 0; right: 0; padding: 0; background: none; color: #8a1c1c; }
.table-box { overflow: visible; }
h1, h2, h3, h4, caption { break-after: avoid; }
table, tr, li { break-inside: avoid; }
.figure, a { color: inherit; text-decoration: none; }
}`;
}

/** At most three decimals: 10.5 times 1.35 is no exact binary number. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A CSS string that ends where it should, whatever is in it. */
function cssString(value: string): string {
  const escaped = legalText(value).replace(
    /[^\p{L}\p{N} _-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}
