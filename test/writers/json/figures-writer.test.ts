import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../src/decimal.ts';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import type { CellFigure, Figure } from '../../../src/document/figure.ts';
import type { AnswerDocument, Inline } from '../../../src/document/nodes.ts';
import { writeFigures } from '../../../src/writers/json/figures-writer.ts';
import { tableTexts } from '../../../src/writers/table-texts.ts';
import { loadHouse } from '../../support/house.ts';
import { answer, fullDocument, HOSTILE_TEXTS } from '../../support/sample-document.ts';
import { item, list, paragraph, table } from '../../support/sample-nodes.ts';
import {
  cellOf,
  costTable,
  gentTable,
  regionTable,
  tableEntry,
  yearTable,
} from '../../support/sample-tables.ts';

const HOUSE = loadHouse();
const FILE = { file: 'data/sources/agii/trainings/trainings.csv', sha256: '0'.repeat(64) };
const CELL: CellFigure = {
  kind: 'cell',
  value: decimalOf(276),
  decimals: 0,
  table: 'years',
  measure: 'trainings',
  row: '2020',
  column: 'Aantal vormingen',
  where: { year: 2020 },
  sources: [{ ...FILE, rows: 14 }],
};

const figure = (one: Figure, text: string): Inline => ({ type: 'figure', figure: one, text });

interface Written {
  readonly [key: string]: unknown;
  readonly text: string;
  readonly sources: readonly { readonly file: string; readonly sha256: string; readonly rows?: number }[];
}

function written(document: AnswerDocument): readonly Written[] {
  const { figures }: { figures: readonly Written[] } = JSON.parse(
    new TextDecoder().decode(writeFigures(document, HOUSE)),
  );
  return figures;
}

const inProse = (...children: readonly (string | Inline)[]) =>
  written(answer([item('1a', '1. a)', paragraph(...children))]));

const ofTable = (crosstab: Crosstab, inAnswer = true) => {
  const entry = { ...tableEntry(1, crosstab), inAnswer };
  const items = inAnswer ? [item(['2', '3'], '2. tot 3.', paragraph('Zie:'), table(entry.id))] : [];
  return written(answer(items, { tables: [entry] }));
};

describe('figures of the prose', () => {
  it('a cell has its table, row and column, its value and text, its item and source', () => {
    expect(inProse('Er waren ', figure(CELL, '276'), ' vormingen.')).toEqual([
      {
        kind: 'cell',
        table: 'years',
        row: '2020',
        column: 'Aantal vormingen',
        measure: 'trainings',
        where: { year: 2020 },
        value: 276,
        text: '276',
        item: '1a',
        sources: [{ ...FILE, rows: 14 }],
      },
    ]);
  });

  it('a fact has its set and its name', () => {
    const fact: Figure = {
      kind: 'fact',
      value: decimalOf(12.5),
      unit: 'euro',
      set: 'agii',
      fact: 'price.open',
      sources: [{ file: 'data/facts/agii.yaml', sha256: 'f'.repeat(64), rows: 1 }],
    };
    expect(inProse(figure(fact, '12,50 euro'))).toEqual([
      {
        kind: 'fact',
        set: 'agii',
        fact: 'price.open',
        value: 12.5,
        unit: 'euro',
        text: '12,50 euro',
        item: '1a',
        sources: fact.sources,
      },
    ]);
  });

  it('a derived figure has the cells that it was computed from, and each file once', () => {
    const before = { ...CELL, value: decimalOf(413), row: '2019', sources: [{ ...FILE, rows: 15 }] };
    const change: Figure = {
      kind: 'derived',
      value: decimalOf(-33.17),
      unit: '%',
      decimals: 0,
      phrase: 'fall',
      of: [before, CELL],
    };
    const [record] = inProse(figure(change, 'een daling met 33%'));
    expect(record).toMatchObject({
      kind: 'derived',
      table: 'years',
      value: -33.17,
      text: 'een daling met 33%',
    });
    expect(record?.['of']).toMatchObject([
      { kind: 'cell', row: '2019', value: 413, text: '413' },
      { kind: 'cell', row: '2020', value: 276, text: '276' },
    ]);
    expect(record?.sources).toEqual([{ ...FILE, rows: 29 }]);
  });

  it('money that stands behind a derived figure keeps its cents', () => {
    const { decimals: _, ...cell } = CELL;
    const cost: CellFigure = { ...cell, value: decimalOf(12.5), unit: 'euro' };
    const change: Figure = { kind: 'derived', value: decimalOf(0), unit: '%', phrase: 'same', of: [cost] };
    expect(inProse(figure(change, 'geen verandering'))[0]?.['of']).toMatchObject([{ text: '12,50 euro' }]);
  });

  it('stand in reading order, those in lists and in bold too, the introduction without an item', () => {
    const numbered = (value: number) => figure({ ...CELL, value: decimalOf(value) }, String(value));
    const figures = written(
      answer(
        [
          item('1', '1.', list([paragraph({ type: 'strong', children: [numbered(2)] })])),
          item('2', '2.', paragraph({ type: 'link', url: 'https://example.org', children: [numbered(3)] })),
        ],
        { introduction: [paragraph(numbered(1))] },
      ),
    );
    expect(figures.map(({ value, item: where }) => [value, where])).toEqual([
      [1, undefined],
      [2, '1'],
      [3, '2'],
    ]);
  });

  it('keep any text as it is', () => {
    for (const hostile of HOSTILE_TEXTS) {
      const [record] = inProse(figure({ ...CELL, row: hostile }, hostile));
      expect(record).toMatchObject({ row: hostile, text: hostile });
    }
  });
});

