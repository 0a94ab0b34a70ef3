/** What stands on the page of a table's first and last rows, and how much room it leaves; heights are an estimate. */
import type { HouseStyle } from '../../document/house-style.ts';
import { wrappedLines } from '../text-width.ts';
import { emOf } from './column-widths.ts';
import { keptNotes } from './notes.ts';
import { textHeight } from './page.ts';
import { LINE } from './row-heights.ts';
import type { TablePartPlan, TablePlan } from './table-plan.ts';
import { CAPTION_SPACE, NOTE_SPACE } from './table-styles.ts';
import { twipsOfPoints } from './units.ts';

/** What rows that stay together have room for, twips. */
export interface KeptRoom {
  /** The page between its margins. */
  readonly page: number;
  /** Above the table, on its page: the caption. */
  readonly above: number;
  /** Below the last row, on its page: the notes that stay with it; 0 without notes. */
  readonly below: number;
}

/** @param notes below this part of the table */
export function keptRoom(
  caption: string,
  notes: readonly string[],
  plan: TablePlan,
  { widths }: TablePartPlan,
  house: HouseStyle,
): KeptRoom {
  const { fonts, labels, paragraph } = house;
  const width = sum(widths);
  const height = (text: string, size: number, space: number) => {
    const lines = wrappedLines(text, width / emOf({ ...fonts, size }));
    return twipsOfPoints(lines * LINE * paragraph.lineHeight * size + space);
  };
  const note = (text: string) => height(text, fonts.tableSize, 2 * NOTE_SPACE);
  const [before, after] = CAPTION_SPACE;
  return {
    page: textHeight(house, plan.landscape),
    above: height(caption, fonts.captionSize, paragraph.spaceAfter * (before + after)),
    below:
      notes.length <= 1
        ? sum(notes.map((text) => note(`${labels.note} ${text}`)))
        : sum([labels.notes, ...keptNotes(notes)].map(note)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
