/** `repliek refer`: one of several ministers answers the question; the others refer to that answer. */
import path from 'node:path';
import { dossierIds } from '../dossiers/dossier-folder.ts';
import { type Minister, type People, readPeople } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { parseTemplate } from '../drafting/template.ts';
import { commentsOf, isUntouched } from '../drafting/untouched-draft.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { normaliseLineEnds, readTextFile } from '../reading/text-file.ts';
import type { BuildResult } from '../result.ts';
import { NUMBER_PATTERN } from './accept-question.ts';
import { changeDossiers } from './change-dossiers.ts';
import { type DossierIdentity, DRAFT, readIdentity } from './dossier-identity.ts';
import { type Reference, referenceOf, referringCall } from './referring-passage.ts';
import { headingOfAll, itemsNotIn } from './same-question.ts';

/** A question that has no dossier in the workspace. */
export interface OtherQuestion {
  /** Key of people.yaml. */
  readonly minister: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
}

export interface ReferOptions {
  /** Id of the dossier of the minister who answers, or that minister's question. */
  readonly to: string | OtherQuestion;
  readonly language: Language;
}

export interface ReferResult {
  readonly ok: boolean;
  readonly dossier: string;
  readonly title?: string;
  /** What the answer refers to; absent where nothing was written. */
  readonly to?: Reference;
  /** Empty where the answer refers to it already. */
  readonly files: BuildResult['files'];
  readonly problems: readonly Problem[];
}

export async function referAnswer(
  io: Io,
  workspace: Workspace,
  id: string,
  options: ReferOptions,
): Promise<ReferResult> {
  const report = new Report(options.language);
  const people = readPeople(io, workspace, report);
  const own = people && readIdentity(io, workspace, id, people, report);
  const to = own && people && findTarget(io, workspace, own, options.to, people, report);
  const written =
    own === undefined || to === undefined || report.hasErrors
      ? undefined
      : await writeReference(io, workspace, own, to, report);
  return {
    ok: !hasErrors(report.problems),
    dossier: id,
    ...(own === undefined ? {} : { title: own.question.title }),
    ...(written === undefined || to === undefined ? {} : { to }),
    files: written ?? [],
    problems: report.problems,
  };
}

/** @returns undefined after reporting why nobody can refer to it */
function findTarget(
  io: Io,
  workspace: Workspace,
  own: DossierIdentity,
  to: ReferOptions['to'],
  people: People,
  report: Report,
): Reference | undefined {
  if (typeof to !== 'string') return otherQuestion(own, to, people, report);
  if (to === own.id) {
    report.add('refer-self', { id: to });
    return undefined;
  }
  const known = dossierIds(io, workspace);
  if (!known.includes(to)) {
    report.add('refer-unknown', { found: to, known });
    return undefined;
  }
  const other = readIdentity(io, workspace, to, people, report);
  if (other === undefined) return undefined;
  const { number, date } = other.question;
  reportSameMinister(own, other.minister.key, other.minister.minister, report);
  reportOffice(other.minister.minister, date, report);
  if (own.house !== other.house) {
    report.add('refer-house', { other: to, own: own.house ?? '', found: other.house ?? '' }, own.place);
  }
  const further = other.draft && referenceOf(other.draft);
  if (further !== undefined && other.draft !== undefined) {
    const back = further.number === own.question.number && further.date === own.question.date;
    const place = { file: other.draft.file };
    report.add('refer-chain', { other: to, number: further.number ?? '', back }, place);
  }
  const missing = itemsNotIn(own.question, other.question);
  if (missing.length > 0) report.add('refer-items', { items: missing, other: to }, own.place);
  const authors = (one: DossierIdentity) =>
    one.question.authors.map((name) => folded(people.members.get(name)?.name ?? name)).sort();
  if (authors(own).join() !== authors(other).join()) report.add('refer-authors', { other: to }, own.place);
  const by = referredBy(io, workspace, own).filter((one) => one !== to);
  if (by.length > 0) report.add('refer-referred', { names: by }, own.place);
  return { name: other.minister.minister.name, function: other.minister.minister.function, number, date };
}

function otherQuestion(
  own: DossierIdentity,
  { minister: key, number, date }: OtherQuestion,
  people: People,
  report: Report,
): Reference | undefined {
  const minister = people.ministers.get(key);
  if (minister === undefined) {
    report.add('person-unknown', { found: key, kind: 'minister', known: [...people.ministers.keys()] });
  }
  if (!NUMBER_PATTERN.test(number)) report.add('refer-number', { found: number });
  if (minister === undefined) return undefined;
  reportSameMinister(own, key, minister, report);
  reportOffice(minister, date, report);
  return { name: minister.name, function: minister.function, number, date };
}

function reportSameMinister(own: DossierIdentity, key: string, { name }: Minister, report: Report): void {
  if (key === own.minister.key) report.add('refer-minister', { name, id: own.id }, own.minister.place);
}

function reportOffice({ name, from, until }: Minister, date: string, report: Report): void {
  if (from <= date && (until === undefined || date <= until)) return;
  const term = { name, date, from, ...(until === undefined ? {} : { until }) };
  report.add('minister-not-in-office', term);
}

/** Other dossiers that refer to the answer of this one. */
function referredBy(io: Io, workspace: Workspace, own: DossierIdentity): readonly string[] {
  const { number, date } = own.question;
  return dossierIds(io, workspace).filter((id) => {
    const draft = path.join(workspace.data, 'dossiers', id, DRAFT);
    if (id === own.id || io.size(draft) === undefined) return false;
    const source = readTextFile(io, workspace.root, draft, new Report());
    const found = source && referenceOf(source);
    return found?.number === number && found.date === date && found.name === own.minister.minister.name;
  });
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** @returns what was written; undefined after reporting why nothing was */
async function writeReference(
  io: Io,
  workspace: Workspace,
  own: DossierIdentity,
  to: Reference,
  report: Report,
): Promise<BuildResult['files'] | undefined> {
  const file = path.join(own.folder, DRAFT);
  const shown = displayPath(file, workspace.root);
  const call = referringCall(io, workspace, own.folder, to, report);
  const before = own.draft ?? { file: shown, text: '' };
  const draft = parseTemplate(before, report);
  if (call === undefined || draft === undefined) return undefined;
  const { items } = own.question;
  const above = commentsOf(draft, before.text).map((comment) => `${comment}\n`);
  const text = `${above.join('\n')}# ${headingOfAll(items)}\n${call}\n`;
  if (normaliseLineEnds(text) === before.text) {
    report.add('refer-same', { id: own.id }, { file: shown });
    return [];
  }
  if (!isUntouched(draft, items)) {
    report.add('refer-edited', { path: shown, call, heading: headingOfAll(items) }, { file: shown });
    return undefined;
  }
  // Names may hold what a template cannot.
  if (parseTemplate({ file: shown, text }, report) === undefined) return undefined;
  const bytes = new TextEncoder().encode(text);
  const done = await changeDossiers(io, workspace, report, (moves) => {
    const now = io.read(file);
    // Somebody who saved it in the meantime has written something.
    if (now !== undefined && sha256Of(now) !== sha256Of(own.draft?.bytes ?? '')) {
      report.add('refer-edited', { path: shown, call, heading: headingOfAll(items) }, { file: shown });
      return undefined;
    }
    moves.stageFile(`${own.id}/${DRAFT}`, bytes, now);
    return true;
  });
  return done && [{ path: shown, sha256: sha256Of(bytes), bytes: bytes.length }];
}
