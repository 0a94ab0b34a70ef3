/** The tables of an edited file, each with its captions and its parts. */
import type { HouseStyle } from '../document/house-style.ts';
import type { Piece } from '../wordfile/story.ts';
import { cellsHash } from '../writers/docx/controls/hash.ts';
import type { KnownControl } from './control-groups.ts';
import { editedTable, textOfCell } from './edited-table.ts';
import { refreshCaption } from './refresh-caption.ts';
import type { RefreshContext } from './refresh-context.ts';
import { applyTexts, planPart } from './refresh-table.ts';
import type { FilePlace } from './result.ts';
import { type StandingTable, standingTable } from './standing-tables.ts';
import {
  columnsOfParts,
  type FreshTable,
  freshTable,
  type Matrix,
  matrixOf,
  withColumns,
} from './table-content.ts';

export interface WrittenTable {
  readonly caption: string;
  readonly parts: readonly Matrix[];
}

/** @returns by tag, what stands in the tables from now on */
export function refreshTables(
  known: readonly KnownControl[],
  house: HouseStyle,
  own: (piece: Piece) => boolean,
  context: RefreshContext,
): ReadonlyMap<string, WrittenTable> {
  const written = new Map<string, WrittenTable>();
  for (const control of known) {
    const standing = standingTable(control);
    if (standing === undefined) continue;
    const now = refreshTable(standing, house, own, context);
    if (now !== undefined) written.set(standing.tag, now);
  }
  return written;
}

function refreshTable(
  standing: StandingTable,
  house: HouseStyle,
  own: (piece: Piece) => boolean,
  context: RefreshContext,
): WrittenTable | undefined {
  const { recorded, story, parts } = standing;
  const entry = context.current.table(recorded.table);
  if (entry === undefined || parts.length === 0) return undefined;
  const fresh = freshTable(entry, house);
  const writtenParts = partsWritten(standing, fresh);
  const columns = columnsOfParts(fresh, writtenParts);
  const place: FilePlace = {
    ...(parts[0] === undefined ? {} : context.places.itemOf(story, parts[0].table.element)),
    table: entry.caption,
  };
  const now: Matrix[] = [];
  for (const [index, part] of parts.entries()) {
    const written = writtenParts[index];
    if (written === undefined) continue;
    const own_ = withColumns(fresh, columns[index] ?? []);
    const subject = { standing, part, written, fresh: own_, place, confidential: house.labels.confidential };
    const plan = planPart(subject, context);
    const { caption } = part;
    if (caption !== undefined) {
      const span = index === 0 ? undefined : columnSpan(own_);
      refreshCaption(standing, caption, entry, span, own, context);
    }
    if (plan.reshaped) continue;
    applyTexts(plan, story.part, own, context);
    now.push(matrixOf(own_));
  }
  return { caption: entry.caption, parts: now };
}

/** What was written in each part; where the file does not say it, what stands there as far as nobody edited it. */
function partsWritten({ recorded, parts }: StandingTable, fresh: FreshTable): readonly Matrix[] {
  if (recorded.parts.length > 0) return recorded.parts;
  const shown = parts.map(
    ({ table }): Matrix => editedTable(table).rows.map(({ cells }) => cells.map(textOfCell)),
  );
  return cellsHash(shown) === recorded.cells ? shown : [matrixOf(fresh)];
}

/** What a later part holds: "2008 – 2020". */
function columnSpan({ headers, labels }: FreshTable): string {
  const [first = '', last = ''] = [headers[labels], headers.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}
