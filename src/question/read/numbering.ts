/**
 * The labels that Word computes for the paragraphs of its lists: "1.", "a)", "1.1". They stand nowhere in the text.
 *
 * Source: ECMA-376, part 1, 17.9 (numbering).
 */
import { readPart } from '../../reading/package/part.ts';
import type { Attributes } from '../../reading/package/xml-stream.ts';
import type { Zip } from '../../reading/package/zip.ts';

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** Such as "%1." or "%1.%2". */
  readonly text: string;
  /** A level that starts anew only after this level; 0 for never. */
  readonly restart?: number;
  /** Style whose paragraphs have this level. */
  readonly style?: string;
  /** All numbers of the label are written in digits. */
  readonly legal: boolean;
}

type Levels = ReadonlyMap<number, ListLevel>;

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, Levels>;
  readonly numbers: ReadonlyMap<
    string,
    { readonly abstract: string; readonly starts: ReadonlyMap<number, number>; readonly levels: Levels }
  >;
}

const NO_NUMBERING: Numbering = { abstracts: new Map(), numbers: new Map() };
const MAX_LEVEL = 8;

export function readNumbering(zip: Zip, part: string | undefined): Numbering {
  if (part === undefined) return NO_NUMBERING;
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const numbers = new Map<
    string,
    { abstract: string; starts: Map<number, number>; levels: Map<number, ListLevel> }
  >();
  /** A list that takes its levels from a style, and the list that has that style's levels. */
  const links = new Map<string, string>();
  const styles = new Map<string, string>();
  let abstract: string | undefined;
  let number: string | undefined;
  let overridden: number | undefined;
  let at: number | undefined;
  let level: ListLevel | undefined;
  const change = (more: Partial<ListLevel>) => {
    if (level !== undefined) level = { ...level, ...more };
  };
  readPart(zip, part, {
    open: (name, attributes) => {
      const value = attributes.get('val') ?? '';
      switch (name) {
        case 'abstractNum':
          abstract = attributes.get('abstractNumId') ?? '';
          abstracts.set(abstract, new Map());
          break;
        case 'num':
          number = attributes.get('numId') ?? '';
          numbers.set(number, { abstract: '', starts: new Map(), levels: new Map() });
          break;
        case 'abstractNumId': {
          const known = number === undefined ? undefined : numbers.get(number);
          if (known !== undefined) known.abstract = value;
          break;
        }
        case 'numStyleLink':
          if (abstract !== undefined) links.set(abstract, value);
          break;
        case 'styleLink':
          if (abstract !== undefined) styles.set(value, abstract);
          break;
        case 'lvlOverride':
          overridden = levelOf(attributes);
          break;
        case 'startOverride':
          if (number !== undefined && overridden !== undefined)
            numbers.get(number)?.starts.set(overridden, wholeNumber(value));
          break;
        case 'lvl':
          at = levelOf(attributes);
          level = { start: 1, format: 'decimal', text: '', legal: false };
          break;
        case 'start':
          change({ start: wholeNumber(value) });
          break;
        case 'numFmt':
          change({ format: value });
          break;
        case 'lvlText':
          change({ text: value });
          break;
        case 'lvlRestart':
          change({ restart: wholeNumber(value) });
          break;
        case 'pStyle':
          change({ style: value });
          break;
        case 'isLgl':
          change({ legal: value !== '0' && value !== 'false' });
          break;
        default:
      }
    },
    close: (name) => {
      if (name === 'lvl' && level !== undefined && at !== undefined) {
        const levels = number === undefined ? abstracts.get(abstract ?? '') : numbers.get(number)?.levels;
        levels?.set(at, level);
        level = undefined;
      } else if (name === 'abstractNum') abstract = undefined;
      else if (name === 'num') number = undefined;
      else if (name === 'lvlOverride') overridden = undefined;
    },
    text: () => undefined,
  });
  for (const [linked, style] of links) {
    const levels = abstracts.get(styles.get(style) ?? '');
    if (levels !== undefined) abstracts.set(linked, levels);
  }
  return { abstracts, numbers };
}

function levelOf(attributes: Attributes): number {
  return Math.min(MAX_LEVEL, Math.max(0, wholeNumber(attributes.get('ilvl') ?? '0')));
}

function wholeNumber(text: string): number {
  const number = Number.parseInt(text, 10);
  return Number.isFinite(number) && Math.abs(number) < 1e6 ? number : 0;
}

/** Counts the paragraphs of a document's lists, in their order. */
export class ListCounter {
  readonly #numbering: Numbering;
  /** Numbers reached by level, of each list. */
  readonly #counters = new Map<string, Map<number, number>>();
  /** Starts that a list has used already: each counts once. */
  readonly #started = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The level of a list that a style's paragraphs have. */
  levelOfStyle(list: string, style: string): number | undefined {
    const number = this.#numbering.numbers.get(list);
    const levels = this.#numbering.abstracts.get(number?.abstract ?? '');
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** The label of the next paragraph of this list: "- " for a bullet, empty where it shows none. */
  next(list: string, at: number): string {
    const number = this.#numbering.numbers.get(list);
    if (number === undefined) return '';
    const level = this.#level(list, at);
    if (level === undefined) return '';
    const counters = this.#counters.get(number.abstract) ?? new Map<number, number>();
    this.#counters.set(number.abstract, counters);
    for (const [overridden, start] of number.starts) {
      const key = `${list} ${overridden}`;
      if (this.#started.has(key) || overridden > at) continue;
      this.#started.add(key);
      counters.set(overridden, start - 1);
    }
    counters.set(at, (counters.get(at) ?? level.start - 1) + 1);
    for (const deeper of [...counters.keys()].filter((one) => one > at)) {
      const restart = this.#level(list, deeper)?.restart;
      if (restart !== 0 && (restart === undefined || at < restart)) counters.delete(deeper);
    }
    if (level.format === 'bullet') return '-';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const outer = Number(digit) - 1;
      const shown = this.#level(list, outer);
      const value = counters.get(outer) ?? shown?.start ?? 1;
      return printed(value, level.legal && outer !== at ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }

  #level(list: string, at: number): ListLevel | undefined {
    const number = this.#numbering.numbers.get(list);
    return number?.levels.get(at) ?? this.#numbering.abstracts.get(number?.abstract ?? '')?.get(at);
  }
}

function printed(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a to z, then aa to zz, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}

const ROMANS: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMANS) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
