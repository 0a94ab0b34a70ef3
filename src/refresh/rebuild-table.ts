/** A part of a table of an edited file with other rows, columns or widths: what stays is taken over as it stands. */
import { replaceElement, type XmlEdit } from '../reading/package/xml-edits.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { Cell, Paragraph } from '../wordfile/story.ts';
import { TakenEdits } from './edit-list.ts';
import type { Fitted, FittedPart } from './fit-table.ts';
import { cellLook, paragraphLook, rowLook, runLook } from './looks.ts';
import { type Marks, marksOf } from './marks.ts';
import { prefixOf, textXml } from './piece-texts.ts';
import type { RefreshContext } from './refresh-context.ts';
import type { PlannedRow, TablePlan } from './refresh-table.ts';

/** One part of a table, as it is written. */
export class TableBuilder {
  readonly #plan: TablePlan;
  readonly #fitted: Fitted;
  readonly #part: string;
  readonly #context: RefreshContext;
  readonly #prefix: string;
  #taken = new TakenEdits([]);

  constructor(plan: TablePlan, fitted: Fitted, part: string, context: RefreshContext) {
    this.#plan = plan;
    this.#fitted = fitted;
    this.#part = part;
    this.#context = context;
    this.#prefix = prefixOf(plan.edited.table.element);
  }

  /** The table itself, or the parts that it is split into. */
  build(): readonly string[] {
    const { element } = this.#plan.edited.table;
    const { edits } = this.#context;
    this.#rescue();
    for (const part of this.#fitted.parts.slice(0, 1)) this.#resize(part);
    // The later parts take over cells, too: each cell once.
    for (const part of this.#fitted.parts.slice(1)) this.#resizeNumbers(part);
    // What was to be replaced in rows and columns that go, goes with them.
    this.#taken = edits.takeAll(this.#part, element);
    return this.#fitted.parts.map((part, index) => this.#table(part, index === 0));
  }

  #table(part: FittedPart, isFirst: boolean): string {
    const { table } = this.#plan.edited;
    const { element } = table;
    const prefix = this.#prefix;
    const start = element.source.slice(element.start, element.contentStart);
    const properties = element.child('w:tblPr');
    const width = part.widths.reduce((total, one) => total + one, 0);
    const look = properties === undefined ? '' : this.#properties(properties, width);
    const columns = part.widths.map((one) => `<${prefix}gridCol ${prefix}w="${one}"/>`).join('');
    const rows = this.#plan.rows.map((row) => this.#row(row, part, isFirst)).join('');
    // Marks of bookmarks and comments between the rows.
    const between = isFirst
      ? element.elements
          .filter(({ name }) => !['w:tblPr', 'w:tblGrid', 'w:tr'].includes(name))
          .map((child) => this.#taken.xml(child))
          .join('')
      : '';
    return `${start}${look}<${prefix}tblGrid>${columns}</${prefix}tblGrid>${rows}${between}</${element.qualified}>`;
  }

  /** Taken over as they stand, but for the width. */
  #properties(properties: XmlElement, width: number): string {
    const children = properties.elements.map((child) => {
      const own = child.name === 'w:tblW' && child.attribute('w:type') === 'dxa';
      const prefix = this.#prefix;
      return own ? `<${prefix}tblW ${prefix}w="${width}" ${prefix}type="dxa"/>` : this.#taken.xml(child);
    });
    return `<${properties.qualified}>${children.join('')}</${properties.qualified}>`;
  }

  #row(planned: PlannedRow, part: FittedPart, isFirst: boolean): string {
    const { edited } = this.#plan;
    const row = planned.edited === undefined ? undefined : edited.rows[planned.edited];
    const cells = part.columns.map((column, at) =>
      this.#cell(planned, column, part.widths[at] ?? 0, isFirst),
    );
    const prefix = this.#prefix;
    if (row === undefined || !isFirst) {
      const like = row ?? this.#templateRow(planned);
      const look = like === undefined ? '' : rowLook(like.row.element);
      return `<${prefix}tr>${look}${cells.join('')}</${prefix}tr>`;
    }
    const { element } = row.row;
    const taken = (child: XmlElement) => this.#taken.xml(child);
    const others = element.elements.filter(({ name }) => name !== 'w:tc');
    const isLook = ({ name }: XmlElement) => name === 'w:tblPrEx' || name === 'w:trPr';
    const start = element.source.slice(element.start, element.contentStart);
    return [
      start,
      ...others.filter(isLook).map(taken),
      ...cells,
      ...others.filter((child) => !isLook(child)).map(taken),
      `</${element.qualified}>`,
    ].join('');
  }

