/** What the new dossier declares of the earlier one's tables and facts, and who has to deliver for them. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { locate } from '../reading/located.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';
import { parseSourceId } from '../sources/source-id.ts';
import { type AskedItem, sameYears, type Years } from './asked-item.ts';
import type { Carried } from './carried-sections.ts';
import type { DeliveryList, OpenItem } from './delivery-list.ts';
import type { Words } from './draft-words.ts';
import type { EarlierAnswer } from './earlier-answer.ts';
import { factsOf } from './follow-up-draft.ts';
import { moveTable } from './moved-table.ts';
import { type DeclaredNeed, factText, type NeededFact, neededSources } from './needed-data.ts';
import { knownPeople } from './new-people.ts';
import type { PlannedItem } from './plan.ts';

type Spec = Readonly<Record<string, unknown>>;

export interface CarriedTables {
  readonly entries: readonly (readonly [string, Spec])[];
  readonly needs: readonly DeclaredNeed[];
  /** Tables of which an explanation of figures that differ stays behind. */
  readonly accepted: readonly string[];
}

export function carryTables(
  earlier: EarlierAnswer,
  carried: Carried,
  whole: Years | undefined,
  words: Words,
): CarriedTables {
  const entries: [string, Spec][] = [];
  const needs: DeclaredNeed[] = [];
  for (const [id, at] of carried.tables) {
    const raw = earlier.dossier?.tables.get(id)?.raw;
    const own = earlier.file?.tables.get(id);
    if (raw === undefined || own === undefined) continue;
    const period = at === undefined ? undefined : carried.items.get(at)?.item.period?.years;
    const years = period ?? whole;
    const moved = moveTable(own, raw, {
      from: earlier.period,
      to: whole,
      ...(years === undefined || sameYears(years, whole) ? {} : { own: years }),
      shown: words.years,
      mark: (found) => words.mark(words.texts.oldTitle(found)),
    });
    entries.push([id, moved.entry]);
    const title = { ...raw, ...moved.entry }['title'];
    needs.push({
      ...{ id, years, items: at === undefined ? [] : [at] },
      title: typeof title === 'string' ? plainTitle(title, years, words) : id,
      raw: { ...raw, ...moved.entry },
    });
  }
  const accepted = (earlier.file?.accepted ?? []).flatMap(({ table }) => table ?? []);
  return { entries, needs, accepted: [...new Set(accepted)].filter((id) => carried.tables.has(id)) };
}

function plainTitle(title: string, years: Years | undefined, words: Words): string {
  return title
    .replace(/\{\{\s*period\s*\}\}/g, years === undefined ? '' : words.years(years))
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '');
}

interface Parts {
  readonly earlier: EarlierAnswer;
  readonly carried: Carried;
  readonly planned: readonly PlannedItem[];
  readonly asked: readonly AskedItem[];
  readonly tables: CarriedTables;
  readonly whole: Years | undefined;
  readonly house: HouseStyle;
}

export interface Needs {
  readonly agencies: DeliveryList['agencies'];
  readonly open: readonly OpenItem[];
  /** Sets that the new dossier names, in the earlier one's order. */
  readonly facts: readonly string[];
}

export function needsOf(io: Io, workspace: Workspace, parts: Parts): Needs {
  const { earlier, carried, planned, asked, tables } = parts;
  const sources = neededSources(io, workspace, tables.needs);
  const { facts, sets } = neededFacts(io, workspace, parts);
  const people = knownPeople(io, workspace);
  const ids = [...new Set([...sources.map(({ id }) => parseSourceId(id)?.agency ?? ''), ...facts.keys()])];
  const agencies = ids.map((agency) => ({
    agency,
    name: nameOf(people?.agencies.get(agency), agency),
    sources: sources.filter(({ id }) => parseSourceId(id)?.agency === agency),
    facts: facts.get(agency) ?? [],
  }));
  const open = planned.flatMap(({ id, decision, period, sections }): readonly OpenItem[] => {
    const isOpen = decision === 'new' || decision === 'shown' || decision === 'empty';
    const apart = decision === 'carried' && (carried.items.get(id)?.sections ?? []).some(({ text }) => !text);
    const item = asked.find((one) => one.id === id);
    if ((!isOpen && !apart) || item === undefined) return [];
    const texts =
      earlier.kind === 'archive' ? sections.map((index) => earlier.sections[index]?.text ?? '') : [];
    return [{ id, text: item.text, years: period?.years, earlierTables: texts.flatMap(captionsIn) }];
  });
  return { agencies, open, facts: (earlier.file?.facts ?? []).filter((set) => sets.has(set)) };
}

