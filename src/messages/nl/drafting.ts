/** Sentences about drafts, passages, helpers and figures. */
import type { Sentence } from '../nl.ts';
import { shorten, suggest } from './common.ts';

type ArgumentProblem = 'missing' | 'too-many' | 'not-text' | 'not-number' | 'not-comparable' | 'from-to';

const ARGUMENT_PROBLEMS: Readonly<Record<ArgumentProblem, string>> = {
  missing: 'krijgt te weinig gegevens',
  'too-many': 'krijgt te veel gegevens',
  'not-text': 'verwacht een tekst of een naam',
  'not-number': 'verwacht een getal',
  'not-comparable': 'kan deze twee waarden niet vergelijken',
  'from-to': 'verwacht “from” en “to”',
};

/** How each helper is called, as an example to copy. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  table: '{{table "per-jaar"}}',
  ref: '{{ref "per-jaar"}}',
  annex: '{{annex "per-jaar"}}',
  figure: '{{figure "per-jaar" year=2020}}',
  change: '{{change "per-jaar" from=2019 to=2020}}',
  fact: '{{fact "agii" "survey.invited"}}',
  list: '{{list "agii" "themes.language"}}',
  year: '{{year "last"}}',
  date: '{{date "2021-06-10"}}',
  number: '{{number 1234.5 decimals=1}}',
  money: '{{money 25}}',
  percent: '{{percent 94}}',
  lookup: '{{lookup agencies "agii" "name"}}',
  eq: '{{#if (eq a b)}}…{{/if}}',
  gt: '{{#if (gt a b)}}…{{/if}}',
  lt: '{{#if (lt a b)}}…{{/if}}',
  not: '{{#if (not a)}}…{{/if}}',
  '#if': '{{#if naam}}…{{/if}}',
  '#unless': '{{#unless naam}}…{{/unless}}',
  '#each': '{{#each lijst}}…{{/each}}',
  '#with': '{{#with naam}}…{{/with}}',
};

const TYPES: Readonly<Record<string, string>> = {
  text: 'een tekst',
  number: 'een getal',
  boolean: 'true of false',
  table: 'de naam van een tabel',
  facts: 'de naam van een verzameling feiten',
  fact: 'de naam van een feit',
  list: 'een lijst',
};

const MARKDOWN: Readonly<Record<string, string>> = {
  blockquote: 'een citaat (“>” vooraan)',
  code: 'een codeblok',
  inlineCode: 'tekst tussen schuine aanhalingstekens (`…`)',
  thematicBreak: 'een lijn (“---” of “***”)',
  html: 'HTML',
  image: 'een afbeelding',
  table: 'een getypte tabel',
};

const STATEMENTS: Readonly<Record<string, string>> = {
  'dynamic-passage': 'een passage waarvan de naam berekend wordt',
  PartialBlockStatement: 'een passage met inhoud ({{#> …}})',
  Decorator: 'een decorator ({{* …}})',
  DecoratorBlock: 'een decorator ({{#* …}})',
};

const MISSING = {
  unavailable: 'niet beschikbaar',
  'not-applicable': 'niet van toepassing',
  confidential: 'vertrouwelijk',
} as const;

export const drafting = {
  'template-syntax': (d: {
    kind: 'block-not-closed' | 'block-mismatch' | 'block-not-opened' | 'braces-not-closed' | 'other';
    found: string;
    expected: string;
  }): Sentence => {
    switch (d.kind) {
      case 'block-not-closed':
        return {
          message: `Het blok {{#${d.found}}} wordt nergens gesloten.`,
          hint: `Zet {{/${d.found}}} waar het blok eindigt.`,
        };
      case 'block-mismatch':
        return {
          message: `Hier sluit {{/${d.found}}}, terwijl {{#${d.expected}}} nog open is.`,
          hint: `Sluit eerst {{#${d.expected}}} met {{/${d.expected}}}.`,
        };
      case 'block-not-opened':
        return {
          message: `Hier sluit {{/${d.found}}}, maar dat blok is nergens geopend.`,
          hint: `Schrap {{/${d.found}}}, of zet {{#${d.found} …}} waar het blok begint.`,
        };
      case 'braces-not-closed':
        return {
          message: `Accolades worden niet gesloten: “${shorten(d.found)}”.`,
          hint: 'Sluit elke {{ met }}.',
        };
      default:
        return {
          message: `Dit kan niet gelezen worden als sjabloon: “${shorten(d.found)}”.`,
          hint: 'Kijk de accolades, aanhalingstekens en haakjes op deze regel na.',
        };
    }
  },
  'template-unsupported': (d: { found: string }): Sentence => ({
    message: `Een sjabloon kan dit niet bevatten: ${STATEMENTS[d.found] ?? d.found}.`,
    hint: 'Gebruik {{#if}}, {{#each}}, {{#with}} en passages met {{> naam}}.',
  }),
  'template-too-large': (_: Record<never, never>): Sentence => ({
    message: 'Dit sjabloon wordt veel te lang: passages of lijsten herhalen elkaar telkens opnieuw.',
    hint: 'Kijk na welke passages elkaar oproepen en welke {{#each}} in een andere staat.',
  }),
  'name-unknown': (d: { path: string; found: string; known: readonly string[] }): Sentence => ({
    message:
      d.path === d.found
        ? `“${d.found}” is hier geen bekende naam.`
        : `“${d.found}” in “${d.path}” is geen bekende naam.`,
    hint: suggest(d.found, d.known),
  }),
  'value-empty': (_: { found: string }): Sentence => ({
    message: 'Hier komt niets te staan: de waarde is leeg.',
    hint: 'Vul de waarde in, of zet er {{#if …}} omheen.',
  }),
  'value-not-text': (d: { found: string }): Sentence => ({
    message: `“${d.found}” is geen tekst of getal en kan niet in een zin staan.`,
    hint: 'Noem één waarde ervan, of gebruik {{list …}} voor een lijst.',
  }),
  'value-not-list': (d: { found: string }): Sentence => ({
    message: `{{#each}} gaat over een lijst, en “${d.found}” is er geen.`,
    hint: 'Noem een lijst, of gebruik {{#if}} of {{#with}}.',
  }),
  'helper-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `“${d.found}” is geen bekende opdracht.`,
    hint: suggest(d.found, d.known),
  }),
  'helper-arguments': (d: { helper: string; problem: ArgumentProblem }): Sentence => ({
    message: `“${d.helper}” ${ARGUMENT_PROBLEMS[d.problem]}.`,
    hint: `Schrijf bijvoorbeeld ${EXAMPLES[d.helper] ?? `{{${d.helper} …}}`}.`,
  }),
  'helper-option': (d: { helper: string; found: string; known: readonly string[] }): Sentence => ({
    message: `“${d.helper}” kent geen “${d.found}=”.`,
    hint: d.known.length === 0 ? `Schrap “${d.found}=…”.` : suggest(d.found, d.known),
  }),
  'helper-option-value': (d: {
    helper: string;
    option: string;
    found: string;
    known: readonly string[];
  }): Sentence => ({
    message: `“${d.found}” is geen mogelijke waarde ${d.option === '' ? `van “${d.helper}”` : `van “${d.option}=” bij “${d.helper}”`}.`,
    hint: d.known.length === 0 ? 'Geef een tekst of een getal.' : suggest(d.found, d.known),
  }),
  'block-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `{{#${d.found}}} is geen bekend blok.`,
    hint: suggest(d.found, d.known),
  }),
  'passage-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen passage “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'passage-front-matter': (_: Record<never, never>): Sentence => ({
    message: 'De passage begint niet met een beschrijving tussen twee regels van drie streepjes.',
    hint: 'Zet bovenaan: ---, dan “description: …”, dan ---.',
  }),
  'passage-circle': (d: { chain: readonly string[] }): Sentence => ({
    message: `De passage neemt zichzelf op: ${d.chain.join(' → ')}.`,
    hint: 'Haal één van deze verwijzingen weg.',
  }),
  'passage-context': (d: { passage: string }): Sentence => ({
    message: `De passage “${d.passage}” krijgt een waarde zonder naam.`,
    hint: `Geef elke waarde een naam: {{> ${d.passage} naam=waarde}}.`,
  }),
  'passage-parameter-unknown': (d: { passage: string; found: string; known: readonly string[] }): Sentence => ({
    message: `De passage “${d.passage}” kent geen “${d.found}=”.`,
    hint: suggest(d.found, d.known),
  }),
  'passage-parameter-missing': (d: { passage: string; parameter: string }): Sentence => ({
    message: `De passage “${d.passage}” heeft “${d.parameter}=” nodig.`,
    hint: `Schrijf {{> ${d.passage} ${d.parameter}=…}}.`,
  }),
  'passage-parameter-type': (d: { passage: string; parameter: string; type: string }): Sentence => ({
    message: `“${d.parameter}=” van de passage “${d.passage}” verwacht ${TYPES[d.type] ?? d.type}.`,
    hint: 'Verbeter de waarde.',
  }),
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
      d.kind === 'list' ? `Gebruik {{list "${d.set}" "${d.fact}"}}.` : `Gebruik {{#if facts.${d.set}.${d.fact}}}.`,
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
