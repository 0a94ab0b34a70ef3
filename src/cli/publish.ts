/** `repliek publish`: keeps an answer as it was sent, and enters its figures into the ledger. */
import path from 'node:path';
import { isDate, nodeIo, openWorkspace, publishDossier, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, printed } from './terminal.ts';

export interface PublishArguments {
  /** As they were typed. */
  readonly docx: string | undefined;
  readonly on: string | undefined;
  readonly correction: string | undefined;
}

export async function runPublish(
  id: string,
  { docx, on, correction }: PublishArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  if (options.draft || (on !== undefined && !isDate(on))) {
    const reason = options.draft ? texts.noDraft : texts.noDate('--on', on ?? '');
    terminal.err(`${reason}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const asked = {
    language: options.language,
    ...(docx === undefined ? {} : { docx: path.resolve(terminal.cwd, docx) }),
    ...(on === undefined ? {} : { on }),
    ...(correction === undefined ? {} : { correction }),
  };
  const result = await withProgress(terminal, ({ tell }) =>
    publishDossier({ ...nodeIo, tell }, workspace, id, asked),
  );
  if (options.json) {
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const { dossier, title, ledger, archive, figures, stored, ok } = result;
    terminal.out(
      printed([
        title === undefined ? dossier : `${dossier}  ${title}`,
        ...(stored && ledger !== undefined ? [`  ${texts.published(ledger.path, figures)}`] : []),
        ...(archive?.stored === true ? [`  ${texts.archived.kept(archive.path)}`] : []),
        ...(result.problems.length === 0 && stored ? [] : describeProblems(result.problems, texts)),
        ...(ok || ledger !== undefined ? [] : [`  ${texts.notPublished}`]),
      ]),
    );
  }
  return result.ok ? 0 : 1;
}
