/** Sentences about the Word file that a house takes its look from, and about making a first one. */
import type { LeftOut, ReferenceFailure } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted, shorten } from './common.ts';

/** What Word calls its own styles on a Dutch screen; those of an answer have the same name everywhere. */
export const STYLE_NAMES: Readonly<Record<string, string>> = {
  Normal: 'Standaard',
  Heading1: 'Kop 1',
  Heading2: 'Kop 2',
  Heading3: 'Kop 3',
  Heading4: 'Kop 4',
  AnswerName: 'Answer Name',
  AnswerFunction: 'Answer Function',
  AnswerLine: 'Answer Line',
  AnswerItem: 'Answer Item',
  AnswerLetterItem: 'Answer Letter Item',
  AnswerText: 'Answer Text',
  ListParagraph: 'Lijstalinea',
  ListContinue: 'Lijstvoortzetting',
  Caption: 'Bijschrift',
  AnswerTable: 'Answer Table',
  TableText: 'Table Text',
  TableNumber: 'Table Number',
  TableHeader: 'Table Header',
  TableNumberHeader: 'Table Number Header',
  TableNote: 'Table Note',
  Header: 'Koptekst',
  Hyperlink: 'Hyperlink',
};

/** What each style is for. */
export const STYLE_USES: Readonly<Record<string, string>> = {
  Normal: 'gewone tekst; de andere stijlen bouwen hierop voort',
  Heading1: 'wat het document is, zoals ANTWOORD',
  Heading2: 'kop in een antwoord, en het onderwerp van de vraag',
  Heading3: 'kop daaronder',
  Heading4: 'kop daar weer onder',
  AnswerName: 'naam van de minister, boven het antwoord',
  AnswerFunction: 'functie van de minister',
  AnswerLine: 'andere regels boven het antwoord',
  AnswerItem: 'eerste alinea van een deelvraag, met haar nummer',
  AnswerLetterItem: 'eerste alinea van een deelvraag met alleen een letter',
  AnswerText: 'volgende alinea’s van een deelvraag',
  ListParagraph: 'punt van een lijst',
  ListContinue: 'volgende alinea onder een punt van een lijst',
  Caption: 'bijschrift boven een tabel',
  AnswerTable: 'lijnen van een tabel, kleuren van de eerste en de laatste rij',
  TableText: 'tekst in een tabel',
  TableNumber: 'getal in een tabel',
  TableHeader: 'kop boven tekst in een tabel',
  TableNumberHeader: 'kop boven getallen in een tabel',
  TableNote: 'opmerking onder een tabel',
  Header: 'kop van elke bladzijde',
  Hyperlink: 'link naar het web',
};

const named = (id: string): string => STYLE_NAMES[id] ?? id;

const FAILURES: Readonly<Record<ReferenceFailure, readonly [string, string]>> = {
  'no-word': ['het is geen Word-bestand', 'Open het in Word en bewaar het als Word-document (.docx).'],
  old: [
    'het is een Word-bestand van vroeger (.doc)',
    'Open het in Word en bewaar het als Word-document (.docx).',
  ],
  encrypted: [
    'er staat een wachtwoord op',
    'Haal in Word het wachtwoord weg: Bestand, Info, Document beveiligen.',
  ],
  macros: [
    'er zitten macro’s in',
    'Bewaar het in Word als gewoon Word-document (.docx): dat heeft geen macro’s.',
  ],
  strict: [
    'het is bewaard als “Strict Open XML-document”',
    'Bewaar het in Word als gewoon Word-document (.docx).',
  ],
  'other-office': [
    'het is een Office-bestand, maar geen Word-document',
    'Bewaar het in Word als Word-document (.docx).',
  ],
  damaged: [
    'het is beschadigd of onvolledig',
    'Open het in Word, laat het zo nodig herstellen, en bewaar het opnieuw.',
  ],
  'too-large': [
    'het is te groot',
    'Verklein de afbeeldingen: in Word onder Afbeelding, Afbeeldingen comprimeren.',
  ],
  'no-styles': ['er staan geen stijlen in', 'Open het in Word en bewaar het opnieuw.'],
};

const PLACES: Readonly<Record<string, string>> = {
  header: 'de koptekst',
  footer: 'de voettekst',
  styles: 'de stijlen',
  theme: 'het thema',
  body: 'de tekst',
};

