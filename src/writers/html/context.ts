/** What the handlers of one page share. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument, TableEntry } from '../../document/nodes.ts';
import { placedTables } from '../../document/resolve.ts';

export class PageContext {
  readonly house: HouseStyle;
  /** Tables that do not stand in the text but in the annex, in the order of their numbers. */
  readonly annexTables: readonly TableEntry[];
  readonly #tables: ReadonlyMap<string, TableEntry>;
  readonly #shown: ReadonlySet<string>;
  readonly #anchored = new Set<string>();
  readonly #charted = new Set<string>();
  #headingLevel = 0;

  constructor(document: AnswerDocument, house: HouseStyle) {
    this.house = house;
    this.#tables = new Map(document.tables.map((entry) => [entry.id, entry]));
    this.annexTables = document.tables.filter(({ inAnswer }) => !inAnswer);
    const inText = placedTables(document).map(({ id }) => id);
    this.#shown = new Set([...inText, ...this.annexTables.map(({ id }) => id)]);
  }

  /** @throws Error where the document has no table with this id */
  table(id: string): TableEntry {
    const entry = this.#tables.get(id);
    if (entry === undefined) throw new Error(`the document has no table "${id}"`);
    return entry;
  }

  /** What readers call a table; its id where it is computed for figures only. */
  tableName(id: string): string {
    return this.#tables.get(id)?.label ?? id;
  }

  /** Anchor of a table that stands somewhere on the page, else undefined. */
  anchorOf(id: string): string | undefined {
    const entry = this.#shown.has(id) ? this.#tables.get(id) : undefined;
    return entry === undefined ? undefined : `table-${entry.number}`;
  }

  /** The anchor, the first time that a table is placed: ids are unique. */
  takeAnchor(id: string): string | undefined {
    if (this.#anchored.has(id)) return undefined;
    this.#anchored.add(id);
    return this.anchorOf(id);
  }

  /** True the first time that the table of this chart is placed: ids are unique. */
  takeChart(id: string): boolean {
    if (this.#charted.has(id)) return false;
    this.#charted.add(id);
    return true;
  }

  /** Anchor of the chart of a table, where it stands on the page. */
  chartAnchorOf(id: string): string | undefined {
    const chart = this.#shown.has(id) ? this.#tables.get(id)?.chart : undefined;
    return chart === undefined ? undefined : `chart-${chart.number}`;
  }

  /** The level that a heading gets: the wanted one, but none is skipped on the way down. */
  headingLevel(wanted: number): number {
    this.#headingLevel = Math.min(wanted, this.#headingLevel + 1);
    return this.#headingLevel;
  }
}
