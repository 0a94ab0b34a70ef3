/** What stands in a reference, as far as somebody has to know of it: gathered while it is read, said when it is checked. */
import type { LeftOut } from '../messages/expected.ts';

/** Where in the file, in the words of the messages. */
export type Where = 'header' | 'footer' | 'styles' | 'theme' | 'body';

export interface Findings {
  /** Kinds of fields that stay, such as `PAGE`, and those that became text. */
  readonly keptFields: Map<string, Set<Where>>;
  readonly frozenFields: Map<string, Set<Where>>;
  /** Pictures without a text for who cannot see them. */
  readonly withoutAltText: { header: number; footer: number };
  /** Addresses outside the file that something was to be fetched from. */
  readonly external: Set<string>;
  readonly leftOut: Map<LeftOut, Set<Where>>;
}

export function noFindings(): Findings {
  return {
    keptFields: new Map(),
    frozenFields: new Map(),
    withoutAltText: { header: 0, footer: 0 },
    external: new Set(),
    leftOut: new Map(),
  };
}

export function noteAt<Key>(found: Map<Key, Set<Where>>, key: Key, where: Where): void {
  const places = found.get(key) ?? new Set();
  found.set(key, places.add(where));
}
