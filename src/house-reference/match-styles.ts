/**
 * Finds the styles of an answer in a file of Word. The id of a style differs by the language of Word ("Kop1") and by
 * program; its name does not, or is one of a few.
 */
import { ANSWER_STYLES, type AnswerStyle } from '../document/answer-styles.ts';
import { value } from '../wordfile/properties.ts';
import type { WordStyle, WordStyles } from '../wordfile/word-styles.ts';

export interface MatchedStyles {
  /** By its id in an answer. */
  readonly found: ReadonlyMap<string, WordStyle>;
  /** From an id in the file to that in an answer; without those that do not come along. */
  readonly ids: ReadonlyMap<string, string>;
}

export function matchStyles(styles: WordStyles): MatchedStyles {
  const all = styles.all.filter(({ id }) => id !== '');
  const found = new Map<string, WordStyle>();
  const taken = new Set<WordStyle>();
  for (const answer of ANSWER_STYLES) {
    const free = all.filter((style) => style.type === answer.type && !taken.has(style));
    const style = styleFor(answer, free);
    if (style === undefined) continue;
    found.set(answer.id, style);
    taken.add(style);
  }
  return { found, ids: idsOf(all, found) };
}

function styleFor(answer: AnswerStyle, styles: readonly WordStyle[]): WordStyle | undefined {
  // What Word takes where nothing is said is this style, whatever it is called.
  const standard = answer.id === 'Normal' || answer.id === 'TableNormal';
  const also = (answer.also ?? []).map(comparable);
  return (
    (standard ? styles.find(({ isDefault }) => isDefault) : undefined) ??
    // LibreOffice has a "Caption" of its own beside Word's "caption".
    styles.find(({ name }) => name === answer.name) ??
    styles.find(({ name }) => comparable(name) === comparable(answer.name)) ??
    styles.find((style) => aliasesOf(style).includes(comparable(answer.name))) ??
    styles.find(({ name }) => also.includes(comparable(name))) ??
    styles.find(({ id, name }) => id === answer.id && !isAnswerName(name))
  );
}

/** Ids are unique, and those of an answer's own styles stay free for them. */
function idsOf(
  all: readonly WordStyle[],
  found: ReadonlyMap<string, WordStyle>,
): ReadonlyMap<string, string> {
  const ids = new Map([...found].map(([id, style]) => [style.id, id]));
  const used = new Set(ANSWER_STYLES.map(({ id }) => id.toLowerCase()));
  for (const { id, name } of all) {
    // The same name once more, for another kind of style.
    if (ids.has(id) || isAnswerName(name)) continue;
    let free = id;
    for (let count = 1; used.has(free.toLowerCase()); count += 1) free = `${id}${count}`;
    used.add(free.toLowerCase());
    ids.set(id, free);
  }
  return ids;
}

const NAMES = new Set(ANSWER_STYLES.map(({ name }) => comparable(name)));

function isAnswerName(name: string): boolean {
  return NAMES.has(comparable(name));
}

function aliasesOf({ element }: WordStyle): readonly string[] {
  return (value(element, 'w:aliases') ?? '').split(',').map(comparable);
}

function comparable(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
