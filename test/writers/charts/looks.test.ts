import { describe, expect, it } from 'vitest';
import { type SeriesLook, seriesLooks, TEXT_COLOUR } from '../../../src/writers/charts/looks.ts';
import { loadHouse } from '../../support/house.ts';

/** Relative luminance and contrast by WCAG 2.1, written here a second time. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
}
const contrast = (a: string, b: string) =>
  (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

const house = loadHouse();
const looks = seriesLooks(8, house);
const pairs = looks.slice(1).map((look, at): readonly [SeriesLook, SeriesLook] => [looks[at] ?? look, look]);

describe('the series of a chart', () => {
  it('stand out from white paper by 3 : 1, the text by far more', () => {
    for (const { colour } of looks) expect(contrast(colour, 'FFFFFF'), colour).toBeGreaterThanOrEqual(3);
    expect(contrast(TEXT_COLOUR, 'FFFFFF')).toBeGreaterThan(7);
  });

  it('stand out from their neighbours by 3 : 1, and so differ in grey', () => {
    for (const [one, other] of pairs) {
      expect(contrast(one.colour, other.colour), `${one.colour} ${other.colour}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('differ from all others without any colour: by lightness with a pattern, by dash with a mark', () => {
    const bars = looks.map(({ colour, pattern }) => `${luminance(colour) > 0.2} ${pattern}`);
    expect(new Set(bars).size).toBe(8);
    const lines = looks.map(({ dash, marker, hollow }) => `${dash} ${marker} ${hollow}`);
    expect(new Set(lines).size).toBe(8);
  });

  it('begin with the colour of the house, where that can be seen beside the second', () => {
    const first = (headerFill: string) =>
      seriesLooks(2, { table: { ...house.table, headerFill } })[0]?.colour;
    expect(first('00306b')).toBe('00306B');
    expect(first('FFD700')).toBe('1F3864');
    expect(first('C06000')).toBe('1F3864');
  });
});
