import { describe, expect, it } from 'vitest';
import { loadHouse } from '../../support/house.ts';
import { answer } from '../../support/sample-document.ts';
import { heading, item, list, paragraph, table } from '../../support/sample-nodes.ts';
import { regionTable, tableEntry } from '../../support/sample-tables.ts';
import {
  indentOf,
  paragraphWith,
  shownText,
  shownTexts,
  styleOf,
  writeAndRead,
} from '../../support/written-docx.ts';
import { findAll } from '../../support/xml.ts';

const HOUSE = loadHouse();
const ITEM_INDENT = Math.round((HOUSE.paragraph.itemIndent * 1440) / 25.4);

describe('items', () => {
  it('open with their label as typed text and a tab', async () => {
    const written = await writeAndRead(
      answer([
        item('1a', '1. a)', paragraph('Eerste.'), paragraph('Meer.')),
        item('1b', 'b)', paragraph('Tweede.')),
        item('2', '2.', paragraph('Derde.')),
      ]),
    );
    expect(shownTexts(written).slice(5)).toEqual(['1. a)\tEerste.', 'Meer.', 'b)\tTweede.', '2.\tDerde.']);
  });

  it('have all their text at one edge, labels hanging to the left of it, letters under letters', async () => {
    const written = await writeAndRead(
      answer([
        item('1a', '1. a)', paragraph('Eerste.'), paragraph('Meer.')),
        item('1b', 'b)', paragraph('Tweede.')),
      ]),
    );
    const indent = (beginning: string) => indentOf(written, paragraphWith(written, beginning));
    expect(indent('1. a)')).toEqual({ left: ITEM_INDENT, first: 0 });
    expect(indent('Meer.')).toEqual({ left: ITEM_INDENT, first: ITEM_INDENT });
    const letter = indent('b)');
    expect(letter.left).toBe(ITEM_INDENT);
    // "1. " in Arial of 10.5 points is 1.112 em wide.
    expect(letter.first).toBeGreaterThan(233.5 - 15);
    expect(letter.first).toBeLessThan(233.5 + 15);
  });

  it('put a letter under the letter of a number with more digits', async () => {
    const written = await writeAndRead(
      answer([
        item('12a', '12. a)', paragraph('Eerste.')),
        item('12b', 'b)', paragraph('Tweede.')),
        item('13a', '13. a) en b)', paragraph('Derde.')),
        item('13c', 'c)', paragraph('Vierde.')),
        item('1', '1.', paragraph('Vijfde.')),
        item('1b', 'd)', paragraph('Zesde.')),
      ]),
    );
    const first = (beginning: string) => indentOf(written, paragraphWith(written, beginning)).first;
    expect(first('b)')).toBe(350);
    expect(first('c)')).toBe(350);
    expect(first('d)')).toBeLessThan(250);
  });

  it('give a label that is wider than the indent a tab stop behind it', async () => {
    const written = await writeAndRead(
      answer([
        item(['2', '3', '4'], '2. tot 4.', paragraph('Samen.')),
        item('5', '5.', paragraph('Alleen.')),
      ]),
    );
    const stops = (beginning: string) =>
      findAll(paragraphWith(written, beginning), 'w:tab').flatMap(({ attributes }) =>
        attributes['w:pos'] === undefined ? [] : [Number(attributes['w:pos'])],
      );
    expect(Math.max(...stops('2. tot 4.'))).toBeGreaterThan(ITEM_INDENT);
    expect(stops('5.')).toEqual([]);
    expect(indentOf(written, paragraphWith(written, '2. tot 4.'))).toEqual({ left: ITEM_INDENT, first: 0 });
  });

  it('carry their label into a heading or a caption that opens them', async () => {
    const entry = tableEntry(2, regionTable());
    const written = await writeAndRead(
      answer([item('1g', 'g)', table(entry.id)), item('1h', 'h)', heading(2, 'Kop'))], { tables: [entry] }),
    );
    const caption = paragraphWith(written, 'g)');
    expect(shownText(caption)).toBe('g)\tTabel 2: Aantal vormingen per regio, 2016-2020');
    expect(styleOf(caption)).toBe('Caption');
    expect(indentOf(written, caption).left).toBe(ITEM_INDENT);
    const opened = paragraphWith(written, 'h)');
    expect(shownText(opened)).toBe('h)\tKop');
    expect(styleOf(opened)).toBe('Heading2');
    for (const one of [caption, opened]) {
      const [label] = findAll(one, 'w:r');
      expect(label === undefined ? undefined : findAll(label, 'w:b')[0]?.attributes['w:val']).toBe('false');
    }
  });

  it('show a label on a line of its own before a list, and where there is no answer yet', async () => {
    const written = await writeAndRead(
      answer([
        item('1a', '1. a)', list('een', 'twee')),
        item('1b', 'b)'),
        item('1c', 'c)', paragraph(' '), paragraph('')),
      ]),
    );
    expect(shownTexts(written).slice(5)).toEqual(['1. a)\t', 'een', 'twee', 'b)\t', 'c)\t']);
    expect(findAll(paragraphWith(written, '1. a)'), 'w:keepNext')).toHaveLength(1);
  });

  it('keep headings in them without a gap in their levels', async () => {
    const { paragraphs } = await writeAndRead(
      answer([
        item('1', '1.', heading(4, 'A'), heading(4, 'B'), heading(2, 'C')),
        item('2', '2.', heading(4, 'D'), heading(3, 'E'), heading(4, 'F')),
      ]),
    );
    const levels = paragraphs.flatMap((each) => {
      const level = /^Heading(\d)$/.exec(styleOf(each) ?? '')?.[1];
      return level === undefined ? [] : [Number(level)];
    });
    expect(levels).toEqual([1, 2, 3, 2, 3, 3, 4]);
  });
});
