import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_STYLES } from '../../src/document/answer-styles.ts';
import { readReference } from '../../src/house-reference/read-reference.ts';
import { Report } from '../../src/messages/report.ts';
import { partBytes, partText, readPackage, writePackage } from '../../src/writers/package.ts';
import { loadHouse } from '../support/house.ts';
import {
  addPageFiles,
  complexField,
  dutchWord,
  editPart,
  editParts,
  everyPage,
  headerParagraph,
  headerText,
  inlinePicture,
  ownReference,
  type PageFile,
  type Parts,
  pictureRelation,
  replaced,
  squarePng,
} from '../support/reference-file.ts';
import { findAll, get, parseXml } from '../support/xml.ts';

const house = loadHouse();
const FILE = 'templates/houses/vlaams-parlement/reference.docx';

function read(bytes: Uint8Array) {
  const report = new Report('nl');
  const result = readReference(bytes, FILE, house, report);
  const codes = report.problems.map(({ code, severity }) => `${severity} ${code}`);
  return { result, reference: result?.house.reference, codes, problems: report.problems };
}

/** The file with one header of this content on all pages. */
async function withHeader(
  content: string,
  relations?: string,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Promise<Uint8Array> {
  const file: PageFile = { kind: 'header', type: 'default', content };
  return editParts(await ownReference(), (parts) =>
    addPageFiles(parts, [relations === undefined ? file : { ...file, relations }], pictures),
  );
}

async function withStyles(change: (xml: string) => string): Promise<Uint8Array> {
  return editParts(await ownReference(), (parts) => editPart(parts, 'word/styles.xml', change));
}

const header = (found: ReturnType<typeof read>) => found.reference?.headers.default;

describe('styles', () => {
  it('of the file that the program makes are all found, and nothing is wrong with it', async () => {
    const { result, codes } = read(await ownReference());
    const wanted = ANSWER_STYLES.map(({ id }) => id);
    expect([...(result?.found.keys() ?? [])].sort()).toEqual([...wanted].sort());
    expect(codes).toEqual([]);
    expect(result?.house.fonts).toEqual(house.fonts);
    expect(result?.house.table).toEqual(house.table);
  });

  it('of a Dutch Word are found by name and get the ids of an answer', async () => {
    const { result, reference } = read(dutchWord(await ownReference()));
    expect(result?.found.get('Heading1')?.id).toBe('Kop1');
    const styles = new Map(reference?.styles.styles.map(({ id, xml }) => [id, xml]));
    expect(styles.get('Heading1')).toContain('<w:basedOn w:val="Normal"/>');
    expect(styles.get('KoptekstChar')).toContain('<w:link w:val="Header"/>');
    expect(styles.get('Eigenstijl')).toContain('<w:basedOn w:val="Normal"/>');
    expect([...styles.keys()]).not.toContain('Kop1');
  });

  it('are in the language of the house, whatever the file says', async () => {
    const { reference, problems } = read(dutchWord(await ownReference()));
    expect(reference?.styles.defaults).toContain('<w:lang w:val="nl-BE"/>');
    expect(reference?.styles.styles.map(({ xml }) => xml).join('')).not.toContain('w:lang');
    expect(problems.find(({ code }) => code === 'reference-language')?.message).toContain('nl-NL');
  });

  it('that are missing are named as Word shows them in Dutch', async () => {
    const bytes = await withStyles((xml) =>
      replaced(
        xml,
        [/<w:style [^>]*w:styleId="Caption"[\s\S]*?<\/w:style>/, ''],
        [/<w:style [^>]*w:styleId="TableNumber"[\s\S]*?<\/w:style>/, ''],
        [/<w:style [^>]*w:styleId="SectionEnd"[\s\S]*?<\/w:style>/, ''],
      ),
    );
    const { problems } = read(bytes);
    expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'reference-styles-missing',
        'warning',
        '2 stijlen ontbreken en krijgen de opmaak van house.yaml: Bijschrift, Table Number.',
      ],
    ]);
  });

  it('keep an id of their own where it would be one of an answer', async () => {
    const bytes = await withStyles((xml) =>
      replaced(
        xml,
        ['w:styleId="Caption"', 'w:styleId="Bijschrift"'],
        [
          '</w:styles>',
          '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="Iets anders"/></w:style></w:styles>',
        ],
      ),
    );
    const ids = read(bytes).reference?.styles.styles.map(({ id, xml }) => [
      id,
      /w:name w:val="([^"]*)"/.exec(xml)?.[1],
    ]);
    expect(ids).toContainEqual(['Caption', 'caption']);
    expect(ids).toContainEqual(['Caption1', 'Iets anders']);
  });

  it('that are based on each other in a circle end somewhere', async () => {
    const bytes = await withStyles((xml) =>
      replaced(xml, [/(w:styleId="TableText"[\s\S]*?<w:basedOn w:val=)"Normal"/, '$1"TableHeader"']),
    );
    const { reference } = read(bytes);
    const table = reference?.styles.styles.filter(({ id }) => id === 'TableText' || id === 'TableHeader');
    expect(table?.map(({ xml }) => xml.includes('w:basedOn'))).toContain(false);
  });

  it('number nothing, which an answer does itself', async () => {
    const bytes = await withStyles((xml) =>
      replaced(xml, [/(w:styleId="Heading2"[\s\S]*?<w:pPr>)/, '$1<w:numPr><w:numId w:val="3"/></w:numPr>']),
    );
    const { reference, codes } = read(bytes);
    expect(reference?.styles.styles.map(({ xml }) => xml).join('')).not.toContain('numPr');
    expect(codes).toEqual(['note reference-left-out']);
  });
});

