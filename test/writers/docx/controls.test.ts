import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../src/decimal.ts';
import type { CellFigure, DerivedFigure, Figure } from '../../../src/document/figure.ts';
import type { AnswerDocument, Block, Inline } from '../../../src/document/nodes.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { controlsOf, controlsOfKind, controlsPart, controlText, partsOf } from '../../support/controls.ts';
import { loadHouse } from '../../support/house.ts';
import { validateOoxml } from '../../support/office.ts';
import { answer, fullDocument, HOSTILE_TEXTS, smallDocument } from '../../support/sample-document.ts';
import { heading, item, list, paragraph, reference, table } from '../../support/sample-nodes.ts';
import { gentTable, regionTable, tableEntry, wideTable, yearTable } from '../../support/sample-tables.ts';
import { shownText, styleOf, type WrittenDocx, writeAndRead } from '../../support/written-docx.ts';
import { find, findAll, get, type XmlElement } from '../../support/xml.ts';

const CELL: CellFigure = {
  kind: 'cell',
  value: decimalOf(21),
  table: 'regions',
  measure: 'trainings',
  row: 'Regio Brussel',
  column: '2020',
  where: { region: 'brussel', year: 2020 },
  sources: [{ file: 'data/sources/agii/trainings/trainings.csv', sha256: '7'.repeat(64), rows: 98_765 }],
};
const FACT: Figure = { kind: 'fact', value: decimalOf(25), set: 'agii', fact: 'price', sources: [] };
const CHANGE: DerivedFigure = {
  kind: 'derived',
  value: decimalOf(-5),
  unit: '%',
  phrase: 'fall',
  of: [CELL, CELL],
};

const shown = (one: Figure, text: string): Inline => ({ type: 'figure', figure: one, text });
const inParagraph = (...inlines: readonly (string | Inline)[]) =>
  answer([item('1', '1.', paragraph(...inlines))]);

