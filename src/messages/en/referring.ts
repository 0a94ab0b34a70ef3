/** The sentences of `nl/referring.ts` in English. */
import { quoted } from '../nl/common.ts';
import type { referring as dutch } from '../nl/referring.ts';
import { suggest } from './common.ts';

export const referring: typeof dutch = {
  'refer-authors': (d) => ({
    message: `The question of dossier ${quoted(d.other)} was asked by somebody else.`,
    hint: 'Check whether it is the same question, to another minister.',
  }),
  'refer-chain': (d) => ({
    message: d.back
      ? `Dossier ${quoted(d.other)} itself refers to this question: nobody would answer.`
      : `Dossier ${quoted(d.other)} itself refers to another answer${d.number === '' ? '' : `, to question no. ${d.number}`}.`,
    hint: d.back
      ? "Agree on who coordinates the answer, and write it in that minister's dossier."
      : 'Refer to the dossier of the minister who coordinates the answer.',
  }),
  'refer-edited': (d) => ({
    message: 'Something is written in this answer; nothing in it was changed.',
    hint: `Empty ${d.path} and try again, or write ${d.call} below “# ${d.heading}” yourself.`,
  }),
  'refer-house': (d) => ({
    message: `Dossier ${quoted(d.other)} is of another parliament (${d.found || 'unknown'}) than this dossier (${d.own || 'unknown'}).`,
    hint: 'A minister refers to the answer to the same question, in the same parliament. Check “house” in dossier.yaml.',
  }),
  'refer-items': (d) => ({
    message: `What these items ask is not in the question of dossier ${quoted(d.other)}: ${d.items.slice(0, 20).join(', ')}.`,
    hint: 'Check whether it is the same question. If so, see to it that the other answer covers these items, too.',
  }),
  'refer-minister': (d) => ({
    message: `${quoted(d.name)} answers dossier ${quoted(d.id)} himself or herself: a minister refers to the answer of another one.`,
    hint: 'Name the dossier of the minister who coordinates the answer, or correct “minister” in dossier.yaml.',
  }),
  'refer-number': (d) => ({
    message: `${quoted(d.found)} cannot be the number of a question.`,
    hint: 'A number has at most seven digits.',
  }),
  'refer-parameter': (d) => ({
    message: `The passage “referring-answer” needs “${d.found}”, which is not known.`,
    hint: `What it can be given: ${d.known.join(', ')}. Put “required: false” to the others, with a “default”.`,
  }),
  'refer-referred': (d) => ({
    message: `Other dossiers refer to this one, which now refers itself: ${d.names.slice(0, 20).map(quoted).join(', ')}.`,
    hint: 'Make those refer to the minister who coordinates the answer.',
  }),
  'refer-same': (d) => ({
    message: `Dossier ${quoted(d.id)} refers to that answer already.`,
  }),
  'refer-self': (d) => ({
    message: `Dossier ${quoted(d.id)} cannot refer to itself.`,
    hint: 'Name behind --to the dossier of the minister who coordinates the answer.',
  }),
  'refer-unknown': (d) => ({
    message: `There is no dossier ${quoted(d.found)}.`,
    hint: `${suggest(d.found, d.known)} Where that question has no dossier, name it instead of --to: --minister KEY --number N --date DATE.`,
  }),
};
