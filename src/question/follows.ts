/** Earlier questions that a question names. */
import { DATE_PATTERN, parseDate } from './dates.ts';
import { type Form, matchForm } from './forms/form.ts';
import type { EarlierQuestion } from './parsed-question.ts';

/**
 * @param text running text
 * @param forms how a house names other questions
 * @param own number of the question itself, which is no earlier one
 */
export function findEarlier(
  text: string,
  forms: readonly Form[],
  own: { readonly number: string | null; readonly date: string | null },
): readonly EarlierQuestion[] {
  const found = new Map<string, EarlierQuestion>();
  for (let at = 0; at < text.length; at += 1) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || !/[\p{L}\p{N}]/u.test(text[at] ?? '')) continue;
    let end = at;
    let best: EarlierQuestion[] = [];
    for (const form of forms) {
      const match = matchForm(form, text, at, true);
      if (match === undefined || match.end <= end || /^[\p{L}\p{N}]/u.test(text.slice(match.end))) continue;
      const { captures } = match;
      const date = captures['date'] === undefined ? null : (parseDate(captures['date']) ?? null);
      const numbers = captures['numbers']?.match(/\d+/g) ?? [captures['zaak'] ?? captures['number'] ?? ''];
      best = numbers.filter((number) => number !== '').map((number) => ({ number, date }));
      end = match.end;
    }
    // "… vraag nr. 12 van 2 mei 2019 en nr. 14 van 3 juni 2019"
    for (let more = best.length > 0 ? anotherAt(text, end) : undefined; more !== undefined; ) {
      best.push(more.earlier);
      end = more.end;
      more = anotherAt(text, end);
    }
    for (const one of best) {
      if (one.number === own.number && (one.date === null || one.date === own.date)) continue;
      const key = one.number;
      const known = found.get(key);
      // The same number on another day is another question.
      if (known === undefined || (known.date === null && one.date !== null)) found.set(key, one);
      else if (one.date !== null && one.date !== known.date) found.set(`${key} ${one.date}`, one);
    }
    if (end > at) at = end - 1;
  }
  return [...found.values()];
}

const ANOTHER = new RegExp(
  `\\s*(?:,|;|en|en van|alsook)\\s*nr\\.?\\s*(\\d{1,6})\\s+(?:van|dd\\.?|d\\.d\\.)\\s+(${DATE_PATTERN})`,
  'iuy',
);

function anotherAt(
  text: string,
  at: number,
): { readonly earlier: EarlierQuestion; readonly end: number } | undefined {
  ANOTHER.lastIndex = at;
  const [whole, number, date] = ANOTHER.exec(text) ?? [];
  if (whole === undefined || number === undefined || date === undefined) return undefined;
  return { earlier: { number, date: parseDate(date) ?? null }, end: at + whole.length };
}