  #cell(planned: PlannedRow, column: number, width: number, isFirst: boolean): string {
    const { edited } = this.#plan;
    const own = this.#own(planned, column);
    // What is repeated in later parts stands there as it is in the first; all else stands there once.
    const isRepeated = column < this.#fitted.repeated;
    if (own !== undefined && (isFirst || !isRepeated)) return this.#taken.xml(own.element);
    const text = planned.texts[column] ?? '';
    const like = own ?? this.#template(planned, column);
    return like === undefined
      ? plainCell(edited.table.element, text, width)
      : newCell(like, text, width, this.#size);
  }

  get #size(): number | undefined {
    const { size } = this.#fitted;
    return size === undefined ? undefined : Math.round(size * 2);
  }

  /** The cell that stands there already. */
  #own({ edited: row }: PlannedRow, column: number): Cell | undefined {
    const { edited, columns } = this.#plan;
    const at = columns[column]?.edited;
    return row === undefined || at === undefined ? undefined : edited.rows[row]?.cells[at];
  }

  /** A row of the same kind, nearest above or below. */
  #templateRow(planned: PlannedRow) {
    const { rows, edited } = this.#plan;
    const at = rows.indexOf(planned);
    const there = rows
      .map((row, index) => ({ row, distance: Math.abs(index - at) }))
      .filter(({ row }) => row.edited !== undefined)
      .sort((a, b) => a.distance - b.distance)
      .map(({ row }) => row);
    const like =
      there.find(({ kind }) => kind === planned.kind) ??
      there.find(({ kind }) => kind === 'row') ??
      there.find(({ kind }) => kind !== 'header') ??
      there[0];
    return like?.edited === undefined ? undefined : edited.rows[like.edited];
  }

  /** A cell of a row and a column of the same kind. */
  #template(planned: PlannedRow, column: number): Cell | undefined {
    const { edited } = this.#plan;
    const row = planned.edited === undefined ? this.#templateRow(planned) : edited.rows[planned.edited];
    const at = this.#templateColumn(column);
    return at === undefined ? undefined : row?.cells[at];
  }

  #templateColumn(column: number): number | undefined {
    return templateColumn(this.#plan, column);
  }

  /** Widths and letters of the cells that stay. */
  #resize({ columns, widths }: FittedPart): void {
    for (const [at, column] of columns.entries()) {
      for (const row of this.#plan.rows) {
        const cell = this.#own(row, column);
        if (cell !== undefined)
          this.#context.edits.add(this.#part, cellSizes(cell, widths[at] ?? 0, this.#size));
      }
    }
  }

  #resizeNumbers(part: FittedPart): void {
    const numbers = part.columns.flatMap((column, at) => (column < this.#fitted.repeated ? [] : [at]));
    this.#resize({
      columns: numbers.map((at) => part.columns[at] ?? 0),
      widths: numbers.map((at) => part.widths[at] ?? 0),
    });
  }

  /** Bookmarks, comments and notes in what goes come to stand in the cell before it. */
  #rescue(): void {
    const { edited, rows, columns } = this.#plan;
    const keptRows = new Set(rows.map(({ edited: at }) => at));
    const keptColumns = new Set(columns.map(({ edited: at }) => at));
    const marks = new Map<Paragraph, Marks>();
    let last: Paragraph | undefined;
    for (const [at, { cells, row }] of edited.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === undefined) continue;
        const stays = keptRows.has(at) && keptColumns.has(column);
        const [paragraph] = cell.blocks.filter((block): block is Paragraph => block.type === 'paragraph');
        if (stays) last = paragraph ?? last;
        else {
          const found = marksOf(cell.element);
          if (found !== '' && last !== undefined) marks.set(last, (marks.get(last) ?? '') + found);
        }
      }
      if (!keptRows.has(at) && last !== undefined) {
        const outside = row.element.elements.filter(({ name }) => name !== 'w:tc').map(marksOf);
        const found = outside.join('');
        if (found !== '') marks.set(last, (marks.get(last) ?? '') + found);
      }
    }
    for (const [{ element }, xml] of marks) {
      const end = element.isEmptyTag ? undefined : element.contentEnd;
      if (end !== undefined) this.#context.edits.add(this.#part, [{ start: end, end, xml }]);
    }
  }
}

