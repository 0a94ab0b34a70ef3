/** Words of the workbook in which figures are asked for; its readers work at the agency. */
export const requestWorkbook = {
  /** {n} stands behind the name where there are several. */
  sheets: {
    explanation: 'Uitleg',
    form: 'Invullen',
    guide: 'Kolommen',
    previous: 'Vorige_levering',
    lists: 'Lijsten',
  },
  file: (dossier: string, agency: string): string => `aanvraag-${dossier}-${agency}.xlsx`,
  manifest: (agency: string): string => `manifest-aanvraag-${agency}.json`,
  title: (title: string): string => `Vraag om gegevens: ${title}`,
  subject: (number: string, date: string): string => `Schriftelijke vraag nr. ${number} van ${date}`,

  what: 'Wat vragen we?',
  asked: (agency: string, number: string, date: string): string =>
    `Voor het antwoord op schriftelijke vraag nr. ${number} van ${date} vragen we ${agency} om deze gegevens:`,
  askedSource: (source: string, sheet: string): string => `• ${source}: blad ${sheet}`,
  why: 'Waarom?',
  reason: (authors: string, minister: string, title: string): string =>
    `${authors} stelde de vraag aan ${minister}. Ze gaat over “${title}”.`,
  tables: (several: boolean): string =>
    several
      ? 'Met uw gegevens maken we deze tabellen in het antwoord:'
      : 'Met uw gegevens maken we deze tabel in het antwoord:',
  table: (title: string, items: string): string => `• ${title}${items === '' ? '' : ` (${items})`}`,
  item: (several: boolean): string => (several ? 'deelvragen' : 'deelvraag'),
  items: 'De deelvragen waarvoor we de gegevens nodig hebben:',
  itemText: (item: string, text: string): string => `• Deelvraag ${item}: ${text}`,
  when: 'Tegen wanneer?',
  deadline: (date: string): string => `We krijgen het ingevulde werkboek graag ten laatste op ${date}.`,

  how: 'Hoe vult u het in?',
  onePerEvent: (sheet: string): string => `Vul op het blad ${sheet} één rij in per registratie.`,
  onePerCombination: (sheet: string, columns: string): string =>
    `Vul op het blad ${sheet} één rij in voor elke combinatie van ${columns}. Elke combinatie komt maar één keer voor.`,
  onePerFigure: (sheet: string): string => `Vul op het blad ${sheet} één rij in per gegeven.`,
  example: (word: string): string =>
    `De grijze rij is een voorbeeld: in de eerste kolom staat “${word}”. Ze telt niet mee. Laat ze staan of schrap ze, en laat de eerste kolom in uw eigen rijen leeg.`,
  prompts:
    'Klik op een cel: er verschijnt wat u kunt invullen. In sommige kolommen kiest u uit een lijst. Wat elke kolom betekent, staat ook op het blad Kolommen.',
  required: 'Een cel die geel wordt, moet u nog invullen.',
  missing: 'Hebt u een gegeven niet, laat de cel dan leeg. Vul 0 alleen in als het er echt geen zijn.',
  missingWords:
    'Hebt u een gegeven niet, dan zegt de uitleg bij de kolom wat u invult, of dat u de cel leeg laat. Vraagt Excel bij zo’n woord of u wilt doorgaan, kies dan Ja. Vul 0 alleen in als het er echt geen zijn.',
  paste:
    'Plakt u gegevens uit een ander bestand, plak dan alleen de waarden (Plakken speciaal, Waarden). De keuzelijsten en de controles blijven dan werken.',
  shape:
    'Verander de namen van de bladen en de kolommen niet. Voeg geen kolommen toe, voeg geen cellen samen en zet geen totalen onder de rijen: optellen doen wij.',
  whole: (sheets: string, several: boolean): string =>
    `Geef alle gegevens, ook die u vroeger al bezorgde: deze levering komt in de plaats van de vorige. De vorige gegevens vindt u op ${several ? 'de bladen' : 'het blad'} ${sheets}.`,
  wholeFirst: 'Geef alle gegevens die u hebt: we vullen ze niet aan uit een ander bestand.',
  back: 'Terugsturen',
  sendBack: (minister: string): string =>
    `Bewaar het werkboek als Excel-bestand (.xlsx) en stuur het terug naar wie het u bezorgde, op het kabinet van ${minister}.`,

  formLine: (row: number): string =>
    `Vul in vanaf rij ${row}. Wat elke kolom betekent, staat op het blad Kolommen.`,
  markerHeader: 'Voorbeeld?',
  markerWord: 'voorbeeld',
  markerPrompt: 'Laat deze cel leeg. Een rij met “voorbeeld” in deze kolom telt niet mee.',
  listsRemark: 'Dit blad hoort bij de keuzelijsten. Verander het niet.',
  yes: 'ja',
  no: 'nee',

  guideTitle: 'Wat vult u in?',
  guideLine: 'Elke rij van de tabel beschrijft één kolom die u invult.',
  guideHeaders: {
    sheet: 'Blad',
    column: 'Kolom',
    meaning: 'Betekenis',
    value: 'Wat u invult',
    required: 'Verplicht',
  },

  choice: (choices: readonly string[], count: number): string =>
    choices.length === count
      ? `Kies uit de lijst: ${choices.join(', ')}.`
      : `Kies uit de lijst van ${count} mogelijkheden.`,
  wholeNumber: 'Een geheel getal',
  decimal: 'Een getal',
  date: 'Een datum, zoals 31/12/2020',
  year: 'Een jaartal',
  text: 'Tekst',
  /** Behind one of the five above. */
  least: (value: string, inclusive: boolean): string =>
    inclusive ? `, minstens ${value}` : `, meer dan ${value}`,
  most: (value: string, inclusive: boolean): string =>
    inclusive ? `, hoogstens ${value}` : `, minder dan ${value}`,
  fromDate: (value: string): string => `, niet vroeger dan ${value}`,
  toDate: (value: string): string => `, niet later dan ${value}`,
  minLength: (count: number): string => `, minstens ${count} ${count === 1 ? 'teken' : 'tekens'}`,
  maxLength: (count: number): string => `, hoogstens ${count} ${count === 1 ? 'teken' : 'tekens'}`,
  separator: (separator: string): string => `Meer dan één? Zet er “${separator}” tussen.`,
  unique: 'Elke waarde komt maar één keer voor.',
  words: (words: readonly string[]): string => `Hebt u het niet, vul dan in waarom: ${words.join(' of ')}.`,
  blank: (meaning: string): string => `Leeg betekent: ${meaning}.`,
  mandatory: 'Verplicht.',
  optional: 'Leeg laten mag.',
  refusal: 'Dit past niet in deze kolom',

  previousTitle: (source: string): string => `Vorige levering: ${source}`,
  previousRows: 'Dit zijn de gegevens die u vorige keer bezorgde. Ze staan hier alleen ter informatie.',
  previousTotals: (rows: string): string =>
    `De vorige levering had ${rows} rijen. Hier staan alleen de totalen, ter informatie.`,
  previousDelivered: (date: string): string => `Ontvangen op ${date}.`,
  previousTotal: 'Alle rijen samen',
  all: 'Totaal',
};
