/**
 * The whole flow, in one direction: dossier → sources → tables → draft → document tree → checks → files.
 */
import path from 'node:path';
import { runChecks } from './checks/check.ts';
import { composeDocument } from './document/compose.ts';
import type { AnswerDocument } from './document/nodes.ts';
import { resolveBody } from './document/resolve.ts';
import { computeDossierTables, type DossierTable } from './dossier-tables.ts';
import { type Dossier, openDossier } from './dossiers/open-dossier.ts';
import { findTemplate, templateFolders, templateNames, type Workspace } from './dossiers/workspace.ts';
import type { Uncertain } from './drafting/context.ts';
import { draftAnswer } from './drafting/draft.ts';
import { recordReads } from './input-record.ts';
import type { Io } from './io.ts';
import { type Code, type Language, Report } from './messages/report.ts';
import { type WrittenFile, writeOutput } from './output/output-folder.ts';
import { readTextFile } from './reading/text-file.ts';
import { type BuildResult, toResultTable } from './result.ts';

export interface BuildOptions {
  /** Write also when there are errors; every page and sheet then says that it is a draft. */
  readonly draft: boolean;
  /** Language of the messages; the answer's language is the house's. */
  readonly language: Language;
}

/** What a part that is missing from a file makes other stages say. */
const CONSEQUENCES: Readonly<Record<Uncertain, readonly Code[]>> = {
  facts: ['fact-set-unknown'],
  tables: ['table-unknown'],
  period: ['period-missing'],
  items: ['item-unknown'],
  people: ['person-unknown'],
};

/** Builds one dossier and writes its files; with errors only a draft is written. */
export function buildDossier(
  io: Io,
  workspace: Workspace,
  id: string,
  options: BuildOptions,
): Promise<BuildResult> {
  return run(io, workspace, id, options, true);
}

/** Does all that a build does but for the writing. */
export function checkDossier(
  io: Io,
  workspace: Workspace,
  id: string,
  options: BuildOptions,
): Promise<BuildResult> {
  return run(io, workspace, id, options, false);
}

async function run(
  plainIo: Io,
  workspace: Workspace,
  id: string,
  options: BuildOptions,
  wouldWrite: boolean,
): Promise<BuildResult> {
  const report = new Report(options.language);
  const { io, inputs } = recordReads(plainIo, workspace.root);
  const dossier = openDossier(io, workspace, id, report);
  if (dossier === undefined) {
    const { problems } = report;
    return { dossier: id, ok: false, files: [], tables: [], problems, wouldWrite, draftable: false };
  }
  // What follows from a file that could not be read whole was said when it was read.
  const later = report.deafTo(new Set([...dossier.uncertain].flatMap((part) => CONSEQUENCES[part])));
  const [tables, writers] = await Promise.all([
    computeDossierTables(io, workspace, dossier, later),
    // Loaded while the database works.
    wouldWrite ? import('./writers/answer-files.ts') : undefined,
  ]);
  const document = makeDocument(io, workspace, dossier, tables, options.draft, later);
  let files: readonly WrittenFile[] = [];
  if (writers !== undefined && dossier.writable && (options.draft || !report.hasErrors)) {
    const target = {
      folder: path.join(workspace.output, id),
      root: workspace.root,
      besideForm: dossier.house.files.beside,
    };
    const outputs = await writers.renderFiles(document, dossier.house, io.tell);
    io.tell({ kind: 'write' });
    files =
      writeOutput(
        plainIo,
        target,
        outputs,
        { dossier: id, draft: options.draft, inputs: inputs() },
        report,
      ) ?? [];
  }
  return {
    dossier: id,
    ok: !report.hasErrors,
    files,
    tables: document.tables.map((entry) => toResultTable(entry, dossier.house)),
    problems: report.problems,
    ...(dossier.question.title === '' ? {} : { title: dossier.question.title }),
    wouldWrite,
    draftable: dossier.writable,
  };
}

/** Drafts the answer, resolves it and checks it: everything that the writers show. */
export function makeDocument(
  io: Io,
  workspace: Workspace,
  dossier: Dossier,
  tables: ReadonlyMap<string, DossierTable>,
  draft: boolean,
  report: Report,
): AnswerDocument {
  const folders = templateFolders(workspace, dossier.folder, 'passages');
  const answer = dossier.draft ?? { file: '', text: '' };
  const subject = { ...dossier, dossier: dossier.id };
  const body = draftAnswer(
    {
      ...subject,
      answer,
      tables: new Map([...tables].map(([id, { figures }]) => [id, figures])),
      declaredTables: dossier.declaredTables,
      readPassage: (name) => {
        const file = findTemplate(io, folders, `${name}.md.hbs`);
        return file === undefined ? undefined : readTextFile(io, workspace.root, file, report);
      },
      passageNames: () => templateNames(io, folders, '.md.hbs'),
    },
    report,
  );
  const crosstabs = new Map([...tables].map(([id, { figures }]) => [id, figures.crosstab]));
  if (dossier.draft !== undefined && body.readable) {
    const placed = new Map(
      [...tables].map(([id, { figures, place }]) => [id, { crosstab: figures.crosstab, place }]),
    );
    runChecks({ question: dossier.question, draftFile: answer.file, body, tables: placed }, report);
  }
  const { labels } = dossier.house;
  const synthetic = [...crosstabs.values()].some((crosstab) => crosstab.source.synthetic);
  const marks = [...(draft ? [labels.draft] : []), ...(synthetic ? [labels.synthetic] : [])];
  const head = { dossier: dossier.id, minister: dossier.minister, question: dossier.question };
  const resolved = resolveBody(body, crosstabs, dossier.house);
  return composeDocument(head, resolved, dossier.house, marks, dossier.housePlace, report);
}
