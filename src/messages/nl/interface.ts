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
  chooseDossiers: 'Noem minstens één dossier, of gebruik --all.',
  eitherDossiersOrAll: 'Noem dossiers of gebruik --all, niet allebei.',
  noDossiers: (folder: string): string => `Er zijn nog geen dossiers in ${folder}.`,
  moreHelp: 'Meer uitleg: repliek --help',
  progress: (index: number, count: number, id: string): string => `${index}/${count} ${id} …`,
  written: (folder: string): string => `Geschreven in ${folder}:`,
  nothingWritten: 'Er is niets geschreven: verbeter eerst de fouten, of maak een ontwerp met --draft.',
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