describe('measures', () => {
  it('of page, fonts, labels and colours are those of the file', async () => {
    const { result } = read(dutchWord(await ownReference()));
    expect(result?.house.page).toEqual({
      width: 210.01,
      height: 297,
      margins: { top: 35.01, right: 20, bottom: 25.01, left: 30 },
    });
    expect(result?.house.fonts).toEqual({
      body: 'Verdana',
      size: 11,
      tableSize: 8.5,
      captionSize: 10,
      letterWidth: 1.28,
    });
    expect(result?.house.paragraph).toMatchObject({ spaceAfter: 8, itemIndent: 15.01, letterIndent: 5.01 });
    expect(result?.house.table).toMatchObject({
      headerFill: 'D9D9D9',
      headerText: '1F1F1F',
      totalFill: 'E2EFD9',
    });
    expect(result?.house.reference?.edges).toEqual({ header: 12.51, footer: 10 });
  });

  it.each([
    ['paper that is not A4', 'w:w="12240" w:h="15840"', undefined, ['warning reference-paper'], 215.9],
    [
      'paper on its side',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      undefined,
      ['note reference-turned'],
      210.01,
    ],
    ['narrow room', undefined, 'w:left="3400" w:right="3400"', ['warning reference-margins'], 210.01],
    ['no room', undefined, 'w:left="6000" w:right="6000"', ['error reference-margins'], 210],
  ])('%s', async (_, size, sides, codes, width) => {
    const bytes = editParts(await ownReference(), (parts) =>
      editPart(parts, 'word/document.xml', (xml) =>
        replaced(
          xml,
          [/<w:pgSz [^>]*>/, size === undefined ? '<w:pgSz w:h="16838" w:w="11906"/>' : `<w:pgSz ${size}/>`],
          [
            /<w:pgMar [^>]*>/,
            `<w:pgMar w:top="1417" w:bottom="1417" ${sides ?? 'w:left="1417" w:right="1417"'} w:header="708" w:footer="708" w:gutter="0"/>`,
          ],
        ),
      ),
    );
    const found = read(bytes);
    expect(found.codes).toEqual(codes);
    expect(found.result?.house.page.width).toBe(width);
  });

  it('say where letters cannot be read', async () => {
    const bytes = await withStyles((xml) =>
      replaced(
        xml,
        [/(w:styleId="TableHeader"[\s\S]*?<w:color w:val=)"[0-9A-F]{6}"/, '$1"555555"'],
        [/(w:styleId="TableNote"[\s\S]*?<w:rPr>)/, '$1<w:color w:val="AAAAAA"/>'],
      ),
    );
    const { problems } = read(bytes);
    const messages = problems
      .filter(({ code }) => code === 'reference-contrast')
      .map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining(
        'Table Header is slecht leesbaar: 555555 op 1F3864 is een contrast van 1,5 op 1',
      ),
      expect.stringContaining('Table Number Header is slecht leesbaar'),
      expect.stringContaining('Table Note is slecht leesbaar: AAAAAA op FFFFFF'),
    ]);
  });
});

