/** Random answers, edits and refreshes, a few of them; `npm run fuzz` plays as many as are asked for. */
import { describe, expect, it } from 'vitest';
import { hasOffice } from '../support/office.ts';
import { checkOutside } from '../support/refresh-oracle/check-outside.ts';
import { outsideControls } from '../support/refresh-oracle/outside.ts';
import { invalidities, play } from './play.ts';
import { makeScenario } from './scenario.ts';

/** One seed makes the same answers and edits everywhere. */
const SEEDS = [2, 7, 8, 16, 23, 34, 49, 63, 82, 118];
const VALIDATED: ReadonlySet<number> = new Set([23, 49, 118]);
const OFFICE_SEEDS = [1050, 1100];

describe('a refresh of a Word file that people edited', () => {
  let checked = 0;
  for (const seed of SEEDS) {
    it(`changes nothing outside the controls, and shows what the data say (seed ${seed})`, async () => {
      const played = await play(makeScenario(seed, { office: false }));
      expect(played.wrong).toEqual([]);
      expect(played.files['refreshed']).toBeDefined();
      checked += played.checked;
      if (VALIDATED.has(seed)) expect(await invalidities(played)).toEqual([]);
    });
  }

  it('has enough in them that can be wrong', () => {
    expect(checked).toBeGreaterThan(100);
  });

  for (const seed of OFFICE_SEEDS) {
    it.skipIf(!hasOffice)(`works on what LibreOffice saved (needs LibreOffice; seed ${seed})`, async () => {
      const played = await play(makeScenario(seed, { office: true }));
      expect(played.wrong).toEqual([]);
      expect(await invalidities(played)).toEqual([]);
    });
  }
});

describe('what holds a refreshed file against the edited one', () => {
  const control = (content: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="repliek-figure-1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const part = (text: string) => new Map([['word/document.xml', Buffer.from(text)]]);

  it('leaves out what stands in controls, and nothing else', () => {
    expect(outsideControls(`<a>${control('<b>1</b>')}<c>2</c></a>`)).toBe(`<a>${control('…')}<c>2</c></a>`);
    const other = '<w:sdt><w:sdtPr><w:tag w:val="datum"/></w:sdtPr><w:sdtContent>3</w:sdtContent></w:sdt>';
    expect(outsideControls(`<a>${other}</a>`)).toBe(`<a>${other}</a>`);
  });

  it('finds a letter that changed outside, a part that went, and half of a comment', () => {
    const mark = '<w:commentRangeStart w:id="1"/>';
    const before = part(`<a>${control(mark)}<c>2</c><w:commentRangeEnd w:id="1"/></a>`);
    expect(checkOutside(before, before)).toEqual([]);
    const letter = part(`<a>${control(mark)}<c>3</c><w:commentRangeEnd w:id="1"/></a>`);
    expect(checkOutside(before, letter)).toEqual([expect.stringContaining('changed outside the controls')]);
    const half = part(`<a>${control('')}<c>2</c><w:commentRangeEnd w:id="1"/></a>`);
    expect(checkOutside(before, half).join()).toContain('marks do not belong together');
    expect(checkOutside(before, new Map())).toEqual(['word/document.xml is gone']);
  });
});
