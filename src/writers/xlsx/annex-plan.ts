/** Which sheets the annex has, in their order: cover, contents, notes, the tables, sources. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import { contentsSheet } from './contents-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { cellText, isBlank } from './excel-text.ts';
import { sheetNamer, tableNamer } from './names.ts';
import { registerNotes } from './note-register.ts';
import { notesSheet } from './notes-sheet.ts';
import type { AnnexSheet } from './sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { tableSheet } from './table-sheet.ts';

/** @throws Error where no table belongs in the annex */
export function planAnnex(document: AnswerDocument, house: HouseStyle): readonly AnnexSheet[] {
  const entries = document.tables.filter(({ inAnnex }) => inAnnex);
  if (entries.length === 0) throw new Error('no table belongs in the annex');
  const { marks } = document;
  const notes = registerNotes(entries, house);

  // Sheets of tables are named first: the answer refers to them by name.
  const nameSheet = sheetNamer();
  const nameTable = tableNamer();
  const tables = entries.map((entry) => ({ entry, sheet: nameSheet(entry.sheet) }));
  const { sheets } = house.annex;
  const cover = nameSheet(sheets.cover);
  const contents = nameSheet(sheets.contents);
  const notesName = nameSheet(sheets.notes);
  const sources = nameSheet(sheets.sources);
  const tableSheets = tables.map(({ entry, sheet }) =>
    tableSheet(entry, sheet, nameTable(sheet), notes, marks, house),
  );
  const planned = [
    coverSheet(document, cover),
    contentsSheet(contents, nameTable(contents), tables, marks, house),
    notesSheet(notesName, nameTable(notesName), notes, marks, house),
    ...tableSheets,
    sourcesSheet(sources, nameTable(sources), entries, marks, house),
  ];
  return planned.map((sheet) => ({
    ...sheet,
    title: cellText(isBlank(sheet.title) ? sheet.name : sheet.title),
  }));
}
