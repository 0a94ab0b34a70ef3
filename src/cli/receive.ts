/** `repliek receive`: takes in a workbook that was filled in, as the current version of its sources. */
import path from 'node:path';
import type { InterfaceTexts } from '../index.ts';
import { nodeIo, openWorkspace, type ReceiveResult, receiveFigures, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, printed } from './terminal.ts';

export interface ReceiveArguments {
  readonly by: string | undefined;
  readonly annotate: boolean;
}

export async function runReceive(
  file: string,
  { by, annotate }: ReceiveArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const asked = { annotate, language: options.language, ...(by === undefined ? {} : { by }) };
  const result = await withProgress(terminal, ({ tell }) =>
    receiveFigures({ ...nodeIo, tell }, workspace, path.resolve(terminal.cwd, file), asked),
  );
  terminal.out(
    options.json ? `${JSON.stringify(result, null, 2)}\n` : printed(describeReceived(result, terminal.texts)),
  );
  return result.ok ? 0 : 1;
}

function describeReceived(result: ReceiveResult, texts: InterfaceTexts): readonly string[] {
  const { request, sources, stored, remarks, ok } = result;
  return [
    request === undefined
      ? result.file
      : `${result.file}  ${texts.requestOf(request.dossier, request.agency)}`,
    ...sources.flatMap((source) => describeSource(source, texts)),
    ...describeProblems(result.problems, texts),
    ...(remarks === undefined ? [] : [`  ${texts.remarks(remarks.path)}`]),
    ...(stored || ok ? [] : [`  ${texts.notStored}`]),
  ];
}

function describeSource(
  { source, title, rows, examples, measures, version, previous }: ReceiveResult['sources'][number],
  texts: InterfaceTexts,
): readonly string[] {
  return [
    `  ${source}: ${title}`,
    `    ${texts.rowChanges(rows)}`,
    ...examples.map(
      ({ key, field, before, after }) => `      ${key.join(', ')}: ${field} ${before} → ${after}`,
    ),
    ...measures.map(({ label, before, after }) =>
      before.text === after.text
        ? `    ${label}: ${after.text}`
        : `    ${label}: ${before.text} → ${after.text}`,
    ),
    ...(version === undefined ? [] : [`    ${texts.storedAs(version)}`]),
    ...(previous === undefined ? [] : [`    ${texts.keptAs(previous)}`]),
  ];
}
