/** `repliek parse`: the structure of a question as it arrives. */
import path from 'node:path';
import {
  type InterfaceTexts,
  nodeIo,
  openWorkspace,
  type ParsedQuestion,
  parseQuestion,
  type QuestionItem,
  shippedTemplates,
} from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { describeProblems, printed } from './terminal.ts';

/** @param given the file, as it was typed */
export async function runParse(given: string, options: CommonOptions, terminal: Terminal): Promise<ExitCode> {
  const { texts, cwd } = terminal;
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  const parsed = await parseQuestion(nodeIo, workspace, {
    path: path.resolve(cwd, given),
    language: options.language,
  });
  const failed = parsed.problems.some(({ severity }) => severity === 'error');
  if (options.json) terminal.out(`${JSON.stringify(parsed, null, 2)}\n`);
  else terminal.out(describeQuestion(given, parsed, failed, texts));
  return failed ? 1 : 0;
}

const WIDTH = 100;

function describeQuestion(
  given: string,
  parsed: ParsedQuestion,
  failed: boolean,
  texts: InterfaceTexts,
): string {
  const outline = failed ? [] : outlineOf(parsed, texts);
  return printed([given, ...outline, ...describeProblems(parsed.problems, texts)]);
}

function outlineOf(parsed: ParsedQuestion, texts: InterfaceTexts): readonly string[] {
  const { parsed: words } = texts;
  const known = (text: string | null) => text ?? words.unknown;
  const row = (name: string, text: string) => `  ${`${name}:`.padEnd(14)}${shortened(text, WIDTH)}`;
  const people = (list: readonly string[]) => (list.length === 0 ? words.unknown : list.join('; '));
  const addressees = parsed.addressees.map(({ name, title }) =>
    [name, title].filter((text) => text !== null).join(', '),
  );
  const { answer } = parsed;
  return [
    row(words.title, known(parsed.title)),
    row(words.house, known(parsed.house)),
    ...(parsed.session === null ? [] : [row(words.session, parsed.session)]),
    row(words.question, `nr. ${known(parsed.number)}, ${known(parsed.date)}`),
    row(words.authors, people(parsed.authors)),
    row(words.addressees, people(addressees)),
    ...parsed.follows.map(({ number, date }) =>
      row(words.follows, `nr. ${number}${date === null ? '' : `, ${date}`}`),
    ),
    ...(parsed.context === null ? [] : [row(words.context, parsed.context)]),
    `  ${words.items}:`,
    ...describeItems(parsed.items, 2),
    ...(answer === null
      ? []
      : [
          row(
            words.answer,
            [words.kinds[answer.kind], answer.minister, answer.date]
              .filter((text) => text !== null)
              .join(', '),
          ),
          ...answer.items.map(({ ids, text }) => {
            const name = ids.length === 0 ? words.general : ids.join(', ');
            return `    ${name}: ${shortened(text, WIDTH - name.length)}`;
          }),
        ]),
  ];
}

function describeItems(items: readonly QuestionItem[], depth: number): readonly string[] {
  return items.flatMap(({ id, label, text, items: inner }) => {
    const name = label ?? `[${id}]`;
    return [
      `${'  '.repeat(depth)}${name}  ${shortened(text, WIDTH - 2 * depth)}`,
      ...describeItems(inner, depth + 1),
    ];
  });
}

function shortened(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
