/**
 * Files that a build writes only when it is asked to: question and answer in one document, a PDF. A later build that is not
 * asked for them keeps them as long as they say the same as the answer beside them, and no longer.
 */
import path from 'node:path';
import { fillForm } from '../format.ts';
import { parseHashes } from './hashes.ts';

export interface Companions {
  /** Their names. */
  readonly names: readonly string[];
  /** Name for a file beside one that is kept: "{name}-nieuw". */
  readonly besideForm: string;
  /** Folder, as inputs name it, of which no file has a say in them beyond what the answer itself shows. */
  readonly without?: string | undefined;
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
 * The companions that still fit: those of the build that this manifest tells of, where it had the same inputs and gave the
 * same files otherwise.
 *
 * @param details what else the manifest of this build says
 * @param planned what this build writes
 */
export function fittingCompanions(
  manifest: Uint8Array,
  details: Readonly<Record<string, unknown>>,
  planned: readonly { readonly name: string; readonly sha256: string }[],
  companions: Companions,
): readonly { readonly path: string; readonly sha256: string }[] {
  const earlier = parsed(manifest);
  const text = (value: unknown) => JSON.stringify(withoutFolder(value, companions.without));
  const same = Object.entries(details).every(
    ([key, value]) => text(Reflect.get(earlier, key)) === text(value),
  );
  const others = (files: readonly { readonly name: string; readonly sha256: string }[]) =>
    files.flatMap(({ name, sha256 }) => (isCompanion(name, companions) ? [] : [sha256])).join();
  if (!same || others(parseHashes(manifest, ['files'])) !== others(planned)) return [];
  const names = new Set(planned.map(({ name }) => name));
  return parseHashes(manifest, ['files', 'kept']).flatMap(({ name, sha256 }) =>
    isCompanion(name, companions) && !names.has(name) ? [{ path: name, sha256 }] : [],
  );
}

/** A list of files without those of a folder; anything else as it is. */
function withoutFolder(value: unknown, folder: string | undefined): unknown {
  if (folder === undefined || !Array.isArray(value)) return value;
  return value.filter((one: unknown) => {
    const file: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'path') : undefined;
    return typeof file !== 'string' || !file.startsWith(`${folder}/`);
  });
}

/** A damaged manifest tells of no build. */
function parsed(manifest: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(manifest));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
