/** The tables of an edited file, each with its captions and its parts. */
import type { HouseStyle } from '../document/house-style.ts';
import type { TableEntry } from '../document/nodes.ts';
import { replaceElement } from '../reading/package/xml-edits.ts';
import type { Piece } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { continuedCaption } from './continued-caption.ts';
import type { KnownControl } from './control-groups.ts';
import { EditList } from './edit-list.ts';
import type { Fitted } from './fit-table.ts';
import { freshParts } from './fresh-parts.ts';
import { isNumberField } from './numbering.ts';
import { fitPlan } from './plan-widths.ts';
import { TableBuilder } from './rebuild-table.ts';
import { refreshCaption, refreshDescription } from './refresh-caption.ts';
import type { RefreshContext } from './refresh-context.ts';
import { applyTexts, type PartSubject, planPart, type TablePlan } from './refresh-table.ts';
import { shownPieces } from './standing-controls.ts';
import type { StandingTable, TablePart } from './standing-tables.ts';
import {
  columnsOfParts,
  type FreshTable,
  freshTable,
  type Matrix,
  matrixOf,
  withColumns,
} from './table-content.ts';
import { matrixOfTable, merged, pairParts, partsWritten } from './table-parts.ts';

export interface WrittenTable {
  readonly caption: string;
  readonly parts: readonly Matrix[];
}

export interface TableSubject {
  readonly edited: WordFile;
  /** The answer as a build would write it now. */
  readonly freshFile: () => Promise<WordFile>;
  readonly house: HouseStyle;
  /** True for a piece that is refreshed by itself. */
  readonly own: (piece: Piece) => boolean;
}

/** @returns by tag, what stands in the tables from now on */
export async function refreshTables(
  tables: readonly StandingTable[],
  known: readonly KnownControl[],
  subject: TableSubject,
  context: RefreshContext,
): Promise<ReadonlyMap<string, WrittenTable>> {
  const written = new Map<string, WrittenTable>();
  // What stands inside another table first, so that it goes where that goes.
  const ordered = [...tables].sort((a, b) => endOf(a) - endOf(b));
  for (const standing of ordered) {
    const now = await new TableRefresh(standing, known, subject, context).run();
    if (now !== undefined) written.set(standing.tag, now);
  }
  return written;
}

function endOf({ parts }: StandingTable): number {
  return parts.at(-1)?.table.element.end ?? 0;
}

class TableRefresh {
  readonly #standing: StandingTable;
  readonly #known: readonly KnownControl[];
  readonly #subject: TableSubject;
  readonly #context: RefreshContext;

  constructor(
    standing: StandingTable,
    known: readonly KnownControl[],
    subject: TableSubject,
    context: RefreshContext,
  ) {
    this.#standing = standing;
    this.#known = known;
    this.#subject = subject;
    this.#context = context;
  }

