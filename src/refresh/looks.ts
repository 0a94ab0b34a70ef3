/** The looks of runs, paragraphs, cells and rows, to give them to new ones: without what belongs to the old one alone. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { isChange } from '../wordfile/properties.ts';
import { prefixOf } from './piece-texts.ts';

/** Order of the properties of a run before its size. Source: ECMA-376, part 1, 17.3.2 and annex A (CT_RPr). */
const BEFORE_SIZE: ReadonlySet<string> = new Set(
  [
    ...[
      'rStyle',
      'rFonts',
      'b',
      'bCs',
      'i',
      'iCs',
      'caps',
      'smallCaps',
      'strike',
      'dstrike',
      'outline',
      'shadow',
    ],
    ...['emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern'],
    ...['position'],
  ].map((name) => `w:${name}`),
);

/** @param size of the letters, in half points, where it is to be another one */
export function runLook(properties: XmlElement | undefined, size?: number, like?: XmlElement): string {
  const children = properties?.elements.filter((child) => !isChange(child)) ?? [];
  const prefix = prefixOf(properties ?? like ?? NONE);
  if (size === undefined) return wrapped(`${prefix}rPr`, children.map(({ xml }) => xml).join(''));
  const before = children.filter(({ name }) => BEFORE_SIZE.has(name));
  const behind = children.filter(
    ({ name }) => !BEFORE_SIZE.has(name) && name !== 'w:sz' && name !== 'w:szCs',
  );
  const sizes = `<${prefix}sz ${prefix}val="${size}"/><${prefix}szCs ${prefix}val="${size}"/>`;
  const xml = (list: readonly XmlElement[]) => list.map((child) => child.xml).join('');
  return wrapped(`${prefix}rPr`, xml(before) + sizes + xml(behind));
}

const NONE = { qualified: 'w:rPr', scope: new Map<string, string>() };

/** The look of a paragraph, without a section that ends with it. */
export function paragraphLook(properties: XmlElement | undefined): string {
  if (properties === undefined) return '';
  const children = properties.elements
    .filter((child) => !isChange(child) && child.name !== 'w:sectPr')
    .map((child) => (child.name === 'w:rPr' ? runLook(child) : child.xml));
  return wrapped(properties.qualified, children.join(''));
}

/** The look of a cell. @param width in twips */
export function cellLook(properties: XmlElement | undefined, width: number, like: XmlElement): string {
  const prefix = prefixOf(properties ?? like);
  const children = properties?.elements.filter(
    (child) => !isChange(child) && !['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:hMerge'].includes(child.name),
  );
  const conditional = children?.filter(({ name }) => name === 'w:cnfStyle') ?? [];
  const others = children?.filter(({ name }) => name !== 'w:cnfStyle') ?? [];
  const size = `<${prefix}tcW ${prefix}w="${width}" ${prefix}type="dxa"/>`;
  const xml = (list: readonly XmlElement[]) => list.map((child) => child.xml).join('');
  return wrapped(`${prefix}tcPr`, xml(conditional) + size + xml(others));
}

/** What stands before the cells of a row. */
export function rowLook(row: XmlElement): string {
  const own = row.elements.filter(({ name }) => name === 'w:tblPrEx' || name === 'w:trPr');
  return own
    .map((properties) =>
      wrapped(
        properties.qualified,
        properties.elements
          .filter((child) => !isChange(child))
          .map(({ xml }) => xml)
          .join(''),
      ),
    )
    .join('');
}

function wrapped(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}
