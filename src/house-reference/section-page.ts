/**
 * The paper of the file's last section, and the headers and footers that its pages have.
 *
 * Source: ECMA-376, part 1, 17.6 (sections), 17.10 (headers and footers).
 */
import { PAGE_KINDS, type PageKind } from '../document/house-reference.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { flag } from '../wordfile/properties.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { allRelations } from './word-document.ts';

/** Millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

export interface SectionPage {
  /** Upright; absent where the file does not say it. */
  readonly paper?: Paper;
  readonly edges: { readonly header: number; readonly footer: number };
  readonly turned: boolean;
  /** The text runs in columns like a newspaper's. */
  readonly columns: boolean;
  /** A line runs around the page. */
  readonly borders: boolean;
  readonly titlePage: boolean;
  readonly evenAndOdd: boolean;
  /** Names of parts. */
  readonly headers: ReadonlyMap<PageKind, string>;
  readonly footers: ReadonlyMap<PageKind, string>;
}

/** What Word takes where nothing is said. */
const EDGE = 12.7;
const UNITS: Readonly<Record<string, number>> = {
  ...{ mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, pi: 25.4 / 6 },
};

export function readSectionPage(file: WordFile): SectionPage {
  const sections = file
    .tree(file.main)
    .descendants('w:sectPr')
    .filter(({ parent }) => parent?.name !== 'w:sectPrChange');
  const last = sections.at(-1);
  const size = last?.child('w:pgSz');
  const width = lengthOf(size?.attribute('w:w'));
  const height = lengthOf(size?.attribute('w:h'));
  const margins = last?.child('w:pgMar');
  const margin = (name: string) => Math.abs(lengthOf(margins?.attribute(`w:${name}`)) ?? 0);
  const columns = Number(last?.child('w:cols')?.attribute('w:num') ?? 1);
  return {
    ...(width === undefined || height === undefined || margins === undefined
      ? {}
      : {
          paper: {
            width: Math.min(width, height),
            height: Math.max(width, height),
            margins: {
              ...{ top: margin('top'), right: margin('right'), bottom: margin('bottom') },
              left: margin('left') + margin('gutter'),
            },
          },
        }),
    edges: {
      header: lengthOf(margins?.attribute('w:header')) ?? EDGE,
      footer: lengthOf(margins?.attribute('w:footer')) ?? EDGE,
    },
    turned: width !== undefined && height !== undefined && width > height,
    columns: columns > 1,
    borders: last?.child('w:pgBorders') !== undefined,
    titlePage: flag(last, 'w:titlePg'),
    evenAndOdd: file.partsOf('settings').some((part) => flag(file.tree(part), 'w:evenAndOddHeaders')),
    headers: partsOf(file, sections, 'header'),
    footers: partsOf(file, sections, 'footer'),
  };
}

/** A section that names none of a kind has that of the section before it. */
function partsOf(
  file: WordFile,
  sections: readonly XmlElement[],
  type: 'header' | 'footer',
): ReadonlyMap<PageKind, string> {
  const relations = new Map(allRelations(file, file.main).map((relation) => [relation.id, relation]));
  const parts = new Map<PageKind, string>();
  for (const reference of sections.flatMap(({ elements }) => elements)) {
    if (reference.name !== `w:${type}Reference`) continue;
    const kind = PAGE_KINDS.find((one) => one === (reference.attribute('w:type') ?? 'default'));
    const relation = relations.get(reference.attribute('r:id') ?? '');
    if (kind === undefined || relation?.type !== type || relation.external) continue;
    if (file.has(relation.target)) parts.set(kind, relation.target);
  }
  return parts;
}

/** Millimetres of a length in twips, or with a unit of its own; to a hundredth, which is half a twip. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number = '', unit] = /^(-?\d{1,7}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?$/.exec(text ?? '') ?? [];
  if (number === '') return undefined;
  const length = Number(number) * (unit === undefined ? 25.4 / 1440 : (UNITS[unit] ?? 0));
  return Math.round(length * 100) / 100;
}
