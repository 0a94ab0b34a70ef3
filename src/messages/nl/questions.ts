/** Sentences about questions as they arrive. */
import type { QuestionPart, UnreadableQuestion } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';

const FAILURES: Readonly<Record<UnreadableQuestion, Sentence>> = {
  empty: { message: 'Dit bestand is leeg.', hint: 'Kijk na of dit het juiste bestand is.' },
  unknown: {
    message: 'Dit is geen tekst (.txt), geen Wordbestand (.docx) en geen PDF.',
    hint: 'Open het bestand in het programma waarmee het gemaakt is, en bewaar het als .docx of als PDF.',
  },
  'old-office': {
    message: 'Dit is een oud Wordbestand (.doc), of een Wordbestand met een wachtwoord.',
    hint: 'Open het in Word, haal het wachtwoord weg en bewaar het als Word-document (.docx).',
  },
  'other-office': {
    message: 'Dit is een gecomprimeerd bestand of een Officebestand, maar geen Wordbestand.',
    hint: 'Geef het bestand waarin de vraag zelf staat.',
  },
  damaged: {
    message: 'Dit bestand is beschadigd of heeft een vorm die niet gelezen wordt.',
    hint: 'Open het in het programma waarmee het gemaakt is en bewaar het opnieuw.',
  },
  'too-large': {
    message: 'Dit bestand is uitgepakt veel te groot om een vraag te zijn.',
    hint: 'Kijk na of dit het juiste bestand is.',
  },
  encrypted: {
    message: 'Deze PDF is met een wachtwoord beveiligd.',
    hint: 'Open hem met het wachtwoord en bewaar een kopie zonder beveiliging.',
  },
  scanned: {
    message: 'In deze PDF staat geen tekst: het zijn alleen beelden van bladzijden.',
    hint: 'Vraag het document als Word of als PDF met tekst, of laat de tekst eerst herkennen (OCR).',
  },
  slow: {
    message: 'Het lezen van dit bestand duurt te lang.',
    hint: 'Bewaar alleen de bladzijden met de vraag in een eigen bestand.',
  },
};

export const PARTS: Readonly<Record<QuestionPart, string>> = {
  number: 'het nummer',
  date: 'de datum',
  authors: 'de vraagsteller',
  addressees: 'aan wie de vraag gesteld is',
  title: 'de titel',
};

const LANGUAGES: Readonly<Record<string, string>> = {
  fr: 'het Frans',
  de: 'het Duits',
  en: 'het Engels',
  nl: 'het Nederlands',
};

const FORMATS: Readonly<Record<string, string>> = { txt: 'tekst', docx: 'een Wordbestand', pdf: 'een PDF' };

/** "Deze vraag werd ook gesteld aan minister …" */
export const ASKED_TO = /\bgesteld aan\b/i;

