/** Controls of a stream of text by what they stand for; those that a break between paragraphs split count as one. */
import type { RecordedControl } from '../wordfile/recorded-controls.ts';
import type { Piece } from '../wordfile/story.ts';
import { type StandingControl, shownPieces } from './standing-controls.ts';

export interface KnownControl extends StandingControl {
  readonly tag: string;
  readonly recorded: RecordedControl;
}

export type ControlGroup = readonly [KnownControl, ...KnownControl[]];

export function groupControls(controls: readonly KnownControl[]): readonly ControlGroup[] {
  const groups: [KnownControl, ...KnownControl[]][] = [];
  for (const control of controls) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, control)) group.push(control);
    else groups.push([control]);
  }
  return groups;
}

/**
 * True where a control begins the paragraph behind the one that the last one ends, with the same tag, and what they show
 * together is what was written: so Word leaves a control in which somebody typed a new line.
 */
function goesOn(group: ControlGroup, control: KnownControl): boolean {
  const last = group.at(-1) ?? group[0];
  if (last.tag !== control.tag || last.recorded.kind === 'table' || last.recorded.kind === 'chart')
    return false;
  const paragraph = last.paragraphs.at(-1);
  const next = control.paragraphs[0];
  if (paragraph === undefined || next === undefined || paragraph === next) return false;
  const all = control.story.paragraphs;
  if (all[all.indexOf(paragraph) + 1] !== next) return false;
  const texts = (pieces: readonly Piece[]) => shownPieces(pieces).filter(({ text }) => text !== '');
  const ends = texts(paragraph.pieces).at(-1);
  const begins = texts(next.pieces)[0];
  if (ends === undefined || begins === undefined) return false;
  if (!last.pieces.includes(ends) || !control.pieces.includes(begins)) return false;
  const written = [last.recorded.text, ...last.recorded.earlier];
  const whole = [...group, control].map(({ pieces }) =>
    texts(pieces)
      .map(({ text }) => text)
      .join(''),
  );
  return written.some(
    (text) =>
      text === whole.join('') ||
      text === whole.join(' ') ||
      text.startsWith(whole.join('')) ||
      text.startsWith(whole.join(' ')),
  );
}
