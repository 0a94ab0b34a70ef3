/** Sentences about bringing the current figures into a Word file, and the words of `repliek refresh` itself. */
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';

const UNREADABLE = {
  'no-word': {
    message: 'is geen Word-bestand (.docx).',
    hint: 'Noem het Word-bestand van het antwoord. Een ouder .doc-bestand bewaart u eerst in Word als .docx.',
  },
  old: {
    message: 'is een Word-bestand van vóór 2007 (.doc).',
    hint: 'Open het in Word en bewaar het als .docx. Zijn de kaders daarbij verdwenen, bouw het antwoord dan opnieuw.',
  },
  encrypted: {
    message: 'is met een wachtwoord beveiligd en kan niet gelezen worden.',
    hint: 'Haal in Word het wachtwoord weg (Bestand, Info, Document beveiligen), bewaar het en probeer opnieuw.',
  },
  damaged: {
    message: 'is beschadigd of onvolledig en kan niet gelezen worden.',
    hint: 'Open het in Word; kan Word het herstellen, bewaar het dan onder een andere naam. Neem anders een vroegere versie.',
  },
  'too-large': {
    message: 'is te groot om bij te werken.',
    hint: 'Kijk na of dit het juiste bestand is, en verklein grote afbeeldingen (Bestand, Afbeeldingen comprimeren).',
  },
  macros: {
    message: 'bevat macro’s. Zulke bestanden worden niet bijgewerkt.',
    hint: 'Bewaar het in Word als gewoon Word-document (.docx), zonder macro’s.',
  },
} as const;

const MISSING = {
  confidential: 'is nu vertrouwelijk',
  unavailable: 'is niet meer beschikbaar',
  'not-applicable': 'is niet meer van toepassing',
} as const;

