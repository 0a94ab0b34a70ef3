/** Receives a workbook that was filled in: recognised, checked as a delivery, stored as the next version. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import { openDossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import type { WrittenFile } from '../output/output-folder.ts';
import { readBytes } from '../reading/text-file.ts';
import type { Engine } from '../sources/engine.ts';
import { parseSourceId } from '../sources/source-id.ts';
import { expectationKey, writeRemarks } from './annotate.ts';
import { type DescribedSource, describeSource } from './described-source.ts';
import { formColumns } from './form-columns.ts';
import { withLock } from './lock.ts';
import { type PreparedDelivery, prepareDelivery } from './prepare-delivery.ts';
import { readForm } from './receive-form.ts';
import { describeChanges, type ReceivedSource, type ReceiveResult } from './receive-result.ts';
import type { RequestIdentity } from './request-identity.ts';
import { requestTexts } from './request-texts.ts';
import { openReturned, type ReturnedWorkbook } from './returned-workbook.ts';
import { type StagedVersion, stageVersion, VERSIONS } from './versions.ts';

export interface ReceiveOptions {
  /** Who delivers; the agency's own name where it is absent. */
  readonly by?: string;
  /** Write the problems to a workbook beside the file. */
  readonly annotate: boolean;
  /** Of the messages. */
  readonly language: Language;
}

/** The most that is read of a workbook. */
const MAX_BYTES = 256 * 1024 * 1024;
const LOCK = '.repliek-receive.lock';

/** @param file path in the file system; it is only ever read */
export async function receiveFigures(
  io: Io,
  workspace: Workspace,
  file: string,
  options: ReceiveOptions,
): Promise<ReceiveResult> {
  const report = new Report(options.language);
  const shown = displayPath(file, workspace.root);
  io.tell({ kind: 'read', file: shown });
  const bytes = readBytes(io, workspace.root, file, report, MAX_BYTES);
  const workbook = bytes && openReturned(bytes, shown, report);
  const outcome =
    bytes && workbook && (await receive(io, workspace, { bytes, workbook }, file, options, report));
  const { id, dossier, agency } = workbook?.identity ?? {};
  return {
    file: shown,
    ok: !report.hasErrors,
    stored: outcome?.stored ?? false,
    ...(id === undefined || dossier === undefined || agency === undefined
      ? {}
      : { request: { id, dossier, agency } }),
    sources: outcome?.sources ?? [],
    ...(outcome?.remarks === undefined ? {} : { remarks: outcome.remarks }),
    problems: report.problems,
  };
}

interface Received {
  readonly bytes: Uint8Array;
  readonly workbook: ReturnedWorkbook;
}

interface Outcome {
  readonly stored: boolean;
  readonly sources: readonly ReceivedSource[];
  readonly remarks?: WrittenFile;
}

const NOTHING: Outcome = { stored: false, sources: [] };

async function receive(
  io: Io,
  workspace: Workspace,
  received: Received,
  file: string,
  options: ReceiveOptions,
  report: Report,
): Promise<Outcome> {
  const { identity, file: shown } = received.workbook;
  // Whatever is unfinished in the dossier: only its house and its agencies are needed.
  const dossier = openDossier(io, workspace, identity.dossier, new Report(options.language));
  if (dossier === undefined) {
    report.add('request-elsewhere', { dossier: identity.dossier }, { file: shown });
    return NOTHING;
  }
  const { house, agencies } = dossier;
  const by = options.by ?? agencies.get(identity.agency)?.name ?? identity.agency;
  const subject = {
    io,
    workspace,
    received,
    name: path.basename(file),
    house,
    agencies,
    by,
    report,
    expected: new Map<string, string>(),
  };
  const outcome = await receiveAlone(subject);
  if (!options.annotate || !report.hasErrors) return outcome;
  io.tell({ kind: 'workbook' });
  const remarks = await writeRemarks(io, workspace.root, file, house, subject.expected, report);
  return remarks === undefined ? outcome : { ...outcome, remarks };
}

/** While no other process receives anything in this workspace. */
async function receiveAlone(subject: ReceiveSubject): Promise<Outcome> {
  const { io, workspace, received, report } = subject;
  const lock = path.join(workspace.data, 'sources', LOCK);
  try {
    io.makeFolder(path.dirname(lock));
    const locked = await withLock(io, lock, () => receiveSources(subject));
    if (locked.kind === 'done') return locked.value;
    const { file } = received.workbook;
    report.add('receive-busy', { lock: displayPath(lock, workspace.root) }, { file });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const folder = displayPath(path.dirname(lock), workspace.root);
    report.add('receive-failed', { path: folder, reason }, { file: folder });
  }
  return NOTHING;
}

interface ReceiveSubject {
  readonly io: Io;
  readonly workspace: Workspace;
  readonly received: Received;
  /** Name of the file that was received. */
  readonly name: string;
  readonly house: HouseStyle;
  readonly agencies: ReadonlyMap<string, { readonly name: string }>;
  readonly by: string;
  /** Filled in as the sheets are read. */
  readonly expected: Map<string, string>;
  readonly report: Report;
}

