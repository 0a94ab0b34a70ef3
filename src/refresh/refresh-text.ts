/** Figures, remarks, references and caption numbers: texts in runs that get their current value. */

import type { XmlEdit } from '../reading/package/xml-edits.ts';
import { insertBefore, replaceContent, replaceElement } from '../reading/package/xml-edits.ts';
import type { Piece } from '../wordfile/story.ts';
import type { ControlGroup } from './control-groups.ts';
import { pieceEdits, prefixOf, showText, spreadText, textOfPieces, textXml } from './piece-texts.ts';
import type { RefreshContext } from './refresh-context.ts';
import type { ContentKind, FilePlace } from './result.ts';
import { shownPieces } from './standing-controls.ts';

interface Wanted {
  readonly kind: ContentKind;
  readonly tag: string;
  /** What may stand there without anybody having edited it. */
  readonly written: readonly string[];
  readonly current: string;
  /** Also what people wrote gives way: nothing else may be shown. */
  readonly always?: boolean;
}

/** A text of which nothing but its current value is to be shown. */
export function refreshText(group: ControlGroup, wanted: Wanted, context: RefreshContext): void {
  const [first] = group;
  const shown = group.flatMap(({ pieces }) => shownPieces(pieces));
  const { kind, tag, written, current } = wanted;
  const deleted = textOfPieces(group.flatMap(({ pieces }) => pieces.filter(({ gone }) => gone)));
  if (shown.length === 0 && deleted !== '') {
    context.gone.push({ kind: goneKind(kind), text: deleted, deleted: true });
    context.kept.add(tag);
    return;
  }
  const prompt = isPrompt(group);
  const lines = linesOf(group, shown);
  const text = prompt ? '' : textOfPieces(shown);
  const spaced = lines.map(textOfPieces).join(' ');
  if (text === current || spaced === current) {
    context.written.set(tag, current);
    return;
  }
  const known = prompt ? undefined : written.find((one) => one === text || one === spaced);
  const overwritten = context.overwrite || wanted.always === true;
  const isKept = known === undefined && !overwritten;
  const place = placeOf(group, shown, text, isKept ? text : current, context);
  if (known === undefined) {
    const [before = ''] = written;
    context.edited.push({ kind, written: before, found: text, current, overwritten, place });
    if (isKept) {
      context.kept.add(tag);
      return;
    }
  }
  const edits =
    prompt || shown.length === 0 ? refill(first, current) : linesEdits(lines, current, known === text);
  if (edits === undefined) {
    context.kept.add(tag);
    return;
  }
  context.edits.add(first.story.part, edits);
  context.changes.push({ kind, old: text, new: current, place });
  context.written.set(tag, current);
}

/** A text around the number of a table, whose number may have been counted anew by Word since. */
export function refreshNumbered(
  group: ControlGroup,
  wanted: Wanted & { readonly before: string; readonly number: number; readonly after: string },
  isNumber: (piece: Piece) => boolean,
  context: RefreshContext,
): void {
  const [first] = group;
  const shown = group.flatMap(({ pieces }) => shownPieces(pieces));
  const from = shown.findIndex(isNumber);
  const to = shown.findLastIndex(isNumber) + 1;
  if (from < 0) {
    refreshText(group, wanted, context);
    return;
  }
  const parts = [shown.slice(0, from), shown.slice(from, to), shown.slice(to)];
  // Words that had none there stand in the runs of the number.
  const [own, other] = [parts[0]?.length === 0, parts[2]?.length === 0];
  const digits = String(wanted.number);
  const wantedTexts = [
    own ? '' : wanted.before,
    `${own ? wanted.before : ''}${digits}${other ? wanted.after : ''}`,
    other ? '' : wanted.after,
  ];
  const [old = '', now = ''] = [textOfPieces(shown), wanted.current];
  if (old === now) {
    context.written.set(wanted.tag, now);
    return;
  }
  const [before, , after] = parts.map(textOfPieces);
  const masked = `${before}\u0000${after}`;
  const place = placeOf(group, shown, old, now, context);
  if (!wanted.written.includes(masked) && masked !== `${wanted.before}\u0000${wanted.after}`) {
    const { kind, written } = wanted;
    const overwritten = context.overwrite;
    context.edited.push({
      ...{ kind, found: old, current: now, overwritten, place },
      written: written[0]?.replace('\u0000', '#') ?? '',
    });
    if (!overwritten) {
      // The number in it is Word's own, and follows all the same.
      const number = parts[1] ?? [];
      if (textOfPieces(number) === digits) return;
      const corrected = `${before}${digits}${after}`;
      context.edits.add(first.story.part, showText(number, digits));
      context.changes.push({ kind, old, new: corrected, place: { ...place } });
      return;
    }
  }
  const edits = parts.flatMap((pieces, index) =>
    pieces.length === 0 ? [] : showText(pieces, wantedTexts[index] ?? ''),
  );
  context.edits.add(first.story.part, edits);
  context.changes.push({ kind: wanted.kind, old, new: now, place });
  context.written.set(wanted.tag, now);
}

