/** `repliek ledger add`: enters the figures of an answer that was made without Repliek. */
import path from 'node:path';
import { addToLedger, nodeIo, openWorkspace, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { describeProblems, printed } from './terminal.ts';

export async function runLedgerAdd(
  file: string,
  correction: string | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const result = await addToLedger(nodeIo, workspace, path.resolve(terminal.cwd, file), {
    language: options.language,
    ...(correction === undefined ? {} : { correction }),
  });
  if (options.json) {
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const { ledger, figures, stored, ok, problems } = result;
    terminal.out(
      printed([
        result.file,
        ...(stored && ledger !== undefined ? [`  ${texts.entered(ledger.path, figures)}`] : []),
        ...(problems.length === 0 && stored ? [] : describeProblems(problems, texts)),
        ...(ok ? [] : [`  ${texts.notStored}`]),
      ]),
    );
  }
  return result.ok ? 0 : 1;
}
