/** Which texts in the archive answer the same question, and which of them counts. */
import { withoutAccents } from '../words/stem.ts';
import type { ArchiveFile } from './archive-file.ts';

export type Identity = Pick<ArchiveFile, 'house' | 'number' | 'date' | 'minister' | 'title'>;
export type Version = Identity & Pick<ArchiveFile, 'id' | 'kind' | 'answered' | 'origin' | 'replaces'>;

/** What tells the versions of an answer apart, of its file. */
export function versionOf(file: ArchiveFile): Version {
  const { id, house, number, date, minister, title, kind, answered, origin, replaces } = file;
  const version = { id, house, number, date, minister, title, kind, answered, origin };
  return replaces === undefined ? version : { ...version, replaces };
}

/**
 * House, number, minister and date identify a question (numbers run per minister and session, in which the date lies).
 * What a text does not show is taken to be the same, as long as the titles are.
 */
export function isSameQuestion(a: Identity, b: Identity): boolean {
  if (a.number !== b.number || a.date !== b.date) return false;
  const known = [
    [a.house, b.house],
    [a.minister, b.minister],
  ].filter((pair): pair is [string, string] => !pair.includes(null));
  if (known.some(([one, other]) => folded(one) !== folded(other))) return false;
  return known.length === 2 || folded(a.title) === folded(b.title);
}

/**
 * What two prints of one text have in common: not line ends, words that these break, capitals, and the forms of quotes
 * and dashes. Everything else tells texts apart: "1.2" is not "12".
 */
export function sameForAllPrints(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\u00AD/g, '')
    .replace(/(\p{L})-\s+(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names and titles, by their letters and digits alone. */
export function folded(text: string): string {
  return withoutAccents(text.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The texts that count: of each question the last one.
 *
 * What another text says that it replaces is out; of the others an answer goes before the announcement of one, a later
 * answer before an earlier one, and what Repliek published before what was read.
 */
export function current<V extends Version>(versions: readonly V[]): readonly V[] {
  const byNumber = new Map<string, V[]>();
  for (const version of versions) {
    const key = `${version.date} ${version.number}`;
    const others = byNumber.get(key);
    if (others === undefined) byNumber.set(key, [version]);
    else others.push(version);
  }
  const out = new Set<V>();
  for (const group of byNumber.values()) {
    if (group.length === 1) continue;
    const replaced = new Set(group.flatMap(({ id, replaces = [] }) => replaces.filter((one) => one !== id)));
    const heads = group.filter(({ id }) => !replaced.has(id));
    // Only files that somebody made by hand can replace each other.
    const left = heads.length === 0 ? group : heads;
    for (const one of group) {
      const older = left.some((other) => other !== one && isSameQuestion(one, other) && isNewer(other, one));
      if (!left.includes(one) || older) out.add(one);
    }
  }
  return versions.filter((version) => !out.has(version));
}

function isNewer(a: Version, b: Version): boolean {
  const ranks = (version: Version): readonly string[] => [
    version.kind === 'postponed' ? '0' : '1',
    version.answered ?? '',
    version.origin === 'publication' ? '1' : '0',
    version.id,
  ];
  const [one, other] = [ranks(a), ranks(b)];
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at >= 0 && (one[at] ?? '') > (other[at] ?? '');
}
