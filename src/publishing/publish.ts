/** Publishes an answer: builds it, keeps what was sent as it is, and enters its figures into the ledger. */
import path from 'node:path';
import { publishedContent } from '../archive/answer-content.ts';
import { openStore } from '../archive/store-answer.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { sha256Of } from '../input-record.ts';
import { readIntakes } from '../intake/houses.ts';
import type { Io } from '../io.ts';
import { countFigures, type LedgerEntry, VERSION } from '../ledger/entry.ts';
import { type EntryContent, type StoredEntry, storeEntry } from '../ledger/store-entry.ts';
import { type Language, Report } from '../messages/report.ts';
import { type BuiltAnswer, runBuild } from '../pipeline.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { answerKind } from '../question/answer/read-answer.ts';
import { collectSent, type SentFile } from './sent-files.ts';
import { keepSources } from './source-versions.ts';

export interface PublishOptions {
  /** The Word file that was sent, where it is not the one in the output folder; a path in the file system. */
  readonly docx?: string;
  /** ISO date on which the answer was given; today where it is absent. */
  readonly on?: string;
  /** Why this answer takes the place of an earlier one to the same question. */
  readonly correction?: string;
  /** Of the messages. */
  readonly language: Language;
}

export interface PublishResult {
  readonly dossier: string;
  /** Title of the question, where it could be read. */
  readonly title?: string;
  readonly ok: boolean;
  /** False also where the same was published before. */
  readonly stored: boolean;
  /** Name and file of the publication; absent with errors. */
  readonly ledger?: { readonly id: string; readonly path: string };
  /** How many figures it has. */
  readonly figures: number;
  /** The answer in the archive; absent with errors. */
  readonly archive?: { readonly id: string; readonly path: string; readonly stored: boolean };
  /** What was kept, by its path in the folder of the publication. */
  readonly files: LedgerEntry['files'];
  readonly problems: readonly Problem[];
}

export async function publishDossier(
  io: Io,
  workspace: Workspace,
  id: string,
  options: PublishOptions,
): Promise<PublishResult> {
  const { language } = options;
  const { result, built } = await runBuild(io, workspace, id, { draft: false, language }, true);
  const report = new Report(language);
  const published = built && result.ok ? await publish(io, workspace, built, options, report) : undefined;
  const problems = [...result.problems, ...report.problems];
  return {
    dossier: id,
    ...(result.title === undefined ? {} : { title: result.title }),
    ok: !hasErrors(problems),
    stored: published?.stored ?? false,
    ...(published?.ledger === undefined ? {} : { ledger: published.ledger }),
    ...(published?.archive === undefined ? {} : { archive: published.archive }),
    figures: published?.figures ?? 0,
    files: published?.files ?? [],
    problems,
  };
}

type Published = Pick<PublishResult, 'stored' | 'ledger' | 'archive' | 'figures' | 'files'>;

async function publish(
  io: Io,
  workspace: Workspace,
  built: BuiltAnswer,
  options: PublishOptions,
  report: Report,
): Promise<Published | undefined> {
  const { dossier, figures } = built;
  const { question } = dossier;
  const on = options.on ?? io.today();
  if (on < question.date) report.add('publish-date', { found: on, question: question.date });
  const sent = collectSent(io, workspace, built, options.docx, report);
  if (sent === undefined || report.hasErrors) return undefined;
  const content: EntryContent = {
    version: VERSION,
    question: {
      house: dossier.house.id,
      ...(question.session === undefined ? {} : { session: question.session }),
      minister: dossier.minister.name,
      number: question.number,
      date: question.date,
      title: question.title,
    },
    published: on,
    origin: 'build',
    files: sent.map(describeFile),
    ...figures,
  };
  const stored = await storeEntry(
    io,
    workspace,
    {
      name: dossier.id,
      content,
      sources: async () => [...(await keepSources(io, workspace, built))],
      files: new Map(sent.map(({ name, bytes }) => [name, bytes])),
      correction: options.correction,
    },
    report,
  );
  if (stored === undefined) return undefined;
  const kept = new Set(stored.files.map(({ sha256 }) => sha256));
  for (const { path: name, sha256, form } of content.files) {
    if (form === 'publication' && !kept.has(sha256))
      report.add('publish-form-late', { name, path: stored.path });
  }
  // The publication is whole without it: what was not done of this is done when the same is published again.
  const archive = keepInArchive(io, workspace, built, stored, report);
  return {
    stored: stored.stored,
    ledger: { id: stored.id, path: stored.path },
    ...(archive === undefined ? {} : { archive }),
    figures: countFigures(figures),
    files: stored.files,
  };
}

/** As the ledger has it, so that a second time makes the same of it. */
function keepInArchive(
  io: Io,
  workspace: Workspace,
  { dossier, document }: BuiltAnswer,
  { id, path: file, published, correction }: StoredEntry,
  report: Report,
): PublishResult['archive'] {
  const { house, minister, question } = dossier;
  const silent = new Report(report.language);
  const made = publishedContent({
    house: house.id,
    minister: minister.name,
    question,
    document,
    kind: 'answer',
    answered: published ?? null,
    ledger: id,
  });
  const intake = readIntakes(io, workspace, new Report()).find((one) => one.id === house.id);
  const text = made.items.map((item) => item.answer).join('\n');
  const whole = intake !== undefined && document.items.length <= 1;
  const content = { ...made, kind: whole ? answerKind(text, intake) : made.kind };
  const kept = openStore(io, workspace).add({ content, correction: correction?.reason, file }, silent);
  for (const problem of silent.problems) if (problem.severity === 'error') report.pass(problem);
  return kept;
}

function describeFile({ name, bytes, edited, form }: SentFile): LedgerEntry['files'][number] {
  return {
    path: name.split(path.sep).join('/'),
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    ...(edited ? { edited } : {}),
    ...(form === undefined ? {} : { form }),
  };
}
