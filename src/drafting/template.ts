/** A template as parsed: its front matter, its syntax tree, and problems where it is no template. */
import Handlebars from 'handlebars';
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import { readSalvaged } from '../reading/salvage.ts';
import { anyText, isoDate, name, object, oneOf, text } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';
import type { Program } from './ast.ts';
import { findSyntaxMistake } from './syntax-mistake.ts';
import type { Validity } from './validity.ts';

export const PARAMETER_TYPES = ['text', 'number', 'boolean', 'table', 'facts', 'fact', 'list'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface Parameter {
  readonly type: ParameterType;
  readonly required: boolean;
  readonly default?: string | number | boolean | readonly string[];
}

export interface Template {
  readonly file: string;
  readonly program: Program;
  /** Lines of front matter before the template's first line. */
  readonly lineOffset: number;
  /** Empty but for passages. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Of passages. */
  readonly validity: Validity;
}

const frontMatterSchema = object({
  description: text,
  parameters: z
    .record(
      name,
      object({
        type: z.enum(PARAMETER_TYPES).optional(),
        required: z.boolean().optional(),
        default: oneOf(
          ['text', 'number', 'boolean', 'list'],
          [anyText, z.number(), z.boolean(), z.array(text)],
        ).optional(),
        description: text.optional(),
      }),
    )
    .nullable()
    .optional(),
  owner: text.optional(),
  reviewed: isoDate.optional(),
  valid_until: isoDate.optional(),
});

/**
 * Parses a draft or another template without front matter.
 *
 * @param lineOffset lines that stand before the text in its file
 * @returns undefined after reporting a syntax mistake
 */
export function parseTemplate(
  source: Pick<TextFile, 'file' | 'text'>,
  report: Report,
  lineOffset = 0,
): Template | undefined {
  try {
    const program = Handlebars.parse(source.text);
    return { file: source.file, program, lineOffset, parameters: new Map(), validity: {} };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const mistake = findSyntaxMistake(source.text, error);
    report.add('template-syntax', mistake, {
      file: source.file,
      line: mistake.line + lineOffset,
      column: mistake.column,
    });
    return undefined;
  }
}

/** Parses a passage: YAML front matter between lines of three dashes, then the template. */
export function parsePassage(source: Pick<TextFile, 'file' | 'text'>, report: Report): Template | undefined {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source.text);
  if (match === null) {
    report.add('passage-front-matter', {}, { file: source.file, line: 1, column: 1 });
    return undefined;
  }
  const front = readSalvaged({ file: source.file, text: match[1] ?? '' }, frontMatterSchema, report, 1);
  const body = source.text.slice(match[0].length);
  const lineOffset = match[0].split('\n').length - 1;
  const template = parseTemplate({ file: source.file, text: body }, report, lineOffset);
  if (front === undefined || template === undefined) return undefined;
  const parameters = Object.entries(front.value.parameters ?? {}).map(
    ([key, { type = 'text', required = false, default: fallback }]): [string, Parameter] => [
      key,
      fallback === undefined ? { type, required } : { type, required, default: fallback },
    ],
  );
  const { owner, reviewed, valid_until: validUntil } = front.value;
  return { ...template, parameters: new Map(parameters), validity: { owner, reviewed, validUntil } };
}
