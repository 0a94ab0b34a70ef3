/** The content controls of a written file, and the part that says what they stand for. */
import { cellTexts, shownText, type WrittenDocx } from './written-docx.ts';
import { attributeOf, findAll, get, type XmlElement } from './xml.ts';

export interface WrittenControl {
  readonly tag: string;
  readonly title: string;
  readonly id: number;
  /** Names of its properties. */
  readonly properties: readonly string[];
  readonly content: XmlElement;
}

export function controlsOf({ body }: WrittenDocx): readonly WrittenControl[] {
  return findAll(body, 'w:sdt').map((control) => {
    const properties = get(control, 'w:sdtPr');
    return {
      tag: attributeOf(properties, 'w:tag') ?? '',
      title: attributeOf(properties, 'w:alias') ?? '',
      id: Number(attributeOf(properties, 'w:id')),
      properties: properties.children.map(({ name }) => name),
      content: get(control, 'w:sdtContent'),
    };
  });
}

/** The controls whose tag begins with `repliek-` and this kind. */
export function controlsOfKind(written: WrittenDocx, kind: string): readonly WrittenControl[] {
  return controlsOf(written).filter(({ tag }) => tag.startsWith(`repliek-${kind}-`));
}

export function controlsPart({ part }: WrittenDocx): XmlElement {
  return part('customXml/item1.xml');
}

/** The texts of the cells of each table in it, row by row. */
export function partsOf(content: XmlElement): readonly (readonly (readonly string[])[])[] {
  return findAll(content, 'w:tbl').map(cellTexts);
}

/** What a reader sees of a control that holds runs. */
export function controlText({ content }: WrittenControl): string {
  return shownText(content);
}
