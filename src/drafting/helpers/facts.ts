/** Helpers that put recorded facts into an answer: `fact` and `list`. */
import type { Fact } from '../../document/fact.ts';
import type { Inline } from '../../document/nodes.ts';
import { joinTexts } from '../../format.ts';
import type { HelperContext, HelperSpec } from '../helper.ts';
import { Printable, plainOf, printBlock, printText } from '../printable.ts';
import { factArgument } from './arguments.ts';
import { printFigure } from './figures.ts';

/** `{{fact "agii" "survey.invited"}}`: a number with its trace, or a text. */
export const fact: HelperSpec = {
  name: 'fact',
  parameters: [2, 2],
  options: [],
  run: (call, context) => {
    const found = factArgument(call, 'fact', context);
    if (found === undefined) return undefined;
    const printed = printFact(found.fact, found.set, context);
    if (printed instanceof Printable) return printed;
    context.report.add(
      'fact-not-text',
      { set: found.set, fact: found.fact.key, kind: found.fact.value.kind },
      call.place,
    );
    return undefined;
  },
};

/** A fact as templates see it: numbers and texts can be printed, lists gone over, yes and no asked. */
export function printFact(
  fact: Fact,
  set: string,
  context: Pick<HelperContext, 'facts'>,
): Printable | boolean | readonly string[] {
  const { value } = fact;
  switch (value.kind) {
    case 'number': {
      const source = context.facts.get(set)?.source;
      return printFigure({
        kind: 'fact',
        set,
        fact: fact.key,
        value: value.value,
        ...(fact.unit === undefined ? {} : { unit: fact.unit }),
        ...(fact.decimals === undefined ? {} : { decimals: fact.decimals }),
        sources: source === undefined ? [] : [{ ...source, rows: 1 }],
      });
    }
    case 'text':
      return printText(value.value);
    case 'boolean':
    case 'list':
      return value.value;
    default: {
      const unknown: never = value;
      throw new Error(`unknown kind of fact: ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * `{{list "agii" "themes.language" end=";" last="."}}`: a bullet list of texts, or with `inline=true`
 * "a, b en c" in a sentence. Instead of a fact it may be given a list of its own: `{{list themes}}`.
 */
export const list: HelperSpec = {
  name: 'list',
  parameters: [1, 2],
  options: ['end', 'last', 'inline'],
  run: (call, context) => {
    const texts = listOf(call, context);
    if (texts === undefined) return undefined;
    if (plainOf(call.hash.get('inline')) === true) {
      return new Printable(
        { kind: 'inline', nodes: [textNode(joinTexts(texts, context.labels.and))] },
        texts,
      );
    }
    const end = String(plainOf(call.hash.get('end')) ?? '');
    const last = String(plainOf(call.hash.get('last')) ?? end);
    return printBlock({
      type: 'list',
      ordered: false,
      start: 1,
      items: texts.map((text, index) => ({
        children: [
          { type: 'paragraph', children: [textNode(`${text}${index === texts.length - 1 ? last : end}`)] },
        ],
      })),
    });
  },
};

function listOf(
  call: Parameters<HelperSpec['run']>[0],
  context: HelperContext,
): readonly string[] | undefined {
  const [first] = call.params.map(plainOf);
  if (call.params.length === 1 && Array.isArray(first)) {
    return nonEmpty(first.map(plainOf).map(String), call, context);
  }
  if (call.params.length === 1) {
    context.report.add('helper-arguments', { helper: 'list', problem: 'missing' }, call.place);
    return undefined;
  }
  const found = factArgument(call, 'list', context);
  if (found === undefined) return undefined;
  const { value } = found.fact;
  if (value.kind === 'list') return nonEmpty(value.value, call, context);
  context.report.add('fact-not-list', { set: found.set, fact: found.fact.key }, call.place);
  return undefined;
}

function nonEmpty(
  texts: readonly string[],
  call: Parameters<HelperSpec['run']>[0],
  context: HelperContext,
): readonly string[] | undefined {
  if (texts.length > 0) return texts;
  context.report.add('list-empty', {}, call.place);
  return undefined;
}

function textNode(value: string): Inline {
  return { type: 'text', value };
}
