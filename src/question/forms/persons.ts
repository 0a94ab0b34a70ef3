/** Names and functions as printed: "de leden Kathmann en Mutluer (beiden PvdA)", "An Voorbeeld, Vlaams minister van …". */

import type { ParsedPerson } from '../parsed-question.ts';
import type { Intake } from './intake.ts';

type Words = Pick<Intake, 'functions' | 'honorifics'>;

/** Members of a parliament, each with the group that is printed behind the name. */
export function parseNames(printed: string, words: Words): readonly string[] {
  const parts = splitOutsideBrackets(printed, /\s*(?:,|;|&|\sen)\s+/y);
  const names = parts.map((part) => withoutHonorific(part, words)).filter((name) => name !== '');
  return names.map((name, index) => {
    if (name.includes('(')) return name.replace(/\((?:beiden|allen|alle drie|beide)\s+/i, '(');
    // "Kathmann en Mutluer (beiden …)": the group belongs to each of them.
    const shared = names.slice(index + 1).find((later) => later.includes('('));
    const group = /\((?:beiden|allen|alle drie|beide)\s+([^)]+)\)/i.exec(shared ?? '')?.[1];
    return group === undefined ? name : `${name} (${group})`;
  });
}

/** A few words that begin with capitals, but for those that names have; a group may stand behind it. */
export function isPersonName(text: string): boolean {
  const name = text.replace(/\s*\([^)]*\)$/, '');
  const parts = name.split(/\s+/);
  if (parts.length > 7 || name.length > 60 || /[\d?!;:]/.test(name)) return false;
  const small = /^(?:van|de|den|der|het|ten|ter|te|la|le|du|'t|’t|in|op|el|al|ben|y|e|en|c\.s\.|d[’'].+)$/i;
  return (
    parts.some((part) => /^\p{Lu}/u.test(part)) &&
    parts.every((part) => /^[\p{Lu}'’‘"-]/u.test(part) || small.test(part))
  );
}

/** Who is asked: names with functions, or functions alone. */
export function parseAddressees(printed: string, words: Words): readonly ParsedPerson[] {
  const start = functionPattern(words);
  const separator = new RegExp(
    `\\s*(?:,\\s*(?:en\\s+)?|\\sen\\s+)(?:aan\\s+)?(?:(?:de|het)\\s+)(?=${start})`,
    'iuy',
  );
  return splitOutsideBrackets(printed, separator)
    .flatMap((part) => severalMinisters(part))
    .map((part) => parsePerson(part, words));
}

/** "de Ministers van Financiën en van Defensie" are two. */
function severalMinisters(part: string): readonly string[] {
  const [, word = '', rest = ''] =
    /^(?:de\s+)?(ministers|staatssecretarissen)\s+(van\s.*)$/i.exec(part) ?? [];
  if (rest === '') return [part];
  const one = word.replace(/s$/i, '').replace(/secretarisse$/i, 'secretaris');
  return rest.split(/(?:,\s*|\s+en\s+)(?=van\s)/i).map((field) => `${one} ${field.trim()}`);
}

/** A name, a function, or a name with the function behind a comma or a line end. */
export function parsePerson(printed: string, words: Words): ParsedPerson {
  const text = withoutHonorific(printed, words).replace(/[\s,;:.]+$/, '');
  const start = new RegExp(`^(?:${functionPattern(words)})`, 'iu');
  if (start.test(text)) return { name: null, title: text };
  const comma = new RegExp(`^(.*?)\\s*,\\s*(?=${functionPattern(words)})`, 'iu').exec(text);
  if (comma !== null)
    return { name: (comma[1] ?? '').replace(/[\s,]+$/, ''), title: text.slice(comma[0].length) };
  return { name: text === '' ? null : text, title: null };
}

/** Source of a pattern for the words with which a function begins. */
export function functionPattern({ functions }: Words): string {
  const escaped = functions.map((word) =>
    word.replace(/[.*+?^${}()[\]\\|/]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  return `(?:${[...escaped].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`;
}

export function withoutHonorific(text: string, { honorifics }: Words): string {
  let rest = text.trim();
  for (let round = 0; round < 3; round += 1) {
    const found = honorifics.find((word) => rest.toLowerCase().startsWith(`${word.toLowerCase()} `));
    if (found === undefined) break;
    rest = rest.slice(found.length).trim();
  }
  return rest;
}

function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (match === null || match[0] === '') continue;
    parts.push(text.slice(start, at).trim());
    at += match[0].length - 1;
    start = at + 1;
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== '');
}
