/** What a long listing in the annex costs: seconds and memory of whole builds, against builds without its rows. */
import path from 'node:path';
import { writeDossier, writeSources } from './made-up-workspace.mjs';
import { measureInTurns } from './turns.mjs';

export const LISTING_ROWS = 100_000;

/** The dossiers of the workspace, by what is measured with them. */
const BUILDS = {
  /** Every registration in the annex. */
  listing: '2020-1',
  /** The same registrations are read, and a filter leaves none for the list. */
  noRows: '2020-2',
  /** The list is computed and not written. */
  notWritten: '2020-3',
  /** The delivery holds no registration. */
  noDelivery: '2020-4',
};

/**
 * Builds each dossier in turns; the first turn only fills the caches of the disk.
 *
 * @param bench `root` of the repository, `newFolder`, `run` for node with arguments, `peakFile` for `peak.mjs`
 * @returns by build, `times` in milliseconds and `peaks` in bytes
 */
export function measureListing({ root, newFolder, run, peakFile }, runs) {
  const workspace = newFolder();
  writeWorkspace(root, workspace);
  const program = path.join(root, 'dist', 'repliek.js');
  const programs = Object.fromEntries(
    Object.entries(BUILDS).map(([name, dossier]) => [
      name,
      () => [program, 'build', dossier, '--workspace', workspace, '--output', newFolder()],
    ]),
  );
  return measureInTurns(programs, runs, { run, peakFile });
}

/** Ten columns: texts, members with a label, several values in one cell, a date, numbers, money, people. */
const LISTING = 'id, date, title, theme, province, organiser, half_days, participants, cost, fte';

function writeWorkspace(root, folder) {
  writeSources(root, folder, { registrations: LISTING_ROWS, nothing: 0 });
  // The theme was never given in that region.
  const none = 'place: annex\n    filter: { theme: vluchtelingen-limburg, region: antwerpen }';
  const dossiers = [
    [BUILDS.listing, 'registrations', 'place: annex'],
    [BUILDS.noRows, 'registrations', none],
    [BUILDS.notWritten, 'registrations', 'place: none'],
    [BUILDS.noDelivery, 'nothing', 'place: annex'],
  ];
  for (const [id, source, more] of dossiers) {
    const table = `  list:
    title: Alle vormingen (fictief), {{period}}
    source: agii/${source}
    listing: [${LISTING}]
    ${more}
`;
    writeDossier(folder, id, table, ['De lijst staat in de bijlage.']);
  }
}
