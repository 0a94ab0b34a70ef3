import { describe, expect, it } from 'vitest';
import { type Decimal, decimalOf } from '../../src/decimal.ts';
import type { Crosstab } from '../../src/document/crosstab.ts';
import type { Figure } from '../../src/document/figure.ts';
import { plainText } from '../../src/document/inline-text.ts';
import type { Block, Inline } from '../../src/document/nodes.ts';
import { type AnswerBody, placedTables, resolveBody } from '../../src/document/resolve.ts';
import { crosstabOf } from '../support/crosstab.ts';
import { loadHouse } from '../support/house.ts';
import { item, list, paragraph, table } from '../support/sample-nodes.ts';

const HOUSE = loadHouse();

const crosstabs = (...tables: readonly Crosstab[]) => new Map(tables.map((one) => [one.id, one]));
const tableOf = (id: string, place: Crosstab['place'] = 'both') =>
  crosstabOf(id, { Gent: { lente: 1 } }, { place, title: `Titel van ${id}` });
const bodyOf = (...blocks: readonly Block[]): AnswerBody => ({
  introduction: [],
  items: [item('1', '1.', ...blocks)],
});
const reference = (id: string, target: 'answer' | 'annex' = 'answer'): Inline => ({
  type: 'reference',
  target,
  table: id,
  text: '',
});

const paragraphTexts = ({ items }: AnswerBody) =>
  items.flatMap(({ children }) =>
    children.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.children)] : [])),
  );

describe('numbering', () => {
  it('follows the text, then the tables of the annex alone as they are declared', () => {
    const tables = crosstabs(
      tableOf('a', 'annex'),
      tableOf('b'),
      tableOf('c'),
      tableOf('d', 'annex'),
      tableOf('e', 'none'),
    );
    const resolved = resolveBody(bodyOf(list([table('c')]), table('b')), tables, HOUSE);
    expect(
      resolved.tables.map(({ id, number, inAnswer, inAnnex }) => [id, number, inAnswer, inAnnex]),
    ).toEqual([
      ['c', 1, true, true],
      ['b', 2, true, true],
      ['a', 3, false, true],
      ['d', 4, false, true],
    ]);
  });

  it('gives label, caption and sheet in the words of the house', () => {
    const [entry] = resolveBody(bodyOf(table('a')), crosstabs(tableOf('a')), HOUSE).tables;
    expect(entry).toMatchObject({
      label: 'Tabel 1',
      caption: 'Tabel 1: Titel van a',
      sheet: 'Tabel_1',
    });
    const house = {
      ...HOUSE,
      labels: { ...HOUSE.labels, table: 'Table', caption: '{label} {number}. {title}' },
    };
    const [english] = resolveBody(bodyOf(table('a')), crosstabs(tableOf('a')), house).tables;
    expect(english?.caption).toBe('Table 1. Titel van a');
  });

  it('reads no title as a form', () => {
    const hostile = crosstabOf('a', { Gent: { lente: 1 } }, { title: '{number} $& {title}' });
    const [entry] = resolveBody(bodyOf(table('a')), crosstabs(hostile), HOUSE).tables;
    expect(entry?.caption).toBe('Tabel 1: {number} $& {title}');
  });

  it('counts a table once that a draft places twice, and skips one that could not be computed', () => {
    const body = bodyOf(table('gone'), table('a'), table('a'), table('b'));
    const { tables } = resolveBody(body, crosstabs(tableOf('b'), tableOf('a')), HOUSE);
    expect(tables.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('knows which tables stand where, as often as they do', () => {
    const body = {
      introduction: [table('x')],
      items: [item(['2', '3'], '2. tot 3.', table('a'), table('a'))],
    };
    expect(placedTables(body)).toEqual([{ id: 'x' }, { id: 'a', item: '2' }, { id: 'a', item: '2' }]);
  });
});

describe('references', () => {
  it('get the number of their table, in the answer and in the annex', () => {
    const body = bodyOf(paragraph('Zie ', reference('b'), ' en ', reference('a', 'annex'), '.'), table('b'));
    const resolved = resolveBody(body, crosstabs(tableOf('a', 'annex'), tableOf('b')), HOUSE);
    expect(paragraphTexts(resolved)).toEqual(['Zie tabel 1 en tabel 2 in de bijlage.']);
  });

  it('to a table that is not there leave a gap that can be seen', () => {
    const { items } = resolveBody(bodyOf(paragraph(reference('x'))), crosstabs(), HOUSE);
    expect(items[0]?.children[0]).toEqual({
      type: 'paragraph',
      children: [{ type: 'gap', text: '[Tabel x?]' }],
    });
  });
});

describe('figures', () => {
  const cell = (value: number | Decimal, unit?: string, decimals?: number): Figure => ({
    kind: 'cell',
    value: typeof value === 'number' ? decimalOf(value) : value,
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    table: 'a',
    measure: 'loans',
    row: 'Gent',
    column: 'lente',
    where: {},
    sources: [],
  });
  const change = (
    value: number,
    phrase: 'rise' | 'fall' | 'same' | 'none',
    unit?: string,
    decimals?: number,
  ): Figure => ({
    kind: 'derived',
    value: decimalOf(value),
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    phrase,
    of: [],
  });
  const shown = (...figures: readonly Figure[]) => {
    const blocks = figures.map((figure) => paragraph({ type: 'figure', figure, text: '' }));
    return paragraphTexts(resolveBody(bodyOf(...blocks), crosstabs(), HOUSE));
  };

  it('are written in the forms of the house', () => {
    expect(shown(cell(1234.5), cell(94, '%'), cell(93.96, '%', 1), cell(3557, 'deelnemers'))).toEqual([
      '1.234,5',
      '94%',
      '94,0%',
      '3.557',
    ]);
  });

  it('show money in one form in a document', () => {
    expect(shown(cell(25, 'euro'), cell(250, 'euro'))).toEqual(['25 euro', '250 euro']);
    expect(shown(cell(25, 'euro'), cell(12.5, 'euro'))).toEqual(['25,00 euro', '12,50 euro']);
    expect(shown(cell(25, 'euro'), cell(100, 'euro', 2))).toEqual(['25,00 euro', '100,00 euro']);
    expect(shown(cell(25, 'euro'), cell(12.5, 'euro', 0))).toEqual(['25 euro', '13 euro']);
    expect(shown(cell(12.5, 'euro', 0), cell(0.25, 'euro'))).toEqual(['12,50 euro', '0,25 euro']);
  });

  it('say in words whether something rose or fell', () => {
    expect(shown(change(12, 'rise', '%'), change(-33.4, 'fall', '%', 0), change(0, 'same', '%'))).toEqual([
      'een stijging met 12%',
      'een daling met 33%',
      'geen verandering',
    ]);
  });

  it('have a sign where there are no words, but none on zero', () => {
    expect(shown(change(12, 'none', '%'), change(-3.5, 'none'), change(0, 'none', '%'))).toEqual([
      '+12%',
      '-3,5',
      '0%',
    ]);
    expect(shown(change(0.4, 'none', '%', 0), change(-0.4, 'none', '%', 0))).toEqual(['0%', '0%']);
    expect(shown(change(2.5, 'none', 'euro'))).toEqual(['+2,50 euro']);
  });

  it('of an unknown kind are refused, with their value named', () => {
    const odd: Figure = { ...cell(5), ...JSON.parse('{"kind":"guess"}') };
    expect(() => shown(odd)).toThrow(/unknown node: .*"digits":"5"/);
  });
});
