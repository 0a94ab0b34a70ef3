import { describe, expect, it } from 'vitest';
import type { AnswerDocument } from '../../../src/document/nodes.ts';
import { writePackage } from '../../../src/writers/package.ts';
import { annexOf, gapTable, labelTable, poolTable } from '../../support/annex-samples.ts';
import { annexViolations } from '../../support/annex-standard.ts';
import { loadHouse } from '../../support/house.ts';
import { validateOoxml } from '../../support/office.ts';
import { fullDocument, HOSTILE_TEXTS, smallDocument } from '../../support/sample-document.ts';
import { readWorkbook, writeAndReadXlsx } from '../../support/written-xlsx.ts';

const HOUSE = loadHouse();

const DOCUMENTS: Readonly<Record<string, AnswerDocument>> = {
  'one small table': smallDocument(),
  'six tables with marks and notes': fullDocument(),
  'three label columns, subtotals, several measures': annexOf([poolTable()], {
    marks: ['Fictieve gegevens'],
  }),
  'cells without a number': annexOf([
    gapTable('unavailable', ['Noot A', 'Noot B']),
    gapTable('not-applicable'),
    gapTable('confidential', ['Noot B']),
  ]),
  'texts that break careless writers': annexOf(
    [labelTable(HOSTILE_TEXTS, { title: HOSTILE_TEXTS.join(' '), notes: HOSTILE_TEXTS })],
    {
      annexTitle: HOSTILE_TEXTS.join(' '),
      subject: HOSTILE_TEXTS.join(' '),
      annexIntroduction: HOSTILE_TEXTS,
    },
  ),
};

describe.each(Object.entries(DOCUMENTS))('the annex of a document with %s', (_, document) => {
  it('keeps the rules for annexes', async () => {
    expect(annexViolations(await writeAndReadXlsx(document), HOUSE.annex.noteMark)).toEqual([]);
  });

  it('is valid for the Open XML SDK', async () => {
    expect(await validateOoxml((await writeAndReadXlsx(document)).bytes, 'xlsx')).toEqual([]);
  });
});

describe('the check of the rules', () => {
  const broken = async (part: string, from: string | RegExp, to: string) => {
    const { parts } = await writeAndReadXlsx(fullDocument());
    const text = parts.get(part) ?? '';
    expect(text).toMatch(from);
    const bytes = [...parts, [part, text.replace(from, to)] as const].map(
      ([name, content]): [string, Uint8Array] => [name, new TextEncoder().encode(content)],
    );
    return annexViolations(readWorkbook(writePackage(new Map(bytes))), HOUSE.annex.noteMark);
  };

  it.each([
    ['a frozen pane', 'xl/worksheets/sheet4.xml', '<selection ', '<pane state="frozen"/><selection '],
    ['a filter', 'xl/tables/table3.xml', '<tableColumns', '<autoFilter ref="A6:B12"/><tableColumns'],
    ['a header that is not its column', 'xl/tables/table3.xml', 'name="Jaar"', 'name="jaar"'],
    ['a broken link', 'xl/worksheets/sheet2.xml', 'Tabel_3', 'Tabel_9'],
    ['a cell beside the table', 'xl/worksheets/sheet4.xml', '</row>', '<c r="F1"><v>1</v></c></row>'],
    ['an empty cell', 'xl/worksheets/sheet4.xml', /<c r="B8".*?<\/c>/, ''],
    ['hidden rows', 'xl/worksheets/sheet4.xml', '<row r="8"', '<row hidden="1" r="8"'],
    [
      'another font',
      'xl/styles.xml',
      '<sz val="12"/><name val="Arial"/>',
      '<sz val="9"/><name val="Arial"/>',
    ],
    ['a note that no title has', 'xl/sharedStrings.xml', '2016-2020 [noot 1] [noot 2]', '2016-2020 [noot 1]'],
    ['a sheet name that is too long', 'xl/workbook.xml', 'name="Omslag"', `name="${'x'.repeat(32)}"`],
  ])('finds %s', async (_, part, from, to) => {
    expect(await broken(part, from, to)).not.toEqual([]);
  });
});
