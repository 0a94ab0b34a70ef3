/**
 * Word files of a house for tests: one as this program makes it, and changed as Word changes such a file when somebody
 * gives it another look in a Dutch Word. No text or picture of it is anybody's: the logo is a made-up square.
 */

import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { makeReference } from '../../src/houses/make-reference.ts';
import { nodeIo } from '../../src/io.ts';
import { partBytes, partText, readPackage, writePackage } from '../../src/writers/package.ts';
import { atRoot } from './docs.ts';
import { testWorkspace } from './workspace.ts';

export type Parts = Map<string, Uint8Array>;

/** The file that `repliek house reference` makes. */
export async function ownReference(): Promise<Uint8Array> {
  const house = readFileSync(atRoot('templates/houses/vlaams-parlement/house.yaml'));
  const { workspace, at } = testWorkspace({ 'templates/houses/vlaams-parlement/house.yaml': house });
  const { file } = await makeReference(nodeIo, workspace, 'vlaams-parlement', { language: 'nl' });
  if (file === null) throw new Error('no reference was made');
  return new Uint8Array(readFileSync(at(file)));
}

/** The same file with other parts. @param change may add, change and remove parts */
export function editParts(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = new Map(readPackage(bytes));
  change(parts);
  return writePackage(parts);
}

/** Changes the text of a part. @throws Error where the text is not changed by it */
export function editPart(parts: Parts, name: string, change: (xml: string) => string): void {
  const before = partText(parts.get(name) ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  parts.set(name, partBytes(after));
}

export function replaced(xml: string, ...pairs: readonly (readonly [string | RegExp, string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`not found: ${String(from)}`);
    return next;
  }, xml);
}

const DUTCH_IDS = {
  Normal: 'Standaard',
  Heading1: 'Kop1',
  Heading2: 'Kop2',
  Heading3: 'Kop3',
  Heading4: 'Kop4',
  ListParagraph: 'Lijstalinea',
  ListContinue: 'Lijstvoortzetting',
  Caption: 'Bijschrift',
  Header: 'Koptekst',
  TableNormal: 'Standaardtabel',
};

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'mc:Ignorable="w14"',
].join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface PageFile {
  readonly kind: 'header' | 'footer';
  readonly type: 'default' | 'first' | 'even';
  /** Paragraphs and tables. */
  readonly content: string;
  /** Relations of the part as XML. */
  readonly relations?: string;
}

/** Puts headers and footers into the file, as Word names them, and pictures beside them. */
export function addPageFiles(
  parts: Parts,
  files: readonly PageFile[],
  pictures: Readonly<Record<string, Uint8Array>> = {},
): void {
  files.forEach(({ kind, type, content, relations }, index) => {
    const name = `${kind}${index + 11}`;
    const root = kind === 'header' ? 'hdr' : 'ftr';
    parts.set(`word/${name}.xml`, partBytes(`${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`));
    if (relations !== undefined) {
      parts.set(
        `word/_rels/${name}.xml.rels`,
        partBytes(`${HEAD}<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`),
      );
    }
    const id = `rId${index + 101}`;
    editPart(parts, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${name}.xml"/></Relationships>`,
      ),
    );
    editPart(parts, '[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/></Types>`,
      ),
    );
    editPart(parts, 'word/document.xml', (xml) =>
      xml.replace(/<w:sectPr[^>]*>/, `$&<w:${kind}Reference w:type="${type}" r:id="${id}"/>`),
    );
  });
  for (const [name, bytes] of Object.entries(pictures)) parts.set(`word/media/${name}`, bytes);
}

export function pictureRelation(id: string, name: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/image" Target="media/${name}"/>`;
}

/** A picture in the line, as Word writes one. @param alt empty for one without a text */
export function inlinePicture(id: string, alt: string): string {
  return `<w:r w:rsidRPr="00A11B22"><w:rPr><w:noProof/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="540000"/>${picture(id, alt)}</wp:inline></w:drawing></w:r>`;
}

/** A picture that floats, its middle at the given side of the page. */
export function floatingPicture(id: string, alt: string, side: 'left' | 'right'): string {
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>${side}</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="540000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>${picture(id, alt)}</wp:anchor></w:drawing></w:r>`;
}

