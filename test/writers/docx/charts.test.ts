import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerDocument } from '../../../src/document/nodes.ts';
import { chartHash } from '../../../src/writers/docx/controls/hash.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { partText, readPackage } from '../../../src/writers/package.ts';
import { chartDocument, charted, columnTable, firstChart } from '../../support/charts.ts';
import { controlsOf, controlsOfKind, controlsPart } from '../../support/controls.ts';
import { loadHouse } from '../../support/house.ts';
import { convertTo, convertToPdf, hasOffice, pdfText, validateOoxml } from '../../support/office.ts';
import { answer, HOSTILE_TEXTS } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { regionTable, tableEntry, wideTable, yearTable } from '../../support/sample-tables.ts';
import {
  fieldsOf,
  readDocx,
  shownText,
  styleOf,
  type WrittenDocx,
  writeAndRead,
} from '../../support/written-docx.ts';
import { attributeOf, find, findAll, get, parseXml, type XmlElement } from '../../support/xml.ts';

const KINDS = ['column', 'bar', 'line', 'stacked'] as const;
const regions = { ...regionTable(), columnDimension: { name: 'year', label: 'Jaar', members: [] } };
const years = (kind: (typeof KINDS)[number] = 'column') => charted(yearTable(), { kind });

/** The parts of the only chart of a file. */
function chartOf(written: WrittenDocx): { readonly name: string; readonly part: XmlElement } {
  const [name, ...others] = written.names.filter((one) => /^word\/charts\/[^/]+\.xml$/.test(one));
  if (name === undefined || others.length > 0) throw new Error('not one chart');
  return { name, part: written.part(name) };
}

function workbookOf({ bytes, names }: WrittenDocx): Uint8Array {
  const name = names.find((one) => one.startsWith('word/embeddings/')) ?? '';
  return readPackage(bytes).get(name) ?? new Uint8Array();
}

/** The cells of a workbook, row by row; a cell that is not there is undefined. */
function cellsOf(workbook: Uint8Array): readonly (readonly (string | number | undefined)[])[] {
  const sheet = parseXml(partText(readPackage(workbook).get('xl/worksheets/sheet1.xml') ?? new Uint8Array()));
  return findAll(sheet, 'row').map((row) => {
    const cells = new Map(
      findAll(row, 'c').map((cell) => [cell.attributes['r']?.replace(/\d+/, '') ?? '', cell]),
    );
    const last = [...cells.keys()].at(-1) ?? 'A';
    return Array.from({ length: last.charCodeAt(0) - 64 }, (_, at) => {
      const cell = cells.get(String.fromCharCode(65 + at));
      if (cell === undefined) return undefined;
      return cell.attributes['t'] === 'inlineStr' ? get(cell, 't').text : Number(get(cell, 'v').text);
    });
  });
}

/** What a chart shows, read from its caches as a program would that knows no more than the part. */
function contentOf(part: XmlElement): Parameters<typeof chartHash>[0] {
  const points = (cache: XmlElement | undefined) =>
    new Map(
      (cache?.children ?? [])
        .filter(({ name }) => name === 'c:pt')
        .map((one) => [Number(one.attributes['idx']), get(one, 'c:v').text]),
    );
  const series = findAll(part, 'c:ser');
  const names = points(find(get(series[0] ?? part, 'c:cat'), 'c:strCache'));
  const categories = [...names.values()];
  const stacked = attributeOf(part, 'c:grouping', 'val') === 'stacked';
  const bars = stacked ? 'stacked' : attributeOf(part, 'c:barDir', 'val') === 'bar' ? 'bar' : 'column';
  return {
    kind: find(part, 'c:lineChart') === undefined ? bars : 'line',
    categories,
    series: series.map((one) => {
      const values = points(find(get(one, 'c:val'), 'c:numCache'));
      return {
        name: get(get(one, 'c:tx'), 'c:v').text,
        values: categories.map((_, at) => (values.has(at) ? Number(values.get(at)) : null)),
      };
    }),
  };
}

