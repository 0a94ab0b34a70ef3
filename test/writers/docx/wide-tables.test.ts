import { describe, expect, it } from 'vitest';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { planTable } from '../../../src/writers/docx/table-plan.ts';
import { tableTexts } from '../../../src/writers/table-texts.ts';
import { loadHouse } from '../../support/house.ts';
import { convertAllToPdf, hasOffice, pdfText } from '../../support/office.ts';
import { answer } from '../../support/sample-document.ts';
import { item, list, paragraph, table } from '../../support/sample-nodes.ts';
import {
  countTable,
  listingTable,
  measuresTable,
  tableEntry,
  wideTable,
  yearTable,
} from '../../support/sample-tables.ts';
import {
  cellTexts,
  fieldsOf,
  shownText,
  shownTexts,
  type WrittenDocx,
  writeAndRead,
} from '../../support/written-docx.ts';
import { attributeOf, findAll, get, type XmlElement } from '../../support/xml.ts';

describe('a table of any number of columns', () => {
  it('stays between the margins of its page, all columns of one part in one table', async () => {
    for (const columns of [3, 6, 9, 12, 15, 20, 28, 40]) {
      const written = await write(columns);
      for (const { element, section } of placedTables(written)) {
        const margins = get(section, 'w:pgMar').attributes;
        const room =
          Number(attributeOf(section, 'w:pgSz', 'w:w')) -
          Number(margins['w:left']) -
          Number(margins['w:right']);
        const left = Number(attributeOf(element, 'w:tblInd', 'w:w') ?? 0);
        const grid = findAll(element, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
        const width = grid.reduce((total, one) => total + one, 0);
        expect(width).toBe(Number(attributeOf(element, 'w:tblW', 'w:w')));
        expect(left + width, `${columns} columns`).toBeLessThanOrEqual(room);
        expect(Math.min(...grid), `${columns} columns`).toBeGreaterThan(300);
      }
    }
  });

  it('is made narrower first, then turned, then split with its first column repeated', async () => {
    const shape = async (columns: number) =>
      placedTables(await write(columns)).map(
        ({ section }) => attributeOf(section, 'w:pgSz', 'w:orient') ?? 'portrait',
      );
    expect(await shape(9)).toEqual(['portrait']);
    expect(await shape(17)).toEqual(['landscape']);
    expect(await shape(40)).toEqual(['landscape', 'landscape']);
  });

  it('loses no column and no number when it is split', async () => {
    const { tables } = await write(40);
    const whole = cellTexts(tables[0] ?? fail()).map((row, at) => [
      ...row,
      ...tables.slice(1).flatMap((part) => cellTexts(part)[at]?.slice(1) ?? []),
    ]);
    expect(tables.map((part) => cellTexts(part).map(([label]) => label))).toEqual(
      tables.map(() => ['Gemeente', 'Gemeente 1', 'Gemeente 2', 'Gemeente 3', 'Totaal']),
    );
    expect(whole[0]).toEqual(['Gemeente', ...Array.from({ length: 39 }, (_, at) => String(1980 + at))]);
    expect(whole.every((row) => row.length === 40)).toBe(true);
    expect(whole[2]?.[39]).toBe('20.038');
  });

  it('names its number and what it holds above every later part', async () => {
    const written = await write(40);
    const captions = written.paragraphs.filter((each) => shownText(each).startsWith('Tabel 1'));
    expect(captions.map(shownText)).toEqual([
      'Tabel 1: Gemeenten per jaar',
      expect.stringMatching(/^Tabel 1: Gemeenten per jaar \(\d{4} – 2018\)$/),
    ]);
    // \c repeats the number of the last one, where another SEQ would count on.
    expect(captions.flatMap((each) => fieldsOf(each))).toEqual([
      { instruction: 'SEQ Tabel \\* ARABIC', value: '1' },
      { instruction: 'SEQ Tabel \\* ARABIC \\c', value: '1' },
    ]);
  });

  it('has parts of about the same size, with labels of the same width', async () => {
    for (const columns of [28, 34, 40]) {
      const { tables } = await write(columns);
      const grids = tables.map((each) =>
        findAll(each, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])),
      );
      const sizes = grids.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes), `${columns} columns`).toBeLessThanOrEqual(1);
      expect(new Set(grids.map(([label]) => label)).size).toBe(1);
    }
  });

  it('keeps the measures of one year together when it is split', async () => {
    const { tables } = await writeTable(measuresTable(9, ['aantal', 'kostprijs', 'deelnemers']));
    const years = tables.map((part) =>
      (cellTexts(part)[0] ?? []).slice(1).map((header) => header.split(',')[0]),
    );
    expect(years.length).toBeGreaterThan(1);
    for (const part of years) {
      expect(part.filter((year) => part.filter((other) => other === year).length !== 3)).toEqual([]);
    }
    expect(years.at(-1)?.at(-1)).toBe('Totaal');
  });

  it('tears them apart where one year alone is wider than a page', async () => {
    const measures = Array.from({ length: 40 }, (_, at) => `maat ${at + 1}`);
    const written = await writeTable(measuresTable(1, measures));
    expect(written.tables.flatMap((part) => (cellTexts(part)[0] ?? []).slice(1))).toHaveLength(80);
    expect(written.tables.length).toBeLessThan(8);
  });

  it('repeats only the first column of a list of texts', async () => {
    const columns = Array.from({ length: 14 }, (_, at) => `Kenmerk ${at + 1}`);
    const { tables } = await writeTable(listingTable(columns, 3));
    const headers = tables.map((part) => cellTexts(part)[0] ?? []);
    expect(headers.length).toBeGreaterThan(1);
    expect(headers.map(([first]) => first)).toEqual(headers.map(() => 'Kenmerk 1'));
    expect(headers.flatMap((part) => part.slice(1))).toEqual(columns.slice(1));
  });

  it('says for every part what stands in it, to who cannot see it', async () => {
    const { tables } = await write(40);
    const described = tables.map((part) => attributeOf(part, 'w:tblDescription') ?? '');
    const shown = tables.map((part) => cellTexts(part)[0] ?? []);
    expect(described).toEqual(
      shown.map(([label, ...years]) => `Tabel 1: Gemeenten per jaar. ${label}: ${years.join(', ')}`),
    );
  });

  it('is smaller in print only as far as it can be read', async () => {
    for (const columns of [9, 20, 40]) {
      const { tables } = await write(columns);
      const sizes = tables.flatMap((each) =>
        findAll(each, 'w:sz').map(({ attributes }) => Number(attributes['w:val'])),
      );
      expect(Math.min(19, ...sizes)).toBeGreaterThanOrEqual(14);
    }
  });

  it('breaks a word that is wider than a page rather than the table', async () => {
    const crosstab = wideTable(5, ['x'.repeat(300), 'https://example.org/'.repeat(20)]);
    const written = await writeTable(crosstab);
    expect(placedTables(written)).toHaveLength(1);
    const twoLabels = { ...crosstab, rowDimensions: [...crosstab.rowDimensions, ...crosstab.rowDimensions] };
    const rows = crosstab.rows.map((row) => ({ ...row, labels: [...row.labels, 'y'.repeat(300)] }));
    const both = await writeTable({ ...twoLabels, rows });
    expect(cellTexts(both.tables[0] ?? fail())[1]?.slice(0, 2)).toEqual(['x'.repeat(300), 'y'.repeat(300)]);
  });
});

