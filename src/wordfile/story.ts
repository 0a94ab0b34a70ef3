/**
 * The text of a Word file as its readers see it, each piece with the place in the XML where it stands.
 *
 * Source: ECMA-376, part 1, 17.3 (paragraphs and runs), 17.4 (tables), 17.5.2 (content controls), 17.13 (changes,
 * bookmarks), 17.16 (fields).
 */
import type { XmlElement } from '../reading/package/xml-tree.ts';

/** One stream of text: the body, a header, all footnotes. */
export interface Story {
  readonly part: string;
  readonly root: XmlElement;
  readonly blocks: readonly Block[];
  /** All of them, also in tables and text boxes, in the order of the file. */
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly controls: readonly Control[];
  readonly fields: readonly Field[];
  readonly bookmarks: readonly Bookmark[];
  /** Tracked changes: what was inserted, deleted, moved, or got another look. */
  readonly changes: readonly Change[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly element: XmlElement;
  /** Id of its style, as the file has it. */
  readonly style?: string;
  /** Everything in it in order, what was deleted as well. */
  readonly pieces: readonly Piece[];
  /** As a reader sees it once all changes are accepted: tabs as "\t", lines as "\n"; hidden text left out. */
  readonly text: string;
  /** The controls around it, outermost first. */
  readonly controls: readonly Control[];
  /** The cell that it stands in. */
  readonly cell?: Cell;
  /** What stands in text boxes that hang on it. */
  readonly boxes: readonly Block[];
}

export interface Piece {
  /** `object`: a picture, a chart, the mark of a footnote or a comment; its text is empty. */
  readonly kind: 'text' | 'object';
  /** What a reader sees: the text, "\t", "\n"; also of what was deleted or hidden. */
  readonly text: string;
  /** The element that holds it: `w:t`, `w:delText`, `w:tab`, `w:br`, `w:drawing` … */
  readonly element: XmlElement;
  readonly run?: XmlElement;
  /** The controls around it, outermost first, with those around its paragraph. */
  readonly controls: readonly Control[];
  /** The innermost field that shows it. */
  readonly field?: Field;
  /** The innermost tracked change that it is part of. */
  readonly change?: Change;
  /** Deleted, moved away, or hidden: not in the text of its paragraph. */
  readonly gone: boolean;
  /** Where it begins in the text of its paragraph. */
  readonly at: number;
}

export interface Control {
  /** `w:sdt` */
  readonly element: XmlElement;
  /** What it holds; absent where there is nothing. */
  readonly content?: XmlElement;
  readonly tag?: string;
  readonly title?: string;
  /** What stands in it: paragraphs and tables, runs, rows of a table, or a cell. */
  readonly level: 'block' | 'run' | 'row' | 'cell';
  readonly parent?: Control;
}

export interface Field {
  /** `SEQ Tabel \* ARABIC` */
  readonly instruction: string;
  /** `w:fldSimple`, or the run that begins it. */
  readonly element: XmlElement;
}

export interface Bookmark {
  readonly name: string;
  readonly id: string;
  readonly element: XmlElement;
}

export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'moved-to' | 'moved-from' | 'look';
  readonly element: XmlElement;
  readonly author?: string;
  readonly date?: string;
}

export interface Table {
  readonly type: 'table';
  readonly element: XmlElement;
  readonly rows: readonly Row[];
  readonly controls: readonly Control[];
  /** The cell that it stands in. */
  readonly cell?: Cell;
}

export interface Row {
  readonly element: XmlElement;
  /** Repeats on each page. */
  readonly header: boolean;
  readonly change?: Change;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly element: XmlElement;
  /** Columns of the grid that it covers. */
  readonly span: number;
  /** Covered by the cell above it. */
  readonly merged: boolean;
  readonly blocks: readonly Block[];
  /** Texts of its paragraphs, parted by "\n". */
  readonly text: string;
}
