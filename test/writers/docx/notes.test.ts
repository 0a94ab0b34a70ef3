import { describe, expect, it } from 'vitest';
import { answer } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { tableEntry, yearTable } from '../../support/sample-tables.ts';
import {
  paragraphWith,
  shownText,
  styleOf,
  type WrittenDocx,
  writeAndRead,
} from '../../support/written-docx.ts';
import { attributeOf, findAll } from '../../support/xml.ts';

describe('notes under a table', () => {
  it('are one sentence where there is one', async () => {
    const written = await write('Zonder vormingen voor scholen.');
    expect(below(written)).toEqual([['TableNote', 'Opmerking: Zonder vormingen voor scholen.']]);
  });

  it('are a list under a line of their own where there are more', async () => {
    const written = await write('Zonder scholen.', '', 'Zonder stages.');
    expect(below(written)).toEqual([
      ['TableNote', 'Opmerkingen:'],
      ['TableNote', 'Zonder scholen.'],
      ['TableNote', 'Zonder stages.'],
    ]);
    const lists = ['Zonder scholen.', 'Zonder stages.'].map((text) =>
      attributeOf(paragraphWith(written, text), 'w:numId'),
    );
    expect(lists[0]).toMatch(/^\d+$/);
    expect(lists[1]).toBe(lists[0]);
  });

  it('are not there where there is nothing to remark', async () => {
    expect(below(await write())).toEqual([]);
    expect(below(await write('', ' '))).toEqual([]);
  });

  it('stay on the page of the last row, with some distance to the text below', async () => {
    const written = await write('Zonder scholen.', 'Zonder stages.');
    const rows = findAll(written.body, 'w:tr');
    expect(findAll(rows.at(-1) ?? written.body, 'w:keepNext').length).toBeGreaterThan(0);
    expect(findAll(paragraphWith(written, 'Opmerkingen:'), 'w:keepNext')).toHaveLength(1);
    const spaceBelow = (text: string) => attributeOf(paragraphWith(written, text), 'w:spacing', 'w:after');
    expect(spaceBelow('Zonder scholen.')).toBeUndefined();
    expect(Number(spaceBelow('Zonder stages.'))).toBeGreaterThan(200);
  });
});

async function write(...notes: readonly string[]): Promise<WrittenDocx> {
  const entry = tableEntry(1, { ...yearTable(), notes });
  return writeAndRead(answer([item('1', '1.', table(entry.id), paragraph('Daarna.'))], { tables: [entry] }));
}

/** Style and text of what stands between the table and the text below it. */
function below({ blocks }: WrittenDocx): readonly (readonly (string | undefined)[])[] {
  const at = blocks.findIndex(({ name }) => name === 'w:tbl');
  return blocks
    .slice(at + 1)
    .filter((each) => each.name === 'w:p' && shownText(each) !== 'Daarna.')
    .map((each) => [styleOf(each), shownText(each)]);
}
