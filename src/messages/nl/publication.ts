/** Sentences about question and answer in one document, PDFs, and what earlier builds left of them. */
import type { Sentence } from '../sentence.ts';
import { quoted, shorten } from './common.ts';

const FAILURES = {
  late: 'het was na twee minuten nog niet klaar',
  start: 'het kon niet starten',
  stopped: 'het stopte met een fout',
  nothing: 'het schreef geen PDF',
} as const;

const LACKING = {
  tags: 'de labels (tags) waarmee een schermlezer het document voorleest',
  language: 'de taal van het document',
  title: 'de titel van het document',
} as const;

export const publication = {
  'house-file-double': (d: { found: string }): Sentence => ({
    message: `Het antwoord en het document met vraag en antwoord zouden allebei ${quoted(d.found)} kunnen heten.`,
    hint: 'Geef in house.yaml onder “files” elk bestand een eigen naam.',
  }),
  'output-removed': (d: { path: string }): Sentence => ({
    message: `${d.path} hoorde bij een vroeger antwoord en is verwijderd.`,
    hint: 'Hebt u het nog nodig, bouw dan opnieuw met --form publication, met --pdf, of met allebei.',
  }),
  'output-outdated': (d: { path: string }): Sentence => ({
    message: `${d.path} hoort niet bij dit antwoord: de cijfers en de tekst erin kunnen verouderd zijn.`,
    hint: 'Maak het opnieuw met --form publication, met --pdf, of met allebei, en verwijder het oude bestand.',
  }),
  'pdf-no-office': (d: { named?: string }): Sentence => ({
    message:
      d.named === undefined
        ? 'Er is geen PDF gemaakt: daarvoor is LibreOffice nodig, en dat staat niet op deze computer.'
        : `Er is geen PDF gemaakt: REPLIEK_SOFFICE noemt ${quoted(shorten(d.named))}, en dat bestand is er niet.`,
    hint:
      d.named === undefined
        ? 'Installeer LibreOffice (libreoffice.org), of bewaar het Word-bestand in Word als PDF. Staat LibreOffice in een eigen map, zet die dan in REPLIEK_SOFFICE.'
        : 'Zet in REPLIEK_SOFFICE het volledige pad van soffice, of haal de instelling weg.',
  }),
  'pdf-failed': (d: { path: string; failure: keyof typeof FAILURES; detail: string }): Sentence => ({
    message: `Van ${d.path} is geen PDF gemaakt: LibreOffice werkte niet, ${FAILURES[d.failure]}${d.detail === '' ? '' : ` (${shorten(d.detail)})`}.`,
    hint: 'Sluit LibreOffice als het open is en probeer opnieuw, of bewaar het Word-bestand in Word als PDF.',
  }),
  'pdf-incomplete': (d: { path: string; lacking: readonly (keyof typeof LACKING)[] }): Sentence => ({
    message: `In ${d.path} ontbreekt: ${d.lacking.map((part) => LACKING[part]).join('; ')}.`,
    hint: 'Gebruik LibreOffice 7.4 of later. Bezorg deze PDF nog aan niemand: hij is niet toegankelijk.',
  }),
  'pdf-of-new': (d: { path: string; docx: string; edited: string }): Sentence => ({
    message: `${d.path} is gemaakt van ${d.docx}, niet van ${d.edited}.`,
    hint: 'Wilt u de PDF van het bestand dat u zelf veranderd hebt, bewaar dat dan in Word als PDF.',
  }),
};
