/** The sentences of `nl.ts` in English, for `--lang en`. */
import { answers } from './en/answers.ts';
import { archive } from './en/archive.ts';
import { charts } from './en/charts.ts';
import { checks } from './en/checks.ts';
import { common } from './en/common.ts';
import { deliveries } from './en/deliveries.ts';
import { dossiers } from './en/dossiers.ts';
import { exchange } from './en/exchange.ts';
import { followUps } from './en/follow-up.ts';
import { houseLook } from './en/house-look.ts';
import { ledger } from './en/ledger.ts';
import { newDossiers } from './en/new-dossier.ts';
import { publication } from './en/publication.ts';
import { questions } from './en/questions.ts';
import { referring } from './en/referring.ts';
import { refreshes } from './en/refresh.ts';
import { sources } from './en/sources.ts';
import { suggestions } from './en/suggestions.ts';
import { tables } from './en/tables.ts';
import { templates } from './en/templates.ts';
import { validity } from './en/validity.ts';
import { wordFigures } from './en/word-figures.ts';
import { wordForm } from './en/word-form.ts';
import { wording } from './en/wording.ts';
import { workbooks } from './en/workbooks.ts';
import type { Catalog } from './nl.ts';

export const en: Catalog = {
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