describe('what is good to know', () => {
  const PAGE = /<w:pgMar /;
  const inDocument = (change: (xml: string) => string) => (parts: Parts) =>
    editPart(parts, 'word/document.xml', change);
  const inStyles = (change: (xml: string) => string) => (parts: Parts) =>
    editPart(parts, 'word/styles.xml', change);

  it.each<[string, (parts: Parts) => void, readonly string[]]>([
    [
      'columns',
      inDocument((xml) => xml.replace(/<w:docGrid/, '<w:cols w:num="2" w:space="708"/>$&')),
      ['note reference-columns'],
    ],
    [
      'a border',
      inDocument((xml) =>
        xml.replace(/(<w:pgMar [^>]*>)/, '$1<w:pgBorders><w:top w:val="single" w:sz="4"/></w:pgBorders>'),
      ),
      ['note reference-left-out'],
    ],
    ['no margins', inDocument((xml) => xml.replace(/<w:pgMar [^>]*>/, '')), ['warning reference-no-page']],
    [
      'another unit',
      inDocument((xml) => xml.replace(PAGE, '<w:pgMar w:gutter="1mm" ').replace(/ w:gutter="0"/, '')),
      [],
    ],
    [
      'an unknown font',
      inStyles((xml) => xml.replace(/(<w:docDefaults>[\s\S]*?w:ascii=)"[^"]*"/, '$1"Eigen Letter"')),
      ['note reference-fonts', 'note reference-font-unknown'],
    ],
    ['no language', inStyles((xml) => xml.replace(/<w:lang [^>]*>/, '')), ['warning reference-language']],
    [
      'stripes that hide the text',
      inStyles((xml) =>
        replaced(
          xml,
          [
            /(w:styleId="AnswerTable"[\s\S]*?<\/w:tblPr>)/,
            '$1<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="444444"/></w:tcPr></w:tblStylePr>',
          ],
          [/(w:styleId="TableText"[\s\S]*?<w:rPr>)/, '$1<w:color w:val="222222"/>'],
        ),
      ),
      ['warning reference-contrast', 'warning reference-contrast'],
    ],
  ])('%s', async (_, change, codes) => {
    expect(read(editParts(await ownReference(), change)).codes).toEqual(codes);
  });

  it('heavy pictures', async () => {
    const picture = new Uint8Array(1.5 * 1024 ** 2);
    picture.set(squarePng(4, 4, [0, 0, 0]));
    for (let at = 100; at < picture.length; at += 1) picture[at] = (at * 2654435761) >>> 24;
    const found = read(
      await withHeader(
        headerParagraph(inlinePicture('rId1', 'Logo')),
        pictureRelation('rId1', 'image1.png'),
        {
          'image1.png': picture,
        },
      ),
    );
    expect(found.codes).toEqual(['warning reference-heavy']);
    expect(found.problems[0]?.message).toContain('1,5 MB');
  });
});

describe('headers and footers', () => {
  it('come with their pictures, named anew', async () => {
    const { reference, codes } = read(dutchWord(await ownReference()));
    expect(reference).toMatchObject({ titlePage: true, evenAndOdd: false });
    expect(Object.keys(reference?.headers ?? {}).sort()).toEqual(['default', 'first']);
    expect(Object.keys(reference?.footers ?? {})).toEqual(['default']);
    expect(reference?.headers.first?.relations).toEqual([
      { kind: 'picture', id: 'rIdReference1', picture: 'reference-1.png' },
    ]);
    expect(reference?.headers.first?.content).toContain('r:embed="rIdReference1"');
    expect(reference?.headers.default?.content).toContain('<w:pStyle w:val="Header"/>');
    expect(reference?.pictures.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['reference-1.png', 'image/png'],
    ]);
    expect(codes).toEqual(['warning reference-language', 'note reference-fonts', 'note reference-field']);
  });

  it('leave the side free on which a picture floats', async () => {
    const { reference } = read(everyPage(await ownReference()));
    expect(reference?.headers.default?.freeSide).toBe('left');
    expect(reference?.headers.even?.freeSide).toBe('right');
  });

  it('keep no field that would change with the day, and show what it showed', async () => {
    const nested = complexField('IF 1 = 1', 'Ja').replace('IF 1 = 1', `IF ${'1'} = 1`);
    const found = read(
      await withHeader(
        headerParagraph(
          `${complexField('DATE \\@ "d MMMM yyyy"', '1 mei 2025')}${complexField('PAGE', '1')}${nested}<w:fldSimple w:instr=" FILENAME "><w:r><w:t>brief.docx</w:t></w:r></w:fldSimple>`,
        ),
      ),
    );
    expect(found.codes).toEqual([
      'warning reference-field-frozen',
      'warning reference-field-frozen',
      'warning reference-field-frozen',
      'note reference-field',
    ]);
    const text = header(found)?.content ?? '';
    expect(text).toContain('1 mei 2025');
    expect(text).toContain('brief.docx');
    expect([...text.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, name]) => name?.trim())).toEqual([
      'PAGE',
    ]);
    expect(text).not.toContain('fldSimple');
  });

  it('are said to lack a text for who cannot see their picture', async () => {
    const picture = pictureRelation('rId1', 'image1.png');
    const pictures = { 'image1.png': squarePng(4, 4, [0, 0, 0]) };
    const found = read(await withHeader(headerParagraph(inlinePicture('rId1', '')), picture, pictures));
    expect(found.codes).toEqual(['warning reference-alt-text']);
    const described = read(
      await withHeader(headerParagraph(inlinePicture('rId1', 'Logo')), picture, pictures),
    );
    expect(described.codes).toEqual([]);
  });

  it('carry no changes, comments, bookmarks or controls', async () => {
    const found = read(
      await withHeader(
        headerParagraph(
          `<w:bookmarkStart w:id="0" w:name="b"/><w:ins w:id="1" w:author="X" w:date="2025-01-01T00:00:00Z">${headerText('nieuw')}</w:ins><w:del w:id="2" w:author="X"><w:r><w:delText>oud</w:delText></w:r></w:del><w:bookmarkEnd w:id="0"/><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${headerText('vast')}</w:sdtContent></w:sdt><w:commentRangeStart w:id="3"/>`,
          '<w:numPr><w:numId w:val="9"/></w:numPr>',
        ),
      ),
    );
    const content = header(found)?.content ?? '';
    const texts = findAll(parseXml(`<w:hdr>${content}</w:hdr>`), 'w:t').map(({ text }) => text);
    expect(texts).toEqual(['nieuw', 'vast']);
    expect(content).not.toMatch(/bookmark|w:ins|w:del|sdt|comment|numPr/);
  });
});