describe('pages that are turned', () => {
  it('hold the caption and the notes of the table; the text before and after stays upright', async () => {
    const wide = tableEntry(1, { ...wideTable(17), notes: ['Een opmerking.'] });
    const small = tableEntry(2, yearTable());
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Voor.'), table(wide.id), paragraph('Na.'), table(small.id))], {
        tables: [wide, small],
      }),
    );
    const sections = sectionsOf(written).map(({ section, content }) => ({
      orientation: attributeOf(section, 'w:pgSz', 'w:orient') ?? 'portrait',
      texts: content.filter(({ name }) => name === 'w:p').map(shownText),
    }));
    expect(sections).toEqual([
      { orientation: 'portrait', texts: expect.arrayContaining(['1.\tVoor.']) },
      { orientation: 'landscape', texts: ['Tabel 1: Gemeenten per jaar', 'Opmerking: Een opmerking.'] },
      { orientation: 'portrait', texts: ['Na.', expect.stringMatching(/^Tabel 2/)] },
    ]);
    const [upright, turned] = sectionsOf(written).map(({ section }) => get(section, 'w:pgSz').attributes);
    expect([turned?.['w:w'], turned?.['w:h']]).toEqual([upright?.['w:h'], upright?.['w:w']]);
  });

  it('are shared by what follows another, also in a list', async () => {
    const [first, second] = [tableEntry(1, wideTable(17)), tableEntry(2, wideTable(16))];
    const written = await writeAndRead(
      answer(
        [
          item(
            '1',
            '1.',
            paragraph('Voor.'),
            table(first.id),
            table(second.id),
            list([table(first.id)], [paragraph('Na.')]),
          ),
        ],
        { tables: [first, second] },
      ),
    );
    const sections = sectionsOf(written).map(({ section, content }) => [
      attributeOf(section, 'w:pgSz', 'w:orient') ?? 'portrait',
      content.filter(({ name }) => name === 'w:tbl').length,
    ]);
    expect(sections).toEqual([
      ['portrait', 0],
      ['landscape', 3],
      ['portrait', 0],
    ]);
  });

  it('may end the document, or begin it', async () => {
    const wide = tableEntry(1, wideTable(17));
    const written = await writeAndRead(
      answer(
        [
          item('1', '1.', table(wide.id)),
          item('2', '2.', paragraph('Tekst.')),
          item('3', '3.', table(wide.id)),
        ],
        {
          header: [],
          tables: [wide],
        },
      ),
    );
    const orientations = sectionsOf(written).map(({ section }) => attributeOf(section, 'w:pgSz', 'w:orient'));
    expect(orientations).toEqual(['landscape', expect.not.stringMatching('landscape'), 'landscape']);
    expect(shownTexts(written).filter((text) => text === '')).toHaveLength(1);
    expect(sectionsOf(written)).toHaveLength(3);
  });
});

