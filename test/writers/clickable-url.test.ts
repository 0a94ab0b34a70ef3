import { describe, expect, it } from 'vitest';
import { clickableUrl } from '../../src/writers/clickable-url.ts';

describe('an address that may be clicked', () => {
  it.each([
    ['https://www.vlaanderen.be/agii', 'https://www.vlaanderen.be/agii'],
    ['HTTP://Example.org/a b?q="1"', 'http://example.org/a%20b?q=%221%22'],
    ['mailto:info@example.org', 'mailto:info@example.org'],
    [' https://example.org/ ', 'https://example.org/'],
  ])('%j has the form %s', (url, form) => {
    expect(clickableUrl(url)).toBe(form);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    'www.example.org',
    '/pagina',
    '#tabel',
    '',
    'https://',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('is not %j', (url) => {
    expect(clickableUrl(url)).toBeUndefined();
  });
});
