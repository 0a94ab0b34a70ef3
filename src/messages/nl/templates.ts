/** Sentences about templates: their syntax, names, helpers and passages. */
import type { Sentence } from '../sentence.ts';
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

const STATEMENTS: Readonly<Record<string, string>> = {
  'dynamic-passage': 'een passage waarvan de naam berekend wordt',
  PartialBlockStatement: 'een passage met inhoud ({{#> …}})',
  Decorator: 'een decorator ({{* …}})',
  DecoratorBlock: 'een decorator ({{#* …}})',
};

export const templates = {
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
  'passage-parameter-unknown': (d: {
    passage: string;
    found: string;
    known: readonly string[];
  }): Sentence => ({
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
};
