/** `repliek follow-up`: the dossier of a question that follows an earlier one. */
import path from 'node:path';
import { type FollowUpResult, followUp, nodeIo, openWorkspace, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { describeFiles, describeProblems, printed } from './terminal.ts';

export interface FollowUpArguments {
  readonly earlier: string;
  /** As it was typed. */
  readonly file: string;
  /** Key of people.yaml. */
  readonly minister: string | undefined;
}

export async function runFollowUp(
  { earlier, file, minister }: FollowUpArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts, cwd } = terminal;
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  const result = await followUp(nodeIo, workspace, {
    path: path.resolve(cwd, file),
    ...{ earlier, minister },
    language: options.language,
  });
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const { dossier, title, deadline, files, problems } = result;
    const made = dossier === undefined ? [] : describeMade({ ...result, dossier }, terminal.texts);
    terminal.out(
      printed([
        [dossier ?? file, title].filter((text) => text !== undefined).join('  '),
        ...describeFiles(files, texts),
        ...(deadline === undefined ? [] : [`  ${texts.deadline(deadline)}`]),
        ...made,
        ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
        ...(dossier === undefined ? [] : [`  ${texts.followUpResult.next(dossier)}`]),
      ]),
    );
  }
  return result.ok ? 0 : 1;
}

type Made = FollowUpResult & { readonly dossier: string };
type Years = NonNullable<FollowUpResult['period']>;

function describeMade(result: Made, { followUpResult: texts }: Terminal['texts']): readonly string[] {
  const { follows, period, items, dropped, deliveries, open, numbers } = result;
  const list = result.files.find(({ path: one }) => one.endsWith('.md'))?.path ?? '';
  const wanted = deliveries.filter(({ sources, facts }) => sources.length + facts.length > 0);
  const [first] = numbers;
  return [
    ...(follows === undefined
      ? []
      : [`  ${texts.follows(follows.number, follows.date, follows.dossier ?? follows.archive ?? '')}`]),
    ...(period === undefined ? [] : [`  ${texts.period(shown(period))}`]),
    `  ${texts.items}`,
    ...items.map((item) => `    ${describeItem(item, texts)}`),
    ...(dropped.length === 0 ? [] : [`  ${texts.dropped(dropped.join(', '))}`]),
    ...(wanted.length === 0 ? [] : [`  ${texts.deliveries(list)}`]),
    ...wanted.flatMap(({ agency, sources, facts }) => [
      ...sources.map(({ id, title, years, tables }) => {
        const names = tables.map((table) => table.id).join(', ');
        return `    ${id}: ${texts.source(title, years === undefined ? '' : shown(years), names)}`;
      }),
      ...(facts.length === 0 ? [] : [`    ${agency}: ${texts.facts(facts.length)}`]),
    ]),
    ...(open.length === 0 ? [] : [`  ${texts.open(open.join(', '))}`]),
    ...(first === undefined ? [] : [`  ${texts.numbers(first.file)}`]),
    ...numbers.map(({ line, column, text, item }) => `    ${texts.number(line, column, text, item)}`),
  ];
}

function describeItem(
  item: FollowUpResult['items'][number],
  texts: Terminal['texts']['followUpResult'],
): string {
  const { id, decision, earlier, likeness, words, doubtful, also, years, yearsBy, tables, under } = item;
  const ids = earlier.join(', ');
  const what = [texts.decisions[decision], ...(under === undefined ? [] : [under])].join(' ');
  const parts = [
    ids === '' ? what : `${what} (${texts.from(ids, Math.round((likeness ?? 0) * 100), words.join(', '))})`,
    ...(doubtful ? [texts.doubtful(ids)] : []),
    ...(also === undefined ? [] : [texts.also(also)]),
    ...(tables.length === 0 ? [] : [texts.tables(tables.join(', '))]),
    ...(years === undefined || yearsBy === undefined ? [] : [`${shown(years)}: ${texts.years[yearsBy]}`]),
  ];
  return `${id}  ${parts.join('; ')}`;
}

function shown({ from, to }: Years): string {
  return from === to ? String(from) : `${from}-${to}`;
}
