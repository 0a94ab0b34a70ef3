/** `repliek suggest`: what could stand in the answer to each item of a dossier. */
import {
  type ItemSuggestions,
  nodeIo,
  openWorkspace,
  type Suggestion,
  type SuggestResult,
  shippedTemplates,
  suggest,
} from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, printed } from './terminal.ts';

export interface SuggestArguments {
  readonly items: readonly string[];
  readonly apply: boolean;
}

/** What fits in a terminal and can still be read. */
const WIDTH = 100;

/** An item's text is repeated so that it can be recognised, not read. */
const ITEM_LETTERS = 280;

export async function runSuggest(
  id: string,
  { items, apply }: SuggestArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const result = await withProgress(terminal, ({ tell }) =>
    suggest({ ...nodeIo, tell }, workspace, id, { items, apply, language: options.language }),
  );
  if (options.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.out(printed(describe(result, terminal).map((line) => line.replace(/[\n\t]/g, ' '))));
  return result.ok ? 0 : 1;
}

function describe(result: SuggestResult, { texts }: Terminal): readonly string[] {
  const { dossier, title, items, applied, problems } = result;
  const words = texts.suggested;
  return [
    ...wrapped(title === undefined ? dossier : `${dossier}  ${title}`, ''),
    '',
    ...items.flatMap((item) => [...describeItem(item, texts), '']),
    ...(applied === undefined ? [] : describeApplied(applied, items, texts)),
    ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
    ...(applied === undefined && result.ok && items.some(({ suggestions }) => suggestions.length > 0)
      ? wrapped(words.hint(dossier), '')
      : []),
    ...(applied !== undefined && applied.files.length > 0 ? wrapped(words.next(dossier), '') : []),
  ];
}

function describeItem(item: ItemSuggestions, texts: Terminal['texts']): readonly string[] {
  const words = texts.suggested;
  const indent = '    ';
  return [
    ...wrapped(shortened(item.text), indent, `${item.id.padEnd(3)} `),
    ...(item.asked.length === 0 ? [] : wrapped(words.asks(item.asked), indent)),
    ...(item.suggestions.length === 0 ? [`${indent}${words.none}`] : []),
    ...item.suggestions.flatMap((one, index) => describeSuggestion(one, index + 1, texts)),
  ];
}

function describeSuggestion(one: Suggestion, place: number, texts: Terminal['texts']): readonly string[] {
  const indent = '       ';
  const head = `${texts.suggestion.kinds[one.kind]}${headOf(one, texts)}`;
  return [
    ...wrapped(head, indent, `    ${place}. `),
    ...(one.kind === 'passage' || one.kind === 'answer' ? wrapped(one.title, indent) : []),
    ...wrapped(one.reason, indent, '       → '),
  ];
}

function headOf({ kind, name, title, question }: Suggestion, texts: Terminal['texts']): string {
  if (question !== undefined)
    return `: ${texts.suggestion.answer({ ...question, date: shortDate(question.date) })}`;
  return kind === 'passage' ? ` ${name}` : ` ${name}: ${title}`;
}

function shortDate(date: string): string {
  return date.split('-').reverse().join('/');
}

function describeApplied(
  { applied, left, files, period }: NonNullable<SuggestResult['applied']>,
  items: readonly ItemSuggestions[],
  texts: Terminal['texts'],
): readonly string[] {
  const words = texts.suggested;
  const of = (as: 'answer' | 'remark') =>
    applied
      .filter((one) => one.as === as)
      .flatMap((one) => {
        const question = items
          .flatMap(({ suggestions }) => suggestions)
          .find(({ kind, name }) => kind === one.kind && name === one.name)?.question;
        const what = `${texts.suggestion.kinds[one.kind]} ${question === undefined ? one.name : `nr. ${question.number}`}`;
        const table = one.table === undefined ? '' : ` (${words.table(one.table)})`;
        return wrapped(`${what}${table}`, '      ', `  ${one.items.join(', ').padEnd(3)} `);
      });
  const group = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [title, ...lines]);
  return [
    ...group(words.filled, of('answer')),
    ...group(words.remarked, of('remark')),
    ...group(
      words.left,
      left.flatMap((one) => wrapped(words.why[one.why], '      ', `  ${one.items.join(', ').padEnd(3)} `)),
    ),
    ...(period === undefined ? [] : [words.period(period.from, period.to)]),
    ...(files.length === 0 ? [words.unchanged] : wrapped(words.changed(files), '')),
    '',
  ];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= ITEM_LETTERS ? line : `${line.slice(0, ITEM_LETTERS).trimEnd()}…`;
}

/** Lines of at most `WIDTH` letters, broken between words. @param first what the first of them begins with */
function wrapped(text: string, indent: string, first = indent): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
