/**
 * Which recorded control each control of a file is: by its tag; where a program took all tags away, as LibreOffice does,
 * by the order of the text and what was last written.
 */
import { type ControlText, controlTexts } from '../../../wordfile/control-texts.ts';
import type { ControlsRecord, RecordedControl } from '../../../wordfile/recorded-controls.ts';
import type { Paragraph, Story } from '../../../wordfile/story.ts';
import { flat } from '../reading/plain-text.ts';

export interface MatchedControl {
  readonly tag: string;
  readonly text: string;
  readonly paragraph: Paragraph;
  /** By its place and not by its tag. */
  readonly guessed: boolean;
}

export interface ControlMatches {
  readonly matched: readonly MatchedControl[];
  /** Controls of which nobody knows what they stand for. */
  readonly unmatched: readonly ControlText[];
}

const TAG = /^repliek-/;

/** @param record absent where the file says nothing of its controls */
export function matchControls(stories: readonly Story[], record: ControlsRecord | undefined): ControlMatches {
  const all = stories.flatMap(controlTexts);
  const tagged = all.flatMap((one): readonly MatchedControl[] => {
    const { tag } = one.control;
    return tag !== undefined && TAG.test(tag)
      ? [{ tag, text: one.text, paragraph: one.paragraph, guessed: false }]
      : [];
  });
  if (tagged.length > 0 || record === undefined) return { matched: tagged, unmatched: [] };
  // What LibreOffice keeps a title of was around a whole table.
  const untagged = all.filter(
    ({ control, text: shown }) =>
      control.tag === undefined && control.title === undefined && control.level === 'run' && shown !== '',
  );
  return matchByOrder(
    untagged,
    [...record.controls.values()].filter(({ kind }) => kind !== 'table' && kind !== 'chart'),
  );
}

/** The longest run of texts that both have in the same order; then what lies between, place by place. */
function matchByOrder(
  controls: readonly ControlText[],
  recorded: readonly RecordedControl[],
): ControlMatches {
  const shown = controls.map(({ text }) => flat(text));
  const written = recorded.map(writtenIn);
  const places = commonPlaces(shown, written);
  const used = new Set(places);
  for (let at = 0; at < places.length; at += 1) {
    if (places[at] !== undefined) continue;
    let end = at;
    while (end < places.length && places[end] === undefined) end += 1;
    const before = places.slice(0, at).findLast((place) => place !== undefined) ?? -1;
    const after = places.slice(end).find((place) => place !== undefined) ?? recorded.length;
    const free = written.flatMap((_, place) =>
      place > before && place < after && !used.has(place) ? [place] : [],
    );
    fillGap(places, { from: at, to: end }, free, shown, written.slice(0, before + 1));
    at = end;
  }
  const matched = controls.flatMap(({ text, paragraph }, at): readonly MatchedControl[] => {
    const tag = recorded[places[at] ?? -1]?.tag;
    return tag === undefined ? [] : [{ tag, text, paragraph, guessed: true }];
  });
  return { matched, unmatched: controls.filter((_, at) => places[at] === undefined) };
}

/** As many unknown controls as places that are free: these, with another text. What is used twice is recorded once. */
function fillGap(
  places: (number | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  free: readonly number[],
  shown: readonly string[],
  earlier: readonly string[],
): void {
  if (free.length !== to - from) {
    for (let at = from; at < to; at += 1) {
      const again = earlier.indexOf(shown[at] ?? '');
      if (again >= 0) places[at] = again;
    }
  }
  const open = places.flatMap((place, at) => (at >= from && at < to && place === undefined ? [at] : []));
  if (free.length === open.length) for (const [index, at] of open.entries()) places[at] = free[index];
}

/** More controls than any answer has; beyond it nothing is guessed. */
const MOST = 2000;

/** For each of the first the place of its partner in a longest common subsequence. */
function commonPlaces(first: readonly string[], second: readonly string[]): (number | undefined)[] {
  const places: (number | undefined)[] = first.map(() => undefined);
  if (first.length > MOST || second.length > MOST) return places;
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = first.length - 1; row >= 0; row -= 1) {
    for (let column = second.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        first[row] === second[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let [row, column] = [0, 0]; row < first.length && column < second.length; ) {
    if (first[row] === second[column]) {
      places[row] = column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}

function writtenIn(recorded: RecordedControl): string {
  return flat('text' in recorded ? recorded.text : recorded.caption);
}
