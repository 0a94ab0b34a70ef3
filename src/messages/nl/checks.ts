/** Sentences of the checks on a whole answer. */
import type { Sentence } from '../sentence.ts';
import { shorten } from './common.ts';

export const checks = {
  'item-unanswered': (d: { id: string; text: string }): Sentence => ({
    message: `Deelvraag ${d.id} heeft geen antwoord${d.text === '' ? '' : `: “${shorten(d.text)}”`}.`,
    hint: `Zet in answer.md.hbs een kop “# ${d.id}” met het antwoord eronder.`,
  }),
  'table-twice': (d: { table: string }): Sentence => ({
    message: `Tabel “${d.table}” staat twee keer in het antwoord.`,
    hint: `Plaats ze één keer, en verwijs er de andere keer naar met {{ref "${d.table}"}}.`,
  }),
  'table-not-placed': (d: { table: string }): Sentence => ({
    message: `Tabel “${d.table}” staat nergens in het antwoord.`,
    hint: `Plaats ze met {{table "${d.table}"}}, of zet er in dossier.yaml “place: annex” (alleen bijlage) of “place: none” (alleen voor cijfers in de tekst) bij.`,
  }),
};
