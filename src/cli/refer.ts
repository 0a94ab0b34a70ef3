/** `repliek refer`: an answer that refers to another minister's. */
import {
  isDate,
  nodeIo,
  openWorkspace,
  type ReferOptions,
  type ReferResult,
  referAnswer,
  shippedTemplates,
} from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { describeFiles, describeProblems, printed } from './terminal.ts';

export interface ReferArguments {
  /** As they were typed. */
  readonly to: string | undefined;
  readonly minister: string | undefined;
  readonly number: string | undefined;
  readonly date: string | undefined;
}

export async function runRefer(
  id: string,
  given: ReferArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  const to = targetOf(given);
  if (to === undefined || (typeof to !== 'string' && !isDate(to.date))) {
    const reason = to === undefined ? texts.refer.which : texts.noDate('--date', given.date ?? '');
    terminal.err(`${reason}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const result = await referAnswer(nodeIo, workspace, id, { to, language: options.language });
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.out(describeReferral(result, terminal));
  return result.ok ? 0 : 1;
}

/** @returns undefined unless it is named in one of the two ways */
function targetOf({ to, minister, number, date }: ReferArguments): ReferOptions['to'] | undefined {
  const others = [minister, number, date].filter((one) => one !== undefined);
  if (to !== undefined) return others.length === 0 ? to : undefined;
  if (minister === undefined || number === undefined || date === undefined) return undefined;
  return { minister, number, date };
}

function describeReferral({ dossier, title, to, files, problems }: ReferResult, { texts }: Terminal): string {
  return printed([
    title === undefined ? dossier : `${dossier}  ${title}`,
    ...describeFiles(files, texts),
    ...(to === undefined ? [] : [`  ${texts.refer.refersTo(to.name, to.number, to.date)}`]),
    ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
    `  ${to === undefined ? texts.mendFirst : texts.refer.next(dossier)}`,
  ]);
}
