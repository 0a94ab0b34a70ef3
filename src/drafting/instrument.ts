/**
 * Rewrites a parsed template so that nothing it prints is ever read as Markdown and every line can be traced.
 *
 * `{{x}}` becomes `{{print x SITE}}`, a helper call gets its site as its last option, and each line of text gets
 * a mark of where it came from. Handlebars compiles the result as any other template.
 */
import type { Place } from '../problem.ts';
import {
  type BlockStatement,
  type Content,
  type Hash,
  hashPairs,
  isBlock,
  isComment,
  isContent,
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
import { siteOf } from './helper.ts';
import type { Marks } from './marks.ts';
import type { Template } from './template.ts';

/** Name of the helper that prints; no template can write it, since a name cannot hold a space. */
export const PRINT = 'print value';
/** Option that tells a helper where it was called. */
export const SITE = 'called at';
/** Prefix of a passage's arguments, which keeps them apart from the names around the call. */
export const PARAMETERS = 'parameter ';

/** Places of calls, by the number that stands in the instrumented template. */
export class Sites {
  readonly #places: Place[] = [];

  keep(place: Place): number {
    this.#places.push(place);
    return this.#places.length - 1;
  }

  at(index: unknown): Place {
    return (typeof index === 'number' ? this.#places[index] : undefined) ?? {};
  }
}

/** What a template may call; anything else was reported and leaves a gap, so that a draft can still be made. */
export interface Callable {
  readonly helpers: { readonly has: (name: string) => boolean };
  readonly passages: { readonly has: (name: string) => boolean };
}

export function instrument(template: Template, marks: Marks, sites: Sites, callable: Callable): Program {
  const rewrite = new Rewrite(template, marks, sites, callable);
  return rewrite.program(template.program);
}

const BLOCKS = ['if', 'unless', 'each', 'with'];

class Rewrite {
  constructor(
    private readonly template: Template,
    private readonly marks: Marks,
    private readonly sites: Sites,
    private readonly callable: Callable,
  ) {}

  program(program: Program): Program {
    return { ...program, body: program.body.map((statement) => this.statement(statement)) };
  }

  private statement(node: Node): Node {
    if (isContent(node)) return this.content(node);
    if (isMustache(node)) return this.mustache(node);
    if (isBlock(node)) return BLOCKS.includes(node.path.original) ? this.block(node) : this.gap(node);
    if (isPartial(node)) {
      const name = isPath(node.name) ? node.name.original : '';
      return this.callable.passages.has(name) ? this.partial(node) : this.gap(node);
    }
    return isComment(node) ? node : this.gap(node);
  }

  private content(node: Content): Content {
    const start = siteOf(node, this.template);
    // Handlebars strips white space around blocks that stand alone on a line; the text then begins later.
    const original = String(node.original);
    const stripped = Math.max(0, firstVisible(original) - firstVisible(node.value));
    const before = original.slice(0, stripped).split('\n');
    let line = (start.line ?? 1) + before.length - 1;
    let column = before.length === 1 ? (start.column ?? 1) + stripped : (before.at(-1)?.length ?? 0) + 1;
    const value = node.value
      .split('\n')
      .map((text, index, lines) => {
        // Handlebars indents a passage line by line, but for an empty last one: a mark would make it count.
        if (text === '' && index === lines.length - 1) return '';
        const mark = this.marks.keepOrigin({ file: this.template.file, line, column });
        line += 1;
        column = 1;
        return `${mark}${this.marks.protect(text)}`;
      })
      .join('\n');
    return { ...node, value };
  }

  private mustache(node: Mustache): Mustache {
    return this.print(node, isPlainField(node) ? node.path : this.call(node));
  }

  private gap(node: Node): Mustache {
    return this.print(node, nothing(node));
  }

  private print(node: Node, printed: Node): Mustache {
    const path: Path = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: [PRINT],
      original: PRINT,
      loc: node.loc,
    };
    return {
      type: 'MustacheStatement',
      path,
      params: [printed, this.site(node)],
      hash: hash(node, []),
      escaped: false,
      strip: { open: false, close: false },
      loc: node.loc,
    };
  }

  private block(node: BlockStatement): BlockStatement {
    return {
      ...node,
      params: node.params.map((param) => this.expression(param)),
      ...(node.program ? { program: this.program(node.program) } : {}),
      ...(node.inverse ? { inverse: this.program(node.inverse) } : {}),
    };
  }

  private partial(node: Partial): Partial {
    const pairs = hashPairs(node.hash).map((pair) => ({
      ...pair,
      key: PARAMETERS + pair.key,
      value: this.expression(pair.value),
    }));
    return { ...node, params: [], hash: hash(node, pairs) };
  }

  private expression(node: Node): Node {
    return isSubExpression(node) ? this.call(node) : node;
  }

  /** A helper call that knows where it stands. */
  private call(node: Mustache | SubExpression): Node {
    const name = isPath(node.path) ? node.path.original : '';
    if (!this.callable.helpers.has(name)) return nothing(node);
    const pairs = hashPairs(node.hash).map((pair) => ({ ...pair, value: this.expression(pair.value) }));
    const site: hbs.AST.HashPair = { type: 'HashPair', key: SITE, value: this.site(node), loc: node.loc };
    const { path } = node;
    if (!('parts' in path)) throw new Error('a helper call without a name');
    const call: SubExpression = {
      type: 'SubExpression',
      path,
      params: node.params.map((param) => this.expression(param)),
      hash: hash(node, [...pairs, site]),
      loc: node.loc,
    };
    return call;
  }

  private site(node: Node): hbs.AST.NumberLiteral {
    const index = this.sites.keep(siteOf(node, this.template));
    return { type: 'NumberLiteral', value: index, original: index, loc: node.loc };
  }
}

function nothing(node: Node): Node {
  return { type: 'NullLiteral', loc: node.loc };
}

function hash(node: Node, pairs: hbs.AST.HashPair[]): Hash {
  return { type: 'Hash', pairs, loc: node.loc };
}

/** Offset of the first character that is no white space; the length where there is none. */
function firstVisible(text: string): number {
  const offset = text.search(/\S/);
  return offset === -1 ? text.length : offset;
}
