/** Headers and footers of pages, which stand in the middle of the text once it is taken out of its pages. */
import { type Form, matchForm } from '../forms/form.ts';
import type { Line } from '../line.ts';

/** Lines at the top and at the bottom of a page that may be its header or footer. */
const EDGE = 3;
const PAGE_NUMBER =
  /^(?:[-–—|]\s*\d{1,4}\s*[-–—|]|(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.)\s*\d{1,4}(?:\s*(?:van|\/|of)\s*\d{1,4})?|\d{1,4}\s*(?:\/|van)\s*\d{1,4})$/i;

/**
 * The indexes of the lines that belong to the page and not to the text.
 *
 * @param forms of the house's page headers and footers
 */
export function findFurniture(lines: readonly Line[], forms: readonly Form[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (PAGE_NUMBER.test(line.text)) found.add(index);
    else if (line.text.length < 200 && forms.some((form) => matchForm(form, line.text, 0) !== undefined))
      found.add(index);
  }
  for (const index of repeatedAtEdges(lines, found)) found.add(index);
  for (const index of numberedHeaders(lines)) found.add(index);
  return found;
}

/** What stands at the same edge of most pages, whatever the numbers in it, and the numbers of the pages. */
function repeatedAtEdges(lines: readonly Line[], known: ReadonlySet<number>): readonly number[] {
  const pages = new Map<number, number[]>();
  for (const [index, { page }] of lines.entries()) {
    if (page !== undefined) pages.set(page, [...(pages.get(page) ?? []), index]);
  }
  if (pages.size < 2) return [];
  const edges = [...pages].flatMap(([page, indexes]) => {
    const left = indexes.filter((index) => !known.has(index));
    const top = left.slice(0, EDGE);
    const bottom = left.slice(-EDGE).filter((index) => !top.includes(index));
    return [
      ...top.map((index, rank) => ({ index, page, edge: 'top', rank })),
      ...bottom.map((index, rank) => ({ index, page, edge: 'bottom', rank: bottom.length - 1 - rank })),
    ];
  });
  const seen = new Map<string, Set<number>>();
  const keyOf = ({ index, edge }: { readonly index: number; readonly edge: string }) =>
    `${edge} ${shapeOf(lines[index]?.text ?? '')}`;
  for (const entry of edges) {
    const key = keyOf(entry);
    seen.set(key, (seen.get(key) ?? new Set()).add(entry.page));
  }
  const often = Math.max(2, Math.ceil(pages.size * 0.6));
  return edges.flatMap((entry) => {
    const text = lines[entry.index]?.text ?? '';
    const isNumber = entry.rank === 0 && text === String(entry.page);
    // Questions begin alike ("Kan de minister"), but hardly a whole line of them is the same.
    const repeated =
      (seen.get(keyOf(entry))?.size ?? 0) >= often && /\p{L}{2}|\d/u.test(text) && text.length < 120;
    return isNumber || (repeated && !looksLikeLabel(text)) ? [entry.index] : [];
  });
}

/** Lines that are the same but for a number that counts on: the header of pages that the text does not show. */
function numberedHeaders(lines: readonly Line[]): readonly number[] {
  const groups = new Map<string, { index: number; number: number }[]>();
  for (const [index, { text }] of lines.entries()) {
    const [, first, last] = /^(\d{1,4})\s+\D.{8,}$|^\D.{8,}\D\s(\d{1,4})$/.exec(text) ?? [];
    const number = first ?? last;
    if (number === undefined || text.length > 120 || /[?;]/.test(text) || looksLikeLabel(text)) continue;
    const shape = text.replace(/\d+/g, '#');
    groups.set(shape, [...(groups.get(shape) ?? []), { index, number: Number(number) }]);
  }
  return [...groups.values()].flatMap((group) => {
    const counts = group.every(({ number }, at) => at === 0 || number === (group[at - 1]?.number ?? 0) + 1);
    return group.length >= 2 && counts ? group.map(({ index }) => index) : [];
  });
}

function shapeOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

function looksLikeLabel(text: string): boolean {
  return (
    /^(?:vraag|antwoord|vragen)\b/i.test(text) ||
    /^\(?(?:\d{1,2}|[a-z])[.)]/.test(text) ||
    /^[-•o]\s/.test(text)
  );
}