describe('what a file fetches or runs', () => {
  const EXTERNAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  it('is left out and named: linked pictures, odd links, inserted files', async () => {
    const relations = [
      `<Relationship Id="rId1" Type="${EXTERNAL}/image" Target="https://example.org/spion.png" TargetMode="External"/>`,
      `<Relationship Id="rId2" Type="${EXTERNAL}/hyperlink" Target="file:///c:/geheim" TargetMode="External"/>`,
      `<Relationship Id="rId3" Type="${EXTERNAL}/hyperlink" Target="https://www.example.org/" TargetMode="External"/>`,
    ].join('');
    const found = read(
      await withHeader(
        headerParagraph(
          [
            inlinePicture('rId1', 'Logo').replace('r:embed', 'r:link'),
            `<w:hyperlink r:id="rId2">${headerText('fout')}</w:hyperlink>`,
            `<w:hyperlink r:id="rId3">${headerText('goed')}</w:hyperlink>`,
            '<w:r><w:object><o:OLEObject Type="Embed" r:id="rId9"/></w:object></w:r>',
            '<w:r><w:pict><v:shape id="s" style="width:1pt"><v:imagedata r:id="rId1" o:title=""/></v:shape></w:pict></w:r>',
          ].join(''),
        ),
        relations,
      ),
    );
    expect(found.codes).toEqual(['warning reference-external', 'warning reference-left-out']);
    expect(found.problems[0]?.message).toContain('https://example.org/spion.png');
    expect(header(found)?.relations).toEqual([
      { kind: 'link', id: 'rIdReference1', url: 'https://www.example.org/' },
    ]);
    expect(header(found)?.content).not.toMatch(/spion|geheim|drawing|object|pict/);
    expect(header(found)?.content).toContain('fout');
  });

  it('is named where it is the template of the file', async () => {
    const bytes = editParts(await ownReference(), (parts) => {
      parts.set(
        'word/_rels/settings.xml.rels',
        partBytes(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${EXTERNAL}/attachedTemplate" Target="\\\\server\\sjabloon.dotm" TargetMode="External"/></Relationships>`,
        ),
      );
    });
    expect(read(bytes).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('\\\\server\\sjabloon.dotm'),
    ]);
  });
});