function picture(id: string, alt: string): string {
  const described = alt === '' ? '' : ` descr="${alt}"`;
  return `<wp:docPr id="7" name="Afbeelding 7"${described}/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
}

/** A field as Word writes one. */
export function complexField(instruction: string, shown: string): string {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${character('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${character('separate')}<w:r><w:rPr><w:noProof/></w:rPr><w:t>${shown}</w:t></w:r>${character('end')}`;
}

export function headerParagraph(content: string, properties = ''): string {
  return `<w:p w:rsidR="00C33D44" w:rsidRDefault="00C33D44" w14:paraId="1A2B3C4D" w14:textId="77777777"><w:pPr><w:pStyle w:val="Koptekst"/>${properties}</w:pPr>${content}</w:p>`;
}

export function headerText(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/**
 * As a Dutch Word saves it after somebody chose another font, other colours and paper, and put a logo on the first page:
 * Dutch ids, latent styles, theme fonts, rsid attributes, a first page with a header of its own.
 */
export function dutchWord(bytes: Uint8Array): Uint8Array {
  return editParts(bytes, (parts) => {
    editPart(parts, 'word/styles.xml', dutchStyles);
    // A wide font, so that tables are measured by it.
    editPart(parts, 'word/theme/theme1.xml', (xml) =>
      replaced(xml, [/(<a:minorFont>\s*<a:latin typeface=)"[^"]*"/, '$1"Verdana"']),
    );
    editPart(parts, 'word/document.xml', (xml) =>
      replaced(
        dutchIds(xml),
        [
          /<w:pgMar [^>]*>/,
          '<w:pgMar w:top="1985" w:right="1134" w:bottom="1418" w:left="1701" w:header="709" w:footer="567" w:gutter="0"/>',
        ],
        [/<w:docGrid/, '<w:titlePg/>$&'],
      ),
    );
    addPageFiles(
      parts,
      [
        {
          kind: 'header',
          type: 'default',
          content: headerParagraph(
            headerText('Vlaams Parlement (fictieve koptekst)'),
            '<w:jc w:val="left"/>',
          ),
        },
        {
          kind: 'header',
          type: 'first',
          content:
            headerParagraph(inlinePicture('rId1', 'Fictief logo')) +
            headerParagraph(alternateText('Fictief kader')),
          relations: pictureRelation('rId1', 'image1.png'),
        },
        {
          kind: 'footer',
          type: 'default',
          content: headerParagraph(`${headerText('Bladzijde ')}${complexField('PAGE', '2')}`),
        },
      ],
      { 'image1.png': squarePng(60, 18, [0xff, 0xd7, 0x00]) },
    );
  });
}

/**
 * As an office has one that never heard of this program: Word's own styles alone, plain text without space between the
 * paragraphs, a caption of another colour.
 */
export function officeTemplate(bytes: Uint8Array): Uint8Array {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="2F5496"/><w:sz w:val="32"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:rPr><w:i/><w:color w:val="44546A"/><w:sz w:val="18"/></w:rPr></w:style>',
  ].join('');
  return editParts(bytes, (parts) =>
    editPart(parts, 'word/styles.xml', (xml) =>
      replaced(
        xml,
        [
          /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/,
          '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="nl-BE"/></w:rPr></w:rPrDefault></w:docDefaults>',
        ],
        [/<w:style (?![^>]*w:styleId="Normal")[\s\S]*?<\/w:style>/g, ''],
        ['</w:styles>', `${styles}</w:styles>`],
      ),
    ),
  );
}

/** A file whose pages differ: first, even and odd ones, with logos that float over the head of the page. */
export function everyPage(bytes: Uint8Array): Uint8Array {
  return editParts(bytes, (parts) => {
    editPart(parts, 'word/document.xml', (xml) => replaced(xml, [/<w:docGrid/, '<w:titlePg/>$&']));
    editPart(parts, 'word/settings.xml', (xml) =>
      replaced(xml, [/<w:evenAndOddHeaders [^>]*>/, '<w:evenAndOddHeaders/>']),
    );
    const logo = (side: 'left' | 'right') =>
      headerParagraph(floatingPicture('rId1', 'Fictief logo', side)).replace('Koptekst', 'Header');
    const relations = pictureRelation('rId1', 'image1.png');
    addPageFiles(
      parts,
      [
        { kind: 'header', type: 'default', content: logo('right'), relations },
        { kind: 'header', type: 'even', content: logo('left'), relations },
        {
          kind: 'footer',
          type: 'even',
          content: headerParagraph(headerText('Even bladzijde')).replace('Koptekst', 'Header'),
        },
      ],
      { 'image1.png': squarePng(60, 18, [0xff, 0xd7, 0x00]) },
    );
  });
}

/** A text box as Word writes it: for newer programs, and once more for older ones. */
function alternateText(text: string): string {
  const box = `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
  const shape = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="300000"/><wp:docPr id="8" name="Tekstvak 8"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${shape}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s1026" style="width:140pt;height:24pt"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

function dutchIds(xml: string): string {
  return Object.entries(DUTCH_IDS).reduce(
    (text, [id, dutch]) =>
      text.replace(
        new RegExp(`(<w:(?:pStyle|basedOn|next|link|tblStyle) w:val|w:styleId)="${id}"`, 'g'),
        `$1="${dutch}"`,
      ),
    xml,
  );
}

function dutchStyles(xml: string): string {
  return replaced(
    dutchIds(xml),
    [/<w:styles [^>]*>/, `<w:styles ${NAMESPACES}>`],
    [/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/, WORD_DEFAULTS],
    // What somebody changed: green headings, a grey head of tables, smaller tables, wider labels.
    [
      /(<w:style [^>]*w:styleId="Kop2"[\s\S]*?<w:rPr>)/,
      '$1<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>',
    ],
    [
      /(w:styleId="Kop1"[\s\S]*?)(<w:sz )/,
      '$1<w:color w:val="00633C" w:themeColor="accent6" w:themeShade="80"/>$2',
    ],
    [
      /(<w:tblStylePr w:type="firstRow">[\s\S]*?w:fill=)"[0-9A-F]{6}"/,
      '$1"D9D9D9" w:themeFill="background1" w:themeFillShade="D9"',
    ],
    [/(<w:tblStylePr w:type="lastRow">[\s\S]*?w:fill=)"[0-9A-F]{6}"/, '$1"E2EFD9"'],
    [/(w:styleId="TableHeader"[\s\S]*?<w:color w:val=)"[0-9A-F]{6}"/, '$1"1F1F1F"'],
    [/(w:styleId="TableText"[\s\S]*?<w:sz w:val=)"\d+"/, '$1"17"'],
    [/(w:styleId="AnswerItem"[\s\S]*?)<w:ind [^>]*>/, '$1<w:ind w:left="851" w:hanging="851"/>'],
    [/(w:styleId="AnswerText"[\s\S]*?)<w:ind [^>]*>/, '$1<w:ind w:left="851"/>'],
    [/(w:styleId="AnswerLetterItem"[\s\S]*?)<w:ind [^>]*>/, '$1<w:ind w:left="851" w:hanging="567"/>'],
    ['</w:styles>', `${OTHER_STYLES}</w:styles>`],
  );
}

const WORD_DEFAULTS = [
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>',
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/><w:lsdException w:name="heading 1" w:uiPriority="9" w:qFormat="1"/></w:latentStyles>',
].join('');

/** What every file of Word has, and a style of somebody's own. */
const OTHER_STYLES = [
  '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="Geenlijst"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="character" w:customStyle="1" w:styleId="KoptekstChar"><w:name w:val="Koptekst Char"/><w:basedOn w:val="Standaardalinea-lettertype"/><w:link w:val="Koptekst"/><w:uiPriority w:val="99"/><w:rsid w:val="00C33D44"/></w:style>',
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Eigenstijl"><w:name w:val="Eigen stijl"/><w:basedOn w:val="Standaard"/><w:rsid w:val="00C33D44"/><w:rPr><w:i/><w:lang w:val="en-US"/></w:rPr></w:style>',
].join('');

/** A picture of one colour. */
export function squarePng(
  width: number,
  height: number,
  colour: readonly [number, number, number],
): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => colour).flat()];
  const raw = Uint8Array.from(Array.from({ length: height }, () => row).flat());
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