/** The column whose look a new one gets: one of the same kind, before it where there is one. */
export function templateColumn({ columns, fresh }: TablePlan, column: number): number | undefined {
  const kindOf = (at: number | undefined) =>
    at === undefined ? 'own' : at < fresh.labels ? 'label' : fresh.totalColumns.has(at) ? 'total' : 'number';
  const wanted = kindOf(columns[column]?.fresh);
  const there = columns
    .map((line, at) => ({ line, distance: Math.abs(at - column) + (at > column ? 0.5 : 0) }))
    .filter(({ line }) => line.edited !== undefined)
    .sort((a, b) => a.distance - b.distance)
    .map(({ line }) => line);
  const like =
    there.find((line) => kindOf(line.fresh) === wanted) ??
    there.find((line) => kindOf(line.fresh) === 'number') ??
    there.find((line) => kindOf(line.fresh) !== 'label') ??
    there[0];
  return like?.edited;
}

function newCell(like: Cell, text: string, width: number, size: number | undefined): string {
  const { element } = like;
  const prefix = prefixOf(element);
  const [paragraph] = like.blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const run = paragraph?.pieces.find((piece) => piece.run !== undefined && !piece.gone)?.run;
  const properties = paragraph?.element.child('w:pPr');
  const look = runLook(run?.child('w:rPr') ?? properties?.child('w:rPr'), size, element);
  const runs = text === '' ? '' : `<${prefix}r>${look}${textXml(element, text)}</${prefix}r>`;
  const content = `${paragraphLook(properties)}${runs}`;
  const looks = cellLook(element.child('w:tcPr'), width, element);
  return `<${prefix}tc>${looks}<${prefix}p>${content}</${prefix}p></${prefix}tc>`;
}

function plainCell(like: XmlElement, text: string, width: number): string {
  const prefix = prefixOf(like);
  const runs = text === '' ? '' : `<${prefix}r>${textXml(like, text)}</${prefix}r>`;
  return `<${prefix}tc>${cellLook(undefined, width, like)}<${prefix}p>${runs}</${prefix}p></${prefix}tc>`;
}

/** The width of a cell, and where it is given the size of its letters. */
function cellSizes(cell: Cell, width: number, size: number | undefined): readonly XmlEdit[] {
  const { element } = cell;
  const prefix = prefixOf(element);
  const properties = element.child('w:tcPr');
  const own = properties?.child('w:tcW');
  const xml = `<${prefix}tcW ${prefix}w="${width}" ${prefix}type="dxa"/>`;
  const edits: XmlEdit[] = [];
  if (own !== undefined) {
    if (own.attribute('w:w') !== String(width) || own.attribute('w:type') !== 'dxa')
      edits.push(replaceElement(own, xml));
  } else if (properties === undefined) {
    edits.push({
      start: element.contentStart,
      end: element.contentStart,
      xml: `<${prefix}tcPr>${xml}</${prefix}tcPr>`,
    });
  } else if (properties.isEmptyTag) {
    edits.push(replaceElement(properties, `<${prefix}tcPr>${xml}</${prefix}tcPr>`));
  } else {
    const at = properties.child('w:cnfStyle')?.end ?? properties.contentStart;
    edits.push({ start: at, end: at, xml });
  }
  if (size === undefined) return edits;
  for (const run of element.descendants('w:r')) {
    const look = run.child('w:rPr');
    if (look === undefined) {
      const at = run.contentStart;
      if (!run.isEmptyTag) edits.push({ start: at, end: at, xml: runLook(undefined, size, run) });
    } else edits.push(replaceElement(look, runLook(look, size)));
  }
  return edits;
}
