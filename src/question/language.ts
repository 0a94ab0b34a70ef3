/** In which language a text is written, by its smallest words. */

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: new Set(
    'de het een en van in is dat op te zijn met voor niet aan er om ook als bij dit door over naar uit worden wordt werd hoeveel welke kan wat heeft deze die tot zal minister of geen jaar'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du et est que dans pour par une un sur avec au aux ce cette ces qui pas plus il elle nous vous sont été quels quelles combien'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist von zu den mit für auf dem des nicht ein eine sich auch es an werden aus wird im zur zum wie viele'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is that for on with as are by this be it from at or was how many which not has have'.split(
      ' ',
    ),
  ),
};

/** Fewer words tell nothing. */
const MIN_WORDS = 15;

/**
 * The language of which the text has the most small words.
 *
 * @returns undefined where it has too few words to tell
 */
export function detectLanguage(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 5000) ?? [];
  if (words.length < MIN_WORDS) return undefined;
  const counted = Object.entries(WORDS).map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / words.length,
  }));
  const [best, next] = counted.sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < 0.1 || best.share < (next?.share ?? 0) * 1.3) return undefined;
  return best.language;
}
