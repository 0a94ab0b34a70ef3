/** What a chart shows, in sentences for who does not see it: extremes, how it goes on, and where the figures are. */
import { compare, type Decimal } from '../decimal.ts';
import { fillForm, formatQuantity, joinTexts, type NumberForms } from '../format.ts';
import { type Chart, type ChartSeries, valuesOf } from './chart.ts';
import type { ChartWords, HouseLabels } from './house-style.ts';

type Words = ChartWords & Pick<HouseLabels, 'and'>;

/** Of more places that have the same value, and of more lines, only the number is said. */
const MOST_PLACES = 3;
const MOST_LINES = 8;

/**
 * @param reference to the table with the figures, as in a sentence: "tabel 2"
 * @returns sentences on one line, such as "Lijngrafiek: Vormingen per jaar. Hoogste waarde 706 in 2017, laagste 276 in 2020."
 */
export function describeChart(
  chart: Chart,
  title: string,
  reference: string,
  words: Words,
  forms: NumberForms,
): string {
  const { categories, series } = chart;
  const lacking = categories.length * series.length - valuesOf(chart).length;
  const sentences = [
    fillForm(words.opening, { kind: words.kinds[chart.kind], title }),
    extremes(chart, words, forms),
    ...trends(chart, words),
    ...(lacking === 0 ? [] : [fillForm(words.gaps, { count: String(lacking) })]),
    fillForm(words.source, { reference }),
  ];
  const text = sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

type Placed = ReturnType<typeof valuesOf>[number];

/** "The others" are many at once, so that they are the highest or the lowest of nothing. */
function extremes(chart: Chart, words: Words, forms: NumberForms): string {
  const all = valuesOf(chart);
  const own = all.filter(({ category, series }) => !category.others && !series.others);
  const placed = own.length === 0 ? all : own;
  const [first] = placed;
  if (first === undefined) return '';
  const shown = (value: Decimal) => formatQuantity(value, chart.unit, forms, chart.decimals);
  const most = (sign: number) =>
    placed.reduce((best, one) => (compare(one.value, best.value) * sign > 0 ? one : best), first).value;
  const [highest, lowest] = [most(1), most(-1)];
  if (compare(highest, lowest) === 0) return fillForm(words.equal, { value: shown(highest) });
  const named = (value: Decimal) => {
    const places = placed.filter((one) => compare(one.value, value) === 0);
    return fillForm(words.value, { value: shown(value), place: placeText(places, chart, words) });
  };
  return fillForm(words.extremes, { highest: named(highest), lowest: named(lowest) });
}

function placeText(places: readonly Placed[], chart: Chart, words: Words): string {
  if (places.length > MOST_PLACES) return fillForm(words.times, { count: String(places.length) });
  return joinTexts(
    places.map((place) => onePlace(place, chart, words)),
    words.and,
  );
}

/** "bij Regio Brussel in 2016": what is no year or date first. */
function onePlace({ category, series }: Placed, chart: Chart, words: Words): string {
  const named = (side: 'categories' | 'series', name: string) => {
    const timed = chart.timed === side;
    return { timed, text: fillForm(timed ? words.in : words.at, { name }) };
  };
  const parts = [
    ...(chart.series.length > 1 ? [named('series', series.label)] : []),
    ...(chart.categories.length > 1 ? [named('categories', category.label)] : []),
  ];
  const [timed, others] = [parts.filter((one) => one.timed), parts.filter((one) => !one.timed)];
  const texts = [others.map(({ text }) => text).join(', '), ...timed.map(({ text }) => text)];
  return texts.filter((text) => text !== '').join(' ');
}

/** Of values that follow each other in time: from the first that is there to the last. */
function trends(chart: Chart, words: Words): readonly string[] {
  const lines = linesOf(chart);
  const groups = new Map<string, string[]>();
  for (const { label, points } of lines) {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || first === last) continue;
    const sign = compare(last.value, first.value);
    const form = sign > 0 ? words.rise : sign < 0 ? words.fall : words.same;
    const sentence = fillForm(form, { from: first.at, to: last.at });
    groups.set(sentence, [...(groups.get(sentence) ?? []), label]);
  }
  return [...groups].map(([sentence, names]) => {
    if (lines.length === 1) return sentence;
    if (lines.length <= MOST_LINES) return `${sentence}: ${names.join('; ')}`;
    return `${sentence} ${fillForm(words.times, { count: String(names.length) })}`;
  });
}

interface Line {
  readonly label: string;
  readonly points: readonly { readonly at: string; readonly value: Decimal }[];
}

/** What goes on through time, whichever side of the chart the time is. */
function linesOf({ categories, series, timed }: Chart): readonly Line[] {
  const point = (at: string, value: Decimal | undefined) => (value === undefined ? [] : [{ at, value }]);
  switch (timed) {
    case 'categories':
      return series.map(({ label, values }) => ({
        label,
        points: categories.flatMap((category, at) => point(category.label, values[at])),
      }));
    case 'series':
      return categories.map(({ label }, at) => ({
        label,
        points: series.flatMap((one: ChartSeries) => point(one.label, one.values[at])),
      }));
    case 'none':
      return [];
  }
}
