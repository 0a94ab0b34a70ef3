/** The dossiers of a workspace at a glance. Nothing is written, and one that cannot be read does not stop the others. */
import path from 'node:path';
import { describeSource } from '../deliveries/described-source.ts';
import { type Dossier, dossierIds, openDossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { itemsWithText } from '../drafting/answered-items.ts';
import { parseTemplate } from '../drafting/template.ts';
import { isUntouched } from '../drafting/untouched-draft.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { checkDossier } from '../pipeline.ts';
import type { Problem } from '../problem.ts';
import { tellNobody } from '../progress.ts';
import { itemsToAnswer } from '../question/question.ts';
import { Deadlines } from './deadlines.ts';
import { byUrgency, countProblems, type DossierState, type DossierSummary } from './dossier-summary.ts';
import { readHead } from './head.ts';
import { openLedger, type ReadLedger } from './open-ledger.ts';
import { findPublication } from './publication.ts';
import { requestedAgencies } from './requests.ts';

export interface ListOptions {
  /** ISO date from which working days are counted; today where it is absent. */
  readonly on?: string;
  /** Of the messages. */
  readonly language: Language;
  /** Called when a dossier is done. */
  readonly onDossier?: (done: number, count: number, dossier: string) => void;
}

/** While one check waits for the database another one reads; more of them would only take memory. */
const AT_ONCE = 2;

/** @returns the most urgent first */
export async function listDossiers(
  io: Io,
  workspace: Workspace,
  options: ListOptions,
): Promise<readonly DossierSummary[]> {
  const ids = dossierIds(io, workspace);
  const run: Run = {
    io: { ...io, tell: tellNobody },
    workspace,
    language: options.language,
    ledger: openLedger(io, workspace, options.language),
    deadlines: new Deadlines(io, workspace, options.on ?? io.today(), options.language),
    synthetic: new Map(),
  };
  const summaries: DossierSummary[] = [];
  const waiting = ids.values();
  const work = async (): Promise<void> => {
    for (const id of waiting) {
      summaries.push(await summarise(run, id));
      options.onDossier?.(summaries.length, ids.length, id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return summaries.sort(byUrgency);
}

interface Run {
  readonly io: Io;
  readonly workspace: Workspace;
  readonly language: Language;
  readonly ledger: ReadLedger;
  readonly deadlines: Deadlines;
  /** Whether the data of a source are made up, by its id. */
  readonly synthetic: Map<string, boolean>;
}

async function summarise(run: Run, id: string): Promise<DossierSummary> {
  const { io, workspace, language, ledger } = run;
  const report = new Report(language);
  const dossier = guarded(run, id, report, () => openDossier(io, workspace, id, report));
  const head = readHead(io, workspace, id, dossier);
  const requests = guarded(run, id, report, () => requestedAgencies(io, workspace, id)) ?? [];
  const { number, date, minister } = head;
  const publication =
    number === null || date === null || minister === null
      ? undefined
      : findPublication(io, workspace, id, { number, date, minister }, ledger.entries);
  for (const problem of ledger.problems) report.pass(problem);

  const draft = readDraft(dossier, report);
  const { toAnswer, answered } = draft;
  const complete = draft.readable && toAnswer > 0 && answered === toAnswer;
  const published = publication?.current === true;
  // All that a check would say of the others is that they are not finished.
  const checked = complete && !published ? await check(run, id, report) : undefined;
  const problems = checked ?? report.problems;
  const clean = checked !== undefined && countProblems(checked).errors === 0;
  const due = await run.deadlines.of(
    { house: head.house, date, deadline: dossier?.deadline ?? head.deadline },
    publication === undefined,
  );
  return {
    dossier: id,
    house: head.house,
    number,
    date,
    title: head.title,
    authors: head.authors,
    minister,
    fictitious: head.fictitious || (dossier !== undefined && hasSyntheticData(run, dossier)),
    deadline: due.deadline,
    working_days_left: due.left,
    overdue: due.overdue,
    state: stateOf({ published, clean, empty: draft.empty, asked: requests.length > 0 }),
    items: { to_answer: toAnswer, answered },
    requests,
    publication: publication ?? null,
    fully_checked: checked !== undefined,
    counts: countProblems(problems),
    problems,
    deadline_problems: due.problems,
  };
}

interface Signs {
  readonly published: boolean;
  /** Every item has text, and a check finds no errors. */
  readonly clean: boolean;
  readonly empty: boolean;
  readonly asked: boolean;
}

function stateOf({ published, clean, empty, asked }: Signs): DossierState {
  if (published) return 'published';
  if (clean) return 'checked';
  if (!empty) return 'drafted';
  return asked ? 'data-asked' : 'new';
}

interface ReadDraft {
  readonly readable: boolean;
  readonly empty: boolean;
  readonly toAnswer: number;
  readonly answered: number;
}

function readDraft(dossier: Dossier | undefined, report: Report): ReadDraft {
  const items = dossier?.question.items ?? [];
  const toAnswer = itemsToAnswer(items);
  const source = dossier?.draft;
  const template = source && parseTemplate(source, report);
  // Somebody wrote what is no template, and will want to mend it.
  if (template === undefined) {
    return { readable: false, empty: !source?.text.trim(), toAnswer: toAnswer.length, answered: 0 };
  }
  const withText = itemsWithText(template, items);
  return {
    readable: true,
    empty: isUntouched(template, items.length === 0 ? undefined : items),
    toAnswer: toAnswer.length,
    answered: toAnswer.filter(({ id }) => withText.has(id)).length,
  };
}

/** @returns undefined where it could not be finished, which was reported */
async function check(run: Run, id: string, report: Report): Promise<readonly Problem[] | undefined> {
  const { io, workspace, language } = run;
  try {
    return (await checkDossier(io, workspace, id, { draft: false, language })).problems;
  } catch (error) {
    reportDisk(run, id, error, report);
    return undefined;
  }
}

/** A disk that fails on one dossier does not stop the list. */
function guarded<T>(run: Run, id: string, report: Report, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    reportDisk(run, id, error, report);
    return undefined;
  }
}

function reportDisk({ workspace }: Run, id: string, error: unknown, report: Report): void {
  const reason = errorCode(error);
  if (reason === undefined) throw error;
  const shown = displayPath(path.join(workspace.data, 'dossiers', id), workspace.root);
  report.add('file-unreadable', { path: shown, reason }, { file: shown });
}

function hasSyntheticData(run: Run, dossier: Dossier): boolean {
  const { io, workspace, synthetic } = run;
  const sources = [...dossier.tables.values()].flatMap(({ raw }) =>
    [raw['source']].flat().filter((source) => typeof source === 'string'),
  );
  return sources.some((source) => {
    const known = synthetic.get(source);
    if (known !== undefined) return known;
    const silent = new Report();
    const described = guarded(run, dossier.id, silent, () =>
      describeSource(io, workspace, source, {}, silent),
    );
    const found = described?.descriptor.part.synthetic === true;
    synthetic.set(source, found);
    return found;
  });
}
