/** The dossiers of a workspace at a glance. Nothing is written, and one that cannot be read does not stop the others. */
import path from 'node:path';
import { dossierIds } from '../dossiers/dossier-folder.ts';
import { openDossier } from '../dossiers/open-dossier.ts';
import type { People } from '../dossiers/people.ts';
import { readPeople } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { itemsWithText } from '../drafting/answered-items.ts';
import { parseTemplate } from '../drafting/template.ts';
import { isUntouched } from '../drafting/untouched-draft.ts';
import type { Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { checkDossier } from '../pipeline.ts';
import { tellNobody } from '../progress.ts';
import { itemsToAnswer } from '../question/question.ts';
import { Deadlines } from './deadlines.ts';
import { guarded } from './disk.ts';
import { byUrgency, countProblems, type DossierState, type DossierSummary } from './dossier-summary.ts';
import { Fictitious } from './fictitious.ts';
import { type DossierHead, readHead } from './head.ts';
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
  plainIo: Io,
  workspace: Workspace,
  options: ListOptions,
): Promise<readonly DossierSummary[]> {
  const ids = dossierIds(plainIo, workspace);
  const { language } = options;
  const io = { ...plainIo, tell: tellNobody };
  const run: Run = {
    io,
    workspace,
    language,
    // What is wrong with it is reported where a dossier is opened.
    people: await guarded(workspace.data, workspace.root, new Report(), () =>
      readPeople(io, workspace, new Report()),
    ),
    ledger: await openLedger(io, workspace, language),
    deadlines: new Deadlines(io, workspace, options.on ?? io.today(), language),
    fictitious: new Fictitious(io, workspace),
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
  readonly people: People | undefined;
  readonly ledger: ReadLedger;
  readonly deadlines: Deadlines;
  readonly fictitious: Fictitious;
}

async function summarise(run: Run, id: string): Promise<DossierSummary> {
  const { io, workspace, language, ledger } = run;
  const report = new Report(language);
  const folder = path.join(workspace.data, 'dossiers', id);
  const attempt = <T>(action: () => T | Promise<T>) => guarded(folder, workspace.root, report, action);

  const head = readHead(io, workspace, id, run.people, report);
  const { number, date, minister } = head;
  const requests = (await attempt(() => requestedAgencies(io, workspace, id))) ?? [];
  const fictitious = (await attempt(() => run.fictitious.has(id, head))) ?? false;
  const publication =
    number === null || date === null || minister === null
      ? undefined
      : findPublication(io, workspace, id, { number, date, minister }, ledger.entries);
  const published = publication?.current === true;
  const draft = readDraft(head, report);
  const { toAnswer, answered } = draft;

  // All that a check would say of a draft with less in it is that it is not finished.
  const complete = draft.readable && toAnswer > 0 && answered === toAnswer;
  const check = () => checkDossier(io, workspace, id, { draft: false, language });
  const checked = complete && !published ? await attempt(check) : undefined;
  if (checked === undefined) {
    for (const problem of ledger.problems) report.pass(problem);
    // What was published is as it should be.
    if (!published) await attempt(() => openDossier(io, workspace, id, report));
  }
  const problems = checked?.problems ?? report.problems;
  const due = await run.deadlines.of(
    { house: head.house, date, deadline: head.dossier?.value.deadline },
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
    fictitious,
    deadline: due.deadline,
    working_days_left: due.left,
    overdue: due.overdue,
    state: stateOf({
      published,
      clean: checked?.ok === true,
      empty: draft.empty,
      asked: requests.length > 0,
    }),
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

function readDraft({ items, draft: source }: DossierHead, report: Report): ReadDraft {
  const toAnswer = itemsToAnswer(items);
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
