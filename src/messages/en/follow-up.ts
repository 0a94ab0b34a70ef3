/** The sentences of `nl/follow-up.ts` in English. */

import { quoted } from '../nl/common.ts';
import type { followUps as dutch } from '../nl/follow-up.ts';
import { suggest } from './common.ts';
import { longDate } from './dates.ts';

export const followUps: typeof dutch = {
  'follow-up-unknown': (d) => ({
    message: `There is no dossier and no answer in the archive that is ${quoted(d.found)}.`,
    hint: `${suggest(d.found, d.known)} If the answer is not in it yet, add it with “repliek archive add”.`,
  }),
  'follow-up-several': (d) => ({
    message: `The number ${quoted(d.found)} occurs more than once.`,
    hint: `Name one of these: ${d.known.slice(0, 20).join(', ')}.`,
  }),
  'follow-up-later': (d) => ({
    message: `Question no. ${d.number} of ${longDate(d.date)} is not earlier than the new question, which is of ${longDate(d.found)}.`,
    hint: 'See whether you named the right earlier question and the right file.',
  }),
  'follow-up-many': (d) => ({
    message: `One of the two questions has ${d.count} items; at most ${d.limit} can be compared.`,
    hint: 'Make the dossier with “repliek new”.',
  }),
  'follow-up-other': (d) => ({
    message: `The question also names another earlier question: no. ${d.number}${d.date === '' ? '' : ` of ${longDate(d.date)}`}.`,
    hint: 'See whether the new question does not rather follow that one; its answer was not used.',
  }),
  'follow-up-not-named': (d) => ({
    message: `The text of the new question does not name question no. ${d.number} of ${longDate(d.date)} itself, and does name another one.`,
    hint: 'See whether you named the right earlier question.',
  }),
  'follow-up-years': (d) => ({
    message: `“${d.words}” was read as ${d.from === d.to ? d.from : `${d.from}-${d.to}`}; that is not certain.`,
    hint: 'If needed, correct “period” in dossier.yaml, or “filter” at the table.',
  }),
  'follow-up-no-years': () => ({
    message: 'Which years the question is about was not found, and the earlier answer does not tell either.',
    hint: 'Put “period” in dossier.yaml, such as period: { from: 2021, to: 2022 }.',
  }),
  'follow-up-accepted': (d) => ({
    message: `Explanations of figures that differ were not carried over, since they belong to the old data: ${d.tables.join(', ')}.`,
    hint: 'Where the new figures still differ, explain them anew at “accepted” in dossier.yaml.',
  }),
  'follow-up-unpublished': (d) => ({
    message: `Dossier ${quoted(d.dossier)} is not published, and the new answer refers to it at ${d.items.join(', ')}.`,
    hint: 'See whether that answer was sent, and then publish it with “repliek publish”.',
  }),
  'review-open': (d) => ({
    message: `A mark still stands in the text: “${d.text}”.`,
    hint: 'Remove the mark {{review …}} when it is in order; while it stands there, no final answer is made.',
  }),
};
