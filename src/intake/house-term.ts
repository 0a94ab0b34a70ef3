/** The term of a house, from its folder of templates. */
import path from 'node:path';
import { findTemplate, houseFolders, type Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readTextFile } from '../reading/text-file.ts';
import { openTerm, parseTerm, type RunningTerm } from './term.ts';

/**
 * @param house name of its folder
 * @returns `none` where the house has no term.yaml; undefined after reporting what is wrong with it
 */
export async function houseTerm(
  io: Io,
  workspace: Workspace,
  house: string,
  report: Report,
): Promise<RunningTerm | 'none' | undefined> {
  const file = findTemplate(io, houseFolders(workspace), path.join(house, 'term.yaml'));
  if (file === undefined) return 'none';
  const source = readTextFile(io, workspace.root, file, report);
  const term = source && parseTerm(source, report);
  return term && openTerm(term, source.file, report);
}
