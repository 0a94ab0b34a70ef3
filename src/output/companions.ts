/**
 * Files that a build writes only when it is asked to: question and answer in one document, a PDF. A later build that is not
 * asked for them keeps them as long as they say the same as the answer beside them, and no longer.
 */
import path from 'node:path';
import { fillForm } from '../format.ts';

export interface Companions {
  /** Their names. */
  readonly names: readonly string[];
  /** Name for a file beside one that is kept: "{name}-nieuw". */
  readonly besideForm: string;
}

/** Whether a file has the name of a companion, or one that a companion gets beside an edited one. */
export function isCompanion(file: string, { names, besideForm }: Companions): boolean {
  const { name, ext } = path.parse(file);
  return names.some((companion) => {
    const wanted = path.parse(companion);
    if (ext !== wanted.ext) return false;
    const beside = fillForm(besideForm, { name: wanted.name });
    return (
      name === wanted.name ||
      name === beside ||
      (name.startsWith(`${beside}-`) && /^\d+$/.test(name.slice(beside.length + 1)))
    );
  });
}

/**
 * Whether the build that this manifest tells of had the same inputs and gave the same files, its companions aside.
 *
 * @param manifest undefined where there is none
 * @param details what else the manifest of this build says
 */
export function isSameBuild(
  manifest: Uint8Array | undefined,
  details: Readonly<Record<string, unknown>>,
  written: readonly { readonly name: string; readonly sha256: string }[],
  companions: Companions,
): boolean {
  const earlier = manifest && parsed(manifest);
  if (earlier === undefined) return false;
  const same = Object.entries(details).every(
    ([key, value]) => JSON.stringify(Reflect.get(earlier, key)) === JSON.stringify(value),
  );
  const files: unknown = Reflect.get(earlier, 'files');
  if (!same || !Array.isArray(files)) return false;
  const hashes = files.flatMap((file: unknown): unknown[] => {
    if (typeof file !== 'object' || file === null) return [undefined];
    const name: unknown = Reflect.get(file, 'path');
    return typeof name === 'string' && isCompanion(name, companions) ? [] : [Reflect.get(file, 'sha256')];
  });
  const now = written.flatMap(({ name, sha256 }) => (isCompanion(name, companions) ? [] : [sha256]));
  return hashes.length === now.length && hashes.every((hash, at) => hash === now[at]);
}

function parsed(manifest: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(manifest));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // A damaged manifest tells of no build.
    return undefined;
  }
}
