import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/document/placeholders.ts';

const VALUES = new Map([
  ['question.number', '321'],
  ['minister.name', 'Bart Somers'],
  ['empty', ''],
  ['hostile', '{minister.name} $& $1'],
]);
const fill = (form: string) => fillPlaceholders(form, VALUES, 'nl-BE');

describe('placeholders', () => {
  it('get their value, in capitals where asked', () => {
    expect(fill('vraag nr. {question.number} aan {minister.name:upper}')).toEqual({
      text: 'vraag nr. 321 aan BART SOMERS',
      unknown: [],
    });
  });

  it('may have an empty value', () => {
    expect(fill('a{empty}b')).toEqual({ text: 'ab', unknown: [] });
  });

  it('without a value stay in the text and are named', () => {
    expect(fill('{question.nummer} {minister.name:lower} {}')).toEqual({
      text: '{question.nummer} {minister.name:lower} {}',
      unknown: ['question.nummer', 'minister.name:lower', ''],
    });
  });

  it('never read a value as a form', () => {
    expect(fill('{hostile}').text).toBe('{minister.name} $& $1');
  });

  it('leave braces that are none alone', () => {
    for (const form of ['{', '}', '{{', 'a { b', '} {'])
      expect(fill(form)).toEqual({ text: form, unknown: [] });
  });

  it('follow the language for capitals', () => {
    const values = new Map([['name', 'istanbul é ß']]);
    expect(fillPlaceholders('{name:upper}', values, 'nl-BE').text).toBe('ISTANBUL É SS');
    expect(fillPlaceholders('{name:upper}', values, 'tr-TR').text).toBe('İSTANBUL É SS');
  });
});
