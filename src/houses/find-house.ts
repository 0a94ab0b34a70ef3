/** A house by its name, from the workspace's own templates or from those that come with the program. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import { parseHouse } from '../dossiers/house.ts';
import { findTemplate, houseFolders, type Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';

export interface FoundHouse {
  /** Path of house.yaml for people. */
  readonly file: string;
  /** Absent where the file cannot be used, which was reported. */
  readonly house?: HouseStyle;
}

/** @returns undefined after reporting that there is no such house */
export function findHouse(
  io: Io,
  workspace: Workspace,
  name: string,
  report: Report,
): FoundHouse | undefined {
  const folders = houseFolders(workspace);
  const found = NAME_PATTERN.test(name)
    ? findTemplate(io, folders, path.join(name, 'house.yaml'))
    : undefined;
  if (found === undefined) {
    const known = folders.flatMap((houses) =>
      io.list(houses).filter((house) => io.size(path.join(houses, house, 'house.yaml')) !== undefined),
    );
    report.add('house-unknown', { found: name, known: [...new Set(known)].sort() });
    return undefined;
  }
  const text = readTextFile(io, workspace.root, found, report);
  const house = text && parseHouse(text, name, report);
  const file = displayPath(found, workspace.root);
  return house === undefined ? { file } : { file, house };
}
