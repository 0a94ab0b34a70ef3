import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/nodes.ts';
import { composeQuestion } from '../../src/document/publication.ts';
import type { AskedItem } from '../../src/document/question-text.ts';
import { Report } from '../../src/messages/report.ts';
import { loadHouse } from '../support/house.ts';

const HOUSE = loadHouse();
const HEAD = {
  dossier: '2021-7',
  minister: { name: 'Nele Fictief', function: 'Vlaams minister van Fictie' },
  question: { number: '7', date: '2021-06-10', authors: ['Jan Verzonnen', 'An Proef'], title: 'Fietsen' },
};

function compose(context: string, items: readonly AskedItem[] = [], house = HOUSE) {
  const report = new Report('nl');
  const part = composeQuestion(HEAD, { context, items, answers: [] }, house, { file: 'house.yaml' }, report);
  return { part, codes: report.problems.map(({ code }) => code) };
}

const item = (label: string | null, text: string, ...items: readonly AskedItem[]): AskedItem => ({
  id: label ?? '1',
  label,
  text,
  items,
});

/** "p text", "- text", "-- text" */
function shown(blocks: readonly Block[], depth = 0): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [`${depth === 0 ? 'p' : '-'.repeat(depth)} ${textOf(block)}`];
      case 'list':
        return block.items.flatMap(({ children }) => shown(children, depth + 1));
      default:
        throw new Error(`unexpected ${block.type}`);
    }
  });
}

function textOf({ children }: Extract<Block, { type: 'paragraph' }>): string {
  return children.map((inline) => (inline.type === 'text' ? inline.value : '?')).join('');
}

describe('the question part', () => {
  it('has the lines of the house above it, filled in', () => {
    const { part, codes } = compose('');
    expect(codes).toEqual([]);
    expect(part.title).toBe('Schriftelijke vraag nr. 7 van 10 juni 2021, met antwoord');
    expect(part.header.map(({ text }) => text)).toEqual([
      'SCHRIFTELIJKE VRAAG',
      'nr. 7',
      'van JAN VERZONNEN EN AN PROEF',
      'datum: 10 juni 2021',
      'aan NELE FICTIEF',
      'VLAAMS MINISTER VAN FICTIE',
      'Fietsen',
    ]);
  });

  it('names a placeholder that nothing fills', () => {
    const publication = { ...HOUSE.publication, title: '{question.colour}' };
    expect(compose('', [], { ...HOUSE, publication }).codes).toEqual(['house-placeholder']);
  });

  it('prints each item with its label in the form of the house, those below it after it', () => {
    const items = [
      item('1', 'Een?', item('a', 'Eén a?'), item('b', 'Eén b?', item('i', 'Dieper?'))),
      item('2', 'Twee?'),
    ];
    expect(compose('', items).part.items.map(({ label, letterOnly }) => [label, letterOnly])).toEqual([
      ['1.', false],
      ['a)', true],
      ['b)', true],
      ['i)', true],
      ['2.', false],
    ]);
    const house = { ...HOUSE, items: { ...HOUSE.items, number: 'Vraag {n}' } };
    expect(compose('', items, house).part.items[0]?.label).toBe('Vraag 1');
  });

  it('gives no label to an item that was printed without', () => {
    expect(compose('', [item(null, 'Hoeveel?')]).part.items.map(({ label }) => label)).toEqual(['']);
  });

  it('makes paragraphs of lines, and lists of lines with bullets', () => {
    const text = 'Het gaat om:\n- fietsen;\n  o oude;\no nieuwe;\n• steps.\n\nDat is alles.\r\no ja';
    expect(shown(compose(text).part.introduction)).toEqual([
      'p Het gaat om:',
      '- fietsen;',
      '-- oude;',
      '-- nieuwe;',
      '- steps.',
      'p Dat is alles.',
      'p o ja',
    ]);
    expect(shown(compose('-\n-geen lijst').part.introduction)).toEqual(['p -', 'p -geen lijst']);
  });

  it('loses nothing of the question but bullets and blanks', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('', '- een', 'o twee', '• - o drie', '1. vier'));
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (asked) => {
        const bare = (found: string) => found.replace(/[\s\-–—•▪■●◦·*o]/gu, '');
        const found = shown(compose(asked).part.introduction).map((one) => one.replace(/^(?:p|-+) /, ''));
        expect(bare(found.join(''))).toBe(bare(asked));
      }),
    );
  });
});
