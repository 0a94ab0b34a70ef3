/** A section of an earlier answer as it goes into a new draft: years moved on where that is certain, the rest named. */
import { parseTemplate } from '../drafting/template.ts';
import { Report } from '../messages/report.ts';
import type { Years } from './asked-item.ts';
import { withoutBraces } from './draft-sections.ts';
import { type Uses, usesOf } from './uses.ts';

export interface MovedText {
  readonly text: string;
  readonly uses: Uses;
  /** Years in commands that became others: "year=2020" → "year=2022". */
  readonly moved: readonly { readonly before: string; readonly after: string }[];
  /** Numbers that stand in the text as they stood, with their place in it. */
  readonly numbers: readonly { readonly text: string; readonly offset: number }[];
}

type Passages = Parameters<typeof usesOf>[1];

/** @returns undefined where the section is no template of its own, as with a block that goes on under the next heading */
export function moveText(
  section: string,
  from: Years | undefined,
  to: Years | undefined,
  passages: Passages,
): MovedText | undefined {
  const template = parseTemplate({ file: '', text: section }, new Report());
  if (template === undefined) return undefined;
  const uses = usesOf(template.program, passages);
  const starts = lineStarts(section);
  const edits: { readonly start: number; readonly before: string; readonly after: string }[] = [];
  const left: { text: string; offset: number }[] = [];
  const moved: { before: string; after: string }[] = [];
  const names = new Set([
    ...uses.tables,
    ...uses.passages,
    ...uses.facts.keys(),
    ...[...uses.facts.values()].flatMap((keys) => [...keys]),
  ]);
  for (const { value, name, line, column } of uses.literals) {
    const offset = (starts[line - 1] ?? 0) + column;
    const written = typeof value === 'number' ? String(value) : `"${value}"`;
    const shown = name === undefined ? written : `${name}=${written}`;
    if (typeof value === 'string' && (names.has(value) || !/\d/.test(value))) continue;
    const year = /^(?:19|20)\d\d$/.test(String(value)) ? Number(value) : undefined;
    if (year === undefined && typeof value === 'number') continue;
    const after = year === undefined ? undefined : movedYear(year, from, to);
    const source = typeof value === 'number' ? written : section.slice(offset, offset + written.length);
    if (
      after === undefined ||
      section.slice(offset, offset + written.length) !== source ||
      source.length !== written.length
    ) {
      left.push({ text: shown, offset });
      continue;
    }
    edits.push({ start: offset, before: source, after: source.replace(String(year), String(after)) });
    if (after !== year) moved.push({ before: shown, after: shown.replace(String(year), String(after)) });
  }
  const typed = [...withoutBraces(section).matchAll(/\d(?:[\d.,:/-]*\d)?\s?%?/g)].flatMap((match) => {
    const lineStart = section.lastIndexOf('\n', match.index - 1) + 1;
    const before = section.slice(lineStart, match.index);
    // The number of a list's line.
    if (/^\s*$/.test(before) && /^[.)]\s/.test(section.slice(match.index + match[0].length))) return [];
    return [{ text: match[0].trim(), offset: match.index }];
  });
  let text = section;
  for (const { start, before, after } of edits.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + after + text.slice(start + before.length);
  }
  // A year has four digits before and after, so that every offset stays what it was.
  const numbers = [...typed, ...left].sort((a, b) => a.offset - b.offset);
  return { text, uses, moved, numbers };
}

/** The last year of one period becomes the last of the other, the first the first, the one before the last the one before. */
export function movedYear(year: number, from: Years | undefined, to: Years | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (from.from === to.from && from.to === to.to) return year;
  const found = new Set<number>();
  if (year === from.to) found.add(to.to);
  if (year === from.from) found.add(to.from);
  if (year === from.to - 1 && year !== from.from) found.add(to.to - 1);
  const [only] = found;
  return found.size === 1 && only !== undefined && to.from <= only && only <= to.to ? only : undefined;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
