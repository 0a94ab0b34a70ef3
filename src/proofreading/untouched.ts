/** Which tables of a file stand as they were written: by the hash of their cells that the file itself holds. */
import type { ShownTable } from '../checks/word/reading/shown-tables.ts';
import type { ControlsRecord } from '../wordfile/recorded-controls.ts';
import type { Table } from '../wordfile/story.ts';
import { cellsHash } from '../writers/docx/controls/hash.ts';

/** The tag of the control with this table; undefined where it is another one, or changed. */
export type UntouchedTag = (table: ShownTable) => string | undefined;

export function untouchedTables(record: ControlsRecord | undefined): UntouchedTag {
  const tags = new Map<string, string>();
  for (const control of record?.controls.values() ?? []) {
    if (control.kind === 'table') tags.set(control.cells, control.tag);
  }
  return ({ parts }) =>
    tags.size === 0 || parts.length === 0 ? undefined : tags.get(cellsHash(parts.map(texts)));
}

function texts({ rows }: Table): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}
