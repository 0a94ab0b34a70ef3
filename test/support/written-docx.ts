/** What the Word writer wrote, read back from the parts of the file. */
import type { HouseStyle } from '../../src/document/house-style.ts';
import type { AnswerDocument } from '../../src/document/nodes.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { partText, readPackage } from '../../src/writers/package.ts';
import { loadHouse } from './house.ts';
import { attributeOf, findAll, get, parseXml, type XmlElement } from './xml.ts';

export interface WrittenDocx {
  readonly bytes: Uint8Array;
  /** Names of the parts, in the order of the file. */
  readonly names: readonly string[];
  /** @throws Error where there is no such part */
  readonly part: (name: string) => XmlElement;
  readonly body: XmlElement;
  /** What stands in the body, in order, also those that a content control holds. */
  readonly blocks: readonly XmlElement[];
  /** Paragraphs of the body, those in tables left out. */
  readonly paragraphs: readonly XmlElement[];
  readonly tables: readonly XmlElement[];
}

export async function writeAndRead(
  document: AnswerDocument,
  house: HouseStyle = loadHouse(),
): Promise<WrittenDocx> {
  return readDocx(await writeDocx(document, house));
}

export function readDocx(bytes: Uint8Array): WrittenDocx {
  const parts = readPackage(bytes);
  const part = (name: string): XmlElement => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`no part ${name}`);
    return parseXml(partText(found));
  };
  const body = get(part('word/document.xml'), 'w:body');
  const blocks = blocksOf(body);
  return {
    bytes,
    names: [...parts.keys()],
    part,
    body,
    blocks,
    paragraphs: blocks.filter(({ name }) => name === 'w:p'),
    tables: blocks.filter(({ name }) => name === 'w:tbl'),
  };
}

/** What stands in a body one after another, without the content controls around it. */
export function blocksOf({ children }: XmlElement): readonly XmlElement[] {
  return children.flatMap((child) =>
    child.name === 'w:sdt' ? blocksOf(get(child, 'w:sdtContent')) : [child],
  );
}

/** What a reader sees of this element: tabs as "\t", line breaks as "\n"; without the instructions of fields. */
export function shownText({ name, children, text }: XmlElement): string {
  switch (name) {
    case 'w:t':
      return text;
    case 'w:tab':
      return '\t';
    case 'w:br':
      return '\n';
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:instrText':
      return '';
    default:
      return children.map(shownText).join('');
  }
}

/** Texts of the paragraphs outside tables. */
export function shownTexts({ paragraphs }: WrittenDocx): readonly string[] {
  return paragraphs.map(shownText);
}

/** The paragraph outside tables that begins with this text. @throws Error where there is none */
export function paragraphWith({ paragraphs }: WrittenDocx, beginning: string): XmlElement {
  const found = paragraphs.find((paragraph) => shownText(paragraph).startsWith(beginning));
  if (found === undefined) throw new Error(`no paragraph begins with ${JSON.stringify(beginning)}`);
  return found;
}

export function styleOf(paragraph: XmlElement): string | undefined {
  return attributeOf(paragraph, 'w:pStyle');
}

/** The texts of a table's cells, row by row. */
export function cellTexts(table: XmlElement): readonly (readonly string[])[] {
  return findAll(table, 'w:tr').map((row) => findAll(row, 'w:tc').map(shownText));
}

export interface Indent {
  /** Left edge of all lines but the first, and of the first; twips from the margin. */
  readonly left: number;
  readonly first: number;
}

/** The indent that a paragraph has, from itself, else from its list, else from its style. */
export function indentOf(written: WrittenDocx, paragraph: XmlElement): Indent {
  const style = findAll(written.part('word/styles.xml'), 'w:style', {
    'w:styleId': styleOf(paragraph) ?? 'Normal',
  });
  const list = attributeOf(paragraph, 'w:numId');
  const level =
    list === undefined ? undefined : listLevel(written, list, attributeOf(paragraph, 'w:ilvl') ?? '0');
  for (const element of [paragraph, level, ...style]) {
    const indent = element === undefined ? undefined : findAll(element, 'w:ind')[0]?.attributes;
    if (indent === undefined) continue;
    const left = Number(indent['w:left'] ?? 0);
    return { left, first: left - Number(indent['w:hanging'] ?? 0) };
  }
  return { left: 0, first: 0 };
}

/** The level of a list, as the numbering part defines it. */
export function listLevel({ part }: WrittenDocx, list: string, level: string): XmlElement {
  const numbering = part('word/numbering.xml');
  const abstract = attributeOf(get(numbering, 'w:num', { 'w:numId': list }), 'w:abstractNumId');
  return get(get(numbering, 'w:abstractNum', { 'w:abstractNumId': abstract ?? '' }), 'w:lvl', {
    'w:ilvl': level,
  });
}

/** Each field of an element: its instruction and the value that it shows. */
export function fieldsOf(
  element: XmlElement,
): readonly { readonly instruction: string; readonly value: string }[] {
  const fields: { instruction: string; value: string }[] = [];
  let place: 'outside' | 'instruction' | 'value' = 'outside';
  for (const run of findAll(element, 'w:r')) {
    const mark = attributeOf(run, 'w:fldChar', 'w:fldCharType');
    if (mark === 'begin') fields.push({ instruction: '', value: '' });
    if (mark !== undefined)
      place = mark === 'begin' ? 'instruction' : mark === 'separate' ? 'value' : 'outside';
    const last = fields.at(-1);
    if (last === undefined || mark !== undefined) continue;
    if (place === 'instruction') last.instruction += run.text;
    if (place === 'value') last.value += shownText(run);
  }
  return fields.map(({ instruction, value }) => ({ instruction: instruction.trim(), value }));
}
