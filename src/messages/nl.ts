/** Every sentence that a user reads, in Dutch, by problem code. */
import { answers } from './nl/answers.ts';
import { checks } from './nl/checks.ts';
import { common } from './nl/common.ts';
import { deliveries } from './nl/deliveries.ts';
import { dossiers } from './nl/dossiers.ts';
import { exchange } from './nl/exchange.ts';
import { ledger } from './nl/ledger.ts';
import { newDossiers } from './nl/new-dossier.ts';
import { questions } from './nl/questions.ts';
import { referring } from './nl/referring.ts';
import { sources } from './nl/sources.ts';
import { tables } from './nl/tables.ts';
import { templates } from './nl/templates.ts';
import { validity } from './nl/validity.ts';
import { workbooks } from './nl/workbooks.ts';

export const nl = {
  ...common,
  ...dossiers,
  ...ledger,
  ...questions,
  ...newDossiers,
  ...referring,
  ...sources,
  ...deliveries,
  ...exchange,
  ...tables,
  ...templates,
  ...validity,
  ...workbooks,
  ...answers,
  ...checks,
};

/** The codes and what each needs to know; other languages follow this shape. */
export type Catalog = typeof nl;
