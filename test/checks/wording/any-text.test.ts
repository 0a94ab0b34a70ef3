/** The advice on texts that nobody writes: it ends, throws nothing and says little. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../support/wording.ts';

const SIZE = 100_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));

describe('any text', () => {
  it.each(['.', '-', 'a', '“', '"a ', "' a", ':', '1', '1.234.', '1 234 ', 'steeds ', 'dient ', 'van '])(
    'may be a hundred thousand characters of “%s”',
    (piece) => {
      expect(advise(`${fill(piece)} betreffende x@ de VDAB (`).length).toBeLessThan(20);
    },
  );

  it('of which each word is another one gets few notes', () => {
    const words = Array.from(
      { length: 20_000 },
      (_, at) => `x${at.toString(36).replace(/\d/g, 'q')}registratietool`,
    );
    const capitals = words.map((word) => word.slice(0, 6).toUpperCase());
    const problems = advise({ '1a': [words.join(' ')], '1b': [capitals.join(', ')] });
    expect(problems.length).toBeLessThan(20);
    for (const { message } of problems) expect(message.length).toBeLessThan(1500);
  });

  it('gets notes with a place and what to do', () => {
    const piece = fc.constantFrom(
      'Tevens',
      'dient',
      'te',
      'worden',
      'VDAB',
      '(',
      ')',
      '“',
      '”',
      '94%',
      '5 %',
      '.',
      ',',
      '1.234',
      '12345',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const { severity, place, hint } of advise(text)) {
            expect({ severity, place }).toEqual({
              severity: 'note',
              place: { file: 'answer.md.hbs', item: '1' },
            });
            expect(hint).toMatch(/[.”]$/);
          }
        },
      ),
    );
  });
});
