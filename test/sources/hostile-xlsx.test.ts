/** Workbooks from outside that are damaged, or mean harm: refused in a sentence, in no time and little memory. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { load } from '../support/deliveries.ts';
import { sheetData, type WorkbookParts, workbookOf, zipOf } from '../support/workbooks.ts';

const GOOD: WorkbookParts = {
  sheets: {
    Cijfers: sheetData([
      ['depot', 'jaar', 'aantal'],
      ['noord', 2020, 3],
    ]),
  },
};
const good = () => workbookOf(GOOD);
const withSheet = (xml: string) => workbookOf({ ...GOOD, parts: { 'xl/worksheets/sheet1.xml': xml } });

async function messageOf(xlsx: Uint8Array): Promise<string> {
  const { problems, source } = await load({ xlsx });
  expect(source?.table).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['workbook-unreadable']);
  expect(problems[0]?.place.file).toMatch(/uitleningen\.xlsx$/);
  return problems[0]?.message ?? '';
}

describe('a file that is no workbook', () => {
  it.each([
    ['CSV', strToU8('depot;jaar;aantal\nnoord;2020;3\n')],
    ['nothing', new Uint8Array()],
    ['one letter', strToU8('P')],
    ['another zip', zipOf({ 'a.txt': 'x' })],
    [
      'a Word document',
      zipOf({ '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w:document xmlns:w="x"/>' }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await messageOf(bytes)).toContain('geen Excelbestand');
  });

  it('or one with a password, or of an old program', async () => {
    expect(await messageOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toContain('wachtwoord');
  });
});

describe('a damaged workbook', () => {
  it('that was cut off anywhere is refused', async () => {
    const whole = good();
    for (const length of [10, 100, whole.length - 30, whole.length - 1]) {
      expect(await messageOf(whole.subarray(0, length))).toMatch(/beschadigd|geen Excelbestand/);
    }
  });

  it('of which one byte changed is refused, or the same', async () => {
    const whole = good();
    for (let at = 0; at < whole.length; at += 23) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const { source, value, problems } = await load({ xlsx: changed });
      if (source?.table === undefined)
        expect(problems.map(({ code }) => code).join()).toMatch(/workbook-unreadable|data-empty/);
      else expect(await value('loans')).toBe('3');
    }
  });

  it.each([
    ['no XML', 'x'],
    ['a tag that is not closed', '<worksheet><sheetData>'],
    ['tags that cross', '<worksheet><sheetData></worksheet></sheetData>'],
    ['half a tag', '<worksheet'],
    [
      'a text that is not there',
      `<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>`,
    ],
    ['a number that is none', `<worksheet><sheetData><row><c><v>drie</v></c></row></sheetData></worksheet>`],
    ['a number without end', `<worksheet><sheetData><row><c><v>1e999</v></c></row></sheetData></worksheet>`],
    [
      'the same cell twice',
      `<worksheet><sheetData><row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
    ],
    [
      'rows that run backwards',
      `<worksheet><sheetData><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row></sheetData></worksheet>`,
    ],
    [
      'a row that does not exist',
      `<worksheet><sheetData><row r="9999999"><c><v>1</v></c></row></sheetData></worksheet>`,
    ],
    [
      'a column that does not exist',
      `<worksheet><sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>`,
    ],
    [
      'an address that is none',
      `<worksheet><sheetData><row><c r="1A"><v>1</v></c></row></sheetData></worksheet>`,
    ],
    ['a type that is none', `<worksheet><sheetData><row><c t="z"><v>1</v></c></row></sheetData></worksheet>`],
    ['elements without end inside each other', '<a>'.repeat(1000)],
  ])('with %s is refused', async (_, xml) => {
    expect(await messageOf(withSheet(xml))).toContain('beschadigd');
  });

  it('of which a part is missing is refused', async () => {
    const parts = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    expect(await messageOf(workbookOf({ ...GOOD, parts }))).toContain('beschadigd');
  });
});

describe('a workbook that means harm', () => {
  it.each([
    [
      'entities of its own',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
    ],
    ['an entity from a file', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    [
      'an entity that is not there',
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>&geheim;</t></is></c></row></sheetData></worksheet>',
    ],
  ])('with %s is refused', async (_, xml) => {
    expect(await messageOf(withSheet(xml))).toContain('beschadigd');
  });

  it('never makes the program look at other files', async () => {
    const target = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rels = (mode: string, path: string) =>
      `<Relationships><Relationship Id="rId1" Type="${target}/worksheet" Target="${path}"${mode}/></Relationships>`;
    for (const xml of [
      rels(' TargetMode="External"', 'file:///etc/passwd'),
      rels('', '../../../../etc/passwd'),
    ]) {
      expect(
        await messageOf(workbookOf({ ...GOOD, parts: { 'xl/_rels/workbook.xml.rels': xml } })),
      ).toContain('beschadigd');
    }
  });

  it('that unpacks to much more than it is, is too large', async () => {
    const bomb = new Uint8Array(50 * 1024 ** 2).fill(32);
    const bytes = zipSync({ ...unpackedParts(), 'xl/worksheets/sheet1.xml': bomb }, { level: 9 });
    expect(bytes.length).toBeLessThan(1024 ** 2);
    const started = process.memoryUsage().rss;
    expect(await messageOf(bytes)).toContain('uitgepakt veel te groot');
    expect(process.memoryUsage().rss - started).toBeLessThan(150 * 1024 ** 2);
  });

  it('with far too many parts, or cells that are all empty, is too large', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`x/${at}`, '']));
    expect(await messageOf(workbookOf({ ...GOOD, parts: many }))).toContain('te groot');
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}"><v>1</v></c></row>`,
    );
    const header = ['depot', 'jaar', 'aantal'].map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`);
    const wide = `<worksheet><sheetData><row>${header.join('')}</row>${rows.join('')}</sheetData></worksheet>`;
    expect(await messageOf(withSheet(wide))).toContain('te groot');
  });

  it('with a text of formulas and markup stays text', async () => {
    const rows = [
      ['depot', 'jaar', 'aantal'],
      ['=1+1', 2020, 3],
      ['&lt;b&gt;', 2020, 4],
      ['{{x}}', 2020, 5],
    ];
    const { problems, source } = await load({ xlsx: workbookOf({ sheets: { Blad1: sheetData(rows) } }) });
    expect(problems).toEqual([]);
    expect(source?.dimensions.get('depot')?.members.map(({ key }) => key)).toEqual(['=1+1', '<b>', '{{x}}']);
  });
});

function unpackedParts(): Record<string, Uint8Array> {
  return {
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="b"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  };
}
