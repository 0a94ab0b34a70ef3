/** Pieces of DrawingML that every part of a chart uses. */
import { TEXT_COLOUR } from '../../charts/looks.ts';
import { xml } from '../../xml-text.ts';

export interface ChartFont {
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** BCP 47 */
  readonly language: string;
}

/** English Metric Units in a point. */
const EMU = 12_700;

/** `<c:order val="1"/>` */
export function value(name: string, content: string | number): string {
  return xml(`c:${name}`, { val: content });
}

export function fill(colour: string): string {
  return xml('a:solidFill', {}, xml('a:srgbClr', { val: colour }));
}

export function line({
  colour,
  points,
  dash,
}: {
  readonly colour: string;
  readonly points: number;
  readonly dash?: string;
}): string {
  const dashed = dash === undefined ? '' : xml('a:prstDash', { val: dash });
  return xml('a:ln', { w: Math.round(points * EMU), cap: 'flat' }, fill(colour), dashed, xml('a:round', {}));
}

/** @param turn degrees clockwise; absent: as Word likes */
export function textProperties(font: ChartFont, turn?: number): string {
  return xml('c:txPr', {}, body(turn), xml('a:lstStyle', {}), paragraph(font));
}

/** A text of its own, such as the title of an axis. */
export function richText(text: string, font: ChartFont, turn: number): string {
  const run = xml('a:r', {}, runProperties('a:rPr', font, font.language), xml('a:t', {}, text));
  return xml('c:rich', {}, body(turn), xml('a:lstStyle', {}), paragraph(font, run));
}

function body(turn: number | undefined): string {
  return xml('a:bodyPr', turn === undefined ? {} : { rot: turn * 60_000, vert: 'horz' });
}

function paragraph(font: ChartFont, run?: string): string {
  const properties = xml('a:pPr', {}, runProperties('a:defRPr', font));
  return xml('a:p', {}, properties, run ?? xml('a:endParaRPr', { lang: font.language }));
}

function runProperties(name: string, { font, size }: ChartFont, language?: string): string {
  return xml(
    name,
    { lang: language, sz: Math.round(size * 100), b: 0 },
    fill(TEXT_COLOUR),
    xml('a:latin', { typeface: font }),
    xml('a:cs', { typeface: font }),
  );
}
