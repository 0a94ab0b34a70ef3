/** What the steps of a refresh share. */
import type { Report } from '../messages/report.ts';
import type { Piece } from '../wordfile/story.ts';
import type { CurrentTexts } from './current-texts.ts';
import type { EditList } from './edit-list.ts';
import type { Numbering } from './numbering.ts';
import type { Places } from './places.ts';
import type { EditedByHand, GoneControl, RefreshedShape, RefreshedText } from './result.ts';

export interface RefreshContext {
  readonly current: CurrentTexts;
  readonly numbering: Numbering;
  readonly places: Places;
  /** What people wrote in a control gives way, too. */
  readonly overwrite: boolean;
  readonly edits: EditList;
  readonly report: Report;
  /** The Word file, for problems. */
  readonly file: string;
  readonly changes: RefreshedText[];
  readonly shapes: RefreshedShape[];
  readonly edited: EditedByHand[];
  readonly gone: GoneControl[];
  /** By tag, what stands in its controls from now on. */
  readonly written: Map<string, string>;
  /** Tags of which a control still shows what was written before. */
  readonly kept: Set<string>;
}

/** A text in the file that may be one that was written: pieces that show it, in order, and where it begins. */
export interface ShownPieces {
  readonly pieces: readonly Piece[];
  /** What they show; a break between paragraphs counts as nothing. */
  readonly text: string;
}
