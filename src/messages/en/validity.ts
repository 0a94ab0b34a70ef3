/** The sentences of `nl/validity.ts` in English. */
import { quoted } from '../nl/common.ts';
import type { validity as dutch, Known } from '../nl/validity.ts';
import { longDate } from './dates.ts';

const history = ({ owner, reviewed }: Known) => {
  const parts = [
    ...(owner === undefined ? [] : [`of ${owner}`]),
    ...(reviewed === undefined ? [] : [`last reviewed on ${reviewed}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const named = (d: Known & { readonly passage: string; readonly through: readonly string[] }) =>
  `The passage ${quoted(d.passage)}${history(d)}${d.through.length === 0 ? '' : `, which stands in ${d.through.map(quoted).join(' and ')},`}`;

const day = ({ date, open }: { readonly date: string; readonly open: boolean }) =>
  open ? `today is ${longDate(date)}` : `the answer is of ${longDate(date)}`;

const toMend = (what: string, { owner, path }: Known) =>
  `Have ${owner ?? 'somebody who knows'} look at ${what} in ${path}, and set its “reviewed” and “valid_until” to the new dates.`;

export const validity: typeof dutch = {
  'passage-expired': (d) => ({
    message: `${named(d)} was valid until ${longDate(d.until)}; ${day(d)}.`,
    hint: toMend('the text', d),
  }),
  'passage-expires': (d) => ({
    message: `${named(d)} is still valid until ${longDate(d.until)}.`,
    hint: toMend('the text', d),
  }),
  'fact-expired': (d) => ({
    message: `The fact ${quoted(d.fact)} of ${quoted(d.set)}${history(d)} was valid until ${longDate(d.until)}; ${day(d)}.`,
    hint: toMend('the fact', d),
  }),
};
