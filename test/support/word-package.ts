/** Word files as XML that the project's own writer does not make: with what Word, or somebody in Word, puts into them. */
import { WordFile } from '../../src/wordfile/word-file.ts';
import { partBytes, writePackage } from '../../src/writers/package.ts';

export const WORD_NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  styles: 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
  footnotes: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml',
  comments: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
  header: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  customXml: 'application/xml',
};

export interface ExtraPart {
  /** Last part of the relation's type: `styles`, `footnotes`, `customXml`. */
  readonly kind: string;
  /** Such as `word/styles.xml`. */
  readonly name: string;
  /** Without its declaration. */
  readonly xml: string;
}

/** A Word file with this content of its body. */
export function wordPackage(body: string, extra: readonly ExtraPart[] = []): Uint8Array {
  const relations = extra
    .map(
      ({ kind, name }, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="/${name}"/>`,
    )
    .join('');
  const overrides = extra
    .map(
      ({ kind, name }) =>
        `<Override PartName="/${name}" ContentType="${CONTENT_TYPES[kind] ?? 'application/xml'}"/>`,
    )
    .join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${overrides}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    'word/document.xml': `<w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(extra.map(({ name, xml }) => [name, xml])),
  };
  return writePackage(
    new Map(Object.entries(parts).map(([name, xml]) => [name, partBytes(`${HEAD}${xml}`)])),
  );
}

export function wordFile(body: string, extra: readonly ExtraPart[] = []): WordFile {
  return new WordFile(wordPackage(body, extra));
}

/** A paragraph with this text in one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  const looks = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of plain cells. */
export function tbl(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
  const row = (cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const columns = rows[0]?.map(() => '<w:gridCol w:w="1000"/>').join('') ?? '';
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}

/** A content control. */
export function sdt(tag: string, content: string, title = ''): string {
  const alias = title === '' ? '' : `<w:alias w:val="${title}"/>`;
  return `<w:sdt><w:sdtPr>${alias}<w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
