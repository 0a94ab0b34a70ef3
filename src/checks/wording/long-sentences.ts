/** Sentences with more words than a reader takes in at once. */
import type { Report } from '../../messages/report.ts';
import type { Prose } from './prose.ts';
import { countWords } from './sentences.ts';

/** One note for all of them. A point of a list is a sentence of its own; headings and titles are none. */
export function adviseShortSentences(texts: readonly Prose[], limit: number, report: Report): void {
  const long = texts.flatMap((prose) => {
    if (prose.kind !== 'text') return [];
    return prose.sentences.flatMap(({ start, end }) => {
      const text = prose.text.slice(start, end);
      const words = countWords(text);
      return words > limit ? [{ prose, text: text.trim(), words, start }] : [];
    });
  });
  const [first, ...others] = long;
  if (first === undefined) return;
  const rest = others.map(({ prose, words }) => ({ item: prose.item ?? '', words }));
  const { text, words, prose, start } = first;
  report.add('wording-sentences', { limit, text, words, rest }, prose.place(start));
}
