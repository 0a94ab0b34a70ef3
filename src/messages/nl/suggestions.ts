/** Sentences about proposals for the items of a dossier. */
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { longDate } from './dates.ts';

export const suggestions = {
  'suggest-changed': (d: { path: string }): Sentence => ({
    message: `Terwijl de voorstellen gemaakt werden, heeft iemand ${d.path} veranderd; er is niets ingevuld.`,
    hint: 'Bewaar en sluit het bestand, en probeer het opnieuw.',
  }),
  'suggest-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `De voorstellen konden niet in ${d.path} ingevuld worden (${d.reason}).`,
    hint: 'Sluit de bestanden van het dossier in andere programma’s, en kijk na of u in die map mag schrijven.',
  }),
  'suggest-item': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `De vraag heeft geen deelvraag ${quoted(d.found)} die een antwoord vraagt.`,
    hint: `Deelvragen zijn: ${d.known.slice(0, 40).join(', ')}.`,
  }),
};

const list = (words: readonly string[]) => words.join(', ');

/** What is said of a proposal, on the screen and in the remark that is put into a draft. */
export const suggestionTexts = {
  kinds: { passage: 'passage', spec: 'tabel', table: 'tabel van dit dossier', answer: 'eerder antwoord' },
  gives: (labels: readonly string[]): string => `geeft ${list(labels)}`,
  asked: (labels: readonly string[]): string => `vroeg ook ${list(labels)}`,
  words: (words: readonly string[]): string =>
    `${words.length === 1 ? 'gedeeld woord' : 'gedeelde woorden'}: ${list(words)}`,
  unavailable: (labels: readonly string[]): string => `geen bron geeft dit: ${list(labels)}`,
  lacks: (labels: readonly string[]): string => `niet: ${list(labels)}`,
  weak: 'onzeker',
  expired: (date: string): string => `was geldig tot en met ${longDate(date)}`,
  source: (sources: readonly string[]): string =>
    sources.length === 1 ? `bron: ${list(sources)}` : `bron te kiezen: ${list(sources)}`,
  noSource: 'nog geen bron heeft deze gegevens',
  onlyMadeUp: 'nog geen bron heeft deze gegevens, alleen een met verzonnen cijfers',
  withTable: (table: string): string => `met tabel ${table}`,
  needsTable: 'er is geen tabel die erbij past',
  answer: (d: {
    number: string;
    date: string;
    items: readonly string[];
    minister: string | null;
    authors: readonly string[];
  }): string => {
    const authors = d.authors.length === 0 ? '' : ` van ${list(d.authors)}`;
    const items =
      d.items.length === 0 ? '' : `, ${d.items.length === 1 ? 'deelvraag' : 'deelvragen'} ${list(d.items)}`;
    const minister = d.minister === null ? '' : `, beantwoord door ${d.minister}`;
    return `vraag nr. ${d.number} van ${longDate(d.date)}${authors}${items}${minister}`;
  },
  see: (table: string): string => `Zie {{ref "${table}"}}.`,
  remarks: {
    weak: (what: string): string => `Onzeker voorstel: ${what}.`,
    noSource: (what: string): string =>
      `Voorstel: ${what}. Nog geen bron heeft deze gegevens: vraag ze eerst met repliek request.`,
    sources: (what: string, sources: readonly string[]): string =>
      `Voorstel: ${what}. Kies zelf de bron: ${list(sources)}.`,
    period: (what: string): string => `Voorstel: ${what}. Zet eerst “period” in dossier.yaml.`,
    otherPeriod: (what: string, asked: string): string =>
      `Voorstel: ${what}. De vraag gaat over ${asked}, het dossier over een andere periode.`,
    parameters: (what: string, names: readonly string[]): string =>
      `Voorstel: ${what}. Vul ${list(names)} in, en haal de regel met de passage uit deze opmerking.`,
    declare: (line: string): string => `Zet eerst bij “tables” in dossier.yaml: ${line}`,
    table: (what: string): string => `Voorstel: ${what}. Er is nog geen tabel die erbij past.`,
    expired: (what: string, date: string): string =>
      `Voorstel: ${what}. Die passage was geldig tot en met ${longDate(date)}: laat ze eerst nakijken.`,
    answer: (what: string): string =>
      `Zie ook ${what}. Neem geen cijfers van toen over zonder ze na te kijken.`,
    refused: (what: string): string => `Voorstel: ${what}. Past nog niet zonder meer in dit dossier.`,
  },
};

export type SuggestionTexts = typeof suggestionTexts;

/** Words of `repliek suggest` itself. */
export const suggestedTexts = {
  asks: (labels: readonly string[]): string => `Vraagt ${list(labels)}.`,
  none: 'Geen voorstel.',
  hint: (dossier: string): string =>
    `Zet het eerste voorstel van elke deelvraag in het antwoord, waar dat nog leeg is: repliek suggest ${dossier} --apply`,
  filled: 'Ingevuld in het antwoord:',
  remarked: 'Als opmerking in answer.md.hbs gezet; in het antwoord zelf staat nog niets:',
  left: 'Niets ingevuld:',
  why: {
    written: 'daar staat al iets',
    nothing: 'geen voorstel',
    'no-heading': 'geen kop in answer.md.hbs',
  },
  table: (id: string): string => `tabel ${id} staat nu in dossier.yaml`,
  period: (from: number, to: number): string => `De periode ${from}-${to} staat nu in dossier.yaml.`,
  changed: (files: readonly string[]): string => `Veranderd: ${list(files)}`,
  unchanged: 'Er is niets veranderd.',
  next: (dossier: string): string =>
    `Lees na wat er staat, vul de rest aan, en kijk het na met: repliek check ${dossier}`,
};
