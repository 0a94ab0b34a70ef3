/** Items of two questions find each other by what they ask, whatever their labels and their order. */
import { describe, expect, it } from 'vitest';
import type { AskedItem } from '../../src/followup/asked-item.ts';
import { findCorrespondences } from '../../src/followup/correspondence.ts';
import { nodeIo } from '../../src/io.ts';
import { readDutchWords } from '../../src/words/dutch-words.ts';

const dutch = readDutchWords(nodeIo);

/** Lines such as "1a Hoeveel …", with what the items stand under behind a bar: "1a Per jaar. | Hoeveel …" */
const items = (...lines: readonly string[]): readonly AskedItem[] =>
  lines.map((line) => {
    const [id = '', text = '', stem] = /^(\S+) ([^|]*?)(?: \| (.*))?$/.exec(line)?.slice(1) ?? [];
    return { id, text, stems: stem === undefined ? [] : [stem] };
  });

function pairs(earlier: readonly AskedItem[], asked: readonly AskedItem[]) {
  const { items: found, dropped } = findCorrespondences(earlier, asked, dutch);
  return { found: Object.fromEntries([...found].map(([id, one]) => [id, one.earlier])), dropped };
}

const STALLS = items(
  '1 Hoeveel fietsenstallingen werden er gesubsidieerd? Graag per provincie.',
  '2 Wat was de kostprijs van elke fietsenstalling?',
  '3 Hoeveel aanvragen zijn er geweigerd, en om welke redenen?',
  '4 Hoe wordt de regeling geëvalueerd?',
);

describe('items that are asked again', () => {
  it('are found in another order and under other labels', () => {
    const asked = items(
      'a Welke evaluatie van de regeling is er gepland?',
      'b Hoeveel geweigerde aanvragen waren er? Welke redenen speelden mee?',
      'c Hoeveel gesubsidieerde fietsenstallingen kwamen er bij in elke provincie?',
      'd Hoeveel kostte een fietsenstalling?',
    );
    expect(pairs(STALLS, asked)).toEqual({ found: { a: ['4'], b: ['3'], c: ['1'], d: ['2'] }, dropped: [] });
  });

  it('are not those that ask for another thing of the same subject', () => {
    const earlier = items(
      '1 Wat was per vorming en per jaar de kostprijs?',
      '2 Wat was per vorming en per jaar het aantal deelnemers?',
    );
    const swapped = items(
      '1 Wat was per vorming en per jaar het aantal deelnemers?',
      '2 Wat was per vorming en per jaar de kostprijs?',
    );
    expect(pairs(earlier, swapped)).toEqual({ found: { 1: ['2'], 2: ['1'] }, dropped: [] });
    const one = findCorrespondences(
      items('1 Wat was per vorming en per jaar de kostprijs?'),
      items('1 Wat was per vorming en per jaar het aantal deelnemers?'),
      dutch,
    );
    expect(one.items.get('1')?.sure ?? false).toBe(false);
  });

  it('are told apart by what they stand under where they say little themselves', () => {
    const earlier = items(
      '1a Per jaar? | Hoeveel fietsenstallingen kwamen er bij?',
      '1b Per provincie? | Hoeveel fietsenstallingen kwamen er bij?',
      '2a Per jaar? | Hoeveel laadpalen werden er geplaatst?',
      '2b Per provincie? | Hoeveel laadpalen werden er geplaatst?',
    );
    const asked = items(
      '1a Per jaar? | Hoeveel laadpalen zijn er geplaatst?',
      '1b Per provincie? | Hoeveel laadpalen zijn er geplaatst?',
      '2a Per jaar? | Hoeveel fietsenstallingen zijn erbij gekomen?',
      '2b Per provincie? | Hoeveel fietsenstallingen zijn erbij gekomen?',
    );
    expect(pairs(earlier, asked).found).toEqual({ '1a': ['2a'], '1b': ['2b'], '2a': ['1a'], '2b': ['1b'] });
  });

  it('may have been split or merged', () => {
    const whole = items(
      '1 Hoeveel aanvragen waren er, en hoeveel aanvragen zijn er geweigerd of ingetrokken?',
    );
    const parts = items(
      '1 Hoeveel aanvragen waren er?',
      '2 Hoeveel aanvragen zijn geweigerd of ingetrokken?',
      '3 Welke laadpalen zijn er defect?',
    );
    const split = pairs(whole, parts);
    expect(split.found).toEqual({ 1: ['1'], 2: ['1'] });
    const merged = pairs(parts, whole);
    expect(merged.found['1']?.toSorted()).toEqual(['1', '2']);
    expect(merged.dropped).toEqual(['3']);
  });

  it('are new where nothing is like them, and doubtful between', () => {
    const { items: found } = findCorrespondences(
      STALLS,
      items(
        '1 Zijn de stallingen met het openbaar vervoer bereikbaar?',
        '2 Welke gemeenten kregen in het verleden een boete?',
      ),
      dutch,
    );
    expect(found.get('2')).toBeUndefined();
    expect(found.get('1')?.sure ?? false).toBe(false);
  });

  it('say by which words', () => {
    const found = findCorrespondences(
      STALLS,
      items('7 Wat was de kostprijs van een fietsenstalling?'),
      dutch,
    );
    expect(found.items.get('7')).toMatchObject({
      earlier: ['2'],
      sure: true,
      words: ['kostprijs', 'fietsenstalling'],
    });
    expect(found.dropped).toEqual(['1', '3', '4']);
  });

  it('name another that is as much like it', () => {
    const earlier = items(
      '1 Hoeveel bussen rijden er elektrisch?',
      '2 Hoeveel bussen rijden er nu elektrisch?',
    );
    const { items: found } = findCorrespondences(earlier, earlier, dutch);
    expect(found.get('1')).toMatchObject({ earlier: ['1'], also: '2' });
    expect(found.get('2')).toMatchObject({ earlier: ['2'], also: '1' });
  });
});
