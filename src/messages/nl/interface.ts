/** Words of the command itself: help, summaries, labels before problems. */
export const interfaceTexts = {
  description: 'Repliek maakt van gegevens en sjablonen het antwoord in Word en de bijlage in Excel.',
  usage: 'Gebruik: repliek <opdracht> [opties]',
  build: 'Bouw het antwoord en de bijlage van een of meer dossiers',
  check: 'Kijk een dossier na zonder iets te schrijven',
  list: 'Toon de dossiers',
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
  moreHelp: 'Meer uitleg: repliek --help',
  progress: (index: number, count: number, id: string): string => `${index}/${count} ${id} …`,
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
  error: 'Fout',
  warning: 'Waarschuwing',
  note: 'Opmerking',
  line: 'regel',
  column: 'kolom',
  sheet: 'blad',
  row: 'rij',
  field: 'kolom',
  cell: 'cel',
  item: 'deelvraag',
  unreadable: '(kan niet gelezen worden)',
};

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
