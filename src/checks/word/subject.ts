/** What a rule on a Word file sees. */
import type { Report } from '../../messages/report.ts';
import type { Place } from '../../problem.ts';
import type { Paragraph, Story } from '../../wordfile/story.ts';
import type { WordFile } from '../../wordfile/word-file.ts';
import type { WordStyles } from '../../wordfile/word-styles.ts';
import type { DossierSide } from './dossier-side.ts';
import type { Caption } from './reading/captions.ts';
import type { ShownTable } from './reading/shown-tables.ts';

export interface WordSubject {
  readonly file: WordFile;
  /** Path as the user knows it. */
  readonly path: string;
  readonly text: Story;
  readonly styles: WordStyles;
  readonly tables: readonly ShownTable[];
  readonly captions: readonly Caption[];
  /** Tables that stand as they were written, so that their sums are known to be right. */
  readonly untouched: ReadonlySet<ShownTable>;
  /** The label that Word computes before a paragraph of a list: "1.", "a)"; empty where it has none. */
  readonly labelOf: (paragraph: Paragraph) => string;
  /** The item of the answer that a paragraph belongs to, where that is known. */
  readonly itemOf: (paragraph: Paragraph) => string | undefined;
  /** The file is meant as a draft: marks that say so may stand in it. */
  readonly draft: boolean;
  /** What the dossier gives today; absent without one. */
  readonly dossier?: DossierSide;
}

export type WordRule = (subject: WordSubject, report: Report) => void;

/** A paragraph as a person finds it again. */
export interface InText {
  readonly paragraph?: Paragraph;
  readonly text?: string;
}

export type { Place };
