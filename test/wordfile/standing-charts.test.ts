import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { recordedControls } from '../../src/wordfile/recorded-controls.ts';
import { standingCharts } from '../../src/wordfile/standing-charts.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { chartHash } from '../../src/writers/docx/controls/hash.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { partText } from '../../src/writers/package.ts';
import { chartDocument, charted, columnTable, firstChart } from '../support/charts.ts';
import { loadHouse } from '../support/house.ts';
import { convertTo, hasOffice } from '../support/office.ts';
import { yearTable } from '../support/sample-tables.ts';

const KINDS = ['column', 'bar', 'line', 'stacked'] as const;
const gaps = columnTable({
  ...{ id: 'gaps', title: 'Met gaten', dimension: 'Soort', columns: ['2019', '2020'] },
  rows: [
    ['A & B', 1.5, 'unavailable'],
    ['C', 'unavailable', -3],
  ],
});

const written = (...crosstabs: Parameters<typeof charted>[0][]) =>
  writeDocx(chartDocument(...crosstabs), loadHouse());
const chartsOf = (bytes: Uint8Array) => {
  const file = new WordFile(bytes);
  return standingCharts(file, file.tree(file.main));
};

describe('the charts of a Word file', () => {
  it('draw what was recorded, while nobody changed them', async () => {
    for (const kind of KINDS) {
      const bytes = await written(charted(yearTable(), { kind }));
      const [chart, ...others] = chartsOf(bytes);
      expect(others).toEqual([]);
      const recorded = [...(recordedControls(new WordFile(bytes))?.controls.values() ?? [])];
      const own = recorded.find((one) => one.kind === 'chart');
      expect(chart?.content.kind).toBe(kind);
      expect(chart && chartHash(chart.content)).toBe(own?.kind === 'chart' ? own.content : '');
      expect(chart?.part).toBe(`word/charts/${own?.tag}.xml`);
      expect(chart?.workbook).toBe(`word/embeddings/${own?.tag}.xlsx`);
    }
  });

  it('are read with their gaps and their words', async () => {
    const [measure] = gaps.measures;
    if (measure === undefined) throw new Error('no measure');
    const crosstab = charted(
      { ...gaps, measures: [{ ...measure, decimals: 1 }] },
      { kind: 'line', categories: 'rows' },
    );
    const [chart] = chartsOf(await written(crosstab));
    expect(chart?.content).toEqual({
      kind: 'line',
      categories: ['A & B', 'C'],
      series: [
        { name: '2019', values: [1.5, null] },
        { name: '2020', values: [null, -3] },
      ],
    });
    expect(chart?.properties?.attribute('descr')).toBe(firstChart(chartDocument(crosstab)).description);
  });

  it('tell a number that somebody changed, and not how it is written', async () => {
    const bytes = await written(charted(yearTable(), { kind: 'line' }));
    const [chart] = chartsOf(bytes);
    if (chart === undefined) throw new Error('no chart');
    const edited = (from: string, to: string) => {
      const parts = unzipSync(bytes);
      const xml = partText(parts[chart.part] ?? new Uint8Array()).replaceAll(from, to);
      const [other] = chartsOf(zipSync({ ...parts, [chart.part]: strToU8(xml) }));
      return other === undefined ? '' : chartHash(other.content);
    };
    expect(edited('<c:v>497<', '<c:v>497.0<')).toBe(chartHash(chart.content));
    expect(edited('1F3864', 'FF0000')).toBe(chartHash(chart.content));
    expect(edited('<c:v>497<', '<c:v>498<')).not.toBe(chartHash(chart.content));
    // Points that no chart has are no reason to take all memory.
    expect(edited('idx="4"', 'idx="4000000000"')).not.toBe(chartHash(chart.content));
  });

  it('are none where a drawing is a picture, or leads nowhere', async () => {
    const parts = unzipSync(await written(charted(yearTable(), { kind: 'line' })));
    const xml = partText(parts['word/document.xml'] ?? new Uint8Array()).replace(
      /(<c:chart [^>]*r:id=")/,
      '$1x',
    );
    expect(chartsOf(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))).toEqual([]);
  });

  it.skipIf(!hasOffice)('are the same when LibreOffice saved them (needs LibreOffice)', async () => {
    const bytes = await written(
      ...KINDS.map((kind, at) => ({ ...charted(yearTable(), { kind }), id: `t${at}` })),
    );
    const saved = (await convertTo('docx', bytes, 'antwoord.docx')) ?? new Uint8Array();
    expect(chartsOf(saved).map(({ content }) => content)).toEqual(
      chartsOf(bytes).map(({ content }) => content),
    );
    expect(chartsOf(saved).map(({ workbook }) => workbook)).toEqual(
      chartsOf(bytes).map(({ workbook }) => workbook),
    );
  });
});
