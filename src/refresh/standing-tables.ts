/** The tables of a file that stand in a control, each with its captions and its parts. */
import type { RecordedControl } from '../wordfile/recorded-controls.ts';
import type { Paragraph, Row, Story, Table } from '../wordfile/story.ts';
import type { KnownControl } from './control-groups.ts';

export type RecordedTable = Extract<RecordedControl, { kind: 'table' }>;

export interface StandingTable {
  readonly story: Story;
  readonly tag: string;
  readonly recorded: RecordedTable;
  /** The parts, one below the other; those in their cells left out. */
  readonly parts: readonly TablePart[];
  /** It lost the control around it. */
  readonly isLoose?: boolean;
}

export interface TablePart {
  readonly table: Table;
  /** Absent where it stands outside, or somebody took it away. */
  readonly caption?: Paragraph;
}

export function standingTable(known: KnownControl): StandingTable | undefined {
  const { control, story, tag, recorded } = known;
  if (recorded.kind !== 'table') return undefined;
  const own = outermost(story.tables.filter(({ controls }) => controls.includes(control)));
  const tables = own.length > recorded.parts.length && recorded.parts.length > 0 ? rejoined(own) : own;
  let from = control.element.start;
  const parts = tables.map((table): TablePart => {
    const { start, end } = table.element;
    const caption = known.paragraphs.findLast(
      ({ element, text }) => element.start >= from && element.end <= start && text.trim() !== '',
    );
    from = end;
    return caption === undefined ? { table } : { table, caption };
  });
  return { story, tag, recorded, parts };
}

/** What somebody cut in two by an empty line is one part, though its shape has to stay as it is. */
function rejoined(tables: readonly Table[]): readonly Table[] {
  const parts: Table[] = [];
  for (const table of tables) {
    const before = parts.at(-1);
    if (before !== undefined && goesOn(before, table)) {
      parts[parts.length - 1] = { ...before, rows: [...before.rows, ...table.rows] };
    } else parts.push(table);
  }
  return parts;
}

/** True where a table has as many columns as the one above it, and no headers of its own. */
function goesOn({ rows: [above] }: Table, { rows: [first] }: Table): boolean {
  if (above === undefined || first === undefined || above.cells.length !== first.cells.length) return false;
  const texts = ({ cells }: Row) => cells.map(({ text }) => text).join('\n');
  return !first.header || texts(first) === texts(above);
}

function outermost(tables: readonly Table[]): readonly Table[] {
  let end = -1;
  return tables.filter(({ element }) => {
    if (element.end <= end) return false;
    end = element.end;
    return true;
  });
}
