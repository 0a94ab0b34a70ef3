/** What a house looks like, and what is wrong with the files that say so. */
import path from 'node:path';
import { ANSWER_STYLES } from '../document/answer-styles.ts';
import { PAGE_KINDS, type PageKind } from '../document/house-reference.ts';
import type { HouseStyle } from '../document/house-style.ts';
import { findReference, openReference, REFERENCE_FILE } from '../dossiers/house-look.ts';
import { houseFolders, type Workspace } from '../dossiers/workspace.ts';
import type { ReadReference } from '../house-reference/read-reference.ts';
import { displayPath, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { findHouse } from './find-house.ts';

/** A style of an answer, and how the Word file calls it. */
export interface CheckedStyle {
  /** As `docs/formats.md` calls it: `Heading1`. */
  readonly id: string;
  /** As Word writes it into a file: `heading 1`. */
  readonly name: string;
  /** Id of the style in the Word file; null where it has none. */
  readonly found: string | null;
}

export interface HouseCheck {
  readonly house: string;
  /** What the house is called; null where its file cannot be read. */
  readonly name: string | null;
  readonly ok: boolean;
  /** Path of house.yaml; null where there is no such house. */
  readonly file: string | null;
  /** Path of the Word file; null where the look comes from house.yaml alone. */
  readonly reference: string | null;
  /** Empty without a Word file that can be used. */
  readonly styles: readonly CheckedStyle[];
  /** What answers get: millimetres and points. Null where house.yaml cannot be read. */
  readonly look: HouseLook | null;
  readonly problems: readonly Problem[];
}

export interface HouseLook {
  readonly page: HouseStyle['page'];
  readonly fonts: {
    readonly body: string;
    readonly size: number;
    readonly table_size: number;
    readonly caption_size: number;
  };
  /** Kinds of pages with a header or footer from the Word file. */
  readonly headers: readonly PageKind[];
  readonly footers: readonly PageKind[];
  /** How many pictures they hold. */
  readonly pictures: number;
}

export interface HouseCheckOptions {
  /** Of the messages. */
  readonly language: Language;
}

/** Reads both files of a house as a build does, and says all there is to say of them; writes nothing. */
export function checkHouse(
  io: Io,
  workspace: Workspace,
  name: string,
  { language }: HouseCheckOptions,
): HouseCheck {
  const report = new Report(language);
  const found = findHouse(io, workspace, name, report);
  const folders = houseFolders(workspace);
  const file = found === undefined ? undefined : findReference(io, folders, name);
  if (found !== undefined && file === undefined) reportOtherNames(io, workspace, folders, name, report);
  const house = found?.house;
  const read =
    file === undefined || house === undefined
      ? undefined
      : openReference(io, workspace.root, file, house, report);
  const look = read?.house ?? house;
  const { problems } = report;
  return {
    house: name,
    name: house?.name ?? null,
    ok: !hasErrors(problems),
    file: found?.file ?? null,
    reference: file === undefined ? null : displayPath(file, workspace.root),
    styles: read === undefined ? [] : checkedStyles(read),
    look: look === undefined ? null : lookOf(look),
    problems,
  };
}

function checkedStyles({ found }: ReadReference): readonly CheckedStyle[] {
  return ANSWER_STYLES.filter(({ technical }) => technical === undefined).map(({ id, name }) => ({
    id,
    name,
    found: found.get(id)?.id ?? null,
  }));
}

function lookOf({ page, fonts, reference }: HouseStyle): HouseLook {
  const kinds = (parts: object | undefined) =>
    PAGE_KINDS.filter((kind) => parts !== undefined && Object.hasOwn(parts, kind));
  return {
    page,
    fonts: {
      body: fonts.body,
      size: fonts.size,
      table_size: fonts.tableSize,
      caption_size: fonts.captionSize,
    },
    headers: kinds(reference?.headers),
    footers: kinds(reference?.footers),
    pictures: reference?.pictures.length ?? 0,
  };
}

/** Somebody saved it in another form, or under a name that differs by its capitals. */
function reportOtherNames(
  io: Io,
  workspace: Workspace,
  folders: readonly string[],
  name: string,
  report: Report,
): void {
  for (const folder of folders.map((houses) => path.join(houses, name))) {
    for (const found of io.list(folder)) {
      if (!/^reference\.(docx?|docm|dot[xm]?|odt|rtf|docx\.docx)$/i.test(found)) continue;
      const file = displayPath(path.join(folder, found), workspace.root);
      report.add('reference-other-name', { found: file, expected: REFERENCE_FILE }, { file });
    }
  }
}
