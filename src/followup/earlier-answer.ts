/** The earlier answer as a follow-up needs it, whether it has a dossier or stands in the archive alone. */
import path from 'node:path';
import type { ArchivedAnswer } from '../archive/archived-answer.ts';
import { readArchive } from '../archive/read-archive.ts';
import { type DossierFile, parseDossierFile } from '../dossiers/dossier-file.ts';
import { dossierIds, isDossierId } from '../dossiers/dossier-folder.ts';
import { dossierQuestions } from '../dossiers/dossier-questions.ts';
import { type Dossier, openDossier } from '../dossiers/open-dossier.ts';
import { findTemplate, templateFolders, type Workspace } from '../dossiers/workspace.ts';
import { parsePassage, type Template } from '../drafting/template.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';
import { type AskedItem, askedItems, type Years } from './asked-item.ts';
import { type DraftSection, draftSections } from './draft-sections.ts';
import { askedPeriods } from './periods.ts';

export interface EarlierAnswer {
  readonly kind: 'dossier' | 'archive';
  readonly id: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly authors: readonly string[];
  /** Who answered, as printed. */
  readonly minister?: string | undefined;
  readonly items: readonly AskedItem[];
  /** Years that the answer covers. */
  readonly period?: Years | undefined;
  /** Years of single items, by id. */
  readonly periods: ReadonlyMap<string, Years>;
  readonly sections: readonly DraftSection[];
  /** Where it has a dossier, of which more than its words can be carried over. */
  readonly dossier?: Dossier;
  readonly file?: DossierFile;
  /** Whether it says something itself, and does not only refer to another or say that it comes later. */
  readonly answers: boolean;
  /** Whether the ledger or the archive has it. */
  readonly published: boolean;
  readonly passage: (name: string) => Template | undefined;
}

/**
 * @param found id of a dossier, number of a question, or id of an answer in the archive; where a question has both a
 *   dossier and a place in the archive, the dossier counts
 * @returns undefined after reporting that there is none, that there are several, or what is wrong with it
 */
export function findEarlierAnswer(
  io: Io,
  workspace: Workspace,
  found: string,
  report: Report,
): EarlierAnswer | undefined {
  const ids = dossierIds(io, workspace);
  if (isDossierId(found) && ids.includes(found)) return ofDossier(io, workspace, found, report);
  // What is wrong with other answers is no concern of this one.
  const silent = new Report(report.language);
  const archived = readArchive(io, workspace, silent);
  const number = found.trim().replace(/^nr\.?\s*/i, '');
  const dossiers = dossierQuestions(io, workspace).filter(({ question }) => question.number === number);
  const answers = archived.filter(
    (one) =>
      one.id === found ||
      (one.number === number && !dossiers.some(({ question }) => question.date === one.date)),
  );
  const [dossier] = dossiers;
  const [answer] = answers;
  if (dossiers.length + answers.length > 1) {
    const known = [...dossiers.map(({ id }) => id), ...answers.map((one) => one.id)];
    report.add('follow-up-several', { found, known });
    return undefined;
  }
  if (dossier !== undefined) return ofDossier(io, workspace, dossier.id, report);
  if (answer !== undefined) return ofArchive(answer);
  report.add('follow-up-unknown', { found, known: [...ids, ...archived.map(({ id }) => id)] });
  return undefined;
}

function ofDossier(io: Io, workspace: Workspace, id: string, report: Report): EarlierAnswer | undefined {
  // A mistake in it that does not keep it from being read is told where it is checked.
  const silent = new Report(report.language);
  const dossier = openDossier(io, workspace, id, silent);
  const text = dossier && readTextFile(io, workspace.root, path.join(dossier.folder, 'dossier.yaml'), silent);
  const file = text && parseDossierFile(text, silent)?.value;
  if (dossier === undefined || file === undefined || dossier.question.date === '') {
    for (const problem of silent.problems) report.pass(problem);
    return undefined;
  }
  const { question, draft, minister, period } = dossier;
  const items = askedItems(question.items);
  const named = askedPeriods(items, question.context, { last: lastFullYear(question.date) });
  const years = items.flatMap(({ id: item }): [string, Years][] => {
    const one = named.items.get(item);
    const own = one?.reason === 'own' || one?.reason === 'stem' ? one.years : undefined;
    const covered = own ?? period;
    return covered === undefined ? [] : [[item, covered]];
  });
  return {
    ...{ kind: 'dossier', id, number: question.number, date: question.date, authors: question.authors },
    ...(minister.name === '' ? {} : { minister: minister.name }),
    items,
    period,
    periods: new Map(years),
    sections: draft === undefined ? [] : draftSections(draft.text, question.items),
    ...{ dossier, file, answers: true },
    published: io.list(path.join(workspace.data, 'ledger')).some((name) => name.startsWith(`${id}.`)),
    passage: passageReader(io, workspace, dossier.folder),
  };
}

function passageReader(io: Io, workspace: Workspace, folder: string): EarlierAnswer['passage'] {
  const folders = templateFolders(workspace, folder, 'passages');
  const known = new Map<string, Template | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const file = NAME_PATTERN.test(name) ? findTemplate(io, folders, `${name}.md.hbs`) : undefined;
      const silent = new Report();
      const text = file === undefined ? undefined : readTextFile(io, workspace.root, file, silent);
      known.set(name, text && parsePassage(text, silent));
    }
    return known.get(name);
  };
}

function ofArchive(answer: ArchivedAnswer): EarlierAnswer {
  const asked = answer.items.filter(({ ids, question }) => ids.length > 0 && question !== '');
  const items = asked.map(({ ids, question }) => ({ id: ids.join(', '), text: question, stems: [] }));
  const named = askedPeriods(items, answer.context, { last: lastFullYear(answer.date) });
  return {
    ...{ kind: 'archive', id: answer.id, number: answer.number, date: answer.date, authors: answer.authors },
    ...(answer.minister === null ? {} : { minister: answer.minister }),
    items,
    period: named.whole?.years,
    periods: new Map([...named.items].map(([id, { years }]) => [id, years])),
    sections: asked.map(({ answer: text }, at) => ({ items: [items[at]?.id ?? ''], text })),
    answers: answer.kind === null || answer.kind === 'answer',
    published: true,
    passage: () => undefined,
  };
}

/** The last year that was over on this day. */
export function lastFullYear(date: string): number {
  return Number(date.slice(0, 4)) - 1;
}
