import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeXlsx } from '../../../src/writers/xlsx/xlsx-writer.ts';
import { loadHouse } from '../../support/house.ts';
import { fullDocument } from '../../support/sample-document.ts';
import { writeAndReadXlsx } from '../../support/written-xlsx.ts';
import { find, findAll, get, parseXml } from '../../support/xml.ts';

const HOUSE = loadHouse();

describe('the same document', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('gives the same bytes: again, at another date, in another time zone', async () => {
    const first = await writeXlsx(fullDocument(), HOUSE);
    expect(await writeXlsx(fullDocument(), HOUSE)).toEqual(first);
    process.env['TZ'] = 'Pacific/Auckland';
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('1999-12-31T23:59:59Z') });
    expect(new Date().getFullYear()).toBe(2000);
    expect(await writeXlsx(fullDocument(), HOUSE)).toEqual(first);
  });
});

describe('the file', () => {
  it('has a title and a language, and says nothing of clock, person or machine', async () => {
    const { parts } = await writeAndReadXlsx(fullDocument());
    const core = parseXml(parts.get('docProps/core.xml') ?? '');
    expect(core.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', 'Bijlage bij het antwoord op vraag nr. 321 van 10 juni 2021'],
      ['dc:subject', 'Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod'],
      ['dc:language', 'nl-BE'],
    ]);
    expect([...parts.values()].join()).not.toMatch(/exceljs|ExcelJS|Unknown|\b20[2-9]\d-\d\d-\d\dT/);
  });

  it('holds parts alone, no folders, the content types first', async () => {
    const names = [...(await writeAndReadXlsx(fullDocument())).parts.keys()];
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
  });

  it('opens on its first sheet', async () => {
    const { parts, sheets } = await writeAndReadXlsx(fullDocument());
    const view = get(parseXml(parts.get('xl/workbook.xml') ?? ''), 'workbookView');
    expect(view.attributes).toMatchObject({ activeTab: '0', firstSheet: '0' });
    expect(sheets.map(({ xml }) => get(xml, 'sheetView').attributes['tabSelected'])).toEqual([
      '1',
      ...sheets.slice(1).map(() => undefined),
    ]);
  });

  it('has links inside the workbook alone', async () => {
    const { parts } = await writeAndReadXlsx(fullDocument());
    const relations = [...parts].filter(([name]) => name.endsWith('.rels')).map(([, text]) => parseXml(text));
    const all = relations.flatMap((xml) => findAll(xml, 'Relationship'));
    expect(all.filter(({ attributes }) => attributes['TargetMode'] === 'External')).toEqual([]);
    expect(all.filter(({ attributes }) => attributes['Type']?.endsWith('/hyperlink'))).toEqual([]);
  });

  it('has Arial 12 in cells without a style too, which is what columns are measured in', async () => {
    const { styles } = await writeAndReadXlsx(fullDocument());
    const [font] = get(styles, 'fonts').children;
    expect(font?.children.map(({ name, attributes }) => [name, attributes['val']])).toEqual([
      ['sz', '12'],
      ['color', undefined],
      ['name', 'Arial'],
      ['family', '2'],
    ]);
  });

  it('has nothing that a program would flag as a mistake in labels that are years', async () => {
    const { sheets } = await writeAndReadXlsx(fullDocument());
    for (const { name, table, xml } of sheets) {
      const ignored = find(xml, 'ignoredError');
      expect(ignored?.attributes['numberStoredAsText'], name).toBe(table === undefined ? undefined : '1');
    }
  });
});
