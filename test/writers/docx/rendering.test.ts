import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerDocument } from '../../../src/document/nodes.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { partBytes, partText, readPackage, writePackage } from '../../../src/writers/package.ts';
import { controlsPart } from '../../support/controls.ts';
import { loadHouse } from '../../support/house.ts';
import { convertTo, convertToPdf, hasOffice, pdfText } from '../../support/office.ts';
import { answer, fullDocument } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { tableEntry, wideTable } from '../../support/sample-tables.ts';
import { readDocx, shownText, type WrittenDocx } from '../../support/written-docx.ts';
import { findAll } from '../../support/xml.ts';

describe('the pages of an answer (needs LibreOffice and poppler)', () => {
  let pdf = new Uint8Array();
  let pages: readonly string[] = [];

  beforeAll(async () => {
    if (!hasOffice) return;
    pdf = await toPdf(fullDocument());
    pages = await pagesOf(pdf);
  });

  it.skipIf(!hasOffice)('have the same words as without content controls', async () => {
    const parts = new Map(readPackage(await writeDocx(fullDocument(), loadHouse())));
    const xml = partText(parts.get('word/document.xml') ?? new Uint8Array());
    const plain = xml
      .replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/g, '')
      .replaceAll('</w:sdtContent></w:sdt>', '');
    expect(plain.length).toBeLessThan(xml.length);
    expect(plain).not.toContain('w:sdt');
    parts.set('word/document.xml', partBytes(plain));
    const without = await pagesOf(
      (await convertToPdf(writePackage(parts), 'zonder.docx')) ?? new Uint8Array(),
    );
    expect(pages.map(words)).toEqual(without.map(words));
  });

  it.skipIf(!hasOffice)('keep the part about the controls when LibreOffice saves the file', async () => {
    const bytes = await writeDocx(fullDocument(), loadHouse());
    const saved = readDocx((await convertTo('docx', bytes, 'antwoord.docx')) ?? bytes);
    const said = (written: WrittenDocx) =>
      controlsPart(written).children.map(({ name, attributes, text }) => [name, attributes, text]);
    expect(saved.bytes).not.toEqual(bytes);
    expect(said(saved)).toEqual(said(readDocx(bytes)));
    const inParagraphs = (written: WrittenDocx) =>
      findAll(written.body, 'w:p').flatMap((each) => findAll(each, 'w:sdtContent').map(shownText));
    for (const text of inParagraphs(readDocx(bytes))) expect(inParagraphs(saved)).toContain(text);
  });

  it.skipIf(!hasOffice)('say in which language they are', () => {
    expect(Buffer.from(pdf).includes('/Lang(nl-BE)')).toBe(true);
  });

  it.skipIf(!hasOffice)('open with the head and the first answer behind its label', () => {
    const [first = ''] = pages;
    expect(words(first)).toMatch(
      /BART SOMERS VICEMINISTER-PRESIDENT .* ANTWOORD op vraag nr\. 321 van 10 juni 2021 van MAAIKE DE VREESE .* 1\. a\) Hieronder vindt u/,
    );
  });

  it.skipIf(!hasOffice)('carry the marks, each of them', () => {
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => !page.includes('ONTWERP · Fictieve gegevens'))).toEqual([]);
  });

  it.skipIf(!hasOffice)('show labels, bullets, captions and numbers', () => {
    const text = words(pages.join('\n'));
    for (const shown of [
      'Tabel 1: Aantal vormingen in Vlaanderen en Brussel, 2016-2020 Jaar Aantal vormingen 2016 497 2017 706',
      'b) Met vormingen helpt het agentschap',
      '- duidelijk gesproken taal;',
      'g) Tabel 2: Aantal vormingen per regio, 2016-2020 Regio 2016 2017 2018 2019 2020 Regio Antwerpen 110 95 58 60 46',
      'o oefenkansen Nederlands;',
      '1. afbouwen; 2. vernauwen en verdiepen; 3. opbouwen.',
      '4. een nieuwe portfolio; 1. ontwerp 2. keuze 5. een evaluatie.',
      'Hieronder staan de vormingen van IN-Gent (tabel 4) en van Atlas (tabel 5).',
      'Opmerkingen: - Intervisies en begeleidingen',
      '5. tot 7. Op deze vragen geef ik één antwoord',
    ]) {
      expect(text).toContain(shown);
    }
  });

  it.skipIf(!hasOffice)(
    'number the captions as the file says, also after a table that was split',
    async () => {
      const [wide, small] = [tableEntry(1, wideTable(40)), tableEntry(2, wideTable(4))];
      const document = answer([item('1', '1.', paragraph('x'), table(wide.id), table(small.id))], {
        tables: [wide, small],
      });
      const captions = (await render(document)).join('\n').match(/Tabel \d+: .*/g);
      expect(captions?.map((caption) => caption.trim())).toEqual([
        'Tabel 1: Gemeenten per jaar',
        expect.stringMatching(/^Tabel 1: Gemeenten per jaar \(\d+ – 2018\)$/),
        'Tabel 2: Gemeenten per jaar',
      ]);
    },
  );

  it.skipIf(!hasOffice)('cut nothing off where tables are wide', async () => {
    const entries = [6, 9, 12, 17, 40].map((columns, at) => tableEntry(at + 1, wideTable(columns)));
    const document = answer([item('1', '1.', ...entries.map(({ id }) => table(id)))], { tables: entries });
    const shown = new Set((await render(document)).join('\n').split(/\s+/));
    const numbers = entries.flatMap(({ crosstab }) =>
      [...crosstab.rows].flatMap(({ cells }) =>
        cells.map((cell) => (cell.kind === 'number' ? dotted(cell.value) : '')),
      ),
    );
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter((number) => !shown.has(number))).toEqual([]);
  });
});

async function render(document: AnswerDocument): Promise<readonly string[]> {
  return pagesOf(await toPdf(document));
}

async function toPdf(document: AnswerDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await convertToPdf(await writeDocx(document, loadHouse()), 'antwoord.docx');
  return Uint8Array.from(pdf ?? []);
}

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  return (await pdfText(pdf)) ?? [];
}

/** One space between words, whatever the layout. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A whole number as the pages show it: "10.038". */
function dotted({ digits }: { readonly digits: bigint }): string {
  return String(digits).replace(/\B(?=(\d{3})+$)/g, '.');
}
