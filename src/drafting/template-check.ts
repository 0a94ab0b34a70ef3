/**
 * Checks a template before it runs, every branch of it: unknown fields, helpers, passages, arguments.
 *
 * Handlebars' own strict mode misses fields inside `{{#if}}`, `{{#each}}` and helper arguments, and what stands
 * in a branch that is not taken. The check follows the template with samples of the real data instead.
 */
import {
  type BlockStatement,
  hashPairs,
  isBlock,
  isComment,
  isContent,
  isLiteral,
  isMustache,
  isPartial,
  isPath,
  type Node,
  type Partial,
  type Program,
} from './ast.ts';
import { CallBudget, type CheckContext, PassageKnown, type Scope } from './check-scope.ts';
import { checkMustache, samplesOf } from './expression-check.ts';
import { siteOf } from './helper.ts';
import { Known } from './known.ts';
import { checkParameter } from './parameter-check.ts';
import { plainOf } from './printable.ts';
import type { Template } from './template.ts';

const BLOCKS = ['if', 'unless', 'each', 'with'] as const;
const EACH_DATA = ['index', 'key', 'first', 'last'];

/** @throws TemplateTooLarge where passages call each other without end in sight */
export function checkTemplate(template: Template, context: CheckContext): void {
  const scope: Scope = {
    template,
    context: context.globals,
    parents: [],
    blockParameters: new Map(),
    data: [],
    passages: [],
    budget: new CallBudget(),
  };
  checkProgram(template.program, scope, context);
}

function checkProgram(program: Program | undefined, scope: Scope, check: CheckContext): void {
  for (const statement of program?.body ?? []) checkStatement(statement, scope, check);
}

function checkStatement(node: Node, scope: Scope, check: CheckContext): void {
  if (isContent(node) || isComment(node)) return;
  if (isMustache(node)) checkMustache(node, scope, check);
  else if (isBlock(node)) checkBlock(node, scope, check);
  else if (isPartial(node)) checkPassage(node, scope, check);
  else check.report.add('template-unsupported', { found: node.type }, siteOf(node, scope.template));
}

function checkBlock(node: BlockStatement, scope: Scope, check: CheckContext): void {
  const name = node.path.original;
  const place = siteOf(node, scope.template);
  const block = BLOCKS.find((known) => known === name);
  if (block === undefined) {
    check.report.add('block-unknown', { found: name, known: BLOCKS }, place);
    return;
  }
  const [argument] = node.params;
  if (argument === undefined || node.params.length > 1 || hashPairs(node.hash).length > 0) {
    const problem = argument === undefined ? 'missing' : 'too-many';
    check.report.add('helper-arguments', { helper: `#${block}`, problem }, place);
    return;
  }
  const value = samplesOf(argument, scope, check);
  checkProgram(node.program, innerScope(block, value, node, scope, check), check);
  checkProgram(node.inverse, scope, check);
}

function innerScope(
  block: (typeof BLOCKS)[number],
  value: Known,
  node: BlockStatement,
  scope: Scope,
  check: CheckContext,
): Scope {
  if (block === 'if' || block === 'unless') return scope;
  if (block === 'each' && value.samples.length > 0 && !value.samples.some(isEnumerable)) {
    const [argument] = node.params;
    const found = argument !== undefined && isPath(argument) ? argument.original : '';
    check.report.add('value-not-list', { found }, siteOf(node, scope.template));
  }
  const context = block === 'each' ? value.elements : value;
  const [item, index] = node.program?.blockParams ?? [];
  const blockParameters = new Map(scope.blockParameters);
  if (item !== undefined) blockParameters.set(item, context);
  if (index !== undefined) blockParameters.set(index, Known.anything);
  return {
    ...scope,
    context,
    parents: [scope.context, ...scope.parents],
    blockParameters,
    data: block === 'each' ? EACH_DATA : scope.data,
  };
}

function isEnumerable(value: unknown): boolean {
  return value === null || (typeof value === 'object' && plainOf(value) === value);
}

function checkPassage(node: Partial, scope: Scope, check: CheckContext): void {
  const place = siteOf(node, scope.template);
  if (!isPath(node.name) && !isLiteral(node.name)) {
    check.report.add('template-unsupported', { found: 'dynamic-passage' }, place);
    return;
  }
  const name = isPath(node.name) ? node.name.original : String(node.name);
  const given = new Map(
    hashPairs(node.hash).map((pair) => [pair.key, { pair, value: samplesOf(pair.value, scope, check) }]),
  );
  if (node.params.length > 0) check.report.add('passage-context', { passage: name }, place);
  if (scope.passages.includes(name)) {
    const chain = [...scope.passages.slice(scope.passages.indexOf(name)), name];
    check.report.add('passage-circle', { chain }, place);
    check.onCircle(name);
    return;
  }
  const passage = check.passage(name);
  if (passage === undefined) {
    // A passage that exists but does not parse was reported where it stands.
    const known = check.passageNames();
    if (!known.includes(name)) check.report.add('passage-unknown', { found: name, known }, place);
    return;
  }
  const origin = scope.origin ?? place;
  check.onPassage(name, passage, origin, scope.passages);
  const parameters = new Map<string, unknown>();
  const known = [...passage.parameters.keys()];
  for (const [key, { pair }] of given) {
    if (passage.parameters.has(key)) continue;
    const at = siteOf(pair, scope.template);
    check.report.add('passage-parameter-unknown', { passage: name, found: key, known }, at);
  }
  for (const [key, parameter] of passage.parameters) {
    const value = given.get(key)?.value;
    if (value === undefined && parameter.required) {
      check.report.add('passage-parameter-missing', { passage: name, parameter: key }, place);
    }
    if (value !== undefined) checkParameter(name, key, parameter, value, place, check);
    parameters.set(key, value ?? new Known([parameter.default ?? null]));
  }
  const context = new PassageKnown(check.globals, parameters);
  const inner: Scope = {
    template: passage,
    context,
    parents: [],
    blockParameters: new Map(),
    data: [],
    passages: [...scope.passages, name],
    origin,
    budget: scope.budget,
  };
  scope.budget.take();
  checkProgram(passage.program, inner, check);
}
