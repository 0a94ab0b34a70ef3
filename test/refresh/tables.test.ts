/** What becomes of tables in a Word file that people edited, each case with its outcome. */
import { describe, expect, it } from 'vitest';
import { insertAfter, replaceElement } from '../../src/reading/package/xml-edits.ts';
import type { XmlElement } from '../../src/reading/package/xml-tree.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { validateOoxml } from '../support/office.ts';
import { outsideControls } from '../support/outside-controls.ts';
import {
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

/** Refreshes the file, and checks what holds for every refresh. */
async function refreshed(
  world: PoolsWorld,
  edited: Uint8Array,
  changed: Partial<Pools>,
  options: Parameters<PoolsWorld['refresh']>[1] = {},
): Promise<Refreshed> {
  world.change(changed);
  const first = await world.refresh(edited, options);
  expect(first.result.ok).toBe(true);
  expect(outsideControls(first.bytes)).toEqual(outsideControls(edited));
  expect(await validateOoxml(first.bytes, 'docx')).toEqual([]);
  const second = await world.refresh(first.bytes, options);
  expect(second.result.changes).toEqual([]);
  expect(second.result.shapes).toEqual([]);
  expect(second.result.written).toBeUndefined();
  return first;
}

async function built(changed: Partial<Pools> = {}) {
  const world = poolsWorld(changed);
  return { world, docx: await world.build() };
}

const tablesOf = (docx: Uint8Array) => new WordFile(docx).text.tables;
/** The cells of the first table, or of another one. */
const grid = (docx: Uint8Array, at = 0) =>
  (tablesOf(docx)[at]?.rows ?? [])
    .filter(({ change }) => change?.kind !== 'deleted')
    .map(({ cells }) => cells.map(({ text }) => text).join(' | '));
const widths = (docx: Uint8Array, at = 0) =>
  tablesOf(docx)
    [at]?.element.descendants('w:gridCol')
    .map((column) => Number(column.attribute('w:w'))) ?? [];
const codes = ({ result }: Refreshed) => result.problems.map(({ code }) => code);
const shapes = ({ result }: Refreshed) => result.shapes.map(({ kind, name }) => `${kind} ${name}`);
const firstTable = (root: XmlElement) => {
  const [table] = root.descendants('w:tbl');
  if (table === undefined) throw new Error('no table');
  return table;
};
const rowsOf = (root: XmlElement) => firstTable(root).elements.filter(({ name }) => name === 'w:tr');
const rowWith = (root: XmlElement, label: string) => {
  const found = rowsOf(root).find((row) => row.descendants('w:tc')[0]?.text === label);
  if (found === undefined) throw new Error(`no row ${label}`);
  return found;
};
const cellAt = (row: XmlElement, at: number) => {
  const cell = row.descendants('w:tc')[at];
  if (cell === undefined) throw new Error(`no cell ${at}`);
  return cell;
};
const textIn = (cell: XmlElement, text: string) => {
  const [own] = cell.descendants('w:t');
  if (own === undefined) throw new Error('no text');
  return replaceElement(own, `<w:t>${text}</w:t>`);
};

const ONE_MORE: Partial<Pools> = { visits: { Noord, Oost, Zuid: { ...Zuid, 2020: 277 } } };
const WITH_WEST: Partial<Pools> = { visits: { ...VISITS, West: { 2018: 1, 2019: 2, 2020: 3 } } };
const WITH_2021: Partial<Pools> = {
  to: 2021,
  visits: { Noord: { ...Noord, 2021: 11 }, Oost: { ...Oost, 2021: 22 }, Zuid: { ...Zuid, 2021: 33 } },
};

describe('the cells of a table', () => {
  it('get their current values, in the look that people gave them, in columns as wide as they made them', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const table = firstTable(root);
      const grids = table
        .descendants('w:gridCol')
        .map((column, at) => replaceElement(column, `<w:gridCol w:w="${1100 + at * 100}"/>`));
      const sizes = rowsOf(root).flatMap((row) =>
        row
          .descendants('w:tcW')
          .map((width, at) => replaceElement(width, `<w:tcW w:w="${1100 + at * 100}" w:type="dxa"/>`)),
      );
      const cell = cellAt(rowWith(root, 'Zuid'), 3);
      const [run] = cell.descendants('w:r');
      if (run === undefined) throw new Error('no run');
      const split =
        '<w:r w:rsidR="00AA00AA"><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>27</w:t></w:r><w:proofErr w:type="gramStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>6</w:t></w:r>';
      return [...grids, ...sizes, replaceElement(run, split)];
    });
    const done = await refreshed(world, edited, ONE_MORE);
    expect(grid(done.bytes)).toEqual([
      'Zwembad | 2018 | 2019 | 2020',
      'Noord | 100 | 120 | 90',
      'Oost | 200 | 220 | 190',
      'Zuid | 300 | 320 | 277',
      'Totaal | 600 | 660 | 557',
    ]);
    expect(widths(done.bytes)).toEqual([1100, 1200, 1300, 1400]);
    const xml = new WordFile(done.bytes).text.root.source;
    expect(xml).toMatch(/<w:color w:val="FF0000"\/><\/w:rPr><w:t>27<\/w:t>/);
    expect(xml).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">7<\/w:t>/);
    expect(done.result.changes).toContainEqual({
      ...{ kind: 'cell', old: '276', new: '277' },
      place: { item: '1', table: 'Tabel 1: Bezoeken per zwembad, 2018-2020', row: 'Zuid', column: '2020' },
    });
  });

  it('that somebody changed stay, also in a table with other rows; and give way where that is asked', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => [
      textIn(cellAt(rowWith(root, 'Oost'), 3), '191'),
      textIn(cellAt(rowWith(root, 'Zuid'), 0), 'Zuid (nieuw)'),
    ]);
    const changed = { visits: { ...ONE_MORE.visits, ...WITH_WEST.visits, Zuid: { ...Zuid, 2020: 277 } } };
    const done = await refreshed(world, edited, changed);
    expect(grid(done.bytes)).toEqual([
      'Zwembad | 2018 | 2019 | 2020',
      'Noord | 100 | 120 | 90',
      'Oost | 200 | 220 | 191',
      'Zuid (nieuw) | 300 | 320 | 277',
      'West | 1 | 2 | 3',
      'Totaal | 601 | 662 | 560',
    ]);
    expect(
      done.result.edited.map(({ written, found, current, overwritten }) => [
        written,
        found,
        current,
        overwritten,
      ]),
    ).toEqual([
      ['190', '191', '190', false],
      ['Zuid', 'Zuid (nieuw)', 'Zuid', false],
    ]);
    const asked = await world.refresh(edited, { overwriteEdits: true });
    expect(grid(asked.bytes)).toContain('Oost | 200 | 220 | 190');
    expect(grid(asked.bytes)).toContain('Zuid | 300 | 320 | 277');
    expect(asked.result.edited.map(({ overwritten }) => overwritten)).toEqual([true, true]);
  });

  it('are refreshed where people merged others; the shape stays', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const row = rowWith(root, 'Oost');
      const [second, third] = [cellAt(row, 1), cellAt(row, 2)];
      const wide = second.xml
        .replace('<w:tcPr>', '<w:tcPr>')
        .replace(/(<w:tcW [^>]*\/>)/, '$1<w:gridSpan w:val="2"/>');
      return [replaceElement(second, wide), replaceElement(third, '')];
    });
    const done = await refreshed(world, edited, ONE_MORE);
    expect(grid(done.bytes).slice(2)).toEqual([
      'Oost | 200 | 190',
      'Zuid | 300 | 320 | 277',
      'Totaal | 600 | 660 | 557',
    ]);
    world.change(WITH_WEST);
    const shaped = await world.refresh(edited);
    expect(codes(shaped)).toContain('refresh-table-shape');
    expect(grid(shaped.bytes)).toContain('Totaal | 601 | 662 | 559');
    const asked = await world.refresh(edited, { overwriteEdits: true });
    expect(shapes(asked)).toContain('table-replaced Tabel 1: Bezoeken per zwembad, 2018-2020');
    expect(grid(asked.bytes)).toEqual([
      'Zwembad | 2018 | 2019 | 2020',
      'Noord | 100 | 120 | 90',
      'Oost | 200 | 220 | 190',
      'Zuid | 300 | 320 | 276',
      'West | 1 | 2 | 3',
      'Totaal | 601 | 662 | 559',
    ]);
    expect(await validateOoxml(asked.bytes, 'docx')).toEqual([]);
  });
});

