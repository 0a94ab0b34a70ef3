/** `repliek archive add`: takes published answers into the archive. */
import path from 'node:path';
import { type ArchiveAddResult, addToArchive, nodeIo, openWorkspace, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, oneLine, printed } from './terminal.ts';

/** @param given files, folders and patterns, as they were typed */
export async function runArchiveAdd(
  given: readonly string[],
  correction: string | undefined,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd } = terminal;
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  const result = await withProgress(terminal, ({ tell }) =>
    addToArchive(
      { ...nodeIo, tell },
      workspace,
      given.map((one) => path.resolve(cwd, one)),
      { language: options.language, ...(correction === undefined ? {} : { correction }) },
    ),
  );
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.out(printed(describe(result, terminal)));
  return result.ok ? 0 : 1;
}

function describe({ files, answers, problems }: ArchiveAddResult, { texts }: Terminal): readonly string[] {
  const words = texts.archived;
  const added = answers.filter(({ stored }) => stored);
  const lines = added.flatMap(({ file, path: place, number, date, title, kind, items }) => {
    const open = items.filter(({ answered }) => !answered).length;
    return [
      file,
      `  ${words.added(number, date, title)}`,
      `  ${words.answered(items.length - open, open, kind)}`,
      `  ${place}`,
    ];
  });
  const present = answers.length - added.length;
  return [
    ...lines.map(oneLine),
    ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
    ...(files === 0 ? [] : [words.summary(files, added.length, present, files - answers.length)]),
    ...(answers.length === 0 ? [] : [words.next]),
  ];
}
