/** Answers of a house that takes its look from a Word file. */
import { describe, expect, it } from 'vitest';
import { ANSWER_STYLES } from '../../../src/document/answer-styles.ts';
import { plainReference } from '../../../src/document/house-reference.ts';
import type { HouseStyle } from '../../../src/document/house-style.ts';
import type { AnswerDocument } from '../../../src/document/nodes.ts';
import { readReference } from '../../../src/house-reference/read-reference.ts';
import { Report } from '../../../src/messages/report.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { readPackage } from '../../../src/writers/package.ts';
import { loadHouse } from '../../support/house.ts';
import { oddDocuments } from '../../support/odd-documents.ts';
import { convertTo, convertToPdf, hasOffice, pdfText, validateOoxml } from '../../support/office.ts';
import {
  dutchWord,
  editPart,
  editParts,
  everyPage,
  officeTemplate,
  ownReference,
} from '../../support/reference-file.ts';
import { answer, fullDocument } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { tableEntry, wideTable } from '../../support/sample-tables.ts';
import { readDocx, styleOf, type WrittenDocx } from '../../support/written-docx.ts';
import { attributeOf, findAll, get, type XmlElement } from '../../support/xml.ts';

const MARKS = ['ONTWERP', 'Fictieve gegevens'];
const SHOWN = 'ONTWERP · Fictieve gegevens';

function dressed(bytes: Uint8Array): HouseStyle {
  const read = readReference(bytes, 'reference.docx', loadHouse(), new Report('nl'));
  if (read === undefined) throw new Error('the reference cannot be read');
  return read.house;
}

async function written(bytes: Uint8Array, document: AnswerDocument): Promise<WrittenDocx> {
  return readDocx(await writeDocx(document, dressed(bytes)));
}

/** Upright, turned and upright again, over more than two pages. */
function turnedDocument(marks: readonly string[]): AnswerDocument {
  const wide = tableEntry(1, wideTable(17));
  const long = Array.from({ length: 30 }, () => paragraph('Een alinea die ruimte inneemt. '.repeat(9)));
  return answer([item('1', '1.', paragraph('Voor.'), table(wide.id), ...long)], { marks, tables: [wide] });
}

const style = ({ part }: WrittenDocx, id: string): XmlElement =>
  get(part('word/styles.xml'), 'w:style', { 'w:styleId': id });