describe('content controls', () => {
  it('hold every table with its caption, and each remark below it in one of its own', async () => {
    const entry = tableEntry(1, { ...yearTable(), notes: ['Een opmerking.'] });
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Voor.'), table(entry.id), paragraph('Na.'))], { tables: [entry] }),
    );
    const [control, ...others] = controlsOfKind(written, 'table');
    expect(others).toEqual([]);
    expect(control?.content.children.map(({ name }) => name)).toEqual(['w:p', 'w:tbl']);
    expect(styleOf(control?.content.children[0] ?? written.body)).toBe('Caption');
    expect(control?.title).toBe(`Tabel: ${entry.crosstab.title}`);
    const [header] = findAll(control?.content ?? written.body, 'w:tr');
    expect(find(header ?? written.body, 'w:tblHeader')).toBeDefined();
    const outside = written.body.children.filter(({ name }) => name === 'w:p').map(shownText);
    expect(outside.slice(-3)).toEqual(['1.\tVoor.', 'Opmerking: Een opmerking.', 'Na.']);
    const [note, ...more] = controlsOfKind(written, 'note');
    expect(more).toEqual([]);
    expect(note === undefined ? '' : controlText(note)).toBe('Een opmerking.');
    expect(note?.title).toMatch(/^Opmerking bij: Aantal vormingen/);
  });

  it('leave out the caption that has the label of an item in front of it, but not its number', async () => {
    const entry = tableEntry(1, yearTable());
    const written = await writeAndRead(answer([item('1', '1.', table(entry.id))], { tables: [entry] }));
    const [control] = controlsOfKind(written, 'table');
    expect(control?.content.children.map(({ name }) => name)).toEqual(['w:tbl']);
    expect(controlsOfKind(written, 'number').map(controlText)).toEqual(['Tabel 1']);
    const caption = written.body.children.find((each) => shownText(each).startsWith('1.\tTabel 1: '));
    expect(caption?.name).toBe('w:p');
  });

  it('hold all parts of a table that was split, on pages of their own', async () => {
    const entry = tableEntry(1, wideTable(40));
    const written = await writeAndRead(answer([item('1', '1.', table(entry.id))], { tables: [entry] }));
    const [control] = controlsOfKind(written, 'table');
    expect(partsOf(control?.content ?? written.body).length).toBeGreaterThan(1);
    expect(written.tables).toHaveLength(partsOf(control?.content ?? written.body).length);
    const numbers = controlsOfKind(written, 'number');
    expect(numbers).toHaveLength(written.tables.length);
    expect(new Set(numbers.map(({ tag }) => tag)).size).toBe(1);
    expect(findAll(control?.content ?? written.body, 'w:sectPr')).toEqual([]);
  });

  it('hold figures, references and caption numbers, and none of the words around them', async () => {
    const written = await writeAndRead(fullDocument());
    const texts = (kind: string) => controlsOfKind(written, kind).map(controlText);
    expect(texts('figure')).toEqual(['25 euro', '21']);
    expect(texts('reference')).toEqual(['tabel 6 in de bijlage', 'tabel 4', 'tabel 5']);
    expect(texts('number')).toEqual(['Tabel 1', 'Tabel 2', 'Tabel 3', 'Tabel 4', 'Tabel 5']);
  });

  it('stand in headings and links too', async () => {
    const link: Inline = { type: 'link', url: 'https://example.org', children: [shown(CELL, '21')] };
    const document = answer([item('1', '1.', heading(2, 'Met ', shown(FACT, '25')), paragraph(link))]);
    const written = await writeAndRead(document);
    expect(findAll(get(written.body, 'w:hyperlink'), 'w:sdt')).toHaveLength(1);
    expect(controlsOfKind(written, 'figure').map(controlText)).toEqual(['25', '21']);
    expect(await validateOoxml(written.bytes, 'docx')).toEqual([]);
  });

  it('have bookmarks inside, so that a reference shows no copy of a control', async () => {
    const { body } = await writeAndRead(fullDocument());
    const within = findAll(body, 'w:sdtContent').flatMap((content) => findAll(content, 'w:bookmarkStart'));
    const names = new Set(within.map(({ attributes }) => attributes['w:name']));
    expect(names.size).toBe(findAll(body, 'w:bookmarkStart').length);
    for (const { children } of findAll(body, 'w:p')) {
      expect(children.filter(({ name }) => name === 'w:bookmarkStart')).toEqual([]);
    }
  });

  it('lock nothing, prescribe nothing, and have short tags, short titles and ids of their own', async () => {
    const long = { ...CELL, row: `${'\u{1F600}'.repeat(40)}` };
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph(shown(long, '1'))), ...fullDocument().items], {
        tables: fullDocument().tables,
      }),
    );
    const controls = controlsOf(written);
    for (const { properties, tag, title, id } of controls) {
      expect(properties).toEqual(['w:alias', 'w:tag', 'w:id']);
      expect(tag).toMatch(/^repliek-(table|number|note|reference|figure)-[0-9a-f]{24}$/);
      expect(title).not.toBe('');
      expect(title.length).toBeLessThanOrEqual(64);
      expect(title).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      expect(id).toBeGreaterThan(0);
      expect(id).toBeLessThan(2 ** 31);
    }
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  });

  it('say in the house’s words what stands there', async () => {
    const change = { ...CHANGE, of: [{ ...CELL, column: '2019' }, CELL] };
    const bare = { ...CELL, row: '', column: ' ' };
    const entry = tableEntry(1, yearTable());
    const written = await writeAndRead(
      answer(
        [
          item('1', '1.', paragraph(shown(CELL, '21'), shown(FACT, '25'), shown(change, '5%'))),
          item(
            '2',
            '2.',
            paragraph(shown({ ...bare, measure: 'x' }, '3'), reference(entry)),
            table(entry.id),
          ),
        ],
        { tables: [entry] },
      ),
    );
    expect(controlsOf(written).map(({ title }) => title)).toEqual([
      'Cijfer: Regio Brussel, 2020',
      'Cijfer: agii, price',
      'Cijfer: Regio Brussel, 2019 → Regio Brussel, 2020',
      'Cijfer: regions',
      expect.stringMatching(/^Verwijzing naar: Aantal vormingen/),
      expect.stringMatching(/^Tabel: Aantal vormingen/),
      expect.stringMatching(/^Nummer van: Aantal vormingen/),
    ]);
  });

  it('are not there where nothing is shown', async () => {
    expect(controlsOf(await writeAndRead(inParagraph('Niets: ', shown(CELL, ''), '.')))).toEqual([]);
  });
});

