/** What the handlers of one document share. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument, Block, TableEntry } from '../../document/nodes.ts';
import type { ChartDrawer } from './chart-drawer.ts';
import type { Control } from './controls/content-control.ts';
import { type ControlEntry, ControlRegister } from './controls/register.ts';
import type { ControlSubject } from './controls/subject.ts';
import { controlTitle } from './controls/title.ts';
import { ListNumbering } from './numbering.ts';
import { refuseUnknown } from './unknown-node.ts';

export class WritingContext {
  readonly house: HouseStyle;
  readonly numbering: ListNumbering;
  /** Absent where the document has no charts. */
  readonly drawer: ChartDrawer | undefined;
  readonly #tables: ReadonlyMap<string, TableEntry>;
  readonly #placed: ReadonlySet<string>;
  readonly #controls = new ControlRegister();
  readonly #bookmarked = new Set<string>();
  readonly #charted = new Set<string>();
  #bookmarks = 0;
  #links = 0;
  #headingLevel = 0;

  constructor(document: AnswerDocument, house: HouseStyle, drawer?: ChartDrawer) {
    this.house = house;
    this.drawer = drawer;
    this.numbering = new ListNumbering(house);
    this.#tables = new Map(document.tables.map((entry) => [entry.id, entry]));
    const blocks = [...document.introduction, ...document.items.flatMap(({ children }) => children)];
    this.#placed = new Set(placedTables(blocks));
  }

  /** @throws Error where the document has no table with this id */
  table(id: string): TableEntry {
    const entry = this.#tables.get(id);
    if (entry === undefined) throw new Error(`the document has no table "${id}"`);
    return entry;
  }

  /** The table that a field can refer to; undefined where it has no place in the text. */
  referableTable(id: string): TableEntry | undefined {
    return this.#placed.has(id) ? this.#tables.get(id) : undefined;
  }

  /** A control around what stands for this, with what is written in it. */
  control(subject: ControlSubject, written: ControlEntry['written']): Control {
    const titleOf = (table: string) => this.#tables.get(table)?.crosstab.title ?? table;
    return { ...this.#controls.mark(subject, written), title: controlTitle(subject, titleOf, this.house) };
  }

  /** The controls so far, once for each tag. */
  get controls(): readonly ControlEntry[] {
    return this.#controls.entries;
  }

  /** True the first time that this table is placed: bookmarks are unique. */
  takeBookmarks(id: string): boolean {
    if (this.#bookmarked.has(id)) return false;
    this.#bookmarked.add(id);
    return true;
  }

  /** True the first time that the table of this chart is placed: a chart is one part of the file. */
  takeChart(id: string): boolean {
    if (this.#charted.has(id)) return false;
    this.#charted.add(id);
    return true;
  }

  nextBookmark(): number {
    this.#bookmarks += 1;
    return this.#bookmarks;
  }

  nextLink(): number {
    this.#links += 1;
    return this.#links;
  }

  /** The level that a heading gets: the wanted one, but none is skipped on the way down. */
  headingLevel(wanted: number): number {
    this.#headingLevel = Math.min(wanted, this.#headingLevel + 1);
    return this.#headingLevel;
  }
}

function placedTables(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'table':
        return [block.table];
      case 'list':
        return block.items.flatMap(({ children }) => placedTables(children));
      case 'paragraph':
      case 'heading':
        return [];
      default:
        return refuseUnknown(block);
    }
  });
}