/** The pieces by paragraph. */
function linesOf(group: ControlGroup, shown: readonly Piece[]): readonly (readonly Piece[])[] {
  const own = new Set(shown);
  const paragraphs = group.flatMap(({ paragraphs: each }) => each);
  const lines = [...new Set(paragraphs)].map(({ pieces }) => pieces.filter((piece) => own.has(piece)));
  return lines.filter((line) => line.length > 0);
}

/** @param joined false where a space was lost with the break between two paragraphs */
function linesEdits(
  lines: readonly (readonly Piece[])[],
  current: string,
  joined: boolean,
): readonly XmlEdit[] | undefined {
  const pieces = lines.flat();
  if (joined || lines.length < 2)
    return pieceEdits(pieces, filled(lines, spreadText(pieces, current), current));
  const gap = { text: ' ' };
  const spaced = lines.flatMap((line, index): readonly Pick<Piece, 'text'>[] =>
    index === 0 ? line : [gap, ...line],
  );
  const spread = spreadText(spaced, current);
  let at = 0;
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      if (spread[at] !== ' ') return pieceEdits(pieces, filled(lines, spreadText(pieces, current), current));
      at += 1;
    }
    for (const _ of line) {
      texts.push(spread[at] ?? '');
      at += 1;
    }
  }
  return pieceEdits(pieces, texts);
}

/** No line is left without a character: Word would ask for a text in a control that is empty. */
function filled(
  lines: readonly (readonly Piece[])[],
  texts: readonly string[],
  current: string,
): readonly string[] {
  let at = 0;
  const spans = lines.map((line) => {
    const from = at;
    at += line.length;
    return { from, to: at };
  });
  const isFilled = spans.every(({ from, to }) => texts.slice(from, to).join('') !== '');
  const letters = [...current];
  if (lines.length < 2 || isFilled || letters.length < lines.length) return texts;
  const rest = letters.slice(lines.length - 1).join('');
  const ofLine = lines.map((_, index) => (index === lines.length - 1 ? rest : (letters[index] ?? '')));
  return spans.flatMap(({ from, to }, index) =>
    Array.from({ length: to - from }, (_, place) => (place === 0 ? (ofLine[index] ?? '') : '')),
  );
}

function isPrompt(group: ControlGroup): boolean {
  return group.some(({ control }) => promptOf(control.element) !== undefined);
}

function promptOf(element: ControlGroup[0]['control']['element']) {
  return element.child('w:sdtPr')?.child('w:showingPlcHdr');
}

/** What stands in a control that is empty, or where Word asks for a text. */
function refill({ control }: ControlGroup[0], text: string): readonly XmlEdit[] | undefined {
  const { content, element } = control;
  const prompt = promptOf(element);
  const unprompted = prompt === undefined ? [] : [replaceElement(prompt, '')];
  if (content === undefined) return undefined;
  const prefix = prefixOf(content);
  const run = `<${prefix}r>${textXml(content, text)}</${prefix}r>`;
  if (control.level === 'run') return [...unprompted, replaceContent(content, run)];
  const paragraph = content.child('w:p') ?? content.descendants('w:p')[0];
  if (paragraph === undefined) return undefined;
  const [firstRun] = paragraph.elements.filter(({ name }) => name !== 'w:pPr');
  const properties = paragraph.child('w:pPr');
  if (prompt !== undefined || firstRun === undefined) {
    return [...unprompted, replaceContent(paragraph, (properties?.xml ?? '') + run)];
  }
  return [insertBefore(firstRun, run)];
}

function placeOf(
  group: ControlGroup,
  shown: readonly Piece[],
  old: string,
  now: string,
  { places }: RefreshContext,
): FilePlace {
  const [first] = group;
  const [piece] = shown;
  const paragraph = first.paragraphs.find(({ pieces }) => piece !== undefined && pieces.includes(piece));
  const length = paragraph === undefined ? old.length : Math.min(old.length, paragraph.text.length);
  return places.placeOf(
    first.story,
    paragraph ?? first.paragraphs[0],
    piece?.at ?? 0,
    old.slice(0, length),
    now,
  );
}

function goneKind(kind: ContentKind): 'figure' | 'table' | 'chart' | 'number' | 'note' | 'reference' {
  return kind === 'cell' || kind === 'caption' ? 'table' : kind;
}
