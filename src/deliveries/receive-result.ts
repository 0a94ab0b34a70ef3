/** What came of receiving a workbook, in the shape of docs/formats.md. */
import type { Cell } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { WrittenFile } from '../output/output-folder.ts';
import type { Problem } from '../problem.ts';
import { type ResultCell, toResultCell } from '../result.ts';
import type { ChangedValue } from './changes.ts';
import type { PreparedDelivery } from './prepare-delivery.ts';

export interface ReceiveResult {
  /** Path as users see it. */
  readonly file: string;
  readonly ok: boolean;
  /** False also where the same file was received before. */
  readonly stored: boolean;
  /** Absent where the file is no request of this workspace. */
  readonly request?: { readonly id: string; readonly dossier: string; readonly agency: string };
  readonly sources: readonly ReceivedSource[];
  /** The workbook with remarks, where one was written. */
  readonly remarks?: WrittenFile;
  readonly problems: readonly Problem[];
}

export interface ReceivedSource {
  /** `agency/dataset` */
  readonly source: string;
  readonly title: string;
  readonly rows: {
    readonly before: number;
    readonly after: number;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  };
  /** Some of the values that changed. */
  readonly examples: readonly ChangedValue[];
  readonly measures: readonly {
    readonly id: string;
    readonly label: string;
    readonly before: ResultCell;
    readonly after: ResultCell;
  }[];
  /** Folders of the versions, as users see them; absent where nothing was stored. */
  readonly version?: string;
  readonly previous?: string;
}

/** What a delivery changes, before it is stored. */
export function describeChanges(one: PreparedDelivery, house: HouseStyle): ReceivedSource {
  const { before, after, added, removed, changed, examples } = one.rows;
  return {
    source: one.source.id,
    title: one.source.descriptor.title,
    rows: { before, after, added, removed, changed },
    examples,
    measures: one.measures.map(({ measure, before: old, after: now }) => {
      const shown = (cell: Cell) => toResultCell(cell, { ...measure, additive: true }, house);
      return { id: measure.id, label: measure.label, before: shown(old), after: shown(now) };
    }),
  };
}