describe('rows', () => {
  it('come in their place, in the look of those around them', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) =>
      rowWith(root, 'Zuid')
        .descendants('w:keepNext')
        .map((keep) => insertAfter(keep, '<w:pageBreakBefore w:val="0"/>')),
    );
    const done = await refreshed(world, edited, WITH_WEST);
    expect(grid(done.bytes)).toEqual([
      'Zwembad | 2018 | 2019 | 2020',
      'Noord | 100 | 120 | 90',
      'Oost | 200 | 220 | 190',
      'Zuid | 300 | 320 | 276',
      'West | 1 | 2 | 3',
      'Totaal | 601 | 662 | 559',
    ]);
    expect(shapes(done)).toEqual(['row-added West']);
    const rows = tablesOf(done.bytes)[0]?.rows.map(({ element }) => element.xml) ?? [];
    expect(rows[4]).toContain('<w:pageBreakBefore w:val="0"/>');
    const look = (row: string | undefined) =>
      row?.replaceAll(/<w:t [^>]*>[^<]*<\/w:t>/g, '').replaceAll(/<w:tcW [^>]*\/>/g, '');
    expect(look(rows[4])).toBe(look(rows[3]));
  });

  it('go with the data, and what hangs on them moves to the one before', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const [paragraph] = cellAt(rowWith(root, 'Oost'), 1).descendants('w:p');
      if (paragraph === undefined) throw new Error('no paragraph');
      const xml = '<w:bookmarkStart w:id="800" w:name="mijn"/><w:bookmarkEnd w:id="800"/>';
      return [{ start: paragraph.contentEnd, end: paragraph.contentEnd, xml }];
    });
    const done = await refreshed(world, edited, { visits: { Noord, Zuid } });
    expect(grid(done.bytes)).toEqual([
      'Zwembad | 2018 | 2019 | 2020',
      'Noord | 100 | 120 | 90',
      'Zuid | 300 | 320 | 276',
      'Totaal | 400 | 440 | 366',
    ]);
    expect(shapes(done)).toEqual(['row-removed Oost']);
    const noord = tablesOf(done.bytes)[0]?.rows[1]?.element.xml;
    expect(noord).toContain('w:name="mijn"');
  });

  it('follow the order of the data, unless people sorted them', async () => {
    const { world, docx } = await built();
    const sorted = editTree(docx, (root) => {
      const [noord, zuid] = [rowWith(root, 'Noord'), rowWith(root, 'Zuid')];
      return [replaceElement(noord, zuid.xml), replaceElement(zuid, noord.xml)];
    });
    const kept = await refreshed(world, sorted, WITH_WEST);
    expect(grid(kept.bytes).map((row) => row.split(' ')[0])).toEqual([
      'Zwembad',
      'Zuid',
      'West',
      'Oost',
      'Noord',
      'Totaal',
    ]);
    expect(kept.result.edited).toMatchObject([{ kind: 'order', found: 'row', overwritten: false }]);
    const asked = await world.refresh(sorted, { overwriteEdits: true });
    expect(grid(asked.bytes).map((row) => row.split(' ')[0])).toEqual([
      'Zwembad',
      'Noord',
      'Oost',
      'Zuid',
      'West',
      'Totaal',
    ]);
    const other = await refreshed(world, docx, { visits: { Zuid, Noord, Oost } });
    expect(grid(other.bytes).map((row) => row.split(' ')[0])).toEqual([
      'Zwembad',
      'Zuid',
      'Noord',
      'Oost',
      'Totaal',
    ]);
  });

  it('that people added stay; those that they took away stay away, and both are told', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const own = rowWith(root, 'Noord')
        .xml.replace('>Noord<', '>Privé (schatting)<')
        .replace('>100<', '>7<');
      return [insertAfter(rowWith(root, 'Totaal'), own), replaceElement(rowWith(root, 'Oost'), '')];
    });
    const done = await refreshed(world, edited, ONE_MORE);
    expect(grid(done.bytes).slice(1)).toEqual([
      'Noord | 100 | 120 | 90',
      'Zuid | 300 | 320 | 277',
      'Totaal | 600 | 660 | 557',
      'Privé (schatting) | 7 | 120 | 90',
    ]);
    expect(
      done.result.edited.map(({ kind, written, found, overwritten }) => [kind, written, found, overwritten]),
    ).toEqual([
      ['row', undefined, 'Privé (schatting)', false],
      ['row', 'Oost', '', false],
    ]);
    const asked = await world.refresh(edited, { overwriteEdits: true });
    expect(grid(asked.bytes)).toContain('Oost | 200 | 220 | 190');
  });

  it('that are deleted with tracked changes stay as they are', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const row = rowWith(root, 'Oost');
      const [properties] = row.descendants('w:trPr');
      if (properties === undefined) throw new Error('no properties');
      const end = properties.contentEnd;
      return [{ start: end, end, xml: '<w:del w:id="810" w:author="An" w:date="2021-06-20T10:00:00Z"/>' }];
    });
    const done = await refreshed(world, edited, WITH_2021);
    expect(grid(done.bytes).map((row) => row.split(' ')[0])).toEqual(['Zwembad', 'Noord', 'Zuid', 'Totaal']);
    expect(new WordFile(done.bytes).text.root.source).toContain('<w:del w:id="810"');
    expect(tablesOf(done.bytes)[0]?.rows.map(({ cells }) => cells.length)).toEqual([5, 5, 5, 5, 5]);
  });
});

