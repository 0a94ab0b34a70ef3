import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { recordedControls } from '../../src/wordfile/recorded-controls.ts';
import { UnreadableWordFile, WordFile } from '../../src/wordfile/word-file.ts';
import { WordStyles } from '../../src/wordfile/word-styles.ts';
import { partBytes, partText } from '../../src/writers/package.ts';
import { chartDocument, charted, firstChart } from '../support/charts.ts';
import { fullDocument } from '../support/sample-document.ts';
import { yearTable } from '../support/sample-tables.ts';
import { p, wordFile, wordPackage } from '../support/word-package.ts';
import { cellTexts, shownText, writeAndRead } from '../support/written-docx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMED_STYLES = `<w:styles ${W}><w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Standaard"/></w:style><w:style w:type="paragraph" w:styleId="Vraagkop"><w:name w:val="Vraagkop"/><w:basedOn w:val="Kop2"/></w:style><w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>`;

describe('a Word file', () => {
  it('is read as our writer wrote it', async () => {
    const written = await writeAndRead(fullDocument());
    const { text } = new WordFile(written.bytes);
    const outside = text.paragraphs.filter(({ cell }) => cell === undefined);
    expect(outside.map((paragraph) => paragraph.text)).toEqual(written.paragraphs.map(shownText));
    expect(text.tables.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)))).toEqual(
      written.tables.map(cellTexts),
    );
  });

  it('keeps every part that is not touched, and all around an edit', async () => {
    const { bytes } = await writeAndRead(fullDocument());
    const file = new WordFile(bytes);
    const before = unzipSync(bytes);
    const xml = file.tree(file.main).source.replace('ANTWOORD', 'REPLIEK');
    const after = unzipSync(file.withParts(new Map([[file.main, partBytes(xml)]])));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, content] of Object.entries(before)) {
      if (name === file.main) expect(partText(after[name] ?? content)).toBe(xml);
      else expect(after[name]).toEqual(content);
    }
  });

  it('keeps the mark of an encoding at the beginning of a part', () => {
    const parts = unzipSync(wordPackage(p('x')));
    const main = parts['word/document.xml'];
    if (main === undefined) throw new Error('a main part');
    const bytes = zipSync({ ...parts, 'word/document.xml': Uint8Array.of(0xef, 0xbb, 0xbf, ...main) });
    const file = new WordFile(bytes);
    expect(file.text.paragraphs[0]?.text).toBe('x');
    expect(partBytes(file.tree(file.main).source).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  it.each([
    ['no zip', strToU8('een brief'), 'damaged'],
    ['nothing', new Uint8Array(), 'damaged'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'other-office'],
    ['a workbook', workbookLike(), 'other-office'],
    ['a main part that is no XML', withMain('<w:document'), 'damaged'],
    ['a document type', withMain('<!DOCTYPE x><x/>'), 'damaged'],
    ['another root', withMain('<x/>'), 'other-office'],
  ])('cannot be %s', (_, bytes, reason) => {
    expect(() => new WordFile(bytes)).toThrow(expect.objectContaining({ reason }));
  });

  it('refuses a part that unpacks to more than any answer has', () => {
    const bomb = zipSync({
      ...unzipSync(wordPackage(p('x'))),
      'word/media/a.xml': new Uint8Array(100 * 1024 ** 2),
    });
    expect(() => new WordFile(bomb).bytes('word/media/a.xml')).toThrow(
      expect.objectContaining({ reason: 'too-large' }),
    );
  });

  it('ends in a file or in the one error, whatever the bytes are', () => {
    const bytes = wordPackage(p('Er zijn 276 vormingen.'));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        try {
          expect(new WordFile(broken).text.paragraphs.length).toBeLessThan(3);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableWordFile);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the styles of a Word file', () => {
  const styles = [{ kind: 'styles', name: 'word/styles.xml', xml: NAMED_STYLES }];

  it('are known by their names, in any language of Word, also where a style is based on them', () => {
    const file = wordFile(
      ['Kop2', 'Vraagkop', 'Eigen', 'Bijschrift', 'Standaard', 'A']
        .map((id) => p(id, `<w:pStyle w:val="${id}"/>`))
        .join(''),
      styles,
    );
    const named = new WordStyles(file);
    expect(file.text.paragraphs.map((paragraph) => [paragraph.text, named.headingLevel(paragraph)])).toEqual([
      ['Kop2', 2],
      ['Vraagkop', 2],
      ['Eigen', 1],
      ['Bijschrift', undefined],
      ['Standaard', undefined],
      ['A', undefined],
    ]);
    expect(file.text.paragraphs.filter((paragraph) => named.isNamed(paragraph, 'Caption'))).toHaveLength(1);
  });

  it('may be missing', () => {
    const file = wordFile(p('x', '<w:outlineLvl w:val="2"/>'));
    expect(new WordStyles(file).all).toEqual([]);
    expect(file.text.paragraphs.map((paragraph) => new WordStyles(file).headingLevel(paragraph))).toEqual([
      3,
    ]);
  });
});

describe('what a Word file says of its controls', () => {
  it('is what the writer recorded, by tag', async () => {
    const document = fullDocument();
    const record = recordedControls(new WordFile((await writeAndRead(document)).bytes));
    expect(record?.dossier).toBe(document.dossier);
    const kinds = new Set([...(record?.controls.values() ?? [])].map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['table', 'number', 'note', 'reference', 'figure']));
    for (const [tag, control] of record?.controls ?? []) expect(tag).toMatch(`repliek-${control.kind}-`);
  });

  it('knows the caption, the words and the hash of a chart, and its number from that of a table', async () => {
    const document = chartDocument(charted(yearTable(), { kind: 'line' }));
    const written = await writeAndRead(document);
    const controls = [...(recordedControls(new WordFile(written.bytes))?.controls.values() ?? [])];
    const { caption, description } = firstChart(document);
    const chart = controls.find(({ kind }) => kind === 'chart');
    expect(chart).toMatchObject({
      table: 'years',
      caption,
      description,
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const numbers = controls.flatMap((one) =>
      one.kind === 'number' || one.kind === 'chartnumber' ? [[one.kind, one.text]] : [],
    );
    expect(numbers).toEqual([
      ['number', 'Tabel 1'],
      ['chartnumber', 'Grafiek 1'],
    ]);
  });

  it('has members as texts, as numbers and as none', () => {
    const xml =
      '<controls xmlns="urn:repliek:controls:1" dossier="2021-321" build="1"><figure tag="a" kind="cell" table="t" measure="m" row="r" column="c"><where dimension="jaar" number="2020"/><where dimension="regio" text="2020"/><where dimension="x"/><text>276</text></figure><later tag="b"/><figure tag="c" kind="later"/><fact/></controls>';
    const file = wordFile(p('x'), [{ kind: 'customXml', name: 'customXml/item1.xml', xml }]);
    const controls = recordedControls(file)?.controls;
    expect([...(controls?.keys() ?? [])]).toEqual(['a']);
    const recorded = controls?.get('a');
    const figure =
      recorded?.kind === 'figure' && recorded.figure.kind === 'cell' ? recorded.figure : undefined;
    expect([...(figure?.where ?? [])]).toEqual([
      ['jaar', 2020],
      ['regio', '2020'],
      ['x', null],
    ]);
  });

  it('is found beside the data of other programs, also where those are no XML', () => {
    const ours = '<c:controls xmlns:c="urn:repliek:controls:1" dossier="2021-9" build="1"/>';
    const file = wordFile(p('x'), [
      { kind: 'customXml', name: 'customXml/item1.xml', xml: 'geen XML' },
      { kind: 'customXml', name: 'customXml/item2.xml', xml: '<b:Sources xmlns:b="urn:bibliografie"/>' },
      { kind: 'customXml', name: 'customXml/item3.xml', xml: ours },
    ]);
    expect(recordedControls(file)).toMatchObject({ part: 'customXml/item3.xml', dossier: '2021-9' });
    expect(recordedControls(wordFile(p('x')))).toBeUndefined();
  });
});

function withMain(xml: string): Uint8Array {
  return zipSync({ ...unzipSync(wordPackage('')), 'word/document.xml': strToU8(xml) });
}

function workbookLike(): Uint8Array {
  const parts = unzipSync(wordPackage(''));
  const workbook = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
  return zipSync({ ...parts, 'word/document.xml': strToU8(workbook) });
}
