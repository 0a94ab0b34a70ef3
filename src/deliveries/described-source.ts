/** The description of a source as text and as what it says, without its data. */
import path from 'node:path';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { locate } from '../reading/located.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';
import { type Descriptor, readDescriptor } from '../sources/descriptor.ts';
import { liesWithin } from '../sources/safe-path.ts';
import { DESCRIPTOR_FILE, listSourceIds, parseSourceId, type SourceId } from '../sources/source-id.ts';

export interface DescribedSource {
  /** `agency/dataset` */
  readonly id: string;
  readonly folder: string;
  /** Path of datapackage.json in the file system. */
  readonly file: string;
  readonly text: TextFile;
  readonly descriptor: Descriptor;
}

/** @returns undefined after reporting that there is no such source, or what is wrong with its description */
export function describeSource(
  io: Io,
  workspace: Workspace,
  id: string,
  place: Place,
  report: Report,
): DescribedSource | undefined {
  const parsed = parseSourceId(id);
  const known = listSourceIds(io, workspace.data);
  if (parsed === undefined || !known.includes(id)) {
    report.add('source-unknown', { found: id, known }, place);
    return undefined;
  }
  const folder = sourceFolder(workspace, parsed);
  const file = path.join(folder, DESCRIPTOR_FILE);
  if (!liesWithin(io, file, folder)) {
    report.add('path-outside', { found: DESCRIPTOR_FILE }, { file: displayPath(file, workspace.root) });
    return undefined;
  }
  const text = readTextFile(io, workspace.root, file, report);
  const located = text && locate(text, report);
  const descriptor = located && readDescriptor(io, folder, located, parsed.dataset, report);
  return text && descriptor && { id, folder, file, text, descriptor };
}

function sourceFolder(workspace: Workspace, { agency, dataset }: SourceId): string {
  return path.join(workspace.data, 'sources', agency, dataset);
}