describe('figures of tables', () => {
  it('are the cells, with the item that shows them and the texts that Word prints', () => {
    const entry = tableEntry(1, costTable());
    const printed = tableTexts(entry, HOUSE).rows.flatMap(({ cells }) => cells.slice(2));
    const texts = ofTable(costTable()).map(({ text }) => text);
    const { unavailable, notApplicable, confidential } = HOUSE.labels;
    expect(texts).toEqual(printed.filter((one) => ![unavailable, notApplicable, confidential].includes(one)));
    expect(texts).toContain('94,0%');
    expect(ofTable(costTable())[0]).toMatchObject({
      kind: 'cell',
      table: 'costs',
      row: 'Atlas, Open aanbod',
      column: 'Kostprijs (euro)',
      value: 1234567.5,
      unit: 'euro',
      item: '2',
    });
  });

  it('of the annex alone come last, without an item', () => {
    const figures = written(fullDocument());
    const last = figures.slice(-regionTable().rows.length * 5);
    expect(last.every((one) => one['table'] === 'regions-annex' && one['item'] === undefined)).toBe(true);
    expect(ofTable(yearTable(), false)[0]?.['item']).toBeUndefined();
  });

  it('name the row by its labels, a total by its one label', () => {
    expect(ofTable(costTable()).at(-1)).toMatchObject({ row: 'Totaal', column: 'Tevreden' });
  });

  it('say how many rows of the file stand behind them', () => {
    expect(ofTable(yearTable())[0]?.sources).toEqual([{ ...FILE, rows: 1 }]);
  });

  it('leave the rows out where several files share them', () => {
    const other = { file: 'data/sources/atlas/trainings/trainings.csv', sha256: '1'.repeat(64) };
    const crosstab = yearTable();
    const union = { ...crosstab, source: { ...crosstab.source, files: [FILE, other] } };
    expect(ofTable(union)[0]?.sources).toEqual([FILE, other]);
  });
});

describe('what is missing', () => {
  it('is no figure', () => {
    const figures = ofTable(gentTable()).filter(({ row }) => row === 'Mentaal welbevinden van vluchtelingen');
    expect(figures.map(({ column, value }) => [column, value])).toEqual([
      ['2019', 0],
      ['2020', 1],
    ]);
  });

  it('cannot be computed back where it is confidential: no cell of that table tells its rows', () => {
    const crosstab = yearTable();
    const [first, ...others] = crosstab.rows;
    if (first === undefined) throw new Error('the sample has no rows');
    const hidden: Crosstab = {
      ...crosstab,
      rows: [{ ...first, cells: [cellOf('confidential')] }, ...others],
    };
    const json = new TextDecoder().decode(
      writeFigures(answer([item('1', '1.', table('years'))], { tables: [tableEntry(1, hidden)] }), HOUSE),
    );
    expect(json).not.toMatch(/"rows"|2016"|497/);
    expect(json).toContain('"value": 706');
  });
});

describe('the file', () => {
  it('is the same each time and ends with a line end', () => {
    const bytes = writeFigures(fullDocument(), HOUSE);
    expect(bytes).toEqual(writeFigures(fullDocument(), HOUSE));
    expect(bytes.at(-1)).toBe(0x0a);
  });

  it('has an empty list where the answer has no numbers', () => {
    expect(inProse('Geen cijfers.')).toEqual([]);
  });

  it('refuses a figure that it does not know', () => {
    const guess: Figure = { ...CELL, ...JSON.parse('{"kind":"guess"}') };
    expect(() => inProse(figure(guess, '1'))).toThrow('unknown node');
  });
});
