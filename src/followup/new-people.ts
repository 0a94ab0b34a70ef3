/** The house and the minister of the new question, by the names that its files give them. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import { parseHouse } from '../dossiers/house.ts';
import { type People, readPeople } from '../dossiers/people.ts';
import { findTemplate, houseFolders, type Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { readTextFile } from '../reading/text-file.ts';

export function newHouse(
  io: Io,
  workspace: Workspace,
  house: string,
  report: Report,
): HouseStyle | undefined {
  const file = findTemplate(io, houseFolders(workspace), path.join(house, 'house.yaml'));
  const text = file === undefined ? undefined : readTextFile(io, workspace.root, file, report);
  return text && parseHouse(text, house, report);
}

/** Everybody who can be named; what is wrong with the file was reported where the question was read. */
export function knownPeople(io: Io, workspace: Workspace): People | undefined {
  return readPeople(io, workspace, new Report());
}

export function newMinister(io: Io, workspace: Workspace, key: string): string {
  return knownPeople(io, workspace)?.ministers.get(key)?.name ?? key;
}
