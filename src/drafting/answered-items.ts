/** Which items a draft has text for, without computing anything: what stands there may still be wrong or print nothing. */
import type { QuestionItem } from '../question/question.ts';
import { isComment, isContent } from './ast.ts';
import { itemsOfHeading } from './item-headings.ts';
import type { Template } from './template.ts';

/** Stands for a command of the template, which prints something. */
const COMMAND = '\uFFFC';

/**
 * @param items the question's items
 * @returns ids of the items under whose heading something stands
 */
export function itemsWithText({ program }: Template, items: readonly QuestionItem[]): ReadonlySet<string> {
  const text = program.body
    .map((node) => (isComment(node) ? '' : isContent(node) ? node.value : COMMAND))
    .join('');
  const found = new Set<string>();
  // A draft is split at headings of the first level; what stands before the first of them belongs to no item.
  for (const section of text.split(/^#(?!#)/m).slice(1)) {
    const end = `${section}\n`.indexOf('\n');
    if (section.slice(end).trim() === '') continue;
    const heading = section
      .slice(0, end)
      .replace(/#+\s*$/, '')
      .trim();
    const named = itemsOfHeading(heading, items);
    for (const { id } of named.ok ? named.items : []) found.add(id);
  }
  return found;
}
