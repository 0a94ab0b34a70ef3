import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block, Inline } from '../../../src/document/nodes.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { partText, readPackage } from '../../../src/writers/package.ts';
import { loadHouse } from '../../support/house.ts';
import { answer, fullDocument, smallDocument } from '../../support/sample-document.ts';
import { item, list, paragraph } from '../../support/sample-nodes.ts';
import { styleOf, writeAndRead } from '../../support/written-docx.ts';
import { find, findAll, get, parseXml } from '../../support/xml.ts';

const HOUSE = loadHouse();
const TIME_ZONE = process.env['TZ'];

afterEach(() => {
  vi.useRealTimers();
  if (TIME_ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TIME_ZONE;
});

describe('the same answer', () => {
  it('gives the same bytes twice in one process', async () => {
    const first = await writeDocx(fullDocument(), HOUSE);
    await writeDocx(smallDocument(), HOUSE);
    expect(sameBytes(await writeDocx(fullDocument(), HOUSE), first)).toBe(true);
  });

  it('gives the same bytes at another time, in another time zone', async () => {
    const first = await writeDocx(fullDocument(), HOUSE);
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [zone, time] of [
      ['Pacific/Kiritimati', '2031-12-31T23:59:58Z'],
      ['America/Los_Angeles', '1999-01-01T00:00:00Z'],
    ]) {
      process.env['TZ'] = zone ?? '';
      vi.setSystemTime(new Date(time ?? ''));
      expect(sameBytes(await writeDocx(fullDocument(), HOUSE), first), zone).toBe(true);
    }
  });

  it('holds neither a clock nor an id that was drawn', async () => {
    const texts = async () =>
      [...readPackage(await writeDocx(fullDocument(), HOUSE))].map(
        ([name, bytes]) => `${name} ${partText(bytes)}`,
      );
    const written = await texts();
    expect(written.filter((part) => /dcterms|20\d\d-\d\d-\d\dT/.test(part))).toEqual([]);
    expect(await texts()).toEqual(written);
  });
});

describe('the file', () => {
  it('begins with its list of contents', async () => {
    const { names } = await writeAndRead(smallDocument());
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has title, subject, author and language in its properties', async () => {
    const written = await writeAndRead(smallDocument());
    const properties = written.part('docProps/core.xml');
    expect(properties.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', 'Antwoord op vraag nr. 321 van 10 juni 2021'],
      ['dc:subject', 'Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod'],
      ['dc:creator', 'BART SOMERS'],
      ['dc:language', 'nl-BE'],
    ]);
  });

  it('says in which language it is, in the defaults of all text', async () => {
    for (const language of ['nl-BE', 'fr-BE']) {
      const written = await writeAndRead(smallDocument(), { ...HOUSE, language });
      const defaults = get(written.part('word/styles.xml'), 'w:rPrDefault');
      expect(get(defaults, 'w:lang').attributes['w:val']).toBe(language);
    }
  });

  it('has the font, sizes, margins and paper of the house', async () => {
    const house = {
      ...HOUSE,
      fonts: { ...HOUSE.fonts, body: 'Flanders Art Sans', size: 12 },
      page: { width: 200, height: 250, margins: { top: 10, right: 20, bottom: 30, left: 40 } },
    };
    const written = await writeAndRead(smallDocument(), house);
    const defaults = get(written.part('word/styles.xml'), 'w:rPrDefault');
    expect(get(defaults, 'w:rFonts').attributes['w:ascii']).toBe('Flanders Art Sans');
    expect(get(defaults, 'w:sz').attributes['w:val']).toBe('24');
    expect(get(written.body, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11339', 'w:h': '14173' });
    expect(get(written.body, 'w:pgMar').attributes).toMatchObject({
      'w:top': '567',
      'w:right': '1134',
      'w:bottom': '1701',
      'w:left': '2268',
    });
  });

  it('defines every style that it uses, headings as headings, and leaves no line alone on a page', async () => {
    const written = await writeAndRead(fullDocument());
    const styles = written.part('word/styles.xml');
    const defined = findAll(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
      findAll(written.body, name).map(({ attributes }) => attributes['w:val']),
    );
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
    expect(find(get(styles, 'w:style', { 'w:styleId': 'Normal' }), 'w:widowControl')).toBeDefined();
    expect(written.paragraphs.filter((each) => styleOf(each) === 'Heading1')).toHaveLength(1);
  });

  it('is well-formed in every part', async () => {
    for (const [name, bytes] of readPackage(await writeDocx(fullDocument(), HOUSE))) {
      expect(() => parseXml(partText(bytes)), name).not.toThrow();
    }
  });

  it('has unique ids', async () => {
    const written = await writeAndRead(fullDocument());
    const ids = findAll(written.body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    const relations = findAll(written.part('word/_rels/document.xml.rels'), 'Relationship');
    expect(new Set(relations.map(({ attributes }) => attributes['Id'])).size).toBe(relations.length);
  });
});

describe('a node that the writer does not know', () => {
  const block: Block = JSON.parse('{"type":"video","children":[]}');
  const inline: Inline = JSON.parse('{"type":"formula","value":"x"}');

  it('is refused wherever it stands', async () => {
    const places: readonly Block[] = [
      block,
      list([block]),
      paragraph(inline),
      paragraph({ type: 'strong', children: [inline] }),
      paragraph({ type: 'link', url: 'https://example.org/', children: [inline] }),
    ];
    for (const place of places) {
      const write = writeDocx(answer([item('1', '1.', place)]), HOUSE);
      await expect(write).rejects.toThrow(/does not know this node.*(video|formula)/);
    }
    await expect(writeDocx(answer([], { introduction: [block] }), HOUSE)).rejects.toThrow('video');
  });
});

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
