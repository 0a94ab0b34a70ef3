/** The styles of a Word file, told by what they are and not by their ids, which each language of Word has its own of. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { numberOf, value } from './properties.ts';
import type { Paragraph } from './story.ts';
import type { WordFile } from './word-file.ts';

export interface WordStyle {
  readonly id: string;
  /** As Word calls it in English: `heading 1`, `caption`, `Normal`; a person's own styles as they named them. */
  readonly name: string;
  readonly type: string;
  readonly basedOn?: string;
  /** Used where nothing else is said. */
  readonly isDefault: boolean;
  readonly element: XmlElement;
}

/** More styles inside each other than anybody makes. */
const MAX_DEPTH = 20;

export class WordStyles {
  readonly #styles: ReadonlyMap<string, WordStyle>;
  /** `w:docDefaults`, which holds the language that counts. */
  readonly defaults: XmlElement | undefined;

  constructor(file: WordFile) {
    const [part] = file.partsOf('styles');
    const root = part === undefined ? undefined : file.tree(part);
    const styles = root?.elements.filter(({ name }) => name === 'w:style').map(styleOf) ?? [];
    this.#styles = new Map(styles.map((style) => [style.id, style]));
    this.defaults = root?.child('w:docDefaults');
  }

  get all(): readonly WordStyle[] {
    return [...this.#styles.values()];
  }

  get(id: string | undefined): WordStyle | undefined {
    return id === undefined ? undefined : this.#styles.get(id);
  }

  /** The style and those that it is based on, nearest first. */
  chain(id: string | undefined): readonly WordStyle[] {
    const chain: WordStyle[] = [];
    for (
      let style = this.get(id);
      style !== undefined && chain.length < MAX_DEPTH;
      style = this.get(style.basedOn)
    ) {
      chain.push(style);
    }
    return chain;
  }

  /**
   * Level of a heading, 1 to 9; undefined for what is none. By Word's own names of styles, else by the outline level
   * that the paragraph or its style has.
   */
  headingLevel({ style, element }: Paragraph): number | undefined {
    const own = numberOf(element.child('w:pPr'), 'w:outlineLvl');
    if (own !== undefined) return levelOf(own);
    for (const { name, element: styled } of this.chain(style)) {
      const named = /^heading ([1-9])$/i.exec(name)?.[1];
      if (named !== undefined) return Number(named);
      const outline = numberOf(styled.child('w:pPr'), 'w:outlineLvl');
      if (outline !== undefined) return levelOf(outline);
    }
    return undefined;
  }

  /** True where the paragraph has this style of Word, or one that is based on it. @param name `caption` */
  isNamed({ style }: Paragraph, name: string): boolean {
    return this.chain(style).some((each) => each.name.toLowerCase() === name.toLowerCase());
  }
}

/** Nine is what Word writes for text. */
function levelOf(outline: number): number | undefined {
  return outline >= 0 && outline < 9 ? outline + 1 : undefined;
}

function styleOf(element: XmlElement): WordStyle {
  const basedOn = value(element, 'w:basedOn');
  const isDefault = element.attribute('w:default');
  return {
    id: element.attribute('w:styleId') ?? '',
    name: value(element, 'w:name') ?? '',
    type: element.attribute('w:type') ?? 'paragraph',
    ...(basedOn === undefined ? {} : { basedOn }),
    isDefault: isDefault === '1' || isDefault === 'true' || isDefault === 'on',
    element,
  };
}
