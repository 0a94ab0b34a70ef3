/**
 * The whole flow, in one direction: dossier → sources → tables → draft → document tree → checks → files.
 */
import { type WrittenAnswer, writeAnswer } from './answer-output.ts';
import { runChecks } from './checks/check.ts';
import { type AnswerHead, composeDocument } from './document/compose.ts';
import type { FigureTable } from './document/figure-table.ts';
import type { AnswerDocument } from './document/nodes.ts';
import { composeQuestion } from './document/publication.ts';
import { resolveBody } from './document/resolve.ts';
import { explainDeviations } from './dossier-deviations.ts';
import { computeDossierTables, type DossierTables } from './dossier-tables.ts';
import { type Dossier, openDossier } from './dossiers/open-dossier.ts';
import { readWordingLists, type WordingLists } from './dossiers/wording-lists.ts';
import { findTemplate, templateFolders, templateNames, type Workspace } from './dossiers/workspace.ts';
import type { Uncertain } from './drafting/context.ts';
import { type DraftedAnswer, draftAnswer } from './drafting/draft.ts';
import { type InputFile, recordReads } from './input-record.ts';
import type { Io } from './io.ts';
import { type AnswerFigures, answerFigures } from './ledger/answer-figures.ts';
import { sameQuestion } from './ledger/deviations.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import { readLedger } from './ledger/read-ledger.ts';
import { type Code, type Language, Report } from './messages/report.ts';
import type { WrittenFile } from './output/output-folder.ts';
import { readTextFile } from './reading/text-file.ts';
import { type BuildResult, toResultTable } from './result.ts';

