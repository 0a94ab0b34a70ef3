/**
 * Lines of a Word file: one for each paragraph, with the label that Word shows before it.
 *
 * Source: ECMA-376, part 1, 17.3 (paragraphs and runs), 17.7 (styles), 17.13 (what is deleted or moved).
 */
import { UnreadablePackage } from '../../reading/package/failure.ts';
import { readPart } from '../../reading/package/part.ts';
import { relationships } from '../../reading/package/relationships.ts';
import type { Attributes } from '../../reading/package/xml-stream.ts';
import { Zip } from '../../reading/package/zip.ts';
import { BULLET, type Line, TERMINAL } from '../line.ts';
import { ListCounter, readNumbering } from './numbering.ts';
import type { QuestionLines } from './question-lines.ts';
import { type ParagraphStyle, readStyles } from './styles.ts';
import { UnreadableFile } from './unreadable.ts';

/** More than any question with its answer and tables. */
const MAX_PARAGRAPHS = 50_000;
const MAX_UNPACKED = 128 * 1024 ** 2;
const MAX_CHARACTERS = 8_000_000;
const MAX_ELEMENTS = 4_000_000;

/** @throws UnreadableFile */
export function readDocx(bytes: Uint8Array): QuestionLines {
  try {
    const zip = new Zip(bytes, MAX_UNPACKED);
    const main = zip.has('_rels/.rels')
      ? relationships(zip, '').find(({ type }) => type === 'officeDocument')?.target
      : undefined;
    if (main === undefined || !zip.has(main)) throw new UnreadableFile('other-office');
    const related = relationships(zip, main);
    const partOf = (wanted: string) =>
      related.find(({ type, target }) => type === wanted && zip.has(target))?.target;
    const counter = new ListCounter(readNumbering(zip, partOf('numbering')));
    return new DocumentReader(counter, readStyles(zip, partOf('styles'))).read(zip, main);
  } catch (error) {
    if (error instanceof UnreadablePackage)
      throw new UnreadableFile(error.reason === 'too-large' ? 'too-large' : 'damaged');
    throw error;
  }
}

interface CellParagraph {
  readonly text: string;
  readonly label: string;
}

interface OpenParagraph {
  text: string;
  style?: string;
  list?: string;
  level?: number;
}

/** Text in these is not shown, or shown somewhere else already. */
const UNSEEN: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'footnotePr',
  'instrText',
  'delText',
]);

class DocumentReader {
  readonly #counter: ListCounter;
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #paragraphs: { text: string; line: number; label: string; cell: boolean }[] = [];
  /** A text box is a paragraph within a paragraph. */
  readonly #open: OpenParagraph[] = [];
  /** Of each cell of the open row, its paragraphs. */
  #row: CellParagraph[][] | undefined;
  #depth = 0;
  #unseen = 0;
  #hidden = false;
  #inText = false;
  #characters = 0;
  #elements = 0;
  #count = 0;
  #footnotes = 0;

  constructor(counter: ListCounter, styles: ReadonlyMap<string, ParagraphStyle>) {
    this.#counter = counter;
    this.#styles = styles;
  }

