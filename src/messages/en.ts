/** The sentences of `nl.ts` in English, for `--lang en`. */
import { checks } from './en/checks.ts';
import { common } from './en/common.ts';
import { dossiers } from './en/dossiers.ts';
import { drafting } from './en/drafting.ts';
import { sources } from './en/sources.ts';
import { tables } from './en/tables.ts';
import type { Catalog } from './nl.ts';

export const en: Catalog = { ...common, ...dossiers, ...sources, ...tables, ...drafting, ...checks };
