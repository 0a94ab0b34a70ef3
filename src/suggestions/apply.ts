/** Puts the first proposal of each item into its draft, where nobody has written yet. All of it is written, or nothing. */
import path from 'node:path';
import type { Dossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { parseTemplate } from '../drafting/template.ts';
import { displayPath, type Io } from '../io.ts';
import type { SuggestionTexts } from '../messages/nl/suggestions.ts';
import type { Report } from '../messages/report.ts';
import { checkDossier } from '../pipeline.ts';
import type { Problem } from '../problem.ts';
import { normaliseLineEnds } from '../reading/text-file.ts';
import { type DossierFiles, type Edits, edited, readFiles, withStaged, write } from './dossier-files.ts';
import { draftSections } from './empty-sections.ts';
import type { Period } from './period.ts';
import { type DossierState, type Placement, place, refused } from './place-suggestion.ts';
import type { Ranked, RankedItem } from './rank.ts';

export interface AppliedItem {
  /** Ids of the items of the heading. */
  readonly items: readonly string[];
  readonly kind: Ranked['candidate']['kind'];
  readonly name: string;
  /** `answer`: readers see it; `remark`: only who works on the draft does. */
  readonly as: 'answer' | 'remark';
  /** Id of the table that dossier.yaml declares for it now. */
  readonly table?: string;
}

export interface LeftItem {
  readonly items: readonly string[];
  /** `written`: somebody wrote there; `nothing`: no proposal; `no-heading`: no heading of the draft answers it. */
  readonly why: 'written' | 'nothing' | 'no-heading';
}

export interface Applied {
  readonly applied: readonly AppliedItem[];
  readonly left: readonly LeftItem[];
  /** Paths of what was changed, as users see them. */
  readonly files: readonly string[];
  readonly period?: Period;
}

const NOTHING: Applied = { applied: [], left: [], files: [] };

/** What a check may say of data that is not there yet. */
const MISSING_DATA: ReadonlySet<string> = new Set(['figure-missing', 'figure-member', 'change-from-zero']);

interface Chosen {
  readonly one: Ranked;
  readonly items: readonly string[];
  readonly line: number;
  readonly placement: Placement;
}

export async function applySuggestions(
  io: Io,
  workspace: Workspace,
  dossier: Dossier,
  ranked: readonly RankedItem[],
  texts: SuggestionTexts,
  report: Report,
): Promise<Applied> {
  const files = readFiles(io, dossier);
  if (files === undefined || dossier.draft === undefined) return NOTHING;
  const text = normaliseLineEnds(files.draft.text);
  const template = parseTemplate({ file: dossier.draft.file, text }, report);
  if (template === undefined) return NOTHING;
  const sections = draftSections(text, template, dossier.question.items);
  const left: LeftItem[] = [];
  const wanted: { readonly line: number; readonly items: readonly string[]; readonly item: RankedItem }[] =
    [];
  const answered = new Set(sections.flatMap(({ items }) => items));
  for (const { line, items, empty } of sections) {
    const own = ranked.filter(({ item }) => items.includes(item.id));
    const best = own.toSorted((a, b) => (b.ranked[0]?.score ?? 0) - (a.ranked[0]?.score ?? 0))[0];
    if (best === undefined) continue;
    if (!empty) left.push({ items, why: 'written' });
    else if (best.ranked.length === 0) left.push({ items, why: 'nothing' });
    else wanted.push({ line, items, item: best });
  }
  const lost = ranked.flatMap(({ item: { id } }) => (answered.has(id) ? [] : [id]));
  if (lost.length > 0) left.push({ items: lost, why: 'no-heading' });

  const state = stateOf(dossier, text, ranked, io.today());
  const chosen = choose(wanted, state, texts);
  if (chosen.length === 0) return { ...NOTHING, left };
  const sound = await soundOnes(io, workspace, dossier, files, chosen, texts, report);
  const after = edited(files, edits(sound));
  if (!write(io, workspace, dossier, files, after, report)) return { ...NOTHING, left };
  const period = periodOf(sound);
  return {
    applied: sound.map(({ one, items, placement }) => ({
      items,
      kind: one.candidate.kind,
      name: one.candidate.kind === 'answer' ? one.candidate.answer.id : one.candidate.id,
      as: placement.remark ? 'remark' : 'answer',
      ...(placement.table === undefined ? {} : { table: placement.table.id }),
    })),
    left,
    files: [...after.keys()].map((name) => displayPath(path.join(dossier.folder, name), workspace.root)),
    ...(period === undefined ? {} : { period }),
  };
}

function stateOf(
  dossier: Dossier,
  draft: string,
  ranked: readonly RankedItem[],
  today: string,
): DossierState {
  const strings = new Set(
    [...draft.matchAll(/\{\{[^{}]*\}\}/g)].flatMap(([call]) =>
      [...call.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text),
    ),
  );
  const asked = new Map(
    ranked.flatMap(({ period }) => (period === undefined ? [] : [[`${period.from}-${period.to}`, period]])),
  );
  const [only, ...more] = asked.values();
  return {
    tables: new Map(
      [...dossier.tables].map(([id, { raw, use }]) => [
        id,
        {
          ...(use === undefined ? {} : { use }),
          ...(typeof raw['source'] === 'string' ? { source: raw['source'] } : {}),
        },
      ]),
    ),
    shown: new Set([...dossier.tables.keys()].filter((id) => strings.has(id))),
    period: dossier.period,
    today,
    askedPeriod: more.length === 0 ? only : undefined,
    facts: new Map([...dossier.facts].map(([name, { facts }]) => [name, new Set(facts.keys())])),
  };
}

/** One item after another: what one of them declares, the next one has. */
function choose(
  wanted: readonly { readonly line: number; readonly items: readonly string[]; readonly item: RankedItem }[],
  before: DossierState,
  texts: SuggestionTexts,
): readonly Chosen[] {
  let state = before;
  return wanted.flatMap(({ line, items, item }) => {
    const [one] = item.ranked;
    if (one === undefined) return [];
    const placement = place(one, { mentions: item.item.mentions, period: item.period }, state, texts);
    state = after(state, placement);
    return [{ one, items, line, placement }];
  });
}

function after(state: DossierState, { table, period, lines, remark }: Placement): DossierState {
  const tables =
    table === undefined ? state.tables : new Map([...state.tables, [table.id, table.declared] as const]);
  const shows = remark
    ? []
    : [...tables.keys()].filter((id) => lines.some((line) => line.includes(`"${id}"`)));
  return {
    ...state,
    tables,
    period: state.period ?? period,
    shown: new Set([...state.shown, ...shows]),
  };
}

function periodOf(chosen: readonly Chosen[]): Period | undefined {
  return chosen.map(({ placement }) => placement.period).find((period) => period !== undefined);
}

function edits(chosen: readonly Chosen[]): Edits {
  return {
    insertions: new Map(chosen.map(({ line, placement }) => [line, placement.lines])),
    tables: new Map(
      chosen.flatMap(({ placement: { table } }) => (table === undefined ? [] : [[table.id, table.declared]])),
    ),
    period: periodOf(chosen),
  };
}

/** Checks the answer with all of it before anything is written; what the check refuses becomes a remark. */
async function soundOnes(
  io: Io,
  workspace: Workspace,
  dossier: Dossier,
  files: DossierFiles,
  chosen: readonly Chosen[],
  texts: SuggestionTexts,
  report: Report,
): Promise<readonly Chosen[]> {
  const errors = async (some: readonly Chosen[]) => {
    const staged = new Map(
      [...edited(files, edits(some))].map(([name, bytes]) => [path.join(dossier.folder, name), bytes]),
    );
    const options = { draft: false, language: report.language };
    const { problems } = await checkDossier(withStaged(io, staged), workspace, dossier.id, options);
    return problems.filter(({ severity, code }) => severity === 'error' && !MISSING_DATA.has(code));
  };
  if (chosen.every(({ placement }) => placement.remark)) return chosen;
  const known = new Set((await errors([])).map(keyOf));
  const isNew = (problem: Problem) => !known.has(keyOf(problem));
  if (!(await errors(chosen)).some(isNew)) return chosen;
  // Which of them is it? Seldom asked, so it may take as many checks as there are items.
  const kept: Chosen[] = [];
  for (const one of chosen) {
    const fits = one.placement.remark || !(await errors([...kept, one])).some(isNew);
    kept.push(fits ? one : { ...one, placement: refused(one.one, one.placement, texts) });
  }
  return kept;
}

/** Lines move while items are filled in; what is said of them does not. */
function keyOf({ code, message, place }: Problem): string {
  return JSON.stringify([code, message, place.file, place.item]);
}
