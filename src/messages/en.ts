/** The sentences of `nl.ts` in English, for `--lang en`. */
import { common } from './en/common.ts';
import type { Catalog } from './nl.ts';

export const en: Catalog = { ...common };
