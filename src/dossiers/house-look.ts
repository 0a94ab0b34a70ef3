/** The Word file that a house may take its look from, beside its `house.yaml` or in the user's own templates alone. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import { type ReadReference, readReference } from '../house-reference/read-reference.ts';
import { displayPath, type Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { readBytes } from '../reading/text-file.ts';
import { findTemplate } from './workspace.ts';

export const REFERENCE_FILE = 'reference.docx';

/** Larger ones are refused by their size alone. */
const LIMIT = 64 * 1024 ** 2;

/** The path of a house's Word file; undefined where it has none. @param houses folders with houses, the first wins */
export function findReference(io: Io, houses: readonly string[], id: string): string | undefined {
  return findTemplate(io, houses, path.join(id, REFERENCE_FILE));
}

/** @returns undefined after reporting why nothing can be taken over */
export function openReference(
  io: Io,
  root: string,
  file: string,
  house: HouseStyle,
  report: Report,
): ReadReference | undefined {
  const bytes = readBytes(io, root, file, report, LIMIT);
  return bytes && readReference(bytes, displayPath(file, root), house, report);
}

/**
 * The house as an answer needs it. What is only good to know of its Word file is said by `house check`, and not by each
 * build.
 */
export function houseWithLook(
  io: Io,
  root: string,
  houses: readonly string[],
  house: HouseStyle,
  report: Report,
): HouseStyle {
  const file = findReference(io, houses, house.id);
  if (file === undefined) return house;
  const found = new Report(report.language);
  const read = openReference(io, root, file, house, found);
  for (const problem of found.problems) if (problem.severity !== 'note') report.pass(problem);
  return read?.house ?? house;
}
