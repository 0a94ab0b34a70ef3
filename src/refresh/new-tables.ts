/** Tables of the answer that a file does not have, and where they would stand. */
import type { AnswerDocument } from '../document/nodes.ts';
import type { ControlsRecord } from '../wordfile/recorded-controls.ts';
import type { Paragraph } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { Places } from './places.ts';
import type { NewTable } from './result.ts';

/** @param fresh the answer as a build would write it now @param there tags that stand in the file */
export function newTables(
  { items, tables }: AnswerDocument,
  fresh: WordFile,
  { controls: written }: ControlsRecord,
  there: ReadonlySet<string>,
  freshRecord: ControlsRecord,
): readonly NewTable[] {
  const { text } = fresh;
  const places = new Places(text, items);
  return [...freshRecord.controls.values()].flatMap((recorded): readonly NewTable[] => {
    if (recorded.kind !== 'table' || written.has(recorded.tag) || there.has(recorded.tag)) return [];
    const control = text.controls.find(({ tag }) => tag === recorded.tag);
    const entry = tables.find(({ id }) => id === recorded.table);
    if (control === undefined || entry === undefined) return [];
    const before = text.paragraphs.findLast(
      (paragraph) => paragraph.element.end <= control.element.start && isText(paragraph, entry.label),
    );
    return [
      {
        table: recorded.table,
        caption: recorded.caption,
        ...places.itemOf(text, control.element),
        ...(before === undefined ? {} : { after: before.text.replace(/\s+/g, ' ').trim() }),
      },
    ];
  });
}

/** Not a cell, and not its own caption. */
function isText({ cell, text }: Paragraph, label: string): boolean {
  return cell === undefined && text.trim() !== '' && !text.includes(`${label}:`);
}
