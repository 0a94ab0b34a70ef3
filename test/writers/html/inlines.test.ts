import { describe, expect, it } from 'vitest';
import type { AnswerDocument, Block, Inline } from '../../../src/document/nodes.ts';
import { writeHtml } from '../../../src/writers/html/html-writer.ts';
import { loadHouse } from '../../support/house.ts';
import { allElements, byClass, parseHtml } from '../../support/html.ts';
import { answer, fullDocument } from '../../support/sample-document.ts';
import { item, link, paragraph, reference, table, text } from '../../support/sample-nodes.ts';
import { regionTable, tableEntry, yearTable } from '../../support/sample-tables.ts';
import { findAll, get } from '../../support/xml.ts';

const HOUSE = loadHouse();
const page = (document: AnswerDocument) => parseHtml(writeHtml(document, HOUSE));
/** A page with these blocks as its only item. */
const pageOf = (...blocks: readonly Block[]) => page(answer([item('1', '1.', ...blocks)]));
const firstParagraph = (...children: readonly (string | Inline)[]) =>
  get(get(pageOf(paragraph(...children)), 'section'), 'p');

describe('figures', () => {
  const shownFigure = (inline: Inline) => get(firstParagraph(inline), 'span', { class: 'figure' });
  const cell = fullDocument()
    .items.flatMap(({ children }) => children)
    .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
    .flatMap((inline) =>
      inline.type === 'figure' && inline.figure.kind === 'cell' ? [inline.figure] : [],
    )[0];
  if (cell === undefined) throw new Error('the sample has no figure');

  it('show reviewers the table, the row, the column and the file', () => {
    const [shown] = byClass(page(fullDocument()), 'figure').filter(({ text: value }) => value === '21');
    expect(shown?.attributes).toMatchObject({
      title: 'Tabel 2 · Regio Brussel · 2020 · data/sources/agii/trainings/trainings.csv',
      'data-kind': 'cell',
      'data-table': 'regions',
      'data-row': 'Regio Brussel',
      'data-column': '2020',
    });
  });

  it('name a table that is not printed by its id', () => {
    const { attributes } = shownFigure({ type: 'figure', text: '21', figure: cell });
    expect(attributes['title']).toMatch(/^regions · Regio Brussel · 2020 · /);
  });

  it('show the fact or the cells that they come from', () => {
    const { value, sources } = cell;
    const fact = shownFigure({
      type: 'figure',
      text: '94%',
      figure: { kind: 'fact', value, set: 'agii', fact: 'survey.satisfied', sources },
    });
    expect(fact.attributes).toMatchObject({
      title: 'agii · survey.satisfied · data/sources/agii/trainings/trainings.csv',
      'data-set': 'agii',
      'data-fact': 'survey.satisfied',
    });
    const derived = shownFigure({
      type: 'figure',
      text: 'een daling met 3%',
      figure: { kind: 'derived', value, phrase: 'fall', of: [cell, { ...cell, column: '2019' }] },
    });
    expect(derived.attributes['title']).toBe(
      'regions · Regio Brussel · 2020 → regions · Regio Brussel · 2019 · data/sources/agii/trainings/trainings.csv',
    );
    expect(derived.text).toBe('een daling met 3%');
  });
});

describe('references', () => {
  it('lead to tables on the page, those of the annex included', () => {
    const html = page(fullDocument());
    const ids = allElements(html).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = findAll(html, 'a').flatMap(({ attributes: { href = '' } }) =>
      href.startsWith('#') ? [href.slice(1)] : [],
    );
    expect(targets).toEqual(['table-6', 'table-4', 'table-5']);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('are plain text where the table is not on the page', () => {
    const entry = { ...tableEntry(9, regionTable()), inAnswer: true };
    const html = page(answer([item('1', '1.', paragraph(reference(entry)))], { tables: [entry] }));
    expect(findAll(html, 'a')).toEqual([]);
    expect(get(html, 'section').text).toContain('tabel 9');
  });

  it('have one target where a draft places a table twice', () => {
    const entry = tableEntry(1, yearTable());
    const html = page(
      answer([item('1', '1.', paragraph(reference(entry)), table(entry.id), table(entry.id))], {
        tables: [entry],
      }),
    );
    expect(findAll(html, 'table')).toHaveLength(2);
    expect(findAll(html, 'div', { id: 'table-1' })).toHaveLength(1);
  });
});

describe('links', () => {
  it('can be clicked for the web and for mail', () => {
    const paragraphWith = firstParagraph(link('https://example.org/a?b=1&c="2"', 'verslag'));
    expect(get(paragraphWith, 'a').attributes).toEqual({
      href: 'https://example.org/a?b=1&c=%222%22',
      rel: 'noreferrer',
    });
    expect(get(firstParagraph(link('mailto:info@example.org', 'mail')), 'a').text).toBe('mail');
  });

  it('to anything else are written out', () => {
    for (const url of [
      'javascript:alert(1)',
      'ftp://example.org/oud',
      'data:text/html,x',
      './hier',
      '#table-1',
    ]) {
      const shown = firstParagraph(link(url, 'hier'));
      expect(findAll(shown, 'a')).toEqual([]);
      expect(shown.text).toBe(`1.hier (${url})`);
    }
  });

  it('show their address where they have no text, and hold no other links', () => {
    expect(firstParagraph(link('https://example.org/', '')).text).toBe('1.https://example.org/');
    const inner = link('https://example.org/binnen', 'binnen');
    const outer: Inline = { type: 'link', url: 'https://example.org/', children: [text('om '), inner] };
    expect(findAll(firstParagraph(outer), 'a').map(({ text: shown }) => shown)).toEqual(['om binnen']);
  });
});
