/** What each control of an edited file should show now. */

import type { MissingKind } from '../document/crosstab.ts';
import type { TableEntry } from '../document/nodes.ts';
import type { ControlsRecord, RecordedControl, RecordedFigure } from '../wordfile/recorded-controls.ts';
import { aroundNumber } from '../writers/docx/captions.ts';

/** A figure that the answer does not have any more, computed from the data of today. */
export type ComputedFigure =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly missing: MissingKind }
  /** Its table, row, column or fact is not there any more. */
  | { readonly kind: 'unknown' };

/** @param text what the figure showed, for its form */
export type ComputeFigure = (figure: RecordedFigure, text: string) => ComputedFigure;

/** A text around the number of a table. */
export interface NumberedText {
  readonly before: string;
  readonly number: number;
  readonly after: string;
}

export class CurrentTexts {
  readonly #fresh: ControlsRecord;
  readonly #written: ControlsRecord;
  readonly #tables: ReadonlyMap<string, TableEntry>;
  readonly #compute: ComputeFigure;

  constructor(
    written: ControlsRecord,
    fresh: ControlsRecord,
    tables: readonly TableEntry[],
    compute: ComputeFigure,
  ) {
    this.#fresh = fresh;
    this.#written = written;
    this.#tables = new Map(tables.map((entry) => [entry.id, entry]));
    this.#compute = compute;
  }

  /** What the same control shows in a new build. */
  fresh(tag: string): RecordedControl | undefined {
    return this.#fresh.controls.get(tag);
  }

  table(id: string): TableEntry | undefined {
    return this.#tables.get(id);
  }

  figure(tag: string, recorded: Extract<RecordedControl, { kind: 'figure' }>): ComputedFigure {
    const fresh = this.#fresh.controls.get(tag);
    return fresh?.kind === 'figure'
      ? { kind: 'text', text: fresh.text }
      : this.#compute(recorded.figure, recorded.text);
  }

  /** What stood in the caption of a table when the file was written: "Tabel 2". */
  writtenLabel(table: string, kind: 'number' | 'chartnumber' = 'number'): string | undefined {
    for (const recorded of this.#written.controls.values()) {
      if (recorded.kind === kind && recorded.table === table) return recorded.text;
    }
    return undefined;
  }

  /** The number that a table had when the file was written. */
  writtenNumber(table: string, kind: 'number' | 'chartnumber'): number | undefined {
    const label = this.writtenLabel(table, kind);
    return label === undefined ? undefined : lastNumber(label);
  }

  /** A text of the file around the number that it was written with; undefined where it has none. */
  writtenParts(
    recorded: Extract<RecordedControl, { kind: 'number' | 'chartnumber' | 'reference' }>,
  ): NumberedText | undefined {
    const number = this.writtenNumber(recorded.table, numberKind(recorded));
    return (number === undefined ? undefined : parts(recorded.text, number)) ?? firstNumber(recorded.text);
  }

  /** As a new build words it, around the number that it would give; undefined where it does not have this control. */
  freshParts(tag: string): NumberedText | undefined {
    const fresh = this.#fresh.controls.get(tag);
    if (fresh?.kind !== 'number' && fresh?.kind !== 'chartnumber' && fresh?.kind !== 'reference') {
      return undefined;
    }
    const entry = this.#tables.get(fresh.table);
    const number = numberKind(fresh) === 'chartnumber' ? entry?.chart?.number : entry?.number;
    return number === undefined ? undefined : parts(fresh.text, number);
  }
}

/** Which number it shows: that of the table, or that of its chart. */
function numberKind(
  recorded: Extract<RecordedControl, { kind: 'number' | 'chartnumber' | 'reference' }>,
): 'number' | 'chartnumber' {
  const ofChart =
    recorded.kind === 'chartnumber' || (recorded.kind === 'reference' && recorded.target === 'chart');
  return ofChart ? 'chartnumber' : 'number';
}

function parts(text: string, number: number): NumberedText | undefined {
  const around = aroundNumber(text, number);
  return around === undefined ? undefined : { ...around, number };
}

function lastNumber(text: string): number | undefined {
  const digits = text.match(/\d+/g)?.at(-1);
  return digits === undefined ? undefined : Number(digits);
}

function firstNumber(text: string): NumberedText | undefined {
  const digits = /\d{1,6}/.exec(text)?.[0];
  return digits === undefined ? undefined : parts(text, Number(digits));
}
