/** `repliek request`: asks an agency for the figures of a dossier. */
import { isDate, nodeIo, openWorkspace, requestFigures, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeFiles, describeProblems, printed } from './terminal.ts';

export interface RequestArguments {
  readonly agency: string;
  /** As it was typed. */
  readonly by: string | undefined;
  readonly sources: readonly string[];
}

export async function runRequest(
  id: string,
  { agency, by, sources }: RequestArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  if (by !== undefined && !isDate(by)) {
    terminal.err(`${texts.noDate(by)}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const { language } = options;
  const deadline = by === undefined ? {} : { deadline: by };
  const asked = { agency, sources, language, ...deadline };
  const result = await withProgress(terminal, ({ tell }) =>
    requestFigures({ ...nodeIo, tell }, workspace, id, asked),
  );
  if (options.json) {
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const lines = [
      texts.requestTo(result.dossier, agency, result.sources),
      ...describeFiles(result.files, texts),
      ...describeProblems(result.problems, texts),
      ...(result.ok ? [] : [`  ${texts.mendFirst}`]),
    ];
    terminal.out(printed(lines));
  }
  return result.ok ? 0 : 1;
}
