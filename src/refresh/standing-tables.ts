/** The tables of a file that stand in a control, each with its captions and its parts. */
import type { RecordedControl } from '../wordfile/recorded-controls.ts';
import type { Paragraph, Story, Table } from '../wordfile/story.ts';
import type { KnownControl } from './control-groups.ts';

export type RecordedTable = Extract<RecordedControl, { kind: 'table' }>;

export interface StandingTable {
  readonly story: Story;
  readonly tag: string;
  readonly recorded: RecordedTable;
  /** The parts, one below the other; those in their cells left out. */
  readonly parts: readonly TablePart[];
}

export interface TablePart {
  readonly table: Table;
  /** Absent where it stands outside, or somebody took it away. */
  readonly caption?: Paragraph;
}

export function standingTable(known: KnownControl): StandingTable | undefined {
  const { control, story, tag, recorded } = known;
  if (recorded.kind !== 'table') return undefined;
  const tables = outermost(story.tables.filter(({ controls }) => controls.includes(control)));
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

function outermost(tables: readonly Table[]): readonly Table[] {
  let end = -1;
  return tables.filter(({ element }) => {
    if (element.end <= end) return false;
    end = element.end;
    return true;
  });
}