describe('tags', () => {
  const tagsOf = async (...inlines: readonly Inline[]) =>
    controlsOf(await writeAndRead(inParagraph(...inlines))).map(({ tag }) => tag);
  const tagOf = async (one: Figure) => (await tagsOf(shown(one, 'x')))[0];

  it('stay when the data changes, and with it the value, the labels and the files', async () => {
    const newer = { ...CELL, value: decimalOf(99), row: 'Brussel', column: 'Jaar 2020', sources: [] };
    expect(await tagOf(newer)).toBe(await tagOf(CELL));
    expect(await tagOf({ ...CELL, where: { year: 2020, region: 'brussel' } })).toBe(await tagOf(CELL));
    const risen: Figure = {
      ...CHANGE,
      value: decimalOf(12),
      decimals: 1,
      phrase: 'rise',
      of: [newer, newer],
    };
    expect(await tagOf(risen)).toBe(await tagOf(CHANGE));
  });

  it('differ where another figure is meant, or another form of it', async () => {
    const figures: readonly Figure[] = [
      CELL,
      { ...CELL, table: 'other' },
      { ...CELL, measure: 'other' },
      { ...CELL, where: { region: 'brussel', year: '2020' } },
      { ...CELL, where: { region: 'brussel', year: null } },
      { ...CELL, where: { region: 'brussel' } },
      { ...CELL, decimals: 1 },
      { ...CELL, unit: 'euro' },
      FACT,
      { kind: 'fact', value: decimalOf(1), set: 'agii', fact: 'other', sources: [] },
      CHANGE,
      { ...CHANGE, phrase: 'none' },
      { ...CHANGE, of: [CELL, { ...CELL, where: {} }] },
    ];
    const tags = await Promise.all(figures.map(tagOf));
    expect(new Set(tags).size).toBe(figures.length);
  });

  it('are one for a figure that is used twice, and more where its texts differ', async () => {
    const [first, again, other, others] = await tagsOf(
      ...['5%', '5%', '5,2%', '5,2%'].map((text) => shown(CHANGE, text)),
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(others).toBe(other);
    const written = await writeAndRead(
      inParagraph(shown(CHANGE, '5%'), shown(CHANGE, '5,2%'), shown(CHANGE, '5%')),
    );
    expect(controlsPart(written).children.map(({ text }) => text)).toEqual(['5%', '5,2%']);
  });
});

describe('the part about the controls', () => {
  it('is found from the document, and named in the package', async () => {
    const { part } = await writeAndRead(smallDocument());
    const [relation] = findAll(part('word/_rels/document.xml.rels'), 'Relationship', {
      Target: '../customXml/item1.xml',
    });
    expect(relation?.attributes['Type']).toMatch(/\/customXml$/);
    const own = get(part('customXml/_rels/item1.xml.rels'), 'Relationship').attributes;
    expect(own).toMatchObject({ Target: 'itemProps1.xml', Type: expect.stringMatching(/\/customXmlProps$/) });
    const properties = part('customXml/itemProps1.xml');
    expect(get(properties, 'ds:schemaRef').attributes['ds:uri']).toBe('urn:repliek:controls:1');
    expect(properties.attributes['ds:itemID']).toMatch(/^\{[0-9A-F-]{36}\}$/);
    const types = findAll(part('[Content_Types].xml'), 'Override', { PartName: '/customXml/itemProps1.xml' });
    expect(types).toHaveLength(1);
  });

  it('names the dossier and the build: another text makes another build, the same one does not', async () => {
    const rootOf = async (document: AnswerDocument) => controlsPart(await writeAndRead(document)).attributes;
    const first = await rootOf(inParagraph(shown(CELL, '21')));
    expect(first).toMatchObject({ xmlns: 'urn:repliek:controls:1', dossier: '2021-321' });
    expect(first['build']).toMatch(/^[0-9a-f]{16}$/);
    expect(await rootOf(inParagraph('Anders: ', shown(CELL, '21')))).toEqual(first);
    expect((await rootOf(inParagraph(shown(CELL, '22'))))['build']).not.toBe(first['build']);
  });

  it('says what each control stands for', async () => {
    const entry = tableEntry(1, { ...regionTable(), notes: ['Een opmerking.', ' '] });
    const odd = { ...CELL, where: { a: null, b: '2020', c: 2020 } };
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph(shown(odd, '1.234'), shown(FACT, '25 euro')), table(entry.id))], {
        tables: [entry],
      }),
    );
    const [cell, fact, whole, number, note] = controlsPart(written).children;
    expect(cell?.attributes).toMatchObject({
      ...{ kind: 'cell', table: 'regions', measure: 'trainings', row: 'Regio Brussel', column: '2020' },
    });
    expect(cell?.children.map(({ name, attributes, text }) => [name, attributes, text])).toEqual([
      ['where', { dimension: 'a' }, ''],
      ['where', { dimension: 'b', text: '2020' }, ''],
      ['where', { dimension: 'c', number: '2020' }, ''],
      ['text', {}, '1.234'],
    ]);
    expect(fact?.attributes).toMatchObject({ kind: 'fact', set: 'agii', fact: 'price' });
    expect(whole?.attributes).toMatchObject({ table: entry.id });
    const [caption, ...parts] = whole?.children ?? [];
    expect([caption?.name, caption?.text]).toEqual(['caption', entry.caption]);
    expect(parts.map(({ name }) => name)).toEqual(['part']);
    const cells = parts.map((part) => part.children.map((row) => row.children.map(({ text }) => text)));
    expect(cells).toEqual(partsOf(controlsOfKind(written, 'table')[0]?.content ?? written.body));
    expect(number?.children.map(({ text }) => text)).toEqual(['Tabel 1']);
    expect(note?.attributes).toMatchObject({ table: entry.id, at: '0' });
    expect(note?.children.map(({ text }) => text)).toEqual(['Een opmerking.']);
  });

  it('holds no value behind a text, no file and no count of rows', async () => {
    const rounded = { ...CELL, value: decimalOf(1_234_567) };
    const change: Figure = { ...CHANGE, of: [{ ...CELL, value: decimalOf(3_141_593) }, CELL] };
    const written = await writeAndRead(
      inParagraph(shown(rounded, '1,2 miljoen'), shown(change, 'een daling')),
    );
    const attributes = findAll(controlsPart(written), 'figure').flatMap((each) => [
      each,
      ...findAll(each, 'of'),
    ]);
    const said = JSON.stringify(attributes);
    for (const secret of ['1234567', '3141593', '98765', '777777', '.csv'])
      expect(said).not.toContain(secret);
  });

  it('hashes the cells as they stand in the file, whatever they hold', async () => {
    for (const crosstab of [gentTable(), wideTable(40, [...HOSTILE_TEXTS])]) {
      const entry = tableEntry(1, crosstab);
      const written = await writeAndRead(answer([item('1', '1.', table(entry.id))], { tables: [entry] }));
      const [control] = controlsOfKind(written, 'table');
      const cells = JSON.stringify(partsOf(control?.content ?? written.body));
      const [recorded] = findAll(controlsPart(written), 'table');
      expect(recorded?.attributes['cells']).toBe(createHash('sha256').update(cells).digest('hex'));
    }
  });
});

