/** Any file at all gets a plain answer, and never a stack trace. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editPart } from '../support/edit-docx.ts';
import { paragraph, wordFile } from '../support/questions.ts';
import { para, proofAlone, wordTable, wordWith } from '../support/word-files.ts';

const GOOD = wordWith(para('Tekst.'));

function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(name, 'utf16le')), 1024);
  return bytes;
}

const UNREADABLE: Readonly<Record<string, readonly [bytes: Uint8Array, said: string]>> = {
  'an empty file': [new Uint8Array(), 'Het bestand is leeg.'],
  'a file of Word 97': [ole('WordDocument'), 'Dit is een Word-bestand van voor 2007 (.doc).'],
  'a file with a password': [ole('EncryptedPackage'), 'Dit bestand is met een wachtwoord beveiligd.'],
  'a PDF': [strToU8('%PDF-1.7\n'), 'Dit is een PDF, en geen Word-bestand.'],
  RTF: [strToU8('{\\rtf1 Tekst}'), 'Dit is een RTF-bestand, en geen Word-bestand.'],
  text: [strToU8('Tekst.'), 'Dit is geen Word-bestand.'],
  OpenDocument: [
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    'Dit is een OpenDocument-bestand (.odt), en geen Word-bestand.',
  ],
  'half a file': [
    GOOD.slice(0, GOOD.length / 2),
    'Dit Word-bestand is beschadigd en kan niet gelezen worden.',
  ],
  'broken XML': [
    editPart(GOOD, 'word/document.xml', (xml) => xml.replace('</w:p>', '')),
    'Dit Word-bestand is beschadigd en kan niet gelezen worden.',
  ],
  'broken styles': [
    editPart(GOOD, 'word/styles.xml', (xml) => xml.slice(0, -4)),
    'Dit Word-bestand is beschadigd en kan niet gelezen worden.',
  ],
  'broken numbering': [
    editPart(
      wordFile(paragraph('Tekst.', [1, 0]), { numbering: '<w:numbering xmlns:w="x"><w:num></w:numbering>' }),
      'word/document.xml',
      (xml) => `${xml} `,
    ),
    'Dit Word-bestand is beschadigd en kan niet gelezen worden.',
  ],
  'a zip of something else': [
    zipSync({ 'a.txt': strToU8('a') }),
    'Dit is een ander bestand van Office, zoals een werkboek of een presentatie, en geen Word-bestand.',
  ],
};

describe('what is no Word file', () => {
  it.each(Object.entries(UNREADABLE))('%s', async (_name, [bytes, said]) => {
    const problems = await proofAlone(bytes);
    expect(problems).toEqual([
      {
        code: 'word-unreadable',
        severity: 'error',
        message: said,
        hint: expect.any(String),
        place: { file: 'antwoord.docx' },
      },
    ]);
  });
});

describe('what is one', () => {
  it('with macros', async () => {
    const bytes = editPart(wordWith(para('Tekst.')), 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="m1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
    const withBin = zipSync({ ...unzipSync(bytes), 'word/vbaProject.bin': strToU8('x') });
    expect((await proofAlone(withBin)).map(({ code }) => code)).toEqual(['word-macros']);
  });

  it('in the strict form, with other prefixes', async () => {
    const parts = unzipSync(
      wordWith(
        para('Zie tabel 7.') +
          wordTable([
            ['Streek', 'Aantal'],
            ['Noord', '1'],
            ['Zuid', '2'],
            ['Totaal', '4'],
          ]),
      ),
    );
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        strToU8(
          strFromU8(bytes)
            .replaceAll(
              'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
              'http://purl.oclc.org/ooxml/wordprocessingml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            )
            .replaceAll('xmlns:w=', 'xmlns:ns0=')
            .replaceAll('<w:', '<ns0:')
            .replaceAll('</w:', '</ns0:')
            .replaceAll(' w:', ' ns0:'),
        ),
      ]),
    );
    const codes = (await proofAlone(zipSync(strict))).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['word-total', 'word-reference-unknown', 'word-caption-missing']),
    );
  });

  it('without anything but a text', async () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
      ),
    });
    expect((await proofAlone(bytes)).map(({ code }) => code).sort()).toEqual(['word-language', 'word-title']);
  });

  it('with words and numbers without an end', async () => {
    const long = [
      'a'.repeat(200_000),
      '1'.repeat(200_000),
      '1.'.repeat(100_000),
      '['.repeat(50_000),
      'x@'.repeat(50_000),
    ];
    // Where a pattern goes back over it all again and again, this never ends.
    expect(await proofAlone(wordWith(long.map((text) => para(`${text} 1`)).join('')))).toEqual([]);
  }, 60_000);

  it('with a table of ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`Rij ${at}`, '1', '2']);
    const body = wordTable([['Streek', '2019', '2020'], ...rows, ['Totaal', '10000', '20001']]);
    const totals = (await proofAlone(wordWith(body))).filter(({ code }) => code === 'word-total');
    expect(totals.map(({ place }) => place.tableColumn)).toEqual(['2020']);
  });
});
