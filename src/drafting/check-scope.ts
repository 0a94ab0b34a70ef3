/** What the check of a template carries along: the data that it may name, and the names in scope. */
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { HelperContext, HelperSpec } from './helper.ts';
import { Known } from './known.ts';
import { TemplateTooLarge } from './marks.ts';
import type { Template } from './template.ts';

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
  /** Called for each call of a passage, with its place in the draft and the passages on the way there. */
  readonly onPassage: (name: string, passage: Template, place: Place, through: readonly string[]) => void;
  readonly report: Report;
}

/** More calls of passages than this are passages that call each other again and again. */
const MAX_CALLS = 10_000;

/** Counts the calls of passages in one check. */
export class CallBudget {
  #calls = 0;

  /** @throws TemplateTooLarge after the last call that is allowed */
  take(): void {
    this.#calls += 1;
    if (this.#calls > MAX_CALLS) throw new TemplateTooLarge();
  }
}

/** Names in scope at one point of a template. */
export interface Scope {
  readonly template: Template;
  readonly context: Known;
  readonly parents: readonly Known[];
  readonly blockParameters: ReadonlyMap<string, Known>;
  /** `@index` and its like, inside `each`. */
  readonly data: readonly string[];
  /** Passages on the way here, to find one that includes itself. */
  readonly passages: readonly string[];
  /** Where the draft calls the first of them. */
  readonly origin?: Place;
  readonly budget: CallBudget;
}

/** A passage sees the global names and its own parameters, a parameter first. */
export class PassageKnown extends Known {
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
