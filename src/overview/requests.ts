/** Which agencies were asked for the figures of a dossier: a request leaves a manifest of its own in the output. */
import path from 'node:path';
import { requestTexts } from '../deliveries/request-texts.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { NAME_PATTERN } from '../reading/schema.ts';

/** In both languages of the workbook: the house may have changed its own. */
const FORMS = ['nl', 'en'].map((language) => {
  const [before = '', after = ''] = requestTexts(language).manifest('\0').split('\0');
  return { before, after };
});

/** @returns keys of people.yaml, sorted */
export function requestedAgencies(io: Io, workspace: Workspace, dossier: string): readonly string[] {
  const agencies = io.list(path.join(workspace.output, dossier)).flatMap((name) =>
    FORMS.flatMap(({ before, after }) => {
      if (!name.startsWith(before) || !name.endsWith(after)) return [];
      const agency = name.slice(before.length, name.length - after.length);
      return NAME_PATTERN.test(agency) ? [agency] : [];
    }),
  );
  return [...new Set(agencies)].sort();
}
