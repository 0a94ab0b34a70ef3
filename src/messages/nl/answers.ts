/** Sentences about what an answer says: tables, facts, figures, items and the text itself. */
import type { Sentence } from '../sentence.ts';
import { shorten, suggest } from './common.ts';

const MARKDOWN: Readonly<Record<string, string>> = {
  blockquote: 'een citaat (“>” vooraan)',
  code: 'een codeblok',
  inlineCode: 'tekst tussen schuine aanhalingstekens (`…`)',
  thematicBreak: 'een lijn (“---” of “***”)',
  html: 'HTML',
  image: 'een afbeelding',
  table: 'een getypte tabel',
};

const MISSING = {
  unavailable: 'niet beschikbaar',
  'not-applicable': 'niet van toepassing',
  confidential: 'vertrouwelijk',
} as const;

export const answers = {
  'table-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Het dossier heeft geen tabel “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'table-not-in-answer': (d: { table: string; place: 'annex' | 'none' }): Sentence => ({
    message:
      d.place === 'annex'
        ? `Tabel “${d.table}” staat alleen in de bijlage (place: annex).`
        : `Tabel “${d.table}” staat nergens (place: none).`,
    hint:
      d.place === 'annex'
        ? `Verwijs ernaar met {{annex "${d.table}"}}, of zet place op both.`
        : 'Zet place op both of annex.',
  }),
  'table-not-in-annex': (d: { table: string }): Sentence => ({
    message: `Tabel “${d.table}” staat niet in de bijlage (place: none).`,
    hint: 'Zet place op both of annex.',
  }),
  'fact-set-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Het dossier gebruikt geen feiten “${d.found}”.`,
    hint: `Zet “${d.found}” bij facts in dossier.yaml als het bestand bestaat. ${suggest(d.found, d.known)}`,
  }),
  'fact-unknown': (d: { set: string; found: string; known: readonly string[] }): Sentence => ({
    message: `De feiten van “${d.set}” hebben geen “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'fact-not-text': (d: { set: string; fact: string; kind: string }): Sentence => ({
    message: `Het feit “${d.fact}” van “${d.set}” is ${d.kind === 'list' ? 'een lijst' : 'ja of nee'} en kan niet in een zin staan.`,
    hint:
      d.kind === 'list'
        ? `Gebruik {{list "${d.set}" "${d.fact}"}}.`
        : `Gebruik {{#if facts.${d.set}.${d.fact}}}.`,
  }),
  'fact-not-list': (d: { set: string; fact: string }): Sentence => ({
    message: `Het feit “${d.fact}” van “${d.set}” is geen lijst.`,
    hint: `Gebruik {{fact "${d.set}" "${d.fact}"}}.`,
  }),
  'list-empty': (_: Record<never, never>): Sentence => ({
    message: 'De lijst is leeg.',
    hint: 'Vul de lijst aan, of zet er {{#if …}} omheen.',
  }),
  'figure-dimension': (d: { table: string; found: string; known: readonly string[] }): Sentence => ({
    message: `Tabel “${d.table}” heeft geen dimensie “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'figure-member': (d: {
    table: string;
    dimension: string;
    found: string;
    known: readonly string[];
  }): Sentence => ({
    message: `“${d.found}” is geen waarde van “${d.dimension}” in tabel “${d.table}”.`,
    hint: suggest(d.found, d.known),
  }),
  'figure-measure': (d: { table: string; found: string; known: readonly string[] }): Sentence => ({
    message: `Tabel “${d.table}” heeft geen maat “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'figure-measure-missing': (d: { table: string; known: readonly string[] }): Sentence => ({
    message: `Tabel “${d.table}” heeft meer dan één maat, en er staat niet bij welke.`,
    hint: `Zet er measure="…" bij: ${d.known.join(', ')}.`,
  }),
  'figure-missing': (d: { table: string; missing: keyof typeof MISSING }): Sentence => ({
    message: `Dit cijfer van tabel “${d.table}” is ${MISSING[d.missing]} en kan niet in een zin staan.`,
    hint: 'Kies een andere cel, of zeg in woorden dat het cijfer er niet is.',
  }),
  'change-from-zero': (d: { table: string; from: string }): Sentence => ({
    message: `De evolutie in tabel “${d.table}” begint bij 0 (${d.from}); daar is geen percentage van.`,
    hint: 'Gebruik as="number" voor het verschil in aantal.',
  }),
  'change-dimension': (d: { table: string; known: readonly string[] }): Sentence => ({
    message: `Het is niet duidelijk tussen welke waarden van tabel “${d.table}” de evolutie loopt.`,
    hint: `Zet er along="…" bij${d.known.length === 0 ? '' : `: ${d.known.join(', ')}`}.`,
  }),
  'period-missing': (_: Record<never, never>): Sentence => ({
    message: 'Het dossier heeft geen periode.',
    hint: 'Zet in dossier.yaml: period: { from: 2016, to: 2020 }.',
  }),
  'date-wrong': (d: { found: string }): Sentence => ({
    message: `“${shorten(d.found)}” is geen datum.`,
    hint: 'Schrijf een datum als 2021-06-10.',
  }),
  'item-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `De vraag heeft geen deelvraag “${shorten(d.found)}”.`,
    hint: suggest(d.found, d.known),
  }),
  'item-twice': (d: { id: string }): Sentence => ({
    message: `Deelvraag ${d.id} wordt twee keer beantwoord.`,
    hint: 'Voeg beide antwoorden samen onder één kop.',
  }),
  'item-order': (d: { id: string; previous: string }): Sentence => ({
    message: `Deelvraag ${d.id} staat na ${d.previous}; in de vraag is het andersom.`,
    hint: 'Zet de antwoorden in de volgorde van de vraag.',
  }),
  'item-empty': (d: { id: string }): Sentence => ({
    message: `Onder de kop van deelvraag ${d.id} staat niets.`,
    hint: 'Schrijf het antwoord, of haal de kop weg.',
  }),
  'markdown-unsupported': (d: { found: string }): Sentence => ({
    message: `Een antwoord kan dit niet bevatten: ${MARKDOWN[d.found] ?? d.found}.`,
    hint:
      d.found === 'table'
        ? 'Beschrijf de tabel in dossier.yaml en plaats ze met {{table "…"}}.'
        : 'Schrijf gewone alinea’s en lijsten.',
  }),
  'heading-depth': (d: { depth: number }): Sentence => ({
    message: `Een tussenkop met ${d.depth} hekjes past hier niet.`,
    hint: 'Gebruik ##, ### of ####.',
  }),
  'heading-skipped': (d: { depth: number; previous: number }): Sentence => ({
    message: `Een tussenkop met ${d.depth} hekjes slaat een niveau over (de vorige had er ${d.previous}).`,
    hint: `Gebruik ${'#'.repeat(d.previous + 1)}.`,
  }),
  'link-target': (d: { found: string }): Sentence => ({
    message: `De link verwijst naar “${shorten(d.found)}”; verwacht wordt een adres met https:// of mailto:.`,
    hint: 'Schrijf het volledige adres.',
  }),
  'block-in-words': (_: Record<never, never>): Sentence => ({
    message: 'Een tabel of lijst kan niet binnen een vette, schuine of gelinkte tekst of een kop staan.',
    hint: 'Zet ze op een eigen regel.',
  }),
};
