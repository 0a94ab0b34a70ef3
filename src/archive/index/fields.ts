/** What is searched of an answer: one document for its head, and one for each of its items. */
import type { DutchWords } from '../../words/dutch-words.ts';
import type { ArchiveFile } from '../archive-file.ts';

/** Where a word stands, and what it counts there. The last is for the parts of the compounds of all others. */
export const WEIGHTS = [2, 0.5, 1.5, 1.5, 1, 0.5] as const;
export const FIELDS = WEIGHTS.length;
export const PARTS = FIELDS - 1;
const [TITLE, CONTEXT, NAMES, QUESTION, ANSWER] = [0, 1, 2, 3, 4];

/** By field: how often each term stands in it. */
export type Counts = readonly ReadonlyMap<string, number>[];

/** The head first, then the items in their order. */
export function documentsOf(file: ArchiveFile, dutch: DutchWords): readonly Counts[] {
  const names = [file.number, file.minister ?? '', ...file.authors].join('\n');
  return [
    count(dutch, [
      [TITLE, file.title],
      [CONTEXT, file.context],
      [NAMES, names],
    ]),
    ...file.items.map(({ question, answer }) =>
      count(dutch, [
        [QUESTION, question],
        [ANSWER, answer],
      ]),
    ),
  ];
}

function count(dutch: DutchWords, texts: readonly (readonly [number | undefined, string])[]): Counts {
  const counts = Array.from({ length: FIELDS }, () => new Map<string, number>());
  const add = (field: number | undefined, term: string) => {
    const of = counts[field ?? PARTS];
    of?.set(term, (of.get(term) ?? 0) + 1);
  };
  for (const [field, text] of texts) {
    for (const { stem, parts } of dutch.words(text)) {
      add(field, stem);
      for (const part of parts) if (part !== stem) add(PARTS, part);
    }
  }
  return counts;
}
