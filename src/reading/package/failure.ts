/** Why a file of Office cannot be read; thrown by the parts of the reader, and caught where a file is opened. */
import type { WorkbookFailure } from '../../messages/expected.ts';

export class UnreadablePackage extends Error {
  constructor(readonly reason: WorkbookFailure) {
    super(`unreadable package: ${reason}`);
  }
}

export function damaged(): UnreadablePackage {
  return new UnreadablePackage('damaged');
}