describe('styles of an answer', () => {
  it('are those of the file, under the names by which the text asks for them', async () => {
    const file = await written(dutchWord(await ownReference()), fullDocument());
    const styles = findAll(file.part('word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    expect(styles.length).toBe(new Set(styles).size);
    for (const used of new Set(findAll(file.body, 'w:pStyle').map(({ attributes }) => attributes['w:val']))) {
      expect(styles).toContain(used);
    }
    expect(attributeOf(style(file, 'Heading1'), 'w:color')).toBe('00633C');
    expect(attributeOf(style(file, 'Heading1'), 'w:name')).toBe('heading 1');
    expect(attributeOf(get(file.part('word/styles.xml'), 'w:docDefaults'), 'w:lang')).toBe('nl-BE');
    expect(attributeOf(get(file.part('word/styles.xml'), 'w:docDefaults'), 'w:rFonts', 'w:asciiTheme')).toBe(
      'minorHAnsi',
    );
    expect(attributeOf(get(file.part('word/theme/theme1.xml'), 'a:minorFont'), 'a:latin', 'typeface')).toBe(
      'Verdana',
    );
    expect(findAll(file.part('word/styles.xml'), 'w:latentStyles')).toHaveLength(1);
  });

  it('are ours where the file lacks them, built on its own', async () => {
    const lacking = editParts(await ownReference(), (parts) =>
      editPart(parts, 'word/styles.xml', (xml) =>
        xml.replace(/<w:style (?![^>]*w:styleId="(?:Normal|Heading1)")[\s\S]*?<\/w:style>/g, ''),
      ),
    );
    const file = await written(lacking, fullDocument());
    const ids = findAll(file.part('word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    expect(ids.sort()).toEqual(ANSWER_STYLES.map(({ id }) => id).sort());
    expect(attributeOf(style(file, 'TableText'), 'w:basedOn')).toBe('Normal');
    expect(await validateOoxml(file.bytes, 'docx')).toEqual([]);
  });

  it('keep the items apart where the plain text of the file does not', async () => {
    const file = await written(officeTemplate(await ownReference()), fullDocument());
    const after = (id: string) => attributeOf(style(file, id), 'w:spacing', 'w:after');
    expect(['AnswerItem', 'AnswerLetterItem', 'AnswerText'].map(after)).toEqual(['120', '120', '120']);
    // The label before a caption has not the caption's look.
    const label = findAll(file.body, 'w:p')
      .filter((each) => styleOf(each) === 'Caption')
      .flatMap((each) => findAll(each, 'w:r'))
      .find(({ text }) => text === 'g)');
    expect(label && attributeOf(label, 'w:color')).toBe('auto');
    expect(label && attributeOf(label, 'w:sz')).toBe('22');
    expect(await validateOoxml(file.bytes, 'docx')).toEqual([]);
  });

  it('have the names by which they are looked for', async () => {
    const house = loadHouse();
    const file = readDocx(
      await writeDocx(fullDocument(), { ...house, reference: plainReference({ header: 12, footer: 12 }) }),
    );
    const made = findAll(file.part('word/styles.xml'), 'w:style').map((one) => ({
      id: one.attributes['w:styleId'],
      name: attributeOf(one, 'w:name'),
      type: one.attributes['w:type'],
    }));
    const wanted = ANSWER_STYLES.map(({ id, name, type }) => ({ id, name, type }));
    const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
      String(a.id).localeCompare(String(b.id));
    expect(made.sort(byId)).toEqual([...wanted].sort(byId));
  });
});

describe('tables of an answer', () => {
  it('are coloured by the style of the file, and by nothing in their cells', async () => {
    const file = await written(dutchWord(await ownReference()), fullDocument());
    for (const each of file.tables) {
      expect(findAll(each, 'w:shd')).toEqual([]);
      expect(findAll(each, 'w:color')).toEqual([]);
      const look = get(each, 'w:tblLook').attributes;
      expect([look['w:firstRow'], look['w:lastRow'], look['w:val']]).toEqual(['1', '1', '04E0']);
    }
    const looks = findAll(style(file, 'AnswerTable'), 'w:tblStylePr').map((look) => [
      look.attributes['w:type'],
      attributeOf(look, 'w:shd', 'w:fill'),
    ]);
    expect(looks).toEqual([
      ['firstRow', 'D9D9D9'],
      ['lastRow', 'E2EFD9'],
    ]);
  });

  it('are as wide as the paper and the letters of the file allow', async () => {
    const house = dressed(dutchWord(await ownReference()));
    const file = readDocx(await writeDocx(turnedDocument([]), house));
    // 210 less 20 and 30 mm, or 297 less them where the page is turned.
    const rooms = [9072, 14004];
    for (const each of file.tables) {
      const width = findAll(each, 'w:gridCol').reduce(
        (sum, { attributes }) => sum + Number(attributes['w:w']),
        0,
      );
      expect(rooms.some((room) => width <= room && width > room - 20)).toBe(true);
    }
    // A number takes more room in Verdana than in Arial.
    const { letterWidth, ...fonts } = house.fonts;
    expect(letterWidth).toBe(1.28);
    const arial = readDocx(await writeDocx(fullDocument(), { ...house, fonts }));
    const verdana = readDocx(await writeDocx(fullDocument(), house));
    const numbers = ({ tables: [first] }: WrittenDocx) =>
      Number(first && findAll(first, 'w:gridCol').at(-1)?.attributes['w:w']);
    expect(numbers(verdana)).toBeGreaterThan(numbers(arial));
  });
});

describe('pages of an answer', () => {
  it('carry the marks on each kind of page, beside what the file has there', async () => {
    const file = await written(everyPage(await ownReference()), turnedDocument(MARKS));
    const [first, ...others] = findAll(file.body, 'w:sectPr');
    if (first === undefined) throw new Error('no section');
    const kinds = (name: string) => findAll(first, name).map(({ attributes }) => attributes['w:type']);
    expect(kinds('w:headerReference')).toEqual(['default', 'first', 'even']);
    expect(kinds('w:footerReference')).toEqual(['even']);
    expect(findAll(first, 'w:titlePg')).toHaveLength(1);
    expect(others.length).toBeGreaterThan(1);
    for (const other of others) {
      // Those have what the first section has, and no first page.
      expect(findAll(other, 'w:headerReference')).toEqual([]);
      expect(findAll(other, 'w:titlePg')).toEqual([]);
    }
    const headers = [1, 2, 3].map((number) => file.part(`word/header${number}.xml`));
    for (const header of headers) {
      const [mark] = findAll(header, 'w:p');
      expect(mark?.text).toBe(SHOWN);
      expect(mark && styleOf(mark)).toBe('PageMark');
    }
    // Where the logo floats at the right, the mark stands at the left.
    expect(headers.map((header) => attributeOf(header, 'w:jc'))).toEqual(['left', 'right', 'right']);
    expect(get(file.part('word/settings.xml'), 'w:evenAndOddHeaders').attributes['w:val']).not.toBe('false');
    expect(file.names).toContain('word/media/reference-1.png');
  });

  it('have what the file has and nothing else without marks', async () => {
    const unmarked = { ...fullDocument(), marks: [] };
    const file = await written(dutchWord(await ownReference()), unmarked);
    const texts = [1, 2].map((number) => file.part(`word/header${number}.xml`).text);
    expect(texts[0]).toBe('Vlaams Parlement (fictieve koptekst)');
    expect(texts.join('')).not.toContain('ONTWERP');
    const section = get(file.body, 'w:sectPr');
    expect(get(section, 'w:pgMar').attributes).toMatchObject({
      'w:top': '1985',
      'w:right': '1134',
      'w:bottom': '1418',
      'w:left': '1701',
      'w:header': '709',
      'w:footer': '567',
    });
  });

  it('are the same bytes for the same file', async () => {
    const bytes = dutchWord(await ownReference());
    const document = turnedDocument(MARKS);
    expect(await writeDocx(document, dressed(bytes))).toEqual(await writeDocx(document, dressed(bytes)));
  });
});

/** Of the odd documents, those in which the Word file makes a difference. */
const TRIED: readonly string[] = [
  'nothing at all',
  'a list first, and lists in lists',
  'a table in an entry of a list',
  'a table with notes, turned',
  'a table of 40 columns',
  'hostile text everywhere',
];

describe('every answer with a Word file of its house is valid Open XML', () => {
  const documents = oddDocuments();
  for (const [name, document] of Object.entries(documents).filter(([each]) => TRIED.includes(each))) {
    it(name, async () => {
      const bytes = dutchWord(await ownReference());
      expect(
        await validateOoxml((await written(bytes, { ...document, marks: MARKS })).bytes, 'docx'),
      ).toEqual([]);
    });
  }

  it('with other headers on first and even pages', async () => {
    const file = await written(everyPage(await ownReference()), turnedDocument(MARKS));
    expect(await validateOoxml(file.bytes, 'docx')).toEqual([]);
  });

  it.skipIf(!hasOffice)('with a file that LibreOffice saved (needs LibreOffice)', async () => {
    const saved = await convertTo('docx', dutchWord(await ownReference()), 'reference.docx');
    if (saved === undefined) throw new Error('LibreOffice saved nothing');
    const report = new Report('nl');
    const read = readReference(saved, 'reference.docx', loadHouse(), report);
    expect(report.problems.map(({ code }) => code)).not.toContain('reference-styles-missing');
    if (read === undefined) throw new Error('the reference cannot be read');
    const file = readDocx(await writeDocx({ ...fullDocument(), marks: MARKS }, read.house));
    expect(attributeOf(style(file, 'Heading1'), 'w:color')).toBe('00633C');
    expect(findAll(file.part('word/header1.xml'), 'w:p')[0]?.text).toBe(SHOWN);
    expect(await validateOoxml(file.bytes, 'docx')).toEqual([]);
  });
});

describe('the pages that a reader sees (needs LibreOffice and poppler)', () => {
  it.skipIf(!hasOffice)('have the marks, all of them, and the headers of the file', async () => {
    for (const make of [dutchWord, everyPage]) {
      const file = await written(make(await ownReference()), turnedDocument(MARKS));
      const pdf = await convertToPdf(file.bytes, 'antwoord.docx');
      const pages = (await pdfText(pdf ?? new Uint8Array())) ?? [];
      expect(pages.length).toBeGreaterThan(3);
      for (const page of pages) expect(page).toContain(SHOWN);
      if (make !== dutchWord) continue;
      expect(pages[0]).toContain('Fictief kader');
      expect(pages[0]).not.toContain('fictieve koptekst');
      for (const [index, page] of pages.slice(1).entries()) {
        expect(page).toContain('Vlaams Parlement (fictieve koptekst)');
        expect(page).toContain(`Bladzijde ${index + 2}`);
      }
    }
  });

  it.skipIf(!hasOffice)('lose nothing of the text', async () => {
    const own = readPackage(await writeDocx(fullDocument(), loadHouse()));
    expect(own.size).toBeGreaterThan(0);
    const words = async (house: HouseStyle) => {
      const pdf = await convertToPdf(await writeDocx(fullDocument(), house), 'antwoord.docx');
      const text = ((await pdfText(pdf ?? new Uint8Array())) ?? []).join(' ');
      return new Set(text.split(/\s+/).filter((word) => /^[\p{L}\d.,%]{4,}$/u.test(word)));
    };
    const [plain, styled] = [await words(loadHouse()), await words(dressed(await ownReference()))];
    expect(styled).toEqual(plain);
  });
});