  read(zip: Zip, part: string): QuestionLines {
    let root: string | undefined;
    readPart(zip, part, {
      open: (name, attributes) => {
        root ??= name;
        if (root !== 'document') throw new UnreadableFile('other-office');
        this.#elements += 1;
        if (this.#elements > MAX_ELEMENTS) throw new UnreadableFile('too-large');
        this.#openElement(name, attributes);
      },
      close: (name) => this.#closeElement(name),
      text: (text) => {
        if (this.#inText && this.#unseen === 0 && !this.#hidden) this.#add(text);
      },
    });
    return { lines: this.#lines(), footnotes: this.#footnotes };
  }

  #openElement(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen += 1;
    const paragraph = this.#open.at(-1);
    const value = attributes.get('val');
    switch (name) {
      case 'p':
        this.#open.push({ text: '' });
        this.#hidden = false;
        break;
      case 'pStyle':
        if (paragraph !== undefined && value !== undefined) paragraph.style = value;
        break;
      case 'numId':
        if (paragraph !== undefined && value !== undefined) paragraph.list = value;
        break;
      case 'ilvl':
        if (paragraph !== undefined)
          paragraph.level = Math.min(8, Math.max(0, Number.parseInt(value ?? '0', 10) || 0));
        break;
      case 'r':
        this.#hidden = false;
        break;
      case 'vanish':
        this.#hidden = value !== '0' && value !== 'false';
        break;
      case 't':
        this.#inText = true;
        break;
      case 'tab':
        // Also a tab stop of the paragraph, which stands before its first run.
        if (attributes.get('pos') === undefined && this.#unseen === 0) this.#add(' ');
        break;
      case 'br':
      case 'cr':
        if (this.#unseen === 0) this.#add('\n');
        break;
      case 'noBreakHyphen':
        if (this.#unseen === 0) this.#add('-');
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (this.#unseen === 0) this.#footnotes += 1;
        break;
      case 'tbl':
        this.#depth += 1;
        break;
      case 'tr':
        if (this.#depth === 1) this.#row = [];
        break;
      case 'tc':
        if (this.#depth === 1) this.#row?.push([]);
        break;
      default:
    }
  }

  #closeElement(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1;
    switch (name) {
      case 't':
        this.#inText = false;
        break;
      case 'p':
        this.#endParagraph();
        break;
      case 'tbl':
        this.#depth -= 1;
        break;
      case 'tr':
        if (this.#depth === 1) this.#endRow();
        break;
      default:
    }
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    this.#characters += text.length;
    if (this.#characters > MAX_CHARACTERS) throw new UnreadableFile('too-large');
    paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    this.#count += 1;
    if (this.#count > MAX_PARAGRAPHS) throw new UnreadableFile('too-large');
    const label = this.#labelOf(paragraph);
    const cell = this.#open.length === 0 ? this.#row?.at(-1) : undefined;
    if (cell === undefined) this.#push(paragraph.text, label, false);
    else if (paragraph.text.trim() !== '' || label !== '') cell.push({ text: paragraph.text, label });
  }

  /** A row of cells with a word or two is one line; cells that hold paragraphs are text that someone put into a frame. */
  #endRow(): void {
    const cells = this.#row?.filter((cell) => cell.length > 0) ?? [];
    this.#row = undefined;
    if (cells.length > 1 && cells.every((cell) => cell.length === 1)) {
      const texts = cells.flat().map(({ text, label }) => `${label} ${text}`.replace(/\s+/g, ' ').trim());
      this.#push(texts.join(' '), '', true);
    } else for (const { text, label } of cells.flat()) this.#push(text, label, false);
  }

  #push(text: string, label: string, cell: boolean): void {
    this.#paragraphs.push({ text, line: this.#paragraphs.length + 1, label, cell });
  }

  #labelOf({ style, list, level, text }: OpenParagraph): string {
    const inherited = style === undefined ? undefined : this.#styles.get(style);
    const number = list ?? inherited?.list;
    if (number === undefined || number === '0') return '';
    const own = style === undefined ? undefined : this.#counter.levelOfStyle(number, style);
    const label = this.#counter.next(number, level ?? own ?? inherited?.level ?? 0);
    return label === '-' && text.trim() === '' ? '' : label;
  }

  #lines(): readonly Line[] {
    const lines: Line[] = [];
    let gap = true;
    for (const { text, line, label, cell } of this.#paragraphs) {
      const shown = text.replaceAll('\u00ad', '');
      const pieces = shown.split('\n').map((piece) => piece.replace(/[\s\u00a0]+/g, ' ').trim());
      for (const [index, piece] of pieces.entries()) {
        const printed = index === 0 ? `${label} ${piece}`.trim() : piece;
        if (printed === '') gap = true;
        else {
          const last = index === pieces.length - 1;
          lines.push({ text: printed, line, gap, whole: last && !cell });
          gap = false;
        }
      }
    }
    const broken = lines.map((line, index) => isBroken(line, lines[index + 1]));
    const count = broken.filter(Boolean).length;
    // Where many are, all are lines of a page: the short ones and those before a name or a number, too.
    const pasted = count >= MIN_BROKEN && count >= lines.length * BROKEN_SHARE;
    return lines.map((line, index) => ({ ...line, whole: line.whole && !pasted && broken[index] !== true }));
  }
}

const MIN_BROKEN = 3;
const BROKEN_SHARE = 0.1;

/** Lines that somebody pasted from a PDF are paragraphs of their own, each but the last of a sentence broken off. */
function isBroken(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.gap || BULLET.test(next.text)) return false;
  const goesOn = /^\p{Ll}(?![.)])/u.test(next.text);
  const torn = /\p{L}-$/u.test(line.text);
  return goesOn && (torn || line.text.length > 40) && !TERMINAL.test(line.text);
}
