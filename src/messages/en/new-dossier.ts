/** The sentences of `nl/new-dossier.ts` in English. */

import { quoted } from '../nl/common.ts';
import type { newDossiers as dutch } from '../nl/new-dossier.ts';
import { longDate } from './dates.ts';
import { PARTS } from './questions.ts';

const listed = (names: readonly string[]) =>
  names.length === 0 ? '' : ` Known are: ${names.slice(0, 20).join(', ')}.`;

export const newDossiers: typeof dutch = {
  'new-addressees': (d) => ({
    message: `The question is put to ${d.count} ministers; the dossier is that of ${d.name}, the first who is in people.yaml.`,
    hint: 'Where it is another minister, change “minister” in dossier.yaml. Where another minister coordinates the answer, refer to it with repliek refer.',
  }),
  'new-answered': (d) => ({
    message: `An answer stands with the question. It is kept in ${d.name}, but not in the draft of the answer.`,
    hint: 'Where the question was answered, it belongs in the archive: repliek archive add.',
  }),
  'new-busy': (d) => ({
    message: 'Another program is making or changing a dossier right now.',
    hint: `Try again later. Where surely nobody is at work, remove ${d.lock}.`,
  }),
  'new-exists': (d) => ({
    message: `There is a dossier ${quoted(d.found)} already; nothing in it was changed.`,
    hint: `Go on in ${d.path}, or rename that folder where it belongs to another question.`,
  }),
  'new-failed': (d) => ({
    message: `The dossier could not be stored in ${d.path} (${d.reason}).`,
    hint: 'See whether you may write in that folder and whether the disk is full.',
  }),
  'new-house': (d) => ({
    message:
      d.found === ''
        ? 'It is not known in which parliament the question was put; no dossier can be made without.'
        : `There is no house style for the parliament ${quoted(d.found)}; no answer can be made for it.`,
    hint:
      d.found === ''
        ? `Put the name of the parliament on the first line of a copy of the question.${listed(d.known)}`
        : `Make a house.yaml for this parliament in templates/houses.${listed(d.known)}`,
  }),
  'new-incomplete': (d) => ({
    message: `No dossier can be made without: ${d.missing.map((part) => PARTS[part]).join(', ')}.`,
    hint: 'Fill it in in a copy of the question, as it stands in other questions of this parliament.',
  }),
  'new-minister': (d) => ({
    message:
      d.names.length === 0
        ? 'The question does not say which minister it is put to.'
        : `Nobody who is addressed is in people.yaml as a minister in office on ${longDate(d.date)}: ${d.names.slice(0, 20).map(quoted).join(', ')}.`,
    hint: `Put the minister under “ministers” in data/people.yaml, as the others stand there, or choose one with --minister.${listed(d.known)}`,
  }),
  'new-number': (d) => ({
    message: `${quoted(d.found)} cannot be the number of a dossier.`,
    hint: 'A number has at most seven digits. Mend it in a copy of the question.',
  }),
  'term-days': (d) => ({
    message: `“working_days” is ${d.value}; a number from 1 to ${d.limit} was expected.`,
    hint: 'Fill in how many working days there are to answer.',
  }),
  'term-endless': (d) => ({
    message: `There are too few working days within ${d.days} days: the term does not end.`,
    hint: 'Look at the periods under “recess”.',
  }),
  'term-holidays': (d) => ({
    message: `No holidays are known of ${quoted(d.found)}.`,
    hint: 'Use the code of a country for “country”, such as BE, and that of a part of it for “region”, such as VLG.',
  }),
  'term-missing': (d) => ({
    message: `There is no term.yaml for ${quoted(d.folder)}; the dossier has no deadline.`,
    hint: 'Fill in “deadline” in dossier.yaml yourself, such as deadline: 2021-07-08.',
  }),
};
