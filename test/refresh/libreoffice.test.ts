/** Files that LibreOffice saved: tags, titles and the controls around tables are gone, and come back as far as they can. */
import { describe, expect, it } from 'vitest';
import { replaceElement } from '../../src/reading/package/xml-edits.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { convertTo, hasOffice, validateOoxml } from '../support/office.ts';
import { outsideControls } from '../support/outside-controls.ts';
import { DRAFT, editTree, poolsWorld, readText, shown, VISITS } from '../support/refreshing.ts';

const { Noord = {}, Oost = {}, Zuid = {} } = VISITS;
const CHANGED = {
  to: 2021,
  price: 5,
  remark: 'Gratis bezoeken tellen niet mee.',
  visits: {
    Noord: { ...Noord, 2021: 11 },
    Oost: { ...Oost, 2021: 22 },
    West: { 2018: 1, 2019: 2, 2020: 3, 2021: 4 },
    Zuid: { ...Zuid, 2020: 300, 2021: 33 },
  },
};

async function saved(docx: Uint8Array): Promise<Uint8Array> {
  const bytes = await convertTo('docx', docx, 'antwoord.docx');
  if (bytes === undefined) throw new Error('LibreOffice is not there');
  return bytes;
}

/** What the validator finds, without where. */
async function findings(docx: Uint8Array): Promise<ReadonlySet<string>> {
  return new Set((await validateOoxml(docx, 'docx')).map((one) => one.slice(one.lastIndexOf('/'))));
}

describe.skipIf(!hasOffice)('a file that LibreOffice saved (needs LibreOffice)', () => {
  it('is refreshed whole, and has its tags again', async () => {
    const world = poolsWorld();
    const edited = await saved(await world.build());
    const tags = (docx: Uint8Array) => new WordFile(docx).text.controls.map(({ tag }) => tag);
    expect(new Set(tags(edited))).toEqual(new Set([undefined]));
    world.change(CHANGED);
    const { result, bytes } = await world.refresh(edited);
    expect(result.ok).toBe(true);
    expect(result.edited).toEqual([]);
    expect(result.gone).toEqual([]);
    expect(result.problems.map(({ code }) => code).filter((code) => code === 'refresh-untagged')).toEqual([]);
    expect(readText(bytes).split('\n').slice(5)).toEqual([
      '1.\tIn tabel 1 leest u hoeveel bezoekers er waren. In 2020 waren het er 583: een daling met 12%.',
      'Tabel 1: Bezoeken per zwembad, 2018-2021',
      'Zwembad | 2018 | 2019 | 2020 | 2021',
      'Noord | 100 | 120 | 90 | 11',
      'Oost | 200 | 220 | 190 | 22',
      'West | 1 | 2 | 3 | 4',
      'Zuid | 300 | 320 | 300 | 33',
      'Totaal | 601 | 662 | 583 | 70',
      'Opmerking: Gratis bezoeken tellen niet mee.',
      '2.\tZwembad Zuid telde er 300. Een kaartje kost 5 euro.',
      'Zie ook tabel 2.',
      'Tabel 2: Bezoeken per jaar, 2018-2021',
      'Jaar | Aantal bezoeken',
      '2018 | 601',
      '2019 | 662',
      '2020 | 583',
      '2021 | 70',
      'Opmerking: Gratis bezoeken tellen niet mee.',
    ]);
    expect(tags(bytes).every((tag) => tag?.startsWith('repliek-'))).toBe(true);
    const untagged = { untagged: true };
    expect(outsideControls(bytes, untagged)).toEqual(outsideControls(edited, untagged));
    // LibreOffice writes "true" where the validator wants "1": nothing that it did not find before.
    expect(await findings(bytes)).toEqual(await findings(edited));
    const again = await world.refresh(bytes);
    expect(again.result.written).toBeUndefined();
    // LibreOffice takes the tags away once more.
    const twice = await saved(bytes);
    world.change({ ...CHANGED, price: 6 });
    const third = await world.refresh(twice);
    expect(third.result.changes.map(({ old, new: now }) => `${old} → ${now}`)).toEqual(['5 euro → 6 euro']);
  });

  it('may hold what LibreOffice leaves of a control around a table in its first cell', async () => {
    const world = poolsWorld();
    const edited = editTree(await saved(await world.build()), (root) => {
      const [cell] = root.descendants('w:tc');
      const run = cell?.descendants('w:r').at(-1);
      if (run === undefined) throw new Error('no cell');
      const title = '<w:sdtPr><w:id w:val="7"/><w:alias w:val="Tabel: Bezoeken per zwembad"/></w:sdtPr>';
      return [replaceElement(run, `<w:sdt>${title}<w:sdtContent>${run.xml}</w:sdtContent></w:sdt>`)];
    });
    world.change({ price: 5 });
    const { result } = await world.refresh(edited);
    expect(result.problems).toEqual([]);
    expect(result.changes.map(({ old, new: now }) => `${old} → ${now}`)).toEqual(['4 euro → 5 euro']);
  });

  it('keeps what somebody changed there, and what is not certain, and says so', async () => {
    const draft = DRAFT.replace(
      'Zie ook',
      'In 2018: {{figure "per-pool" pool="Zuid" year=2018}}, samen {{figure "per-pool" pool="Oost" year=2018}}. Zie ook',
    );
    const same = { Noord, Oost: { ...Oost, 2018: 300 }, Zuid };
    const world = poolsWorld({ draft, visits: same });
    const edited = editTree(await saved(await world.build()), (root) => {
      const controls = root.descendants('w:sdt');
      const [first] = controls.filter(({ text }) => text === '300');
      const [price] = controls.filter((control) => shown(control) === 'een daling met 16%');
      const [text] = price?.descendants('w:t') ?? [];
      if (first === undefined || text === undefined) throw new Error('no control');
      // One of two that show the same is gone: which one, nobody can tell.
      return [replaceElement(first, ''), replaceElement(text, '<w:t>een flinke daling</w:t>')];
    });
    world.change({ price: 5, visits: { Noord, Oost: { ...Oost, 2018: 301 }, Zuid: { ...Zuid, 2018: 302 } } });
    const { result, bytes } = await world.refresh(edited);
    expect(result.problems.map(({ code }) => code)).toContain('refresh-untagged');
    expect(readText(bytes)).toContain('samen 300.');
    expect(result.edited).toMatchObject([{ written: 'een daling met 16%', found: 'een flinke daling' }]);
  });

  it('with a table that was split is refreshed in all its parts', async () => {
    const counts = (value: number) =>
      Object.fromEntries(Array.from({ length: 38 }, (_, at) => [1980 + at, value + at * 1000]));
    const wide = (value: number) => ({
      ...{ from: 1980, to: 2017, draft: DRAFT.replaceAll('2020', '2017').replaceAll('2019', '2016') },
      visits: { Noord: counts(value), Zuid: counts(value) },
    });
    const world = poolsWorld(wide(1_000_000));
    const edited = await saved(await world.build());
    world.change(wide(1_000_001));
    const { result, bytes } = await world.refresh(edited);
    expect(result.problems.map(({ code }) => code)).toEqual([]);
    const changed = result.changes.filter(({ kind }) => kind === 'cell');
    expect(changed).toHaveLength(38 * 3 + 38);
    expect(readText(bytes)).not.toContain('1.000.000');
  });
});
