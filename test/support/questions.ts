/** Question files for tests, as people and programs make them. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param body the XML inside `w:body` @param parts more parts, such as `numbering`, by name */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(parts).map(
    (name, at) => `<Relationship Id="r${at}" Type="${TYPES}/${name}" Target="${name}.xml"/>`,
  );
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MEDIA}.document.main+xml"/>${Object.keys(
      parts,
    )
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${MEDIA}.${name}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relations(related.join('')),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, HEAD + xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function relations(inner: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** @param list number and level of the list of which the paragraph is an entry */
export function paragraph(text: string, list?: readonly [number, number], style?: string): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** One list for every number: its levels as `[format, text]`, and what a number starts a level with. */
export function numbering(
  levels: readonly (readonly [format: string, text: string])[],
  numbers: Readonly<Record<number, Readonly<Record<number, number>>>> = { 1: {} },
): string {
  const level = levels.map(
    ([format, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const listed = Object.entries(numbers).map(([id, starts]) => {
    const overrides = Object.entries(starts).map(
      ([at, start]) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${overrides.join('')}</w:num>`;
  });
  return `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${level.join('')}</w:abstractNum>${listed.join('')}</w:numbering>`;
}

/** A piece of text on a page, in points from the lower left. */
export interface Printed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A PDF with these pages, its streams packed; letters of Latin-1 alone. */
export function pdfFile(pages: readonly (readonly Printed[])[]): Uint8Array {
  return pdfOf(
    pages.map((pieces) =>
      pieces
        .map(
          ({ x, y, text, size = 11 }) =>
            `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
        )
        .join('\n'),
    ),
  );
}

/** The same PDF, said to be locked with a password that nobody knows. */
export function encrypted(pdf: Uint8Array): Uint8Array {
  const keys = `/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})`;
  const locked = `trailer<</Encrypt<</Filter/Standard/V 1/R 2${keys}/P -44>>/ID[(${'a'.repeat(16)})(${'a'.repeat(16)})]`;
  return new Uint8Array(
    Buffer.from(Buffer.from(pdf).toString('latin1').replace('trailer<<', locked), 'latin1'),
  );
}

/** @param contents drawing instructions of each page */
export function pdfOf(contents: readonly string[]): Uint8Array {
  const objects: Buffer[] = [
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    Buffer.from(
      `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    ),
  ];
  for (const content of contents) {
    const packed = deflateSync(Buffer.from(content, 'latin1'));
    objects.push(
      Buffer.concat([
        Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
      Buffer.from(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 1 0 R>>>>/Contents ${objects.length + 1} 0 R>>`,
      ),
    );
  }
  objects.push(Buffer.from('<</Type/Catalog/Pages 2 0 R>>'));
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root ${size - 1} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
