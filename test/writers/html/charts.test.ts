import { describe, expect, it } from 'vitest';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import { writeHtml } from '../../../src/writers/html/html-writer.ts';
import { chartDocument, charted, columnTable, firstChart } from '../../support/charts.ts';
import { loadHouse } from '../../support/house.ts';
import { allElements, byClass, parseHtml } from '../../support/html.ts';
import { HOSTILE_TEXTS } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { regionTable, yearTable } from '../../support/sample-tables.ts';
import { find, findAll, get, type XmlElement } from '../../support/xml.ts';

const house = loadHouse();
const regions = { ...regionTable(), columnDimension: { name: 'year', label: 'Jaar', members: [] } };
const pageOf = (...crosstabs: readonly Crosstab[]) =>
  parseHtml(writeHtml(chartDocument(...crosstabs), house));
const svgOf = (...crosstabs: readonly Crosstab[]) => get(pageOf(...crosstabs), 'svg');
/** Texts that are drawn; the first text of an SVG without its title and description. */
const textsOf = (svg: XmlElement) => findAll(svg, 'text').map(({ text }) => text);
const hintsOf = (svg: XmlElement) =>
  svg.children.flatMap((one) => one.children.filter(({ name }) => name === 'title').map(({ text }) => text));

describe('a chart in the preview', () => {
  it('stands below its table, with its caption', () => {
    const document = chartDocument(charted(yearTable(), { kind: 'column' }));
    const page = parseHtml(writeHtml(document, house));
    const [figure] = byClass(page, 'chart');
    expect(figure?.name).toBe('figure');
    expect(get(figure ?? page, 'figcaption').text).toBe(firstChart(document).caption);
    const order = allElements(page).map(({ name }) => name);
    expect(order.indexOf('figure')).toBeGreaterThan(order.indexOf('table'));
  });

  it('is one image with a name and a description for a screen reader', () => {
    const document = chartDocument(charted(yearTable(), { kind: 'line' }));
    const svg = get(parseHtml(writeHtml(document, house)), 'svg');
    const [title, description] = svg.children;
    expect(svg.attributes['role']).toBe('img');
    expect(svg.attributes['aria-labelledby']).toBe(
      `${title?.attributes['id']} ${description?.attributes['id']}`,
    );
    expect(title?.text).toBe(firstChart(document).caption);
    expect([description?.name, description?.text]).toEqual(['desc', firstChart(document).description]);
  });

  it.each(['column', 'bar', 'stacked'] as const)(
    'draws a bar for each value of %s, as long as the value',
    (kind) => {
      const svg = svgOf(charted(regions, { kind, categories: 'columns' }));
      const bars = findAll(svg, 'rect').filter((one) => find(one, 'title') !== undefined);
      expect(bars).toHaveLength(20);
      const side = kind === 'bar' ? 'width' : 'height';
      const lengthOf = (name: string) => {
        const bar = bars.find((one) => get(one, 'title').text.startsWith(name));
        return Number(bar?.attributes[side]);
      };
      expect(lengthOf('Regio-overschrijdend, 2016') / lengthOf('Regio Antwerpen, 2016')).toBeCloseTo(
        1028 / 110,
        1,
      );
      expect(hintsOf(svg)).toContain('Regio-overschrijdend, 2016: 1.028');
    },
  );

  it('puts the parts of a column on each other', () => {
    const svg = svgOf(charted(regions, { kind: 'stacked', categories: 'columns' }));
    const [first, second] = findAll(svg, 'rect').filter((one) => find(one, 'title') !== undefined);
    const place = (one: XmlElement | undefined) =>
      ['x', 'y', 'height'].map((name) => Number(one?.attributes[name]));
    const [[x = 0, y = 0], [otherX = 0, otherY = 0, height = 0]] = [place(first), place(second)];
    expect(otherX).toBe(x);
    expect(otherY + height).toBeCloseTo(y, 1);
  });

  it('draws lines with a mark for each value, and a gap where one is missing', () => {
    const gaps = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Jaar', columns: ['A', 'B'] },
      rows: [
        ['2015', 2, 5],
        ['2016', 1, 6],
        ['2017', 'unavailable', 7],
        ['2018', 3, 8],
        ['2019', 4, 9],
      ],
    });
    const svg = svgOf(charted(gaps, { kind: 'line' }));
    const points = findAll(svg, 'polyline').map((one) => one.attributes['points']?.split(' ').length);
    expect(points).toEqual([2, 2, 5]);
    expect(hintsOf(svg)).toHaveLength(9);
    expect(findAll(svg, 'circle')).toHaveLength(4 + 1);
  });

  it('hangs negative numbers below zero', () => {
    const signs = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Jaar', columns: ['A'] },
      rows: [
        ['2018', 3],
        ['2019', -4],
      ],
    });
    const [up, down] = findAll(svgOf(charted(signs, { kind: 'column' })), 'rect');
    const y = (one: XmlElement | undefined) => Number(one?.attributes['y']);
    expect(y(up) + Number(up?.attributes['height'])).toBeCloseTo(y(down), 1);
  });

  it('writes names, numbers of the axis and the legend in the house’s forms', () => {
    const svg = svgOf(charted(regions, { kind: 'column', categories: 'columns' }));
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['1.000', '2017', 'Aantal vormingen', 'Regio Brussel', 'Regio-overschrijdend']),
    );
    expect(textsOf(svgOf(charted(yearTable(), { kind: 'column' })))).not.toContain('Regio Brussel');
    const [measure] = regions.measures;
    if (measure === undefined) throw new Error('no measure');
    const shares = { ...regions, measures: [{ ...measure, unit: '%' }] };
    expect(textsOf(svgOf(charted(shares, { kind: 'line' })))).toContain('1.000%');
  });

  it('has every text and bar inside its frame, however many and long', () => {
    const long = 'Arbeidsongeschiktheidsverzekeringsmaatschappijen, afdeling invaliditeit en rehabilitatie';
    const many = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Soort', columns: ['2019', '2020'] },
      rows: Array.from({ length: 30 }, (_, at) => [at < 3 ? `${long} ${at}` : `Gemeente ${at}`, at * 7, 5]),
    });
    const some = { ...many, id: 'some', rows: [...many.rows].slice(0, 4) };
    for (const crosstab of [many, some, regions, yearTable()]) {
      for (const kind of ['column', 'bar', 'line', 'stacked'] as const) {
        const svg = svgOf(charted(crosstab, { kind, categories: 'rows' }));
        const [, , width = 0, height = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
        for (const { attributes, name } of allElements(svg)) {
          if (name !== 'text' && !(name === 'rect' && attributes['x'] !== undefined)) continue;
          const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
          expect(x, `${kind} x`).toBeGreaterThanOrEqual(0);
          expect(x + Number(attributes['width'] ?? 0), `${kind} right`).toBeLessThanOrEqual(width + 1);
          expect(y, `${kind} y`).toBeGreaterThanOrEqual(0);
          expect(y + Number(attributes['height'] ?? 0), `${kind} bottom`).toBeLessThanOrEqual(height + 1);
        }
      }
    }
  });

  it('has no style, script or address of its own, and is well-formed whatever the names', () => {
    const hostile = columnTable({
      ...{ id: 't', title: HOSTILE_TEXTS[1] ?? '', dimension: 'Soort', columns: ['<script>', '"'] },
      rows: HOSTILE_TEXTS.map((label, at) => [label, at, 2]),
    });
    const svg = svgOf(charted(hostile, { kind: 'bar', categories: 'rows' }));
    for (const { name, attributes } of allElements(svg)) {
      expect(['style', 'script', 'image', 'use', 'foreignObject', 'a']).not.toContain(name);
      expect(Object.keys(attributes).filter((key) => /^(?:style|href|on|xlink)/.test(key))).toEqual([]);
    }
    expect(textsOf(svg)).toContain('<script>');
  });

  it('gives ids that are unique on the page, and a reference leads to the chart', () => {
    const document = chartDocument(
      charted(regions, { kind: 'stacked', categories: 'columns' }),
      charted({ ...regions, id: 'again' }, { kind: 'stacked', categories: 'columns' }),
    );
    const reference = { type: 'reference', target: 'chart', table: 'again', text: 'grafiek 2' } as const;
    const items = [...document.items, item('9', '9.', paragraph('Zie ', reference), table('again'))];
    const page = parseHtml(writeHtml({ ...document, items }, house));
    const ids = allElements(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = findAll(page, 'a').map(({ attributes, text }) => [attributes['href'], text]);
    expect(links).toContainEqual(['#chart-2', 'grafiek 2']);
    expect(ids).toContain('chart-2');
    const fills = allElements(page).flatMap(
      ({ attributes }) => /^url\(#(.*)\)$/.exec(attributes['fill'] ?? '')?.[1] ?? [],
    );
    expect(fills.length).toBeGreaterThan(0);
    expect(fills.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