describe('a chart in the Word answer', () => {
  it('stands below its table: caption, then the chart in the width of the text, not a picture', async () => {
    const written = await writeAndRead(chartDocument(years()));
    const after = written.blocks.slice(written.blocks.findIndex(({ name }) => name === 'w:tbl') + 1);
    const [caption, drawing] = after;
    expect(caption && shownText(caption)).toBe(
      'Grafiek 1: Aantal vormingen in Vlaanderen en Brussel, 2016-2020',
    );
    expect(caption && styleOf(caption)).toBe('Caption');
    const inline = get(drawing ?? written.body, 'wp:inline');
    const { cx, cy } = get(inline, 'wp:extent').attributes;
    const left = Number(attributeOf(drawing ?? written.body, 'w:ind', 'w:left'));
    expect(Math.abs(Number(cx) / 635 + left - 9072)).toBeLessThan(2);
    expect(Number(cy)).toBeGreaterThan(Number(cx) * 0.35);
    expect(findAll(written.body, 'pic:pic')).toEqual([]);
    expect(written.names.filter((name) => name.includes('media'))).toEqual([]);
  });

  it('comes below the remarks, and upright below a table on a turned page', async () => {
    const wide = charted(
      {
        ...wideTable(20),
        columnDimension: { name: 'y', label: 'Jaar', members: [] },
        notes: ['Een opmerking.'],
      },
      { kind: 'line' },
    );
    const written = await writeAndRead(chartDocument(wide, years()));
    const at = (found: (one: XmlElement) => boolean) => written.blocks.findIndex(found);
    const note = at((one) => shownText(one).startsWith('Opmerking:'));
    const drawing = at((one) => find(one, 'c:chart') !== undefined);
    expect(note).toBeLessThan(drawing);
    // The section of the table ends between the two, so that the chart is on an upright page.
    const turned = written.blocks.findIndex((one) => attributeOf(one, 'w:pgSz', 'w:orient') === 'landscape');
    expect(turned).toBeGreaterThan(-1);
    expect(turned).toBeLessThan(drawing);
    expect(await validateOoxml(written.bytes, 'docx')).toEqual([]);
  });

  it('never ends a section inside its control', async () => {
    const wide = charted(
      { ...wideTable(20), columnDimension: { name: 'y', label: 'Jaar', members: [] } },
      { kind: 'line' },
    );
    const written = await writeAndRead(chartDocument(years(), wide, { ...years(), id: 'more' }));
    expect(findAll(written.body, 'w:sdtContent').flatMap((one) => findAll(one, 'w:sectPr'))).toEqual([]);
  });

  it('has a caption with a number of its own as a field, bookmarks, and a reference to it', async () => {
    const document = chartDocument(years());
    const [first] = document.items;
    const reference = { type: 'reference', target: 'chart', table: 'years', text: 'grafiek 1' } as const;
    const items = [
      { ...item('0', '0.', paragraph('Zie ', reference, '.')) },
      ...(first === undefined ? [] : [first]),
    ];
    const written = await writeAndRead({ ...document, items });
    expect(fieldsOf(written.body)).toEqual([
      { instruction: 'REF _Ref_chart_1_number \\h', value: '1' },
      { instruction: 'SEQ Tabel \\* ARABIC', value: '1' },
      { instruction: 'SEQ Grafiek \\* ARABIC', value: '1' },
    ]);
    const marks = findAll(written.body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(marks).toEqual(expect.arrayContaining(['_Ref_chart_1', '_Ref_chart_1_number']));
    expect(shownText(written.body)).toContain('Zie grafiek 1.');
  });

  it('says in words what it shows', async () => {
    const document = chartDocument(years('line'));
    const written = await writeAndRead(document);
    const properties = get(written.body, 'wp:docPr').attributes;
    expect(properties['descr']).toBe(firstChart(document).description);
    expect(properties).toMatchObject({ id: '1001', name: 'Grafiek 1' });
  });

  it.each(KINDS)(
    'of kind %s is native: series, categories and values, with formulas into its workbook',
    async (kind) => {
      const written = await writeAndRead(chartDocument(charted(regions, { kind, categories: 'columns' })));
      const { name, part } = chartOf(written);
      const rows = [
        ['Regio Antwerpen', [110, 95, 58, 60, 46]],
        ['Regio Brussel', [19, 81, 84, 44, 21]],
        ['Regio Limburg', [77, 130, 170, 122, 45]],
        ['Regio-overschrijdend', [1028, 22, 22, 13, 39]],
      ] as const;
      expect(contentOf(part)).toEqual({
        kind,
        categories: ['2016', '2017', '2018', '2019', '2020'],
        series: rows.map(([label, values]) => ({ name: label, values })),
      });
      const formulas = findAll(get(part, 'c:ser'), 'c:f').map(({ text }) => text);
      expect(formulas).toEqual(['Data!$B$1', 'Data!$A$2:$A$6', 'Data!$B$2:$B$6']);
      expect(attributeOf(part, 'c:lang', 'val')).toBe('nl-BE');
      expect(get(part, 'c:formatCode').text).toBe('[$-813]#,##0');
      const relations = written.part(name.replace('charts/', 'charts/_rels/').concat('.rels'));
      const relation = get(relations, 'Relationship', {
        Id: get(part, 'c:externalData').attributes['r:id'] ?? '',
      });
      expect(written.names).toContain(`word/${relation.attributes['Target']?.replace('../', '')}`);
      const cells = cellsOf(workbookOf(written));
      expect(cells[0]).toEqual([undefined, ...rows.map(([label]) => label)]);
      expect(cells[1]).toEqual(['2016', 110, 19, 77, 1028]);
      expect(await validateOoxml(written.bytes, 'docx')).toEqual([]);
      expect(await validateOoxml(workbookOf(written), 'xlsx')).toEqual([]);
    },
  );

  it('begins at zero, and shows negative numbers with the names below them', async () => {
    const ends = async (...values: readonly number[]) => {
      const rows = values.map((value, at) => [`${2016 + at}`, value] as const);
      const drawn = columnTable({ id: 't', title: 'T', dimension: 'Jaar', columns: ['Aantal'], rows });
      const { part } = chartOf(await writeAndRead(chartDocument(charted(drawn, { kind: 'column' }))));
      const axis = get(part, 'c:valAx');
      expect(attributeOf(get(part, 'c:catAx'), 'c:tickLblPos', 'val')).toBe('low');
      return [attributeOf(axis, 'c:min', 'val'), attributeOf(axis, 'c:max', 'val')];
    };
    expect(await ends(500, 501)).toEqual(['0', undefined]);
    expect(await ends(-500, -501)).toEqual([undefined, '0']);
    expect(await ends(-5, 5)).toEqual([undefined, undefined]);
  });

  it('counts a few things in whole numbers, and leaves the steps of all else to Word', async () => {
    const unit = async (...values: readonly number[]) => {
      const rows = values.map((value, at) => [`${2016 + at}`, value] as const);
      const drawn = columnTable({ id: 't', title: 'T', dimension: 'Jaar', columns: ['Aantal'], rows });
      const { part } = chartOf(await writeAndRead(chartDocument(charted(drawn, { kind: 'column' }))));
      return attributeOf(part, 'c:majorUnit', 'val');
    };
    expect(await unit(0, 3)).toBe('1');
    expect(await unit(0, 0)).toBe('1');
    expect(await unit(30, 50)).toBeUndefined();
  });

  it('leaves a gap for a number that is missing', async () => {
    const gaps = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Jaar', columns: ['Aantal'] },
      rows: [
        ['2016', 1],
        ['2017', 'unavailable'],
        ['2018', 3],
      ],
    });
    const written = await writeAndRead(chartDocument(charted(gaps, { kind: 'line' })));
    const { part } = chartOf(written);
    expect(contentOf(part).series[0]?.values).toEqual([1, null, 3]);
    expect(attributeOf(part, 'c:dispBlanksAs', 'val')).toBe('gap');
    expect(cellsOf(workbookOf(written))).toEqual([[undefined, 'Aantal'], ['2016', 1], ['2017'], ['2018', 3]]);
  });

  it('cuts long names below upright columns, and never makes two the same', async () => {
    const long = 'Effectief reageren op discriminerende opmerkingen in de klas';
    const rows = [
      `${long} en thuis`,
      `${long} en elders`,
      'Arbeidsongeschiktheidsverzekeringsmaatschappijen',
      'Taal',
    ];
    const drawn = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Thema', columns: ['Aantal'] },
      rows: rows.map((label) => [label, 1]),
    });
    const names = async (kind: 'column' | 'bar') => {
      const { part } = chartOf(await writeAndRead(chartDocument(charted(drawn, { kind }))));
      return contentOf(part).categories;
    };
    expect(await names('bar')).toEqual(rows);
    const [first, second, third, fourth] = await names('column');
    expect([first, second]).toEqual(rows.slice(0, 2));
    expect(third).toMatch(/^Arbeids.*…$/);
    expect(third?.length).toBeLessThanOrEqual(30);
    expect(fourth).toBe('Taal');
  });

  it('takes any text as it is, also as a formula, and stays valid', async () => {
    const rows = [...HOSTILE_TEXTS, '=1+1', '_x0041_'].map((label, at) => [label, at] as const);
    const hostile = columnTable({
      id: 't',
      title: HOSTILE_TEXTS[1] ?? '',
      dimension: 'Soort',
      columns: ['=A1', '<b>'],
      rows: rows.map(([label, at]) => [label, at, 1]),
    });
    const written = await writeAndRead(chartDocument(charted(hostile, { kind: 'bar' })));
    const shown = cellsOf(workbookOf(written)).map(([label]) => label);
    expect(shown).toContain('=1+1');
    // Excel's own spelling of an underscore that would begin a code.
    expect(shown).toContain('_x005F_x0041_');
    expect(contentOf(chartOf(written).part).categories).toContain('A & B < C > D "E" \'F\' &amp; ]]> <w:p/>');
    expect(await validateOoxml(written.bytes, 'docx')).toEqual([]);
    expect(await validateOoxml(workbookOf(written), 'xlsx')).toEqual([]);
  });

  it('is drawn once where its table stands in a draft twice', async () => {
    const document = chartDocument(years());
    const written = await writeAndRead({
      ...document,
      items: [...document.items, item('2', '2.', table('years'))],
    });
    expect(findAll(written.body, 'c:chart')).toHaveLength(1);
    expect(await validateOoxml(written.bytes, 'docx')).toEqual([]);
  });

  it('is no part of an answer without one', async () => {
    const entry = tableEntry(1, yearTable());
    const written = await writeAndRead(answer([item('1', '1.', table(entry.id))], { tables: [entry] }));
    expect(written.names.filter((name) => /chart|embedd/.test(name))).toEqual([]);
  });
});

