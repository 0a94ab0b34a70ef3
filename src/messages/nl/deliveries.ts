/** Sentences about the data of a delivery: how its text is written, its rows and its cells. */
import type { CellDoubt, EncodingProblem } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted, shorten, suggest } from './common.ts';
import { doubtful } from './doubtful-cells.ts';
import { TYPES } from './sources.ts';

const NUMBER_HINT =
  'Schrijf het getal met cijfers alleen, zoals 1234. Horen er andere tekens in, zeg dan in de beschrijving welk teken de decimalen (decimalChar) en de duizendtallen (groupChar) scheidt.';

/** What to do about a cell of the wrong type, where there is more to say than that it is wrong. */
const TYPE_HINTS: Readonly<Record<string, string>> = {
  integer: NUMBER_HINT,
  number: NUMBER_HINT,
  boolean:
    'Verbeter de waarde, of noem in de beschrijving de woorden voor ja (trueValues) en nee (falseValues).',
  date: 'Kijk na of de datum bestaat, en schrijf ze als 31/12/2020, of zoals “format” in de beschrijving zegt (%d/%m/%Y is 31/12/2020).',
  year: 'Schrijf het jaartal met vier cijfers, zoals 2020.',
};

const LIMITS: Readonly<Record<string, string>> = {
  minimum: 'minstens',
  maximum: 'hoogstens',
  exclusiveMinimum: 'meer dan',
  exclusiveMaximum: 'minder dan',
  minLength: 'minstens',
  maxLength: 'hoogstens',
};

/** What a delimiter is called; it can hardly be seen between quotes. */
const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'puntkomma (;)',
  ',': 'komma (,)',
  '\t': 'tab',
  '|': 'verticale streep (|)',
};

/** The commonest pattern in words: `\\d{5}`. */
function digits(pattern: string): string | undefined {
  const [, count] = /^\^?(?:\\d|\[0-9\])\{(\d+)\}\$?$/.exec(pattern) ?? [];
  return count === undefined ? undefined : `${count} cijfers`;
}

