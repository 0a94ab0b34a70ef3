/** Sentences about files, YAML, JSON and names, used by every stage. */
import { nearestName } from '../../problem.ts';
import type { Expected, SyntaxReason } from '../expected.ts';
import type { Sentence } from '../sentence.ts';

/** "Bedoelde u “x”?" with the nearest known name, and the known names while they are few. */
export function suggest(found: string, known: readonly string[]): string {
  const nearest = nearestName(found, known);
  if (nearest === undefined) return 'Er is er nog geen enkele bekend.';
  const all = known.length > 1 && known.length <= 12 ? ` Bekend zijn: ${known.join(', ')}.` : '';
  return `Bedoelde u “${nearest}”?${all}`;
}

const KINDS: Readonly<Record<Expected, string>> = {
  text: 'een tekst',
  number: 'een getal',
  'whole-number': 'een geheel getal',
  decimals: 'een aantal decimalen van 0 tot 9',
  boolean: 'true (ja) of false (nee)',
  list: 'een lijst',
  'filled-list': 'een lijst met minstens één waarde',
  map: 'een blok met sleutels',
  name: 'een naam in kleine letters, cijfers en streepjes',
  date: 'een datum als 2021-06-10',
  year: 'een jaartal als 2020',
  'item-label': 'een nummer of letter als 1 of a',
  'source-id': 'een bron als agii/trainings (instantie/dataset)',
  'file-name': 'een bestand in dezelfde map als de beschrijving, zonder “..”',
  'file-form':
    'een bestandsnaam in kleine letters, cijfers en streepjes met {id} erin, of bij “beside” {name}',
  'sheet-name': 'een bladnaam van hoogstens 31 letters, cijfers of _',
  'sheet-form': 'een bladnaam in letters, cijfers of _ met {number} erin',
  length: 'een maat van 0 tot 2000',
  'font-size': 'een lettergrootte van 4 tot 72',
  months: 'een lijst met de twaalf maanden',
  character: 'één teken',
  colour: 'een kleur als 1F3864',
  language: 'een taalcode als nl-BE',
  'chart-kind': 'column, bar, line of stacked',
  'one-measure':
    'precies één van measure, ratio, mean, share (met of), change (met from, to en as) of distinct',
  scalar: 'een andere waarde',
  empty: 'niets',
};

const REASONS: Readonly<Record<SyntaxReason, string>> = {
  indent: 'de inspringing klopt niet',
  tab: 'er staat een tab waar spaties moeten staan',
  'duplicate-key': 'dezelfde sleutel staat er twee keer',
  'quote-or-bracket': 'een aanhalingsteken of haakje wordt niet gesloten, of er ontbreekt een teken',
  'colon-in-text':
    'er staat een dubbelpunt te veel in een tekst zonder aanhalingstekens, of een regel springt verkeerd in',
  'special-start': 'een tekst begint met een bijzonder teken en staat niet tussen aanhalingstekens',
  alias: 'een verwijzing met * of & klopt niet',
  'several-documents': 'er staan meerdere documenten in één bestand',
  deep: 'er zitten te veel blokken in elkaar',
  json: 'het is geen geldige JSON',
  other: 'dit kan niet gelezen worden',
};

/** "een tekst of een lijst" */
export function kinds(expected: readonly Expected[]): string {
  return expected.map((kind) => KINDS[kind]).join(' of ');
}

/** A found value in a few words. */
export function describeFound(found: unknown): string {
  if (found === null || found === undefined) return 'niets';
  if (Array.isArray(found)) return 'een lijst';
  if (typeof found === 'object') return 'een blok met sleutels';
  if (typeof found === 'string') return found === '' ? 'een lege tekst' : `de tekst “${shorten(found)}”`;
  return typeof found === 'number' ? `het getal ${found}` : `${found}`;
}

/** The first 80 characters, on one line. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** A text from outside between quotes, cut where it is long. */
export function quoted(text: string): string {
  return `“${shorten(text)}”`;
}

export const common = {
  'file-missing': (d: { path: string }): Sentence => ({
    message: `Er is geen bestand ${d.path}.`,
    hint: 'Kijk na of het bestand op zijn plaats staat en of de naam juist geschreven is.',
  }),
  'file-unreadable': (d: { path: string; reason: string }): Sentence => ({
    message: `Het bestand ${d.path} kan niet gelezen worden (${d.reason}).`,
    hint: 'Kijk na of u het mag openen en of geen ander programma het vasthoudt.',
  }),
  'file-too-large': (d: { path: string; bytes: number; limit: number }): Sentence => ({
    message: `Het bestand ${d.path} is te groot: ${d.bytes} bytes, en er worden er hoogstens ${d.limit} gelezen.`,
    hint: 'Kijk na of dit het juiste bestand is.',
  }),
  'text-encoding': (d: { path: string }): Sentence => ({
    message: `Het bestand ${d.path} is geen tekst in UTF-8.`,
    hint: 'Bewaar het opnieuw als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8).',
  }),
  'yaml-syntax': (d: { reason: SyntaxReason }): Sentence => ({
    message: `De opmaak van het bestand klopt niet: ${REASONS[d.reason]}.`,
    hint:
      d.reason === 'json'
        ? 'Kijk de regel na: aanhalingstekens rond elke tekst en elke sleutel, komma’s alleen tussen waarden, haakjes die gesloten zijn.'
        : 'Kijk de regel na: inspringingen met spaties, een dubbelpunt met een spatie erachter, aanhalingstekens die gesloten zijn.',
  }),
  'number-inexact': (d: { found: string }): Sentence => ({
    message: `Het getal ${shorten(d.found)} heeft te veel cijfers om juist bewaard te worden.`,
    hint: 'Kijk na of er geen tikfout in staat. Is het geen getal maar een nummer, zet het dan tussen aanhalingstekens.',
  }),
  'key-unknown': (d: {
    found: string;
    known: readonly string[];
    /** Column of a delivered table of which the values have to stand in another one. */
    field?: string;
    resource?: string;
  }): Sentence => {
    if (d.field === undefined) {
      return { message: `“${d.found}” is hier geen bekende sleutel.`, hint: suggest(d.found, d.known) };
    }
    const list = d.resource ? `in de lijst ${quoted(d.resource)}` : 'in de kolom waarnaar hij verwijst';
    return {
      message: `${quoted(d.found)} in de kolom ${quoted(d.field)} komt niet voor ${list}.`,
      hint: suggest(d.found, d.known),
    };
  },
  'key-missing': (d: { key: string; expected: readonly Expected[] }): Sentence => ({
    message: `De sleutel “${d.key}” ontbreekt; verwacht wordt ${kinds(d.expected)}.`,
    hint: `Vul “${d.key}” in.`,
  }),
  'value-type': (d: { key: string; expected: readonly Expected[]; found: unknown }): Sentence => ({
    message: `“${d.key}” heeft een verkeerde waarde: verwacht wordt ${kinds(d.expected)}, gevonden is ${describeFound(d.found)}.`,
    hint: 'Verbeter de waarde.',
  }),
  'value-unknown': (d: { key: string; found: string; known: readonly string[] }): Sentence => ({
    message: `“${d.found}” is geen mogelijke waarde van “${d.key}”.`,
    hint: suggest(d.found, d.known),
  }),
};
