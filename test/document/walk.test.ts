import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/decimal.ts';
import type { Block, Inline } from '../../src/document/nodes.ts';
import { mapInlines, visitBody } from '../../src/document/walk.ts';
import {
  figure,
  heading,
  item,
  link,
  list,
  orderedList,
  paragraph,
  strong,
  table,
  text,
} from '../support/sample-nodes.ts';

const BODY = {
  introduction: [paragraph('vooraf')],
  items: [
    item(
      ['1a', '1b'],
      '1. a)',
      heading(2, 'kop'),
      paragraph(
        'een ',
        strong('twee'),
        link('https://example.org', 'drie'),
        { type: 'break' },
        figure(4, 'vier'),
      ),
      list([paragraph('vijf'), orderedList(1, 'zes'), table('t')]),
    ),
  ],
};

/** What a visitor meets, in order. */
function met(body: { introduction: readonly Block[]; items: typeof BODY.items }): readonly string[] {
  const found: string[] = [];
  visitBody(body, {
    block: ({ type }, { ids }) => found.push(`${type}@${ids.join(',')}`),
    inline: (inline) => found.push(inline.type === 'text' ? inline.value : inline.type),
  });
  return found;
}

describe('visiting', () => {
  it('meets every node once, in reading order, and says in which item', () => {
    expect(met(BODY)).toEqual([
      'paragraph@',
      'vooraf',
      'heading@1a,1b',
      'kop',
      'paragraph@1a,1b',
      'een ',
      'strong',
      'twee',
      'link',
      'drie',
      'break',
      'figure',
      'list@1a,1b',
      'paragraph@1a,1b',
      'vijf',
      'list@1a,1b',
      'paragraph@1a,1b',
      'zes',
      'table@1a,1b',
    ]);
  });

  it('needs no visitor for every kind', () => {
    expect(() => visitBody(BODY, {})).not.toThrow();
  });
});

describe('changing', () => {
  const shout = (inline: Inline): Inline =>
    inline.type === 'text' ? { ...inline, value: inline.value.toUpperCase() } : inline;

  it('has its say on every inline, wherever it stands', () => {
    expect(met(mapInlines(BODY, shout)).filter((name) => /^[A-Z ]+$/.test(name))).toEqual([
      'VOORAF',
      'KOP',
      'EEN ',
      'TWEE',
      'DRIE',
      'VIJF',
      'ZES',
    ]);
  });

  it('leaves the body that it was given as it is, and keeps all else', () => {
    const before = met(BODY);
    const changed = mapInlines({ ...BODY, extra: 1 }, shout);
    expect(met(BODY)).toEqual(before);
    expect(changed.extra).toBe(1);
    expect(changed.items[0]?.label).toBe('1. a)');
  });

  it('sees the innermost first, so that a change can look at what became of its children', () => {
    const order: string[] = [];
    mapInlines({ introduction: [paragraph(strong('binnen'))], items: [] }, (inline) => {
      order.push(inline.type);
      return inline;
    });
    expect(order).toEqual(['text', 'strong']);
  });

  it('may put another node in the place of one', () => {
    const changed = mapInlines({ introduction: [paragraph(strong('weg'))], items: [] }, (inline) =>
      inline.type === 'strong' ? text('nieuw') : inline,
    );
    expect(met({ ...changed, items: [] })).toEqual(['paragraph@', 'nieuw']);
  });
});

describe('an unknown node', () => {
  const oddBlock: Block = JSON.parse('{"type":"chart","table":"t"}');
  const oddInline: Inline = JSON.parse('{"type":"footnote"}');

  it.each([
    ['block', [oddBlock]],
    ['block in a list', [list([oddBlock])]],
    ['inline', [paragraph(oddInline)]],
    ['inline in another', [paragraph({ type: 'strong', children: [oddInline] })]],
  ] satisfies readonly (readonly [string, readonly Block[]])[])('throws: %s', (_, introduction) => {
    expect(() => visitBody({ introduction, items: [] }, {})).toThrow(/unknown node: .*(chart|footnote)/);
    expect(() => mapInlines({ introduction, items: [] }, (inline) => inline)).toThrow(/unknown node/);
  });

  it('is named with its exact numbers', () => {
    const odd: Block = { ...JSON.parse('{"type":"odd"}'), value: decimalOf(25) };
    expect(() => visitBody({ introduction: [odd], items: [] }, {})).toThrow(
      'unknown node: {"type":"odd","value":{"digits":"25","scale":0}}',
    );
  });
});
