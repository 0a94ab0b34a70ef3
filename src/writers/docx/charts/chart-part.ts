/**
 * The part that Word draws a chart from, as Word's own "Grafiek invoegen" would make it.
 *
 * Own code, since docx's `ChartRun` (docx/charts) knows neither patterns nor outlines of bars, fixes the language at
 * en-US, and puts no number formats into its data. Source: ECMA-376, part 1, 21.2 (DrawingML charts); elements stand
 * in the order of its schema.
 */
import { toPlainText } from '../../../decimal.ts';
import type { Chart, ChartSeries } from '../../../document/chart.ts';
import type { HouseStyle } from '../../../document/house-style.ts';
import { type SeriesLook, seriesLooks } from '../../charts/looks.ts';
import { isCrowded, labelTurn, nameStep, slotOf } from '../../charts/size.ts';
import { escapeMarkup } from '../../legal-text.ts';
import { XML_HEAD, xml } from '../../xml-text.ts';
import { axes } from './axes.ts';
import { fill, line, textProperties, value } from './drawing-ml.ts';
import { cells } from './workbook.ts';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Points of a line, and of the marks on it. */
const LINE_WIDTH = 2.25;
const MARKER_SIZE = 7;
const SMALL_MARKER = 4;

/** White between bars that touch, so that no two colours do. */
const SEPARATOR = { colour: 'FFFFFF', points: 0.75 };

const DASHES = { solid: 'solid', short: 'sysDash', long: 'lgDash', dots: 'sysDot' } as const;
/** Those that LibreOffice draws as Word does. */
const PATTERNS = { diagonal: 'wdUpDiag', across: 'ltHorz', crossed: 'openDmnd' } as const;
/** Across a bar that lies down. */
const ACROSS = 'ltVert';

/**
 * @param formatCode of the values
 * @param workbook id of the relation to the embedded workbook
 * @param width points of the drawing
 */
export function chartPart(
  chart: Chart,
  house: HouseStyle,
  formatCode: string,
  workbook: string,
  width: number,
): string {
  const text = { font: house.fonts.body, size: house.fonts.tableSize, language: house.language };
  const looks = seriesLooks(chart.series.length, house);
  const labels = chart.categories.map(({ label }) => label);
  const turn = chart.kind === 'bar' ? 'level' : labelTurn(labels, text.size, slotOf(chart, width));
  const step = chart.kind === 'bar' ? 1 : nameStep(text.size, slotOf(chart, width));
  const plot = xml(
    'c:plotArea',
    {},
    xml('c:layout', {}),
    plotted(chart, looks, formatCode),
    ...axes(chart, formatCode, { turn, step }, text),
    xml('c:spPr', {}, xml('a:noFill', {})),
  );
  const legend =
    chart.series.length < 2
      ? ''
      : xml('c:legend', {}, value('legendPos', 'b'), value('overlay', 0), textProperties(text));
  return (
    XML_HEAD +
    xml(
      'c:chartSpace',
      NAMESPACES,
      value('date1904', 0),
      value('lang', house.language),
      value('roundedCorners', 0),
      xml(
        'c:chart',
        {},
        value('autoTitleDeleted', 1),
        plot,
        legend,
        value('plotVisOnly', 1),
        value('dispBlanksAs', 'gap'),
      ),
      xml('c:spPr', {}, fill('FFFFFF'), xml('a:ln', {}, xml('a:noFill', {}))),
      textProperties(text),
      xml('c:externalData', { 'r:id': workbook }, value('autoUpdate', 0)),
    )
  );
}

function plotted(chart: Chart, looks: readonly SeriesLook[], formatCode: string): string {
  const axisIds = [value('axId', 1), value('axId', 2)];
  const series = chart.series.map((one, at) => {
    const look = looks[at];
    if (look === undefined) throw new Error('a series without a look');
    return chart.kind === 'line'
      ? lineSeries(chart, one, at, look, formatCode)
      : barSeries(chart, one, at, look, formatCode);
  });
  switch (chart.kind) {
    case 'line':
      return xml(
        'c:lineChart',
        {},
        value('grouping', 'standard'),
        value('varyColors', 0),
        ...series,
        value('marker', 1),
        ...axisIds,
      );
    case 'column':
    case 'bar':
    case 'stacked': {
      const stacked = chart.kind === 'stacked';
      return xml(
        'c:barChart',
        {},
        value('barDir', chart.kind === 'bar' ? 'bar' : 'col'),
        value('grouping', stacked ? 'stacked' : 'clustered'),
        value('varyColors', 0),
        ...series,
        value('gapWidth', stacked || series.length === 1 ? 60 : 70),
        value('overlap', stacked ? 100 : 0),
        ...axisIds,
      );
    }
  }
}

function barSeries(
  chart: Chart,
  series: ChartSeries,
  at: number,
  look: SeriesLook,
  formatCode: string,
): string {
  const inside =
    look.pattern === 'solid'
      ? fill(look.colour)
      : patternFill(
          look.pattern === 'across' && chart.kind === 'bar' ? ACROSS : PATTERNS[look.pattern],
          look.colour,
        );
  return xml(
    'c:ser',
    {},
    ...named(series, at),
    xml('c:spPr', {}, inside, line(SEPARATOR)),
    value('invertIfNegative', 0),
    ...data(chart, series, at, formatCode),
  );
}

function lineSeries(
  chart: Chart,
  series: ChartSeries,
  at: number,
  look: SeriesLook,
  formatCode: string,
): string {
  const { colour, dash, hollow, marker } = look;
  return xml(
    'c:ser',
    {},
    ...named(series, at),
    xml('c:spPr', {}, line({ colour, points: LINE_WIDTH, dash: DASHES[dash] })),
    xml(
      'c:marker',
      {},
      value('symbol', marker),
      value('size', isCrowded(chart) ? SMALL_MARKER : MARKER_SIZE),
      xml('c:spPr', {}, fill(hollow ? 'FFFFFF' : colour), line({ colour, points: 1.5 })),
    ),
    ...data(chart, series, at, formatCode),
    value('smooth', 0),
  );
}

function patternFill(preset: string, colour: string): string {
  const side = (name: string, shade: string) => xml(name, {}, xml('a:srgbClr', { val: shade }));
  return xml('a:pattFill', { prst: preset }, side('a:fgClr', 'FFFFFF'), side('a:bgClr', colour));
}

function named({ label }: ChartSeries, at: number): readonly string[] {
  const cache = xml('c:strCache', {}, value('ptCount', 1), point(0, label));
  return [
    value('idx', at),
    value('order', at),
    xml('c:tx', {}, xml('c:strRef', {}, xml('c:f', {}, cells.name(at)), cache)),
  ];
}

function data(chart: Chart, { values }: ChartSeries, at: number, formatCode: string): readonly string[] {
  const { categories } = chart;
  const names = categories.map(({ label }, index) => point(index, label));
  const numbers = values.map((one, index) => (one === undefined ? '' : point(index, toPlainText(one))));
  const count = value('ptCount', categories.length);
  const text = xml('c:strCache', {}, count, ...names);
  const cache = xml('c:numCache', {}, xml('c:formatCode', {}, escapeMarkup(formatCode)), count, ...numbers);
  return [
    xml('c:cat', {}, xml('c:strRef', {}, xml('c:f', {}, cells.categories(chart)), text)),
    xml('c:val', {}, xml('c:numRef', {}, xml('c:f', {}, cells.values(chart, at)), cache)),
  ];
}

function point(index: number, content: string): string {
  return xml('c:pt', { idx: index }, xml('c:v', {}, escapeMarkup(content)));
}
