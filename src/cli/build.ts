/** `repliek build` and `repliek check`: the same chain, with and without writing. */
import {
  type BuildOptions,
  type BuildResult,
  buildDossier,
  checkDossier,
  dossierIds,
  nodeIo,
  openWorkspace,
  shippedTemplates,
} from '../index.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeResult } from './terminal.ts';

/** @param written what a build writes besides the answer; undefined for a check, which writes nothing */
export async function runBuild(
  ids: readonly string[],
  all: boolean,
  written: Pick<BuildOptions, 'form' | 'pdf'> | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  if (ids.length > 0 === all) {
    terminal.err(`${all ? texts.eitherDossiersOrAll : texts.chooseDossiers}\n${texts.moreHelp}\n`);
    return 2;
  }
  const chosen = all ? dossierIds(nodeIo, workspace) : [...new Set(ids)];
  if (chosen.length === 0) terminal.err(`${texts.noDossiers(workspace.data)}\n`);
  const results: BuildResult[] = [];
  await withProgress(terminal, async (progress) => {
    const io = { ...nodeIo, tell: progress.tell };
    const { draft, language } = options;
    for (const [index, id] of chosen.entries()) {
      progress.begin(texts.turn(index + 1, chosen.length, id));
      const run = written === undefined ? checkDossier : buildDossier;
      const result = await run(io, workspace, id, { draft, language, ...written });
      results.push(result);
      progress.wipe();
      if (!options.json) terminal.out(describeResult(result, draft, texts));
    }
  });
  if (options.json) {
    const json = results.map(({ dossier, ok, files, tables, problems }) => ({
      dossier,
      ok,
      files,
      tables,
      problems,
    }));
    terminal.out(`${JSON.stringify(json.length === 1 ? json[0] : json, null, 2)}\n`);
  }
  return results.every((result) => result.ok) ? 0 : 1;
}

/** Only the folders that were named. */
export function definedOptions(options: CommonOptions) {
  const { workspace, data, templates, output } = options;
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(data === undefined ? {} : { data }),
    ...(templates === undefined ? {} : { templates }),
    ...(output === undefined ? {} : { output }),
  };
}
