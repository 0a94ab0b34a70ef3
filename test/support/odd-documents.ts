/** Answers that are shaped like no other, for tests that every written file has to pass. */
import type { AnswerDocument, Block } from '../../src/document/nodes.ts';
import { answer, fullDocument, HOSTILE_TEXTS, smallDocument } from './sample-document.ts';
import { heading, item, link, list, orderedList, paragraph, reference, table } from './sample-nodes.ts';
import {
  costTable,
  countTable,
  groupedTable,
  listingTable,
  measuresTable,
  tableEntry,
  wideTable,
  yearTable,
} from './sample-tables.ts';

/** By what is odd about them. */
export function oddDocuments(): Readonly<Record<string, AnswerDocument>> {
  const years = tableEntry(1, yearTable());
  const tables = [years];
  return {
    'the full sample': fullDocument(),
    'the small sample': smallDocument(),
    'nothing at all': answer([], { header: [], title: '', subject: '' }),
    'a head and no items': answer([]),
    'items without an answer': answer([
      item('1a', '1. a)'),
      item('1b', 'b)'),
      item('2', '2.', paragraph('')),
    ]),
    'a list first, and lists in lists': answer([
      item('1', '1.', list('een', [list('dubbel')], [orderedList(1, 'a'), orderedList(7, 'b')])),
      item('2', '2.', nestedList(10)),
    ]),
    'lists without entries, entries without blocks': answer([
      item('1', '1.', list(), list([], 'x'), orderedList(0)),
    ]),
    'a heading first, levels that jump': answer([item('1', '1.', heading(4, 'Vier'), heading(2, 'Twee'))]),
    'a table first, last and twice': answer(
      [item('1', '1.', table(years.id)), item('2', '2.', table(years.id))],
      { tables },
    ),
    'a table in an entry of a list': answer(
      [item('1', '1.', list([table(years.id)], [paragraph('x'), list([table(years.id)])]))],
      { tables },
    ),
    'a table without rows': oneTable({ ...yearTable(), rows: [] }),
    'a table of one column': oneTable(
      countTable({ id: 'labels', title: 'L', dimension: 'Thema', columns: [], rows: [['Taal'], ['Recht']] }),
    ),
    'a table with notes, turned': oneTable({ ...wideTable(17), notes: ['Een.', 'Twee.'] }),
    'a table of 40 columns': oneTable(wideTable(40)),
    'a table of 400 rows': oneTable(
      wideTable(
        4,
        Array.from({ length: 400 }, (_, at) => `Gemeente ${at + 1}`),
      ),
    ),
    'tables of groups, of several measures and of texts, split': manyTables([
      groupedTable('groups', [3, 60, 1]),
      groupedTable('nested', [[2, 5], [1]]),
      measuresTable(9, ['aantal', 'kostprijs', 'deelnemers']),
      listingTable(
        Array.from({ length: 14 }, (_, at) => `Kenmerk ${at + 1}`),
        3,
      ),
    ]),
    'two label columns and words without an end': oneTable({ ...costTable(), title: 'x'.repeat(500) }),
    'hostile text everywhere': hostileDocument(),
  };
}

function oneTable(crosstab: ReturnType<typeof yearTable>): AnswerDocument {
  const entry = tableEntry(1, crosstab);
  return answer([item('1', '1.', paragraph('Zie ', reference(entry), '.'), table(entry.id))], {
    tables: [entry],
  });
}

function manyTables(crosstabs: readonly ReturnType<typeof yearTable>[]): AnswerDocument {
  const tables = crosstabs.map((crosstab, at) => tableEntry(at + 1, crosstab));
  return answer([item('1', '1.', ...tables.map(({ id }) => table(id)))], { tables });
}

/** Entries that hold a paragraph and the next level. */
function nestedList(levels: number): Block {
  return levels === 1 ? list('niveau 1') : list([paragraph(`niveau ${levels}`), nestedList(levels - 1)]);
}

function hostileDocument(): AnswerDocument {
  const value = HOSTILE_TEXTS.join(' ');
  const entry = {
    ...tableEntry(1, { ...yearTable(), notes: HOSTILE_TEXTS }),
    caption: `Tabel 1: ${value}`,
  };
  return answer(
    [
      item('1', value, paragraph(value, link('https://example.org/?q={x}&y="<', value))),
      item('2', '2.', ...HOSTILE_TEXTS.map((text) => paragraph(text)), table(entry.id)),
    ],
    {
      title: value,
      subject: value,
      marks: [value],
      header: [{ text: value, style: 'title' }],
      tables: [entry],
    },
  );
}