const nameOf = (agency: { readonly name: string; readonly short: string } | undefined, key: string) =>
  agency === undefined
    ? key
    : agency.name === agency.short
      ? agency.name
      : `${agency.name} (${agency.short})`;

/** "Tabel 2: aantal vormingen per regio", as a published answer prints them. */
function captionsIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*(tabel\s+\d+\s*[:.–-]?[^\n]*)$/gim)].map(([, caption = '']) =>
    caption.trim(),
  );
}

function neededFacts(
  io: Io,
  workspace: Workspace,
  { earlier, carried, house }: Parts,
): { readonly facts: ReadonlyMap<string, readonly NeededFact[]>; readonly sets: ReadonlySet<string> } {
  const items = new Map<string, Map<string, string[]>>();
  const sets = new Set<string>();
  for (const { item, sections, apart } of carried.items.values()) {
    if (apart) continue;
    for (const { text } of sections) for (const set of text?.uses.facts.keys() ?? []) sets.add(set);
    for (const { set, key } of factsOf(sections)) {
      const keys = items.get(set) ?? new Map<string, string[]>();
      keys.set(key, [...(keys.get(key) ?? []), item.id]);
      items.set(set, keys);
    }
  }
  const facts = new Map<string, readonly NeededFact[]>();
  for (const [set, keys] of items) {
    const known = earlier.dossier?.facts.get(set)?.facts;
    const about = aboutOf(io, workspace, set);
    facts.set(
      set,
      [...keys].flatMap(([key, at]): readonly NeededFact[] => {
        const fact = known?.get(key);
        return fact === undefined
          ? []
          : [{ key, value: factText(fact, house), about: about(key), items: at }];
      }),
    );
  }
  return { facts, sets };
}

/** What the file of facts says that a fact is about. */
function aboutOf(io: Io, workspace: Workspace, set: string): (key: string) => string {
  const silent = new Report();
  const file = path.join(workspace.data, 'facts', `${set}.yaml`);
  const text = NAME_PATTERN.test(set) ? readTextFile(io, workspace.root, file, silent) : undefined;
  const raw = text && locate(text, silent)?.raw;
  return (key) => {
    const record: unknown =
      typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key) ? Reflect.get(raw, key) : undefined;
    const about = typeof record === 'object' && record !== null && 'of' in record ? record.of : '';
    return typeof about === 'string' || typeof about === 'number' ? String(about) : '';
  };
}

/** Templates of the earlier dossier alone that the new one goes on with, by their path in it. */
export function ownFiles(
  io: Io,
  workspace: Workspace,
  { dossier, file }: EarlierAnswer,
  carried: Carried,
  report: Report,
): Readonly<Record<string, string>> {
  if (dossier === undefined) return {};
  const found: Record<string, string> = {};
  const take = (kind: 'tables' | 'passages', name: string) => {
    if (!NAME_PATTERN.test(name)) return;
    const place = `${kind}/${name}${kind === 'tables' ? '.yaml' : '.md.hbs'}`;
    const from = path.join(dossier.folder, ...place.split('/'));
    if (io.size(from) === undefined) return;
    const text = readTextFile(io, workspace.root, from, report)?.text;
    if (text !== undefined) found[place] = text;
  };
  for (const id of carried.tables.keys()) {
    const use = file?.tables.get(id)?.['use'];
    if (typeof use === 'string') take('tables', use);
  }
  for (const { sections } of carried.items.values()) {
    for (const { text } of sections) for (const name of text?.uses.passages ?? []) take('passages', name);
  }
  return found;
}
