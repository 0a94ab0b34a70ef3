import { describe, expect, it } from 'vitest';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import { loadHouse } from '../../support/house.ts';
import { answer } from '../../support/sample-document.ts';
import { item, list, paragraph, table } from '../../support/sample-nodes.ts';
import {
  costTable,
  countTable,
  gentTable,
  regionTable,
  tableEntry,
  yearTable,
} from '../../support/sample-tables.ts';
import { cellTexts, shownText, styleOf, type WrittenDocx, writeAndRead } from '../../support/written-docx.ts';
import { attributeOf, find, findAll, get, type XmlElement } from '../../support/xml.ts';

const TABLES = [yearTable(), regionTable(), gentTable(), costTable()];

describe('tables', () => {
  it('show labels and formatted numbers, totals and what is missing', async () => {
    const [gent] = (await write(gentTable())).tables;
    expect(cellTexts(gent ?? fail())).toEqual([
      ['Thema', '2016', '2017', '2018', '2019', '2020', 'Totaal'],
      ['Verbinden in Diversiteit', '6', '12', '5', '0', '3', '26'],
      ['Effectief reageren op discriminerende opmerkingen', '2', '6', '5', '9', '2', '24'],
      ['Toegankelijk communiceren (met laaggeschoolden)', '0', '0', '9', '3', '4', '16'],
      ['Mentaal welbevinden van vluchtelingen', 'n.b.', 'n.v.t.', '(vertrouwelijk)', '0', '1', 'n.b.'],
      ['Totaal aantal vormingen', 'n.b.', 'n.v.t.', '(vertrouwelijk)', '12', '10', 'n.b.'],
    ]);
  });

  it('write money and shares as the house does, with the unit of money in the header', async () => {
    const [costs] = (await write(costTable())).tables;
    expect(cellTexts(costs ?? fail()).slice(0, 3)).toEqual([
      ['Agentschap', 'Aanbod', 'Kostprijs (euro)', 'Tevreden'],
      ['Atlas', 'Open aanbod', '1.234.567,50', '94,0%'],
      ['Atlas', 'Op maat', '250,00', '(vertrouwelijk)'],
    ]);
  });

  it('repeat their header row and break no row over two pages', async () => {
    for (const crosstab of TABLES) {
      const [written] = (await write(crosstab)).tables;
      const rows = findAll(written ?? fail(), 'w:tr');
      expect(rows.map((row) => find(row, 'w:tblHeader') !== undefined)).toEqual(
        rows.map((_, at) => at === 0),
      );
      expect(rows.every((row) => find(row, 'w:cantSplit') !== undefined)).toBe(true);
    }
  });

  it('have neither merged nor nested cells, and one paragraph a cell', async () => {
    for (const crosstab of TABLES) {
      const { body } = await write(crosstab);
      for (const merge of ['w:gridSpan', 'w:vMerge', 'w:hMerge']) expect(findAll(body, merge)).toEqual([]);
      const cells = findAll(body, 'w:tc');
      expect(cells.filter((cell) => findAll(cell, 'w:tbl').length > 0)).toEqual([]);
      expect(cells.filter((cell) => findAll(cell, 'w:p').length !== 1)).toEqual([]);
      const rows = findAll(body, 'w:tr').map((row) => findAll(row, 'w:tc').length);
      expect(new Set(rows).size).toBe(1);
    }
  });

  it('have a grid that is as wide as the table, inside the margins', async () => {
    for (const crosstab of TABLES) {
      const written = await write(crosstab);
      for (const each of written.tables) {
        expect(sum(gridOf(each))).toBe(Number(attributeOf(each, 'w:tblW', 'w:w')));
        expect(attributeOf(each, 'w:tblLayout', 'w:type')).toBe('fixed');
        expect(leftOf(each) + sum(gridOf(each))).toBeLessThanOrEqual(textWidthOf(written));
      }
    }
  });

  it('are as wide as the text, but a small one is no wider than is easy to read', async () => {
    const regions = await write(regionTable());
    const [wide] = regions.tables;
    expect(leftOf(wide ?? fail()) + sum(gridOf(wide ?? fail()))).toBe(textWidthOf(regions));
    const years = await write(yearTable());
    const [small] = years.tables;
    expect(sum(gridOf(small ?? fail()))).toBeLessThan(0.6 * textWidthOf(years));
  });

  it('give number columns one width and put numbers to the right, labels to the left', async () => {
    const written = await write(regionTable());
    const [regions] = written.tables;
    expect(new Set(gridOf(regions ?? fail()).slice(1)).size).toBe(1);
    for (const row of findAll(regions ?? fail(), 'w:tr')) {
      const alignments = findAll(row, 'w:p').map((each) => alignmentOf(written, each));
      expect(alignments).toEqual(['left', 'right', 'right', 'right', 'right', 'right']);
    }
  });

  it('show totals and subtotals in bold', async () => {
    const [costs] = (await write(costTable())).tables;
    const bold = findAll(costs ?? fail(), 'w:tr').map((row) => find(row, 'w:b') !== undefined);
    expect(bold).toEqual([false, false, false, true, false, true]);
  });

  it('describe themselves to a screen reader', async () => {
    const [regions] = (await write(regionTable())).tables;
    expect(attributeOf(regions ?? fail(), 'w:tblCaption')).toBe(
      'Tabel 1: Aantal vormingen per regio, 2016-2020',
    );
    expect(attributeOf(regions ?? fail(), 'w:tblDescription')).toContain(
      'Regio: 2016, 2017, 2018, 2019, 2020',
    );
  });

  it('have a header that can be read, whatever the colours of the house', async () => {
    const house = loadHouse();
    for (const [headerFill, headerText] of [
      ['1F3864', 'FFFFFF'],
      ['FFFFFF', 'FFFFFF'],
      ['000000', '222222'],
      ['777777', '888888'],
    ]) {
      const painted = {
        ...house,
        table: { ...house.table, headerFill: headerFill ?? '', headerText: headerText ?? '' },
      };
      const entry = tableEntry(1, yearTable());
      const written = await writeAndRead(
        answer([item('1', '1.', table(entry.id))], { tables: [entry] }),
        painted,
      );
      const [header] = findAll(written.body, 'w:tr');
      const fill = attributeOf(header ?? fail(), 'w:shd', 'w:fill') ?? '';
      const style = get(written.part('word/styles.xml'), 'w:style', { 'w:styleId': 'TableHeader' });
      expect(contrast(fill, attributeOf(style, 'w:color') ?? '000000')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stay with their caption, and short ones on one page', async () => {
    const { body, tables } = await write(yearTable());
    const kept = (element: XmlElement) => findAll(element, 'w:keepNext').length > 0;
    const style = (await write(yearTable())).part('word/styles.xml');
    expect(kept(get(style, 'w:style', { 'w:styleId': 'Caption' }))).toBe(true);
    const rows = findAll(tables[0] ?? body, 'w:tr').map(kept);
    expect(rows).toEqual([true, true, true, true, true, true, false]);
  });

  it('let a long one run over pages, at least two rows at its top, and two with the total', async () => {
    const rows = Array.from({ length: 400 }, (_, at): [string, number] => [`Gemeente ${at + 1}`, at]);
    const counts = {
      id: 'long',
      title: 'Lang',
      dimension: 'Gemeente',
      columns: ['2020'],
      rows,
      totalRow: 'Totaal',
    };
    const [long] = (await write(countTable(counts))).tables;
    const kept = findAll(long ?? fail(), 'w:tr').map((row) => find(row, 'w:keepNext') !== undefined);
    expect(kept).toHaveLength(402);
    expect(kept.flatMap((keep, at) => (keep ? [at] : []))).toEqual([0, 1, 399, 400]);
  });

  it('may be all labels, or hold no rows', async () => {
    const labels = countTable({
      id: 'a',
      title: 'A',
      dimension: 'Thema',
      columns: [],
      rows: [['Taal'], ['Recht']],
    });
    expect(cellTexts((await write(labels)).tables[0] ?? fail())).toEqual([['Thema'], ['Taal'], ['Recht']]);
    const empty = countTable({ id: 'b', title: 'B', dimension: 'Thema', columns: ['2020'], rows: [] });
    expect(cellTexts((await write(empty)).tables[0] ?? fail())).toEqual([['Thema', '2020']]);
  });

  it('stand under the text of the entry of a list they belong to', async () => {
    const entry = tableEntry(1, yearTable());
    const { tables } = await writeAndRead(
      answer([item('1', '1.', list([paragraph('Zie:'), list([paragraph('hier'), table(entry.id)])]))], {
        tables: [entry],
      }),
    );
    expect(leftOf(tables[0] ?? fail())).toBeGreaterThan(680 + 2 * 300);
  });

  it('must exist and must fit their own columns', async () => {
    await expect(writeAndRead(answer([item('1', '1.', table('weg'))]))).rejects.toThrow('no table "weg"');
    const broken = {
      ...yearTable(),
      rows: [{ labels: ['2016'], kind: 'row' as const, members: [], cells: [] }],
    };
    await expect(write(broken)).rejects.toThrow('row of 0');
    await expect(write({ ...yearTable(), measures: [] })).rejects.toThrow('no measure');
    await expect(write({ ...yearTable(), rowDimensions: [], columns: [], rows: [] })).rejects.toThrow(
      'no columns',
    );
  });
});

async function write(crosstab: Crosstab): Promise<WrittenDocx> {
  const entry = tableEntry(1, crosstab);
  return writeAndRead(answer([item('1', '1.', paragraph('Zie:'), table(entry.id))], { tables: [entry] }));
}

function gridOf(element: XmlElement): readonly number[] {
  return findAll(element, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
}

function leftOf(element: XmlElement): number {
  return Number(attributeOf(element, 'w:tblInd', 'w:w') ?? 0);
}

/** Room between the margins of the last section. */
function textWidthOf({ body }: WrittenDocx): number {
  const section = findAll(body, 'w:sectPr').at(-1) ?? fail();
  const margins = get(section, 'w:pgMar').attributes;
  return (
    Number(attributeOf(section, 'w:pgSz', 'w:w')) - Number(margins['w:left']) - Number(margins['w:right'])
  );
}

function alignmentOf(written: WrittenDocx, cell: XmlElement): string {
  const style = get(written.part('word/styles.xml'), 'w:style', {
    'w:styleId': styleOf(cell) ?? shownText(cell),
  });
  return attributeOf(cell, 'w:jc') ?? attributeOf(style, 'w:jc') ?? 'left';
}

/** WCAG 2.1. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function fail(): never {
  throw new Error('there is no table');
}
