/** Headers of a table: filled and unique, or Excel repairs the file and renames its columns. */
import { headerText, isBlank } from './excel-text.ts';

const LENGTH = 255;

/** @param blank what stands in the header of a column that has no name */
export function uniqueHeaders(texts: readonly string[], blank: string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = headerText(isBlank(text) ? blank : text);
    let header = base;
    for (let count = 2; taken.has(comparable(header)); count += 1) {
      const ending = ` (${count})`;
      header = headerText(base, LENGTH - ending.length) + ending;
    }
    taken.add(comparable(header));
    return header;
  });
}

/** "Kostprijs (euro)": the unit, unless the label has it already as a word of its own. */
export function withUnit(label: string, unit: string | undefined): string {
  return unit === undefined || isBlank(unit) || hasWord(label, unit) ? label : `${label} (${unit})`;
}

/** Stricter than Excel, which compares without regard to case: width and invisible characters do not count either. */
function comparable(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .toLowerCase();
}

function hasWord(text: string, word: string): boolean {
  const literal = word.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
