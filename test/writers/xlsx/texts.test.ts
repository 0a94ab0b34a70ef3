import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalText } from '../../../src/writers/legal-text.ts';
import { annexSheet } from '../../support/annex-numbers.ts';
import { annexOf, labelTable } from '../../support/annex-samples.ts';
import { validateOoxml } from '../../support/office.ts';
import { HOSTILE_TEXTS } from '../../support/sample-document.ts';
import { cellAt, sheetOf, writeAndReadXlsx } from '../../support/written-xlsx.ts';

/** A label and the same label in the header of a table. */
async function written(text: string): Promise<{ label: unknown; header: unknown; column: unknown }> {
  const table = labelTable([text]);
  const sheet = await annexSheet({
    ...table,
    rowDimensions: [{ name: 'x', label: text, members: [] }],
  });
  return {
    label: sheet.table?.rows[0]?.[0],
    header: sheet.table?.header[0],
    column: sheet.table?.columns[0],
  };
}

describe('texts from outside', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x.be")',
    '+32 9 123',
    '-5',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '=_xlfn.X()',
  ])('that look like a formula stay texts: %j', async (text) => {
    const sheet = await annexSheet(labelTable([text]));
    const cell = cellAt(sheet, 'A5');
    expect(cell).toMatchObject({ kind: 'text', text: text.replace('\r', '\n') });
    // Also after somebody goes into the cell and out again.
    expect(cell.style.format).toBe('@');
    expect(cell).not.toHaveProperty('formula');
  });

  it('arrive letter for letter wherever they stand', async () => {
    for (const text of HOSTILE_TEXTS) {
      const legal = legalText(text);
      const document = annexOf([labelTable([text], { title: text, notes: [text] })], {
        annexTitle: text,
        annexIntroduction: [text],
      });
      const workbook = await writeAndReadXlsx(document);
      const [cover, , notes, table] = workbook.sheets;
      expect(cover?.above[0]).toBe(legal);
      expect(cover?.above.at(-1)).toBe(legal);
      expect(notes?.table?.rows[0]?.[1]).toBe(legal);
      expect(table?.above[0]).toBe(`Tabel 1: ${legal} [noot 1]`);
      expect(table?.table?.rows[0]?.[0]).toBe(legal);
    }
  });

  it.each([
    '_x0041_',
    '_x000D_',
    '_x005F_',
    '_x0041_x0042_',
    '__xabcd__',
    '_X0041_',
    '_x41_',
    '_x005f_x0041_',
  ])('that look like a code of the file format are no code: %s', async (text) => {
    expect(await written(text)).toEqual({ label: text, header: text, column: text });
  });

  it('keep their lines in a cell, and are one line in a header', async () => {
    expect(await written('een\r\ntwee\rdrie\nvier')).toEqual({
      label: 'een\ntwee\ndrie\nvier',
      header: 'een twee drie vier',
      column: 'een twee drie vier',
    });
  });

  it('longer than a cell end in a sign that something is left out, never in half a character', async () => {
    const { label, header, column } = await written('😀'.repeat(20_000));
    expect(String(label)).toHaveLength(32_767);
    expect(String(label)).toMatch(/😀…$/u);
    expect(String(header)).toHaveLength(255);
    expect(header).toBe(column);
    const { label: exact } = await written('a'.repeat(32_767));
    expect(exact).toBe('a'.repeat(32_767));
  });

  it('with more lines than a cell takes go on behind the last one', async () => {
    const { label } = await written(Array.from({ length: 300 }, (_, at) => String(at)).join('\n'));
    expect(String(label).split('\n')).toHaveLength(254);
    expect(String(label)).toMatch(/253 254 .* 299$/);
  });

  it('of any kind come back, in a valid file', async () => {
    const alphabet = fc.constantFrom(...'_x0041=+-@\t\n\r &<>"\'aé\u0000\uFFFE\uD800\uDC00{}[]#');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: alphabet, minLength: 1, maxLength: 30 }), async (text) => {
        const { label, header, column } = await written(text);
        const legal = legalText(text).replace(/\r\n?/g, '\n');
        const blank = legal.trim() === '';
        expect(label).toBe(blank ? 'Onbekend' : legal);
        expect(header).toBe(column);
        expect(header).toBe(blank ? 'x' : legal.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 60 },
    );
  });

  it('do not make the file invalid', async () => {
    const texts = [...HOSTILE_TEXTS, '_x0041_', 'a'.repeat(40_000), '\n'.repeat(300), '=1+1'];
    const document = annexOf(
      texts.map((text, at) => ({
        ...labelTable([text], { id: String(at), title: text, notes: [text] }),
        rowDimensions: [{ name: 'x', label: text, members: [] }],
      })),
      { annexTitle: texts.join(' '), subject: texts.join(' '), marks: texts, annexIntroduction: texts },
    );
    const workbook = await writeAndReadXlsx(document);
    expect(await validateOoxml(workbook.bytes, 'xlsx')).toEqual([]);
    expect(sheetOf(workbook, 'Tabel_1').above).toContain('_x0041_');
  });
});
