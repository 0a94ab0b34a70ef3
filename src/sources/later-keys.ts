/** Keys of the format that a later version will support. */
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';

/**
 * Reports the keys of an object that are known but not supported yet.
 *
 * @returns the object without them, so that the rest can be checked in the same run
 */
export function withoutLaterKeys(
  raw: unknown,
  keys: readonly string[],
  path: KeyPath,
  located: Located,
  report: Report,
): { readonly raw: unknown; readonly found: boolean } {
  if (!isRecord(raw)) return { raw, found: false };
  const later = Object.keys(raw).filter((key) => keys.includes(key));
  for (const key of later) report.add('not-yet', { key }, located.keyPlace([...path, key]));
  return {
    raw: Object.fromEntries(Object.entries(raw).filter(([key]) => !later.includes(key))),
    found: later.length > 0,
  };
}

/** A block with keys, as opposed to a list or a single value. */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
