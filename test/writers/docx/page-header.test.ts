import { describe, expect, it } from 'vitest';
import { answer } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { tableEntry, wideTable } from '../../support/sample-tables.ts';
import { shownText, type WrittenDocx, writeAndRead } from '../../support/written-docx.ts';
import { findAll, get } from '../../support/xml.ts';

describe('marks', () => {
  it('stand at the top of every page of every section, turned ones too', async () => {
    const written = await write(['ONTWERP', 'Fictieve gegevens']);
    expect(headersOf(written)).toEqual([
      ['ONTWERP · Fictieve gegevens'],
      ['ONTWERP · Fictieve gegevens'],
      ['ONTWERP · Fictieve gegevens'],
    ]);
    for (const section of findAll(written.body, 'w:sectPr')) {
      expect(findAll(section, 'w:headerReference').map(({ attributes }) => attributes['w:type'])).toEqual([
        'default',
      ]);
      // With another header for the first or the even pages, those would have none.
      expect(findAll(section, 'w:titlePg')).toEqual([]);
    }
    expect(get(written.part('word/settings.xml'), 'w:evenAndOddHeaders').attributes['w:val']).toBe('false');
  });

  it('are left out, and the header with them, where there are none', async () => {
    const written = await write([' ']);
    expect(headersOf(written)).toEqual([[], [], []]);
    expect(written.names.filter((name) => name.includes('header'))).toEqual([]);
  });
});

async function write(marks: readonly string[]): Promise<WrittenDocx> {
  const wide = tableEntry(1, wideTable(17));
  return writeAndRead(
    answer([item('1', '1.', paragraph('Voor.'), table(wide.id), paragraph('Na.'))], {
      marks,
      tables: [wide],
    }),
  );
}

/** What the header of each section says. */
function headersOf(written: WrittenDocx): readonly (readonly string[])[] {
  const relations = written.part('word/_rels/document.xml.rels');
  return findAll(written.body, 'w:sectPr').map((section) =>
    findAll(section, 'w:headerReference').map(({ attributes }) => {
      const { Target = '' } = get(relations, 'Relationship', { Id: attributes['r:id'] ?? '' }).attributes;
      return shownText(written.part(`word/${Target}`));
    }),
  );
}
