/** Advice on wording: notes alone, each told once for the whole answer. The word lists are data. */
import { allItems } from '../../question/question.ts';
import type { Check, CheckSubject } from '../subject.ts';
import { adviseExplanations } from './abbreviations.ts';
import { adviseOneCompound } from './alike.ts';
import { adviseShortSentences } from './long-sentences.ts';
import { adviseOneForm } from './mixed-forms.ts';
import { advisePlainWords } from './plain-words.ts';
import { proseOf } from './prose.ts';
import { adviseOneSpelling } from './spellings.ts';
import { adviseOneTerm } from './terms.ts';
import { tokenise } from './tokens.ts';

export const checkWording: Check = (subject, report) => {
  const { wording, question, house } = subject;
  if (wording === undefined) return;
  const texts = proseOf(subject, wording);
  const asked = [
    question.title,
    question.context,
    ...allItems(question.items).map(({ text }) => text),
  ].flatMap((text) => tokenise(text, [], wording).tokens);
  const words = new Set(asked.flatMap(({ lower }) => [lower, lower.replace(/[’'].*$/u, '')]));
  advisePlainWords(texts, wording, report);
  const told = adviseOneTerm(texts, wording, report);
  adviseOneSpelling(texts, wording, told, report);
  adviseOneCompound(texts, wording, told, words, report);
  if (wording.sentenceWords !== undefined) adviseShortSentences(texts, wording.sentenceWords, report);
  // Whoever asked with these words needs no explanation of them.
  const known = new Set([...words, ...namesOf(subject).map((name) => name.toLowerCase())]);
  adviseExplanations(texts, wording, known, report);
  adviseOneForm(texts, wording, house, report);
};

/** Agencies that are called by their short name alone. */
function namesOf({ agencies }: CheckSubject): readonly string[] {
  return [...agencies.values()].flatMap(({ name, short }) => (name === short ? [name] : []));
}
