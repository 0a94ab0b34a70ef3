/** Headings between items, which belong to none of them. */
import type { ItemNode } from './labels/item-tree.ts';
import { BULLET, isCapitals, type Line, TERMINAL } from './line.ts';

/** A heading above the first item, in capitals; a title alone is none. */
export function introductoryHeading(lines: readonly Line[], title: string | undefined): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || !isCapitals(last.text) || TERMINAL.test(last.text) || last.text.length > 90)
    return [];
  return lines.length > (title === undefined ? 1 : 0) && (last.gap || last.whole) ? [last] : [];
}

/** Headings in capitals at the end of the answer to an item: they stand above the next. */
export function headingsAtEnd(lines: readonly Line[]): readonly Line[] {
  const from = lines.findLastIndex((line, index) => index === 0 || !isCapitalHeading(line));
  return lines.slice(from + 1);
}

export function isCapitalHeading({ text }: Line): boolean {
  return text.length <= 90 && !TERMINAL.test(text) && !BULLET.test(text) && isCapitals(text);
}

/** Takes headings between items out of the item before them; the last item has none behind it. */
export function takeHeadings(items: readonly ItemNode[]): readonly Line[] {
  const all: ItemNode[] = [];
  const visit = (list: readonly ItemNode[]): void => {
    for (const node of list) {
      all.push(node);
      visit(node.items);
    }
  };
  visit(items);
  const headings: Line[] = [];
  for (const node of all.slice(0, -1)) {
    const taken: Line[] = [];
    while (node.lines.length > 1) {
      const [line, before] = [node.lines.at(-1), node.lines.at(-2)];
      if (line === undefined || before === undefined || !isHeading(line, before)) break;
      taken.unshift(line);
      node.lines.pop();
    }
    headings.push(...taken);
  }
  return headings;
}

function isHeading(line: Line, before: Line): boolean {
  if (isCapitalHeading(line)) return true;
  const { text } = line;
  return (
    (line.gap || line.whole) &&
    text.length <= 70 &&
    !TERMINAL.test(text) &&
    !BULLET.test(text) &&
    /^\p{Lu}/u.test(text) &&
    /[.?!][»”"’')]*$/.test(before.text) &&
    !BULLET.test(before.text)
  );
}
