/** Whether somebody has written anything in a draft yet. */
import type { QuestionItem } from '../question/question.ts';
import { isComment, isContent, type Node } from './ast.ts';
import { itemsOfHeading } from './item-headings.ts';
import type { Template } from './template.ts';

/**
 * True for a draft with nothing in it but comments and headings of items.
 *
 * @param items the question's items
 */
export function isUntouched({ program }: Template, items: readonly QuestionItem[]): boolean {
  return program.body.every(
    (node) =>
      isComment(node) ||
      (isContent(node) &&
        String(node.original)
          .split('\n')
          .every((line) => isBlankOrHeading(line, items))),
  );
}

function isBlankOrHeading(line: string, items: readonly QuestionItem[]): boolean {
  const [, heading] = /^#(?!#)[ \t]*(.*?)[ \t]*#*\s*$/.exec(line) ?? [];
  return heading === undefined ? line.trim() === '' : itemsOfHeading(heading, items).ok;
}

/** The comments of a draft as they stand in it, in their order. */
export function commentsOf({ program }: Template, text: string): readonly string[] {
  const lines = text.split('\n');
  return program.body.filter(isComment).map((node) => textBetween(lines, node));
}

/** Of the template's text; its lines count from 1, its columns from 0. */
function textBetween(lines: readonly string[], { loc }: Node): string {
  const { start, end } = loc;
  const inside = lines.slice(start.line - 1, end.line);
  const last = inside.length - 1;
  return inside
    .map((line, at) =>
      line.slice(at === 0 ? start.column : 0, at === last ? end.column : Number.POSITIVE_INFINITY),
    )
    .join('\n');
}
