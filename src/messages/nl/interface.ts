/** Words of the command itself: help, summaries, labels before problems. */
import type { ProgressStep } from '../../progress.ts';
import { longDate } from './dates.ts';
import { followUpResult } from './follow-up-result.ts';
import { houses } from './houses.ts';
import { grouped } from './numbers.ts';
import { overview } from './overview.ts';
import { proofTexts } from './proof.ts';
import { refreshTexts } from './refresh.ts';
import { suggestedTexts, suggestionTexts } from './suggestions.ts';

export const interfaceTexts = {
  description: 'Repliek maakt van gegevens en sjablonen het antwoord in Word en de bijlage in Excel.',
  usage: 'Gebruik: repliek <opdracht> [opties]',
  build: 'Bouw het antwoord en de bijlage van een of meer dossiers',
  form: 'publication: ook vraag en antwoord in één document, zoals het parlement ze publiceert',
  pdf: 'Maak ook een PDF van elk Word-bestand (met LibreOffice)',
  check: 'Kijk een dossier na zonder iets te schrijven',
  proof: proofTexts,
  list: 'Toon de dossiers: hoe ver ze staan, en tegen wanneer',
  request: 'Vraag de cijfers van een dossier aan een instantie, met een werkboek om in te vullen',
  receive: 'Ontvang een ingevulde aanvraag als de nieuwe versie van haar bronnen',
  publish: 'Publiceer een antwoord: bewaar wat verstuurd is, en zet de cijfers in het grootboek',
  sentDocx: 'Het Word-bestand dat verstuurd is, als dat een ander is dan in output',
  onDate: 'Datum van het antwoord, zoals 2021-07-05 (gewoonlijk vandaag)',
  correction: 'Waarom dit antwoord in de plaats komt van een dat al gepubliceerd is',
  ledger: 'Werk met het grootboek van gepubliceerde cijfers',
  ledgerAdd: 'Zet de cijfers van een antwoord dat zonder Repliek gemaakt is in het grootboek',
  ledgerForm: 'Bestand met de cijfers (.yaml)',
  new: 'Maak het dossier van een vraag zoals ze binnenkomt',
  newQuestion: 'De vraag (.txt, .docx of .pdf met tekst)',
  archive: 'Werk met het archief van gepubliceerde antwoorden',
  archiveAdd: 'Voeg gepubliceerde antwoorden toe aan het archief',
  archiveFiles: 'Bestanden met een vraag en haar antwoord (.pdf, .docx of .txt), mappen of patronen',
  archiveSearch: 'Zoek in het archief, het best passende eerst',
  archiveWords: 'Woorden, het nummer van een vraag, of een zinsdeel tussen aanhalingstekens',
  limit: 'Hoeveel antwoorden er hoogstens getoond worden',
  ofMinister: 'Alleen antwoorden van deze minister (een deel van de naam)',
  fromDate: 'Alleen vragen van deze datum of later, zoals 2020-01-01',
  toDate: 'Alleen vragen van deze datum of vroeger, zoals 2020-12-31',
  noLimit: (found: string): string => `--limit is ${found}, en moet een getal van 1 tot 1000 zijn.`,
  archived: {
    ofQuestion: (number: string, date: string): string => `nr. ${number} van ${longDate(date)}`,
    kept: (file: string): string => `In het archief gezet: ${file}`,
    added: (number: string, date: string, title: string): string =>
      `Toegevoegd: nr. ${number} van ${longDate(date)}${title === '' ? '' : `  ${title}`}`,
    answered: (items: number, open: number, kind: string | null): string =>
      kind === 'postponed'
        ? 'uitstel: het antwoord zelf volgt later'
        : `${kind === 'referring' ? 'verwijzend antwoord, ' : ''}${items === 1 ? '1 deel' : `${items} delen`} beantwoord${open === 0 ? '' : `, ${open} zonder antwoord`}`,
    summary: (files: number, added: number, present: number, refused: number): string => {
      const parts = [
        count(added, 'antwoord toegevoegd', 'antwoorden toegevoegd'),
        present === 0 ? '' : `${grouped(present)} stond${present === 1 ? '' : 'en'} er al`,
        refused === 0 ? '' : `${grouped(refused)} geweigerd`,
      ].filter((text) => text !== '');
      return `${files === 1 ? '1 bestand' : `${grouped(files)} bestanden`}: ${parts.length === 0 ? 'niets toegevoegd' : parts.join(', ')}.`;
    },
    next: 'Zoeken: repliek archive search WOORDEN',
    found: (shown: number, found: number, questions: number): string =>
      `${shown < found ? `De eerste ${grouped(shown)} van ` : ''}${grouped(found)} ${found === 1 ? 'antwoord' : 'antwoorden'} van de ${grouped(questions)} in het archief.`,
    more: 'Meer tonen: --limit 50; of zoek met meer woorden.',
    nothing: (text: string): string => `Niets gevonden voor ${text}.`,
    try: 'Probeer minder of andere woorden, een deel van een woord, of het nummer van de vraag (2021-321). Woorden zoals “de”, “van” en “niet” tellen niet mee.',
    empty: 'Het archief is nog leeg. Voeg gepubliceerde antwoorden toe met: repliek archive add BESTAND…',
    instead: (word: string, terms: readonly string[]): string =>
      `“${word}” komt niet voor; gezocht is naar: ${terms.join(', ')}.`,
    asWords: (phrase: string): string => `${phrase} staat nergens zo; gezocht is naar de woorden.`,
    asker: 'vraag van',
    minister: 'antwoord van',
    question: 'vraag',
    answer: 'antwoord',
    item: (ids: readonly string[]): string => (ids.length === 0 ? 'vooraf' : `deelvraag ${ids.join(', ')}`),
    kinds: { answer: '', referring: 'verwijzend antwoord', postponed: 'uitstel' },
    corrected: (reason: string): string => `verbeterd antwoord: ${reason}`,
    unanswered: '(geen antwoord)',
  },
  minister: 'Minister die antwoordt, zoals bart-somers, als de vraag het niet zegt',
  deadline: (date: string): string => `Te beantwoorden ten laatste op ${longDate(date)}.`,
  followUp: 'Maak het dossier van een vraag die op een vroegere volgt, uit het vroegere antwoord',
  earlierAnswer: 'Vroegere vraag: een dossier zoals 2021-321, haar nummer, of een antwoord in het archief',
  followUpResult,
  refer: {
    command: 'Verwijs naar het antwoord van een andere minister op dezelfde vraag',
    to: 'Dossier van de minister die het antwoord coördineert',
    minister: 'Die minister, zoals bart-somers, als er geen dossier van is',
    number: 'Nummer van de vraag aan die minister',
    date: 'Datum van die vraag, zoals 2021-06-10',
    which: 'Noem het andere dossier met --to, of de andere vraag met --minister, --number en --date.',
    refersTo: (name: string, number: string, date: string): string =>
      `Verwijst naar het antwoord van ${name} op vraag nr. ${number} van ${longDate(date)}.`,
    next: (id: string): string => `Kijk de tekst na en bouw het antwoord: repliek build ${id}`,
  },
  refreshed: refreshTexts,
  suggest: 'Stel voor elke deelvraag voor wat er kan staan: passages, tabellen en eerdere antwoorden',
  suggestItem: 'Alleen deze deelvragen, zoals 2b',
  suggestApply: 'Zet het eerste voorstel in het antwoord, waar nog niets staat',
  suggested: suggestedTexts,
  suggestion: suggestionTexts,
  parse: 'Lees een vraag zoals ze binnenkomt, en toon haar onderdelen',
  questionFile: 'De vraag, met of zonder antwoord (.txt, .docx of .pdf met tekst)',
  agency: 'Instantie, zoals agii',
  byDate: 'Datum waarop de cijfers er moeten zijn, zoals 2021-06-25',
  source: 'Alleen deze bronnen, zoals agii/trainings',
  receivedFile: 'Het ingevulde werkboek (.xlsx)',
  byName: 'Wie de cijfers levert (gewoonlijk de instantie)',
  annotate: 'Schrijf bij fouten een lijst om terug te sturen, naast het werkboek',
  validate: 'Kijk een levering na, en toon alles wat er mis mee is',
  delivery: 'Een datapackage.json, een map met zo een bestand, of een gegevensbestand (met --schema)',
  chosenSheet: 'Naam van het blad met de gegevens, als een Excelbestand er meer dan één heeft (met --schema)',
  schema: 'Beschrijving van de kolommen van het gegevensbestand: een Table Schema of een datapackage.json',
  dossier: 'Dossier, zoals 2021-321',
  all: 'Alle dossiers',
  workspace: 'Map met data, templates en output (gewoonlijk de huidige map)',
  data: 'Andere map voor data',
  templates: 'Andere map voor templates',
  output: 'Andere map voor output',
  json: 'Druk het resultaat af als JSON',
  draft: 'Schrijf een ontwerp, ook als er fouten zijn',
  lang: 'Taal van de meldingen',
  help: 'Toon deze uitleg',
  /** What yargs says, by its own English words. */
  yargs: {
    'Commands:': 'Opdrachten:',
    'Options:': 'Opties:',
    'Positionals:': 'Argumenten:',
    boolean: 'ja of nee',
    string: 'tekst',
    array: 'lijst',
    'default:': 'gewoonlijk:',
    'choices:': 'keuze uit:',
    required: 'verplicht',
    'Missing required argument: %s': {
      one: 'Deze optie is nodig: --%s.',
      other: 'Deze opties zijn nodig: --%s.',
    },
    'Not enough non-option arguments: got %s, need at least %s': {
      one: 'Noem een opdracht, zoals build of check (gevonden: %s, nodig: %s).',
      other: 'Noem een opdracht, zoals build of check (gevonden: %s, nodig: %s).',
    },
    'Not enough arguments following: %s': 'Achter --%s hoort nog een waarde.',
    'Unknown argument: %s': {
      one: 'Onbekende optie: %s.',
      other: 'Onbekende opties: %s.',
    },
    'Unknown command: %s': {
      one: 'Onbekende opdracht: %s.',
      other: 'Onbekende opdrachten: %s.',
    },
    'Invalid values:': 'Ongeldige waarde:',
    'Argument: %s, Given: %s, Choices: %s': '--%s is %s, en moet een van deze zijn: %s.',
    'Did you mean %s?': 'Bedoelde u %s?',
  } as Readonly<Record<string, string | { readonly one: string; readonly other: string }>>,
  chooseDossiers: 'Noem minstens één dossier, of gebruik --all.',
  eitherDossiersOrAll: 'Noem dossiers of gebruik --all, niet allebei.',
  noDossiers: (folder: string): string => `Er zijn nog geen dossiers in ${folder}.`,
  noDate: (option: string, found: string): string =>
    `${option} is ${found}, en moet een datum zijn als 2021-06-25.`,
  requestTo: (dossier: string, agency: string, sources: readonly string[]): string =>
    `${dossier}  aanvraag aan ${agency}${sources.length === 0 ? '' : `: ${sources.join(', ')}`}`,
  needsSchema: (file: string): string =>
    `${file} is een gegevensbestand: zeg met --schema welk bestand de kolommen beschrijft.`,
  tableRead: (rows: number): string => (rows === 1 ? '1 rij gelezen.' : `${rows} rijen gelezen.`),
  headerAt: (row: number): string => `De kolomnamen staan in rij ${row}; wat erboven staat, telt niet mee.`,
  totalsAt: (row: number): string => `Rij ${row} is een rij met totalen en telt niet mee.`,
  notAllShown: 'Niet alle fouten worden getoond: hoogstens 1.000 per bestand.',
  requestOf: (dossier: string, agency: string): string => `aanvraag van dossier ${dossier} aan ${agency}`,
  rowChanges: (rows: {
    readonly before: number;
    readonly after: number;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  }): string => {
    const changes = [
      count(rows.added, 'nieuwe', 'nieuwe'),
      count(rows.removed, 'geschrapt', 'geschrapt'),
      count(rows.changed, 'veranderd', 'veranderd'),
    ].filter((text) => text !== '');
    return `${grouped(rows.before)} → ${grouped(rows.after)} rijen: ${changes.length === 0 ? 'niets veranderd' : changes.join(', ')}`;
  },
  storedAs: (folder: string): string => `Bewaard als huidige versie, ook in ${folder}`,
  keptAs: (folder: string): string => `De vorige versie staat in ${folder}`,
  remarks: (file: string): string => `De opmerkingen om terug te sturen staan in ${file}`,
  noDraft: 'Een ontwerp kan niet gepubliceerd worden: laat --draft weg.',
  published: (file: string, figures: number): string =>
    `Gepubliceerd: ${count(figures, 'cijfer', 'cijfers') || 'geen cijfers'} in ${file}`,
  notPublished: 'Er is niets gepubliceerd.',
  entered: (file: string, figures: number): string =>
    `In het grootboek gezet: ${count(figures, 'cijfer', 'cijfers') || 'geen cijfers'} in ${file}`,
  notStored: 'Er is niets bewaard: de fouten moeten eerst verbeterd zijn.',
  moreHelp: 'Meer uitleg: repliek --help',
  /** Which of several dossiers is worked on. */
  turn: (index: number, count: number, id: string): string => (count === 1 ? id : `${index}/${count} ${id}`),
  /** The line that says what takes so long. */
  working: (subject: string, step: ProgressStep | undefined): string =>
    `${[subject, ...(step === undefined ? [] : [describeStep(step)])].filter((text) => text !== '').join(': ')} …`,
  written: (folder: string): string => `Geschreven in ${folder}:`,
  nothingWritten: 'Er is niets geschreven: verbeter eerst de fouten, of maak een ontwerp met --draft.',
  mendFirst: 'Er is niets geschreven: verbeter eerst de fouten.',
  draftWritten: 'Dit is een ontwerp: op elke bladzijde en elk blad staat dat het nog niet af is.',
  allWell: 'Alles is in orde.',
  counts: (errors: number, warnings: number, notes: number): string =>
    [
      count(errors, 'fout', 'fouten'),
      count(warnings, 'waarschuwing', 'waarschuwingen'),
      count(notes, 'opmerking', 'opmerkingen'),
    ]
      .filter((text) => text !== '')
      .join(', '),
  parsed: {
    title: 'titel',
    house: 'parlement',
    session: 'zitting',
    question: 'vraag',
    authors: 'van',
    addressees: 'aan',
    follows: 'vervolg op',
    context: 'inleiding',
    items: 'vragen',
    answer: 'antwoord',
    kinds: { answer: 'antwoord', referring: 'verwijzend antwoord', postponed: 'uitstel' },
    general: 'vooraf',
    unknown: 'onbekend',
    none: 'geen',
  },
  error: 'Fout',
  warning: 'Waarschuwing',
  note: 'Opmerking',
  page: 'bladzijde',
  line: 'regel',
  column: 'kolom',
  sheet: 'blad',
  row: 'rij',
  field: 'kolom',
  cell: 'cel',
  item: 'deelvraag',
  table: 'tabel',
  unreadable: '(kan niet gelezen worden)',
  overview,
  houses,
};

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${grouped(number)} ${number === 1 ? one : many}`;
}

function describeStep(step: ProgressStep): string {
  switch (step.kind) {
    case 'read':
      return step.rows === undefined
        ? `${step.file} lezen`
        : `${step.file} lezen, ${grouped(step.rows)} rijen`;
    case 'check':
      return `${step.file} nakijken`;
    case 'load':
      return `${step.source} klaarzetten`;
    case 'table':
      return `tabel ${step.index} van ${step.count} berekenen (${step.table})`;
    case 'answer':
      return 'antwoord maken';
    case 'annex':
      return step.rows === undefined || step.of === undefined
        ? 'bijlage maken'
        : `bijlage maken, ${grouped(step.rows)} van ${grouped(step.of)} rijen`;
    case 'pdf':
      return 'PDF maken met LibreOffice';
    case 'workbook':
      return 'werkblad maken';
    case 'compare':
      return `${step.source} vergelijken met de vorige levering`;
    case 'archive':
      return `${step.file} toevoegen, ${grouped(step.index)} van ${grouped(step.count)}`;
    case 'index':
      return `antwoorden doorzoekbaar maken, ${grouped(step.done)} van ${grouped(step.count)}`;
    case 'write':
      return 'bestanden bewaren';
    default: {
      const unknown: never = step;
      throw new Error(`unknown step: ${JSON.stringify(unknown)}`);
    }
  }
}
