/** Checks what stands between braces: names, helper calls and their arguments. */
import type { Place } from '../problem.ts';
import {
  hashPairs,
  isLiteral,
  isPath,
  isPlainField,
  isSubExpression,
  type Mustache,
  type Node,
  type Path,
  type SubExpression,
} from './ast.ts';
import type { CheckContext, Scope } from './check-scope.ts';
import { type HelperSpec, runHelper, siteOf } from './helper.ts';
import { isPrintable, Known } from './known.ts';

/** `{{…}}`: a field, or a helper call. */
export function checkMustache(node: Mustache, scope: Scope, check: CheckContext): void {
  if (!isPlainField(node)) {
    checkCall(node, scope, check);
    return;
  }
  if (isPath(node.path) && node.path.parts.length === 1 && check.helpers.has(node.path.original)) {
    const name = node.path.original;
    if (scope.context.samples.length > 0 && scope.context.field(name) === undefined) {
      check.report.add(
        'helper-arguments',
        { helper: name, problem: 'missing' },
        siteOf(node, scope.template),
      );
      return;
    }
  }
  const value = samplesOf(node.path, scope, check);
  if (value.samples.length > 0 && !value.samples.some((sample) => sample === null || isPrintable(sample))) {
    const found = isPath(node.path) ? node.path.original : '';
    check.report.add('value-not-text', { found }, siteOf(node, scope.template));
  }
}

/** The samples of an expression's value, after reporting what is wrong with it. */
export function samplesOf(node: Node, scope: Scope, check: CheckContext): Known {
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
  if (head === 'facts') reportFact(rest, place, check);
  return walk(context, path.parts, fail);
}

/** "facts.agii.survey.invited" */
function reportFact([name = '', ...parts]: readonly string[], place: Place, check: CheckContext): void {
  const { facts, onFact } = check.helperContext;
  const set = facts.get(name);
  const fact = set?.facts.get(parts.join('.'));
  if (set !== undefined && fact !== undefined) onFact(set, fact, place);
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
  const params = node.params.map((param) => samplesOf(param, scope, check));
  const hash = hashPairs(node.hash).map((pair) => ({ pair, value: samplesOf(pair.value, scope, check) }));
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
    report.add(
      'helper-option',
      { helper: helper.name, found: pair.key, known },
      siteOf(pair, scope.template),
    );
  }
  return unknown.length === 0;
}
