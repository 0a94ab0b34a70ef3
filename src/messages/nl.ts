/** Every sentence that a user reads, in Dutch, by problem code. */
import { answers } from './nl/answers.ts';
import { archive } from './nl/archive.ts';
import { charts } from './nl/charts.ts';
import { checks } from './nl/checks.ts';
import { common } from './nl/common.ts';
import { deliveries } from './nl/deliveries.ts';
import { dossiers } from './nl/dossiers.ts';
import { exchange } from './nl/exchange.ts';
import { followUps } from './nl/follow-up.ts';
import { houseLook } from './nl/house-look.ts';
import { ledger } from './nl/ledger.ts';
import { newDossiers } from './nl/new-dossier.ts';
import { publication } from './nl/publication.ts';
import { questions } from './nl/questions.ts';
import { referring } from './nl/referring.ts';
import { refreshes } from './nl/refresh.ts';
import { sources } from './nl/sources.ts';
import { suggestions } from './nl/suggestions.ts';
import { tables } from './nl/tables.ts';
import { templates } from './nl/templates.ts';
import { validity } from './nl/validity.ts';
import { wordFigures } from './nl/word-figures.ts';
import { wordForm } from './nl/word-form.ts';
import { wording } from './nl/wording.ts';
import { workbooks } from './nl/workbooks.ts';

export const nl = {
  ...common,
  ...dossiers,
  ...houseLook,
  ...ledger,
  ...questions,
  ...newDossiers,
  ...suggestions,
  ...followUps,
  ...archive,
  ...publication,
  ...referring,
  ...refreshes,
  ...sources,
  ...deliveries,
  ...exchange,
  ...tables,
  ...charts,
  ...templates,
  ...validity,
  ...workbooks,
  ...answers,
  ...checks,
  ...wording,
  ...wordFigures,
  ...wordForm,
};

/** The codes and what each needs to know; other languages follow this shape. */
export type Catalog = typeof nl;
