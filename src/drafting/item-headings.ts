/** Which items a heading of the draft answers: `# 1a`, `# 2-6`, `# 1a, 1b en 1d`. */
import { allItems, type QuestionItem } from '../question/question.ts';

export type HeadingItems =
  | { readonly ok: true; readonly items: readonly QuestionItem[] }
  | { readonly ok: false; readonly unknown: string };

/**
 * @param heading text behind the `#`
 * @param items the question's items
 */
export function itemsOfHeading(heading: string, items: readonly QuestionItem[]): HeadingItems {
  const all = allItems(items);
  const found = new Set<QuestionItem>();
  for (const part of heading.split(/,|;|&|\s+en\s+|\s+and\s+/i).filter((text) => text.trim() !== '')) {
    const [from = '', to, ...more] = part.split(/\s*(?:-|–|—|\bt\/m\b|\btot en met\b|\btot\b)\s*/i);
    if (more.length > 0) return { ok: false, unknown: part.trim() };
    const first = findItem(from, all);
    if (first === undefined) return { ok: false, unknown: from.trim() };
    if (to === undefined) {
      found.add(first);
      continue;
    }
    // "1a-c" means up to 1c.
    const last = findItem(to, all) ?? findItem(`${first.id.replace(/[a-z]+$/, '')}${to}`, all);
    if (last === undefined) return { ok: false, unknown: to.trim() };
    const range = all.slice(all.indexOf(first), lastIndexUnder(last, all) + 1);
    if (range.length === 0) return { ok: false, unknown: part.trim() };
    for (const item of range) found.add(item);
  }
  const answered = all.filter((item) => found.has(item));
  return answered.length === 0 ? { ok: false, unknown: heading.trim() } : { ok: true, items: answered };
}

function findItem(text: string, all: readonly QuestionItem[]): QuestionItem | undefined {
  const id = text.toLowerCase().replace(/[\s.()]/g, '');
  return all.find((item) => item.id === id) ?? all.find((item) => item.id.replace(/[\s.()]/g, '') === id);
}

/** A range goes up to the last item under its end. */
function lastIndexUnder(item: QuestionItem, all: readonly QuestionItem[]): number {
  const last = allItems(item.items).at(-1) ?? item;
  return all.indexOf(last);
}
