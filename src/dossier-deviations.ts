/** The figures of a dossier against what was published before; what a person explains is printed under the table. */
import { type AnswerBody, placedTables } from './document/resolve.ts';
import type { DossierTables } from './dossier-tables.ts';
import type { Dossier } from './dossiers/open-dossier.ts';
import { renderPlainText } from './drafting/plain-template.ts';
import { answerFigures } from './ledger/answer-figures.ts';
import { findDeviations } from './ledger/compare.ts';
import { reportDeviations } from './ledger/deviations.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import type { Report } from './messages/report.ts';

/** @returns the explanations that belong under each table, by its id */
export function explainDeviations(
  body: AnswerBody,
  dossier: Dossier,
  { tables, mismatches, explained }: DossierTables,
  ledger: readonly LedgerEntry[],
  report: Report,
): ReadonlyMap<string, readonly string[]> {
  const accepted = dossier.accepted.map((entry, index) => ({ entry, index }));
  const own = accepted.flatMap(({ entry, index }) => (entry.code === 'deviation' ? [{ entry, index }] : []));
  if (ledger.length === 0 && own.length === 0) return new Map();
  const figureTables = new Map([...tables].map(([id, { figures }]) => [id, figures]));
  const figures = answerFigures({ body, tables: figureTables, period: dossier.period });
  const items = new Map(placedTables(body).map(({ id, item }) => [id, item]));
  const context = {
    question: { ...dossier.question, minister: dossier.minister.name },
    accepted: own.map(({ entry }) => entry),
    known: mismatches,
    tablePlace: (table: string) => tables.get(table)?.place ?? {},
    itemOf: (table: string) => items.get(table),
    draftFile: dossier.draft?.file ?? '',
    numbers: dossier.house.numbers,
  };
  const used = reportDeviations(findDeviations(figures, ledger), context, report);
  const notes = new Map<string, string[]>();
  for (const [at, { entry, index }] of own.entries()) {
    const { code, table, fact, because, place } = entry;
    if (!used.has(at) && !explained.has(index)) {
      // Of a table that could not be computed nobody knows yet.
      if (table !== undefined && !tables.has(table) && dossier.declaredTables.includes(table)) continue;
      report.add(
        'accepted-unused',
        { code, ...(table === undefined ? { fact: fact ?? '' } : { table }) },
        place,
      );
    } else if (table !== undefined) {
      const text = renderPlainText(because, place, { ...dossier, dossier: dossier.id }, report);
      notes.set(table, [...(notes.get(table) ?? []), text]);
    }
  }
  return notes;
}
