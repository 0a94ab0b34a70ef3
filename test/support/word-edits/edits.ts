/** Every edit of a Word file that tests make, by name, each valid by itself. */
import { bookmarks, languages, paragraphIds, sessionIds, settings, splitRuns } from './noise.ts';
import { comments, headers, layout, links, otherControls, otherData, pictures, smartTags } from './parts.ts';
import {
  breakControls,
  breakLines,
  copyControls,
  intoFootnote,
  intoOwnTable,
  intoTextBox,
  moveControls,
} from './placement.ts';
import { Random } from './random.ts';
import { dutchStyles, otherPrefixes } from './renames.ts';
import {
  changeColumns,
  changeRows,
  reformatTables,
  resizeColumns,
  splitTables,
  typeInCells,
} from './tables.ts';
import { trackControls, trackInControls, trackMoves, trackStructure, trackWords } from './tracked.ts';
import {
  addParagraphs,
  emptyControls,
  reformat,
  removeControls,
  removeParagraphs,
  typeAround,
  typeInControls,
} from './typed.ts';
import { WordPackage } from './word-package.ts';

/** @returns false where the file has nothing that it could be done to */
export type WordEdit = (file: WordPackage, random: Random) => boolean;

export const EDITS = {
  sessionIds,
  paragraphIds,
  splitRuns,
  languages,
  bookmarks,
  settings,
  addParagraphs,
  typeAround,
  typeInControls,
  emptyControls,
  removeControls,
  removeParagraphs,
  reformat,
  moveControls,
  copyControls,
  breakControls,
  breakLines,
  intoOwnTable,
  intoTextBox,
  intoFootnote,
  trackWords,
  trackInControls,
  trackControls,
  trackStructure,
  trackMoves,
  resizeColumns,
  changeRows,
  changeColumns,
  typeInCells,
  reformatTables,
  splitTables,
  comments,
  pictures,
  headers,
  links,
  smartTags,
  otherControls,
  otherData,
  layout,
} as const satisfies Readonly<Record<string, WordEdit>>;

/** After all others, which know the names that the program writes. */
export const RENAMES = { dutchStyles, otherPrefixes } as const satisfies Readonly<Record<string, WordEdit>>;

export type EditName = keyof typeof EDITS | keyof typeof RENAMES;

export const EDIT_NAMES = [...Object.keys(EDITS), ...Object.keys(RENAMES)] as readonly EditName[];

/** One edit with the seed of its own numbers, so that it stays the same when another is left out. */
export interface PlannedEdit {
  readonly name: EditName;
  readonly seed: number;
}

/** The file after these edits, one after another. */
export function editWordFile(bytes: Uint8Array, planned: readonly PlannedEdit[]): Uint8Array {
  const file = new WordPackage(bytes);
  const all: Readonly<Record<EditName, WordEdit>> = { ...EDITS, ...RENAMES };
  for (const { name, seed } of planned) all[name](file, new Random(seed));
  return file.bytes();
}
