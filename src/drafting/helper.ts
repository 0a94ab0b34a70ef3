/** What a helper is: a function from arguments to something printable, that reports what is wrong with them. */
import type { Fact, FactSet } from '../document/fact.ts';
import type { FigureTable } from '../document/figure-table.ts';
import type { HouseLabels } from '../document/house-style.ts';
import type { NumberForms } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Node } from './ast.ts';
import { Printable } from './printable.ts';
import type { Template } from './template.ts';

export interface HelperContext {
  readonly tables: {
    /** Every table that the dossier declares, also those that could not be computed. */
    readonly declared: readonly string[];
    readonly computed: ReadonlyMap<string, FigureTable>;
  };
  readonly facts: ReadonlyMap<string, FactSet>;
  readonly period?: { readonly from: number; readonly to: number };
  readonly forms: NumberForms;
  readonly labels: HouseLabels;
  /** Called for each fact that a template names. */
  readonly onFact: (set: FactSet, fact: Fact, place: Place) => void;
  readonly report: Report;
}

export interface Call {
  readonly params: readonly unknown[];
  readonly hash: ReadonlyMap<string, unknown>;
  readonly place: Place;
}

export interface HelperSpec {
  readonly name: string;
  /** Least and most positional arguments. */
  readonly parameters: readonly [number, number];
  /** Names of the options that it takes; `any` where these are dimensions of a table. */
  readonly options: readonly string[] | 'any';
  /** A printable or plain value; undefined after reporting why there is none. */
  readonly run: (call: Call, context: HelperContext) => unknown;
}

/** Runs a helper; what cannot be given is reported and leaves a gap that a draft shows. */
export function runHelper(helper: HelperSpec, call: Call, context: HelperContext): unknown {
  const result = helper.run(call, context);
  if (result !== undefined) return result;
  const words = call.params.filter((param) => typeof param === 'string' || typeof param === 'number');
  return new Printable(
    { kind: 'inline', nodes: [{ type: 'gap', text: `[${[helper.name, ...words].join(' ')}?]` }] },
    undefined,
  );
}

/** Where a node of a template stands in its file. */
export function siteOf(node: Node, template: Pick<Template, 'file' | 'lineOffset'>): Place {
  return {
    file: template.file,
    line: node.loc.start.line + template.lineOffset,
    column: node.loc.start.column + 1,
  };
}
