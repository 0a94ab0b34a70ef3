/** Every control of one document, once for each tag, in the order of the text. */
import { type ControlSubject, tagOf } from './subject.ts';

/** Texts of cells: parts of the table (more than one where it was split), rows, headers first. */
export type WrittenCells = readonly (readonly (readonly string[])[])[];

/** What a table's control holds. */
export interface WrittenTable {
  readonly caption: string;
  /** The hash of its cells, from `cellsHash`. */
  readonly cells: string;
  /** The texts of its cells, as `cellsHash` takes them: so that one cell that a person edited is told from the others. */
  readonly parts: WrittenCells;
}

/** What a chart's control holds. */
export interface WrittenChart {
  readonly caption: string;
  /** Its alternative text. */
  readonly description: string;
  /** The hash of what is drawn, from `chartHash`. */
  readonly content: string;
}

export interface ControlEntry {
  readonly tag: string;
  readonly subject: ControlSubject;
  readonly written: string | WrittenTable | WrittenChart;
}

export interface ControlMark {
  readonly tag: string;
  /** Unique in the document, positive, below 2³¹. */
  readonly id: number;
}

export class ControlRegister {
  readonly #entries = new Map<string, ControlEntry>();
  /** What was written under a tag, to compare. */
  readonly #written = new Map<string, string>();
  #ids = 0;

  /**
   * A mark for one more control. What is used twice gets one tag; where its text differs, since one sentence shows
   * decimals that another does not, each text has a tag of its own.
   */
  mark(subject: ControlSubject, written: ControlEntry['written']): ControlMark {
    const content = JSON.stringify(written);
    let variant = 1;
    let tag = tagOf(subject, variant);
    while ((this.#written.get(tag) ?? content) !== content) {
      variant += 1;
      tag = tagOf(subject, variant);
    }
    if (!this.#entries.has(tag)) {
      this.#entries.set(tag, { tag, subject, written });
      this.#written.set(tag, content);
    }
    this.#ids += 1;
    return { tag, id: this.#ids };
  }

  get entries(): readonly ControlEntry[] {
    return [...this.#entries.values()];
  }
}
