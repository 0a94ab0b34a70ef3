/** Puts an answer on disk: every file of it, and a PDF of each Word file where that is asked for. */
import path from 'node:path';
import type { AnswerDocument } from './document/nodes.ts';
import type { QuestionPart } from './document/publication.ts';
import type { Dossier } from './dossiers/open-dossier.ts';
import type { Workspace } from './dossiers/workspace.ts';
import { displayPath, errorCode, type Io } from './io.ts';
import { ledgerFolder } from './ledger/read-ledger.ts';
import type { Report } from './messages/report.ts';
import { withLock } from './output/lock.ts';
import { type OutputFile, type WrittenFile, writeOutput } from './output/output-folder.ts';
import { companionNames, pdfName } from './writers/file-names.ts';

export interface AnswerOutput {
  readonly document: AnswerDocument;
  /** For the form that has the question, too. */
  readonly question: QuestionPart | undefined;
  readonly pdf: boolean;
  /** What the manifest says of the build. */
  readonly details: () => Readonly<Record<string, unknown>>;
}

export interface WrittenAnswer {
  readonly files: readonly WrittenFile[];
  /** By the name that each file should have, what was written, under the name that it got. */
  readonly written: ReadonlyMap<string, WrittenFile>;
}

/** Of builds that write files of which the same inputs do not give the same bytes, one at a time. */
const LOCK = '.repliek-build.lock';

/** @returns undefined after reporting that nothing could be written */
export async function writeAnswer(
  io: Io,
  writers: typeof import('./writers/answer-files.ts'),
  { root, data, output }: Workspace,
  { id, house }: Dossier,
  { document, question, pdf, details }: AnswerOutput,
  report: Report,
): Promise<WrittenAnswer | undefined> {
  const folder = path.join(output, id);
  const rendered = await writers.renderFiles(document, house, question, io.tell);
  const shown = (name: string) => displayPath(path.join(folder, name), root);
  const outputs = pdf ? await withPdfs(io, rendered, shown, report) : rendered;
  io.tell({ kind: 'write' });
  const companions = {
    names: companionNames(house, id),
    // What was published changes with every publication; what it does to an answer can be read in that.
    without: displayPath(ledgerFolder(data), root),
  };
  const target = { folder, root, besideForm: house.files.beside, companions };
  const write = () => writeOutput(io, target, outputs, details(), report);
  const placed = pdf ? await alone(io, folder, write) : write();
  if (placed === undefined) return undefined;
  const written = writtenBy(outputs, placed);
  for (const [name, file] of written) {
    const made = written.get(pdfName(name));
    if (!name.endsWith('.docx') || made === undefined || file.path === shown(name)) continue;
    const paths = { path: made.path, docx: file.path, edited: shown(name) };
    report.add('pdf-of-new', paths, { file: made.path });
  }
  return { files: placed, written };
}

/** Each PDF behind the Word file that it was made of. */
async function withPdfs(
  io: Io,
  rendered: readonly OutputFile[],
  shown: (name: string) => string,
  report: Report,
): Promise<readonly OutputFile[]> {
  io.tell({ kind: 'pdf' });
  const { makePdfs } = await import('./pdf/make-pdfs.ts');
  const word = rendered.filter(({ name }) => name.endsWith('.docx'));
  const sources = word.map(({ name, bytes }) => ({
    path: shown(name),
    pdfPath: shown(pdfName(name)),
    bytes,
  }));
  const pdfs = await makePdfs(io, sources, report);
  return rendered.flatMap((file) => {
    const bytes = pdfs[word.indexOf(file)];
    return bytes === undefined ? [file] : [file, { name: pdfName(file.name), bytes }];
  });
}

/** Where nobody can be kept out, the work is done all the same: what it finds wrong, it says. */
async function alone<T>(io: Io, folder: string, work: () => T): Promise<T> {
  let done: { readonly value: T } | undefined;
  try {
    io.makeFolder(folder);
    await withLock(io, path.join(folder, LOCK), async () => {
      done = { value: work() };
    });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
  return done === undefined ? work() : done.value;
}

/** The files in the order in which they were made; the manifest comes after them. */
function writtenBy(
  outputs: readonly OutputFile[],
  placed: readonly WrittenFile[],
): ReadonlyMap<string, WrittenFile> {
  return new Map(
    outputs.flatMap(({ name }, index) => {
      const file = placed[index];
      return file === undefined ? [] : [[name, file]];
    }),
  );
}
