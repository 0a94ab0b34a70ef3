import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/document/nodes.ts';
import { answer, HOSTILE_TEXTS } from '../../support/sample-document.ts';
import { emphasis, figure, item, link, paragraph, strong, table, text } from '../../support/sample-nodes.ts';
import { tableEntry, yearTable } from '../../support/sample-tables.ts';
import {
  cellTexts,
  paragraphWith,
  shownText,
  shownTexts,
  type WrittenDocx,
  writeAndRead,
} from '../../support/written-docx.ts';
import { attributeOf, find, findAll, get } from '../../support/xml.ts';

describe('what stands in a paragraph', () => {
  it('is emphasis, strong, both, a figure and a line break', async () => {
    const both: Inline = { type: 'strong', children: [emphasis('beide')] };
    const written = await write(
      'a ',
      emphasis('schuin'),
      ' ',
      strong('vet'),
      ' ',
      both,
      ' ',
      figure(1234, '1.234'),
      {
        type: 'break',
      },
      'b',
    );
    expect(shownText(paragraphWith(written, '1.'))).toBe('1.\ta schuin vet beide 1.234\nb');
    const look = (shown: string) => {
      const run = findAll(written.body, 'w:r').find((each) => shownText(each) === shown);
      return run === undefined
        ? 'none'
        : [find(run, 'w:b'), find(run, 'w:i')].map((each) => each !== undefined);
    };
    expect(look('schuin')).toEqual([false, true]);
    expect(look('vet')).toEqual([true, false]);
    expect(look('beide')).toEqual([true, true]);
    expect(look('1.234')).toEqual([false, false]);
  });

  it('shows a gap in a draft with a mark around it', async () => {
    const written = await write('Het zijn er ', { type: 'gap', text: 'nog te bevestigen' }, '.');
    const gap = findAll(written.body, 'w:r').find((run) => shownText(run) === 'nog te bevestigen');
    expect(gap === undefined ? undefined : attributeOf(gap, 'w:highlight')).toBe('yellow');
  });
});

describe('links', () => {
  it('lead to the web or to mail, and can be read as links', async () => {
    const written = await write('Zie ', link('https://example.org/a?b=1&c={x}', 'het verslag'), '.');
    const made = get(written.body, 'w:hyperlink');
    expect(shownText(made)).toBe('het verslag');
    const target = get(written.part('word/_rels/document.xml.rels'), 'Relationship', {
      Id: made.attributes['r:id'] ?? '',
    });
    expect(target.attributes['Target']).toBe('https://example.org/a?b=1&c={x}');
    expect(target.attributes['TargetMode']).toBe('External');
    expect(attributeOf(made, 'w:rStyle')).toBe('Hyperlink');
    expect(get(written.part('word/styles.xml'), 'w:style', { 'w:styleId': 'Hyperlink' })).toBeDefined();
  });

  it('of any other kind are shown as text with their address', async () => {
    const urls = ['javascript:alert(1)', 'file:///C:/geheim', 'ftp://example.org/', 'nergens', 'https://'];
    for (const url of urls) {
      const written = await write(link(url, 'hier'));
      expect(findAll(written.body, 'w:hyperlink')).toEqual([]);
      expect(shownText(paragraphWith(written, '1.'))).toBe(`1.\thier (${url})`);
    }
  });

  it('show their address where they have no words, and hold no link themselves', async () => {
    const nested: Inline = {
      type: 'link',
      url: 'https://example.org/',
      children: [strong('vet'), link('https://example.com/', ' en meer')],
    };
    const written = await write(link('https://example.org/x', ''), ' ', nested);
    expect(findAll(written.body, 'w:hyperlink').map(shownText)).toEqual([
      'https://example.org/x',
      'vet en meer',
    ]);
  });

  it('each have a relation of their own', async () => {
    const written = await write(link('https://example.org/', 'een'), link('https://example.org/', 'twee'));
    const ids = findAll(written.part('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes['Id'],
    );
    const used = findAll(written.body, 'w:hyperlink').map(({ attributes }) => attributes['r:id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used).size).toBe(2);
    expect(used.every((id) => ids.includes(id))).toBe(true);
  });
});

describe('text from outside', () => {
  // A name that docx takes for a field, and the name of the list that is in the same answer.
  const texts = [
    ...HOSTILE_TEXTS,
    'CURRENT',
    '{bullets-680-0} { {} }',
    'x'.repeat(5000),
    '\u0085\u0091\u007F',
  ];

  it('arrives letter for letter in paragraphs; what XML cannot hold as U+FFFD', async () => {
    const written = await writeAndRead(
      answer(
        texts.map((value, at) => item(String(at), `${at}.`, paragraph(value), paragraph(strong(value)))),
      ),
    );
    expect(shownTexts(written).slice(5)).toEqual(
      texts.flatMap((value, at) => [`${at}.\t${legible(value)}`, legible(value)]),
    );
  });

  it('arrives in cells, captions, notes, labels, marks, the head and the properties as well', async () => {
    for (const value of texts) {
      const crosstab = yearTable();
      const [row] = crosstab.rows;
      const entry = {
        ...tableEntry(1, {
          ...crosstab,
          rows: row === undefined ? [] : [{ ...row, labels: [value] }],
          notes: [value],
        }),
        caption: `Tabel 1: ${value}`,
      };
      const written = await writeAndRead(
        answer([item('1', value, paragraph('x')), item('2', '2.', table(entry.id))], {
          title: value,
          marks: [value],
          header: [{ text: value, style: 'name' }],
          tables: [entry],
        }),
      );
      const arrived = legible(value);
      expect(shownTexts(written)).toEqual([
        arrived,
        `${arrived}\tx`,
        `2.\tTabel 1: ${arrived}`,
        `Opmerking: ${arrived}`,
      ]);
      expect(cellTexts(written.tables[0] ?? written.body)[1]?.[0]).toBe(arrived);
      expect(shownText(written.part('word/header1.xml'))).toBe(arrived);
      expect(get(written.part('docProps/core.xml'), 'dc:title').text).toBe(arrived);
    }
  });

  it('is no markup: nothing in it becomes a field, a link or a list', async () => {
    const written = await writeAndRead(
      answer([item('1', '1.', ...texts.map((value) => paragraph(text(value))))]),
    );
    expect(findAll(written.body, 'w:fldChar')).toEqual([]);
    expect(findAll(written.body, 'w:hyperlink')).toEqual([]);
    expect(findAll(written.body, 'w:numPr')).toEqual([]);
  });
});

async function write(...inlines: readonly (string | Inline)[]): Promise<WrittenDocx> {
  return writeAndRead(answer([item('1', '1.', paragraph(...inlines))]));
}

/** What a reader of the file finds: line ends as one sign, what is illegal in XML as U+FFFD. */
function legible(value: string): string {
  return [...value.replace(/\r\n?/g, '\n')]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control =
        (code < 0x20 && ![0x09, 0x0a].includes(code)) || (code >= 0x7f && code <= 0x9f && code !== 0x85);
      return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
        ? '\uFFFD'
        : character;
    })
    .join('');
}
