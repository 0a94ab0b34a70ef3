/** `repliek list`: the dossiers of the workspace. */
import { listDossiers, nodeIo, openWorkspace, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';

export async function runList(options: CommonOptions, terminal: Terminal): Promise<ExitCode> {
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const dossiers = listDossiers(nodeIo, workspace, options.language);
  if (options.json) {
    terminal.out(`${JSON.stringify(dossiers, null, 2)}\n`);
    return 0;
  }
  if (dossiers.length === 0) terminal.err(`${terminal.texts.noDossiers(workspace.data)}\n`);
  const width = Math.max(0, ...dossiers.map(({ dossier }) => dossier.length));
  for (const { dossier, date, title } of dossiers) {
    const words = title === undefined ? terminal.texts.unreadable : `${date ?? ''}  ${title}`;
    terminal.out(`${dossier.padEnd(width)}  ${words}\n`);
  }
  return 0;
}