describe('words and numbers in narrow columns (needs LibreOffice and poppler)', () => {
  it.skipIf(!hasOffice)('are not broken over lines, in letters as wide as Arial or wider', async () => {
    const house = loadHouse();
    const houses = [house, { ...house, fonts: { ...house.fonts, body: 'DejaVu Sans', letterWidth: 1.28 } }];
    const crosstabs = [4, 7, 10, 14, 19, 27, 40].map(oddTexts);
    const documents = await Promise.all(
      houses.flatMap((one) =>
        crosstabs.map((crosstab) => {
          const entry = tableEntry(1, crosstab);
          return writeDocx(answer([item('1', '1.', table(entry.id))], { tables: [entry] }), one);
        }),
      ),
    );
    const pages = await Promise.all((await convertAllToPdf(documents)).map(pdfText));
    expect(pages).toHaveLength(houses.length * crosstabs.length);
    pages.forEach((texts = [], at) => {
      const crosstab = crosstabs[at % crosstabs.length] ?? fail();
      const shown = new Set(texts.join(' ').split(/\s+/));
      const { headers, rows } = tableTexts(tableEntry(1, crosstab), house);
      const words = [...headers, ...rows.flatMap(({ cells }) => cells)].flatMap((text) => text.split(' '));
      expect(words.filter((word) => word !== '' && !shown.has(word))).toEqual([]);
    });
  });
});

describe('the plan of a table in a room that is given', () => {
  const texts = tableTexts(tableEntry(1, wideTable(40)), loadHouse());

  it('fills columns of any width, without turning the page', () => {
    for (const width of [3000, 6000, 9000, 14_000]) {
      const plan = planTable(texts, { upright: [{ left: 0, width }], size: 9.5 });
      expect(plan.landscape).toBe(false);
      for (const { widths } of plan.parts) {
        expect(widths.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(width);
      }
      expect(plan.parts.flatMap(({ columns }) => columns.slice(plan.repeated))).toEqual(
        Array.from({ length: 39 }, (_, at) => at + 1),
      );
    }
  });

  it('needs more room for letters that are wider', () => {
    const parts = (letterWidth: number) =>
      planTable(texts, { upright: [{ left: 0, width: 9000 }], size: 9.5, letterWidth }).parts.length;
    expect(parts(1.3)).toBeGreaterThan(parts(1));
  });
});

/** Every word and number is another one, of letters that differ in width. */
function oddTexts(columns: number): Crosstab {
  const letters = 'iWlmMejwAftëçQ';
  const word = (at: number) =>
    Array.from({ length: 3 + (at % 11) }, (_, index) => letters[(at * 5 + index * 3) % letters.length]).join(
      '',
    ) + at;
  const headers = Array.from({ length: columns - 1 }, (_, at) =>
    at % 3 === 0 ? `${word(at)} ${word(100 + at)}` : word(at),
  );
  return countTable({
    id: `odd-${columns}`,
    title: 'Woorden',
    dimension: 'Instantie',
    columns: headers,
    rows: Array.from({ length: 4 }, (_, row): [string, ...number[]] => [
      `${word(200 + row)} ${word(300 + row)} ${word(400 + row)}`,
      ...headers.map((_, at) => (10 ** (at % 8) + at) * 4 + row),
    ]),
    totalRow: 'Totaal',
    totalColumn: 'Som',
  });
}

async function write(columns: number): Promise<WrittenDocx> {
  return writeTable(wideTable(columns));
}

async function writeTable(crosstab: Crosstab): Promise<WrittenDocx> {
  const entry = tableEntry(1, crosstab);
  return writeAndRead(answer([item('1', '1.', paragraph('Zie:'), table(entry.id))], { tables: [entry] }));
}

interface Section {
  readonly section: XmlElement;
  readonly content: readonly XmlElement[];
}

/** The body cut where a section ends: in the properties of its last paragraph, or of the body. */
function sectionsOf({ blocks }: WrittenDocx): readonly Section[] {
  const sections: Section[] = [];
  let content: XmlElement[] = [];
  for (const child of blocks) {
    const ending = child.name === 'w:sectPr' ? child : findAll(child, 'w:sectPr')[0];
    if (child.name !== 'w:sectPr') content.push(child);
    if (ending === undefined) continue;
    sections.push({ section: ending, content });
    content = [];
  }
  return sections;
}

function placedTables(
  written: WrittenDocx,
): readonly { readonly element: XmlElement; readonly section: XmlElement }[] {
  return sectionsOf(written).flatMap(({ section, content }) =>
    content.filter(({ name }) => name === 'w:tbl').map((element) => ({ element, section })),
  );
}

function fail(): never {
  throw new Error('there is no table');
}
