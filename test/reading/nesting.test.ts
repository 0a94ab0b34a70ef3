import { describe, expect, it } from 'vitest';
import { parseStructured } from '../../src/reading/structured-text.ts';

const deep = (text: string, isJson = false) => {
  const parsed = parseStructured(text, isJson);
  if (parsed.ok) return 'sound';
  return parsed.mistakes.map(
    ({ reason, offset }) => `${reason} ${Object.values(parsed.position(offset)).join(':')}`,
  );
};
const times = (count: number, text: string) => text.repeat(count);

describe('blocks inside blocks', () => {
  it('may go as deep as people go', () => {
    expect(deep(`a: ${times(50, '[')}${times(50, ']')}`)).toBe('sound');
    expect(deep(Array.from({ length: 50 }, (_, i) => `${times(i, '  ')}a:`).join('\n'))).toBe('sound');
    expect(deep(`[${times(500, '[1], ')}1]`)).toBe('sound');
    expect(deep(`{"a": ${times(50, '[')}${times(50, ']')}}`, true)).toBe('sound');
  });

  it.each([
    ['lists', `a: 1\nb: ${times(100_000, '[')}`, 'deep 2:104'],
    ['maps', times(100_000, '{a: '), 'deep 1:401'],
    ['dashes', `a:\n${times(100_000, '- ')}`, 'deep 2:1'],
    ['keys', times(100_000, '? '), 'deep 1:1'],
    ['indents', Array.from({ length: 3000 }, (_, i) => `${times(i, ' ')}a:`).join('\n'), 'deep 201:1'],
  ])('without end are refused before they end the process: %s', (_, text, mistake) => {
    expect(deep(text)).toEqual([mistake]);
  });

  it('are refused in JSON as well', () => {
    expect(deep(`${times(100_000, '[')}${times(100_000, ']')}`, true)).toEqual(['deep 1:101']);
  });
});