export const refreshes = {
  'refresh-unreadable': (d: { path: string; reason: keyof typeof UNREADABLE }): Sentence => ({
    message: `${d.path} ${UNREADABLE[d.reason].message}`,
    hint: UNREADABLE[d.reason].hint,
  }),
  'refresh-open': (d: { path: string; lock: string }): Sentence => ({
    message: `${d.path} is nog open in Word of een ander programma: wat daar nog niet bewaard is, zou ontbreken.`,
    hint: `Bewaar en sluit het bestand, en probeer opnieuw. Heeft niemand het open, verwijder dan ${d.lock}.`,
  }),
  'refresh-no-record': (d: { path: string }): Sentence => ({
    message: `${d.path} zegt niet wat er van Repliek in staat: Repliek maakte het niet, of een ander programma liet dat weg.`,
    hint: 'Werk verder in het bestand dat Repliek bouwde. Is dat er niet meer, bouw dan opnieuw en neem uw tekst over.',
  }),
  'refresh-other': (d: { path: string; found: string; dossier: string }): Sentence => ({
    message: `${d.path} is het antwoord van dossier ${quoted(d.found)}, niet van ${quoted(d.dossier)}.`,
    hint: 'Noem het dossier van dit bestand, of een ander bestand.',
  }),
  'refresh-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `${d.path} kon niet geschreven worden (${d.reason}). Er is niets veranderd.`,
    hint: 'Kijk na of u in die map mag schrijven, en sluit het bestand in andere programma’s.',
  }),
  'refresh-changed': (d: { path: string }): Sentence => ({
    message: `Terwijl ${d.path} bijgewerkt werd, heeft iemand het veranderd. Er is niets geschreven.`,
    hint: 'Bewaar en sluit het bestand, en probeer opnieuw.',
  }),
  'refresh-reference': (d: { text: string; table: string }): Sentence => ({
    message: `De verwijzing ${quoted(d.text)} leidt naar een tabel (${d.table}) die niet meer in dit bestand staat.`,
    hint: 'Zet de tabel terug, of schrap de verwijzing: Word maakt er anders een foutmelding van.',
  }),
  'refresh-numbers': (d: { label: string; other: string }): Sentence => ({
    message: `${d.label} in het Word-bestand is ${d.other} in de bijlage en in een nieuw antwoord: iemand heeft tabellen verplaatst, bijgevoegd of geschrapt.`,
    hint: 'Zet de tabellen in answer.md.hbs in dezelfde volgorde en bouw opnieuw: dan klopt ook de bijlage.',
  }),
  'refresh-unknown': (d: { text: string }): Sentence => ({
    message: `Van ${quoted(d.text)} kan niet meer berekend worden wat het nu is: de tabel, de rij, de kolom of het feit waar het vandaan kwam, is er niet meer.`,
    hint: 'Kijk dit getal zelf na, of haal het uit de tekst.',
  }),
  'refresh-missing': (d: { text: string; missing: keyof typeof MISSING }): Sentence => ({
    message: `Het getal ${quoted(d.text)} ${MISSING[d.missing]}.`,
    hint:
      d.missing === 'confidential'
        ? 'Het is vervangen. Herschrijf de zin, en kijk na of het getal nergens anders in de tekst staat.'
        : 'Het is blijven staan. Haal het uit de tekst, of zeg van wanneer het is.',
  }),
  'refresh-table-narrowed': (d: { label: string; parts: number }): Sentence => ({
    message: `${d.label} was te breed geworden en is smaller gemaakt.`,
    hint: 'Kijk in Word na of de kolommen goed leesbaar zijn.',
  }),
  'refresh-table-split': (d: { label: string; parts: number }): Sentence => ({
    message: `${d.label} was te breed geworden en is gesplitst in ${d.parts} delen onder elkaar.`,
    hint: 'Wilt u ze naast elkaar, leg dan in Word de bladzijde dwars, of bouw het antwoord opnieuw.',
  }),
  'refresh-table-shape': (d: { label: string; parts: number }): Sentence => ({
    message: `${d.label} heeft andere rijen of kolommen gekregen, maar iemand heeft er in Word cellen samengevoegd of in vakken gezet: de vorm is gebleven zoals ze was.`,
    hint: 'Pas de tabel zelf aan, of zet ze terug zoals in een nieuw antwoord met --overwrite-edits.',
  }),
  'refresh-table-left': (d: { label: string; parts: number }): Sentence => ({
    message: `${d.label} is niet bijgewerkt: de tabel is er niet meer in de gegevens, of is in Word onherkenbaar veranderd.`,
    hint: 'Kijk de tabel zelf na, of haal ze uit de tekst.',
  }),
  'refresh-foreign': (d: { text: string }): Sentence => ({
    message: `Een kader met ${quoted(d.text)} komt uit het antwoord van een ander dossier. Er is niets aan veranderd.`,
    hint: 'Kijk zelf na of het nog klopt.',
  }),
  'refresh-table-long': (d: { label: string; rows: number; limit: number }): Sentence => ({
    message: `${d.label} heeft nu ${d.rows} rijen. Boven ${d.limit} rijen staat ze alleen in de bijlage; in dit bestand is ze niet bijgewerkt.`,
    hint: 'Haal de tabel uit het bestand en verwijs naar de bijlage, of zet “word_limit” hoger.',
  }),
  'refresh-chart': (d: { label: string; edited: boolean }): Sentence => ({
    message: d.edited
      ? `${d.label} is in Word veranderd en niet bijgewerkt: ze kan andere cijfers tonen dan de tabel.`
      : `${d.label} hoort niet meer bij het antwoord: ze toont oude cijfers, en misschien een dat nu vertrouwelijk is.`,
    hint: d.edited
      ? 'Kijk de grafiek na. Zet ze terug zoals in een nieuw antwoord met --overwrite-edits.'
      : 'Verwijder de grafiek uit het bestand.',
  }),
  'refresh-caption': (d: { written: string; current: string }): Sentence => ({
    message: `Een bijschrift buiten de kaders luidt nu anders: ${quoted(d.current)} in plaats van ${quoted(d.written)}.`,
    hint: 'Pas het in Word zelf aan.',
  }),
  'refresh-note': (d: { label: string; text: string; gone: boolean }): Sentence => ({
    message: d.gone
      ? `Onder ${d.label} staat een opmerking die er niet meer bij hoort: ${quoted(d.text)}.`
      : `Bij ${d.label} hoort een nieuwe opmerking: ${quoted(d.text)}.`,
    hint: d.gone ? 'Schrap ze in Word zelf.' : 'Zet ze in Word zelf onder de tabel.',
  }),
  'refresh-untagged': (d: { count: number; text: string }): Sentence => ({
    message: `Van ${d.count === 1 ? 'één kader' : `${d.count} kaders`} is niet zeker wat ${d.count === 1 ? 'het' : 'ze'} van Repliek ${d.count === 1 ? 'bevat' : 'bevatten'} (${quoted(d.text)}): een ander programma liet de naam weg. Er is niets aan veranderd.`,
    hint: 'Kijk deze getallen zelf na.',
  }),
};

