/** `repliek validate`: everything that is wrong with a delivery. */
import path from 'node:path';
import {
  type InterfaceTexts,
  nodeIo,
  openWorkspace,
  shippedTemplates,
  type ValidationResult,
  validateDelivery,
} from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, printed } from './terminal.ts';

/** @param given the delivery, as it was typed; paths are those of the shell, not of the workspace */
export async function runValidate(
  given: string,
  { schema, sheet }: { readonly schema: string | undefined; readonly sheet: string | undefined },
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts, cwd } = terminal;
  const file = path.resolve(cwd, given);
  const isFile = nodeIo.size(file) !== undefined;
  if (schema === undefined && isFile && !given.toLowerCase().endsWith('.json')) {
    terminal.err(`${texts.needsSchema(given)}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  const result = await withProgress(terminal, ({ tell }) =>
    validateDelivery(
      { ...nodeIo, tell },
      {
        path: file,
        root: workspace.root,
        dataFolder: workspace.data,
        language: options.language,
        ...(schema === undefined ? {} : { schema: path.resolve(cwd, schema) }),
        ...(sheet === undefined ? {} : { sheet }),
      },
    ),
  );
  const { ok, rows, errors, problems } = result;
  if (options.json) terminal.out(`${JSON.stringify({ ok, rows, errors, problems }, null, 2)}\n`);
  else terminal.out(describeValidation(given, result, texts));
  return ok ? 0 : 1;
}

function describeValidation(given: string, result: ValidationResult, texts: InterfaceTexts): string {
  const { tables, problems, errors } = result;
  const listed = problems.filter(({ severity }) => severity === 'error').length;
  return printed([
    ...(tables.length === 0 ? [given] : []),
    ...tables.flatMap(({ file, rows, header, totals }) => [
      file,
      `  ${texts.tableRead(rows)}`,
      ...(header === undefined || header === 1 ? [] : [`  ${texts.headerAt(header)}`]),
      ...(totals === undefined ? [] : [`  ${texts.totalsAt(totals)}`]),
    ]),
    ...describeProblems(problems, texts, errors),
    ...(listed < errors ? [`  ${texts.notAllShown}`] : []),
  ]);
}
