/** Which tables of a file stand as they were written: by the hash of their cells that the file itself holds. */
import type { ShownTable } from '../checks/word/reading/shown-tables.ts';
import type { ControlsRecord } from '../wordfile/recorded-controls.ts';
import type { Table } from '../wordfile/story.ts';
import { cellsHash } from '../writers/docx/controls/hash.ts';

export function untouchedTables(record: ControlsRecord | undefined): (table: ShownTable) => boolean {
  const hashes = new Set<string>();
  for (const control of record?.controls.values() ?? []) {
    if (control.kind === 'table') hashes.add(control.cells);
  }
  return ({ parts }) => hashes.size > 0 && parts.length > 0 && hashes.has(cellsHash(parts.map(texts)));
}

function texts({ rows }: Table): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}
