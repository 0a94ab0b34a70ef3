/** English for `nl/checks.ts`. */
import type { checks as nl } from '../nl/checks.ts';
import { shorten } from '../nl/common.ts';

export const checks: typeof nl = {
  'item-unanswered': (d) => ({
    message: `Item ${d.id} has no answer${d.text === '' ? '' : `: “${shorten(d.text)}”`}.`,
    hint: `Put a heading "# ${d.id}" in answer.md.hbs with the answer under it.`,
  }),
  'table-twice': (d) => ({
    message: `Table “${d.table}” stands twice in the answer.`,
    hint: `Place it once, and refer to it the other time with {{ref "${d.table}"}}.`,
  }),
  'table-not-placed': (d) => ({
    message: `Table “${d.table}” stands nowhere in the answer.`,
    hint: `Place it with {{table "${d.table}"}}, or add "place: annex" (annex only) or "place: none" (only for figures in the text) in dossier.yaml.`,
  }),
};
