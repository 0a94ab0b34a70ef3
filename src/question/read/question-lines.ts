/** What every reader of a format hands over. */
import type { Line } from '../line.ts';

export interface QuestionLines {
  readonly lines: readonly Line[];
  /** Footnotes that the format keeps apart from the text. */
  readonly footnotes: number;
}