describe('the control of a chart', () => {
  it('holds caption and chart, and is described in the part about controls', async () => {
    const document = chartDocument(years());
    const written = await writeAndRead(document);
    const [control, ...others] = controlsOfKind(written, 'chart');
    expect(others).toEqual([]);
    expect(control?.title).toBe('Grafiek: Aantal vormingen in Vlaanderen en Brussel, 2016-2020');
    expect(control?.content.children.map(({ name }) => name)).toEqual(['w:p', 'w:p']);
    const { caption, description } = firstChart(document);
    const [recorded] = findAll(controlsPart(written), 'chart');
    expect(recorded?.attributes).toMatchObject({ tag: control?.tag, table: 'years' });
    expect(recorded?.children.map(({ name, text }) => [name, text])).toEqual([
      ['caption', caption],
      ['description', description],
    ]);
    expect(recorded?.attributes['content']).toBe(chartHash(contentOf(chartOf(written).part)));
    const numbers = controlsPart(written).children.filter(({ name }) => name.endsWith('number'));
    expect(numbers.map(({ name, text }) => [name, text])).toEqual([
      ['number', 'Tabel 1'],
      ['chartnumber', 'Grafiek 1'],
    ]);
  });

  it('gives its tag to its parts, whatever the number and the data', async () => {
    const names = (written: WrittenDocx) => written.names.filter((name) => /charts|embedd/.test(name));
    const alone = await writeAndRead(chartDocument(years()));
    const [tag = ''] = controlsOfKind(alone, 'chart').map((one) => one.tag);
    expect(tag).toMatch(/^repliek-chart-[0-9a-f]{24}$/);
    expect(names(alone)).toEqual([
      `word/charts/_rels/${tag}.xml.rels`,
      `word/charts/${tag}.xml`,
      `word/embeddings/${tag}.xlsx`,
    ]);
    const other = await writeAndRead(chartDocument({ ...charted(regions, { kind: 'bar' }) }, years('line')));
    expect(names(other)).toEqual(expect.arrayContaining([...names(alone)]));
    expect(controlsOf(other).filter((one) => one.tag === tag)).toHaveLength(1);
  });

  it('tells another value, name, gap or kind, and nothing else', () => {
    const content = { kind: 'line', categories: ['2019'], series: [{ name: 'A', values: [4] }] };
    const hashes = [
      content,
      { ...content, kind: 'bar' },
      { ...content, categories: ['2020'] },
      { ...content, series: [{ name: 'B', values: [4] }] },
      { ...content, series: [{ name: 'A', values: [null] }] },
      { ...content, series: [{ name: 'A', values: [4.5] }] },
    ].map(chartHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(chartHash({ ...content, series: [{ name: 'A', values: [Number('4.00')] }] })).toBe(hashes[0]);
  });
});

const documents = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.uniqueArray(fc.constantFrom('2018', '2019', 'x', ...HOSTILE_TEXTS), {
      minLength: 2,
      maxLength: 6,
    }),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: undefined }), {
      minLength: 24,
      maxLength: 24,
    }),
  })
  .map(({ kind, columns, rows, values }): AnswerDocument => {
    const value = (row: number, column: number) =>
      row + column === 0 ? 3 : (values[row * 4 + column] ?? 'unavailable');
    const names = Array.from({ length: columns }, (_, at) => `Kolom ${at}`);
    const crosstab = columnTable({
      ...{ id: 'any', title: 'Wat dan ook', dimension: 'Soort', columns: names },
      rows: rows.map((label, row) => [label, ...names.map((_, column) => value(row, column))]),
    });
    return chartDocument(charted(crosstab, { kind }));
  });

