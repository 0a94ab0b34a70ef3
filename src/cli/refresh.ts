/** `repliek refresh`: the current figures in a Word file that people edited. */
import path from 'node:path';
import {
  type InterfaceTexts,
  nodeIo,
  openWorkspace,
  type RefreshResult,
  refreshDossier,
  shippedTemplates,
} from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, oneLine, printed } from './terminal.ts';

export interface RefreshArguments {
  /** As it was typed. */
  readonly file: string;
  readonly inPlace: boolean;
  readonly overwriteEdits: boolean;
}

type Place = RefreshResult['changes'][number]['place'];

/** Longer texts are shown by their beginning. */
const LETTERS = 200;

export async function runRefresh(
  id: string,
  { file, inPlace, overwriteEdits }: RefreshArguments,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts } = terminal;
  if (options.draft) {
    terminal.err(`${texts.refreshed.noDraft}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), terminal.cwd, shippedTemplates());
  const asked = {
    ...{ file: path.resolve(terminal.cwd, file), inPlace, overwriteEdits },
    language: options.language,
  };
  const result = await withProgress(terminal, ({ tell }) =>
    refreshDossier({ ...nodeIo, tell }, workspace, id, asked),
  );
  terminal.out(
    options.json
      ? `${JSON.stringify(result, null, 2)}\n`
      : printed(describeRefreshed(result, texts).map(oneLine)),
  );
  return result.ok ? 0 : 1;
}

function describeRefreshed(result: RefreshResult, texts: InterfaceTexts): readonly string[] {
  const words = texts.refreshed;
  const { changes, shapes, edited, gone, added, written, copy, problems, ok } = result;
  const group = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${title}`, ...lines];
  const hand = (overwritten: boolean) =>
    edited.filter((one) => one.overwritten === overwritten).flatMap((one) => describeEdited(one, words));
  const nothing = ok ? words.unchanged : words.nothing;
  return [
    result.title === undefined ? result.dossier : `${result.dossier}  ${result.title}`,
    ...(written === undefined ? [`  ${nothing}`] : [`  ${words.written(written.path)}`]),
    ...(copy === undefined ? [] : [`  ${words.copy(copy)}`]),
    ...group(
      words.changed(changes.length),
      changes.flatMap(({ old, new: now, place }) => [
        `    ${shown(old, words)} → ${shown(now, words)}${where(place, words)}`,
        ...(place.sentence === undefined ? [] : [`      ${shortened(place.sentence)}`]),
      ]),
    ),
    ...group(
      words.shapes,
      shapes.map(
        ({ kind, name, place }) =>
          `    ${words.shape[kind]}${name === '' ? '' : `: ${name}`}${where(place, words)}`,
      ),
    ),
    ...group(words.edited, hand(false)),
    ...group(words.overwritten, hand(true)),
    ...group(
      words.gone,
      gone.map(
        ({ kind, text, deleted }) =>
          `    ${words.kinds[kind]} ${shown(text, words)}${deleted ? ` (${words.deleted})` : ''}`,
      ),
    ),
    ...group(
      words.added,
      added.map(({ caption, item, after }) => {
        const places = [
          ...(item === undefined ? [] : [words.item(item)]),
          ...(after === undefined ? [] : [words.after(after)]),
        ];
        return `    ${caption}${places.length === 0 ? '' : ` (${places.join(', ')})`}`;
      }),
    ),
    ...(problems.length === 0 ? [] : describeProblems(problems, texts)),
    ...(written === undefined ? [] : [`  ${words.next}`]),
  ];
}

function describeEdited(
  { kind, found, written, current, place }: RefreshResult['edited'][number],
  words: InterfaceTexts['refreshed'],
): readonly string[] {
  const name = words.kinds[kind];
  if (kind === 'order')
    return [`    ${words.kinds[found === 'row' ? 'row' : 'column']}: ${words.moved}${where(place, words)}`];
  if (kind === 'row' || kind === 'column') {
    const what = found === '' ? words.takenRow : words.ownRow;
    return [
      `    ${name} ${shown(found === '' ? (written ?? '') : found, words)} ${what}${where(place, words)}`,
    ];
  }
  return [
    `    ${shown(written ?? '', words)} → ${shown(found, words)}${where(place, words)}`,
    `      ${words.now(shown(current, words))}`,
  ];
}

function where(place: Place, words: InterfaceTexts['refreshed']): string {
  const parts = [
    ...(place.item === undefined ? [] : [words.item(place.item)]),
    ...(place.part === undefined ? [] : [words.parts[place.part]]),
    ...[place.table, place.row, place.column].filter((text) => text !== undefined && text !== ''),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function shown(text: string, words: InterfaceTexts['refreshed']): string {
  return text.trim() === '' ? words.empty : shortened(text);
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= LETTERS ? letters.join('') : `${letters.slice(0, LETTERS).join('')}…`;
}
