/** `repliek archive search`: finds earlier answers. */
import {
  type ArchiveSearchResult,
  type FoundAnswer,
  findInArchive,
  isDate,
  nodeIo,
  openWorkspace,
  shippedTemplates,
} from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, oneLine, printed } from './terminal.ts';

export interface ArchiveSearchArguments {
  readonly limit: number;
  readonly minister: string | undefined;
  /** As they were typed. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

const MOST = 1000;

/** @param typed the words, each as the shell gave it */
export async function runArchiveSearch(
  typed: readonly string[],
  { limit, minister, from, to }: ArchiveSearchArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts, cwd } = terminal;
  const wrong = [
    Number.isInteger(limit) && limit >= 1 && limit <= MOST ? undefined : texts.noLimit(String(limit)),
    from === undefined || isDate(from) ? undefined : texts.noDate('--from', from),
    to === undefined || isDate(to) ? undefined : texts.noDate('--to', to),
  ].filter((text) => text !== undefined);
  if (wrong.length > 0) {
    terminal.err(printed([...wrong, texts.moreHelp]));
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  // A shell takes the quotes away from a phrase: what has a space in it was one, or words that somebody put into quotes.
  const text = typed.map((word) => (/\s/.test(word) && !/["“”]/.test(word) ? `"${word}"` : word)).join(' ');
  const orWords = typed.length === 1 && text !== typed[0];
  const result = await withProgress(terminal, ({ tell }) =>
    findInArchive({ ...nodeIo, tell }, workspace, {
      text,
      orWords,
      limit,
      minister,
      from,
      to,
      language: options.language,
    }),
  );
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.out(printed(describe(result, terminal)));
  return result.ok ? 0 : 1;
}

function describe(result: ArchiveSearchResult, { texts }: Terminal): readonly string[] {
  const words = texts.archived;
  const { hits, count, questions, instead, asWords, problems, query } = result;
  const found =
    hits.length > 0
      ? [
          ...hits.flatMap((hit, index) => [...describeHit(hit, index + 1, words), '']),
          words.found(hits.length, count, questions),
          ...(hits.length < count ? [words.more] : []),
        ]
      : questions === 0
        ? [words.empty]
        : [words.nothing(query), words.try];
  return [
    ...(asWords && hits.length > 0 ? [words.asWords(query)] : []),
    ...instead.map(({ word, terms }) => words.instead(word, terms)),
    ...found,
    ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
  ].map(oneLine);
}

function describeHit(
  hit: FoundAnswer,
  place: number,
  words: Terminal['texts']['archived'],
): readonly string[] {
  const { number, date, title, minister, authors, kind, reason, item, question, reply } = hit;
  const people = [
    ...(minister === null ? [] : [`${words.minister} ${minister}`]),
    ...(authors.length === 0 ? [] : [`${words.asker} ${authors.join(', ')}`]),
  ];
  const mark = kind === null ? '' : words.kinds[kind];
  const marks = [mark, reason === undefined ? '' : words.corrected(reason)].filter((text) => text !== '');
  const row = (label: string, text: string) => (text === '' ? [] : [`   ${label.padEnd(9)} ${text}`]);
  return [
    `${place}. ${words.ofQuestion(number, date)}${title === '' ? '' : `  ${title}`}`,
    ...(people.length === 0 ? [] : [`   ${people.join('; ')}`]),
    ...(marks.length === 0 ? [] : [`   ${marks.join('; ')}`]),
    ...(item === null ? [] : [`   ${words.item(item.ids)}`]),
    ...row(words.question, marked(question)),
    ...row(words.answer, reply.text === '' ? words.unanswered : marked(reply)),
    `   ${hit.path}`,
  ];
}

/** The words that were found stand between asterisks: a line that is copied or read aloud keeps them. */
function marked({ text, marks }: FoundAnswer['question']): string {
  let shown = '';
  let at = 0;
  for (const [from, to] of marks) {
    shown += `${text.slice(at, from)}*${text.slice(from, to)}*`;
    at = to;
  }
  return shown + text.slice(at);
}
