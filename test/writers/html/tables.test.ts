import { describe, expect, it } from 'vitest';
import type { AnswerDocument, TableEntry } from '../../../src/document/nodes.ts';
import { writeHtml } from '../../../src/writers/html/html-writer.ts';
import { tableTexts } from '../../../src/writers/table-texts.ts';
import { loadHouse } from '../../support/house.ts';
import { byClass, hasClass, parseHtml } from '../../support/html.ts';
import { answer, fullDocument } from '../../support/sample-document.ts';
import { item, paragraph, table } from '../../support/sample-nodes.ts';
import { atlasTable, costTable, gentTable, tableEntry, yearTable } from '../../support/sample-tables.ts';
import { findAll, get, type XmlElement } from '../../support/xml.ts';

const HOUSE = loadHouse();
const page = (document: AnswerDocument) => parseHtml(writeHtml(document, HOUSE));
const pageWith = (...tables: readonly TableEntry[]) =>
  page(answer([item('1', '1.', paragraph('Zie:'), ...tables.map(({ id }) => table(id)))], { tables }));
const rowsOf = (html: XmlElement) => findAll(get(html, 'tbody'), 'tr');
const textsOf = (elements: readonly XmlElement[]) => elements.map(({ text }) => text);

describe('a table', () => {
  it('has its caption, its headers and its cells as Word prints them', () => {
    const html = page(fullDocument());
    const { tables } = fullDocument();
    for (const entry of tables) {
      const shown = get(get(html, 'div', { id: `table-${entry.number}` }), 'table');
      const texts = tableTexts(entry, HOUSE);
      expect(get(shown, 'caption').text.endsWith(entry.caption)).toBe(true);
      expect(textsOf(get(shown, 'thead').children[0]?.children ?? [])).toEqual(texts.headers);
      expect(rowsOf(shown).map(({ children }) => textsOf(children))).toEqual(
        texts.rows.map(({ cells }) => cells),
      );
    }
  });

  it('tells which cells are headers of what', () => {
    const html = pageWith(tableEntry(5, costTable()));
    const headers = findAll(get(html, 'thead'), 'th');
    expect(headers.map(({ attributes }) => attributes['scope'])).toEqual(['col', 'col', 'col', 'col']);
    const [first] = rowsOf(html);
    expect(first?.children.map(({ name, attributes }) => attributes['scope'] ?? name)).toEqual([
      'row',
      'row',
      'td',
      'td',
    ]);
  });

  it('has no header without text: the second label of a total is a plain cell', () => {
    const html = pageWith(tableEntry(5, costTable()));
    expect(findAll(html, 'th').filter(({ text }) => text === '')).toEqual([]);
    const total = byClass(html, 'total')[0];
    expect(total?.children.map(({ name }) => name)).toEqual(['th', 'td', 'td', 'td']);
  });

  it('has numbers at the right, headers of number columns too', () => {
    const html = pageWith(tableEntry(3, gentTable()));
    const [first] = rowsOf(html);
    expect(first?.children.map((cell) => hasClass(cell, 'number'))).toEqual([false, ...Array(6).fill(true)]);
    expect(hasClass(findAll(html, 'th')[1] ?? html, 'number')).toBe(true);
    expect(get(html, 'style').text).toMatch(/\.number \{[^}]*text-align: right/);
  });

  it('marks totals and subtotals', () => {
    const costs = pageWith(tableEntry(5, costTable()));
    expect(rowsOf(costs).map(({ attributes }) => attributes['class'])).toEqual([
      undefined,
      undefined,
      'subtotal',
      undefined,
      'total',
    ]);
    const gent = pageWith(tableEntry(3, gentTable()));
    expect(textsOf(byClass(gent, 'total-column'))).toEqual(['Totaal', '26', '24', '16', 'n.b.', 'n.b.']);
  });

  it('scrolls in a box of its own that the keyboard reaches and that has a name', () => {
    const box = get(pageWith(tableEntry(1, yearTable())), 'div', { class: 'table-box' });
    expect(box.attributes).toMatchObject({ role: 'region', tabindex: '0', 'aria-label': 'Tabel 1' });
  });

  it('says why a cell has no number, and nothing of a confidential value', () => {
    const [row] = rowsOf(pageWith(tableEntry(3, gentTable()))).slice(3);
    expect(textsOf(row?.children ?? []).slice(1, 4)).toEqual(['n.b.', 'n.v.t.', '(vertrouwelijk)']);
    expect(row?.children.flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('title');
  });
});

describe('notes', () => {
  it('stand under the table: one in a sentence, several as a list, none without text', () => {
    const one = pageWith(tableEntry(4, atlasTable()));
    expect(textsOf(byClass(one, 'note'))).toEqual([
      'Opmerking: De eerder gepubliceerde totalen van 2019 en 2020 weken af van de som van de kolom.',
    ]);
    const several = byClass(pageWith(tableEntry(3, gentTable())), 'note')[0];
    expect(several?.children.map(({ name }) => name)).toEqual(['p', 'ul']);
    expect(several === undefined ? [] : textsOf(findAll(several, 'li'))).toEqual(gentTable().notes);
    expect(byClass(pageWith(tableEntry(1, { ...yearTable(), notes: ['', ' '] })), 'note')).toEqual([]);
  });
});

describe('tables of the annex alone', () => {
  it('stand behind the answer, under the title of the annex', () => {
    const body = get(page(fullDocument()), 'body');
    const annex = body.children.at(-1);
    expect(annex?.name).toBe('aside');
    expect(annex?.children[0]?.text).toBe('Bijlage bij het antwoord op vraag nr. 321 van 10 juni 2021');
    expect(annex === undefined ? [] : findAll(annex, 'table')).toHaveLength(1);
    expect(findAll(get(body, 'main'), 'table')).toHaveLength(5);
  });

  it('have no section where there are none', () => {
    expect(findAll(pageWith(tableEntry(1, yearTable())), 'aside')).toEqual([]);
  });
});
