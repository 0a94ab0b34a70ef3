/** Which source a table gets, where the question says it. */
import type { Feed, SpecCandidate } from './candidate.ts';

/** Made-up data is no source of an answer. */
export function usableFeeds({ feeds }: SpecCandidate): readonly Feed[] {
  return feeds.filter(({ synthetic }) => !synthetic);
}

/**
 * The one source there is, or the one whose agency is named.
 *
 * @param mentions texts, the nearest first: the first that names any of the agencies decides
 * @returns undefined where nothing says which of several it is
 */
export function chooseSource(feeds: readonly Feed[], mentions: readonly string[]): Feed | undefined {
  for (const text of mentions) {
    const named = feeds.filter(({ agency }) => agency.some((name) => names(text, name)));
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  }
  return feeds.length === 1 ? feeds[0] : undefined;
}

function names(text: string, name: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(name) !== '' && ` ${plain(text)} `.includes(` ${plain(name)} `);
}
