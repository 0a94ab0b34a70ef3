import { describe, expect, it } from 'vitest';
import { isBlank, plainText } from '../../src/document/inline-text.ts';
import type { Inline } from '../../src/document/nodes.ts';
import { emphasis, figure, link, strong, text } from '../support/sample-nodes.ts';

describe('the text of inline nodes', () => {
  it('is what a reader sees, without looks', () => {
    const nodes: readonly Inline[] = [
      text('a '),
      strong('b '),
      emphasis('c '),
      figure(4, 'vier'),
      { type: 'break' },
      { type: 'reference', target: 'answer', table: 't', text: 'tabel 1' },
      { type: 'gap', text: '[?]' },
      link('https://example.org', ' d'),
    ];
    expect(plainText(nodes)).toBe('a b c vier\ntabel 1[?] d');
  });

  it('of a link without words is its address', () => {
    expect(plainText([link('https://example.org', ' ')])).toBe('https://example.org');
    expect(isBlank([link('https://example.org', '')])).toBe(false);
  });

  it('is blank where there is white space only', () => {
    expect(isBlank([])).toBe(true);
    expect(isBlank([text(' '), strong('\u00A0'), { type: 'break' }])).toBe(true);
    expect(isBlank([text('0')])).toBe(false);
  });

  it('of an unknown node is refused', () => {
    const odd: Inline = JSON.parse('{"type":"footnote"}');
    expect(() => plainText([odd])).toThrow('unknown node');
  });
});
