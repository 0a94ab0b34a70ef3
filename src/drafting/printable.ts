/** Values that templates may print: they carry their nodes of the tree, so that nothing is ever read as Markdown. */
import type { MissingKind } from '../document/crosstab.ts';
import type { Block, Inline } from '../document/nodes.ts';
import type { Value } from './marks.ts';

/** A value with the nodes that it prints, and a plain value to compare or calculate with. */
export class Printable {
  // Private, so that a template sees only the fields that are meant for it.
  readonly #value: Value;
  readonly #plain: unknown;

  /** @param fields names that a template may ask of the value, such as `period.from` */
  constructor(value: Value, plain: unknown, fields: Readonly<Record<string, unknown>> = {}) {
    this.#value = value;
    this.#plain = plain;
    Object.assign(this, fields);
  }

  get value(): Value {
    return this.#value;
  }

  /** Text, number, boolean or list. */
  get plain(): unknown {
    return this.#plain;
  }
}

export function printText(text: string, plain: unknown = text): Printable {
  return new Printable({ kind: 'inline', nodes: [{ type: 'text', value: text }] }, plain);
}

export function printInline(node: Inline, plain: unknown): Printable {
  return new Printable({ kind: 'inline', nodes: [node] }, plain);
}

export function printBlock(node: Block): Printable {
  return new Printable({ kind: 'block', nodes: [node] }, undefined);
}

/** What stands in a draft where something could not be filled in. */
export function printGap(text: string): Printable {
  return printInline({ type: 'gap', text }, undefined);
}

/** A cell of a table without a figure: as a condition it is empty, in a sentence it cannot stand. */
export class MissingFigure extends Printable {
  readonly #table: string;
  readonly #missing: MissingKind;

  constructor(table: string, missing: MissingKind) {
    super(printGap('[?]').value, undefined);
    this.#table = table;
    this.#missing = missing;
  }

  get problem(): { readonly table: string; readonly missing: MissingKind } {
    return { table: this.#table, missing: this.#missing };
  }
}

/** The plain value behind a printable one; any other value as it is. */
export function plainOf(value: unknown): unknown {
  return value instanceof Printable ? value.plain : value;
}
