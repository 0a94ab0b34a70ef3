import type { followUpResult as dutch } from '../nl/follow-up-result.ts';
import { longDate } from './dates.ts';

export const followUpResult: typeof dutch = {
  follows: (number, date, id) => `Follows question no. ${number} of ${longDate(date)} (${id}).`,
  period: (years) => `Period: ${years}.`,
  items: 'The items:',
  decisions: {
    cited: 'refers to the earlier answer',
    carried: 'carried over',
    joined: 'answered together with',
    elsewhere: 'its text stands at',
    shown: 'earlier text as a comment',
    empty: 'no earlier text',
    new: 'new',
  },
  from: (ids, percent, words) => `${ids}, ${percent}% alike${words === '' ? '' : `: ${words}`}`,
  doubtful: (ids) => `looks like ${ids}, see whether it is`,
  also: (id) => `looks like ${id}, too`,
  tables: (ids) => `table ${ids}`,
  years: {
    own: 'said in the item',
    stem: 'said above it',
    items: 'as the other items',
    context: 'said in the introduction',
    moved: 'moved on after the earlier answer',
    same: 'as the earlier answer',
  },
  dropped: (ids) => `No longer asked: ${ids}.`,
  deliveries: (file) => `To be delivered anew (see ${file}):`,
  source: (title, years, tables) =>
    `${title}${years === '' ? '' : `, ${years}`}${tables === '' ? '' : `, for ${tables}`}`,
  open: (ids) => `Still to be decided who delivers this: item ${ids}.`,
  facts: (count) => (count === 1 ? '1 fact to be confirmed' : `${count} facts to be confirmed`),
  numbers: (file) => `Numbers in ${file} that stand as they stood:`,
  number: (line, column, text, item) => `line ${line}, column ${column}: ${text} (item ${item})`,
  next: (id) =>
    `Now look at every mark in answer.md.hbs: “repliek check ${id}” names them. “repliek suggest ${id}” proposes texts for what is still empty.`,
};
