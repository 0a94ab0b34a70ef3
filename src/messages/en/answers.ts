/** English for `nl/answers.ts`. */
import type { answers as nl } from '../nl/answers.ts';
import { shorten } from '../nl/common.ts';
import { suggest } from './common.ts';

type Missing = Parameters<(typeof nl)['figure-missing']>[0]['missing'];

const MARKDOWN: Readonly<Record<string, string>> = {
  blockquote: 'a quotation (“>” in front)',
  code: 'a block of code',
  inlineCode: 'text between backticks (`…`)',
  thematicBreak: 'a line (“---” or “***”)',
  html: 'HTML',
  image: 'an image',
  table: 'a typed table',
};

const MISSING: Readonly<Record<Missing, string>> = {
  unavailable: 'not available',
  'not-applicable': 'not applicable',
  confidential: 'confidential',
};

export const answers: typeof nl = {
  'table-unknown': (d) => ({
    message: `The dossier has no table “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'table-not-in-answer': (d) => ({
    message:
      d.place === 'annex'
        ? `Table “${d.table}” stands in the annex only (place: annex).`
        : `Table “${d.table}” stands nowhere (place: none).`,
    hint:
      d.place === 'annex'
        ? `Refer to it with {{annex "${d.table}"}}, or set place to both.`
        : 'Set place to both or annex.',
  }),
  'table-not-in-annex': (d) => ({
    message: `Table “${d.table}” is not in the annex (place: none).`,
    hint: 'Set place to both or annex.',
  }),
  'fact-set-unknown': (d) => ({
    message: `The dossier uses no facts “${d.found}”.`,
    hint: `Add “${d.found}” to facts in dossier.yaml if that file exists. ${suggest(d.found, d.known)}`,
  }),
  'fact-unknown': (d) => ({
    message: `The facts of “${d.set}” have no “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'fact-not-text': (d) => ({
    message: `The fact “${d.fact}” of “${d.set}” is ${d.kind === 'list' ? 'a list' : 'a yes or no'} and cannot stand in a sentence.`,
    hint:
      d.kind === 'list' ? `Use {{list "${d.set}" "${d.fact}"}}.` : `Use {{#if facts.${d.set}.${d.fact}}}.`,
  }),
  'fact-not-list': (d) => ({
    message: `The fact “${d.fact}” of “${d.set}” is not a list.`,
    hint: `Use {{fact "${d.set}" "${d.fact}"}}.`,
  }),
  'list-empty': () => ({
    message: 'The list is empty.',
    hint: 'Fill the list, or put {{#if …}} around it.',
  }),
  'figure-dimension': (d) => ({
    message: `Table “${d.table}” has no dimension “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'figure-member': (d) => ({
    message: `“${d.found}” is not a value of “${d.dimension}” in table “${d.table}”.`,
    hint: suggest(d.found, d.known),
  }),
  'figure-measure': (d) => ({
    message: `Table “${d.table}” has no measure “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'figure-measure-missing': (d) => ({
    message: `Table “${d.table}” has more than one measure, and nothing says which one.`,
    hint: `Add measure="…": ${d.known.join(', ')}.`,
  }),
  'figure-missing': (d) => ({
    message: `This figure of table “${d.table}” is ${MISSING[d.missing]} and cannot stand in a sentence.`,
    hint: 'Choose another cell, or say in words that there is no figure.',
  }),
  'change-from-zero': (d) => ({
    message: `The change in table “${d.table}” begins at 0 (${d.from}), of which there is no percentage.`,
    hint: 'Use as="number" for the difference in number.',
  }),
  'change-dimension': (d) => ({
    message: `It is not clear between which values of table “${d.table}” the change is.`,
    hint: `Add along="…"${d.known.length === 0 ? '' : `: ${d.known.join(', ')}`}.`,
  }),
  'period-missing': () => ({
    message: 'The dossier has no period.',
    hint: 'Put in dossier.yaml: period: { from: 2016, to: 2020 }.',
  }),
  'date-wrong': (d) => ({
    message: `“${shorten(d.found)}” is not a date.`,
    hint: 'Write a date such as 2021-06-10.',
  }),
  'item-unknown': (d) => ({
    message: `The question has no item “${shorten(d.found)}”.`,
    hint: suggest(d.found, d.known),
  }),
  'item-twice': (d) => ({
    message: `Item ${d.id} is answered twice.`,
    hint: 'Put both answers together under one heading.',
  }),
  'item-order': (d) => ({
    message: `Item ${d.id} stands after ${d.previous}; in the question it is the other way round.`,
    hint: 'Put the answers in the order of the question.',
  }),
  'item-empty': (d) => ({
    message: `There is nothing under the heading of item ${d.id}.`,
    hint: 'Write the answer, or remove the heading.',
  }),
  'markdown-unsupported': (d) => ({
    message: `An answer cannot contain this: ${MARKDOWN[d.found] ?? d.found}.`,
    hint:
      d.found === 'table'
        ? 'Describe the table in dossier.yaml and place it with {{table "…"}}.'
        : 'Write plain paragraphs and lists.',
  }),
  'heading-depth': (d) => ({
    message: `A subheading with ${d.depth} number signs does not fit here.`,
    hint: 'Use ##, ### or ####.',
  }),
  'heading-skipped': (d) => ({
    message: `A subheading with ${d.depth} number signs skips a level (the previous one had ${d.previous}).`,
    hint: `Use ${'#'.repeat(d.previous + 1)}.`,
  }),
  'link-target': (d) => ({
    message: `The link leads to “${shorten(d.found)}”; expected is an address with https:// or mailto:.`,
    hint: 'Write the whole address.',
  }),
  'block-in-words': () => ({
    message: 'A table or list cannot stand inside bold, italic or linked text, or in a heading.',
    hint: 'Put it on a line of its own.',
  }),
};