const LEFT: Readonly<Record<LeftOut, readonly [string, string]>> = {
  ole: ['een ingevoegd bestand (OLE)', 'Zet er een afbeelding of gewone tekst voor in de plaats.'],
  activex: ['een knop of veld dat een programma start (ActiveX)', 'Verwijder het in Word.'],
  chart: ['een grafiek of SmartArt', 'Zet er een afbeelding voor in de plaats.'],
  picture: [
    'een afbeelding in een vorm die niet bekend is',
    'Gebruik PNG, JPEG, GIF, BMP, TIFF, EMF of WMF.',
  ],
  'large-picture': [
    'een afbeelding van meer dan 5 MB',
    'Verklein ze in Word onder Afbeelding, Afbeeldingen comprimeren.',
  ],
  borders: ['een rand rond de bladzijde', 'Er hoeft niets te gebeuren; een antwoord heeft geen rand.'],
  numbering: [
    'de nummering of het opsommingsteken van een stijl',
    'Dat is gewild: het antwoord nummert zijn delen en lijsten zelf.',
  ],
};

function inPlaces(places: readonly string[]): string {
  return `in ${places.map((place) => PLACES[place] ?? place).join(' en in ')}`;
}

/** "Verdana 10 pt, in tabellen 9 pt, in bijschriften 9,5 pt" */
function fonts(found: Fonts): string {
  const points = (size: number) => `${String(size).replace('.', ',')} pt`;
  return `${found.body} ${points(found.size)}, in tabellen ${points(found.tableSize)}, in bijschriften ${points(found.captionSize)}`;
}

interface Fonts {
  readonly body: string;
  readonly size: number;
  readonly tableSize: number;
  readonly captionSize: number;
}

