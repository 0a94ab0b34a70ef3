/** Which items a draft has text for, without computing anything: what stands there may still be wrong or print nothing. */
import type { QuestionItem } from '../question/question.ts';
import { isComment, isContent } from './ast.ts';
import { itemsOfHeading } from './item-headings.ts';
import type { Template } from './template.ts';

export interface DraftOutline {
  /** Nothing but headings and comments, as a new dossier has it. */
  readonly empty: boolean;
  /** Ids of the items under whose heading something stands. */
  readonly answered: ReadonlySet<string>;
}

/** Stands for a command of the template, which prints something. */
const COMMAND = '\uFFFC';

/** @param items the question's items */
export function outlineDraft({ program }: Template, items: readonly QuestionItem[]): DraftOutline {
  const text = program.body
    .map((node) => (isComment(node) ? '' : isContent(node) ? node.value : COMMAND))
    .join('');
  const answered = new Set<string>();
  let empty = true;
  // A draft is split at headings of the first level; what stands before the first of them belongs to no item.
  for (const [index, section] of text.split(/^#(?!#)/m).entries()) {
    const end = index === 0 ? 0 : `${section}\n`.indexOf('\n');
    if (section.slice(end).trim() === '') continue;
    empty = false;
    if (index === 0) continue;
    const found = itemsOfHeading(
      section
        .slice(0, end)
        .replace(/#+\s*$/, '')
        .trim(),
      items,
    );
    for (const { id } of found.ok ? found.items : []) answered.add(id);
  }
  return { empty, answered };
}
