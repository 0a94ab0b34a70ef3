/** `repliek list`: how far each dossier is, the most urgent first. */
import type { DossierState, DossierSummary, InterfaceTexts } from '../index.ts';
import { isDate, listDossiers, nodeIo, openWorkspace, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import { type ListRow, listTable } from './list-table.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, printed } from './terminal.ts';

export interface ListArguments {
  /** Only what is not published. */
  readonly open: boolean;
  readonly state: DossierState | undefined;
  /** As it was typed. */
  readonly on: string | undefined;
}

export async function runList(
  { open, state, on }: ListArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  if (on !== undefined && !isDate(on)) {
    terminal.err(`${texts.noDate('--on', on)}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const today = on ?? nodeIo.today();
  const all = await withProgress(terminal, (progress) => {
    const onDossier = (done: number, count: number, id: string) =>
      progress.begin(texts.turn(done, count, id));
    return listDossiers(nodeIo, workspace, { on: today, language: options.language, onDossier });
  });
  const chosen = all.filter(
    (one) => (!open || one.state !== 'published') && (state === undefined || one.state === state),
  );
  if (options.json) {
    terminal.out(`${JSON.stringify(chosen, null, 2)}\n`);
    return 0;
  }
  if (chosen.length === 0) {
    terminal.err(`${all.length === 0 ? texts.noDossiers(workspace.data) : texts.overview.noneChosen}\n`);
    return 0;
  }
  const rows = chosen.map((one) => describeDossier(one, today, texts));
  const lines = [...listTable(texts.overview.headers, rows, terminal.columns?.())];
  if (chosen.some(({ problems }) => problems.length > 0)) lines.push('', texts.overview.howToSee);
  terminal.out(printed([...lines, ...calendarProblems(chosen, texts)]));
  return 0;
}

/** A check does not count days: what is wrong with the term of a house is said here, once. */
function calendarProblems(dossiers: readonly DossierSummary[], texts: InterfaceTexts): readonly string[] {
  const found = dossiers.flatMap(({ deadline_problems }) => deadline_problems);
  const problems = new Map(found.map((problem) => [JSON.stringify(problem), problem]));
  return problems.size === 0 ? [] : ['', ...describeProblems([...problems.values()], texts)];
}

function describeDossier(one: DossierSummary, today: string, texts: InterfaceTexts): ListRow {
  return {
    dossier: one.dossier,
    number: one.number ?? '',
    deadline: describeDeadline(one, today, texts),
    state: describeState(one, texts),
    problems: describeCounts(one, texts),
    minister: one.minister ?? '',
    authors: one.authors.join(', '),
    title: one.title ?? texts.unreadable,
    mark: one.fictitious ? texts.overview.fictitious : undefined,
  };
}

function describeDeadline(one: DossierSummary, today: string, { overview }: InterfaceTexts): string {
  const { deadline, publication } = one;
  if (one.state === 'published') return '';
  if (publication !== null) return overview.publishedBefore(publication.published);
  if (deadline === null) return '';
  if (deadline === today) return overview.today(deadline);
  return overview.deadline(deadline, one.working_days_left, one.overdue);
}

function describeState({ state, items }: DossierSummary, { overview }: InterfaceTexts): string {
  const word = overview.states[state];
  const { answered, to_answer: all } = items;
  return state === 'drafted' && all > 0 ? `${word} ${overview.answered(answered, all)}` : word;
}

function describeCounts({ counts, fully_checked }: DossierSummary, texts: InterfaceTexts): string {
  const { errors, warnings, notes } = counts;
  return texts.counts(errors, warnings, notes) || (fully_checked ? texts.overview.noProblems : '');
}
