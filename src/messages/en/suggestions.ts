/** English for `nl/suggestions.ts`. */
import { quoted } from '../nl/common.ts';
import type { suggestedTexts as dutch, suggestions as nl, SuggestionTexts } from '../nl/suggestions.ts';
import { longDate } from './dates.ts';

export const suggestions: typeof nl = {
  'suggest-changed': (d) => ({
    message: `While the proposals were made, somebody changed ${d.path}; nothing was filled in.`,
    hint: 'Save and close the file, then try again.',
  }),
  'suggest-failed': (d) => ({
    message: `The proposals could not be filled in in ${d.path} (${d.reason}).`,
    hint: 'Close the files of the dossier in other programs, and see whether you may write in that folder.',
  }),
  'suggest-item': (d) => ({
    message: `The question has no item ${quoted(d.found)} that needs an answer.`,
    hint: `Items are: ${d.known.slice(0, 40).join(', ')}.`,
  }),
};

const list = (words: readonly string[]) => words.join(', ');

export const suggestionTexts: SuggestionTexts = {
  kinds: { passage: 'passage', spec: 'table', table: 'table of this dossier', answer: 'earlier answer' },
  gives: (labels) => `gives ${list(labels)}`,
  asked: (labels) => `asked ${list(labels)} too`,
  words: (words) => `${words.length === 1 ? 'shared word' : 'shared words'}: ${list(words)}`,
  unavailable: (labels) => `no source has this: ${list(labels)}`,
  lacks: (labels) => `not: ${list(labels)}`,
  weak: 'uncertain',
  expired: (date) => `valid until ${longDate(date)} only`,
  source: (sources) =>
    sources.length === 1 ? `source: ${list(sources)}` : `source to be chosen: ${list(sources)}`,
  noSource: 'no source has these data yet',
  onlyMadeUp: 'no source has these data yet, but for one with made-up figures',
  withTable: (table) => `with table ${table}`,
  needsTable: 'there is no table that fits it',
  answer: (d) => {
    const authors = d.authors.length === 0 ? '' : ` by ${list(d.authors)}`;
    const items = d.items.length === 0 ? '' : `, ${d.items.length === 1 ? 'item' : 'items'} ${list(d.items)}`;
    const minister = d.minister === null ? '' : `, answered by ${d.minister}`;
    return `question no. ${d.number} of ${longDate(d.date)}${authors}${items}${minister}`;
  },
  see: (table) => `Zie {{ref "${table}"}}.`,
  remarks: {
    weak: (what) => `Uncertain proposal: ${what}.`,
    noSource: (what) => `Proposal: ${what}. No source has these data yet: ask for them with repliek request.`,
    sources: (what, sources) => `Proposal: ${what}. Choose the source yourself: ${list(sources)}.`,
    period: (what) => `Proposal: ${what}. Put “period” into dossier.yaml first.`,
    otherPeriod: (what, asked) =>
      `Proposal: ${what}. The question is about ${asked}, the dossier about another period.`,
    parameters: (what, names) =>
      `Proposal: ${what}. Fill in ${list(names)}, and take the line with the passage out of this remark.`,
    declare: (line) => `Put under “tables” in dossier.yaml first: ${line}`,
    table: (what) => `Proposal: ${what}. There is no table yet that fits it.`,
    expired: (what, date) =>
      `Proposal: ${what}. That passage was valid until ${longDate(date)}: have it reviewed first.`,
    answer: (what) => `See also ${what}. Copy no figures of then without checking them.`,
    refused: (what) => `Proposal: ${what}. Does not fit into this dossier as it is.`,
  },
};

export const suggestedTexts: typeof dutch = {
  asks: (labels) => `Asks ${list(labels)}.`,
  none: 'No proposal.',
  hint: (dossier) =>
    `Put the first proposal of each item into the answer, where that is still empty: repliek suggest ${dossier} --apply`,
  filled: 'Filled in in the answer:',
  remarked: 'Put into answer.md.hbs as a remark; the answer itself says nothing yet:',
  left: 'Nothing filled in:',
  why: {
    written: 'something stands there already',
    nothing: 'no proposal',
    'no-heading': 'no heading in answer.md.hbs',
  },
  table: (id) => `table ${id} stands in dossier.yaml now`,
  period: (from, to) => `The period ${from}-${to} stands in dossier.yaml now.`,
  changed: (files) => `Changed: ${list(files)}`,
  unchanged: 'Nothing was changed.',
  next: (dossier) => `Read what is there, add the rest, and check it with: repliek check ${dossier}`,
};