/** Under the lock, so that what is shown as changed is what is replaced. */
async function receiveSources(subject: ReceiveSubject): Promise<Outcome> {
  let engine: Promise<Engine> | undefined;
  const opened = (): Promise<Engine> => {
    engine ??= import('../sources/engine.ts').then(({ openEngine }) => openEngine());
    return engine;
  };
  try {
    const prepared: PreparedDelivery[] = [];
    for (const [index, form] of subject.received.workbook.identity.forms.entries()) {
      const one = await prepareForm(subject, form, index, opened);
      if (one !== undefined) prepared.push(one);
    }
    if (subject.report.hasErrors) return NOTHING;
    subject.io.tell({ kind: 'write' });
    return storeAll(subject, prepared);
  } finally {
    (await engine)?.close();
  }
}

async function prepareForm(
  subject: ReceiveSubject,
  form: RequestIdentity['forms'][number],
  index: number,
  engine: () => Promise<Engine>,
): Promise<PreparedDelivery | undefined> {
  const { io, workspace, received, house, agencies, report } = subject;
  const { identity, file } = received.workbook;
  const place = { file, sheet: form.sheet };
  const asked = parseSourceId(form.source);
  const source =
    asked?.agency === identity.agency ? describeSource(io, workspace, form.source, place, report) : undefined;
  if (source === undefined) {
    if (asked?.agency !== identity.agency) report.add('request-damaged', {}, { file });
    return undefined;
  }
  const context = {
    io,
    root: workspace.root,
    dataFolder: workspace.data,
    agencies,
    report,
    engine,
    house,
    index,
  };
  const texts = requestTexts(identity.language);
  const { descriptor } = source;
  const agency = agencies.get(descriptor.part.agency)?.name ?? descriptor.part.agency;
  const columns = formColumns(descriptor, house, texts);
  for (const { header, prompt } of columns) {
    subject.expected.set(expectationKey(form.sheet, header), prompt.text);
  }
  const table = await readForm(
    { workbook: received.workbook, form, descriptor, agency, house, texts },
    context,
  );
  if (table === undefined) return undefined;
  const prepared = await prepareDelivery(source, columns, table, file, context);
  const { removed, added, before } = prepared?.rows ?? { removed: 0, added: 0, before: 0 };
  // Without a key, a row that was changed is one that went and one that came.
  const lost = descriptor.keys.length > 0 ? removed > 0 : removed > added;
  if (lost) {
    report.add('rows-removed', { source: source.id, removed, before }, place);
  }
  return prepared;
}

/** All of them or, where the disk refuses one, none. */
function storeAll(subject: ReceiveSubject, prepared: readonly PreparedDelivery[]): Outcome {
  const { io, received, report, house } = subject;
  const { file } = received.workbook;
  if (prepared.every((one) => isStored(one, received.bytes))) {
    report.add('receive-same', {}, { file });
    return { stored: false, sources: prepared.map((one) => describeChanges(one, house)) };
  }
  const staged: { readonly one: PreparedDelivery; readonly version: StagedVersion }[] = [];
  try {
    for (const one of prepared) staged.push({ one, version: stageVersion(io, newVersion(subject, one)) });
    const sources = staged.map(({ one, version }) => {
      const { version: name, previous } = version.commit();
      const shown = (folder: string) =>
        displayPath(path.join(one.source.folder, VERSIONS, folder), subject.workspace.root);
      return {
        ...describeChanges(one, house),
        version: shown(name),
        ...(previous === undefined ? {} : { previous: shown(previous) }),
      };
    });
    return { stored: true, sources };
  } catch (error) {
    for (const { version } of staged.toReversed()) version.undo();
    throw error;
  } finally {
    for (const { version } of staged) version.discard();
  }
}

/** The same file again, and nothing happened to the data since. */
function isStored({ source, data, currentBytes }: PreparedDelivery, received: Uint8Array): boolean {
  const { delivered } = source.descriptor.part;
  return (
    delivered?.sha256 === sha256Of(received) &&
    currentBytes !== undefined &&
    Buffer.compare(currentBytes, data) === 0
  );
}

function newVersion({ io, received, name, by }: ReceiveSubject, one: PreparedDelivery) {
  const { source, currentData, newData, data } = one;
  const previousOn = source.descriptor.part.delivered?.on;
  return {
    folder: source.folder,
    description: new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.text.bytes),
    ...{ currentData, newData, data },
    resource: resourcePath(source),
    received: { name, bytes: received.bytes },
    by,
    on: io.today(),
    ...(previousOn === undefined ? {} : { previousOn }),
  };
}

/** The schema stands in the resource. */
function resourcePath({ descriptor }: DescribedSource): readonly (string | number)[] {
  return descriptor.resource.path.slice(0, -1);
}
