/** Sentences about deliveries: their description, their data, and totals that were published. */
import { type Decimal, toPlainText } from '../../decimal.ts';
import type { Sentence } from '../nl.ts';
import { shorten, suggest } from './common.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  text: 'tekst',
  integer: 'een geheel getal',
  number: 'een getal',
  decimal: 'een getal',
  boolean: 'ja of nee',
  date: 'een datum',
  year: 'een jaartal',
};

const NUMBER_HINT =
  'Verbeter de waarde, of zeg in de beschrijving welk teken de decimalen (decimalChar) en de duizendtallen (groupChar) scheidt.';

/** What to do about a cell of the wrong type, where there is more to say than that it is wrong. */
const TYPE_HINTS: Readonly<Record<string, string>> = {
  integer: NUMBER_HINT,
  number: NUMBER_HINT,
  boolean:
    'Verbeter de waarde, of noem in de beschrijving de woorden voor ja (trueValues) en nee (falseValues).',
  date: 'Kijk na of de datum bestaat, en of “format” in de beschrijving zegt hoe ze geschreven is (%d/%m/%Y is 31/12/2020).',
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
export const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'puntkomma (;)',
  ',': 'komma (,)',
  '\t': 'tab',
  '|': 'verticale streep (|)',
};

/** An exact number as Dutch writes it: "1.234,5". */
export function formatDecimal(value: Decimal): string {
  const [whole = '', fraction] = toPlainText(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A text from outside between quotes, cut where it is long. */
export function quoted(text: string): string {
  return `“${shorten(text)}”`;
}

export const sources = {
  'source-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen bron ${quoted(d.found)} in data/sources.`,
    hint: suggest(d.found, d.known),
  }),
  'not-yet': (d: { key: string }): Sentence => ({
    message: `${quoted(d.key)} hoort bij het formaat, maar deze versie kan er nog niet mee werken.`,
    hint: `Schrap ${quoted(d.key)}.`,
  }),
  'resource-unknown': (d: { found?: string; known: readonly string[] }): Sentence => ({
    message:
      d.found === undefined
        ? 'De levering heeft meer dan één gegevensbestand, en er staat niet bij welk gebruikt wordt.'
        : `De levering heeft geen gegevensbestand ${quoted(d.found)}.`,
    hint:
      d.found === undefined
        ? `Geef elk gegevensbestand een “name” en zet onder "repliek": "resource": "…", met de naam van het juiste.${d.known.length === 0 ? '' : ` Namen nu: ${shorten(d.known.join(', '))}.`}`
        : suggest(d.found, d.known),
  }),
  'path-outside': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} leidt naar een plaats buiten de map van de levering.`,
    hint: 'Zet het bestand zelf in de map, zonder snelkoppeling naar een andere plaats.',
  }),
  'field-double': (d: { field: string }): Sentence => ({
    message: `Het schema beschrijft de kolom ${quoted(d.field)} twee keer.`,
    hint: 'Geef elke kolom een eigen naam.',
  }),
  'field-unknown': (d: { key: string; found: string; known: readonly string[] }): Sentence => ({
    message: `${quoted(d.key)} verwijst naar de kolom ${quoted(d.found)}, maar die staat niet in het schema.`,
    hint: suggest(d.found, d.known),
  }),
  'field-type': (d: { field: string; expected: 'date' | 'number'; type: string }): Sentence => ({
    message: `De kolom ${quoted(d.field)} moet hier ${TYPES[d.expected] ?? d.expected} bevatten; volgens het schema is het ${TYPES[d.type] ?? d.type}.`,
    hint:
      d.expected === 'date'
        ? 'Geef de kolom in het schema het type date, of noem een andere kolom.'
        : 'Geef de kolom in het schema het type integer of number, of noem een andere kolom.',
  }),
  'field-separators': (d: { field: string; found: string; same: boolean }): Sentence => ({
    message: d.same
      ? `De kolom ${quoted(d.field)} gebruikt ${quoted(d.found)} voor de decimalen en ook voor de duizendtallen.`
      : `De kolom ${quoted(d.field)} gebruikt ${quoted(d.found)} als scheidingsteken, en dat kan deel van een getal zijn.`,
    hint: 'Kies voor decimalChar en groupChar twee verschillende tekens, zoals een komma en een punt.',
  }),
  'boolean-values': (d: { field: string; found: string }): Sentence => ({
    message: `${quoted(d.found)} betekent in de kolom ${quoted(d.field)} ja en ook nee.`,
    hint: 'Kies voor trueValues en falseValues verschillende woorden.',
  }),
  'date-format': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} is geen datumvorm.`,
    hint: 'Schrijf bijvoorbeeld %d/%m/%Y voor 31/12/2020, of laat “format” weg voor 2020-12-31.',
  }),
  'constraint-unfit': (d: { field: string; constraint: string; type: string }): Sentence => ({
    message: `${quoted(d.constraint)} past niet bij de kolom ${quoted(d.field)}: die bevat ${TYPES[d.type] ?? d.type}.`,
    hint: `Schrap ${quoted(d.constraint)}, of verander het type van de kolom.`,
  }),
  'declared-value': (d: { field: string; type: string; found: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen waarde zijn van de kolom ${quoted(d.field)}: verwacht wordt ${TYPES[d.type] ?? d.type}.`,
    hint: 'Verbeter de waarde of het type van de kolom.',
  }),
  'enum-category': (d: { field: string; found: string; known: readonly string[] }): Sentence => ({
    message: `${quoted(d.found)} staat bij de kolom ${quoted(d.field)} onder “enum”, maar niet onder “categories”.`,
    hint: suggest(d.found, d.known),
  }),
  'label-double': (d: { field: string; label: string }): Sentence => ({
    message: `Twee waarden van de kolom ${quoted(d.field)} heten ${quoted(d.label)}.`,
    hint: 'Geef elke waarde een eigen “label”: in een tabel zijn ze anders niet uit elkaar te houden.',
  }),
  'pattern-invalid': (d: { field: string; found: string }): Sentence => ({
    message: `Het patroon ${quoted(d.found)} van de kolom ${quoted(d.field)} kan niet gebruikt worden.`,
    hint: 'Kijk het patroon na: het moet een reguliere expressie zijn, zonder verwijzingen naar eerdere groepen.',
  }),
  'csv-dialect': (_: Record<never, never>): Sentence => ({
    message: 'In “dialect” hebben twee tekens dezelfde rol, of is een regeleinde als teken gekozen.',
    hint: 'Kies voor delimiter, quoteChar, escapeChar en commentChar verschillende tekens.',
  }),
  'dimension-form': (d: { dimension: string }): Sentence => ({
    message: `De dimensie ${quoted(d.dimension)} moet precies één van beide hebben: “field” of “yearOf”.`,
    hint: 'Schrijf bijvoorbeeld { "field": "regio" } of { "yearOf": "datum" }.',
  }),
  'measure-form': (d: { measure: string }): Sentence => ({
    message: `De maat ${quoted(d.measure)} moet precies één van beide hebben: “sum” of “count”.`,
    hint: 'Schrijf bijvoorbeeld { "sum": "aantal" } of { "count": true }.',
  }),
  'dimension-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `${quoted(d.found)} is geen dimensie van deze bron.`,
    hint: suggest(d.found, d.known),
  }),
  'measure-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `${quoted(d.found)} is geen maat van deze bron.`,
    hint: suggest(d.found, d.known),
  }),
  'member-unknown': (d: { dimension: string; found: string; known: readonly string[] }): Sentence => ({
    message: `${quoted(d.found)} is geen waarde van de dimensie ${quoted(d.dimension)}.`,
    hint: suggest(d.found, d.known),
  }),
  'member-type': (d: { dimension: string; found: string; type: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen waarde van de dimensie ${quoted(d.dimension)} zijn: verwacht wordt ${TYPES[d.type] ?? d.type}.`,
    hint: 'Verbeter de waarde.',
  }),
  'range-unfit': (d: { dimension: string }): Sentence => ({
    message: `De dimensie ${quoted(d.dimension)} heeft geen volgorde: van … tot … betekent daar niets.`,
    hint: 'Noem de waarden één voor één, in een lijst.',
  }),
  'range-order': (d: { from: string; to: string }): Sentence => ({
    message: `Het bereik loopt achteruit: van ${d.from} tot ${d.to}.`,
    hint: 'Zet de kleinste waarde eerst.',
  }),
  'range-wide': (d: { from: string; to: string; limit: number }): Sentence => ({
    message: `Het bereik van ${d.from} tot ${d.to} is te ruim: een tabel kan hoogstens ${d.limit} waarden aan.`,
    hint: 'Kijk na of er geen tikfout in staat.',
  }),
  'data-encoding': (d: { path: string; encoding: string; found?: string }): Sentence => ({
    message:
      d.found === undefined
        ? `${d.path} is geen tekst in ${d.encoding}.`
        : `${d.path} is bewaard als ${d.found}; de beschrijving zegt ${d.encoding}.`,
    hint: 'Zet in de beschrijving bij “encoding” hoe het bestand bewaard is (bv. windows-1252), of bewaar het opnieuw als CSV UTF-8.',
  }),
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
  'header-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message:
      d.found === ''
        ? 'Deze kolom heeft geen naam.'
        : `De kolom ${quoted(d.found)} staat niet in het schema.`,
    hint:
      d.found === ''
        ? 'Schrap de lege kolom (ook een scheidingsteken te veel op het einde van elke rij), of geef ze een naam.'
        : suggest(d.found, d.known),
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
    hint: 'Kijk na of er een scheidingsteken te veel of te weinig staat.',
  }),
  'row-duplicate': (d: {
    fields: readonly string[];
    values: readonly string[];
    first: number;
  }): Sentence => ({
    message: `Rij ${d.first} heeft dezelfde waarde voor ${shorten(d.fields.join(', '))}: ${shorten(d.values.join(', '))}.`,
    hint: 'Elke combinatie mag maar één keer voorkomen: tel de rijen samen of schrap er één.',
  }),
  'cell-type': (d: { field: string; type: string; found: string }): Sentence => ({
    message: `${quoted(d.found)} past niet in de kolom ${quoted(d.field)}: verwacht wordt ${TYPES[d.type] ?? d.type}.`,
    hint: TYPE_HINTS[d.type] ?? 'Verbeter de waarde.',
  }),
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
          hint: 'Kijk na of er geen tikfout in staat.',
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
    message: `${quoted(d.found)} heeft niet de vorm die de kolom ${quoted(d.field)} vraagt (${shorten(d.pattern)}).`,
    hint: 'Verbeter de waarde.',
  }),
  'more-problems': (d: { listed: number; count: number }): Sentence => ({
    message: `Dit bestand heeft in totaal ${d.count} fouten; alleen de eerste ${d.listed} worden getoond.`,
    hint: 'Verbeter eerst die; dikwijls hebben ze één oorzaak.',
  }),
  'agency-differs': (d: { found: string; folder: string }): Sentence => ({
    message: `De beschrijving zegt dat instantie ${quoted(d.found)} deze gegevens levert, maar ze staan in de map van “${d.folder}”.`,
    hint: 'Kijk na wie de gegevens leverde: die naam komt onder de tabellen te staan.',
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
  'total-mismatch': (d: {
    agency: string;
    part: readonly string[];
    measure: string;
    published: Decimal;
    computed?: Decimal;
    in: string;
    accepted: boolean;
  }): Sentence => {
    const what = [d.agency, d.measure, ...d.part].join(', ');
    return {
      message:
        d.computed === undefined
          ? `${what}: gepubliceerd is ${formatDecimal(d.published)} (${d.in}), maar de gegevens geven hier geen getal.`
          : `${what}: gepubliceerd is ${formatDecimal(d.published)} (${d.in}), maar de gegevens geven samen ${formatDecimal(d.computed)}.`,
      ...(d.accepted
        ? {}
        : {
            hint: 'Vraag de instantie welk getal juist is. Is het verschil verklaard, zet de uitleg dan bij “accepted” in dossier.yaml.',
          }),
    };
  },
};
