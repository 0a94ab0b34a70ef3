/** Word files as PDF, by LibreOffice. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCode, type Io } from '../io.ts';
import type { Details, Report } from '../messages/report.ts';
import { findOffice } from './find-office.ts';
import { lackingIn } from './lacking.ts';
import { OFFICE_SETTINGS } from './profile.ts';

export interface WordFile {
  /** As users know it. */
  readonly path: string;
  /** The same of its PDF. */
  readonly pdfPath: string;
  readonly bytes: Uint8Array;
}

/** Enough for a first start and a hundred pages on a busy machine. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * What LibreOffice's export to PDF is told (its help, "PDF Export Command Line Parameters"): tags for screen readers, by
 * PDF/UA, and the title in the window's bar.
 */
const EXPORT = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  PDFUACompliance: { type: 'boolean', value: 'true' },
  DisplayPDFDocumentTitle: { type: 'boolean', value: 'true' },
})}`;

/**
 * One start of LibreOffice, with a profile of its own in a folder that is gone afterwards: another LibreOffice that is open,
 * or at work for another build, has no part in it.
 *
 * @returns in the order of the files; undefined for each of which no PDF could be made, which was reported
 */
export async function makePdfs(
  io: Io,
  files: readonly WordFile[],
  report: Report,
  patience = PATIENCE_MILLISECONDS,
): Promise<readonly (Uint8Array | undefined)[]> {
  const office = findOffice(io);
  if (office.kind === 'missing') {
    report.add('pdf-no-office', office.named === undefined ? {} : { named: office.named });
    return files.map(() => undefined);
  }
  const fail = ({ path: file }: WordFile, failure: Failure, detail: string) =>
    report.add('pdf-failed', { path: file, failure, detail }, { file });
  let folder: string | undefined;
  try {
    const own = io.makeTemporaryFolder();
    folder = own;
    const at = (name: string) => path.join(own, name);
    const names = files.map((_, index) => `document-${index + 1}`);
    for (const [index, { bytes }] of files.entries()) io.write(at(`${names[index]}.docx`), bytes);
    io.makeFolder(at('profile/user'));
    io.write(at('profile/user/registrymodifications.xcu'), new TextEncoder().encode(OFFICE_SETTINGS));
    const end = await io.run(
      office.program,
      [
        `-env:UserInstallation=${pathToFileURL(at('profile')).href}`,
        ...['--headless', '--norestore', '--nologo', '--convert-to', EXPORT, '--outdir', own],
        ...names.map((name) => at(`${name}.docx`)),
      ],
      patience,
      () => removeQuietly(io, own),
    );
    const [failure, detail] = failureOf(end);
    const made: (Uint8Array | undefined)[] = [];
    for (const [index, file] of files.entries()) {
      const pdf = failure === undefined ? io.read(at(`${names[index]}.pdf`)) : undefined;
      const lacking = pdf && (await lackingIn(pdf, io.deadline(patience)));
      if (lacking === undefined) fail(file, failure ?? 'nothing', detail);
      else if (lacking.length > 0) {
        report.add('pdf-incomplete', { path: file.pdfPath, lacking }, { file: file.pdfPath });
      }
      made.push(lacking === undefined ? undefined : pdf);
    }
    return made;
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    for (const file of files) fail(file, 'start', reason);
    return files.map(() => undefined);
  } finally {
    if (folder !== undefined) removeQuietly(io, folder);
  }
}

type Failure = Details<'pdf-failed'>['failure'];

function failureOf(end: Awaited<ReturnType<Io['run']>>): readonly [Failure | undefined, string] {
  switch (end.kind) {
    case 'late':
      return ['late', ''];
    case 'failed':
      return [end.reason.startsWith('SIG') ? 'stopped' : 'start', end.reason];
    case 'ended':
      return end.code === 0 ? [undefined, ''] : ['stopped', String(end.code)];
    default: {
      const unknown: never = end;
      throw new Error(`unknown end: ${JSON.stringify(unknown)}`);
    }
  }
}

function removeQuietly(io: Io, folder: string): void {
  try {
    io.removeFolder(folder);
  } catch (error) {
    // A virus scanner may hold a file: the system empties its temporary folder.
    if (errorCode(error) === undefined) throw error;
  }
}