export const houseLook = {
  'reference-unusable': (d: { reason: ReferenceFailure }): Sentence => ({
    message: `Dit bestand geeft geen opmaak: ${FAILURES[d.reason][0]}.`,
    hint: `${FAILURES[d.reason][1]} Of haal het weg: dan komt de opmaak uit house.yaml.`,
  }),
  'reference-styles-missing': (d: { styles: readonly string[] }): Sentence => ({
    message: `${d.styles.length === 1 ? 'Eén stijl ontbreekt en krijgt' : `${d.styles.length} stijlen ontbreken en krijgen`} de opmaak van house.yaml: ${d.styles.map(named).join(', ')}.`,
    hint: 'Maak ze in Word met precies die naam, of kopieer ze uit een bestand dat “repliek house reference” gemaakt heeft.',
  }),
  'reference-no-page': (_: Record<never, never>): Sentence => ({
    message: 'Het papier en de marges zijn niet te vinden; ze komen uit house.yaml.',
    hint: 'Stel ze in Word in onder Indeling, Marges, en bewaar het bestand opnieuw.',
  }),
  'reference-paper': (d: { width: number; height: number }): Sentence => ({
    message: `Het papier is ${d.width} bij ${d.height} mm en geen A4 (210 bij 297 mm).`,
    hint: 'Kies in Word A4 onder Indeling, Formaat, als dat niet zo bedoeld is.',
  }),
  'reference-margins': (d: { room: number; limit: number; unusable: boolean }): Sentence => ({
    message: `Tussen de marges blijft ${d.room < 0 ? 'niets' : `${d.room} mm`} over; ${d.unusable ? `een tabel heeft minstens ${d.limit} mm nodig, zodat het papier en de marges van house.yaml gelden` : `onder ${d.limit} mm worden tabellen snel gekanteld of gesplitst`}.`,
    hint: 'Maak in Word de marges kleiner onder Indeling, Marges.',
  }),
  'reference-turned': (_: Record<never, never>): Sentence => ({
    message: 'Het papier ligt dwars; een antwoord staat rechtop en legt alleen brede tabellen dwars.',
    hint: 'De maten zijn omgewisseld; de marges bleven waar ze waren.',
  }),
  'reference-columns': (_: Record<never, never>): Sentence => ({
    message: 'De tekst loopt in kolommen; een antwoord neemt dat niet over.',
    hint: 'Er hoeft niets te gebeuren.',
  }),
  'reference-language': (d: { found?: string | undefined; language: string }): Sentence => ({
    message:
      d.found === undefined
        ? `De taal van de tekst staat niet in het bestand; een antwoord krijgt ${d.language}.`
        : `De taal van de tekst is ${shorten(d.found)}; een antwoord krijgt ${d.language}, de taal van de huisstijl.`,
    hint: 'Kies in Word de taal onder Controleren, Taal, Controletaal instellen, Als standaard instellen.',
  }),
  'reference-contrast': (d: { style: string; text: string; ground: string; ratio: number }): Sentence => ({
    message: `De stijl ${named(d.style)} is slecht leesbaar: ${d.text} op ${d.ground} is een contrast van ${String(d.ratio).replace('.', ',')} op 1, en het moet minstens 4,5 op 1 zijn.`,
    hint: 'Kies in Word een donkerdere letterkleur, of een andere kleur erachter.',
  }),
  'reference-fonts': (d: { fonts: Fonts; own: Fonts }): Sentence => ({
    message: `Het lettertype is ${fonts(d.fonts)}; in house.yaml staat ${fonts(d.own)}.`,
    hint: 'Het Word-bestand telt, ook om tabellen te meten.',
  }),
  'reference-font-unknown': (d: { font: string }): Sentence => ({
    message: `Hoe breed de letters van ${quoted(shorten(d.font))} zijn, is niet bekend; tabellen worden gemeten alsof het Arial is.`,
    hint: 'Kijk in een antwoord met een brede tabel of er geen getal over twee regels staat.',
  }),
  'reference-alt-text': (d: { where: 'header' | 'footer'; count: number }): Sentence => ({
    message: `${d.count === 1 ? 'Een afbeelding' : `${d.count} afbeeldingen`} in ${PLACES[d.where]} ${d.count === 1 ? 'heeft' : 'hebben'} geen alternatieve tekst voor wie niet kan zien.`,
    hint: 'Klik in Word met de rechtermuisknop op de afbeelding en kies Alternatieve tekst bewerken.',
  }),
  'reference-field': (d: { field: string; places: readonly string[] }): Sentence => ({
    message: `${inPlaces(d.places).replace(/^i/, 'I')} staat het veld ${d.field}.`,
    hint: 'Dat mag: Word vult het op elke bladzijde zelf in, zonder dat iemand het bijwerkt.',
  }),
  'reference-field-frozen': (d: { field: string; places: readonly string[] }): Sentence => ({
    message: `Het veld ${d.field} ${inPlaces(d.places)} wordt gewone tekst: in een antwoord mag niets veranderen met de dag of de computer waarop het opengaat.`,
    hint: 'Zet in Word gewone tekst in de plaats, of haal het veld weg.',
  }),
  'reference-external': (d: { found: string }): Sentence => ({
    message: `Het bestand haalt iets van buiten: ${shorten(d.found)}. Een antwoord neemt dat niet over.`,
    hint: 'Voeg een afbeelding in Word in zonder koppeling, en maak een sjabloon los onder Ontwikkelaars, Documentsjabloon.',
  }),
  'reference-left-out': (d: { part: LeftOut; places: readonly string[] }): Sentence => ({
    message: `Een antwoord neemt dit niet over: ${LEFT[d.part][0]} ${inPlaces(d.places)}.`,
    hint: LEFT[d.part][1],
  }),
  'reference-heavy': (d: { bytes: number }): Sentence => ({
    message: `De afbeeldingen zijn samen ${String(Math.ceil((d.bytes * 10) / 1024 ** 2) / 10).replace('.', ',')} MB, en elk antwoord draagt ze mee.`,
    hint: 'Verklein ze in Word onder Afbeelding, Afbeeldingen comprimeren.',
  }),
  'reference-other-name': (d: { found: string; expected: string }): Sentence => ({
    message: `${d.found} wordt niet gelezen: alleen een bestand met de naam ${d.expected} geeft opmaak.`,
    hint: `Bewaar het in Word als Word-document met de naam ${d.expected}.`,
  }),
  'reference-exists': (d: { path: string }): Sentence => ({
    message: `${d.path} is er al en blijft zoals het is.`,
    hint: 'Verander het in Word, of geef het eerst een andere naam als u opnieuw wilt beginnen.',
  }),
};
