/** The chart of a table: the same as in the Word answer, drawn for the browser. */
import type { HouseStyle } from '../../../document/house-style.ts';
import type { ChartEntry } from '../../../document/nodes.ts';
import { seriesLooks } from '../../charts/looks.ts';
import { chartSize, withShownNames } from '../../charts/size.ts';
import { container, element, type Markup, oneLine, text } from '../markup.ts';
import { axesMarkup } from './axes.ts';
import { barsMarkup } from './bars.ts';
import { legendMarkup } from './legend.ts';
import { linesMarkup } from './lines.ts';
import { patternsMarkup } from './patterns.ts';
import { planPlot } from './plot.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** Nobody scrolls past a drawing that is higher than this, in shares of its width. */
const HIGHEST = 1.5;

/**
 * Only elements and attributes, no style of its own, which the policy of the page would forbid. A screen reader hears
 * the caption and the description, and skips what is inside.
 */
export function chartFigure(entry: ChartEntry, house: HouseStyle): Markup {
  const { number, caption, description } = entry;
  const { page, fonts } = house;
  const width = (page.width - page.margins.left - page.margins.right) * POINTS;
  const chart = withShownNames(entry.chart, fonts.tableSize, width);
  const size = chartSize(chart, fonts.tableSize, width, width * HIGHEST);
  const id = `chart-${number}`;
  const looks = seriesLooks(chart.series.length, house);
  const plot = planPlot(chart, size, { fontSize: fonts.tableSize, numbers: house.numbers, id, looks });
  const svg = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${Math.round(plot.width)} ${Math.round(plot.height)}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-description`,
    'font-size': fonts.tableSize,
  };
  const drawn = chart.kind === 'line' ? linesMarkup(plot) : barsMarkup(plot);
  return container('figure', { class: 'chart', id }, [
    element('figcaption', {}, text(caption)),
    container('svg', svg, [
      element('title', { id: `${id}-title` }, text(oneLine(caption))),
      element('desc', { id: `${id}-description` }, text(oneLine(description))),
      ...patternsMarkup(plot),
      ...axesMarkup(plot, drawn),
      ...legendMarkup(plot),
    ]),
  ]);
}
