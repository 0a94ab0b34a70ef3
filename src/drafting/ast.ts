/** Handlebars' syntax tree with types that tell its nodes apart. */
import type Handlebars from 'handlebars';

export type Node = hbs.AST.Node;
export type Program = hbs.AST.Program;
export type Mustache = hbs.AST.MustacheStatement;
export type BlockStatement = hbs.AST.BlockStatement;
export type Partial = hbs.AST.PartialStatement;
export type Content = hbs.AST.ContentStatement;
export type SubExpression = hbs.AST.SubExpression;
export type Path = hbs.AST.PathExpression;
export type Hash = hbs.AST.Hash;
export type Environment = typeof Handlebars;

type Literal = hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral;

export const isMustache = (node: Node): node is Mustache => node.type === 'MustacheStatement';
export const isBlock = (node: Node): node is BlockStatement => node.type === 'BlockStatement';
export const isPartial = (node: Node): node is Partial => node.type === 'PartialStatement';
export const isContent = (node: Node): node is Content => node.type === 'ContentStatement';
export const isComment = (node: Node): boolean => node.type === 'CommentStatement';
export const isSubExpression = (node: Node): node is SubExpression => node.type === 'SubExpression';
export const isPath = (node: Node): node is Path => node.type === 'PathExpression';
export const isLiteral = (node: Node): node is Literal =>
  node.type === 'StringLiteral' || node.type === 'NumberLiteral' || node.type === 'BooleanLiteral';

/** The pairs of a hash, which Handlebars leaves out where there are none. */
export function hashPairs(hash: Hash | undefined): readonly hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
}

/** True for `{{name}}` without arguments, which is always a field and never a helper. */
export function isPlainField(node: Mustache): boolean {
  return node.params.length === 0 && hashPairs(node.hash).length === 0;
}
