import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/drafting/template.ts';
import { Report } from '../../src/messages/report.ts';
import { draftSections, insertUnderHeadings } from '../../src/suggestions/empty-sections.ts';

const item = (id: string) => ({ id, label: id, text: '', items: [] });
const ITEMS = ['1', '2', '3', '4'].map(item);

function emptyItems(text: string): readonly string[] {
  const template = parseTemplate({ file: 'answer.md.hbs', text }, new Report());
  if (template === undefined) throw new Error('no template');
  return draftSections(text, template, ITEMS).flatMap(({ items, empty }) => (empty ? items : []));
}

describe('parts of a draft in which nobody wrote', () => {
  it('are all of a new one', () => {
    expect(emptyItems('{{!--\n1. Hoeveel?\n--}}\n# 1\n\n{{!--\n2. # Wie?\n\nEn wat?\n--}}\n# 2\n')).toEqual([
      '1',
      '2',
    ]);
  });

  it.each([
    ['text', '# 1\nTekst.\n\n# 2\nTekst.\n'],
    ['a passage', '# 1\n\n{{> a}}\n\n# 2\n{{table "x"}}\n'],
    ['a block', '# 1\n{{#if a}}x{{/if}}\n\n# 2\n{{#if a}}\n{{/if}}\n'],
    ['a remark below the heading', '# 1\n{{!-- nog vragen --}}\n\n# 2\n{{!-- nog vragen --}}\n'],
    ['a remark, and then the next question', '# 1\n\n{{!-- nog vragen --}}\n\n{{!-- 2. Wie? --}}\n# 2\nx\n'],
    ['a remark that nothing comes after', '# 1\nx\n\n# 2\n\n{{!-- nog vragen --}}\n'],
  ])('are not those with %s', (_, text) => {
    expect(emptyItems(text)).toEqual([]);
  });

  it('knows joint headings, and no heading inside a comment, a block or code', () => {
    expect(emptyItems('# 1-2\n\n{{!--\n# 3\n--}}\n# 3\n{{#if a}}\n# 4\n{{/if}}\n```\n# 4\n```\n')).toEqual([
      '1',
      '2',
    ]);
  });

  it('fill up with lines that end as the others do, and change no other byte', () => {
    const text = '# 1\r\n\r\n{{!-- 2 --}}\r\n# 2';
    const filled = insertUnderHeadings(
      text,
      new Map([
        [1, ['een', 'twee']],
        [4, ['drie']],
      ]),
    );
    expect(filled).toBe('# 1\r\neen\r\ntwee\r\n\r\n{{!-- 2 --}}\r\n# 2\r\ndrie\r\n');
  });
});
