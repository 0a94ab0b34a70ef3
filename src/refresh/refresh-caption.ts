/** The caption of a table, or of a later part of it, around its number; and what screen readers are told of the table. */
import { replaceElement } from '../reading/package/xml-edits.ts';
import type { Paragraph, Piece, Story } from '../wordfile/story.ts';
import { escapeMarkup } from '../writers/legal-text.ts';
import { prefixOf, showText, textOfPieces } from './piece-texts.ts';
import type { RefreshContext } from './refresh-context.ts';
import { shownPieces } from './standing-controls.ts';
import type { StandingTable, TablePart } from './standing-tables.ts';

/** A caption around label and number. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * @param headers of the columns of the part, those that name the rows first
 * @param own true for a piece that is refreshed by itself
 */
/** A caption as it was written, and as it is now. */
export interface CaptionTexts {
  readonly written: string;
  /** Label and number in it. */
  readonly writtenLabel: string;
  readonly current: string;
  readonly currentLabel: string;
}

export function refreshCaption(
  story: Story,
  caption: Paragraph,
  texts: CaptionTexts,
  span: string | undefined,
  own: (piece: Piece) => boolean,
  context: RefreshContext,
): void {
  const pieces = shownPieces(caption.pieces);
  const from = pieces.findIndex(own);
  const to = pieces.findLastIndex(own) + 1;
  const was = around(texts.written, texts.writtenLabel);
  const now = around(texts.current, texts.currentLabel);
  const continued = span === undefined || span === '' ? '' : ` (${span})`;
  const parts: readonly Shown[] =
    from < 0
      ? [withoutNumber(pieces, was, { before: now.before, after: now.after + continued }, span !== undefined)]
      : [
          [pieces.slice(0, from), was.before, now.before],
          [pieces.slice(to), was.after, now.after + continued],
        ];
  for (const [shown, before, wanted] of parts) {
    const text = textOfPieces(shown);
    // What people typed before the number is theirs.
    if (text === wanted || shown.length === 0 || (before === '' && wanted === '')) continue;
    const isWritten =
      text === before ||
      (span !== undefined && text.startsWith(before) && /^ \(.*\)$/.test(text.slice(before.length)));
    const place = { ...context.places.itemOf(story, caption.element), table: texts.current };
    if (!isWritten) {
      const overwritten = context.overwrite;
      const found = { found: caption.text, written: texts.written, current: texts.current + continued };
      context.edited.push({ kind: 'caption', ...found, overwritten, place });
      if (!overwritten) continue;
    }
    context.edits.add(story.part, showText(shown, wanted));
    const whole = caption.text.replace(text, () => wanted);
    context.changes.push({ kind: 'caption', old: caption.text, new: whole, place });
  }
}

type Shown = readonly [pieces: readonly Piece[], written: string, wanted: string];

/** Where the control of the number is gone, the number is somebody's own and stays. */
function withoutNumber(pieces: readonly Piece[], was: Around, now: Around, isContinued: boolean): Shown {
  const text = textOfPieces(pieces);
  const span = isContinued ? (/ \([^()]*\)$/.exec(text)?.[0] ?? '') : '';
  const whole = text.slice(0, text.length - span.length);
  const [from, to] = [was.before.length, whole.length - was.after.length];
  const isWritten = from <= to && whole.startsWith(was.before) && whole.endsWith(was.after);
  const label = isWritten ? whole.slice(from, to) : '';
  if (!isWritten || !/^\D*\d*\D*$/.test(label))
    return [pieces, was.before + was.after, now.before + now.after];
  return [pieces, text, now.before + label + now.after];
}

function around(caption: string, label: string): Around {
  const at = label === '' ? -1 : caption.indexOf(label);
  return at < 0
    ? { before: '', after: caption }
    : { before: caption.slice(0, at), after: caption.slice(at + label.length) };
}

/** Title and description of a part, as far as they are still those that were written. */
export function refreshDescription(
  { recorded, story }: StandingTable,
  { table }: TablePart,
  texts: { readonly title: string; readonly description: string },
  { edits }: RefreshContext,
): void {
  const properties = table.element.child('w:tblPr');
  for (const [name, text] of [
    ['w:tblCaption', texts.title],
    ['w:tblDescription', texts.description],
  ] as const) {
    const property = properties?.child(name);
    const found = property?.attribute('w:val');
    if (property === undefined || found === undefined || found === text) continue;
    if (!found.startsWith(recorded.caption.replace(/\s+/g, ' ').trim())) continue;
    const prefix = prefixOf(property);
    edits.add(story.part, [
      replaceElement(property, `<${property.qualified} ${prefix}val="${escapeMarkup(text)}"/>`),
    ]);
  }
}
