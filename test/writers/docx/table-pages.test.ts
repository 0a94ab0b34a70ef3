/** Where LibreOffice breaks the tables of an answer over pages; what Word is told is the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../../support/house.ts';
import { convertAllToPdf, hasOffice, pdfText } from '../../support/office.ts';
import { answer } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { groupedTable, tableEntry, wideTable } from '../../support/sample-tables.ts';
import { type PlacedPart, pageLines, placedParts } from '../../support/table-pages.ts';

const YEARS = Array.from({ length: 36 }, (_, at) => String(1990 + at));

/** More rows than any page holds. */
const LONG = 55;

/** So many rows that each row in turn is the first that a page has no room for. */
const SWEEP = Array.from({ length: 30 }, (_, at): readonly Crosstab[] => [
  { ...wideTable(2, rowNames(26 + at)), id: 'plain' },
  groupedTable('groups', [4, 1, 3 + at, 3, 9, 1 + (at % 7)], ['2020']),
]);

/** Groups of groups, the first of them long, at several places of a page. */
const LONG_GROUPS = Array.from({ length: 6 }, (_, at): readonly Crosstab[] => [
  groupedTable('before', [[5 * at + 1, 6]], ['2020']),
  groupedTable(
    'long',
    [
      [LONG, 4 + at],
      [1, 1, 3],
      [5, 2, 8],
    ],
    ['2020'],
  ),
]);

/** Wider than a page that is turned. */
const SPLIT = [3, 9, 15].map((rows): readonly Crosstab[] => [groupedTable('split', [7, rows, 12, 2], YEARS)]);

interface Rendered {
  readonly pages: readonly string[];
  /** All parts of all tables. */
  readonly parts: readonly PlacedPart[];
}

describe('the pages of long tables (needs LibreOffice and poppler)', () => {
  let answers: readonly Rendered[] = [];
  const everyPart = () => answers.flatMap(({ parts }) => parts);

  beforeAll(async () => {
    if (hasOffice) answers = await render([...SWEEP, ...LONG_GROUPS, ...SPLIT]);
  });

  it.skipIf(!hasOffice)('show every row of every part, below a caption on the page of the first', () => {
    const shown = 2 * (SWEEP.length + LONG_GROUPS.length + SPLIT.length);
    expect(everyPart()).toHaveLength(shown);
    for (const { caption, rows } of everyPart()) expect(rows[0]?.page).toBe(caption);
  });

  it.skipIf(!hasOffice)('repeat the header row', () => {
    const later = answers.flatMap(({ pages, parts }) =>
      parts.flatMap(({ caption, header, rows }) =>
        [...pagesOf(rows)]
          .filter((page) => page !== caption)
          .map((page) => ({ header, first: pageLines(pages[page] ?? '')[0] })),
      ),
    );
    expect(later.length).toBeGreaterThan(SWEEP.length);
    expect(later.map(({ first }) => first)).toEqual(later.map(({ header }) => header));
  });

  it.skipIf(!hasOffice)('begin with no total and no subtotal', () => {
    const alone = everyPart().flatMap(({ rows }) =>
      rows.filter(({ page, row }, at) => row.kind !== 'row' && page !== rows[at - 1]?.page),
    );
    expect(alone.map(({ row }) => row.labels)).toEqual([]);
  });

  it.skipIf(!hasOffice)('hold two rows at least with the total', () => {
    for (const { rows } of everyPart()) expect(rows.at(-3)?.page).toBe(rows.at(-1)?.page);
  });

  it.skipIf(!hasOffice)('break no group of rows that fits on one', () => {
    const broken = everyPart().flatMap((part) =>
      [1, 2].flatMap((columns) => groupsOf(part, columns).filter((group) => pagesOf(group).size > 1)),
    );
    expect(broken.filter(({ length }) => length < LONG).map(placesOf)).toEqual([]);
    // A long group, and the one that holds it.
    expect(broken).toHaveLength(2 * LONG_GROUPS.length);
    for (const [first, second] of broken) expect(second?.page).toBe(first?.page);
  });

  it.skipIf(!hasOffice)('are never empty', () => {
    for (const { pages } of answers) expect(pages.map(pageLines)).not.toContainEqual([]);
  });
});

/** An answer for each list of tables, which stand one after another. */
async function render(answers: readonly (readonly Crosstab[])[]): Promise<readonly Rendered[]> {
  const house = loadHouse();
  const documents = await Promise.all(
    answers.map((crosstabs) => {
      const tables = crosstabs.map((crosstab, at) => tableEntry(at + 1, crosstab));
      const blocks = [paragraph('Inleiding.'), ...tables.map(({ id }) => table(id))];
      return writeDocx(answer([item('1', '1.', ...blocks)], { tables }), house);
    }),
  );
  const texts = await Promise.all((await convertAllToPdf(documents)).map(pdfText));
  return texts.map((pages = [], index) => ({
    pages,
    parts: (answers[index] ?? []).flatMap((crosstab, at) => placedParts(pages, at + 1, crosstab)),
  }));
}

type PlacedRows = PlacedPart['rows'];

/** Rows that have these first labels in common, with the subtotals and totals that close them. */
function groupsOf({ rows }: PlacedPart, columns: number): readonly PlacedRows[] {
  const [first] = rows;
  if (first === undefined || first.row.labels.length <= columns) return [];
  const groups: PlacedRows[number][][] = [];
  let name = '';
  for (const placed of rows) {
    const { kind, labels } = placed.row;
    const own = labels.slice(0, columns).join(' ');
    if (groups.length === 0 || (kind === 'row' && own !== name)) groups.push([]);
    if (kind === 'row') name = own;
    groups.at(-1)?.push(placed);
  }
  return groups;
}

/** For a reader of a failure: "Rij 3: 12". */
function placesOf(rows: PlacedRows): readonly string[] {
  return rows.map(({ page, row }) => `${row.labels.join(' ')}: ${page}`);
}

function pagesOf(rows: PlacedRows): ReadonlySet<number> {
  return new Set(rows.map(({ page }) => page));
}

function rowNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `Rij ${at + 1}`);
}
