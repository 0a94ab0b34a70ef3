/** Numbers and dates of one kind that are written in more than one form. */
import { decimalOf } from '../../decimal.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import type { WordingLists } from '../../dossiers/wording-lists.ts';
import { formatDate, formatNumber, formatQuantity, type NumberForms } from '../../format.ts';
import { WRITTEN_FORMS, type WrittenForm } from '../../messages/found-word.ts';
import type { Report } from '../../messages/report.ts';
import { foundWord } from './occurrences.ts';
import type { Occurrence, Prose } from './prose.ts';
import type { Token } from './tokens.ts';
import { formFinder, type WrittenValue } from './written-forms.ts';

/** "9000 Gent" */
const PLACE_BEHIND = /^\s[A-ZÀ-Þ][a-zß-ɏ]/u;

interface Form {
  /** As it was first written. */
  readonly text: string;
  readonly occurrences: Occurrence[];
}

/** One note for each kind, with an example of each form and where it stands. */
export function adviseOneForm(
  texts: readonly Prose[],
  lists: WordingLists,
  house: Pick<HouseStyle, 'numbers'>,
  report: Report,
): void {
  const find = formFinder(house.numbers.months);
  const kinds = new Map<WrittenForm, Map<string, Form>>();
  for (const prose of texts) {
    for (const value of find(prose.text)) {
      const token = tokenAt(prose.tokens, value.start);
      if (token === undefined || token.quoted || isNumberOfThing(prose, value, lists)) continue;
      const forms = kinds.get(value.kind) ?? new Map<string, Form>();
      const form = forms.get(value.form) ?? { text: value.text, occurrences: [] };
      form.occurrences.push({ prose, token });
      forms.set(value.form, form);
      kinds.set(value.kind, forms);
    }
  }
  for (const kind of WRITTEN_FORMS) {
    const forms = [...(kinds.get(kind)?.values() ?? [])];
    const [, second] = forms;
    if (second === undefined) continue;
    const words = forms.map(({ text, occurrences }) => foundWord(text, occurrences));
    const [{ prose, token } = {}] = second.occurrences;
    const place = prose === undefined || token === undefined ? {} : prose.place(token.start);
    report.add('wording-forms', { kind, words, form: exampleOf(kind, house.numbers) }, place);
  }
}

/** The first word that ends behind this offset. */
function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return tokens[low];
}

/** "artikel 1234", "9000 Gent", "0123.456.789": a number that counts nothing is written in a form of its own. */
function isNumberOfThing(prose: Prose, { kind, start, text }: WrittenValue, lists: WordingLists): boolean {
  if (kind !== 'thousands') return false;
  const before = /(\S+)\s+$/u.exec(prose.text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  if (
    lists.numbersAfter.has(before.toLowerCase()) ||
    lists.numbersAfter.has(before.toLowerCase().replace(/^\(/, ''))
  ) {
    return true;
  }
  const after = prose.text.slice(start + text.length, start + text.length + 20);
  return /^\d{4}$/.test(text) && PLACE_BEHIND.test(after);
}

/** How the house writes it. */
function exampleOf(kind: WrittenForm, numbers: NumberForms): string {
  switch (kind) {
    case 'date':
      return formatDate('2021-06-10', numbers);
    case 'thousands':
      return formatNumber(decimalOf(1234), numbers);
    case 'money':
      return formatQuantity(decimalOf(25), 'euro', numbers);
    case 'percent':
      return formatQuantity(decimalOf(94), '%', numbers);
    default: {
      const unknown: never = kind;
      throw new Error(`unknown form: ${String(unknown)}`);
    }
  }
}