export const deliveries = {
  encoding: (d: { path: string } & EncodingProblem): Sentence => {
    const hint =
      'Bewaar het bestand opnieuw als CSV UTF-8 (in Excel: Opslaan als), of zet in de beschrijving bij “encoding” hoe het bewaard is (bv. windows-1252).';
    switch (d.reason) {
      case 'wrong':
        return { message: `${d.path} is geen tekst in ${d.encoding}.`, hint };
      case 'other':
        return { message: `${d.path} is bewaard als ${d.found}; de beschrijving zegt ${d.encoding}.`, hint };
      case 'unmarked':
        return {
          message: `${d.path} is geen gewone tekst: waarschijnlijk UTF-16 zonder kenmerk vooraan.`,
          hint,
        };
      default:
        return {
          message: `${d.path} is niet overal op dezelfde manier bewaard: vanaf hier zijn letters met accenten onleesbaar.`,
          hint,
        };
    }
  },
  'data-empty': (_: Record<never, never>): Sentence => ({
    message: 'Het bestand is leeg: er staat zelfs geen rij met kolomnamen in.',
    hint: 'Kijk na of dit het juiste bestand is.',
  }),
  'csv-syntax': (d: { reason: 'quote-open' | 'quote-inside' | 'dialect' }): Sentence => {
    switch (d.reason) {
      case 'quote-open':
        return {
          message: 'Hier begint een tekst met een aanhalingsteken dat nergens gesloten wordt.',
          hint: 'Sluit het aanhalingsteken, of schrap het.',
        };
      case 'quote-inside':
        return {
          message: 'Hier staat een aanhalingsteken midden in een cel.',
          hint: 'Zet de hele cel tussen aanhalingstekens en verdubbel het teken erin ("").',
        };
      default:
        return {
          message: 'Deze rij kan niet gelezen worden met de tekens die de beschrijving bij “dialect” noemt.',
          hint: 'Kijk delimiter, quoteChar en escapeChar na.',
        };
    }
  },
  'csv-delimiter': (d: { expected: string; found: string }): Sentence => ({
    message: `De kolommen zijn gescheiden met een ${DELIMITERS[d.found] ?? d.found}; de beschrijving zegt ${DELIMITERS[d.expected] ?? d.expected}.`,
    hint: `Zet in de beschrijving bij het gegevensbestand: "dialect": { "delimiter": ${JSON.stringify(d.found)} }.`,
  }),
  'header-unknown': (d: { found: string; known: readonly string[]; mapped: boolean }): Sentence => ({
    message:
      d.found === ''
        ? 'Deze kolom heeft geen naam.'
        : `De kolom ${quoted(d.found)} staat niet in het schema.`,
    hint:
      d.found === ''
        ? 'Schrap de lege kolom (ook een scheidingsteken te veel op het einde van elke rij), of geef ze een naam.'
        : `${suggest(d.found, d.known)}${d.mapped ? ' Wordt ze niet gebruikt, noem ze dan in mapping.yaml, zonder iets achter de dubbelpunt.' : ''}`,
  }),
  'header-missing': (d: { expected: string; found: readonly string[] }): Sentence => ({
    message: `De kolom ${quoted(d.expected)} ontbreekt.`,
    hint: `Gevonden kolommen: ${shorten(d.found.join(', '))}.`,
  }),
  'header-duplicate': (d: { found: string }): Sentence => ({
    message: `De kolom ${quoted(d.found)} staat er twee keer.`,
    hint: 'Schrap één van beide, of geef ze een andere naam.',
  }),
  'row-length': (d: { expected: number; found: number }): Sentence => ({
    message: `Deze rij heeft ${d.found} ${d.found === 1 ? 'cel' : 'cellen'}; verwacht ${d.expected === 1 ? 'wordt er 1' : `worden er ${d.expected}`}.`,
    hint: 'Kijk na of er een scheidingsteken te veel of te weinig staat, of iets naast de tabel.',
  }),
  'row-duplicate': (d: {
    fields: readonly string[];
    values: readonly string[];
    first: number;
  }): Sentence => ({
    message: `Rij ${d.first} heeft dezelfde waarde voor ${shorten(d.fields.join(', '))}: ${shorten(d.values.join(', '))}.`,
    hint: 'Elke combinatie mag maar één keer voorkomen: tel de rijen samen of schrap er één.',
  }),
  'cell-type': (d: { field: string; type: string; found: string; doubt?: CellDoubt }): Sentence =>
    d.doubt === undefined
      ? {
          message: `${quoted(d.found)} past niet in de kolom ${quoted(d.field)}: verwacht wordt ${TYPES[d.type] ?? d.type}.`,
          hint: TYPE_HINTS[d.type] ?? 'Verbeter de waarde.',
        }
      : doubtful(d.doubt, d.found, d.field),
  'cell-required': (d: { field: string }): Sentence => ({
    message: `De kolom ${quoted(d.field)} is hier leeg, maar moet altijd ingevuld zijn.`,
    hint: 'Vul de waarde in.',
  }),
  'cell-enum': (d: { field: string; found: string; known: readonly string[] }): Sentence => ({
    message: `${quoted(d.found)} is geen mogelijke waarde van de kolom ${quoted(d.field)}.`,
    hint: suggest(d.found, d.known),
  }),
  'cell-range': (d: { field: string; found: string; limit: string; value: string }): Sentence =>
    d.limit === 'exact'
      ? {
          message: `${quoted(d.found)} in de kolom ${quoted(d.field)} heeft te veel cijfers om juist bewaard te worden.`,
          hint: 'Rond het getal af, tot hoogstens tien cijfers na de komma, of kijk na of er geen tikfout in staat.',
        }
      : {
          message: `${quoted(d.found)} in de kolom ${quoted(d.field)} moet ${LIMITS[d.limit] ?? d.limit} ${d.value} zijn.`,
          hint: 'Verbeter de waarde.',
        },
  'cell-length': (d: { field: string; length: number; limit: string; value: number }): Sentence => ({
    message: `De tekst in de kolom ${quoted(d.field)} heeft ${d.length} tekens; verwacht worden er ${LIMITS[d.limit] ?? d.limit} ${d.value}.`,
    hint: 'Verbeter de tekst.',
  }),
  'cell-pattern': (d: { field: string; found: string; pattern: string }): Sentence => ({
    message: `${quoted(d.found)} heeft niet de vorm die de kolom ${quoted(d.field)} vraagt (${digits(d.pattern) ?? shorten(d.pattern)}).`,
    hint: 'Verbeter de waarde.',
  }),
  'more-problems': (d: { listed: number; count: number }): Sentence => ({
    message: `Dit bestand heeft in totaal ${d.count} fouten; alleen de eerste ${d.listed} worden getoond.`,
    hint: 'Verbeter eerst die; dikwijls hebben ze één oorzaak.',
  }),
  'member-total': (d: { dimension: string; found: string }): Sentence => ({
    message: `${quoted(d.found)} bij de dimensie ${quoted(d.dimension)} lijkt een totaal te zijn: het wordt dan dubbel geteld.`,
    hint: 'Schrap de rijen met totalen uit het bestand: Repliek telt zelf op.',
  }),
  'members-alike': (d: { dimension: string; found: string; other: string }): Sentence => ({
    message: `${quoted(d.found)} en ${quoted(d.other)} zijn twee waarden van de dimensie ${quoted(d.dimension)}, maar verschillen alleen in hoofdletters, spaties of tekens die er hetzelfde uitzien.`,
    hint: 'Is hetzelfde bedoeld, schrijf het dan overal gelijk: nu worden ze apart geteld.',
  }),
  'rows-alike': (d: { first: number; count: number }): Sentence => ({
    message: `Deze rij heeft dezelfde kenmerken als rij ${d.first} en wordt erbij geteld${d.count === 1 ? '' : `; zo zijn er ${d.count} rijen`}.`,
    hint: 'Is het een dubbele rij, schrap ze dan. Zet in het schema een “primaryKey” met de kolommen die samen maar één keer voorkomen.',
  }),
};
