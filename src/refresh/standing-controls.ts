/** The controls that stand in a Word file, in its text, its headers, its notes and its text boxes, each with what it shows. */
import { readStory } from '../wordfile/read-story.ts';
import type { Control, Paragraph, Piece, Story } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';

export interface StandingControl {
  readonly control: Control;
  readonly story: Story;
  /** What it holds, what was deleted as well, in order. */
  readonly pieces: readonly Piece[];
  /** Those that have a piece in it. */
  readonly paragraphs: readonly Paragraph[];
}

/** Kinds of parts that hold text, besides the main one. */
const KINDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

/** Each stream of text of a file, the main one first; what is shown to older programs alone is one of its own. */
export function storiesOf(file: WordFile): readonly Story[] {
  const parts = [file.main, ...new Set(KINDS.flatMap((kind) => file.partsOf(kind)))];
  return parts.flatMap((part) => {
    const root = file.tree(part);
    const fallbacks = root.source.includes('Fallback') ? root.descendants('mc:Fallback') : [];
    return [file.story(part), ...fallbacks.map((fallback) => readStory(part, fallback))];
  });
}

/** Every control of a stream of text, in order. */
export function standingControls(story: Story): readonly StandingControl[] {
  const pieces = new Map<Control, Piece[]>();
  const paragraphs = new Map<Control, Paragraph[]>();
  const add = <T>(map: Map<Control, T[]>, control: Control, value: T) => {
    const known = map.get(control);
    if (known === undefined) map.set(control, [value]);
    else if (known.at(-1) !== value) known.push(value);
  };
  for (const paragraph of story.paragraphs) {
    for (const control of paragraph.controls) add(paragraphs, control, paragraph);
    for (const piece of paragraph.pieces) {
      for (const control of piece.controls) {
        add(pieces, control, piece);
        add(paragraphs, control, paragraph);
      }
    }
  }
  return story.controls.map((control) => ({
    ...{ control, story },
    pieces: pieces.get(control) ?? [],
    paragraphs: paragraphs.get(control) ?? [],
  }));
}

/** The pieces with text that a reader sees. */
export function shownPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ kind, gone }) => kind === 'text' && !gone);
}

/** What a control shows once all changes are accepted; its paragraphs parted by a line feed. */
export function shownText({ pieces, paragraphs }: StandingControl): string {
  if (paragraphs.length < 2) return join(pieces);
  const own = new Set(pieces);
  return paragraphs.map((paragraph) => join(paragraph.pieces.filter((piece) => own.has(piece)))).join('\n');
}

function join(pieces: readonly Piece[]): string {
  return shownPieces(pieces)
    .map(({ text }) => text)
    .join('');
}
