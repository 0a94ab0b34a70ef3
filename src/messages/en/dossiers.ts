/** English for `nl/dossiers.ts`. */
import { quoted, shorten } from '../nl/common.ts';
import type { dossiers as nl } from '../nl/dossiers.ts';
import { suggest } from './common.ts';
import { longDate } from './dates.ts';

export const dossiers: typeof nl = {
  'item-double': (d) => ({
    message: `Item ${d.id} stands twice in the question.`,
    hint: 'Give each item a number or letter of its own.',
  }),
  'dossier-id': (d) => ({
    message: `${quoted(d.found)} cannot be a dossier: expected a year and a number, such as 2021-321.`,
    hint: 'Use the name of the folder in data/dossiers: lower-case letters, digits and dashes.',
  }),
  'dossier-unknown': (d) => ({
    message: `There is no dossier ${quoted(d.found)}.`,
    hint: suggest(d.found, d.known),
  }),
  'house-unknown': (d) => ({
    message: `There is no house style ${quoted(d.found)} in templates/houses.`,
    hint: suggest(d.found, d.known),
  }),
  'house-missing': () => ({
    message: 'Nothing says for which parliament the answer is.',
    hint: 'Put a line such as "house: vlaams-parlement" in dossier.yaml.',
  }),
  'house-differs': (d) => ({
    message: `dossier.yaml names the house ${quoted(d.dossier)}, question.yaml ${quoted(d.question)}.`,
    hint: 'Leave one out or make them the same.',
  }),
  'house-placeholder': (d) => ({
    message: `The house style asks for “{${shorten(d.found)}}”, which cannot be filled in here.`,
    hint: suggest(d.found, d.known),
  }),
  'house-placeholder-missing': (d) => ({
    message: `“${d.key}” of the house style lacks “{${d.expected}}”: something would be lost in the answer.`,
    hint: `Put {${d.expected}} where it has to be filled in.`,
  }),
  'house-sheet-double': (d) => ({
    message: `Two sheets of the annex would be called ${quoted(d.found)}.`,
    hint: 'Give each sheet under “sheets” a name of its own, also without regard to capitals.',
  }),
  'minister-missing': () => ({
    message: 'Nothing says which minister answers.',
    hint: 'Put a line such as "minister: bart-somers" in dossier.yaml.',
  }),
  'person-unknown': (d) => ({
    message: `The ${d.kind} ${quoted(d.found)} is not in data/people.yaml.`,
    hint: suggest(d.found, d.known),
  }),
  'minister-not-in-office': (d) => ({
    message: `${d.name} was no minister on ${longDate(d.date)}, the day of the question: data/people.yaml says ${d.until === undefined ? `from ${longDate(d.from)}` : `from ${longDate(d.from)} up to and including ${longDate(d.until)}`}.`,
    hint: 'Check that it is the right minister, or correct the dates.',
  }),
  'period-order': (d) => ({
    message: `The period runs backwards: from ${d.from} to ${d.to}.`,
    hint: 'Put the first year at "from" and the last at "to".',
  }),
  'facts-unknown': (d) => ({
    message: `There are no facts ${quoted(d.found)} in data/facts.`,
    hint: suggest(d.found, d.known),
  }),
  'fact-key': (d) => ({
    message: `${quoted(d.found)} cannot be the name of a fact: expected lower-case letters, digits and dashes, with dots between.`,
    hint: 'Write for example survey.invited.',
  }),
  'fact-prefix': (d) => ({
    message: `${quoted(d.found)} cannot be a fact beside ${quoted(d.other)}: one is part of the other's name.`,
    hint: 'Give one of them another name.',
  }),
  'table-spec-unknown': (d) => ({
    message: `There is no table spec ${quoted(d.found)} in templates/tables.`,
    hint: suggest(d.found, d.known),
  }),
  'accepted-unused': (d) => ({
    message: `dossier.yaml explains “${d.code}” for ${d.table === undefined ? `fact ${quoted(d.fact ?? '')}` : `table “${d.table}”`}, but there is no such warning (any more).`,
    hint: 'Remove the line under "accepted" if it is no longer needed: the explanation is not printed now.',
  }),
  'output-edited': (d) => ({
    message: `${d.path} was changed after the previous build and stays as it is; the new file is ${d.written}.`,
    hint: 'Carry the changes over into the new file, or remove the old one.',
  }),
  'output-locked': (d) => ({
    message: `${d.path} could not be replaced (${d.reason}): it is probably open in Word or Excel. The new file is ${d.written}.`,
    hint: 'Close the file and build again, or go on with the new file.',
  }),
  'output-failed': (d) => ({
    message: `${d.path} could not be written (${d.reason}).`,
    hint: 'Check that the folder exists, that you may write there and that the disk is not full.',
  }),
};
