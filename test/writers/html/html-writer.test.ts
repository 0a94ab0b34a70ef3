import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AnswerDocument, Block, Inline } from '../../../src/document/nodes.ts';
import { writeHtml } from '../../../src/writers/html/html-writer.ts';
import { legalText } from '../../../src/writers/legal-text.ts';
import { loadHouse } from '../../support/house.ts';
import { allElements, byClass, parseHtml } from '../../support/html.ts';
import { answer, fullDocument, HOSTILE_TEXTS, smallDocument } from '../../support/sample-document.ts';
import { heading, item, list, paragraph, strong, table } from '../../support/sample-nodes.ts';
import { tableEntry, yearTable } from '../../support/sample-tables.ts';
import { findAll, get, type XmlElement } from '../../support/xml.ts';

const HOUSE = loadHouse();
const write = (document: AnswerDocument) => writeHtml(document, HOUSE);
const page = (document: AnswerDocument) => parseHtml(write(document));
const source = (document: AnswerDocument) => new TextDecoder().decode(write(document));
/** A page with these blocks as its only item. */
const pageOf = (...blocks: readonly Block[]) => page(answer([item('1', '1.', ...blocks)]));
const firstParagraph = (...children: readonly (string | Inline)[]) =>
  get(get(pageOf(paragraph(...children)), 'section'), 'p');

describe('the page', () => {
  it('says its language, its title and its subject', () => {
    const html = page(fullDocument());
    expect(html.attributes['lang']).toBe('nl-BE');
    expect(get(html, 'title').text).toBe('Antwoord op vraag nr. 321 van 10 juni 2021');
    expect(get(html, 'meta', { charset: 'utf-8' })).toBeDefined();
    expect(get(html, 'meta', { name: 'description' }).attributes['content']).toContain('Vormingsaanbod');
  });

  it('needs nothing from elsewhere and runs nothing', () => {
    const names = new Set(allElements(page(fullDocument())).map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base']) {
      expect(names).not.toContain(name);
    }
    for (const { attributes } of allElements(page(fullDocument()))) {
      expect(Object.keys(attributes).filter((key) => /^(on|src|style$)/.test(key))).toEqual([]);
    }
    expect(source(fullDocument())).not.toMatch(/url\(|@import/);
  });

  it('allows its own style sheet only', () => {
    const html = page(fullDocument());
    const policy = get(html, 'meta', { 'http-equiv': 'Content-Security-Policy' }).attributes['content'];
    const hash = createHash('sha256').update(get(html, 'style').text).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is the same each time', () => {
    expect(write(fullDocument())).toEqual(write(fullDocument()));
  });

  it('keeps its style sheet whole whatever the house style says', () => {
    const body = 'Arial"; } </style><script>alert(1)</script> & url(https://example.org)';
    const html = parseHtml(
      writeHtml(smallDocument(), { ...HOUSE, fonts: { ...HOUSE.fonts, body }, bullets: ['"\\', '•'] }),
    );
    expect(findAll(html, 'script')).toEqual([]);
    expect(get(html, 'style').text).not.toContain('url(');
    expect(get(html, 'style').text).toContain('.bullet-0 { list-style-type: "\\22 \\5c \\2002 "; }');
  });
});

describe('the head', () => {
  it('has the lines of the house in their order, the title as heading', () => {
    const lines = get(page(fullDocument()), 'header').children;
    expect(lines.map(({ name, attributes }) => attributes['class'] ?? name)).toEqual([
      'name',
      'function',
      'h1',
      'line',
      'line',
    ]);
    expect(lines.map(({ text: line }) => line).slice(2)).toEqual([
      'ANTWOORD',
      'op vraag nr. 321 van 10 juni 2021',
      'van MAAIKE DE VREESE',
    ]);
  });

  it('stands below the marks, which the print repeats', () => {
    const body = get(page(fullDocument()), 'body');
    expect(body.children[0]?.text).toBe('ONTWERP · Fictieve gegevens');
    const print = get(page(fullDocument()), 'style').text.split('@media print')[1];
    expect(print).toMatch(/\.marks \{ position: fixed;/);
  });

  it('has no marks where there are none', () => {
    expect(byClass(page(smallDocument()), 'marks')).toEqual([]);
  });
});

describe('items', () => {
  it('begin with their label', () => {
    const items = byClass(page(smallDocument()), 'item');
    expect(items.map(({ children }) => children[0]?.text)).toEqual([
      '1. a)In tabel 1 staat het aantal vormingen.',
      'b)Het gaat om deze thema’s:',
    ]);
    expect(items.map((one) => get(one, 'span').attributes['class'])).toEqual(['label', 'label letter']);
  });

  it('that open with a table have the label in the caption, before its text', () => {
    const [first] = byClass(page(fullDocument()), 'item').filter((one) => one.text.trim().startsWith('g)'));
    expect(first === undefined ? undefined : get(first, 'caption').text).toBe(
      'g)Tabel 2: Aantal vormingen per regio, 2016-2020',
    );
  });

  it('that open with a list have the label above it, as in Word', () => {
    const [label, entries] = get(pageOf(list('een', 'twee')), 'section').children;
    expect(label?.text).toBe('1.');
    expect(entries?.name).toBe('ul');
  });

  it('that open with a heading have the label in it', () => {
    expect(get(pageOf(heading(2, 'Aanbod')), 'h2').text).toBe('1.Aanbod');
  });

  it('without an answer still show their label', () => {
    expect(get(pageOf(), 'section').text.trim()).toBe('1.');
    expect(get(pageOf(paragraph(' '), list()), 'section').text.trim()).toBe('1.');
  });
});

describe('lists', () => {
  it('are real lists with the bullet of their level', () => {
    const nested = list([paragraph('een'), list([paragraph('twee'), list('drie')])]);
    const html = pageOf(paragraph('Kies:'), nested);
    expect(findAll(html, 'ul').map(({ attributes }) => attributes['class'])).toEqual([
      'bullet-0',
      'bullet-1',
      'bullet-1',
    ]);
    const css = get(html, 'style').text;
    expect(css).toContain('.bullet-0 { list-style-type: "-\\2002 "; }');
    expect(css).toContain('.bullet-1 { list-style-type: "o\\2002 "; }');
  });

  it('that are numbered start where the text says', () => {
    const starts = findAll(page(fullDocument()), 'ol').map(({ attributes }) => attributes['start']);
    expect(starts).toEqual([undefined, '4', undefined]);
  });
});

describe('headings', () => {
  const levels = (html: XmlElement) =>
    allElements(html).flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name.slice(1))] : []));

  it('begin at the answer and skip no level', () => {
    expect(levels(page(fullDocument()))).toEqual([1, 2, 2, 3, 3, 4, 2, 2]);
    expect(levels(pageOf(heading(4, 'diep'), heading(4, 'dieper'), heading(2, 'terug')))).toEqual([
      1, 2, 3, 2,
    ]);
  });
});