  async run(): Promise<WrittenTable | undefined> {
    const { recorded, parts } = this.#standing;
    const entry = this.#context.current.table(recorded.table);
    const [first] = parts;
    if (first === undefined) return undefined;
    if (entry === undefined) {
      this.#problem('refresh-table-left', first, recorded.caption);
      return undefined;
    }
    const { wordLimit, rows } = entry.crosstab;
    if (wordLimit !== undefined && rows.length > wordLimit) {
      const { report, file, places } = this.#context;
      const place = { file, ...places.itemOf(this.#standing.story, first.table.element) };
      report.add(
        'refresh-table-long',
        { label: recorded.caption, rows: rows.length, limit: wordLimit },
        place,
      );
      return undefined;
    }
    const fresh = freshTable(entry, this.#subject.house);
    const written = partsWritten(this.#standing, fresh);
    const columns = columnsOfParts(fresh, written);
    const places = pairParts(
      parts.map(({ table }) => matrixOfTable(table)[0] ?? []),
      written.map(([header = []]) => header),
    );
    const now = new Map<number, readonly Matrix[]>(written.map((matrix, at) => [at, [matrix]]));
    for (const [index, part] of parts.entries()) {
      const at = places[index];
      const before = at === undefined ? undefined : written[at];
      if (at === undefined || before === undefined) {
        this.#problem('refresh-table-left', part, this.#captionOf(part, entry));
        continue;
      }
      const own = withColumns(fresh, columns[at] ?? { columns: [], repeated: 0 });
      now.set(at, await this.#part(part, at, entry, before, own));
    }
    return { caption: entry.caption, parts: [...now.values()].flat() };
  }

  /** @returns what stands there from now on, in as many parts as it has then */
  async #part(
    part: TablePart,
    index: number,
    entry: TableEntry,
    written: Matrix,
    fresh: FreshTable,
  ): Promise<readonly Matrix[]> {
    const { house, own } = this.#subject;
    const { story } = this.#standing;
    const caption = this.#captionOf(part, entry);
    const place = { ...this.#context.places.itemOf(story, part.table.element), table: caption };
    const { confidential } = house.labels;
    const subject = { part, written, fresh, place, confidential, isOwn: own };
    const shapes = this.#context.shapes.length;
    const plan = planPart(subject, this.#context);
    const replaced = plan.reshaped && this.#isReplaced(plan) ? await this.#freshPlan(subject) : undefined;
    const shown = replaced ?? plan;
    const isLeft = plan.reshaped && replaced === undefined && !(plan.edited.regular && plan.known);
    const fitted = isLeft ? undefined : fitPlan(shown, part.table, story, house);
    this.#texts(part, index, entry, caption, shown, fitted);
    applyTexts(plan, story.part, own, this.#context);
    if (plan.reshaped && !plan.edited.regular && replaced === undefined) {
      // None of it happens.
      this.#context.shapes.length = shapes;
      this.#problem('refresh-table-shape', part, caption);
      return [merged(written, fresh)];
    }
    if (fitted === undefined) {
      this.#context.shapes.length = shapes;
      this.#problem('refresh-table-left', part, caption);
      return [written];
    }
    if (replaced === undefined && !plan.reshaped && !fitted.narrowed) return [matrixOf(fresh)];
    this.#rebuild(part, shown, fitted, entry, replaced !== undefined);
    if (fitted.parts.length > 1) {
      this.#problem('refresh-table-split', part, caption, fitted.parts.length);
    } else if (fitted.narrowed) this.#problem('refresh-table-narrowed', part, caption);
    if (fitted.parts.length === 1) return [matrixOf(fresh)];
    return fitted.parts.map(({ columns }) => {
      const own = columns.flatMap((at) => shown.columns[at]?.fresh ?? []);
      return matrixOf(withColumns(fresh, { columns: own, repeated: fitted.repeated }));
    });
  }

  /** The caption, and what is read aloud. */
  #texts(
    part: TablePart,
    index: number,
    entry: TableEntry,
    caption: string,
    { rows, fresh }: TablePlan,
    fitted: Fitted | undefined,
  ): void {
    const headers = rows[0]?.texts ?? fresh.headers;
    const own = fitted?.parts[0]?.columns.map((at) => headers[at] ?? '') ?? headers;
    const span = index === 0 ? undefined : columnSpan(own, fitted?.repeated ?? fresh.repeated);
    if (part.caption !== undefined) {
      const { recorded, story } = this.#standing;
      const texts = {
        ...{ written: recorded.caption, current: entry.caption, currentLabel: entry.label },
        writtenLabel: this.#context.current.writtenLabel(recorded.table) ?? '',
      };
      refreshCaption(story, part.caption, texts, span, this.#subject.own, this.#context);
    }
    const description = descriptionOf(caption, fresh);
    refreshDescription(this.#standing, part, { title: caption, description }, this.#context);
  }

  /** Where nothing of its columns is left, or what people did to its shape gives way. */
  #isReplaced({ edited, known, headersKept }: TablePlan): boolean {
    if (!edited.regular) return this.#context.overwrite;
    return !known && (headersKept || this.#context.overwrite);
  }

  /** The table of a new build in place of the one in the file. */
  async #freshPlan(subject: PartSubject): Promise<TablePlan | undefined> {
    const { edited, freshFile } = this.#subject;
    const table = freshParts(await freshFile(), edited, this.#standing.tag);
    if (table === undefined) return undefined;
    const silent = { ...this.#context, shapes: [], edited: [], changes: [] };
    this.#context.shapes.push({
      kind: 'table-replaced',
      name: subject.place.table ?? '',
      place: subject.place,
    });
    // As if the file had the first part of it.
    return planPart({ ...subject, part: { table }, written: matrixOfTable(table) }, silent);
  }

  #rebuild(part: TablePart, plan: TablePlan, fitted: Fitted, entry: TableEntry, isFresh: boolean): void {
    const { story } = this.#standing;
    const { edits } = this.#context;
    const context = isFresh ? { ...this.#context, edits: new EditList() } : this.#context;
    const tables = new TableBuilder(plan, fitted, story.part, context).build();
    if (isFresh) edits.takeAll(story.part, part.table.element);
    const pieces = tables.map((xml, index) => {
      const columns = fitted.parts[index]?.columns ?? [];
      const headers = columns.map((at) => plan.rows[0]?.texts[at] ?? '');
      if (index === 0) return xml;
      const span = columnSpan(headers, fitted.repeated);
      const control = this.#numberControl(part);
      const number = this.#numberOf(part);
      return continuedCaption({ entry, part, control, number, span, edited: this.#subject.edited }) + xml;
    });
    edits.add(story.part, [replaceElement(part.table.element, pieces.join(''))]);
  }

  /** The control with the number in the caption, which stands in it or right above the table. */
  #numberControl({ table, caption }: TablePart): KnownControl | undefined {
    const { recorded, story } = this.#standing;
    const above =
      caption ??
      story.paragraphs.findLast(
        ({ element, cell }) => cell === table.cell && element.end <= table.element.start,
      );
    return this.#known.find(
      (one) =>
        one.recorded.kind === 'number' &&
        one.recorded.table === recorded.table &&
        one.story === story &&
        above !== undefined &&
        one.paragraphs.includes(above),
    );
  }

  /** Under the number that is counted in this file. */
  #captionOf(part: TablePart, entry: TableEntry): string {
    const number = this.#numberOf(part);
    const label =
      number === undefined ? entry.label : entry.label.replace(String(entry.number), String(number));
    return entry.caption.replace(entry.label, () => label);
  }

  #numberOf(part: TablePart): number | undefined {
    const field = shownPieces(this.#numberControl(part)?.pieces ?? [])
      .map(({ field: one }) => one)
      .find(isNumberField);
    return field && this.#context.numbering.valueOf(field);
  }

  #problem(
    code: 'refresh-table-left' | 'refresh-table-shape' | 'refresh-table-narrowed' | 'refresh-table-split',
    { table }: TablePart,
    label: string,
    parts = 1,
  ): void {
    const { report, file, places } = this.#context;
    report.add(code, { label, parts }, { file, ...places.itemOf(this.#standing.story, table.element) });
  }
}

/** What a later part holds: "2008 – 2020". */
function columnSpan(headers: readonly string[], repeated: number): string {
  const [first = '', last = ''] = [headers[repeated], headers.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}

/** What screen readers are told: "Tabel 1: Vormingen. Regio: 2016, 2017". */
function descriptionOf(caption: string, { headers, labels }: FreshTable): string {
  return `${caption}. ${headers.slice(0, labels).join(', ')}: ${headers.slice(labels).join(', ')}`;
}
