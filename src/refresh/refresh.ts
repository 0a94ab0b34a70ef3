/** `repliek refresh`: the current figures in a Word file that people edited. */
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import type { WrittenFile } from '../output/output-folder.ts';
import { type MadeAnswer, runBuild } from '../pipeline.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { parseXmlTree } from '../reading/package/xml-tree.ts';
import { readControls } from '../wordfile/recorded-controls.ts';
import { WordFile } from '../wordfile/word-file.ts';
import { CONTROLS_PART } from '../writers/docx/controls/controls-part.ts';
import { buildDocument } from '../writers/docx/document-builder.ts';
import { loadDrawer, writeDocx } from '../writers/docx/docx-writer.ts';
import { figureComputer } from './compute-figure.ts';
import { type ReadWordFile, readWordFile } from './read-word-file.ts';
import { refreshWordFile } from './refresh-file.ts';
import type { RefreshedFile } from './result.ts';
import { storeRefreshed } from './store-refreshed.ts';

export interface RefreshOptions {
  /** The edited Word file, in the file system. */
  readonly file: string;
  /** The file itself changes, after a dated copy of it was made. */
  readonly inPlace: boolean;
  /** What people wrote inside a control gives way to the current value. */
  readonly overwriteEdits: boolean;
  /** Of the messages. */
  readonly language: Language;
}

export interface RefreshResult extends Omit<RefreshedFile, 'bytes'> {
  readonly dossier: string;
  /** Title of the question, where it could be read. */
  readonly title?: string;
  /** The edited file, as the user knows it. */
  readonly file: string;
  readonly ok: boolean;
  /** The refreshed file; absent where nothing changed, and with errors. */
  readonly written?: WrittenFile;
  /** The edited file as it was, with `inPlace`. */
  readonly copy?: string;
  readonly problems: readonly Problem[];
}

const NOTHING = { changes: [], shapes: [], edited: [], gone: [], added: [] };

/** The dossier has to be without errors, as for a build: no wrong number comes into a file. */
export async function refreshDossier(
  io: Io,
  workspace: Workspace,
  id: string,
  options: RefreshOptions,
): Promise<RefreshResult> {
  const { language } = options;
  const { root } = workspace;
  const report = new Report(language);
  const file = displayPath(options.file, root);
  const read = readWordFile(io, root, options.file, id, report);
  if (read === undefined) return { dossier: id, file, ok: false, ...NOTHING, problems: report.problems };
  const { result, made } = await runBuild(io, workspace, id, { draft: false, language }, false);
  const title = result.title === undefined ? {} : { title: result.title };
  if (made === undefined || !result.ok) {
    return { dossier: id, ...title, file, ok: false, ...NOTHING, problems: result.problems };
  }
  const { bytes, ...found } = await refreshed(read, made, options, file, report);
  const { besideForm, inPlace } = { besideForm: made.dossier.house.files.beside, inPlace: options.inPlace };
  const target = { file: options.file, root, before: read.bytes, besideForm, inPlace };
  const stored = bytes === undefined ? undefined : storeRefreshed(io, target, bytes, report);
  const problems = [...result.problems, ...report.problems];
  return { dossier: id, ...title, file, ok: !hasErrors(problems), ...stored, ...found, problems };
}

async function refreshed(
  { file: edited, record }: ReadWordFile,
  { dossier, document, tables }: MadeAnswer,
  { overwriteEdits }: RefreshOptions,
  file: string,
  report: Report,
): Promise<RefreshedFile> {
  const { house, facts } = dossier;
  // A file with the question in it has the same controls.
  const drawer = await loadDrawer(document, house);
  const part = buildDocument(document, house, undefined, drawer).parts.find(
    ({ path }) => path === CONTROLS_PART,
  );
  if (part === undefined) throw new Error('a new answer does not say what its controls are');
  const fresh = readControls(part.path, parseXmlTree(part.data));
  let made: Promise<WordFile> | undefined;
  const freshFile = () => {
    made ??= writeDocx(document, house).then((bytes) => new WordFile(bytes));
    return made;
  };
  const compute = figureComputer({ tables, facts, house });
  const subject = {
    edited,
    record,
    document,
    fresh,
    drawn: drawer?.parts ?? new Map(),
    freshFile,
    house,
    compute,
  };
  return refreshWordFile(subject, { overwriteEdits, file }, report);
}
