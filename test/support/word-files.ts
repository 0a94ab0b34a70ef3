/** Word files as people and other programs make them, for tests of what is checked in them. */
import { strToU8, zipSync } from 'fflate';
import { nodeIo } from '../../src/io.ts';
import type { Problem } from '../../src/problem.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { testWorkspace } from './workspace.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

export interface WordParts {
  /** Content of a header of every page. */
  readonly header?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  readonly settings?: string;
  /** Content of `w:styles`; without it the styles that a person's file has. */
  readonly styles?: string | undefined;
  /** Title in the properties. */
  readonly title?: string | undefined;
}

export const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-BE"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>',
  ...[1, 2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
].join('');

/** @param body the XML inside `w:body` */
export function wordWith(body: string, parts: WordParts = {}): Uint8Array {
  const { styles = STYLES, title = 'Antwoord op vraag nr. 1' } = parts;
  const roots: Readonly<Record<string, readonly [string, string | undefined]>> = {
    styles: ['w:styles', styles],
    header: ['w:hdr', parts.header],
    comments: ['w:comments', parts.comments],
    commentsExtended: ['w15:commentsEx', parts.commentsExtended],
    footnotes: ['w:footnotes', parts.footnotes],
    settings: ['w:settings', parts.settings],
  };
  const present = Object.entries(roots).flatMap(([name, [root, content]]) =>
    content === undefined ? [] : [{ name, xml: `<${root} ${NAMESPACES}>${content}</${root}>` }],
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${MEDIA}.${type}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${present.map(({ name }) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': relations(
      relation('r1', `${OFFICE}/officeDocument`, 'word/document.xml') +
        relation('r2', CORE, 'docProps/core.xml'),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations(
      present
        .map(({ name }, at) =>
          relation(
            `r${at}`,
            name === 'commentsExtended'
              ? 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
              : `${OFFICE}/${name}`,
            `${name}.xml`,
          ),
        )
        .join(''),
    ),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(present.map(({ name, xml }) => [`word/${name}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)])));
}

/** A run of text. @param properties the XML inside `w:rPr` */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** @param content text with tabs, or runs as XML */
export function para(content: string, style?: string, properties = ''): string {
  const inner = content.startsWith('<')
    ? content
    : content
        .split('\t')
        .map((text) => run(text))
        .join('<w:r><w:tab/></w:r>');
  const own = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${properties}`;
  return `<w:p>${own === '' ? '' : `<w:pPr>${own}</w:pPr>`}${inner}</w:p>`;
}

/** A complex field, as Word writes one. */
export function fieldRuns(instruction: string, value: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${run(value)}${mark('end')}`;
}

/** A caption that Word counts. */
export function caption(word: string, number: string | number, title: string): string {
  return para(
    `${run(`${word} `)}${fieldRuns(`SEQ ${word} \\* ARABIC`, String(number))}${run(`: ${title}`)}`,
    'Bijschrift',
  );
}

export interface TableForm {
  /** Rows that repeat on each page. */
  readonly headers?: number;
  /** Without any of what accessibility asks for. */
  readonly bare?: boolean;
}

/** A table; a cell may say `{ text, span, down }`: how many columns it covers, `start` or `on` of cells merged downwards. */
export type CellForm =
  | string
  | { readonly text: string; readonly span?: number; readonly down?: 'start' | 'on' };

export function wordTable(
  rows: readonly (readonly CellForm[])[],
  { headers = 1, bare = false }: TableForm = {},
): string {
  const columns = Math.max(...rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)));
  const properties = bare
    ? '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    : '<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCaption w:val="Titel"/><w:tblDescription w:val="Beschrijving"/></w:tblPr>';
  const body = rows.map((cells, at) => {
    const row = bare ? '' : `<w:trPr><w:cantSplit/>${at < headers ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${row}${cells.map(cellXml).join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>${body.join('')}</w:tbl>`;
}

function spanOf(cell: CellForm): number {
  return typeof cell === 'string' ? 1 : (cell.span ?? 1);
}

function cellXml(cell: CellForm): string {
  const { text, span = 1, down = undefined } = typeof cell === 'string' ? { text: cell } : cell;
  const merge = down === undefined ? '' : down === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const wide = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${wide}${merge}</w:tcPr>${text.startsWith('<w:') ? text : para(text)}</w:tc>`;
}

/** What is found in a file by itself. To be called inside a test. */
export async function proofAlone(bytes: Uint8Array, draft = false): Promise<readonly Problem[]> {
  const { workspace, at, write } = testWorkspace({});
  write({ 'antwoord.docx': bytes });
  const { problems } = await proofread(nodeIo, workspace, undefined, {
    docx: at('antwoord.docx'),
    draft,
    language: 'nl',
  });
  return problems;
}

/** Those whose code begins like this. */
export function ofCode(problems: readonly Problem[], code: string): readonly Problem[] {
  return problems.filter((problem) => problem.code === code);
}
