/** Sentences about making a dossier from a question. */
import type { QuestionPart } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { longDate } from './dates.ts';
import { PARTS } from './questions.ts';

const listed = (names: readonly string[]) =>
  names.length === 0 ? '' : ` Bekend zijn: ${names.slice(0, 20).join(', ')}.`;

export const newDossiers = {
  'new-addressees': (d: { name: string; count: number }): Sentence => ({
    message: `De vraag is aan ${d.count} ministers gesteld; het dossier is dat van ${d.name}, de eerste die in people.yaml staat.`,
    hint: 'Is het een andere minister, verander dan “minister” in dossier.yaml. Coördineert een andere minister het antwoord, verwijs er dan naar met repliek refer.',
  }),
  'new-answered': (d: { name: string }): Sentence => ({
    message: `Bij de vraag staat al een antwoord. Het is bewaard in ${d.name}, maar staat niet in het ontwerp van het antwoord.`,
    hint: 'Is de vraag al beantwoord, dan hoort ze in het archief: repliek archive add.',
  }),
  'new-busy': (d: { lock: string }): Sentence => ({
    message: 'Een ander programma maakt of verandert op dit moment een dossier.',
    hint: `Probeer het straks opnieuw. Is er zeker niemand bezig, verwijder dan ${d.lock}.`,
  }),
  'new-exists': (d: { found: string; path: string }): Sentence => ({
    message: `Er is al een dossier ${quoted(d.found)}; er is niets aan veranderd.`,
    hint: `Werk verder in ${d.path}, of geef die map een andere naam als ze bij een andere vraag hoort.`,
  }),
  'new-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `Het dossier kon niet in ${d.path} bewaard worden (${d.reason}).`,
    hint: 'Kijk na of u in die map mag schrijven en of de schijf niet vol is.',
  }),
  'new-house': (d: { found: string; known: readonly string[] }): Sentence => ({
    message:
      d.found === ''
        ? 'Het is niet bekend in welk parlement de vraag gesteld is; zonder parlement kan er geen dossier gemaakt worden.'
        : `Voor het parlement ${quoted(d.found)} is er geen huisstijl; er kan geen antwoord voor gemaakt worden.`,
    hint:
      d.found === ''
        ? `Zet in een kopie van de vraag de naam van het parlement op de eerste regel.${listed(d.known)}`
        : `Maak een house.yaml voor dit parlement in templates/houses.${listed(d.known)}`,
  }),
  'new-incomplete': (d: { missing: readonly QuestionPart[] }): Sentence => ({
    message: `Zonder dit kan er geen dossier gemaakt worden: ${d.missing.map((part) => PARTS[part]).join(', ')}.`,
    hint: 'Vul het in een kopie van de vraag in, zoals het in andere vragen van dit parlement staat.',
  }),
  'new-minister': (d: { names: readonly string[]; date: string; known: readonly string[] }): Sentence => ({
    message:
      d.names.length === 0
        ? 'In de vraag staat niet aan welke minister ze gesteld is.'
        : `In people.yaml staat niemand van wie aangesproken wordt als minister in functie op ${longDate(d.date)}: ${d.names.slice(0, 20).map(quoted).join(', ')}.`,
    hint: `Zet de minister in data/people.yaml bij “ministers”, zoals de andere er staan, of kies er een met --minister.${listed(d.known)}`,
  }),
  'new-number': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen nummer van een dossier zijn.`,
    hint: 'Een nummer bestaat uit hoogstens zeven cijfers. Verbeter het in een kopie van de vraag.',
  }),
  'term-days': (d: { value: number; limit: number }): Sentence => ({
    message: `“working_days” is ${d.value}; verwacht wordt een getal van 1 tot ${d.limit}.`,
    hint: 'Vul in hoeveel werkdagen er zijn om te antwoorden.',
  }),
  'term-endless': (d: { days: number }): Sentence => ({
    message: `Binnen ${d.days} dagen zijn er te weinig werkdagen: de termijn loopt niet af.`,
    hint: 'Kijk de periodes bij “recess” na.',
  }),
  'term-holidays': (d: { found: string }): Sentence => ({
    message: `Van ${quoted(d.found)} zijn geen feestdagen bekend.`,
    hint: 'Gebruik bij “country” de code van een land, zoals BE, en bij “region” die van een deel ervan, zoals VLG.',
  }),
  'term-missing': (d: { folder: string }): Sentence => ({
    message: `Voor ${quoted(d.folder)} is er geen term.yaml; het dossier heeft geen uiterste datum.`,
    hint: 'Vul “deadline” in dossier.yaml zelf in, zoals deadline: 2021-07-08.',
  }),
};
