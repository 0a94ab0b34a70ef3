/** Why a file cannot be read; thrown by the readers of the formats, and caught where a file is opened. */
import type { UnreadableQuestion } from '../../messages/expected.ts';

export class UnreadableFile extends Error {
  constructor(readonly reason: UnreadableQuestion) {
    super(`unreadable question: ${reason}`);
  }
}

/** Thrown for a PDF with more pages than are read. */
export class TooManyPages extends Error {
  constructor(
    readonly count: number,
    readonly limit: number,
  ) {
    super(`too many pages: ${count}`);
  }
}
