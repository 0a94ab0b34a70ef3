import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/suggestions/period.ts';

const UNTIL = ['tot en met', 't/m', 'tot', '-', '–'];

describe('the years that a question asks about', () => {
  it.each([
    ['in de jaren 2016 tot en met 2020', 2016, 2020],
    ['van 2016 tot 2020', 2016, 2020],
    ['2016-2020', 2016, 2020],
    ['2016 – 2020', 2016, 2020],
    ['voor 2018, 2019 en 2020', 2018, 2020],
    ['eind 2019, 2020 en 2021, per provincie', 2019, 2021],
  ])('%s', (text, from, to) => {
    expect(periodOf(text, UNTIL)).toEqual({ from, to });
  });

  it.each([
    'sinds 2018',
    'in 2018 en in 2020',
    'van 2016 tot 2020, en van 2010 tot 2012',
    'het decreet van 2021-06-10',
    'nr. 2016/2020.4',
    'tot 2020',
    'van 2020 tot 2016',
    'zonder jaren',
  ])('%s: none, or not clear which', (text) => {
    expect(periodOf(text, UNTIL)).toBeUndefined();
  });

  it('is never backwards, whatever the text', () => {
    const piece = fc.constantFrom('2016', '2020', '1999', ' tot ', ' en ', '-', ' van ', ', ', 'x', '.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const period = periodOf(pieces.join(''), UNTIL);
        expect(period === undefined || period.from < period.to).toBe(true);
      }),
    );
  });
});
