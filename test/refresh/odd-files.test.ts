/** What people seldom do to a Word file, and what seldom happens to the data: each case with its outcome. */
import { describe, expect, it } from 'vitest';
import { insertAfter, insertBefore, replaceElement } from '../../src/reading/package/xml-edits.ts';
import type { XmlElement } from '../../src/reading/package/xml-tree.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { validateOoxml } from '../support/office.ts';
import { outsideControls } from '../support/outside-controls.ts';
import {
  controlsShowing,
  DRAFT,
  editTree,
  type Pools,
  type PoolsWorld,
  poolsWorld,
  type Refreshed,
  readText,
  VISITS,
} from '../support/refreshing.ts';

const { Noord = {}, Oost = {}, Zuid = {} } = VISITS;
const ONE_MORE: Partial<Pools> = { visits: { Noord, Oost, Zuid: { ...Zuid, 2020: 277 } } };

async function refreshed(
  world: PoolsWorld,
  edited: Uint8Array,
  changed: Partial<Pools> = ONE_MORE,
  options: Parameters<PoolsWorld['refresh']>[1] = {},
): Promise<Refreshed> {
  world.change(changed);
  const done = await world.refresh(edited, options);
  expect(done.result.ok).toBe(true);
  expect(outsideControls(done.bytes)).toEqual(outsideControls(edited));
  expect(await validateOoxml(done.bytes, 'docx')).toEqual([]);
  return done;
}

const codes = ({ result }: Refreshed) => result.problems.map(({ code }) => code);
const tableControls = (root: XmlElement) =>
  root
    .descendants('w:sdt')
    .filter(
      (control) => control.child('w:sdtContent')?.elements.some(({ name }) => name === 'w:tbl') === true,
    );
const inside = (control: XmlElement) => {
  const content = control.child('w:sdtContent');
  if (content === undefined) throw new Error('no content');
  return content.source.slice(content.contentStart, content.contentEnd);
};
const firstTable = (root: XmlElement) => {
  const [control] = tableControls(root);
  if (control === undefined) throw new Error('no table');
  return control;
};

