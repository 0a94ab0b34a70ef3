/** Texts about the same are more alike than others, whatever form their words have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { readDutchWords } from '../../src/words/dutch-words.ts';
import { likeness, rarity } from '../../src/words/similarity.ts';
import { BOILERPLATE } from '../../src/words/stop-words.ts';

const dutch = readDutchWords(nodeIo);
const words = (text: string) => dutch.words(text, BOILERPLATE);
const TEXTS = [
  'Hoeveel vormingen waren er per jaar in elke provincie?',
  'Wat is de kostprijs van de opleidingen?',
  'Hoeveel deelnemers telde het vormingsaanbod?',
  'Welke fietspaden werden aangelegd langs gewestwegen?',
  'Hoeveel woningen staan er leeg in elke gemeente?',
];
const rare = rarity(TEXTS.map(words));
const score = (one: string, other: string) => likeness(words(one), words(other), rare).score;

describe('likeness', () => {
  it.each([
    ['Geef een overzicht van de vormingen naar provincie.', 0],
    ['Wat kostte een opleiding gemiddeld? Welke prijs werd gevraagd?', 1],
    ['Hoe groot was het aanbod en hoeveel deelnemers waren er?', 2],
    ['Wat is de stand van de aanleg van een fietspad?', 3],
    ['Wat is de leegstand van woningen?', 4],
  ])('finds the text that "%s" is about', (text, expected) => {
    const scores = TEXTS.map((other) => score(text, other));
    expect(scores.indexOf(Math.max(...scores))).toBe(expected);
  });

  it('says by which words', () => {
    const { shared } = likeness(words('Hoeveel vormingen per provincie?'), words(TEXTS[0] ?? ''), rare);
    expect(shared).toEqual(['provincie', 'vormingen']);
  });

  it('is 1 for a text and itself, 0 without a word in common, the same both ways, and never outside', () => {
    const text = fc.array(fc.constantFrom(...TEXTS.join(' ').split(' ')), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        expect(score(a, a)).toBeCloseTo(words(a).length === 0 ? 0 : 1, 12);
        expect(score(a, b)).toBeCloseTo(score(b, a), 12);
        expect(score(a, b)).toBeGreaterThanOrEqual(0);
        expect(score(a, b)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(score('fietspad', 'woningen')).toBe(0);
  });
});
