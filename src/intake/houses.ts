/** What marks the questions of each house that the templates know. */
import path from 'node:path';
import { houseFolders, type Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { type Intake, parseIntake } from '../question/forms/intake.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';

/** Of each house the first `intake.yaml`: the workspace's own goes before the one that comes with the program. */
export function readIntakes(io: Io, workspace: Workspace, report: Report): readonly Intake[] {
  const files = new Map<string, string>();
  for (const houses of houseFolders(workspace)) {
    for (const house of io.list(houses)) {
      const file = path.join(houses, house, 'intake.yaml');
      if (NAME_PATTERN.test(house) && !files.has(house) && io.size(file) !== undefined)
        files.set(house, file);
    }
  }
  return [...files].sort().flatMap(([house, file]) => {
    const source = readTextFile(io, workspace.root, file, report);
    const intake = source && parseIntake(source, house, report);
    return intake === undefined ? [] : [intake];
  });
}
