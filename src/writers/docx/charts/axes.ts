/** The axis of names and the axis of values. */
import { compare, type Decimal, subtract, toPlainText, ZERO } from '../../../decimal.ts';
import { type Chart, valuesOf } from '../../../document/chart.ts';
import { AXIS_COLOUR, GRID_COLOUR } from '../../charts/looks.ts';
import { chartScale } from '../../charts/scale.ts';
import type { LabelTurn } from '../../charts/size.ts';
import { escapeMarkup } from '../../legal-text.ts';
import { xml } from '../../xml-text.ts';
import { type ChartFont, line, richText, textProperties, value } from './drawing-ml.ts';

/** Degrees clockwise. */
const TURNS: Readonly<Record<LabelTurn, number>> = { level: 0, slanted: -45, upright: -90 };

/** Steps of the last decimal. */
const FEW = 10n;

const NAMES = 1;
const VALUES = 2;

/**
 * Word chooses the ends of the axis of values, so that a chart of which somebody changes the numbers shows them; but it
 * begins at zero, since a column that does not shows no proportions.
 *
 * @param names how they stand, and every how many one is shown
 */
export function axes(
  chart: Chart,
  formatCode: string,
  { turn, step }: { readonly turn: LabelTurn; readonly step: number },
  font: ChartFont,
): readonly string[] {
  const across = chart.kind === 'bar';
  const placed = line({ colour: AXIS_COLOUR, points: 0.75 });
  const names = xml(
    'c:catAx',
    {},
    value('axId', NAMES),
    // The first name on top, as in the table.
    xml('c:scaling', {}, value('orientation', across ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', across ? 'l' : 'b'),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    // Below the columns that hang down from zero.
    value('tickLblPos', 'low'),
    xml('c:spPr', {}, placed),
    textProperties(font, TURNS[turn]),
    value('crossAx', VALUES),
    value('crosses', 'autoZero'),
    value('auto', 0),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('tickLblSkip', step),
    value('noMultiLvlLbl', 1),
  );
  const values = xml(
    'c:valAx',
    {},
    value('axId', VALUES),
    xml('c:scaling', {}, value('orientation', 'minMax'), ...ends(chart)),
    value('delete', 0),
    value('axPos', across ? 'b' : 'l'),
    xml('c:majorGridlines', {}, xml('c:spPr', {}, line({ colour: GRID_COLOUR, points: 0.75 }))),
    title(chart, font),
    xml('c:numFmt', { formatCode, sourceLinked: 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    xml('c:spPr', {}, xml('a:ln', {}, xml('a:noFill', {}))),
    textProperties(font),
    value('crossAx', NAMES),
    // Of names from top to bottom the last one is where the axis of values stands.
    value('crosses', across ? 'max' : 'autoZero'),
    value('crossBetween', 'between'),
    ...smallestUnit(chart),
  );
  return [names, values];
}

function ends(chart: Chart): readonly string[] {
  const values = valuesOf(chart).map((one) => one.value);
  if (values.every((one) => compare(one, ZERO) >= 0)) {
    const whole = chart.kind === 'stacked' && chart.unit === '%' && isHundred(chart);
    return [...(whole ? [value('max', 100)] : []), value('min', 0)];
  }
  return values.every((one) => compare(one, ZERO) <= 0) ? [value('max', 0)] : [];
}

/** Of a few things that are counted, Word would show halves, and print them as whole numbers: 0, 1, 1, 2, 2. */
function smallestUnit(chart: Chart): readonly string[] {
  const { least, most } = chartScale(chart);
  const span = subtract(most, least);
  const unit: Decimal = { digits: 1n, scale: chart.decimals };
  const few = compare(span, { ...unit, digits: FEW }) <= 0;
  return few ? [value('majorUnit', toPlainText(unit))] : [];
}

/** Percentages of one whole. */
function isHundred(chart: Chart): boolean {
  const { most } = chartScale(chart);
  return most.digits === 100n * 10n ** BigInt(most.scale);
}

function title({ kind, valueLabel }: Chart, font: ChartFont): string {
  if (valueLabel === '') return '';
  const text = richText(escapeMarkup(valueLabel.replace(/\s+/g, ' ').trim()), font, kind === 'bar' ? 0 : -90);
  return xml('c:title', {}, xml('c:tx', {}, text), value('overlay', 0));
}