describe('columns', () => {
  it('come beside their neighbour, in its look; the caption and what is read aloud follow', async () => {
    const { world, docx } = await built({ from: 2019 });
    const done = await refreshed(world, docx, { ...WITH_2021, from: 2019 });
    expect(grid(done.bytes)).toEqual([
      'Zwembad | 2019 | 2020 | 2021',
      'Noord | 120 | 90 | 11',
      'Oost | 220 | 190 | 22',
      'Zuid | 320 | 276 | 33',
      'Totaal | 660 | 556 | 66',
    ]);
    expect(shapes(done)).toEqual(['column-added 2021', 'row-added 2021']);
    expect(widths(done.bytes)).toHaveLength(4);
    expect(readText(done.bytes)).toContain('\nTabel 1: Bezoeken per zwembad, 2019-2021\n');
    const description = new WordFile(done.bytes).text.root.descendants('w:tblDescription')[0];
    expect(description?.attribute('w:val')).toBe(
      'Tabel 1: Bezoeken per zwembad, 2019-2021. Zwembad: 2019, 2020, 2021',
    );
  });

  it('go with the data', async () => {
    const { world, docx } = await built();
    const done = await refreshed(world, docx, { from: 2019 });
    expect(grid(done.bytes)[0]).toBe('Zwembad | 2019 | 2020');
    expect(shapes(done)).toEqual(['column-removed 2018', 'row-removed 2018']);
    const [table] = tablesOf(done.bytes);
    const sum = widths(done.bytes).reduce((total, width) => total + width, 0);
    expect(Number(table?.element.descendants('w:tblW')[0]?.attribute('w:w'))).toBe(sum);
  });

  it('that people added stay, also beside new ones', async () => {
    const { world, docx } = await built({ from: 2019 });
    const edited = editTree(docx, (root) => {
      const [last] = firstTable(root).descendants('w:gridCol').slice(-1);
      if (last === undefined) throw new Error('no grid');
      const cells = rowsOf(root).map((row, at) => {
        const cell = cellAt(row, 2);
        return insertAfter(
          cell,
          cell.xml.replace(/<w:t [^>]*>[^<]*</, `<w:t>${at === 0 ? 'Nota' : `n${at}`}<`),
        );
      });
      return [insertAfter(last, last.xml), ...cells];
    });
    const done = await refreshed(world, edited, { ...WITH_2021, from: 2019 });
    expect(grid(done.bytes).slice(0, 2)).toEqual([
      'Zwembad | 2019 | 2020 | Nota | 2021',
      'Noord | 120 | 90 | n1 | 11',
    ]);
    expect(done.result.edited).toMatchObject([{ kind: 'column', found: 'Nota' }]);
  });
});

