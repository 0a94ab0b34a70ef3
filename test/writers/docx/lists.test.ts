import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/nodes.ts';
import { answer } from '../../support/sample-document.ts';
import { item, list, orderedList, paragraph, table } from '../../support/sample-nodes.ts';
import { gentTable, tableEntry, yearTable } from '../../support/sample-tables.ts';
import {
  indentOf,
  listLevel,
  paragraphWith,
  shownText,
  styleOf,
  type WrittenDocx,
  writeAndRead,
} from '../../support/written-docx.ts';
import { attributeOf, findAll, type XmlElement } from '../../support/xml.ts';

describe('lists', () => {
  it('are real lists with "-", and "o" inside them', async () => {
    const written = await writeAndRead(
      answer([
        item('1', '1.', paragraph('Dit:'), list([paragraph('buiten'), list('binnen')], 'weer buiten')),
      ]),
    );
    expect(markerOf(written, 'buiten')).toEqual({ format: 'bullet', text: '-' });
    expect(markerOf(written, 'binnen')).toEqual({ format: 'bullet', text: 'o' });
    expect(markerOf(written, 'weer buiten')).toEqual({ format: 'bullet', text: '-' });
    expect(styleOf(paragraphWith(written, 'buiten'))).toBe('ListParagraph');
    expect(findAll(paragraphWith(written, '1.\tDit:'), 'w:keepNext')).toHaveLength(1);
  });

  it('step to the right by level, the text behind its bullet', async () => {
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Dit:'), list([paragraph('buiten'), list('binnen')]))]),
    );
    const text = indentOf(written, paragraphWith(written, '1.')).left;
    const outer = indentOf(written, paragraphWith(written, 'buiten'));
    const inner = indentOf(written, paragraphWith(written, 'binnen'));
    expect(outer.first).toBe(text);
    expect(outer.left).toBeGreaterThan(outer.first);
    expect(inner.first).toBe(outer.left);
    expect(inner.left).toBeGreaterThan(inner.first);
  });

  it('put a second paragraph of an entry under its text, without a bullet', async () => {
    const written = await writeAndRead(
      answer([item('1', '1.', list([paragraph('eerste'), paragraph('tweede')]))]),
    );
    const second = paragraphWith(written, 'tweede');
    expect(attributeOf(second, 'w:numId')).toBeUndefined();
    expect(indentOf(written, second).first).toBe(indentOf(written, paragraphWith(written, 'eerste')).left);
  });

  it('number ordered lists, each from its own start', async () => {
    const written = await writeAndRead(
      answer([
        item(
          '1',
          '1.',
          paragraph('Eerst:'),
          orderedList(1, 'a1', 'a2'),
          paragraph('Dan:'),
          orderedList(1, 'b1', 'b2'),
          paragraph('En verder:'),
          orderedList(4, 'c4', [paragraph('c5'), orderedList(1, 'd1')]),
        ),
      ]),
    );
    const ids = ['a1', 'a2', 'b1', 'b2', 'c4', 'c5'].map((text) => listOf(written, text));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[4]).toBe(ids[5]);
    expect(new Set([...ids, listOf(written, 'd1')]).size).toBe(4);
    expect(startOf(written, 'a1')).toBe('1');
    expect(startOf(written, 'b1')).toBe('1');
    expect(startOf(written, 'c4')).toBe('4');
    expect(startOf(written, 'd1')).toBe('1');
    expect(markerOf(written, 'a1')).toEqual({ format: 'decimal', text: '%1.' });
    expect(markerOf(written, 'd1')).toEqual({ format: 'decimal', text: '%2.' });
  });

  it('hold any level of nesting; from the ninth on they step no further', async () => {
    const nested = (level: number): Block =>
      level === 12 ? list(`niveau ${level}.`) : list([paragraph(`niveau ${level}.`), nested(level + 1)]);
    const written = await writeAndRead(answer([item('1', '1.', nested(1))]));
    const indents = Array.from(
      { length: 12 },
      (_, at) => indentOf(written, paragraphWith(written, `niveau ${at + 1}.`)).left,
    );
    expect(new Set(indents).size).toBe(9);
    expect(indents.slice(8)).toEqual([indents[8], indents[8], indents[8], indents[8]]);
  });

  it('let an entry open with a table, its bullet in the caption', async () => {
    const entry = tableEntry(1, yearTable());
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Kijk:'), list([table(entry.id), paragraph('Daarna.')]))], {
        tables: [entry],
      }),
    );
    const caption = paragraphWith(written, 'Tabel 1');
    expect(styleOf(caption)).toBe('Caption');
    expect(markerOf(written, 'Tabel 1')).toEqual({ format: 'bullet', text: '-' });
    const left = Number(attributeOf(written.tables[0] ?? written.body, 'w:tblInd', 'w:w'));
    expect(left).toBe(indentOf(written, caption).left);
  });

  it('refer to lists that exist', async () => {
    const entry = tableEntry(1, gentTable());
    const written = await writeAndRead(
      answer([item('1', '1.', list('x', 'y'), orderedList(3, 'z'), table(entry.id))], { tables: [entry] }),
    );
    const defined = findAll(written.part('word/numbering.xml'), 'w:num').map(
      ({ attributes }) => attributes['w:numId'],
    );
    const used = findAll(written.body, 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((id) => !/^\d+$/.test(id ?? '') || !defined.includes(id))).toEqual([]);
  });

  it('leave out lists without entries', async () => {
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Tekst.'), list(), orderedList(1))]),
    );
    expect(written.paragraphs.slice(5).map(shownText)).toEqual(['1.\tTekst.']);
  });
});

function listOf(written: WrittenDocx, text: string): string {
  return attributeOf(paragraphWith(written, text), 'w:numId') ?? 'none';
}

function levelOf(written: WrittenDocx, text: string): XmlElement {
  const entry = paragraphWith(written, text);
  return listLevel(written, listOf(written, text), attributeOf(entry, 'w:ilvl') ?? '0');
}

function markerOf(
  written: WrittenDocx,
  text: string,
): { format: string | undefined; text: string | undefined } {
  const level = levelOf(written, text);
  return { format: attributeOf(level, 'w:numFmt'), text: attributeOf(level, 'w:lvlText') };
}

/** The number that a list begins with: that of its level, or what the list itself says instead. */
function startOf(written: WrittenDocx, text: string): string | undefined {
  const entry = paragraphWith(written, text);
  const [num] = findAll(written.part('word/numbering.xml'), 'w:num', { 'w:numId': listOf(written, text) });
  const override = findAll(num ?? written.body, 'w:lvlOverride', {
    'w:ilvl': attributeOf(entry, 'w:ilvl') ?? '0',
  })[0];
  return (
    (override === undefined ? undefined : attributeOf(override, 'w:startOverride')) ??
    attributeOf(levelOf(written, text), 'w:start')
  );
}
