/** The draft of an earlier answer, taken apart at its headings. */
import { itemsOfHeading } from '../drafting/item-headings.ts';
import { itemsToAnswer, type QuestionItem } from '../question/question.ts';

export interface DraftSection {
  /** Ids of the items with no items under them that it answers; none for what stands before the first heading. */
  readonly items: readonly string[];
  /** Without its heading, and without the comments behind it, which belong to the next section. */
  readonly text: string;
}

/** Everything of Handlebars, so that the same offsets hold plain text or blanks. */
const BRACES = /\{\{!--[\s\S]*?--~?\}\}|\{\{\{?[\s\S]*?\}\}\}?/g;

/** The text with blanks in place of what stands between braces; line ends stay. */
export function withoutBraces(text: string): string {
  return text.replace(BRACES, (braces) => braces.replace(/[^\n]/g, ' '));
}

export function draftSections(draft: string, question: readonly QuestionItem[]): readonly DraftSection[] {
  const plain = withoutBraces(draft);
  const headings = [...plain.matchAll(/^#(?!#)[ \t]*(.*?)[ \t]*#*$/gm)];
  const ends = headings.map(({ index }) => index);
  const sections = headings.flatMap((match, at): readonly DraftSection[] => {
    const found = itemsOfHeading(match[1] ?? '', question);
    const text = draft.slice(match.index + match[0].length, ends[at + 1] ?? draft.length);
    if (!found.ok) return [];
    const ids = found.items.flatMap((item) => itemsToAnswer([item])).map(({ id }) => id);
    return [{ items: [...new Set(ids)], text: withoutLastComments(text) }];
  });
  const introduction = withoutLastComments(draft.slice(0, ends[0] ?? draft.length));
  return introduction === '' ? sections : [{ items: [], text: introduction }, ...sections];
}

/** Above a heading stands what is asked, as a comment: that is of the earlier question. */
function withoutLastComments(text: string): string {
  let rest = text.trim();
  for (;;) {
    const last = [...rest.matchAll(/\{\{!--[\s\S]*?--~?\}\}|\{\{!(?!--)[^}]*\}\}/g)].at(-1);
    if (last === undefined || last.index + last[0].length < rest.length) return rest;
    rest = rest.slice(0, last.index).trimEnd();
  }
}
