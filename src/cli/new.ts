/** `repliek new`: the dossier of a question as it arrives. */
import path from 'node:path';
import { newDossier, nodeIo, openWorkspace, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { describeFiles, describeProblems, printed } from './terminal.ts';

/**
 * @param given the file, as it was typed
 * @param minister key of people.yaml
 */
export async function runNew(
  given: string,
  minister: string | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts, cwd } = terminal;
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  const result = await newDossier(nodeIo, workspace, {
    path: path.resolve(cwd, given),
    minister,
    language: options.language,
  });
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const { dossier, title, deadline, files, problems } = result;
    terminal.out(
      printed([
        [dossier ?? given, title].filter((text) => text !== undefined).join('  '),
        ...describeFiles(files, texts),
        ...(deadline === undefined ? [] : [`  ${texts.deadline(deadline)}`]),
        ...describeProblems(problems, texts),
      ]),
    );
  }
  return result.ok ? 0 : 1;
}
