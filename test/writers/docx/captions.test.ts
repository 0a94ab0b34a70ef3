import { describe, expect, it } from 'vitest';
import { answer, fullDocument, smallDocument } from '../../support/sample-document.ts';
import { emphasis, item, paragraph, reference, table } from '../../support/sample-nodes.ts';
import { regionTable, tableEntry, yearTable } from '../../support/sample-tables.ts';
import {
  fieldsOf,
  paragraphWith,
  shownText,
  styleOf,
  type WrittenDocx,
  writeAndRead,
} from '../../support/written-docx.ts';
import { findAll } from '../../support/xml.ts';

describe('captions', () => {
  it('stand right above their table, with the number as a field that shows it', async () => {
    const written = await writeAndRead(fullDocument());
    const captions = written.blocks.flatMap(({ name }, at) => {
      const before = written.blocks[at - 1];
      return name === 'w:tbl' && before !== undefined ? [before] : [];
    });
    expect(captions.map(styleOf)).toEqual(Array.from({ length: 5 }, () => 'Caption'));
    expect(captions.flatMap((caption) => fieldsOf(caption))).toEqual(
      ['1', '2', '3', '4', '5'].map((value) => ({ instruction: 'SEQ Tabel \\* ARABIC', value })),
    );
    expect(captions.map((caption) => shownText(caption).replace(/^g\)\t/, ''))).toEqual([
      'Tabel 1: Aantal vormingen in Vlaanderen en Brussel, 2016-2020',
      'Tabel 2: Aantal vormingen per regio, 2016-2020',
      'Tabel 3: Kostprijs per agentschap en soort aanbod, 2020',
      'Tabel 4: Vormingen van IN-Gent, 2016-2020',
      'Tabel 5: Vormingen van Atlas, 2016-2020',
    ]);
  });

  it('follow the house in the place of the number', async () => {
    const entry = { ...tableEntry(12, yearTable()), label: 'Tabel 12', caption: 'Twee 2 – Tabel 12 (2012)' };
    const written = await writeAndRead(answer([item('1', '1.', table(entry.id))], { tables: [entry] }));
    const caption = paragraphWith(written, '1.\tTwee');
    expect(shownText(caption)).toBe('1.\tTwee 2 – Tabel 12 (2012)');
    expect(fieldsOf(caption)).toEqual([{ instruction: 'SEQ Tabel \\* ARABIC', value: '12' }]);
    expect(bookmarks(written).map(({ shown }) => shown)).toEqual(['Tabel 12', '12']);
  });

  it('count once where one table stands in two places', async () => {
    const entry = tableEntry(1, yearTable());
    const written = await writeAndRead(
      answer([item('1', '1.', table(entry.id)), item('2', '2.', table(entry.id))], { tables: [entry] }),
    );
    expect(instructions(written)).toEqual(['SEQ Tabel \\* ARABIC', 'REF _Ref_table_1_number \\h']);
    expect(bookmarks(written)).toHaveLength(2);
  });
});

describe('references', () => {
  it('are fields to a bookmark around the number, and show it before any field is updated', async () => {
    const written = await writeAndRead(smallDocument());
    const sentence = paragraphWith(written, '1. a)');
    expect(shownText(sentence)).toBe('1. a)\tIn tabel 1 staat het aantal vormingen.');
    expect(fieldsOf(sentence)).toEqual([{ instruction: 'REF _Ref_table_1_number \\h', value: '1' }]);
    expect(bookmarks(written)).toContainEqual({ name: '_Ref_table_1_number', shown: '1' });
    expect(bookmarks(written)).toContainEqual({ name: '_Ref_table_1', shown: 'Tabel 1' });
  });

  it('point at bookmarks that exist, in the full answer', async () => {
    const written = await writeAndRead(fullDocument());
    const names = bookmarks(written).map(({ name }) => name);
    const targets = instructions(written).flatMap((each) => /^REF (\S+)/.exec(each)?.[1] ?? []);
    expect(targets.length).toBeGreaterThanOrEqual(2);
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are plain text where the table has no numbered caption here', async () => {
    const annex = tableEntry(2, { ...regionTable(), place: 'annex' });
    const unplaced = tableEntry(1, yearTable());
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Zie ', reference(annex), ' en ', reference(unplaced), '.'))], {
        tables: [unplaced, annex],
      }),
    );
    expect(shownText(paragraphWith(written, '1.'))).toBe('1.\tZie tabel 2 in de bijlage en tabel 1.');
    expect(instructions(written)).toEqual([]);

    const unnumbered = { ...unplaced, caption: 'Vormingen' };
    const other = await writeAndRead(
      answer([item('1', '1.', paragraph('Zie ', reference(unplaced), '.'), table(unplaced.id))], {
        tables: [unnumbered],
      }),
    );
    expect(instructions(other)).toEqual([]);
  });

  it('keep the look of the words around them', async () => {
    const entry = tableEntry(1, yearTable());
    const words = { ...emphasis(''), children: [reference(entry)] };
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Zie ', words, '.'), table(entry.id))], { tables: [entry] }),
    );
    const runs = findAll(paragraphWith(written, '1.\tZie'), 'w:r').filter(
      (run) => run.text === '1' || run.text === 'tabel ',
    );
    expect(runs.map((run) => findAll(run, 'w:i').length)).toEqual([1, 1]);
  });
});

it('no field has to be updated when the file is opened', async () => {
  const written = await writeAndRead(fullDocument());
  expect(findAll(written.part('word/settings.xml'), 'w:updateFields')).toEqual([]);
  expect(findAll(written.body, 'w:fldSimple')).toEqual([]);
  expect(
    findAll(written.body, 'w:fldChar').filter(({ attributes }) => attributes['w:dirty'] !== undefined),
  ).toEqual([]);
  expect(fieldsOf(written.body).filter(({ value }) => value === '')).toEqual([]);
  expect(instructions(written).filter((each) => !/^(SEQ Tabel|REF _Ref_table_)/.test(each))).toEqual([]);
});

function instructions({ body }: WrittenDocx): readonly string[] {
  return fieldsOf(body).map(({ instruction }) => instruction);
}

/** Each bookmark with the text between its marks. */
function bookmarks({ body }: WrittenDocx): readonly { readonly name: string; readonly shown: string }[] {
  const holders = [...findAll(body, 'w:p'), ...findAll(body, 'w:sdtContent')];
  return holders.flatMap(({ children }) =>
    children.flatMap(({ name, attributes }, at) => {
      if (name !== 'w:bookmarkStart') return [];
      const end = children.findIndex(
        (other) => other.name === 'w:bookmarkEnd' && other.attributes['w:id'] === attributes['w:id'],
      );
      if (end < at) throw new Error(`bookmark ${attributes['w:name']} does not end`);
      return [{ name: attributes['w:name'] ?? '', shown: children.slice(at, end).map(shownText).join('') }];
    }),
  );
}
