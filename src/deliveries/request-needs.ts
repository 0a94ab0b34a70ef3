/** Why figures are needed: the tables of a dossier that use an agency's sources, and the items that they answer. */
import type { HouseStyle } from '../document/house-style.ts';
import type { Dossier } from '../dossiers/open-dossier.ts';
import { itemsOfHeading } from '../drafting/item-headings.ts';
import { renderPlainText } from '../drafting/plain-template.ts';
import { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { allItems, type QuestionItem } from '../question/question.ts';
import { parseSourceId } from '../sources/source-id.ts';

export interface NeededTable {
  readonly title: string;
  /** In the question's order; empty where the draft does not place the table. */
  readonly items: readonly QuestionItem[];
}

export interface Need {
  /** `agency/dataset` */
  readonly source: string;
  /** Where a table names it. */
  readonly place: Place;
  readonly tables: readonly NeededTable[];
}

/** Every source of every agency that the dossier's tables use, in the order of dossier.yaml. */
export function findNeeds(dossier: Dossier): readonly Need[] {
  const needs = new Map<string, { place: Place; tables: NeededTable[] }>();
  for (const [id, { raw, place }] of dossier.tables) {
    const named = [raw['source']].flat().filter((source) => typeof source === 'string');
    for (const source of new Set(named)) {
      if (parseSourceId(source) === undefined) continue;
      const need = needs.get(source) ?? { place: place(['source']), tables: [] };
      need.tables.push({ title: titleOf(raw['title'], id, dossier), items: itemsWith(id, dossier) });
      needs.set(source, need);
    }
  }
  return [...needs].map(([source, need]) => ({ source, ...need }));
}

/** The title as the answer prints it. What is wrong with it is for a build to say. */
function titleOf(raw: unknown, id: string, dossier: Dossier): string {
  if (typeof raw !== 'string') return id;
  const subject: Dossier & { readonly dossier: string; readonly house: HouseStyle } = {
    ...dossier,
    dossier: dossier.id,
  };
  return renderPlainText(raw, {}, subject, new Report());
}

/** The items under whose headings the draft uses a table: in a helper, a passage or by its own name. */
function itemsWith(table: string, dossier: Dossier): readonly QuestionItem[] {
  const { question, draft } = dossier;
  const literal = table.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const use = new RegExp(`\\{\\{[^}]*(?:["']${literal}["']|\\btables\\.\\[?${literal}(?![\\w-]))`);
  const found = new Set<QuestionItem>();
  for (const section of (draft?.text ?? '').split(/^(?=# )/m)) {
    const heading = /^# +(.*)$/m.exec(section)?.[1];
    if (heading === undefined || !use.test(section)) continue;
    const answered = itemsOfHeading(heading, question.items);
    if (answered.ok) for (const item of answered.items) found.add(item);
  }
  return allItems(question.items).filter((item) => found.has(item));
}
