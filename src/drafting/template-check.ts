/**
 * Checks a template before it runs, every branch of it: unknown fields, helpers, passages, arguments.
 *
 * Handlebars' own strict mode misses fields inside `{{#if}}`, `{{#each}}` and helper arguments, and what stands
 * in a branch that is not taken. The check follows the template with samples of the real data instead.
 */
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
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
  isPlainField,
  isSubExpression,
  type Mustache,
  type Node,
  type Partial,
  type Path,
  type Program,
  type SubExpression,
} from './ast.ts';
import { type HelperContext, type HelperSpec, runHelper, siteOf } from './helper.ts';
import { isPrintable, Known } from './known.ts';
import { plainOf } from './printable.ts';
import type { Parameter, Template } from './template.ts';

export interface CheckContext {
  readonly helpers: ReadonlyMap<string, HelperSpec>;
  readonly helperContext: HelperContext;
  /** Names that every template sees. */
  readonly globals: Known;
  /** Loads a passage; undefined where it is missing or no template, which `passage` reports. */
  readonly passage: (name: string) => Template | undefined;
  readonly passageNames: () => readonly string[];
  /** Called for a passage that includes itself. */
  readonly onCircle: (name: string) => void;
  readonly report: Report;
}

/** Names in scope at one point of a template. */
interface Scope {
  readonly template: Template;
  readonly context: Known;
  readonly parents: readonly Known[];
  readonly blockParameters: ReadonlyMap<string, Known>;
  /** `@index` and its like, inside `each`. */
  readonly data: readonly string[];
  /** Passages on the way here, to find one that includes itself. */
  readonly passages: readonly string[];
}

const BLOCKS = ['if', 'unless', 'each', 'with'] as const;
const EACH_DATA = ['index', 'key', 'first', 'last'];