/** Pools of which the data has so many years. */
const years = (to: number, value = 1000): Partial<Pools> => {
  const counts = Object.fromEntries(Array.from({ length: to - 2017 }, (_, at) => [2018 + at, value + at]));
  return { to, visits: { Noord: counts, Zuid: counts } };
};

describe('a table that has become too wide', () => {
  it('is narrowed, and a problem says so', async () => {
    const { world, docx } = await built(years(2021));
    const done = await refreshed(world, docx, years(2025));
    expect(codes(done)).toContain('refresh-table-narrowed');
    expect(widths(done.bytes).reduce((total, width) => total + width, 0)).toBeLessThanOrEqual(9639);
    expect(widths(done.bytes)).toHaveLength(9);
  });

  it('gets smaller letters where that is not enough', async () => {
    const { world, docx } = await built(years(2021));
    const done = await refreshed(world, docx, years(2030));
    expect(codes(done)).toContain('refresh-table-narrowed');
    const sizes = new Set(
      tablesOf(done.bytes)[0]
        ?.element.descendants('w:sz')
        .map((size) => size.attribute('w:val')),
    );
    expect(sizes.size).toBe(1);
    expect(Number([...sizes][0])).toBeGreaterThanOrEqual(14);
    expect(Number([...sizes][0])).toBeLessThan(18);
  });

  it('is split inside its control, with its rows named again and its number repeated', async () => {
    const { world, docx } = await built(years(2021));
    const done = await refreshed(world, docx, years(2045, 100_000));
    expect(codes(done)).toContain('refresh-table-split');
    const [first = [], second = []] = [grid(done.bytes), grid(done.bytes, 1)];
    expect(second[0]?.startsWith('Zwembad | ')).toBe(true);
    expect(first[0]?.split(' | ').length).toBeGreaterThan(5);
    const { controls } = new WordFile(done.bytes).text;
    const [own] = controls.filter(({ title }) => title?.startsWith('Tabel:'));
    expect(own?.element.descendants('w:tbl').length).toBeGreaterThanOrEqual(2);
    const span = `${second[0]?.split(' | ')[1]} – `;
    expect(readText(done.bytes)).toContain(`Tabel 1: Bezoeken per zwembad, 2018-2045 (${span}`);
    // Then the parts are refreshed as they are.
    const more = await refreshed(world, done.bytes, years(2045, 100_001));
    expect(more.result.problems.filter(({ code }) => code.startsWith('refresh'))).toEqual([]);
    expect(grid(more.bytes, 1)[1]).not.toBe(second[1]);
  });

  it('is wide enough where a number got longer', async () => {
    const { world, docx } = await built();
    const narrow = editTree(docx, (root) => {
      const table = firstTable(root);
      const sizes = [...table.descendants('w:gridCol'), ...table.descendants('w:tcW')];
      return sizes.map((width) =>
        replaceElement(
          width,
          `<${width.qualified} w:w="700"${width.name === 'w:tcW' ? ' w:type="dxa"' : ''}/>`,
        ),
      );
    });
    const done = await refreshed(world, narrow, {
      visits: { Noord, Oost, Zuid: { ...Zuid, 2020: 123_456_789 } },
    });
    expect(widths(done.bytes)[3]).toBeGreaterThan(1000);
    expect(codes(done)).not.toContain('refresh-table-split');
  });
});

