/**
 * What a house takes over from a Word file (`reference.docx`): its styles, and what stands around the text of each
 * page. Plain text and bytes, ready to be written into an answer; whatever could do harm was left out when it was read.
 */

export interface HouseReference {
  readonly styles: ReferenceStyles;
  /** The theme, whose fonts and colours the styles name: a whole part. */
  readonly theme?: string;
  /** Distance of header and footer from the edges of the page, millimetres. */
  readonly edges: { readonly header: number; readonly footer: number };
  /** Of plain text. */
  readonly text: {
    /** RRGGBB, or `auto`. */
    readonly colour: string;
    /** No space after a paragraph: where the styles of items are ours, they have it themselves. */
    readonly close: boolean;
  };
  /** The first page has a header and footer of its own, even where it has none of them. */
  readonly titlePage: boolean;
  readonly evenAndOdd: boolean;
  readonly headers: PageParts;
  readonly footers: PageParts;
  readonly pictures: readonly ReferencePicture[];
}

export interface ReferenceStyles {
  /** Start tag of the part, with its namespaces. */
  readonly opening: string;
  readonly closing: string;
  /** Defaults of the document, in the house's language; empty where those of `house.yaml` hold. */
  readonly defaults: string;
  /** What Word knows of styles that the file does not have; may be empty. */
  readonly latent: string;
  /** Those of `ANSWER_STYLES` under their ids there, all others under ids of their own. */
  readonly styles: readonly { readonly id: string; readonly xml: string }[];
}

/** On most pages, on the first one, on even pages. */
export const PAGE_KINDS = ['default', 'first', 'even'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

export type PageParts = Readonly<Partial<Record<PageKind, PagePart>>>;

/** A header or a footer. */
export interface PagePart {
  readonly opening: string;
  /** Paragraphs and tables; at least one. */
  readonly content: string;
  readonly closing: string;
  readonly relations: readonly PageRelation[];
  /** Where a line of text is not hidden by a picture that floats at the top of the page. */
  readonly freeSide: 'left' | 'center' | 'right';
}

export type PageRelation =
  | { readonly kind: 'picture'; readonly id: string; readonly picture: string }
  | { readonly kind: 'link'; readonly id: string; readonly url: string };

export interface ReferencePicture {
  /** Name of the file in the package, unique: `reference-1.png`. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** As if a Word file said just what `house.yaml` says, with the looks of tables in their style. */
export function plainReference(edges: HouseReference['edges']): HouseReference {
  return {
    styles: {
      opening: `<w:styles xmlns:w="${WORD}">`,
      closing: '</w:styles>',
      defaults: '',
      latent: '',
      styles: [],
    },
    edges,
    text: { colour: 'auto', close: false },
    titlePage: false,
    evenAndOdd: false,
    headers: {},
    footers: {},
    pictures: [],
  };
}