export const questions = {
  'question-unreadable': (d: { reason: UnreadableQuestion }): Sentence => FAILURES[d.reason],
  'question-pages': (d: { count: number; limit: number }): Sentence => ({
    message: `Deze PDF heeft ${d.count} bladzijden; er worden er hoogstens ${d.limit} gelezen.`,
    hint: 'Bewaar alleen de bladzijden met de vraag in een eigen bestand.',
  }),
  'question-format': (d: { found: string; named: string }): Sentence => ({
    message: `De naam eindigt op ${quoted(d.named)}, maar het bestand is ${FORMATS[d.found] ?? d.found}; zo is het gelezen.`,
    hint: 'Geef het bestand de juiste naam.',
  }),
  'question-encoding': (d: { reason: 'unmarked' | 'mixed' }): Sentence => ({
    message:
      d.reason === 'mixed'
        ? 'In deze tekst staan letters in twee coderingen door elkaar (UTF-8 en Windows-1252).'
        : 'Aan deze tekst is niet te zien hoe de letters gecodeerd zijn.',
    hint: 'Open het in Kladblok en bewaar het als UTF-8 (Opslaan als, Codering: UTF-8).',
  }),
  'question-language': (d: { found: string }): Sentence => ({
    message: `Deze tekst is in ${LANGUAGES[d.found] ?? d.found}; alleen vragen in het Nederlands worden gelezen.`,
    hint: 'Geef de Nederlandse tekst van de vraag.',
  }),
  'question-house-unknown': (d: { known: readonly string[] }): Sentence => ({
    message: 'Aan deze tekst is niet te zien in welk parlement de vraag gesteld is.',
    hint: `Vul “house” in question.yaml zelf in.${d.known.length === 0 ? '' : ` Bekend zijn: ${d.known.join(', ')}.`}`,
  }),
  'question-incomplete': (d: { missing: readonly QuestionPart[] }): Sentence => ({
    message: `Dit staat niet in de tekst: ${d.missing.map((part) => PARTS[part]).join(', ')}.`,
    hint: 'Vul het zelf in question.yaml in.',
  }),
  'question-items-missing': (_: object): Sentence => ({
    message: 'Er is in deze tekst geen enkele vraag gevonden.',
    hint: 'Kijk na of dit het juiste bestand is, of vul de vragen zelf in.',
  }),
  'question-unnumbered': (d: { count: number }): Sentence => ({
    message:
      d.count === 1
        ? 'De vraag heeft geen nummers: de tekst is als één vraag gelezen.'
        : `De vragen hebben geen nummers: de tekst is in ${d.count} vragen verdeeld, één per alinea die iets vraagt.`,
    hint: 'Kijk na of de verdeling klopt.',
  }),
  'question-several': (d: { text: string }): Sentence => ({
    message: `Hier lijkt een andere vraag te beginnen: ${quoted(d.text)}.`,
    hint: 'Staan er meerdere vragen in dit bestand, bewaar dan elke vraag in een eigen bestand.',
  }),
  'label-doubt': (d: { text: string; accepted: boolean }): Sentence => ({
    message: d.accepted
      ? `Het is niet zeker dat hier een deelvraag begint: ${quoted(d.text)}. Ze is wel zo gelezen.`
      : `Hier kan een deelvraag beginnen: ${quoted(d.text)}. Het is als gewone tekst gelezen.`,
    hint: 'Kijk de nummering na.',
  }),
  'headings-left-out': (d: { text: string }): Sentence => ({
    message: `Deze regel is als tussentitel gelezen en hoort bij geen deelvraag: ${quoted(d.text)}.`,
    hint: 'Hoort hij bij een deelvraag, zet hem dan in de tekst ervan.',
  }),
  'preamble-left-out': (d: { text: string }): Sentence => ({
    message: `Wat boven de kop van de vraag staat, is weggelaten: ${quoted(d.text)}.`,
    hint: 'Hoort het bij de vraag, zet het dan in question.yaml.',
  }),
  'closing-left-out': (d: { text: string }): Sentence => ({
    message: `Wat onder de vragen staat, is weggelaten: ${quoted(d.text)}.`,
    hint: `Hoort het bij de vraag, zet het dan in question.yaml.${ASKED_TO.test(d.text) ? ' Coördineert een andere minister het antwoord, verwijs er dan naar met repliek refer.' : ''}`,
  }),
  'footnotes-left-out': (d: { count: number }): Sentence => ({
    message:
      d.count === 1
        ? 'De tekst heeft een voetnoot; ze hoort bij geen deelvraag en is weggelaten.'
        : `De tekst heeft ${d.count} voetnoten; ze horen bij geen deelvraag en zijn weggelaten.`,
    hint: 'U vindt ze in het document zelf.',
  }),
  'answer-items-missing': (d: { items: readonly string[] }): Sentence => ({
    message: `In het antwoord is niets gevonden voor ${d.items.length === 1 ? 'deelvraag' : 'de deelvragen'} ${d.items.slice(0, 20).join(', ')}.`,
    hint: 'Kijk na of het antwoord juist verdeeld is.',
  }),
  'intake-slot': (d: { found: string }): Sentence => ({
    message: `{${d.found}} is geen naam die in een vorm kan staan.`,
    hint: 'Kijk in docs/formats.md, intake.yaml, welke namen er zijn.',
  }),
};