describe('the numbers of tables', () => {
  const swapped = (docx: Uint8Array) =>
    editTree(docx, (root) => {
      const controls = root.descendants('w:sdt').filter((control) => control.descendants('w:tbl').length > 0);
      const [first, second] = controls;
      if (first === undefined || second === undefined) throw new Error('no tables');
      return [replaceElement(first, second.xml), replaceElement(second, first.xml)];
    });

  it('follow their order in the file, and references follow their table; the difference with the annex is told', async () => {
    const { world, docx } = await built();
    const edited = swapped(docx);
    const { result, bytes } = await refreshed(world, edited, ONE_MORE);
    const text = readText(bytes);
    expect(text.indexOf('Tabel 1: Bezoeken per jaar')).toBeGreaterThan(0);
    expect(text.indexOf('Tabel 2: Bezoeken per zwembad')).toBeGreaterThan(
      text.indexOf('Tabel 1: Bezoeken per jaar'),
    );
    expect(text).toContain('In tabel 2 leest u');
    expect(text).toContain('Zie ook tabel 1.');
    expect(
      result.problems.filter(({ code }) => code === 'refresh-numbers').map(({ message }) => message),
    ).toHaveLength(2);
  });

  it('that Word counted anew already are no edits', async () => {
    const { world, docx } = await built();
    const once = await refreshed(world, swapped(docx), ONE_MORE);
    const again = await refreshed(world, swapped(once.bytes), { visits: VISITS });
    expect(readText(again.bytes)).toContain('In tabel 1 leest u');
    expect(again.result.edited).toEqual([]);
  });

  it('of a copy count on', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const [control] = root.descendants('w:sdt').filter((one) => one.descendants('w:tbl').length > 0);
      if (control === undefined) throw new Error('no table');
      let id = 95_000;
      const copy = control.xml
        .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
        .replace(/<w:id w:val="\d+"\/>/g, () => {
          id += 1;
          return `<w:id w:val="${id}"/>`;
        });
      return [insertAfter(control, copy)];
    });
    const done = await refreshed(world, edited, ONE_MORE);
    expect([0, 1].map((at) => grid(done.bytes, at)[3])).toEqual([
      'Zuid | 300 | 320 | 277',
      'Zuid | 300 | 320 | 277',
    ]);
    expect(readText(done.bytes)).toContain('Zie ook tabel 3.');
    expect(readText(done.bytes)).toContain('Tabel 3: Bezoeken per jaar');
  });

  it('of a reference whose table is gone are told; the table is gone', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = root.descendants('w:sdt').filter((one) => one.descendants('w:tbl').length > 0)[1];
      return control === undefined ? [] : [replaceElement(control, '')];
    });
    const done = await refreshed(world, edited, ONE_MORE);
    expect(codes(done)).toContain('refresh-reference');
    expect(done.result.gone).toEqual([
      { kind: 'table', text: 'Tabel 2: Bezoeken per jaar, 2018-2020', deleted: false },
    ]);
  });
});

describe('a table that the answer got since', () => {
  it('is named, with where it would stand, and not put into the file', async () => {
    const { world, docx } = await built();
    const tables = [
      'extra:',
      '  { title: "Nog een tabel, {{period}}", source: fictief/visits, rows: pool, measures: [visits], filter: { year: period } }',
    ];
    const draft = DRAFT.replace('# 2\n', '# 2\nEerst dit.\n\n{{table "extra"}}\n\n');
    const done = await refreshed(world, docx, { ...ONE_MORE, tables, draft });
    expect(done.result.added).toEqual([
      { table: 'extra', caption: 'Tabel 2: Nog een tabel, 2018-2020', item: '2', after: '2. Eerst dit.' },
    ]);
    expect(readText(done.bytes)).toContain('Zie ook tabel 2.');
    expect(readText(done.bytes)).toContain('Tabel 2: Bezoeken per jaar');
    expect(codes(done)).toContain('refresh-numbers');
  });
});
