/** Manifests and journals: the hashes of what builds wrote. */
import path from 'node:path';

/** What a manifest or journal holds, as it is written. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

/** The hashes of a manifest or journal; none where it is damaged, so that every file then counts as changed. */
export function parseHashes(
  bytes: Uint8Array,
  lists: readonly string[] = ['files', 'held', 'kept'],
): readonly { readonly name: string; readonly sha256: string }[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return [];
  }
  const listed = lists.flatMap((key): unknown[] => {
    const files: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, key) : [];
    return Array.isArray(files) ? files : [];
  });
  return listed.flatMap((file: unknown) => {
    if (typeof file !== 'object' || file === null) return [];
    const name: unknown = Reflect.get(file, 'path');
    const sha256: unknown = Reflect.get(file, 'sha256');
    // Only plain names of this folder: a manifest is a file that others can write, too.
    const plain = typeof name === 'string' && name === path.basename(name) && !name.startsWith('.');
    return plain && typeof sha256 === 'string' ? [{ name, sha256 }] : [];
  });
}
