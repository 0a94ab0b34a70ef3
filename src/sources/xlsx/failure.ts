/** Why a workbook cannot be read; thrown by the parts of the reader, and caught where a workbook is opened. */
import type { WorkbookFailure } from '../../messages/expected.ts';

export class UnreadableWorkbook extends Error {
  constructor(readonly reason: WorkbookFailure) {
    super(`unreadable workbook: ${reason}`);
  }
}

export function damaged(): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged');
}
