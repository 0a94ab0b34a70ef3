/** A disk that fails on one dossier does not stop the list. */
import { displayPath, errorCode } from '../io.ts';
import type { Report } from '../messages/report.ts';

/**
 * @param file the dossier or file that is worked on
 * @returns undefined after reporting that the disk failed
 */
export async function guarded<T>(
  file: string,
  root: string,
  report: Report,
  action: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const shown = displayPath(file, root);
    report.add('file-unreadable', { path: shown, reason }, { file: shown });
    return undefined;
  }
}
