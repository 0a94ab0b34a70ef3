import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, legalText } from '../../src/writers/legal-text.ts';
import { parseXml } from '../support/xml.ts';

describe('text for XML', () => {
  it('shows what cannot be written as U+FFFD, and keeps all else', () => {
    expect(legalText('a\u0000\u0008\u000B\u001F\u007F\u009F\uFFFE\uFFFFb')).toBe(`a${'\uFFFD'.repeat(8)}b`);
    expect(legalText('\uD800 \uDC00 \uD83D\uDE00')).toBe('\uFFFD \uFFFD \uD83D\uDE00');
    expect(legalText('\t\n\r \u0085 é 中 \u{10FFFF}')).toBe('\t\n\r \u0085 é 中 \u{10FFFF}');
  });

  it('reads back from markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = `<a b="${escapeMarkup(text)}">${escapeMarkup(text)}</a>`;
        expect(parseXml(xml)).toMatchObject({ text: legalText(text), attributes: { b: legalText(text) } });
      }),
    );
  });

  it('has no sign in it that markup could be made of', () => {
    expect(escapeMarkup(`<a href="x" id='y'>&amp;`)).not.toMatch(/[<>"']|&(?!#\d+;)/);
  });
});
