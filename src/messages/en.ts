/** The sentences of `nl.ts` in English, for `--lang en`. */
import { answers } from './en/answers.ts';
import { checks } from './en/checks.ts';
import { common } from './en/common.ts';
import { deliveries } from './en/deliveries.ts';
import { dossiers } from './en/dossiers.ts';
import { sources } from './en/sources.ts';
import { tables } from './en/tables.ts';
import { templates } from './en/templates.ts';
import type { Catalog } from './nl.ts';

export const en: Catalog = {
  ...common,
  ...dossiers,
  ...sources,
  ...deliveries,
  ...tables,
  ...templates,
  ...answers,
  ...checks,
};