const figures = fc
  .record({
    table: fc.constantFrom('years', 'regions'),
    year: fc.oneof(fc.integer({ min: 2018, max: 2020 }), fc.constantFrom('2019', null)),
    value: fc.integer({ min: 0, max: 3 }),
    row: fc.constantFrom(...HOSTILE_TEXTS, ''),
    decimals: fc.option(fc.constantFrom(0, 1), { nil: undefined }),
    text: fc.constantFrom('1', '2', '', ' ', 'a\r\nb\tc', '\u0000 <&>"'),
  })
  .map(({ table: id, year, value, row, decimals, text }): Inline => {
    const cell = { ...CELL, table: id, value: decimalOf(value), row, where: { year } };
    return shown(decimals === undefined ? cell : { ...cell, decimals }, text);
  });
const entries = [yearTable(), regionTable()].map((crosstab, at) => tableEntry(at + 1, crosstab));
const references = fc.constantFrom(...entries.map(reference));
const sentences = fc
  .array(fc.oneof(figures, references, fc.constantFrom('woorden', ' ')), { maxLength: 5 })
  .map((inlines): Block => paragraph(...inlines));
const blocks = fc.oneof(
  { weight: 4, arbitrary: sentences },
  { weight: 1, arbitrary: fc.constantFrom(...entries).map(({ id }) => table(id)) },
  { weight: 1, arbitrary: sentences.map((sentence) => list([sentence])) },
);

describe('in any document', () => {
  it('the same inputs give the same bytes', async () => {
    const [first, second] = [fullDocument(), fullDocument()].map((each) => writeDocx(each, loadHouse()));
    expect(await second).toEqual(await first);
  });

  it('each tag of the part has its controls and each control its tag, with the text that was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(blocks, { maxLength: 6 }), async (children) => {
        expectAgreement(await writeAndRead(answer([item('1', '1.', ...children)], { tables: entries })));
      }),
      { numRuns: 25 },
    );
  });
});

function expectAgreement(written: WrittenDocx): void {
  const controls = controlsOf(written);
  const recorded = new Map(
    controlsPart(written).children.map((each) => [each.attributes['tag'] ?? '', each]),
  );
  expect(recorded.size).toBe(controlsPart(written).children.length);
  expect(new Set(controls.map(({ tag }) => tag))).toEqual(new Set(recorded.keys()));
  expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  for (const control of controls) {
    const entry: XmlElement | undefined = recorded.get(control.tag);
    if (entry === undefined) throw new Error(`nothing is said of ${control.tag}`);
    if (entry.name === 'table') {
      const [first, second] = control.content.children;
      expect([first?.name, second?.name]).toContain('w:tbl');
      if (first?.name === 'w:p') expect(shownText(first)).toBe(get(entry, 'caption').text);
    } else expect(controlText(control)).toBe(get(entry, 'text').text);
  }
}
