import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors, nearestName, type Severity } from '../src/problem.ts';

const problems = (...severities: readonly Severity[]) =>
  severities.map((severity) => ({ code: 'x', severity, message: 'x', place: {} }));

describe('errors', () => {
  it('are what stops a final document; warnings and notes do not', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors(problems('warning', 'note'))).toBe(false);
    expect(hasErrors(problems('note', 'error'))).toBe(true);
  });
});

describe('the nearest name', () => {
  it.each([
    ['trainigs', 'trainings'],
    ['regoin', 'region'],
    ['REGION', 'region'],
    ['yaer', 'year'],
    ['tottal', 'total'],
    ['', 'year'],
  ])('of %j is %j', (found, nearest) => {
    expect(nearestName(found, ['trainings', 'region', 'year', 'total'])).toBe(nearest);
  });

  it('counts two swapped letters as one mistake', () => {
    expect(nearestName('abdc', ['abxyz', 'abcd', 'abd'])).toBe('abcd');
  });

  it('is the first of several that are equally near', () => {
    expect(nearestName('b', ['a', 'c'])).toBe('a');
  });

  it('is undefined only where nothing is known', () => {
    expect(nearestName('year', [])).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (found, known) => {
        expect(known).toContain(nearestName(found, known));
      }),
    );
  });

  it('of a known name is that name', () => {
    const names = fc.uniqueArray(fc.string({ maxLength: 50 }), {
      minLength: 1,
      selector: (name) => name.toLowerCase(),
    });
    fc.assert(
      fc.property(names, (known) => {
        for (const name of known) expect(nearestName(name, known)).toBe(name);
      }),
    );
  });

  it('is found at once, however long the texts are', () => {
    const long = 'a'.repeat(1_000_000);
    const start = performance.now();
    expect(nearestName(long, [`${long}b`, 'b'])).toBe(`${long}b`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
