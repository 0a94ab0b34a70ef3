/** `repliek follow-up`: the dossier of a question that follows an earlier one, made of the earlier answer. */
import type { Workspace } from '../dossiers/workspace.ts';
import { type AcceptedQuestion, acceptQuestion, type NewOptions } from '../intake/accept-question.ts';
import { dossierText, questionText } from '../intake/fresh-files.ts';
import { type NewResult, readsBack } from '../intake/new-dossier.ts';
import { storeDossier } from '../intake/store-dossier.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { hasErrors } from '../problem.ts';
import { readDutchWords } from '../words/dutch-words.ts';
import { askedItems, type Years } from './asked-item.ts';
import { carryTables, needsOf, ownFiles } from './carried-data.ts';
import { carrySections } from './carried-sections.ts';
import { findCorrespondences } from './correspondence.ts';
import { deliveryListText } from './delivery-list.ts';
import { draftWords, nameAsWritten } from './draft-words.ts';
import { type EarlierAnswer, findEarlierAnswer, lastFullYear } from './earlier-answer.ts';
import { type NumberPlace, writeDraft } from './follow-up-draft.ts';
import { type FollowedItem, followedItems } from './followed-items.ts';
import type { AgencyNeeds } from './needed-data.ts';
import { newHouse, newMinister } from './new-people.ts';
import { askedPeriods } from './periods.ts';
import { planItems } from './plan.ts';

export interface FollowUpOptions extends NewOptions {
  /** Id of a dossier, number of a question, or id of an answer in the archive. */
  readonly earlier: string;
}

export interface FollowUpResult extends NewResult {
  readonly follows?: {
    readonly number: string;
    readonly date: string;
    readonly dossier?: string;
    readonly archive?: string;
  };
  /** Years of the question as a whole. */
  readonly period?: Years;
  readonly items: readonly FollowedItem[];
  /** Ids of earlier items that are not asked again. */
  readonly dropped: readonly string[];
  /** Per agency, what has to be delivered anew. */
  readonly deliveries: readonly AgencyNeeds[];
  /** Ids of the items of which it is still to be decided who delivers figures, if anybody. */
  readonly open: readonly string[];
  /** Numbers in the new draft that stand there as they stood in the earlier one. */
  readonly numbers: readonly (NumberPlace & { readonly file: string })[];
}

/** The likeness of every pair of items is worked out: beyond this, no question that people write. */
const MOST_ITEMS = 300;

const NOTHING = { files: [], items: [], dropped: [], deliveries: [], open: [], numbers: [] };

export async function followUp(
  io: Io,
  workspace: Workspace,
  options: FollowUpOptions,
): Promise<FollowUpResult> {
  const report = new Report(options.language);
  const earlier = findEarlierAnswer(io, workspace, options.earlier, report);
  const { title, accepted } = await acceptQuestion(io, workspace, options, report);
  const made =
    earlier === undefined || accepted === undefined
      ? undefined
      : await make(io, workspace, earlier, accepted, report);
  return {
    ok: !hasErrors(report.problems),
    ...(title === null ? {} : { title }),
    ...(made ?? NOTHING),
    problems: report.problems,
  };
}

type Made = Omit<FollowUpResult, 'ok' | 'problems' | 'title'>;

