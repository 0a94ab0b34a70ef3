/** English for `nl/templates.ts`. */
import { shorten } from '../nl/common.ts';
import { EXAMPLES, type templates as nl } from '../nl/templates.ts';
import { suggest } from './common.ts';

type ArgumentProblem = Parameters<(typeof nl)['helper-arguments']>[0]['problem'];

const ARGUMENT_PROBLEMS: Readonly<Record<ArgumentProblem, string>> = {
  missing: 'gets too few values',
  'too-many': 'gets too many values',
  'not-text': 'expects a text or a name',
  'not-number': 'expects a number',
  'not-comparable': 'cannot compare these two values',
  'from-to': 'expects “from” and “to”',
};

const TYPES: Readonly<Record<string, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  table: 'the name of a table',
  facts: 'the name of a set of facts',
  fact: 'the name of a fact',
  list: 'a list',
};

const STATEMENTS: Readonly<Record<string, string>> = {
  'dynamic-passage': 'a passage whose name is computed',
  PartialBlockStatement: 'a passage with content ({{#> …}})',
  Decorator: 'a decorator ({{* …}})',
  DecoratorBlock: 'a decorator ({{#* …}})',
};

export const templates: typeof nl = {
  'template-syntax': (d) => {
    switch (d.kind) {
      case 'block-not-closed':
        return {
          message: `The block {{#${d.found}}} is closed nowhere.`,
          hint: `Put {{/${d.found}}} where the block ends.`,
        };
      case 'block-mismatch':
        return {
          message: `{{/${d.found}}} closes here while {{#${d.expected}}} is still open.`,
          hint: `Close {{#${d.expected}}} first, with {{/${d.expected}}}.`,
        };
      case 'block-not-opened':
        return {
          message: `{{/${d.found}}} closes here, but that block is opened nowhere.`,
          hint: `Remove {{/${d.found}}}, or put {{#${d.found} …}} where the block begins.`,
        };
      case 'braces-not-closed':
        return {
          message: `Braces are not closed: “${shorten(d.found)}”.`,
          hint: 'Close each {{ with }}.',
        };
      default:
        return {
          message: `This cannot be read as a template: “${shorten(d.found)}”.`,
          hint: 'Check the braces, quotes and brackets on this line.',
        };
    }
  },
  'template-unsupported': (d) => ({
    message: `A template cannot contain this: ${STATEMENTS[d.found] ?? d.found}.`,
    hint: 'Use {{#if}}, {{#each}}, {{#with}} and passages with {{> name}}.',
  }),
  'template-too-large': () => ({
    message: 'This template becomes far too long: passages or lists repeat each other again and again.',
    hint: 'Check which passages call each other, and which {{#each}} stands inside another.',
  }),
  'name-unknown': (d) => ({
    message:
      d.path === d.found
        ? `“${d.found}” is not a known name here.`
        : `“${d.found}” in “${d.path}” is not a known name.`,
    hint: suggest(d.found, d.known),
  }),
  'value-empty': () => ({
    message: 'Nothing would stand here: the value is empty.',
    hint: 'Fill in the value, or put {{#if …}} around it.',
  }),
  'value-not-text': (d) => ({
    message: `“${d.found}” is not a text or a number and cannot stand in a sentence.`,
    hint: 'Name one of its values, or use {{list …}} for a list.',
  }),
  'value-not-list': (d) => ({
    message: `{{#each}} goes over a list, and “${d.found}” is none.`,
    hint: 'Name a list, or use {{#if}} or {{#with}}.',
  }),
  'helper-unknown': (d) => ({
    message: `“${d.found}” is not a known helper.`,
    hint: suggest(d.found, d.known),
  }),
  'helper-arguments': (d) => ({
    message: `“${d.helper}” ${ARGUMENT_PROBLEMS[d.problem]}.`,
    hint: `Write for example ${EXAMPLES[d.helper] ?? `{{${d.helper} …}}`}.`,
  }),
  'helper-option': (d) => ({
    message: `“${d.helper}” has no “${d.found}=”.`,
    hint: d.known.length === 0 ? `Remove “${d.found}=…”.` : suggest(d.found, d.known),
  }),
  'helper-option-value': (d) => ({
    message: `“${d.found}” is not a possible value of ${d.option === '' ? `“${d.helper}”` : `“${d.option}=” of “${d.helper}”`}.`,
    hint: d.known.length === 0 ? 'Give a text or a number.' : suggest(d.found, d.known),
  }),
  'block-unknown': (d) => ({
    message: `{{#${d.found}}} is not a known block.`,
    hint: suggest(d.found, d.known),
  }),
  'passage-unknown': (d) => ({
    message: `There is no passage “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'passage-front-matter': () => ({
    message: 'The passage does not begin with a description between two lines of three dashes.',
    hint: 'Put at the top: ---, then “description: …”, then ---.',
  }),
  'passage-circle': (d) => ({
    message: `The passage includes itself: ${d.chain.join(' → ')}.`,
    hint: 'Remove one of these inclusions.',
  }),
  'passage-context': (d) => ({
    message: `The passage “${d.passage}” gets a value without a name.`,
    hint: `Give each value a name: {{> ${d.passage} name=value}}.`,
  }),
  'passage-parameter-unknown': (d) => ({
    message: `The passage “${d.passage}” has no “${d.found}=”.`,
    hint: suggest(d.found, d.known),
  }),
  'passage-parameter-missing': (d) => ({
    message: `The passage “${d.passage}” needs “${d.parameter}=”.`,
    hint: `Write {{> ${d.passage} ${d.parameter}=…}}.`,
  }),
  'passage-parameter-type': (d) => ({
    message: `“${d.parameter}=” of the passage “${d.passage}” expects ${TYPES[d.type] ?? d.type}.`,
    hint: 'Correct the value.',
  }),
};
