/** Charts of a Word file that people edited: what they draw follows the data, in the parts that they have. */
import { describe, expect, it } from 'vitest';
import { replaceElement } from '../../src/reading/package/xml-edits.ts';
import { standingCharts } from '../../src/wordfile/standing-charts.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { validateOoxml } from '../support/office.ts';
import { outsideControls } from '../support/outside-controls.ts';
import { editPart, editTree, type Pools, poolsWorld, readText, VISITS } from '../support/refreshing.ts';

const { Noord = {}, Oost = {}, Zuid = {} } = VISITS;
const CHARTED: Partial<Pools> = {
  tables: [
    'drawn: { title: "Bezoeken in beeld, {{period}}", source: fictief/visits, rows: pool, columns: year, measures: [visits], filter: { year: period }, chart: column }',
  ],
  draft:
    '# 1\nZie {{chart "drawn"}}.\n\n{{table "drawn"}}\n\n{{table "per-pool"}}\n\n# 2\n{{table "per-year"}}\n',
};
const MORE = { visits: { Noord, Oost, Zuid: { ...Zuid, 2020: 999 } } };

const drawn = (docx: Uint8Array) => {
  const file = new WordFile(docx);
  return standingCharts(file, file.text.root)[0];
};
/** All but the parts of charts, which are the inside of a control. */
const outside = (docx: Uint8Array) =>
  new Map([...outsideControls(docx)].filter(([name]) => !/^word\/(?:charts|embeddings)\//.test(name)));

describe('a chart', () => {
  it('draws the current numbers, with its workbook and its description', async () => {
    const world = poolsWorld(CHARTED);
    const docx = await world.build();
    world.change(MORE);
    const { result, bytes } = await world.refresh(docx);
    const chart = drawn(bytes);
    expect(chart?.content.series.at(-1)?.values).toEqual([300, 320, 999]);
    expect(chart?.properties?.attribute('descr')).toContain('999');
    expect(result.changes).toContainEqual(expect.objectContaining({ kind: 'chart' }));
    expect(outside(bytes)).toEqual(outside(docx));
    expect(await validateOoxml(bytes, 'docx')).toEqual([]);
    const workbook = (file: Uint8Array) => new WordFile(file).bytes(drawn(file)?.workbook ?? '');
    const fresh = await world.build();
    expect(workbook(bytes)).toEqual(workbook(fresh));
    expect(drawn(fresh)?.content).toEqual(chart?.content);
    const again = await world.refresh(bytes);
    expect(again.result.written).toBeUndefined();
  });

  it('that somebody changed in Word stays, with a warning, unless that is asked', async () => {
    const world = poolsWorld(CHARTED);
    const docx = await world.build();
    const edited = editPart(docx, drawn(docx)?.part ?? '', (xml) =>
      xml.replaceAll('<c:v>276</c:v>', '<c:v>280</c:v>'),
    );
    world.change(MORE);
    const kept = await world.refresh(edited);
    expect(kept.result.problems.map(({ code }) => code)).toContain('refresh-chart');
    expect(drawn(kept.bytes)?.content.series.at(-1)?.values).toEqual([300, 320, 280]);
    const asked = await world.refresh(edited, { overwriteEdits: true });
    expect(drawn(asked.bytes)?.content.series.at(-1)?.values).toEqual([300, 320, 999]);
  });

  it('has a caption and a number that follow, apart from those of the tables', async () => {
    const world = poolsWorld(CHARTED);
    const docx = await world.build();
    expect(readText(docx)).toContain('Bezoeken in beeld, 2018-2020');
    const to2021 = { Noord: { ...Noord, 2021: 1 }, Oost: { ...Oost, 2021: 2 }, Zuid: { ...Zuid, 2021: 3 } };
    world.change({ to: 2021, visits: to2021 });
    const { result, bytes } = await world.refresh(docx);
    const label = /Zie (.*?)\./.exec(readText(docx))?.[1] ?? 'geen';
    expect(readText(bytes)).toContain(`Zie ${label}.`);
    expect(readText(bytes)).toMatch(/\n\S+ 1: Bezoeken in beeld, 2018-2021\n(?!Zwembad)/);
    expect(result.edited).toEqual([]);
  });

  it('of a table that has none any more is told: it may show what is confidential now', async () => {
    const world = poolsWorld(CHARTED);
    const docx = await world.build();
    world.change({
      ...MORE,
      tables: (CHARTED.tables ?? []).map((line) => line.replace(', chart: column', '')),
      draft: (CHARTED.draft ?? '').replace('Zie {{chart "drawn"}}.', 'Zie hieronder.'),
    });
    const { result } = await world.refresh(docx);
    expect(result.problems.map(({ code }) => code)).toContain('refresh-chart');
  });

  it('that somebody deleted with its control is gone', async () => {
    const world = poolsWorld(CHARTED);
    const edited = editTree(await world.build(), (root) =>
      root
        .descendants('w:sdt')
        .filter((control) => control.descendants('w:drawing').length > 0)
        .map((control) => replaceElement(control, '')),
    );
    world.change(MORE);
    const { result } = await world.refresh(edited);
    expect(result.gone.map(({ kind }) => kind)).toContain('chart');
  });
});
