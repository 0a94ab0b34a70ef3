/** Tables of the answer that a file does not have, and where they would stand. */
import type { Paragraph } from '../wordfile/story.ts';
import { Places } from './places.ts';
import type { RefreshSubject } from './refresh-subject.ts';
import type { NewTable } from './result.ts';

/** @param there tags that stand in the file */
export async function newTables(
  { document: { items, tables }, fresh, record, freshFile }: RefreshSubject,
  there: ReadonlySet<string>,
): Promise<readonly NewTable[]> {
  const added = [...fresh.controls.values()].flatMap((recorded) => {
    const isNew = !record.controls.has(recorded.tag) && !there.has(recorded.tag);
    return recorded.kind === 'table' && isNew ? [recorded] : [];
  });
  if (added.length === 0) return [];
  const { text } = await freshFile();
  const places = new Places(text, items);
  return added.flatMap((recorded): readonly NewTable[] => {
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
