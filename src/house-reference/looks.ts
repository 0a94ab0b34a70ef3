/**
 * How a text of some style looks in the end: what the style says, or one that it is based on, or the defaults.
 *
 * Source: ECMA-376, part 1, 17.7.2 (hierarchy of styles).
 */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { WordStyle, WordStyles } from '../wordfile/word-styles.ts';

/** Twips of a point. */
const POINT = 20;
/** As `house.yaml` may have them, points. */
const SMALLEST = 4;
const LARGEST = 72;

/** What Word takes where a file says nothing, points and name. */
const PLAIN = { size: 10, font: 'Times New Roman' };

/** Rows of a table that its style may give a look of their own. */
export type RowKind = 'wholeTable' | 'firstRow' | 'lastRow' | 'band1Horz' | 'band2Horz';

export class Looks {
  constructor(
    private readonly styles: WordStyles,
    private readonly theme: XmlElement | undefined,
  ) {}

  font(style: WordStyle): string {
    for (const { attributes } of this.#properties(style, 'w:rPr', 'w:rFonts')) {
      const themed = attributes.get('w:asciiTheme') ?? attributes.get('w:hAnsiTheme');
      const named = attributes.get('w:ascii') ?? attributes.get('w:hAnsi');
      const font = (themed === undefined ? undefined : this.#themeFont(themed)) ?? named;
      if (font !== undefined && font.trim() !== '') return font.trim();
    }
    return PLAIN.font;
  }

  /** Points. */
  size(style: WordStyle): number {
    const halves = this.#number(style, 'w:rPr', 'w:sz', 'w:val');
    return halves === undefined ? PLAIN.size : Math.min(LARGEST, Math.max(SMALLEST, halves / 2));
  }

  /** RRGGBB; undefined where Word chooses one that fits what is behind it. */
  colour(style: WordStyle): string | undefined {
    return colourOf(this.#properties(style, 'w:rPr', 'w:color')[0]?.attribute('w:val'));
  }

  /** RRGGBB of what is behind a paragraph of this style; undefined for the paper. */
  fill(style: WordStyle): string | undefined {
    return fillOf(this.#properties(style, 'w:pPr', 'w:shd')[0]);
  }

  isCapitals(style: WordStyle): boolean {
    const [caps] = this.#properties(style, 'w:rPr', 'w:caps');
    return caps !== undefined && !['0', 'false', 'off'].includes(caps.attribute('w:val') ?? '1');
  }

  /** Points after a paragraph. */
  spaceAfter(style: WordStyle): number {
    return (this.#number(style, 'w:pPr', 'w:spacing', 'w:after') ?? 0) / POINT;
  }

  /** Twips from the left margin, of all lines but the first and of the first. */
  indent(style: WordStyle): { readonly left: number; readonly first: number } {
    const number = (name: string) => this.#number(style, 'w:pPr', 'w:ind', name);
    const left = number('w:left') ?? number('w:start') ?? 0;
    return { left, first: left + (number('w:firstLine') ?? 0) - (number('w:hanging') ?? 0) };
  }

  /** RRGGBB of the cells of some rows of tables of this style; undefined for the paper. */
  rowFill(style: WordStyle, rows: RowKind): string | undefined {
    for (const { element } of this.styles.chain(style.id)) {
      const part =
        rows === 'wholeTable'
          ? element
          : element.elements.find(
              ({ name, attributes }) => name === 'w:tblStylePr' && attributes.get('w:type') === rows,
            );
      const fill = fillOf(part?.child('w:tcPr')?.child('w:shd'));
      if (fill !== undefined) return fill;
    }
    return undefined;
  }

  /** Language of the words, as a style or the defaults say it. */
  language(style: WordStyle | undefined): string | undefined {
    const chain = style === undefined ? [] : this.styles.chain(style.id);
    const own = chain.map(({ element }) => element.child('w:rPr'));
    const all = [...own, this.#defaults('w:rPr')].map((looks) => looks?.child('w:lang')?.attribute('w:val'));
    return all.find((language) => language !== undefined && language.trim() !== '');
  }

  #number(style: WordStyle, part: string, property: string, attribute: string): number | undefined {
    for (const element of this.#properties(style, part, property)) {
      const text = element.attribute(attribute);
      if (text !== undefined && /^-?\d{1,6}(\.\d+)?$/.test(text)) return Number(text);
    }
    return undefined;
  }

  /** Nearest first. @param part `w:rPr` or `w:pPr` */
  #properties(style: WordStyle, part: string, property: string): readonly XmlElement[] {
    const said = this.styles.chain(style.id).map(({ element }) => element.child(part));
    return [...said, this.#defaults(part)].flatMap((looks) => looks?.child(property) ?? []);
  }

  #defaults(part: string): XmlElement | undefined {
    return this.styles.defaults?.child(`${part}Default`)?.child(part);
  }

  #themeFont(name: string): string | undefined {
    const kind = name.startsWith('major') ? 'a:majorFont' : 'a:minorFont';
    const fonts = this.theme?.child('a:themeElements')?.child('a:fontScheme');
    return fonts?.child(kind)?.child('a:latin')?.attribute('typeface');
  }
}

/** A pattern counts as its ground. */
function fillOf(shading: XmlElement | undefined): string | undefined {
  return colourOf(shading?.attribute('w:fill'));
}

function colourOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9A-F]{6}$/i.test(text) ? text.toUpperCase() : undefined;
}
