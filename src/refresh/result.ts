/** What a refresh did to a Word file, and what it found in it. */

/** Where something stands in the file, as far as that is known. */
export interface FilePlace {
  /** Item of the answer, such as `1a`. */
  readonly item?: string;
  /** The sentence around it, as it is now. */
  readonly sentence?: string;
  /** Caption of the table. */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  /** A part of the file that is not its text. */
  readonly part?: 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments';
}

export type ContentKind = 'figure' | 'cell' | 'caption' | 'number' | 'note' | 'reference' | 'chart';

export interface RefreshedText {
  readonly kind: ContentKind;
  readonly old: string;
  readonly new: string;
  readonly place: FilePlace;
}

/** A row or a column that a table of the file did not have, or has no more; or another order of them. */
export interface RefreshedShape {
  readonly kind:
    | 'row-added'
    | 'row-removed'
    | 'row-moved'
    | 'column-added'
    | 'column-removed'
    | 'column-moved'
    | 'table-replaced';
  /** What it is called; empty for another order. */
  readonly name: string;
  readonly place: FilePlace;
}

export interface EditedByHand {
  readonly kind: ContentKind | 'row' | 'column' | 'order';
  /** What was last written; absent where that is not known. */
  readonly written?: string;
  readonly found: string;
  /** What the data say now. */
  readonly current: string;
  /** True where the current value took its place. */
  readonly overwritten: boolean;
  readonly place: FilePlace;
}

/** What was written and does not stand in the text any more. */
export interface GoneControl {
  readonly kind: 'figure' | 'table' | 'chart' | 'number' | 'note' | 'reference';
  /** What stood there last. */
  readonly text: string;
  /** Deleted with tracked changes: it comes back where somebody refuses that. */
  readonly deleted: boolean;
}

/** A table of the answer that the file does not have. */
export interface NewTable {
  readonly table: string;
  readonly caption: string;
  /** Item of the answer in whose text it would stand. */
  readonly item?: string;
  /** The text before it in the answer. */
  readonly after?: string;
}

export interface RefreshedFile {
  /** Absent where nothing changed. */
  readonly bytes?: Uint8Array;
  readonly changes: readonly RefreshedText[];
  readonly shapes: readonly RefreshedShape[];
  readonly edited: readonly EditedByHand[];
  readonly gone: readonly GoneControl[];
  readonly added: readonly NewTable[];
}
