/** Sentences of the advice on wording. */
import type { FoundWord, WrittenForm } from '../found-word.ts';
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';

const KINDS: Readonly<Record<WrittenForm, string>> = {
  date: 'Datums',
  thousands: 'Getallen vanaf duizend',
  money: 'Bedragen',
  percent: 'Percentages',
};

/** More items and words than these are not told one by one. */
const MOST_ITEMS = 6;
const MOST_WORDS = 10;

export const wording = {
  'wording-plain': (d: { words: readonly FoundWord[]; use: string }): Sentence => ({
    message: `Er is een gewoner woord voor ${listed(shownWords(d.words))}.`,
    hint: `Schrijf ${quoted(d.use)}.`,
  }),
  'wording-terms': (d: {
    words: readonly FoundWord[];
    keep: string;
    reason: 'list' | 'spelling' | 'alike';
  }): Sentence => ({
    message: `${listed(shownWords(d.words))} ${d.reason === 'spelling' ? 'zijn hetzelfde woord' : 'lijken hetzelfde te betekenen'}.`,
    hint: `Gebruik voor één ding één woord, zoals ${quoted(d.keep)}.${d.reason === 'spelling' ? '' : ' Zijn het twee dingen, dan hoeft u niets te doen.'}`,
  }),
  'wording-sentences': (d: {
    limit: number;
    text: string;
    words: number;
    rest: readonly { readonly item: string; readonly words: number }[];
  }): Sentence => {
    const count = d.rest.length + 1;
    const others = d.rest
      .slice(0, MOST_ITEMS)
      .map(({ item, words }) => (item === '' ? `${words}` : `${words} in ${item}`));
    const more = d.rest.length > MOST_ITEMS ? [`nog ${d.rest.length - MOST_ITEMS}`] : [];
    return {
      message: `${count === 1 ? 'Eén zin heeft' : `${count} zinnen hebben`} meer dan ${d.limit} woorden: ${quoted(d.text)} heeft er ${d.words}${others.length === 0 ? '' : `; de andere hebben er ${listed([...others, ...more])}`}.`,
      hint: 'Maak er twee zinnen van, of zet een opsomming in punten.',
    };
  },
  'wording-abbreviations': (d: { words: readonly FoundWord[] }): Sentence => ({
    message: `Niet uitgelegd waar ze voor het eerst ${d.words.length === 1 ? 'staat' : 'staan'}: ${listed(shownWords(d.words))}.`,
    hint: `Schrijf de eerste keer de volledige naam, met de afkorting tussen haakjes erachter: “… (${d.words[0]?.text ?? ''})”. Kent elke lezer ze, zet ze dan in de woordenlijst bij “known”.`,
  }),
  'wording-forms': (d: { kind: WrittenForm; words: readonly FoundWord[]; form: string }): Sentence => ({
    message: `${KINDS[d.kind]} staan in meer dan één vorm: ${listed(shownWords(d.words))}.`,
    hint: `Gebruik in één antwoord één vorm, zoals ${quoted(d.form)}.`,
  }),
};

/** “tevens” (3 keer, in 1a en 2b) */
function described({ text, times, items }: FoundWord): string {
  const where = items.length === 0 ? [] : [`in ${listed(shownItems(items))}`];
  const details = [...(times > 1 ? [`${times} keer`] : []), ...where];
  return `${quoted(text)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

function shownItems(items: readonly string[]): readonly string[] {
  return items.length <= MOST_ITEMS ? items : [...items.slice(0, MOST_ITEMS), 'andere'];
}

function shownWords(words: readonly FoundWord[]): readonly string[] {
  const rest = words.length - MOST_WORDS;
  const shown = words.slice(0, MOST_WORDS).map(described);
  return rest > 0 ? [...shown, `nog ${rest}`] : shown;
}

function listed(texts: readonly string[]): string {
  const [last = ''] = texts.slice(-1);
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} en ${last}`;
}
