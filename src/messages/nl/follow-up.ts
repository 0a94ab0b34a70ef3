/** Sentences about making a dossier from an earlier answer. */
import type { Sentence } from '../sentence.ts';
import { quoted, suggest } from './common.ts';
import { longDate } from './dates.ts';

export const followUps = {
  'follow-up-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen dossier en geen antwoord in het archief dat ${quoted(d.found)} is.`,
    hint: `${suggest(d.found, d.known)} Staat het antwoord er nog niet in, voeg het dan toe met “repliek archive add”.`,
  }),
  'follow-up-several': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Het nummer ${quoted(d.found)} komt meer dan één keer voor.`,
    hint: `Noem een van deze: ${d.known.slice(0, 20).join(', ')}.`,
  }),
  'follow-up-later': (d: { number: string; date: string; found: string }): Sentence => ({
    message: `Vraag nr. ${d.number} van ${longDate(d.date)} is niet vroeger dan de nieuwe vraag, die van ${longDate(d.found)} is.`,
    hint: 'Kijk na of u de juiste vroegere vraag en het juiste bestand genoemd hebt.',
  }),
  'follow-up-many': (d: { count: number; limit: number }): Sentence => ({
    message: `Een van de twee vragen heeft ${d.count} deelvragen; hoogstens ${d.limit} kunnen vergeleken worden.`,
    hint: 'Maak het dossier met “repliek new”.',
  }),
  'follow-up-other': (d: { number: string; date: string }): Sentence => ({
    message: `De vraag noemt ook een andere vroegere vraag: nr. ${d.number}${d.date === '' ? '' : ` van ${longDate(d.date)}`}.`,
    hint: 'Kijk na of de nieuwe vraag niet eerder daarop volgt; haar antwoord is niet gebruikt.',
  }),
  'follow-up-not-named': (d: { number: string; date: string }): Sentence => ({
    message: `De tekst van de nieuwe vraag noemt vraag nr. ${d.number} van ${longDate(d.date)} zelf niet, en noemt wel een andere.`,
    hint: 'Kijk na of u de juiste vroegere vraag genoemd hebt.',
  }),
  'follow-up-years': (d: { words: string; from: number; to: number }): Sentence => ({
    message: `“${d.words}” is gelezen als ${d.from === d.to ? d.from : `${d.from}-${d.to}`}; dat is niet zeker.`,
    hint: 'Verbeter zo nodig “period” in dossier.yaml, of “filter” bij de tabel.',
  }),
  'follow-up-no-years': (_: Record<never, never>): Sentence => ({
    message: 'Over welke jaren de vraag gaat, is niet gevonden, en het vroegere antwoord zegt het ook niet.',
    hint: 'Zet “period” in dossier.yaml, zoals period: { from: 2021, to: 2022 }.',
  }),
  'follow-up-accepted': (d: { tables: readonly string[] }): Sentence => ({
    message: `Uitleg bij afwijkende cijfers is niet overgenomen, want die hoort bij de oude gegevens: ${d.tables.join(', ')}.`,
    hint: 'Blijven er met de nieuwe cijfers afwijkingen, leg ze dan opnieuw uit bij “accepted” in dossier.yaml.',
  }),
  'follow-up-unpublished': (d: { dossier: string; items: readonly string[] }): Sentence => ({
    message: `Dossier ${quoted(d.dossier)} is niet gepubliceerd, en het nieuwe antwoord verwijst ernaar bij ${d.items.join(', ')}.`,
    hint: 'Kijk na of dat antwoord verstuurd is, en publiceer het dan met “repliek publish”.',
  }),
  'review-open': (d: { text: string }): Sentence => ({
    message: `Er staat nog een markering in de tekst: “${d.text}”.`,
    hint: 'Haal de markering {{review …}} weg als het in orde is; zolang ze er staat, komt er geen definitief antwoord.',
  }),
};