describe('controls', () => {
  it('that somebody took away in Word leave their content as it is', async () => {
    const world = poolsWorld();
    const edited = editTree(await world.build(), (root) => {
      const table = firstTable(root);
      return [replaceElement(table, inside(table))];
    });
    const done = await refreshed(world, edited);
    expect(readText(done.bytes)).toContain('Zuid | 300 | 320 | 276');
    expect(readText(done.bytes)).toContain('2020 | 557');
    expect(done.result.gone).toEqual([
      { kind: 'table', text: 'Tabel 1: Bezoeken per zwembad, 2018-2020', deleted: false },
    ]);
  });

  it('that stand inside others are refreshed once', async () => {
    const world = poolsWorld();
    const edited = editTree(await world.build(), (root) => {
      const [zuid] = controlsShowing(root, '276');
      const [note] = controlsShowing(root, VISITS_NOTE);
      const content = note.child('w:sdtContent');
      if (content === undefined) throw new Error('no content');
      return [
        replaceElement(zuid, '<w:r><w:t>veel</w:t></w:r>'),
        { start: content.contentEnd, end: content.contentEnd, xml: zuid.xml },
      ];
    });
    const done = await refreshed(world, edited, { ...ONE_MORE, remark: 'Gratis bezoeken tellen niet mee.' });
    expect(readText(done.bytes)).toContain('Opmerking: Gratis bezoeken tellen niet mee.277');
  });

  it('of another dossier stay, and are told', async () => {
    const world = poolsWorld();
    const edited = editTree(await world.build(), (root) => {
      const [zuid] = controlsShowing(root, '276');
      const foreign = zuid.xml.replace(/repliek-figure-[0-9a-f]{24}/, `repliek-figure-${'0'.repeat(24)}`);
      return [insertAfter(zuid, foreign.replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="91000"/>'))];
    });
    const done = await refreshed(world, edited);
    expect(codes(done)).toContain('refresh-foreign');
    expect(readText(done.bytes)).toContain('telde er 277276.');
  });

  it('inside somebody’s own table, in a part of the file that two sections share, know their room', async () => {
    const world = poolsWorld({ from: 2019 });
    const docx = await world.build();
    const edited = editTree(docx, (root) => {
      const table = firstTable(root);
      const outer = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>${table.xml}<w:p/></w:tc></w:tr></w:tbl>`;
      return [replaceElement(table, outer)];
    });
    const years = { 2021: 11, 2022: 12, 2023: 13 };
    const more = { Noord: { ...Noord, ...years }, Oost: { ...Oost, ...years }, Zuid: { ...Zuid, ...years } };
    const done = await refreshed(world, edited, { from: 2019, to: 2023, visits: more });
    expect(codes(done)).toContain('refresh-table-narrowed');
    const inner = new WordFile(done.bytes).text.root.descendants('w:tblGrid')[1];
    const widths = inner?.elements.map((column) => Number(column.attribute('w:w'))) ?? [];
    expect(widths).toHaveLength(6);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(6000);
  });
});

const VISITS_NOTE = 'Gratis bezoeken zijn niet meegeteld.';

describe('captions and numbers', () => {
  it('of an item that begins with a table stand outside its control: only the number follows, the rest is told', async () => {
    const draft = DRAFT.replace(
      'Zwembad Zuid telde er {{figure "per-pool" pool="Zuid" year=2020}}. Een kaartje kost {{fact "fictief" "price"}}.\n\nZie ook {{ref "per-year"}}.\n\n',
      '',
    );
    const world = poolsWorld({ draft });
    const docx = await world.build();
    expect(readText(docx)).toContain('2.\tTabel 2: Bezoeken per jaar, 2018-2020');
    const to2021 = { Noord: { ...Noord, 2021: 1 }, Oost: { ...Oost, 2021: 2 }, Zuid: { ...Zuid, 2021: 3 } };
    const done = await refreshed(world, docx, { to: 2021, visits: to2021 });
    expect(readText(done.bytes)).toContain(
      '2.\tTabel 2: Bezoeken per jaar, 2018-2020\nJaar | Aantal bezoeken',
    );
    expect(readText(done.bytes)).toContain('2021 | 6');
    expect(codes(done)).toContain('refresh-caption');
  });

  it('count the captions that people made themselves in Word', async () => {
    const world = poolsWorld();
    const edited = editTree(await world.build(), (root) => {
      const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
      const own = `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">Tabel </w:t></w:r>${field('begin')}<w:r><w:instrText xml:space="preserve"> SEQ Tabel \\* ARABIC </w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}<w:r><w:t>: eigen tabel</w:t></w:r></w:p>`;
      return [insertBefore(firstTable(root), own)];
    });
    const done = await refreshed(world, edited);
    expect(readText(done.bytes)).toContain('In tabel 2 leest u');
    expect(readText(done.bytes)).toContain('Tabel 2: Bezoeken per zwembad');
    expect(readText(done.bytes)).toContain('Tabel 1: eigen tabel');
    expect(codes(done).filter((code) => code === 'refresh-numbers')).toHaveLength(2);
  });

  it('that somebody changed by hand stay, and are told', async () => {
    const world = poolsWorld();
    const edited = editTree(await world.build(), (root) =>
      firstTable(root)
        .descendants('w:t')
        .filter(({ text }) => text.startsWith(': Bezoeken'))
        .map((text) => replaceElement(text, '<w:t>: Bezoekers van elk zwembad</w:t>')),
    );
    const done = await refreshed(world, edited);
    expect(readText(done.bytes)).toContain('Tabel 1: Bezoekers van elk zwembad');
    expect(done.result.edited).toMatchObject([{ kind: 'caption', overwritten: false }]);
    const to2021 = { Noord: { ...Noord, 2021: 1 }, Oost: { ...Oost, 2021: 2 }, Zuid: { ...Zuid, 2021: 3 } };
    const later = await refreshed(world, edited, { to: 2021, visits: to2021 });
    expect(later.result.edited).toMatchObject([
      { kind: 'caption', found: 'Tabel 1: Bezoekers van elk zwembad' },
    ]);
  });
});

describe('data', () => {
  it('that became confidential take the place of a number, also of one that somebody typed', async () => {
    const people = (count: number) => ({
      visits: { Noord: { 2020: 50 }, Oost: { 2020: 60 }, Zuid: { 2020: count } },
      ...{ from: 2020, people: true },
      draft:
        '# 1\nZwembad Zuid: {{figure "per-pool" pool="Zuid" year=2020}} leerlingen.\n\n{{table "per-pool"}}\n\n# 2\n{{table "per-year"}}\n',
    });
    const world = poolsWorld(people(20));
    const docx = await world.build();
    const edited = editTree(docx, (root) =>
      firstTable(root)
        .descendants('w:t')
        .filter(({ text }) => text === '20')
        .map((text) => replaceElement(text, '<w:t>21</w:t>')),
    );
    const draft = '# 1\nEr waren leerlingen.\n\n{{table "per-pool"}}\n\n# 2\n{{table "per-year"}}\n';
    const done = await refreshed(world, edited, { ...people(3), draft });
    const text = readText(done.bytes);
    expect(text).not.toMatch(/\b(?:20|21|3)\b(?! |20)/);
    expect(text).toMatch(/Zuid \| vertrouwelijk|Zuid \| \S*vertrouwelijk/);
    expect(codes(done)).toContain('refresh-missing');
    expect(done.result.edited).toMatchObject([{ kind: 'cell', found: '21', overwritten: true }]);
  });

  it('of a table of which no column is left put the table of a new build in its place', async () => {
    const tables = (columns: string) => [
      `extra: { title: Nog een tabel, source: fictief/visits, rows: pool, ${columns}, measures: [visits], filter: { year: period }, totals: { rows: Totaal } }`,
    ];
    const draft = DRAFT.replace('# 2\n', '# 2\nEerst dit.\n\n{{table "extra"}}\n\n');
    const world = poolsWorld({ tables: tables('columns: year'), draft, from: 2019 });
    const docx = await world.build();
    const other = {
      Noord: { 2015: 1, 2016: 2, 2017: 3 },
      Oost: { 2015: 4, 2016: 5, 2017: 6 },
      Zuid: { 2015: 7, 2016: 8, 2017: 9 },
    };
    const changed = {
      from: 2015,
      to: 2017,
      visits: other,
      draft: draft.replaceAll('2020', '2017').replaceAll('2019', '2016'),
    };
    const done = await refreshed(world, docx, { ...changed, tables: tables('columns: year') });
    expect(readText(done.bytes)).toContain('Zwembad | 2015 | 2016 | 2017\nNoord | 1 | 2 | 3');
    expect(done.result.shapes.map(({ kind }) => kind)).toContain('table-replaced');
  });
});
