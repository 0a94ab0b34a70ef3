/** Sentences about asking an agency for figures and receiving them. */
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { grouped } from './numbers.ts';

export const exchange = {
  'request-nothing': (d: { dossier: string; agency: string; known: readonly string[] }): Sentence => ({
    message: `Geen enkele tabel van dossier ${quoted(d.dossier)} gebruikt een bron van ${quoted(d.agency)}.`,
    hint: `${d.known.length === 0 ? '' : `De tabellen gebruiken bronnen van ${d.known.join(', ')}. `}Een bron die nog in geen tabel staat, noemt u met --source.`,
  }),
  'request-agency': (d: { found: string; agency: string }): Sentence => ({
    message: `De bron ${quoted(d.found)} is geen bron van ${quoted(d.agency)}.`,
    hint: `Noem een bron als ${d.agency}/…, of vraag de andere instantie met --agency.`,
  }),
  'request-previous': (d: { source: string }): Sentence => ({
    message: `De vorige levering van ${quoted(d.source)} kan niet gelezen worden en staat daarom niet in de aanvraag.`,
    hint: 'Is er al een levering, kijk ze dan na met validate.',
  }),
  'request-unknown': (_: Record<never, never>): Sentence => ({
    message: 'Dit bestand is geen aanvraag die Repliek maakte.',
    hint: 'Vraag de instantie om het werkboek in te vullen dat u stuurde, en het niet over te nemen in een ander bestand. Een gewoon bestand kijkt u na met validate.',
  }),
  'request-damaged': (_: Record<never, never>): Sentence => ({
    message:
      'Dit is een aanvraag, maar wat Repliek er verborgen in bewaarde, is veranderd of komt van een andere versie.',
    hint: 'Maak met request een nieuwe aanvraag, en zet de ingevulde rijen daarin over.',
  }),
  'request-elsewhere': (d: { dossier: string }): Sentence => ({
    message: `Deze aanvraag hoort bij dossier ${quoted(d.dossier)}, en dat is hier niet.`,
    hint: 'Werk in de map waarin u de aanvraag maakte, of noem ze met --workspace.',
  }),
  'request-outdated': (d: { source: string }): Sentence => ({
    message: `De beschrijving van de bron ${quoted(d.source)} is veranderd sinds deze aanvraag gemaakt werd.`,
    hint: 'Maak met request een nieuwe aanvraag, en zet de ingevulde rijen daarin over.',
  }),
  'example-changed': (d: { word: string }): Sentence => ({
    message: `Deze rij is gemerkt als ${quoted(d.word)}, maar er zijn andere waarden ingevuld. Zo telt ze niet mee.`,
    hint: 'Zijn het echte gegevens, wis dan het woord in de eerste kolom. Is het nog altijd een voorbeeld, schrap dan de rij.',
  }),
  'receive-empty': (d: { sheet: string }): Sentence => ({
    message: `Op het blad ${quoted(d.sheet)} is niets ingevuld.`,
    hint: 'Vul de gegevens in onder de rij met het voorbeeld.',
  }),
  'receive-unfaithful': (d: { source: string }): Sentence => ({
    message: `De gegevens van de bron ${quoted(d.source)} kunnen niet bewaard worden zoals haar beschrijving het vraagt: ze zouden niet teruggelezen worden zoals ze geleverd zijn.`,
    hint: 'Kijk in de beschrijving na hoe het gegevensbestand geschreven is (dialect, decimalChar, mapping).',
  }),
  'receive-busy': (d: { lock: string }): Sentence => ({
    message: 'Er wordt net een andere levering ontvangen, en dat duurt te lang om te wachten.',
    hint: `Probeer het straks opnieuw. Is er niemand bezig, verwijder dan ${d.lock}.`,
  }),
  'receive-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `In ${d.path} kon niet geschreven worden (${d.reason}).`,
    hint: 'Kijk na of u er mag schrijven, of de schijf niet vol is en of geen ander programma een bestand openhoudt, en ontvang het bestand opnieuw.',
  }),
  'receive-same': (_: Record<never, never>): Sentence => ({
    message: 'Dit bestand is al ontvangen; er is niets veranderd.',
  }),
  'rows-removed': (d: { source: string; removed: number; before: number }): Sentence => ({
    message: `${grouped(d.removed)} van de ${grouped(d.before)} rijen van de vorige levering van ${quoted(d.source)} ${d.removed === 1 ? 'staat' : 'staan'} er niet meer in.`,
    hint: 'Een levering komt in de plaats van de vorige. Kijk na of de instantie alles opnieuw gaf; de vorige versie blijft bewaard.',
  }),
  'delivery-changed': (d: { path: string }): Sentence => ({
    message: `${d.path} is veranderd nadat het ontvangen werd, of werd niet helemaal ontvangen.`,
    hint: 'Ontvang de levering opnieuw. Was de verandering bedoeld, schrap dan “delivered”: de instantie leverde deze gegevens niet zo.',
  }),
};
