import { describe, expect, it } from 'vitest';
import type { HeaderLine } from '../../../src/document/nodes.ts';
import { answer, smallDocument } from '../../support/sample-document.ts';
import { item, paragraph } from '../../support/sample-nodes.ts';
import { paragraphWith, shownText, styleOf, writeAndRead } from '../../support/written-docx.ts';
import { find, findAll, get } from '../../support/xml.ts';

describe('the head of an answer', () => {
  it('opens the document with its lines in order, each in its own style', async () => {
    const { paragraphs } = await writeAndRead(smallDocument());
    expect(paragraphs.slice(0, 5).map((line) => [styleOf(line), shownText(line)])).toEqual([
      ['AnswerName', 'BART SOMERS'],
      [
        'AnswerFunction',
        expect.stringMatching(/^VICEMINISTER-PRESIDENT VAN DE VLAAMSE REGERING, .* GELIJKE KANSEN$/),
      ],
      ['Heading1', 'ANTWOORD'],
      ['AnswerLine', 'op vraag nr. 321 van 10 juni 2021'],
      ['AnswerLine', 'van MAAIKE DE VREESE'],
    ]);
  });

  it('shows the name in bold and makes ANTWOORD a heading that a screen reader finds', async () => {
    const written = await writeAndRead(smallDocument());
    const styles = written.part('word/styles.xml');
    expect(find(get(styles, 'w:style', { 'w:styleId': 'AnswerName' }), 'w:b')).toBeDefined();
    expect(find(get(styles, 'w:style', { 'w:styleId': 'AnswerFunction' }), 'w:b')).toBeUndefined();
    const heading = get(styles, 'w:style', { 'w:styleId': 'Heading1' });
    expect(get(heading, 'w:name').attributes['w:val']).toBe('heading 1');
    expect(get(heading, 'w:outlineLvl').attributes['w:val']).toBe('0');
  });

  it('keeps the distance to the answer with spacing, not with empty paragraphs', async () => {
    const written = await writeAndRead(smallDocument());
    expect(written.paragraphs.filter((each) => shownText(each) === '')).toEqual([]);
    const last = paragraphWith(written, 'van MAAIKE');
    expect(Number(get(last, 'w:spacing').attributes['w:after'])).toBeGreaterThan(300);
  });

  it('leaves out lines without text', async () => {
    const header: readonly HeaderLine[] = [
      { text: 'AN VOORBEELD', style: 'name' },
      { text: ' ', style: 'function' },
      { text: 'ANTWOORD', style: 'title' },
    ];
    const { paragraphs } = await writeAndRead(answer([], { header }));
    expect(paragraphs.map(shownText)).toEqual(['AN VOORBEELD', 'ANTWOORD']);
  });

  it('puts the introduction between the head and the first item, without an indent', async () => {
    const written = await writeAndRead(
      answer([item('1', '1.', paragraph('Eerst.'))], { introduction: [paragraph('Vooraf.')] }),
    );
    expect(written.paragraphs.slice(-2).map(shownText)).toEqual(['Vooraf.', '1.\tEerst.']);
    expect(findAll(paragraphWith(written, 'Vooraf.'), 'w:ind')).toEqual([]);
  });
});
