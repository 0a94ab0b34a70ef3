/** Sentences about charts. */
import type { Sentence } from '../sentence.ts';
import { quoted, suggest } from './common.ts';

const TYPES: Readonly<Record<string, string>> = {
  column: 'een kolomgrafiek',
  bar: 'een staafgrafiek',
  line: 'een lijngrafiek',
  stacked: 'een gestapelde kolomgrafiek',
};

const TOO_MANY = {
  series: 'reeksen',
  categories: 'groepen langs de as',
  bars: 'balken naast elkaar',
} as const;

const STACKING = {
  negative: 'er zijn negatieve getallen, en die zijn geen deel van een geheel',
  parts:
    'de getallen zijn samen geen geheel (zoals gemiddelden, of percentages die samen meer dan 100% zijn)',
} as const;

export const charts = {
  'chart-listing': (d: { table: string }): Sentence => ({
    message: `De tabel “${d.table}” is een lijst (listing): daar kan geen grafiek van gemaakt worden.`,
    hint: 'Schrap “chart”, of maak een tabel met “rows” en “measures” voor de grafiek.',
  }),
  'chart-place': (d: { table: string; place: string }): Sentence => ({
    message: `De tabel “${d.table}” staat niet in de tekst (place: ${d.place}), en krijgt daarom geen grafiek.`,
    hint: 'Een grafiek staat onder haar tabel in het antwoord: schrap “chart”, of zet de tabel in de tekst (place: both).',
  }),
  'chart-house': (d: { table: string }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: de huisstijl heeft er geen woorden voor.`,
    hint: 'Zet in house.yaml de groep “charts”, zoals in de huisstijl van het Vlaams Parlement, of schrap “chart”.',
  }),
  'chart-confidential': (d: { table: string }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: er staat een vertrouwelijk cijfer in, en dat mag er niet uit af te lezen zijn.`,
    hint: 'Neem grotere groepen, zodat niets meer vertrouwelijk is, of schrap “chart”.',
  }),
  'chart-empty': (d: { table: string }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: er staat geen enkel getal in dat getekend kan worden.`,
    hint: 'Kijk na of de bron die cijfers heeft, of schrap “chart”.',
  }),
  'chart-digits': (d: { table: string }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: er staat een getal in van meer dan vijftien cijfers, en dat kan Excel niet juist bewaren.`,
    hint: 'Kijk na of het getal klopt, of schrap “chart”.',
  }),
  'chart-measure': (d: { table: string; found: string; known: readonly string[] }): Sentence => ({
    message: `De grafiek van de tabel “${d.table}” vraagt de maat ${quoted(d.found)}, die in die tabel niet getekend kan worden.`,
    hint: suggest(d.found, d.known),
  }),
  'chart-measures': (d: { table: string; type: string; known: readonly string[] }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: in elke kolom staat meer dan één maat (${d.known.join(', ')}).`,
    hint: `Kies er één: chart: { type: ${d.type}, measures: ${d.known[0] ?? ''} }.`,
  }),
  'chart-units': (d: {
    table: string;
    type: string;
    units: readonly string[];
    known: readonly string[];
  }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: de maten hebben niet dezelfde eenheid (${d.units.map((unit) => (unit === '' ? 'zonder eenheid' : unit)).join(', ')}).`,
    hint: `Kies maten die bij elkaar horen: chart: { type: ${d.type}, measures: ${d.known[0] ?? ''} }.`,
  }),
  'chart-one': (d: { table: string; type: string }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: er is maar één ${d.type === 'line' ? 'punt, en een lijn heeft er twee nodig' : 'getal, en dat valt met niets te vergelijken'}.`,
    hint: 'Schrap “chart”, neem meer jaren of groepen, of kies een ander type grafiek.',
  }),
  'chart-many': (d: {
    table: string;
    what: 'series' | 'categories' | 'bars';
    type: string;
    count: number;
    limit: number;
  }): Sentence => ({
    message: `De tabel “${d.table}” krijgt geen grafiek: ze heeft ${d.count} ${TOO_MANY[d.what]}, en in ${TYPES[d.type] ?? d.type} zijn er hoogstens ${d.limit} leesbaar.`,
    hint: 'Beperk de tabel met “filter” of “top”, of wissel rijen en kolommen: chart: { type: …, categories: rows } of categories: columns.',
  }),
  'chart-stack': (d: { table: string; reason: 'negative' | 'parts' }): Sentence => ({
    message: `De tabel “${d.table}” kan niet gestapeld worden: ${STACKING[d.reason]}.`,
    hint: 'Kies “chart: column”, of wissel rijen en kolommen met “categories”: zo staan de delen van één geheel op elkaar.',
  }),
  'chart-gaps': (d: { table: string; count: number }): Sentence => ({
    message: `In de gestapelde grafiek van de tabel “${d.table}” ${d.count === 1 ? 'ontbreekt één cijfer' : `ontbreken ${d.count} cijfers`}: de hoogte van die kolommen is niet het geheel.`,
    hint: 'Kies “chart: column”, of laat met “filter” weg waarvoor er geen cijfers zijn.',
  }),
  'chart-overlap': (d: { table: string }): Sentence => ({
    message: `De grafiek van de tabel “${d.table}” stapelt verschillende maten op elkaar.`,
    hint: 'Kijk na of niets twee keer meetelt, zoals een geheel en een deel ervan; kies anders “chart: column”.',
  }),
  'chart-names': (d: { table: string; type: string; label: string }): Sentence => ({
    message: `In de grafiek van de tabel “${d.table}” staan lange namen, zoals ${quoted(d.label)}: ze worden er ingekort.`,
    hint: `${d.type === 'column' ? 'Kies “chart: bar”: daar staan de namen naast liggende balken, en zijn ze vlot te lezen. ' : 'Zet met “categories” de kortste namen langs de as, of maak de namen korter. '}De tabel zelf toont ze altijd volledig.`,
  }),
  'chart-missing': (d: { table: string }): Sentence => ({
    message: `De tabel “${d.table}” heeft geen grafiek om naar te verwijzen.`,
    hint: `Zet bij de tabel “chart: column”, “bar”, “line” of “stacked”, of schrap {{chart "${d.table}"}}.`,
  }),
};
