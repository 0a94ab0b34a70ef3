/** Sentences about deliveries: their description, their data, and totals that were published. */
import { type Decimal, toPlainText } from '../../decimal.ts';
import type { Sentence } from '../sentence.ts';
import { quoted, shorten, suggest } from './common.ts';
import { grouped } from './numbers.ts';

/** What a column or dimension of a type holds. */
export const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  text: 'tekst',
  integer: 'een geheel getal',
  number: 'een getal',
  decimal: 'een getal',
  boolean: 'ja of nee',
  date: 'een datum',
  year: 'een jaartal',
};

/** An exact number as Dutch writes it: "1.234,5". */
export function formatDecimal(value: Decimal): string {
  const [whole = '', fraction] = toPlainText(value).split('.');
  return fraction === undefined ? grouped(whole) : `${grouped(whole)},${fraction}`;
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
  'field-type': (d: { field: string; expected: 'date' | 'number' | 'text'; type: string }): Sentence => ({
    message: `De kolom ${quoted(d.field)} moet hier ${TYPES[d.expected] ?? d.expected} bevatten; volgens het schema is het ${TYPES[d.type] ?? d.type}.`,
    hint:
      d.expected === 'date'
        ? 'Geef de kolom in het schema het type date, of noem een andere kolom.'
        : d.expected === 'text'
          ? 'Geef de kolom in het schema het type string, of noem een andere kolom.'
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
  'foreign-key-form': (_: Record<never, never>): Sentence => ({
    message: 'Deze verwijzing naar een andere tabel noemt daar niet evenveel kolommen als hier.',
    hint: 'Noem bij “fields” en bij “reference” evenveel kolommen, in dezelfde volgorde.',
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
    message: `De dimensie ${quoted(d.dimension)} heeft precies één van deze nodig: “field” (eventueel met “lookup”), “yearOf” of “unnest” (eventueel met “separator”).`,
    hint: 'Schrijf bijvoorbeeld { "field": "regio" } of { "yearOf": "datum" }.',
  }),
  'lookup-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen omzetting ${quoted(d.found)} in data/lookups.`,
    hint: suggest(d.found, d.known),
  }),
  'lookup-missing': (d: { found: string; field: string; known: readonly string[] }): Sentence => ({
    message: `De omzetting kent de waarde ${quoted(d.found)} van de kolom ${quoted(d.field)} niet.`,
    hint: `${suggest(d.found, d.known)} Een waarde die nergens toe leidt, moet er ook in staan, zonder doel.`,
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
  'agency-differs': (d: { found: string; folder: string }): Sentence => ({
    message: `De beschrijving zegt dat instantie ${quoted(d.found)} deze gegevens levert, maar ze staan in de map van “${d.folder}”.`,
    hint: 'Kijk na wie de gegevens leverde: die naam komt onder de tabellen te staan.',
  }),
  'total-mismatch': (d: {
    agency: string;
    part: readonly string[];
    measure: string;
    published: Decimal;
    computed?: Decimal;
    /** The data gives another number of people, which is not told. */
    untold: boolean;
    /** Absent for the row of totals of the file itself. */
    in?: string;
    accepted: boolean;
  }): Sentence => {
    if (d.in === undefined) {
      const sum = d.computed === undefined ? 'geen getal' : `samen ${formatDecimal(d.computed)}`;
      return {
        message: `De rij met totalen zegt ${formatDecimal(d.published)} voor ${quoted(d.measure)}, maar de rijen erboven geven ${sum}.`,
        ...(d.accepted
          ? {}
          : {
              hint: 'Kijk na of er een rij ontbreekt of dubbel staat, of verbeter het totaal. De rij met totalen telt zelf niet mee.',
            }),
      };
    }
    const what = [d.agency, d.measure, ...d.part].join(', ');
    const found =
      d.computed === undefined
        ? `hier ${d.untold ? 'een ander' : 'geen'} getal`
        : `samen ${formatDecimal(d.computed)}`;
    return {
      message: `${what}: gepubliceerd is ${formatDecimal(d.published)} (${d.in}), maar de gegevens geven ${found}.`,
      ...(d.accepted
        ? {}
        : {
            hint: 'Vraag de instantie welk getal juist is. Is het verschil verklaard, zet de uitleg dan bij “accepted” in dossier.yaml.',
          }),
    };
  },
};
