/** Renders a checked template with Handlebars to Markdown with marks. */
import Handlebars from 'handlebars';
import type { Report } from '../messages/report.ts';
import { type HelperContext, type HelperSpec, runHelper } from './helper.ts';
import { isTrue } from './helpers/values.ts';
import { instrument, PARAMETERS, PRINT, SITE, Sites } from './instrument.ts';
import { Marks } from './marks.ts';
import { MissingFigure, Printable, plainOf, printGap, printText } from './printable.ts';
import type { Template } from './template.ts';

export interface RenderContext {
  readonly helpers: ReadonlyMap<string, HelperSpec>;
  readonly helperContext: HelperContext;
  readonly globals: Readonly<Record<string, unknown>>;
  /** The passages that can be rendered, by name; a call of any other leaves a gap. */
  readonly passages: ReadonlyMap<string, Template>;
  readonly report: Report;
  /** False where the check found a mistake in the templates: what is missing then was said before. */
  readonly reportMissing: boolean;
}

export interface Rendered {
  /** Markdown in which values and origins are marks. */
  readonly text: string;
  readonly marks: Marks;
  /** The passages that were called, and not only in a branch that was not taken. */
  readonly called: ReadonlySet<string>;
}

/** Said aloud, since Handlebars otherwise writes a warning of its own to the terminal. */
const RUNTIME = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

export function renderTemplate(template: Template, context: RenderContext): Rendered {
  const marks = new Marks();
  const sites = new Sites();
  const called = new Set<string>();
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) {
    if (!['each', 'with', 'helperMissing', 'blockHelperMissing'].includes(name))
      environment.unregisterHelper(name);
  }
  registerConditions(environment);
  for (const helper of context.helpers.values()) {
    environment.registerHelper(helper.name, (...args: unknown[]) => {
      const options = readOptions(args.at(-1));
      const call = { params: args.slice(0, -1), hash: options.hash, place: sites.at(options.site) };
      return runHelper(helper, call, context.helperContext);
    });
  }
  environment.registerHelper(PRINT, (value: unknown, site: unknown) =>
    marks.keepValue(printableOf(value, site, sites, context).value),
  );
  const compile = (one: Template) =>
    environment.compile(instrument(one, marks, sites, context), { noEscape: true });
  for (const [name, passage] of context.passages) {
    const run = compile(passage);
    // Handlebars gives a passage everything around it; ours sees the global names and its own parameters.
    environment.registerPartial(name, (given: unknown, options?: Handlebars.RuntimeOptions) => {
      called.add(name);
      return run(passageContext(passage, given, context.globals), { ...RUNTIME, data: options?.data });
    });
  }
  return { text: compile(template)(context.globals, RUNTIME), marks, called };
}

function registerConditions(environment: typeof Handlebars): void {
  const condition = (holds: (value: unknown) => boolean) =>
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions): string {
      return holds(value) ? options.fn(this) : options.inverse(this);
    };
  environment.registerHelper('if', condition(isTrue));
  environment.registerHelper(
    'unless',
    condition((value) => !isTrue(value)),
  );
}

function readOptions(options: unknown): {
  readonly hash: ReadonlyMap<string, unknown>;
  readonly site: unknown;
} {
  const raw: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'hash') : undefined;
  const entries: [string, unknown][] = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  return {
    hash: new Map(entries.filter(([key]) => key !== SITE)),
    site: entries.find(([key]) => key === SITE)?.[1],
  };
}

function passageContext(
  passage: Template,
  given: unknown,
  globals: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const values = [...passage.parameters].map(([name, parameter]): [string, unknown] => {
    const own = typeof given === 'object' && given !== null && Object.hasOwn(given, PARAMETERS + name);
    const value: unknown = own ? Reflect.get(given, PARAMETERS + name) : undefined;
    return [name, value ?? parameter.default ?? null];
  });
  return { ...globals, ...Object.fromEntries(values) };
}

function printableOf(value: unknown, site: unknown, sites: Sites, context: RenderContext): Printable {
  if (value instanceof MissingFigure && context.reportMissing) {
    context.report.add('figure-missing', value.problem, sites.at(site));
  }
  if (value instanceof Printable) return value;
  if (typeof value === 'string') return printText(value);
  // Plain numbers of the context are years and positions; figures and facts are printables.
  if (typeof value === 'number') return printText(String(value), value);
  if (context.reportMissing) {
    const code = value === undefined || value === null ? 'value-empty' : 'value-not-text';
    context.report.add(code, { found: String(plainOf(value) ?? '') }, sites.at(site));
  }
  return printGap('[?]');
}