describe('a file that cannot be used says why', () => {
  const failure = (bytes: Uint8Array) => {
    const { codes, problems, result } = read(bytes);
    expect(result).toBeUndefined();
    expect(codes).toEqual(['error reference-unusable']);
    return problems[0]?.message ?? '';
  };
  const changed = async (change: (parts: Parts) => void) => failure(editParts(await ownReference(), change));

  it('text, an old file, one with a password', () => {
    expect(failure(partBytes('Dit is tekst.'))).toContain('geen Word-bestand');
    expect(failure(new Uint8Array())).toContain('geen Word-bestand');
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    expect(failure(new Uint8Array(old))).toContain('.doc');
    const encrypted = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(failure(new Uint8Array(encrypted))).toContain('wachtwoord');
  });

  it('a workbook, and a text document of LibreOffice', () => {
    const workbook = new Map([
      [
        '[Content_Types].xml',
        partBytes('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      ],
      [
        '_rels/.rels',
        partBytes(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
      ],
      ['xl/workbook.xml', partBytes('<workbook/>')],
    ]);
    expect(failure(writePackage(workbook))).toContain('geen Word-document');
    expect(failure(writePackage(new Map([['content.xml', partBytes('<x/>')]])))).toContain(
      'geen Word-document',
    );
  });

  it('macros, by the kind of the main part', async () => {
    const message = await changed((parts) =>
      editPart(parts, '[Content_Types].xml', (xml) =>
        replaced(xml, [
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ]),
      ),
    );
    expect(message).toContain('macro');
  });

  it('strict Open XML', async () => {
    const message = await changed((parts) => {
      for (const name of ['word/document.xml', 'word/styles.xml']) {
        editPart(parts, name, (xml) =>
          xml.replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        );
      }
    });
    expect(message).toContain('Strict');
  });

  it('no styles, half a file, characters that XML forbids, an attribute twice', async () => {
    expect(
      await changed((parts) =>
        editPart(parts, 'word/_rels/document.xml.rels', (xml) =>
          xml.replace(/<Relationship [^>]*styles.xml"[^>]*>/, ''),
        ),
      ),
    ).toContain('geen stijlen');
    const own = await ownReference();
    expect(failure(own.subarray(0, own.length / 2))).toContain('beschadigd');
    for (const name of ['Eigen &#1; stijl', 'Eigen \u0001 stijl']) {
      const message = await changed((parts) =>
        editPart(parts, 'word/styles.xml', (xml) =>
          xml.replace(
            '</w:styles>',
            `<w:style w:type="paragraph" w:styleId="X"><w:name w:val="${name}"/></w:style></w:styles>`,
          ),
        ),
      );
      expect(message).toContain('beschadigd');
    }
    const twice = await changed((parts) =>
      editPart(parts, 'word/styles.xml', (xml) => xml.replace('<w:b/>', '<w:b w:val="1" w:val="0"/>')),
    );
    expect(twice).toContain('beschadigd');
  });

  it('a document type, and a part that unpacks to far more than it says', async () => {
    const type = await changed((parts) =>
      editPart(parts, 'word/styles.xml', (xml) =>
        xml.replace('<w:styles', '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
      ),
    );
    expect(type).toContain('beschadigd');
    const bomb = await changed((parts) => {
      parts.set('word/styles.xml', new Uint8Array(64 * 1024 ** 2).fill(32));
    });
    expect(bomb).toContain('te groot');
  });

  it('a picture that is too large or unknown is left out, and the rest is used', async () => {
    const relations = pictureRelation('rId1', 'image1.png') + pictureRelation('rId2', 'image2.png');
    const large = new Uint8Array(6 * 1024 ** 2);
    large.set(squarePng(4, 4, [0, 0, 0]));
    for (let at = 100; at < large.length; at += 1) large[at] = (at * 2654435761) >>> 24;
    const found = read(
      await withHeader(
        headerParagraph(inlinePicture('rId1', 'a') + inlinePicture('rId2', 'b') + headerText('tekst')),
        relations,
        { 'image1.png': large, 'image2.png': partBytes('<svg/>') },
      ),
    );
    expect(found.codes).toEqual(['warning reference-left-out', 'warning reference-left-out']);
    expect(header(found)?.content).toContain('tekst');
    expect(found.reference?.pictures).toEqual([]);
  });
});

describe('any file', () => {
  it('gives the same for the same bytes', async () => {
    const bytes = dutchWord(await ownReference());
    expect(read(bytes).reference).toEqual(read(bytes).reference);
  });

  it('with bytes or text changed anywhere gives parts that are XML, or a problem', async () => {
    const whole = readPackage(dutchWord(await ownReference()));
    const names = [...whole.keys()].filter((name) =>
      /styles|header|footer|document|settings|rels|Types/.test(name),
    );
    const pieces = [
      '<',
      '>',
      '"',
      '&',
      '</w:p>',
      '<w:p>',
      'w:val',
      ' x="1"',
      '\u0000',
      '&#0;',
      'rId1',
      '9999999999',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...pieces),
        fc.integer({ min: 0, max: 40 }),
        (name, where, piece, gone) => {
          const text = partText(whole.get(name) ?? new Uint8Array());
          const at = Math.floor(where * text.length);
          const edited = text.slice(0, at) + piece + text.slice(at + gone);
          const { reference, codes } = read(writePackage(new Map([...whole, [name, partBytes(edited)]])));
          if (reference === undefined) {
            expect(codes.some((code) => code.startsWith('error'))).toBe(true);
            return;
          }
          const { opening, defaults, latent, styles, closing } = reference.styles;
          const all = `${opening}${defaults}${latent}${styles.map(({ xml }) => xml).join('')}${closing}`;
          const root = parseXml(all);
          const ids = findAll(root, 'w:style').map(({ attributes }) => attributes['w:styleId']);
          expect(new Set(ids).size).toBe(ids.length);
          for (const parts of [reference.headers, reference.footers]) {
            for (const part of Object.values(parts)) parseXml(part.opening + part.content + part.closing);
          }
          get(parseXml(`<x>${defaults}</x>`), 'w:lang');
        },
      ),
      { numRuns: 150 },
    );
  });
});
