/** English for `nl/wording.ts`. */
import type { FoundWord, WrittenForm } from '../found-word.ts';
import { quoted } from '../nl/common.ts';
import type { wording as nl } from '../nl/wording.ts';

const KINDS: Readonly<Record<WrittenForm, string>> = {
  date: 'Dates',
  thousands: 'Numbers from a thousand',
  money: 'Amounts',
  percent: 'Percentages',
};

const MOST_ITEMS = 6;
const MOST_WORDS = 10;

export const wording: typeof nl = {
  'wording-plain': (d) => ({
    message: `There is a plainer word for ${listed(shownWords(d.words))}.`,
    hint: `Write ${quoted(d.use)}.`,
  }),
  'wording-terms': (d) => ({
    message: `${listed(shownWords(d.words))} ${d.reason === 'spelling' ? 'are the same word' : 'seem to mean the same'}.`,
    hint: `Use one word for one thing, such as ${quoted(d.keep)}.${d.reason === 'spelling' ? '' : ' Where they are two things, nothing needs to be done.'}`,
  }),
  'wording-sentences': (d) => {
    const count = d.rest.length + 1;
    const others = d.rest
      .slice(0, MOST_ITEMS)
      .map(({ item, words }) => (item === '' ? `${words}` : `${words} in ${item}`));
    const more = d.rest.length > MOST_ITEMS ? [`${d.rest.length - MOST_ITEMS} more`] : [];
    return {
      message: `${count === 1 ? 'One sentence has' : `${count} sentences have`} more than ${d.limit} words: ${quoted(d.text)} has ${d.words}${others.length === 0 ? '' : `; the others have ${listed([...others, ...more])}`}.`,
      hint: 'Make two sentences of it, or put an enumeration in points.',
    };
  },
  'wording-abbreviations': (d) => ({
    message: `Not explained where first used: ${listed(shownWords(d.words))}.`,
    hint: `Write the full name the first time, with the abbreviation in brackets behind it: “… (${d.words[0]?.text ?? ''})”. Where every reader knows it, put it into the word list under "known".`,
  }),
  'wording-forms': (d) => ({
    message: `${KINDS[d.kind]} are written in more than one form: ${listed(shownWords(d.words))}.`,
    hint: `Use one form in one answer, such as ${quoted(d.form)}.`,
  }),
};

function described({ text, times, items }: FoundWord): string {
  const shown = items.length <= MOST_ITEMS ? items : [...items.slice(0, MOST_ITEMS), 'others'];
  const where = items.length === 0 ? [] : [`in ${listed(shown)}`];
  const details = [...(times > 1 ? [`${times} times`] : []), ...where];
  return `${quoted(text)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

function shownWords(words: readonly FoundWord[]): readonly string[] {
  const rest = words.length - MOST_WORDS;
  const shown = words.slice(0, MOST_WORDS).map(described);
  return rest > 0 ? [...shown, `${rest} more`] : shown;
}

function listed(texts: readonly string[]): string {
  const [last = ''] = texts.slice(-1);
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