async function make(
  io: Io,
  workspace: Workspace,
  earlier: EarlierAnswer,
  accepted: AcceptedQuestion,
  report: Report,
): Promise<Made | undefined> {
  const { parsed, received, minister, deadline, number, date, shown } = accepted;
  reportReferences(earlier, accepted, report);
  const asked = askedItems(parsed.items);
  const count = Math.max(asked.length, earlier.items.length);
  if (count > MOST_ITEMS) report.add('follow-up-many', { count, limit: MOST_ITEMS }, { file: shown });
  const house = newHouse(io, workspace, accepted.house, report);
  if (report.hasErrors || house === undefined) return undefined;

  const calendar = { last: lastFullYear(date), earlier: earlier.period };
  const periods = askedPeriods(asked, parsed.context ?? '', calendar);
  for (const { sure, words, years } of new Set([...periods.items.values()])) {
    if (!sure && words !== '') report.add('follow-up-years', { words, ...years }, { file: shown });
  }
  const whole = periods.whole?.years;
  if (whole === undefined) report.add('follow-up-no-years', {}, { file: shown });

  // An archived item holds the items above it in its own text.
  const compared =
    earlier.kind === 'dossier'
      ? asked
      : asked.map(({ id, text, stems }) => ({ id, text: [...stems, text].join('\n'), stems: [] }));
  const correspondences = findCorrespondences(earlier.items, compared, readDutchWords(io));
  const planned = planItems(asked, correspondences, periods, {
    sections: earlier.sections,
    periods: earlier.periods,
    templates: earlier.kind === 'dossier',
    answers: earlier.answers,
  });
  const cited = planned.flatMap(({ id, decision }) => (decision === 'cited' ? [id] : []));
  if (cited.length > 0 && !earlier.published) {
    report.add('follow-up-unpublished', { dossier: earlier.id, items: cited });
  }
  const carried = carrySections(planned, earlier, whole);
  const words = draftWords(house);
  const draft = writeDraft({
    ...{ planned, carried, earlier, whole, words },
    questionItems: parsed.items,
    minister: newMinister(io, workspace, minister),
  });
  const tables = carryTables(earlier, carried, whole, words);
  if (tables.accepted.length > 0) report.add('follow-up-accepted', { tables: tables.accepted });
  const { agencies, open, facts } = needsOf(io, workspace, {
    earlier,
    carried,
    planned,
    asked,
    tables,
    whole,
    house,
  });
  const follows = { number: earlier.number, date: earlier.date, [earlier.kind]: earlier.id };
  const due = deadline === undefined ? {} : { deadline };
  const period = whole === undefined ? {} : { period: whole };
  const listOf = (dossier: string) =>
    deliveryListText(
      {
        ...{ dossier, number, date, earlier, agencies, open, ...due },
        title: parsed.title ?? '',
        authors: parsed.authors.map(nameAsWritten),
        years: whole,
      },
      words,
    );
  const texts = {
    'question.yaml': questionText(parsed),
    'dossier.yaml': dossierText({
      ...{ house: accepted.house, minister, ...due, follows, ...period },
      ...(facts.length === 0 ? {} : { facts }),
      ...(tables.entries.length === 0 ? {} : { tables: Object.fromEntries(tables.entries) }),
    }),
    'answer.md.hbs': draft.text,
  };
  if (!readsBack(texts, report)) return undefined;
  const own = ownFiles(io, workspace, earlier, carried, report);
  if (report.hasErrors) return undefined;
  const all = (id: string) => ({ ...texts, ...own, [words.texts.list.file]: listOf(id) });
  const stored = await storeDossier(io, workspace, accepted, received, all, report);
  if (stored === undefined) return undefined;
  const file = stored.files.find(({ path }) => path.endsWith('/answer.md.hbs'))?.path ?? '';
  return {
    ...{ dossier: stored.id, minister, ...due, follows, ...period, files: stored.files },
    items: followedItems(planned, carried, earlier),
    dropped: correspondences.dropped,
    deliveries: agencies.map(({ agency, sources, facts: stated }) => ({ agency, sources, facts: stated })),
    open: open.map(({ id }) => id),
    numbers: draft.numbers.map((one) => ({ ...one, file })),
  };
}

/** Whether it is the question that the new one names, and earlier at all. */
function reportReferences(
  earlier: EarlierAnswer,
  { parsed, date, number, shown }: AcceptedQuestion,
  report: Report,
): void {
  const place = { file: shown };
  if (earlier.date > date || (earlier.date === date && earlier.number === number)) {
    report.add('follow-up-later', { number: earlier.number, date: earlier.date, found: date }, place);
  }
  const others = parsed.follows.filter(
    (one) => one.number !== earlier.number || (one.date !== null && one.date !== earlier.date),
  );
  for (const other of others) {
    report.add('follow-up-other', { number: other.number, date: other.date ?? '' }, place);
  }
  if (others.length > 0 && others.length === parsed.follows.length) {
    report.add('follow-up-not-named', { number: earlier.number, date: earlier.date }, place);
  }
}
