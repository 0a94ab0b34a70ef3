/** Sentences about the workspace, the dossier, people, facts and the house style. */
import type { Sentence } from '../sentence.ts';
import { quoted, shorten, suggest } from './common.ts';
import { longDate } from './dates.ts';

export const dossiers = {
  'item-double': (d: { id: string }): Sentence => ({
    message: `Deelvraag ${d.id} staat twee keer in de vraag.`,
    hint: 'Geef elke deelvraag een eigen nummer of letter.',
  }),
  'dossier-id': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen dossier zijn: verwacht wordt een jaar en een nummer, als 2021-321.`,
    hint: 'Gebruik de naam van de map in data/dossiers: kleine letters, cijfers en streepjes.',
  }),
  'dossier-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen dossier ${quoted(d.found)}.`,
    hint: suggest(d.found, d.known),
  }),
  'house-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen huisstijl ${quoted(d.found)} in templates/houses.`,
    hint: suggest(d.found, d.known),
  }),
  'house-missing': (_: Record<never, never>): Sentence => ({
    message: 'Nergens staat voor welk parlement het antwoord is.',
    hint: 'Zet in dossier.yaml een regel als “house: vlaams-parlement”.',
  }),
  'house-differs': (d: { dossier: string; question: string }): Sentence => ({
    message: `dossier.yaml noemt het huis ${quoted(d.dossier)}, question.yaml ${quoted(d.question)}.`,
    hint: 'Laat één van beide weg of maak ze gelijk.',
  }),
  'house-placeholder': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `De huisstijl vraagt om “{${shorten(d.found)}}”, maar dat kan hier niet ingevuld worden.`,
    hint: suggest(d.found, d.known),
  }),
  'house-placeholder-missing': (d: { key: string; expected: string }): Sentence => ({
    message: `In “${d.key}” van de huisstijl ontbreekt “{${d.expected}}”: in het antwoord zou iets wegvallen.`,
    hint: `Zet {${d.expected}} op de plaats waar het ingevuld moet worden.`,
  }),
  'house-sheet-double': (d: { found: string }): Sentence => ({
    message: `Twee bladen van de bijlage zouden ${quoted(d.found)} heten.`,
    hint: 'Geef elk blad onder “sheets” een eigen naam, ook zonder op hoofdletters te letten.',
  }),
  'minister-missing': (_: Record<never, never>): Sentence => ({
    message: 'Nergens staat welke minister antwoordt.',
    hint: 'Zet in dossier.yaml een regel als “minister: bart-somers”.',
  }),
  'person-unknown': (d: {
    found: string;
    kind: 'minister' | 'agency' | 'member';
    known: readonly string[];
  }): Sentence => ({
    message: `${PERSON_KINDS[d.kind]} ${quoted(d.found)} staat niet in data/people.yaml.`,
    hint: suggest(d.found, d.known),
  }),
  'minister-not-in-office': (d: { name: string; date: string; from: string; until?: string }): Sentence => ({
    message: `${d.name} was op ${longDate(d.date)}, de dag van de vraag, geen minister: in data/people.yaml staat ${d.until === undefined ? `vanaf ${longDate(d.from)}` : `van ${longDate(d.from)} tot en met ${longDate(d.until)}`}.`,
    hint: 'Kijk na of het de juiste minister is, of verbeter de datums.',
  }),
  'period-order': (d: { from: number; to: number }): Sentence => ({
    message: `De periode loopt achteruit: van ${d.from} tot ${d.to}.`,
    hint: 'Zet het eerste jaar bij “from” en het laatste bij “to”.',
  }),
  'facts-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er zijn geen feiten ${quoted(d.found)} in data/facts.`,
    hint: suggest(d.found, d.known),
  }),
  'fact-key': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen naam van een feit zijn: verwacht worden kleine letters, cijfers en streepjes, met punten ertussen.`,
    hint: 'Schrijf bijvoorbeeld survey.invited.',
  }),
  'fact-prefix': (d: { found: string; other: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen feit zijn naast ${quoted(d.other)}: het ene is een deel van de naam van het andere.`,
    hint: 'Geef één van beide een andere naam.',
  }),
  'table-spec-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen tabelbeschrijving ${quoted(d.found)} in templates/tables.`,
    hint: suggest(d.found, d.known),
  }),
  'accepted-unused': (d: { code: string; table?: string; fact?: string }): Sentence => ({
    message: `dossier.yaml verklaart “${d.code}” bij ${d.table === undefined ? `feit ${quoted(d.fact ?? '')}` : `tabel “${d.table}”`}, maar die waarschuwing is er niet (meer).`,
    hint: 'Schrap de regel onder “accepted” als ze niet meer nodig is: de verklaring wordt nu niet afgedrukt.',
  }),
  'output-edited': (d: { path: string; written: string }): Sentence => ({
    message: `${d.path} is na de vorige build veranderd en blijft staan zoals het is; het nieuwe bestand is ${d.written}.`,
    hint: 'Neem de veranderingen over in het nieuwe bestand, of verwijder het oude.',
  }),
  'output-locked': (d: { path: string; written: string; reason: string }): Sentence => ({
    message: `${d.path} kon niet vervangen worden (${d.reason}): waarschijnlijk is het geopend in Word of Excel. Het nieuwe bestand is ${d.written}.`,
    hint: 'Sluit het bestand en bouw opnieuw, of werk verder met het nieuwe bestand.',
  }),
  'output-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `${d.path} kon niet geschreven worden (${d.reason}).`,
    hint: 'Kijk na of de map bestaat, of u er mag schrijven en of de schijf niet vol is.',
  }),
};

const PERSON_KINDS = { minister: 'Minister', agency: 'Instantie', member: 'Vraagsteller' } as const;
