/** The parts of a draft in which nobody has written yet: as `repliek new` leaves them, or emptied by hand. */
import { isComment, isContent } from '../drafting/ast.ts';
import { itemsOfHeading } from '../drafting/item-headings.ts';
import type { Template } from '../drafting/template.ts';
import type { QuestionItem } from '../question/question.ts';

export interface DraftSection {
  /** Line of its heading, from 1. */
  readonly line: number;
  /** Ids of the items that it answers. */
  readonly items: readonly string[];
  /** Nothing but blank lines, and the comment above the next heading, which tells that one's question. */
  readonly empty: boolean;
}

const HEADING = /^ {0,3}#[ \t]+([^\n]*?)[ \t]*#*[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** Stand-ins of what is no text: of comments by turns, so that two of them do not run together. */
const COMMENTS = ['\u0001', '\u0002'] as const;
const CODE = '\u0003';

/**
 * @param text of the draft, with `\n` at the ends of its lines
 * @param template the same, parsed
 */
export function draftSections(
  text: string,
  template: Pick<Template, 'program'>,
  items: readonly QuestionItem[],
): readonly DraftSection[] {
  const lines = masked(text, template).split('\n');
  const headings: { readonly line: number; readonly items: readonly string[] }[] = [];
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const heading = fenced ? undefined : HEADING.exec(line)?.[1];
    if (heading === undefined) continue;
    const found = itemsOfHeading(heading, items);
    headings.push({ line: index + 1, items: found.ok ? found.items.map(({ id }) => id) : [] });
  }
  return headings.map((heading, index) => {
    const next = headings[index + 1];
    const body = lines.slice(heading.line, next === undefined ? undefined : next.line - 1);
    return { ...heading, empty: isEmpty(body, next !== undefined) };
  });
}

/** A comment counts as the next item's question where a blank line parts it from the heading above, as `repliek new` writes. */
function isEmpty(body: readonly string[], before: boolean): boolean {
  const text = body.join('\n').trimEnd();
  if (text === '') return true;
  if (!before || body[0]?.trim() !== '') return false;
  return COMMENTS.some((mark) => [...text.trimStart()].every((letter) => letter === mark || letter === '\n'));
}

/** The text with everything that is no text of its own made unreadable, its lines as they are. */
function masked(text: string, { program }: Pick<Template, 'program'>): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, column }: { readonly line: number; readonly column: number }) =>
    (starts[line - 1] ?? text.length) + column;
  const pieces: string[] = [];
  let done = 0;
  let comments = 0;
  for (const node of program.body) {
    if (isContent(node)) continue;
    const [from, to] = [offset(node.loc.start), offset(node.loc.end)];
    const mark = isComment(node) ? (COMMENTS[comments % 2] ?? CODE) : CODE;
    if (isComment(node)) comments += 1;
    pieces.push(text.slice(done, from), text.slice(from, to).replace(/[^\n]/g, mark));
    done = to;
  }
  return [...pieces, text.slice(done)].join('');
}

/** Texts to be put under headings: line of the heading → lines. */
export type Insertions = ReadonlyMap<number, readonly string[]>;

/** Puts lines under headings; every other byte stays, and new lines end as the others do. */
export function insertUnderHeadings(raw: string, insertions: Insertions): string {
  const lines = raw.split(/(?<=\r\n|\n|\r(?!\n))/);
  const end = endOfLines(raw);
  return lines
    .map((line, index) => {
      const more = insertions.get(index + 1);
      if (more === undefined) return line;
      const closed = /[\r\n]$/.test(line) ? line : `${line}${end}`;
      return `${closed}${more.map((text) => `${text}${end}`).join('')}`;
    })
    .join('');
}

/** How the lines of a text end. */
export function endOfLines(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
