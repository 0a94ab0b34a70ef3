/** What a refresh is told: the file that people edited, and the answer as a build would write it now. */
import type { HouseStyle } from '../document/house-style.ts';
import type { AnswerDocument } from '../document/nodes.ts';
import type { ControlsRecord } from '../wordfile/recorded-controls.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import type { ComputeFigure } from './current-texts.ts';

export interface RefreshSubject {
  readonly edited: WordFile;
  /** What the file says of its controls. */
  readonly record: ControlsRecord;
  /** The answer as a build would write it now, and what that file says of its controls. */
  readonly document: AnswerDocument;
  readonly fresh: ControlsRecord;
  /** Its charts, by the names of their parts. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
  /** The answer as a file, which takes time to make and is seldom needed. */
  readonly freshFile: () => Promise<WordFile>;
  readonly house: HouseStyle;
  readonly compute: ComputeFigure;
}