describe('in any document', () => {
  it('the same inputs give the same bytes', async () => {
    const write = () => writeDocx(chartDocument(charted(regions, { kind: 'stacked' }), years()), loadHouse());
    expect(await write()).toEqual(await write());
  });

  it('the hash in the part is that of what is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const written = await writeAndRead(document);
        const [recorded] = findAll(controlsPart(written), 'chart');
        expect(recorded?.attributes['content']).toBe(chartHash(contentOf(chartOf(written).part)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('rendered', () => {
  it.skipIf(!hasOffice)(
    'is still a chart with the same data when LibreOffice saves it (needs LibreOffice)',
    async () => {
      const document = chartDocument(charted(regions, { kind: 'line', categories: 'columns' }));
      const bytes = await writeDocx(document, loadHouse());
      const saved = readDocx((await convertTo('docx', bytes, 'antwoord.docx')) ?? new Uint8Array());
      expect(contentOf(chartOf(saved).part)).toEqual(contentOf(chartOf(readDocx(bytes)).part));
      // The name of the workbook goes on telling which chart it is.
      const [tag = ''] = controlsOfKind(readDocx(bytes), 'chart').map((one) => one.tag);
      expect(saved.names).toContain(`word/embeddings/${tag}.xlsx`);
    },
  );

  it.skipIf(!hasOffice)(
    'shows captions, names and numbers of every chart (needs LibreOffice and poppler)',
    async () => {
      const document = chartDocument(
        ...KINDS.map((kind, at) => ({
          ...charted({ ...regions, title: `Grafiek van soort ${kind}` }, { kind }),
          id: `t${at}`,
        })),
      );
      const pdf = await convertToPdf(readDocx(await writeDocx(document, loadHouse())).bytes, 'antwoord.docx');
      const pages = (await pdfText(pdf ?? new Uint8Array())) ?? [];
      const shown = pages.join('\n');
      KINDS.forEach((kind, at) => {
        expect(shown).toContain(`Grafiek ${at + 1}: Grafiek van soort ${kind}`);
      });
      // Numbers of the axis, with the signs of the house's language; the instruction of no field.
      expect(shown.match(/1\.200\b/g)?.length).toBeGreaterThanOrEqual(3);
      expect(shown.match(/Regio Limburg/g)?.length).toBe(8);
      expect(shown.match(/Aantal vormingen/g)?.length).toBe(4);
      expect(shown).not.toContain('SEQ');
    },
  );
});