/** Words of `repliek refresh` itself. */
export const refreshTexts = {
  command: 'Breng de cijfers van nu in een Word-bestand waarin al gewerkt is',
  file: 'Het Word-bestand van het antwoord (.docx)',
  inPlace: 'Verander het bestand zelf, en bewaar eerst een kopie met de datum',
  overwrite: 'Vervang ook wat iemand binnen een kader met de hand veranderd heeft',
  noDraft: 'Een ontwerp kan niet bijgewerkt worden: laat --draft weg.',
  unchanged: 'Alle cijfers in het bestand zijn nog juist. Er is niets geschreven.',
  nothing: 'Er is niets geschreven.',
  written: (file: string): string => `Bijgewerkt: ${file}`,
  copy: (file: string): string => `Zoals het was: ${file}`,
  next: 'Kijk de veranderde zinnen na in Word: alleen de getallen zijn vervangen, niet de woorden eromheen.',
  changed: (count: number): string => `${count === 1 ? '1 tekst' : `${count} teksten`} veranderd:`,
  shapes: 'Tabellen die een andere vorm kregen:',
  shape: {
    'row-added': 'rij erbij',
    'row-removed': 'rij weg',
    'row-moved': 'rijen in een andere volgorde',
    'column-added': 'kolom erbij',
    'column-removed': 'kolom weg',
    'column-moved': 'kolommen in een andere volgorde',
    'table-replaced': 'helemaal vervangen',
  },
  edited: 'Met de hand veranderd, en zo gebleven (vervangen kan met --overwrite-edits):',
  overwritten: 'Met de hand veranderd, en vervangen:',
  gone: 'Staat niet meer in het bestand, of niet meer in een kader:',
  deleted: 'geschrapt met wijzigingen bijhouden',
  added: 'Nieuwe tabellen in het antwoord, niet in dit bestand gezet:',
  after: (text: string): string => `na ${quoted(text)}`,
  item: (item: string): string => `deelvraag ${item}`,
  parts: {
    header: 'koptekst',
    footer: 'voettekst',
    footnotes: 'voetnoot',
    endnotes: 'eindnoot',
    comments: 'opmerking',
  },
  kinds: {
    figure: 'cijfer',
    cell: 'cel',
    caption: 'bijschrift',
    number: 'nummer',
    note: 'opmerking',
    reference: 'verwijzing',
    table: 'tabel',
    chart: 'grafiek',
    row: 'rij',
    column: 'kolom',
    order: 'volgorde',
  },
  empty: '(leeg)',
  now: (text: string): string => `nu zou er staan: ${text}`,
  ownRow: 'toegevoegd',
  takenRow: 'weggehaald',
  moved: 'in een andere volgorde gezet',
};
