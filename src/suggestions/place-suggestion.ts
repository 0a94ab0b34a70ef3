/** What is put into a draft for a proposal: the passage or the table itself where all that it needs is known, else a remark. */
import type { SuggestionTexts } from '../messages/nl/suggestions.ts';
import type { PassageCandidate } from './candidate.ts';
import { chooseSource, usableFeeds } from './choose-source.ts';
import type { NewTable } from './dossier-edit.ts';
import type { Period } from './period.ts';
import type { Ranked } from './rank.ts';
import { type AnyTable, tableParameter } from './serving.ts';
import { isExpired, isUncertain, nameOf, printedDate } from './suggestion.ts';

export interface Placement {
  /** Lines below the heading. */
  readonly lines: readonly string[];
  /** True for a remark, which no reader of the answer sees. */
  readonly remark: boolean;
  /** To be declared. */
  readonly table?: { readonly id: string; readonly declared: NewTable };
  /** The period that the dossier needs for it, and has not. */
  readonly period?: Period;
}

/** What the dossier has, and gets while the items before this one are filled in. */
export interface DossierState {
  /** Of dossier.yaml: id → spec and source, where it uses one. */
  readonly tables: ReadonlyMap<string, Partial<NewTable>>;
  /** Tables that the draft shows. */
  readonly shown: ReadonlySet<string>;
  readonly period: Period | undefined;
  /** ISO date. */
  readonly today: string;
  /** The period that the question asks about, where it names one only. */
  readonly askedPeriod: Period | undefined;
  /** Sets of facts that the dossier uses → their keys. */
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface PlacedItem {
  /** As `AskingItem`. */
  readonly mentions: readonly string[];
  readonly period: Period | undefined;
}

export function place(one: Ranked, item: PlacedItem, state: DossierState, texts: SuggestionTexts): Placement {
  const { candidate } = one;
  const what = nameOf(candidate, texts);
  if (candidate.kind === 'answer') return remark(texts.remarks.answer(what));
  if (isUncertain(one)) return remark(texts.remarks.weak(what));
  if (candidate.kind === 'passage') return placePassage(candidate, one.table, what, item, state, texts);
  const table = chooseTable(candidate, what, item, state, texts);
  if ('lines' in table) return table;
  const shown = state.shown.has(table.id);
  return {
    ...withTable(table),
    lines: [shown ? texts.see(table.id) : `{{table "${table.id}"}}`],
    remark: false,
  };
}

/** A passage that says what it says twice shows its table twice: the second time it stays a remark. */
export function placePassage(
  passage: PassageCandidate,
  serving: AnyTable | undefined,
  what: string,
  item: PlacedItem,
  state: DossierState,
  texts: SuggestionTexts,
): Placement {
  if (isExpired(passage, state.today))
    return remark(texts.remarks.expired(what, printedDate(passage.validUntil)));
  const parameter = tableParameter(passage);
  let table: Chosen | undefined;
  if (parameter !== undefined) {
    if (serving === undefined) return remark(texts.remarks.table(what));
    const chosen = chooseTable(serving, what, item, state, texts);
    if ('lines' in chosen) return chosen;
    if (state.shown.has(chosen.id))
      return { ...withTable(chosen), lines: [texts.see(chosen.id)], remark: false };
    table = chosen;
  }
  const given = new Map<string, string>(
    parameter === undefined || table === undefined ? [] : [[parameter.name, table.id]],
  );
  const unknown: string[] = [];
  for (const { name, type, required } of passage.parameters) {
    if (!required || given.has(name)) continue;
    const set = type === 'facts' ? factsFor(passage, name, state) : undefined;
    if (set === undefined) unknown.push(name);
    else given.set(name, set);
  }
  const call = (more: readonly string[]) =>
    `{{> ${[passage.id, ...[...given].map(([name, value]) => `${name}="${value}"`), ...more].join(' ')}}}`;
  if (unknown.length > 0) {
    const hint = texts.remarks.parameters(what, unknown);
    const declare =
      table?.declared === undefined ? [] : [texts.remarks.declare(declaration(table.id, table.declared))];
    return remark(hint, ...declare, call(unknown.map((name) => `${name}="…"`)));
  }
  return { ...(table === undefined ? {} : withTable(table)), lines: [call([])], remark: false };
}

interface Chosen {
  readonly id: string;
  readonly declared?: NewTable;
  readonly period?: Period;
}

function withTable({ id, declared, period }: Chosen): Pick<Placement, 'table' | 'period'> {
  return {
    ...(declared === undefined ? {} : { table: { id, declared } }),
    ...(period === undefined ? {} : { period }),
  };
}

/** The table in the dossier, one that it has or gets; or the remark that says why there is none yet. */
function chooseTable(
  table: AnyTable,
  what: string,
  item: PlacedItem,
  state: DossierState,
  texts: SuggestionTexts,
): Chosen | Placement {
  const asked = item.period;
  const differs =
    asked !== undefined &&
    state.period !== undefined &&
    (asked.from !== state.period.from || asked.to !== state.period.to);
  if (differs) return remark(texts.remarks.otherPeriod(what, `${asked.from}-${asked.to}`));
  if (table.kind === 'table') return { id: table.id };
  const feeds = usableFeeds(table);
  if (feeds.length === 0) return remark(texts.remarks.noSource(what));
  const source = chooseSource(feeds, item.mentions)?.id;
  if (source === undefined) {
    return remark(
      texts.remarks.sources(
        what,
        feeds.map(({ id }) => id),
      ),
    );
  }
  const known = [...state.tables].find(([, { use, source: from }]) => use === table.id && from === source);
  if (known !== undefined) return { id: known[0] };
  const needed = table.needsPeriod && state.period === undefined ? (asked ?? state.askedPeriod) : undefined;
  if (table.needsPeriod && state.period === undefined && needed === undefined) {
    return remark(texts.remarks.period(what));
  }
  return {
    id: freeId(table.id, source, state.tables),
    declared: { use: table.id, source },
    ...(needed === undefined ? {} : { period: needed }),
  };
}

function freeId(id: string, source: string, taken: DossierState['tables']): string {
  const names = [id, `${id}-${source.replace('/', '-')}`];
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The one set of the dossier that has every fact that the passage prints of it. */
function factsFor(passage: PassageCandidate, parameter: string, { facts }: DossierState): string | undefined {
  const calls = passage.text.matchAll(/\b(?:fact|list)\s+([\w-]+)\s+(?:"([^"]+)"|[\w.-]+)/g);
  const keys = [...calls].flatMap(([, set, key]) => (set === parameter && key !== undefined ? [key] : []));
  const fitting = [...facts].filter(([, known]) => keys.every((key) => known.has(key)));
  const [only, ...more] = fitting;
  return more.length === 0 && keys.length > 0 ? only?.[0] : undefined;
}

function declaration(id: string, { use, source }: NewTable): string {
  return `${id}: { use: ${use}, source: ${source} }`;
}

function remark(text: string, ...more: readonly string[]): Placement {
  // A remark ends at the first "--}}".
  const lines = [text, ...more].map((line) => line.replace(/-(?=-)/g, '- ').replace(/\s*\n\s*/g, ' '));
  const [first = '', ...rest] = lines;
  return {
    lines: rest.length === 0 ? [`{{!-- ${first} --}}`] : [`{{!-- ${first}`, ...rest, '--}}'],
    remark: true,
  };
}

/** The same as a remark: what was tried and does not fit as it is. */
export function refused(one: Ranked, placement: Placement, texts: SuggestionTexts): Placement {
  return remark(texts.remarks.refused(nameOf(one.candidate, texts)), ...placement.lines);
}
