/** Real lists: the numbering definitions that the paragraphs of a document refer to. */
import { type INumberingOptions, LevelFormat } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { Block } from '../../document/nodes.ts';
import { legalText } from '../legal-text.ts';
import { twipsOf } from './units.ts';

/** What a paragraph needs to be an entry of a list. */
export interface Marker {
  readonly reference: string;
  readonly instance: number;
  readonly level: number;
}

/**
 * Begins the name of every list. docx puts a list's number in the place of `{name}` anywhere in the XML, so a name has
 * to be one that no text can hold: `legalText` leaves none with this control character.
 */
const NAME_START = '\u0091';

type Definition = INumberingOptions['config'][number];

/** Word has nine levels; deeper ones look like the ninth. */
export const DEEPEST_LEVEL = 8;

/** Where the text of a list's entries stands. @param base left edge of the list, twips */
export function listTextEdge(base: number, level: number, house: HouseStyle): number {
  return base + (Math.min(level, DEEPEST_LEVEL) + 1) * twipsOf(house.paragraph.listIndent);
}

export class ListNumbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #house: HouseStyle;
  #instances = 0;

  constructor(house: HouseStyle) {
    this.#house = house;
  }

  /**
   * A marker for the entries of one list. Every ordered list gets an instance of its own, so that it starts anew.
   *
   * @param base left edge of the outermost list, twips
   * @param level 0 for the outermost list
   */
  markerOf(list: Extract<Block, { type: 'list' }>, base: number, level: number): Marker {
    return list.ordered ? this.#numbers(base, level, list.start) : this.bullets(base, level);
  }

  bullets(base: number, level: number): Marker {
    const reference = `${NAME_START}bullets-${base}`;
    this.#define(reference, base, (at) => ({
      format: LevelFormat.BULLET,
      text: legalText(this.#house.bullets[at] ?? this.#house.bullets.at(-1) ?? ''),
    }));
    return { reference, instance: 0, level: Math.min(level, DEEPEST_LEVEL) };
  }

  get options(): INumberingOptions {
    return { config: [...this.#definitions.values()] };
  }

  #numbers(base: number, level: number, start: number): Marker {
    const reference = `${NAME_START}numbers-${base}-${start}`;
    this.#define(reference, base, (at) => ({ format: LevelFormat.DECIMAL, text: `%${at + 1}.`, start }));
    this.#instances += 1;
    return { reference, instance: this.#instances, level: Math.min(level, DEEPEST_LEVEL) };
  }

  #define(
    reference: string,
    base: number,
    form: (level: number) => Pick<Definition['levels'][number], 'format' | 'text' | 'start'>,
  ): void {
    if (this.#definitions.has(reference)) return;
    const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
      level,
      ...form(level),
      style: {
        run: { font: this.#house.fonts.body },
        paragraph: {
          indent: {
            left: listTextEdge(base, level, this.#house),
            hanging: twipsOf(this.#house.paragraph.listIndent),
          },
        },
      },
    }));
    this.#definitions.set(reference, { reference, levels });
  }
}