export interface BuildOptions {
  /** Write also when there are errors; every page and sheet then says that it is a draft. */
  readonly draft: boolean;
  /** `publication`: also question and answer in one document, as the parliament publishes them. */
  readonly form?: 'answer' | 'publication';
  /** Also a PDF of every Word file. */
  readonly pdf?: boolean;
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
export async function buildDossier(
  io: Io,
  workspace: Workspace,
  id: string,
  options: BuildOptions,
): Promise<BuildResult> {
  return (await runBuild(io, workspace, id, options, true)).result;
}

/** Does all that a build does but for the writing. */
export async function checkDossier(
  io: Io,
  workspace: Workspace,
  id: string,
  options: BuildOptions,
): Promise<BuildResult> {
  return (await runBuild(io, workspace, id, options, false)).result;
}

/** What a build knows of the answer that it made. */
export interface BuiltAnswer {
  readonly dossier: Dossier;
  readonly document: AnswerDocument;
  /** Every number that readers see. */
  readonly figures: AnswerFigures;
  readonly inputs: readonly InputFile[];
  /** By the name that each file should have, what was written, under the name that it got. */
  readonly written: ReadonlyMap<string, WrittenFile>;
}

/** The answer that a build made, whether or not it was written. */
export interface MadeAnswer {
  readonly dossier: Dossier;
  readonly document: AnswerDocument;
  /** By id, every table that could be computed. */
  readonly tables: ReadonlyMap<string, FigureTable>;
  /** Every number that readers see. */
  readonly figures: () => AnswerFigures;
}

export interface BuildOutcome {
  readonly result: BuildResult;
  /** Absent where nothing was written. */
  readonly built?: BuiltAnswer;
  /** Absent where the dossier could not be opened. */
  readonly made?: MadeAnswer;
}

/** The chain itself, for whoever goes on with the answer. */
export async function runBuild(
  plainIo: Io,
  workspace: Workspace,
  id: string,
  options: BuildOptions,
  wouldWrite: boolean,
): Promise<BuildOutcome> {
  const report = new Report(options.language);
  const { io, inputs } = recordReads(plainIo, workspace.root);
  const dossier = openDossier(io, workspace, id, report);
  if (dossier === undefined) {
    const { problems } = report;
    return {
      result: { dossier: id, ok: false, files: [], tables: [], problems, wouldWrite, draftable: false },
    };
  }
  // What follows from a file that could not be read whole was said when it was read.
  const later = report.deafTo(new Set([...dossier.uncertain].flatMap((part) => CONSEQUENCES[part])));
  let published: readonly LedgerEntry[] | undefined;
  const ledger = (): readonly LedgerEntry[] => {
    published ??= readLedger(io, workspace.root, workspace.data, report);
    return published;
  };
  const tables = computeDossierTables(io, workspace, dossier, ledger, later);
  // Loaded and read while the database works.
  const loading = wouldWrite ? import('./writers/answer-files.ts') : undefined;
  ledger();
  // Advice changes nothing in the files, so that its lists are none of their inputs.
  const wording = readWordingLists(plainIo, workspace, dossier.folder, dossier.house, report);
  const [computed, writers] = await Promise.all([tables, loading]);
  const parts = { ledger: ledger(), wording, draft: options.draft };
  const { document, figures } = makeAnswer(io, workspace, dossier, computed, parts, later);
  const question =
    options.form === 'publication'
      ? composeQuestion(
          headOf(dossier),
          { ...dossier.question, answers: document.items },
          dossier.house,
          dossier.housePlace,
          later,
        )
      : undefined;
  let written: WrittenAnswer | undefined;
  if (writers !== undefined && dossier.writable && (options.draft || !report.hasErrors)) {
    const details = () => ({ dossier: id, draft: options.draft, inputs: inputs() });
    const output = { document, question, pdf: options.pdf === true, details };
    written = await writeAnswer(plainIo, writers, workspace, dossier, output, report);
  }
  const result = {
    dossier: id,
    ok: !report.hasErrors,
    files: written?.files ?? [],
    tables: document.tables.map((entry) => toResultTable(entry, dossier.house)),
    problems: report.problems,
    ...(dossier.question.title === '' ? {} : { title: dossier.question.title }),
    wouldWrite,
    draftable: dossier.writable,
  };
  const made = { dossier, document, tables: figureTables(computed.tables), figures };
  return written === undefined
    ? { result, made }
    : {
        result,
        made,
        built: { dossier, document, figures: figures(), inputs: inputs(), written: written.written },
      };
}

export interface Answer {
  readonly document: AnswerDocument;
  /** Every number that readers see, with what they call its table. */
  readonly figures: () => AnswerFigures;
}

/** What a build holds against the answer, and how it is meant. */
export interface AnswerDetails {
  readonly ledger: readonly LedgerEntry[];
  /** Absent where there is no advice in the language of the answer. */
  readonly wording: WordingLists | undefined;
  readonly draft: boolean;
}

/** Drafts the answer, holds it against what was published, resolves it and checks it: everything that the writers show. */
export function makeAnswer(
  io: Io,
  workspace: Workspace,
  dossier: Dossier,
  computed: DossierTables,
  { ledger, wording, draft }: AnswerDetails,
  report: Report,
): Answer {
  const { tables } = computed;
  const body = draftBody(io, workspace, dossier, tables, ledger, report);
  const explained = explainDeviations(body, dossier, computed, ledger, report);
  const crosstabs = new Map(
    [...tables].map(([id, { figures }]) => {
      const { crosstab } = figures;
      const notes = explained.get(id) ?? [];
      return [id, notes.length === 0 ? crosstab : { ...crosstab, notes: [...crosstab.notes, ...notes] }];
    }),
  );
  const { labels } = dossier.house;
  const synthetic = [...crosstabs.values()].some((crosstab) => crosstab.source.synthetic);
  const marks = [...(draft ? [labels.draft] : []), ...(synthetic ? [labels.synthetic] : [])];
  const resolved = resolveBody(body, crosstabs, dossier.house);
  const document = composeDocument(
    headOf(dossier),
    resolved,
    dossier.house,
    marks,
    dossier.housePlace,
    report,
  );
  if (dossier.draft !== undefined && body.readable) {
    const placed = new Map(
      [...tables].map(([id, { figures, place }]) => [id, { crosstab: figures.crosstab, place }]),
    );
    runChecks(
      {
        ...{ question: dossier.question, house: dossier.house, agencies: dossier.agencies },
        ...{ draftFile: dossier.draft.file, body, places: body.places, document, tables: placed },
        ...(wording === undefined ? {} : { wording }),
      },
      report,
    );
  }
  return {
    document,
    figures: () =>
      answerFigures(
        { body, tables: figureTables(tables), period: dossier.period },
        new Map(resolved.tables.map(({ id, label }) => [id, label])),
      ),
  };
}

function headOf({ id, minister, question }: Dossier): AnswerHead {
  return { dossier: id, minister, question };
}

function draftBody(
  io: Io,
  workspace: Workspace,
  dossier: Dossier,
  tables: DossierTables['tables'],
  ledger: readonly LedgerEntry[],
  report: Report,
): DraftedAnswer {
  const folders = templateFolders(workspace, dossier.folder, 'passages');
  return draftAnswer(
    {
      ...dossier,
      dossier: dossier.id,
      answer: dossier.draft ?? { file: '', text: '' },
      tables: figureTables(tables),
      declaredTables: dossier.declaredTables,
      readPassage: (name) => {
        const file = findTemplate(io, folders, `${name}.md.hbs`);
        return file === undefined ? undefined : readTextFile(io, workspace.root, file, report);
      },
      passageNames: () => templateNames(io, folders, '.md.hbs'),
      answered: answeredOn(io, dossier, ledger),
    },
    report,
  );
}

/**
 * An answer that was given keeps being right for its day; one that is being written has to be right today. Only messages
 * depend on it, never a file.
 */
function answeredOn(
  io: Io,
  { question, minister }: Dossier,
  ledger: readonly LedgerEntry[],
): { readonly on: string; readonly open: boolean } {
  const own = { ...question, minister: minister.name };
  const given = ledger.findLast((entry) => sameQuestion(entry.question, own));
  if (given === undefined) return { on: io.today(), open: true };
  return { on: given.published ?? given.question.date, open: false };
}

function figureTables(tables: DossierTables['tables']): ReadonlyMap<string, FigureTable> {
  return new Map([...tables].map(([id, { figures }]) => [id, figures]));
}
