/** What a piece of a draft uses: tables, facts, passages, and what depends on the years of the answer. */
import {
  hashPairs,
  isBlock,
  isLiteral,
  isMustache,
  isPartial,
  isPath,
  isSubExpression,
  type Node,
  type Partial,
  type Program,
} from '../drafting/ast.ts';
import type { Template } from '../drafting/template.ts';

export interface Uses {
  readonly tables: Set<string>;
  /** Those that it places, and does not only name. */
  readonly placed: Set<string>;
  /** Set → keys. */
  readonly facts: Map<string, Set<string>>;
  readonly passages: Set<string>;
  /** Whether it prints the dossier's period, or a year of it. */
  period: boolean;
  /** Numbers and texts as written in the piece itself. */
  readonly literals: Literal[];
}

export interface Literal {
  readonly value: string | number;
  /** The name that it is given to, where it has one: `year` in `year=2020`. */
  readonly name?: string;
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

type Passages = (name: string) => Template | undefined;
type Parameters = ReadonlyMap<string, unknown>;

const TABLE_HELPERS: ReadonlySet<string> = new Set(['table', 'ref', 'annex', 'chart', 'figure', 'change']);
const FACT_HELPERS: ReadonlySet<string> = new Set(['fact', 'list']);
/** Passages inside passages inside passages; a circle is a problem of its own. */
const DEEPEST = 12;

export function usesOf(program: Program, passages: Passages): Uses {
  const uses: Uses = {
    tables: new Set(),
    placed: new Set(),
    facts: new Map(),
    passages: new Set(),
    period: false,
    literals: [],
  };
  walk(program, new Map(), 0, uses, passages);
  return uses;
}

function walk(
  program: Program | undefined,
  parameters: Parameters,
  depth: number,
  uses: Uses,
  passages: Passages,
): void {
  for (const node of program?.body ?? []) {
    if (isPartial(node)) partial(node, parameters, depth, uses, passages);
    else if (isMustache(node) || isBlock(node)) {
      call(node, parameters, depth, uses);
      if (isBlock(node)) {
        walk(node.program, parameters, depth, uses, passages);
        walk(node.inverse, parameters, depth, uses, passages);
      }
    }
  }
}

interface CallNode {
  readonly path: Node;
  readonly params: readonly Node[];
  readonly hash?: hbs.AST.Hash;
}

function call(node: CallNode, parameters: Parameters, depth: number, uses: Uses): void {
  const helper = isPath(node.path) ? node.path.original : '';
  expression(node.path, parameters, depth, uses);
  for (const one of node.params) expression(one, parameters, depth, uses);
  for (const { key, value } of hashPairs(node.hash)) expression(value, parameters, depth, uses, key);
  const [first, second] = node.params.map((one) => literalOf(one, parameters));
  if (TABLE_HELPERS.has(helper) && typeof first === 'string') {
    uses.tables.add(first);
    if (helper === 'table') uses.placed.add(first);
  }
  if (FACT_HELPERS.has(helper) && typeof first === 'string' && typeof second === 'string') {
    addFact(uses, first, second);
  }
  if (helper === 'year') uses.period = true;
}

function expression(node: Node, parameters: Parameters, depth: number, uses: Uses, name?: string): void {
  if (isSubExpression(node)) call(node, parameters, depth, uses);
  else if (isPath(node)) {
    const [head, one, ...rest] = node.parts;
    if (head === 'period' && !parameters.has('period')) uses.period = true;
    if (head === 'tables' && one !== undefined) uses.tables.add(one);
    if (head === 'facts' && one !== undefined) addFact(uses, one, rest.join('.'));
  } else if (depth === 0 && isLiteral(node) && typeof node.value !== 'boolean') {
    const { line, column } = node.loc.start;
    uses.literals.push({ value: node.value, ...(name === undefined ? {} : { name }), line, column });
  }
}

function addFact(uses: Uses, set: string, key: string): void {
  const keys = uses.facts.get(set) ?? new Set();
  if (key !== '') keys.add(key);
  uses.facts.set(set, keys);
}

/** A literal, or a parameter of the passage that the call gave one to. */
function literalOf(node: Node, parameters: Parameters): unknown {
  if (isLiteral(node)) return node.value;
  return isPath(node) && node.parts.length === 1 ? parameters.get(node.parts[0] ?? '') : undefined;
}

function partial(node: Partial, parameters: Parameters, depth: number, uses: Uses, passages: Passages): void {
  const name = isPath(node.name) ? node.name.original : '';
  uses.passages.add(name);
  for (const { key, value } of hashPairs(node.hash)) expression(value, parameters, depth, uses, key);
  const passage = passages(name);
  if (passage === undefined || depth >= DEEPEST) return;
  const given = new Map(hashPairs(node.hash).map(({ key, value }) => [key, literalOf(value, parameters)]));
  const inner = new Map<string, unknown>();
  for (const [key, { type, default: fallback }] of passage.parameters) {
    const value = given.get(key) ?? fallback;
    inner.set(key, value);
    if (type === 'table' && typeof value === 'string') uses.tables.add(value);
    if (type === 'facts' && typeof value === 'string' && !uses.facts.has(value))
      uses.facts.set(value, new Set());
  }
  walk(passage.program, inner, depth + 1, uses, passages);
}