export function checkTemplate(template: Template, context: CheckContext): void {
  const scope: Scope = {
    template,
    context: context.globals,
    parents: [],
    blockParameters: new Map(),
    data: [],
    passages: [],
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

function checkMustache(node: Mustache, scope: Scope, check: CheckContext): void {
  if (!isPlainField(node)) {
    checkCall(node, scope, check);
    return;
  }
  if (isPath(node.path) && node.path.parts.length === 1 && check.helpers.has(node.path.original)) {
    const name = node.path.original;
    if (scope.context.samples.length > 0 && scope.context.field(name) === undefined) {
      check.report.add('helper-arguments', { helper: name, problem: 'missing' }, siteOf(node, scope.template));
      return;
    }
  }
  const value = valueOf(node.path, scope, check);
  if (value.samples.length > 0 && !value.samples.some((sample) => sample === null || isPrintable(sample))) {
    const found = isPath(node.path) ? node.path.original : '';
    check.report.add('value-not-text', { found }, siteOf(node, scope.template));
  }
}

/** The samples of an expression's value, after reporting what is wrong with it. */
function valueOf(node: Node, scope: Scope, check: CheckContext): Known {
  if (isLiteral(node)) return new Known([node.value]);
  if (isPath(node)) return resolvePath(node, scope, check);
  if (isSubExpression(node)) return checkCall(node, scope, check);
  if (node.type === 'NullLiteral' || node.type === 'UndefinedLiteral') return new Known([null]);
  throw new Error(`unknown expression: ${node.type}`);
}

function resolvePath(path: Path, scope: Scope, check: CheckContext): Known {
  const place = siteOf(path, scope.template);
  const fail = (found: string, known: readonly string[]) => {
    check.report.add('name-unknown', { path: path.original, found, known }, place);
    return Known.anything;
  };
  const [head, ...rest] = path.parts;
  if (path.data) {
    if (head === 'root') return walk(check.globals, rest, fail);
    return head !== undefined && scope.data.includes(head)
      ? Known.anything
      : fail(`@${head ?? ''}`, ['@root', ...scope.data.map((name) => `@${name}`)]);
  }
  const scoped = /^(?:this\b|\.)/.test(path.original);
  const parameter = head === undefined || scoped ? undefined : scope.blockParameters.get(head);
  if (parameter !== undefined && path.depth === 0) return walk(parameter, rest, fail);
  const context = path.depth === 0 ? scope.context : scope.parents[path.depth - 1];
  if (context === undefined) return fail('../', []);
  return walk(context, path.parts, fail);
}

function walk(
  start: Known,
  parts: readonly string[],
  fail: (found: string, known: readonly string[]) => Known,
): Known {
  let value = start;
  for (const part of parts) {
    const next = value.field(part);
    if (next === undefined) return fail(part, value.names);
    value = next;
  }
  return value;
}

/** Checks a helper's arguments and, where all are known, runs it to see what it would say. */
function checkCall(node: Mustache | SubExpression, scope: Scope, check: CheckContext): Known {
  const place = siteOf(node, scope.template);
  const name = isPath(node.path) ? node.path.original : '';
  const params = node.params.map((param) => valueOf(param, scope, check));
  const hash = hashPairs(node.hash).map((pair) => ({ pair, value: valueOf(pair.value, scope, check) }));
  const helper = check.helpers.get(name);
  if (helper === undefined) {
    check.report.add('helper-unknown', { found: name, known: [...check.helpers.keys()].sort() }, place);
    return Known.anything;
  }
  if (!checkArguments(helper, node, params.length, scope, check)) return Known.anything;
  const values = [...params, ...hash.map(({ value }) => value)];
  if (!values.every((value) => value.only !== undefined && value.only.value !== null)) return Known.anything;
  const result = runHelper(
    helper,
    {
      params: params.map((value) => value.only?.value),
      hash: new Map(hash.map(({ pair, value }) => [pair.key, value.only?.value])),
      place,
    },
    check.helperContext,
  );
  return new Known([result]);
}

function checkArguments(
  helper: HelperSpec,
  node: Mustache | SubExpression,
  count: number,
  scope: Scope,
  check: CheckContext,
): boolean {
  const { report } = check;
  const place = siteOf(node, scope.template);
  if (count < helper.parameters[0] || count > helper.parameters[1]) {
    const problem = count < helper.parameters[0] ? 'missing' : 'too-many';
    report.add('helper-arguments', { helper: helper.name, problem }, place);
    return false;
  }
  if (helper.options === 'any') return true;
  const known = helper.options;
  const unknown = hashPairs(node.hash).filter((pair) => !known.includes(pair.key));
  for (const pair of unknown) {
    report.add('helper-option', { helper: helper.name, found: pair.key, known }, siteOf(pair, scope.template));
  }
  return unknown.length === 0;
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
  const value = valueOf(argument, scope, check);
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
    hashPairs(node.hash).map((pair) => [pair.key, { pair, value: valueOf(pair.value, scope, check) }]),
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
  };
  checkProgram(passage.program, inner, check);
}

/** A passage sees the global names and its own parameters, a parameter first. */
class PassageKnown extends Known {
  constructor(
    readonly globals: Known,
    readonly parameters: ReadonlyMap<string, unknown>,
  ) {
    super(globals.samples);
  }

  override field(name: string): Known | undefined {
    const parameter = this.parameters.get(name);
    return parameter instanceof Known ? parameter : this.globals.field(name);
  }

  override get names(): readonly string[] {
    return [...new Set([...this.parameters.keys(), ...this.globals.names])].sort();
  }
}

function checkParameter(
  passage: string,
  name: string,
  parameter: Parameter,
  value: Known,
  place: Place,
  check: CheckContext,
): void {
  const { tables, facts } = check.helperContext;
  for (const sample of value.samples.map(plainOf)) {
    if (sample === null || sample === undefined) continue;
    const wrong = () =>
      check.report.add('passage-parameter-type', { passage, parameter: name, type: parameter.type }, place);
    switch (parameter.type) {
      case 'text':
        if (typeof sample !== 'string' && typeof sample !== 'number') wrong();
        break;
      case 'fact':
        if (typeof sample !== 'string') wrong();
        break;
      case 'number':
        if (!(typeof sample === 'number' || (typeof sample === 'string' && /^-?\d+([.,]\d+)?$/.test(sample)))) {
          wrong();
        }
        break;
      case 'boolean':
        if (typeof sample !== 'boolean') wrong();
        break;
      case 'list':
        if (!Array.isArray(sample)) wrong();
        break;
      case 'table':
        if (typeof sample !== 'string') wrong();
        else if (!tables.declared.includes(sample)) {
          check.report.add('table-unknown', { found: sample, known: tables.declared }, place);
        }
        break;
      case 'facts':
        if (typeof sample !== 'string') wrong();
        else if (!facts.has(sample)) {
          check.report.add('fact-set-unknown', { found: sample, known: [...facts.keys()] }, place);
        }
        break;
      default: {
        const unknown: never = parameter.type;
        throw new Error(`unknown parameter type: ${String(unknown)}`);
      }
    }
  }
}
