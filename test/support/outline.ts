/** Written files as text that a person can read and compare: one line for each paragraph, row or cell. */
import { partText, readPackage } from '../../src/writers/package.ts';
import { blocksOf, shownText } from './written-docx.ts';
import { attributeOf, find, findAll, get, parseXml, type XmlElement } from './xml.ts';

type Part = (name: string) => XmlElement;

function partsOf(bytes: Uint8Array): { readonly part: Part; readonly names: readonly string[] } {
  const parts = readPackage(bytes);
  return {
    names: [...parts.keys()],
    part: (name) => {
      const found = parts.get(name);
      if (found === undefined) throw new Error(`no part ${name}`);
      return parseXml(partText(found));
    },
  };
}

/** Properties, page headers, then the body: `[style] text`, list entries with their level, tables row by row. */
export function outlineDocx(bytes: Uint8Array): string {
  const { part, names } = partsOf(bytes);
  const core = part('docProps/core.xml');
  const body = get(part('word/document.xml'), 'w:body');
  return [
    `title: ${find(core, 'dc:title')?.text}`,
    `language: ${find(core, 'dc:language')?.text}`,
    ...names
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map((name) => `header: ${shownText(part(name))}`),
    '',
    ...blocksOf(body).flatMap((child) =>
      child.name === 'w:p' ? [paragraphLine(child)] : child.name === 'w:tbl' ? tableLines(child) : [],
    ),
    '',
  ].join('\n');
}

/** Of a paragraph with a chart, what it says of it in words. */
function paragraphLine(paragraph: XmlElement): string {
  if (find(paragraph, 'c:chart') !== undefined) {
    return `<chart> ${find(paragraph, 'wp:docPr')?.attributes['descr'] ?? ''}`;
  }
  const style = attributeOf(paragraph, 'w:pStyle') ?? 'Normal';
  const numbering = find(paragraph, 'w:numPr');
  const level =
    numbering === undefined ? '' : `${'  '.repeat(Number(attributeOf(numbering, 'w:ilvl') ?? 0))}* `;
  return `[${style}] ${level}${shownText(paragraph).replaceAll('\t', ' → ').replaceAll('\n', ' ↵ ')}`;
}

function tableLines(table: XmlElement): readonly string[] {
  const rows = findAll(table, 'w:tr').map((row) => `| ${findAll(row, 'w:tc').map(shownText).join(' | ')} |`);
  return [`<table> ${attributeOf(table, 'w:tblDescription') ?? ''}`, ...rows];
}

/** Properties, then every sheet: its name, its named table, and each cell with its value and formula. */
export function outlineXlsx(bytes: Uint8Array): string {
  const { part, names } = partsOf(bytes);
  const core = part('docProps/core.xml');
  const workbook = part('xl/workbook.xml');
  const relations = findAll(part('xl/_rels/workbook.xml.rels'), 'Relationship');
  const strings = names.includes('xl/sharedStrings.xml')
    ? findAll(part('xl/sharedStrings.xml'), 'si').map((one) => one.text)
    : [];
  const sheets = findAll(workbook, 'sheet').flatMap((sheet) => {
    const target =
      relations.find(({ attributes }) => attributes['Id'] === sheet.attributes['r:id'])?.attributes[
        'Target'
      ] ?? '';
    const name = `xl/${target.replace(/^\/xl\//, '')}`;
    return [
      '',
      `## ${sheet.attributes['name']}`,
      ...tableNames(name, part, names),
      ...cellLines(part(name), strings),
    ];
  });
  return [
    `title: ${find(core, 'dc:title')?.text}`,
    `language: ${find(core, 'dc:language')?.text}`,
    ...sheets,
    '',
  ].join('\n');
}

function tableNames(sheet: string, part: Part, names: readonly string[]): readonly string[] {
  const relations = sheet.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
  if (!names.includes(relations)) return [];
  return findAll(part(relations), 'Relationship').flatMap(({ attributes }) => {
    if (!(attributes['Type'] ?? '').endsWith('/table')) return [];
    const table = part(`xl/${(attributes['Target'] ?? '').replace('../', '').replace(/^\/xl\//, '')}`);
    return [`table ${table.attributes['displayName']} ${table.attributes['ref']}`];
  });
}

function cellLines(sheet: XmlElement, strings: readonly string[]): readonly string[] {
  return findAll(sheet, 'c').flatMap((cell) => {
    const value = find(cell, 'v')?.text;
    const inline = find(cell, 'is')?.text;
    const text = cell.attributes['t'] === 's' ? strings[Number(value)] : inline;
    const shown = text === undefined ? value : JSON.stringify(text);
    if (shown === undefined) return [];
    const formula = find(cell, 'f')?.text;
    return [`${cell.attributes['r']} ${shown}${formula === undefined ? '' : ` = ${formula}`}`];
  });
}

/** What the page shows, a line for each block. */
export function outlineHtml(bytes: Uint8Array): string {
  const page = new TextDecoder().decode(bytes);
  return page
    .replace(/^[\s\S]*?<body[^>]*>/, '')
    .replace(
      /<(?:p|h[1-6]|li|tr|caption|div|section|header|main|ul|ol|table|figcaption|svg|title|desc|text)\b[^>]*>/g,
      '\n',
    )
    .replace(/<\/(?:th|td)>/g, ' | ')
    .replace(/<br\/?>/g, ' ↵ ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

/** figures.json with a line for each figure: where it stands, what it says, and what it comes from. */
export function outlineFigures(bytes: Uint8Array): string {
  const { figures }: { figures: readonly FigureLine[] } = JSON.parse(new TextDecoder().decode(bytes));
  return `${figures.map((figure) => figureLine(figure)).join('\n')}\n`;
}

interface FigureLine {
  readonly kind: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly set?: string;
  readonly fact?: string;
  readonly value: number;
  readonly text: string;
  readonly item?: string;
  readonly of?: readonly FigureLine[];
  readonly sources: readonly { readonly file: string; readonly rows?: number }[];
}

function figureLine(figure: FigureLine): string {
  const { kind, table, row, column, set, fact, value, text, item, of = [], sources } = figure;
  const name = [table, row, column, set, fact].filter((part) => part !== undefined).join(' / ');
  const parts = of.length === 0 ? '' : ` of (${of.map(figureLine).join('; ')})`;
  const from = sources.map(({ file, rows }) => (rows === undefined ? file : `${file} ×${rows}`)).join(', ');
  return `${item === undefined ? '' : `[${item}] `}${kind} ${name}: ${value} “${text}”${parts} ← ${from}`;
}
