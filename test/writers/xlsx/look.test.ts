import { describe, expect, it } from 'vitest';
import { readableText } from '../../../src/writers/colours.ts';
import { textWidth } from '../../../src/writers/text-width.ts';
import { annexSheet } from '../../support/annex-numbers.ts';
import { annexOf, labelTable, poolTable } from '../../support/annex-samples.ts';
import { loadHouse } from '../../support/house.ts';
import { fullDocument } from '../../support/sample-document.ts';
import { gentTable, regionTable, wideTable, yearTable } from '../../support/sample-tables.ts';
import { cellAt, type Sheet, sheetOf, writeAndReadXlsx } from '../../support/written-xlsx.ts';
import { find, findAll, get } from '../../support/xml.ts';

const HOUSE = loadHouse();

/** Widths of the columns, in digits. */
function widths(sheet: Sheet): readonly number[] {
  return findAll(sheet.xml, 'col').flatMap(({ attributes }) => {
    const [from, to] = [Number(attributes['min']), Number(attributes['max'])];
    return Array.from({ length: to - from + 1 }, () => Number(attributes['width']));
  });
}

function heights(sheet: Sheet): readonly number[] {
  return findAll(sheet.xml, 'row').map(({ attributes }) => Number(attributes['ht']));
}

describe('a header', () => {
  it('has the colours of the house, and stands over its column as the cells do', async () => {
    const sheet = await annexSheet(regionTable());
    const [label, number] = [cellAt(sheet, 'A4'), cellAt(sheet, 'B4')];
    expect(label.style.fill).toBe(`FF${HOUSE.table.headerFill}`);
    expect(find(label.style.font, 'color')?.attributes['rgb']).toBe(`FF${HOUSE.table.headerText}`);
    expect(find(label.style.font, 'b')).toBeDefined();
    expect(label.style.alignment['horizontal']).toBe('left');
    expect(number.style.alignment['horizontal']).toBe('right');
    expect(cellAt(sheet, 'B5').style.alignment['horizontal']).toBe('right');
  });

  it('can be read where the house chose colours that cannot', async () => {
    const table = { ...HOUSE.table, headerFill: 'FFFFCC', headerText: 'FFFFFF' };
    const workbook = await writeAndReadXlsx(annexOf([yearTable()]), { ...HOUSE, table });
    const { font } = cellAt(sheetOf(workbook, 'Tabel_1'), 'A4').style;
    expect(find(font, 'color')?.attributes['rgb']).toBe(`FF${readableText('FFFFCC', 'FFFFFF')}`);
    expect(find(font, 'color')?.attributes['rgb']).toBe('FF000000');
  });
});

describe('totals', () => {
  it('are bold, on the fill of the house, under a line', async () => {
    const sheet = await annexSheet(regionTable());
    for (const address of ['A9', 'F9']) {
      const { font, fill, borders } = cellAt(sheet, address).style;
      expect(find(font, 'b')).toBeDefined();
      expect(fill).toBe(`FF${HOUSE.table.totalFill}`);
      expect(get(borders, 'top').attributes['style']).toBe('medium');
    }
    expect(find(cellAt(sheet, 'A8').style.font, 'b')).toBeUndefined();
  });

  it('of groups and in columns are bold', async () => {
    const sheet = await annexSheet(poolTable());
    expect(find(cellAt(sheet, 'D8').style.font, 'b')).toBeDefined();
    expect(find(cellAt(sheet, 'J6').style.font, 'b')).toBeDefined();
    expect(find(cellAt(sheet, 'D6').style.font, 'b')).toBeUndefined();
  });
});

describe('columns', () => {
  it('are wide enough for their numbers and for the words of their headers', async () => {
    const workbook = await writeAndReadXlsx(annexOf([poolTable(), wideTable(30)]));
    for (const name of ['Tabel_1', 'Tabel_2']) {
      const sheet = sheetOf(workbook, name);
      widths(sheet).forEach((width, at) => {
        for (const word of sheet.table?.columns[at]?.split(' ') ?? []) {
          expect(width * 0.556).toBeGreaterThan(textWidth(word));
        }
        for (const row of sheet.table?.rows ?? []) {
          const value = row[at];
          if (typeof value === 'number') expect(width).toBeGreaterThan(value.toFixed(2).length);
        }
      });
    }
  });

  it('of labels are no wider for a title or a label that is very long', async () => {
    const short = await annexSheet(yearTable());
    const long = await annexSheet({ ...yearTable(), title: 'Een titel van een tabel '.repeat(40) });
    const label = await annexSheet(labelTable(['Een heel lang label van een zwembad '.repeat(20)]));
    expect(widths(short)[0]).toBeGreaterThan(27);
    expect(widths(long)[0]).toBe(60);
    expect(widths(label)[0]).toBeLessThan(80);
  });

  it('of a sheet without a table fit on an upright page', async () => {
    const [cover] = (await writeAndReadXlsx(fullDocument())).sheets;
    // A4 less the margins of 0.7 inch, in digits of Arial 12.
    const page = (210 / 25.4 - 2 * 0.7) * (72 / (12 * 0.556));
    expect(cover && widths(cover)).toHaveLength(1);
    expect(cover && widths(cover)[0]).toBeLessThan(page);
  });

  it('hold a SHA-256 on one line', async () => {
    const sheet = sheetOf(await writeAndReadXlsx(annexOf([poolTable()])), 'Bronnen');
    expect(widths(sheet)[5]).toBeGreaterThan(66);
    expect(widths(sheet)[5]).toBeLessThan(80);
  });
});

describe('rows', () => {
  it('are as high as their texts need, and go on fitting themselves', async () => {
    const sheet = await annexSheet(gentTable());
    const [title = 0, line = 0] = heights(sheet);
    expect(title).toBe(42);
    expect(line).toBe(15.75);
    for (const row of findAll(sheet.xml, 'row')) expect(row.attributes).not.toHaveProperty('customHeight');
  });

  it('grow with the lines of a text, and with words that do not fit on one', async () => {
    const [one, three, word] = heights(
      await annexSheet(labelTable(['kort', 'een\ntwee\ndrie', 'x'.repeat(300)])),
    ).slice(-3);
    expect(one).toBe(15.75);
    expect(three).toBe(47.25);
    expect(word).toBeGreaterThanOrEqual(15.75 * 4);
  });

  it('are never higher than Excel allows', async () => {
    const table = labelTable(['woord '.repeat(3000)]);
    expect(Math.max(...heights(await annexSheet(table)))).toBe(409);
  });
});

describe('on paper', () => {
  it('every sheet is as wide as the page, and the header of a table comes back on the next', async () => {
    const workbook = await writeAndReadXlsx(annexOf([yearTable(), wideTable(20)]));
    const orientation = (name: string) =>
      get(sheetOf(workbook, name).xml, 'pageSetup').attributes['orientation'];
    expect(orientation('Tabel_1')).toBe('portrait');
    expect(orientation('Tabel_2')).toBe('landscape');
    expect(workbook.parts.get('xl/workbook.xml')).toContain('&apos;Tabel_2&apos;!$4:$4');
  });
});

describe('links', () => {
  it('look like links', async () => {
    const { font } = cellAt(sheetOf(await writeAndReadXlsx(fullDocument()), 'Inhoud'), 'A6').style;
    expect(find(font, 'u')).toBeDefined();
  });
});
