/** Sentences about passages and facts that were true until some day. */
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { longDate } from './dates.ts';

export interface Known {
  readonly until: string;
  readonly path: string;
  readonly owner?: string;
  readonly reviewed?: string;
}

interface PassageKnown extends Known {
  readonly passage: string;
  readonly through: readonly string[];
}

const history = ({ owner, reviewed }: Known) => {
  const parts = [
    ...(owner === undefined ? [] : [`van ${owner}`]),
    ...(reviewed === undefined ? [] : [`laatst nagekeken op ${reviewed}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const named = (d: PassageKnown) =>
  `De passage ${quoted(d.passage)}${history(d)}${d.through.length === 0 ? '' : `, die in ${d.through.map(quoted).join(' en ')} staat,`}`;

const day = ({ date, open }: { readonly date: string; readonly open: boolean }) =>
  open ? `vandaag is het ${longDate(date)}` : `het antwoord is van ${longDate(date)}`;

const toMend = (what: string, { owner, path }: Known) =>
  `Laat ${owner ?? 'iemand die het weet'} ${what} nakijken in ${path}, en zet er “reviewed” en “valid_until” op de nieuwe datums.`;

export const validity = {
  'passage-expired': (d: PassageKnown & { date: string; open: boolean }): Sentence => ({
    message: `${named(d)} was geldig tot en met ${longDate(d.until)}; ${day(d)}.`,
    hint: toMend('de tekst', d),
  }),
  'passage-expires': (d: PassageKnown): Sentence => ({
    message: `${named(d)} is nog geldig tot en met ${longDate(d.until)}.`,
    hint: toMend('de tekst', d),
  }),
  'fact-expired': (d: Known & { set: string; fact: string; date: string; open: boolean }): Sentence => ({
    message: `Het feit ${quoted(d.fact)} van ${quoted(d.set)}${history(d)} was geldig tot en met ${longDate(d.until)}; ${day(d)}.`,
    hint: toMend('het feit', d),
  }),
};
