/**
 * Finds blocks in blocks without end before the parser does: it calls itself for each, and a process whose stack runs
 * out may die on the spot, where no error can be caught.
 */

/** Nothing that people write comes near either. */
const MAX_BRACKETS = 100;
const MAX_INDENT = 200;

/**
 * Brackets in texts count too; nobody opens a hundred of them.
 *
 * @param byIndent whether indents and dashes nest as well, as in YAML
 * @returns offset of the first part that is nested too deep
 */
export function deepOffset(text: string, byIndent: boolean): number | undefined {
  const indented = byIndent ? text.search(new RegExp(`^[ ?-]{${MAX_INDENT}}`, 'm')) : -1;
  if (indented >= 0) return indented;
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_BRACKETS) return index;
  }
  return undefined;
}