describe('text', () => {
  it.each(HOSTILE_TEXTS)('arrives letter for letter: %j', (hostile) => {
    const shown = legalText(hostile).replaceAll('\t', ' ');
    expect(firstParagraph(hostile).text).toBe(`1.${shown}`);
    expect(get(firstParagraph(strong(hostile)), 'strong').text).toBe(shown);
    const crosstab = { ...yearTable(), title: hostile, notes: [hostile] };
    const entry = tableEntry(1, { ...crosstab, rowDimensions: [{ name: 'x', label: hostile, members: [] }] });
    const html = page(
      answer([item('1', hostile, table(entry.id))], {
        title: hostile,
        subject: hostile,
        annexTitle: hostile,
        marks: [hostile],
        header: [{ text: hostile, style: 'title' }],
        tables: [entry, { ...entry, id: 'other', number: 2, inAnswer: false }],
      }),
    );
    expect(get(html, 'h1').text).toBe(shown);
    expect(get(html, 'h2').text).toBe(shown);
    expect(get(html, 'th').text).toBe(shown);
    expect(get(html, 'caption').text).toBe(`${shown}Tabel 1: ${shown}`);
    expect(byClass(html, 'marks')[0]?.text).toBe(shown);
    expect(byClass(html, 'note')[0]?.text).toBe(`Opmerking: ${shown}`);
    expect(get(html, 'title').text).toBe(shown.replace(/\s+/g, ' ').trim());
  });

  it('keeps spaces and line breaks in every element that holds text', () => {
    const css = get(page(smallDocument()), 'style').text;
    expect(css).toContain('p, h1, h2, h3, h4, th, td, caption { white-space: pre-wrap; }');
    expect(firstParagraph('a', { type: 'break' }, 'b').text).toBe('1.a\nb');
  });

  it('marks what a draft could not fill in', () => {
    const shown = firstParagraph({ type: 'gap', text: 'nog te bevestigen' });
    expect(get(shown, 'mark').text).toBe('nog te bevestigen');
  });
});

describe('what the writer does not know', () => {
  const odd = (json: string): Block => JSON.parse(json);
  it.each([
    ['a block', odd('{"type":"chart","table":"x"}')],
    ['a block in a list', list([odd('{"type":"chart","table":"x"}')])],
    ['an inline', odd('{"type":"paragraph","children":[{"type":"footnote"}]}')],
    [
      'a figure',
      odd('{"type":"paragraph","children":[{"type":"figure","text":"1","figure":{"kind":"guess"}}]}'),
    ],
    ['a table that is not there', table('nowhere')],
  ])('throws: %s', (_, block) => {
    expect(() => pageOf(block)).toThrow(/unknown|no table/);
  });
});
