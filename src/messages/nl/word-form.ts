/** Sentences about captions, unfinished places and accessibility of a Word file. */
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { longDate } from './dates.ts';

function listed(texts: readonly string[], most = 8): string {
  const rest = texts.length - most;
  return `${texts.slice(0, most).join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}`;
}

function quotedList(texts: readonly string[], most = 5): string {
  return listed(texts.map(quoted), most);
}

/** "van Jan, 3 mei 2024" */
function by(author: string, date: string): string {
  return [author === '' ? '' : ` van ${author}`, date === '' ? '' : `, ${longDate(date)}`].join('');
}

const CHANGES: Readonly<Record<'inserted' | 'deleted' | 'moved-to' | 'moved-from', string>> = {
  inserted: 'toegevoegd',
  deleted: 'geschrapt',
  'moved-to': 'hierheen verplaatst',
  'moved-from': 'hier weggehaald',
};

const UPDATE = 'Selecteer in Word alles (Ctrl+A) en druk op F9, of verander het nummer.';

export const wordForm = {
  'word-caption-twice': (d: { label: string; other: string; title: string; counted: boolean }): Sentence => ({
    message: `${d.label} komt twee keer voor: ${quoted(d.other)} en ${quoted(d.title)}.`,
    hint: d.counted
      ? UPDATE
      : 'Geef elke tabel en elke figuur haar eigen nummer, en kijk de verwijzingen na.',
  }),
  'word-caption-order': (d: { label: string; expected: string; counted: boolean }): Sentence => ({
    message: `Hier staat ${d.label}, en in de volgorde van de tekst komt ${d.expected}.`,
    hint: d.counted ? UPDATE : 'Nummer in de volgorde van de tekst, vanaf 1, en kijk de verwijzingen na.',
  }),
  'word-caption-missing': (_: Record<never, never>): Sentence => ({
    message: 'Deze tabel heeft geen bijschrift.',
    hint: 'Zet erboven een bijschrift met een nummer (Word: Verwijzingen, Bijschrift invoegen).',
  }),
  'word-caption-typed': (d: { names: readonly string[] }): Sentence => ({
    message: `${d.names.length === 1 ? 'Dit nummer is' : 'Deze nummers zijn'} getypt, zodat Word ze niet bijhoudt: ${listed(d.names)}.`,
    hint: 'Voeg bijschriften in met Word: Verwijzingen, Bijschrift invoegen.',
  }),
  'word-reference-unknown': (d: { reference: string; known: readonly string[] }): Sentence => ({
    message: `De tekst verwijst naar ${d.reference}, en die is er niet.${d.known.length === 0 ? '' : ` Er zijn: ${listed(d.known)}.`}`,
    hint: 'Verander het nummer van de verwijzing, of haal ze weg.',
  }),
  'word-reference-broken': (d: { target: string }): Sentence => ({
    message:
      d.target === ''
        ? 'Hier staat een foutmelding van Word in plaats van een verwijzing.'
        : `Deze verwijzing leidt naar een bladwijzer die er niet meer is (${d.target}); als Word de velden bijwerkt, komt er een foutmelding.`,
    hint: 'Voeg de verwijzing opnieuw in (Word: Verwijzingen, Kruisverwijzing), of typ ze.',
  }),
  'word-reference-differs': (d: { found: string; expected: string }): Sentence => ({
    message: `Deze verwijzing toont ${quoted(d.found)}, en waar ze naartoe leidt staat ${quoted(d.expected)}.`,
    hint: 'Selecteer in Word alles (Ctrl+A) en druk op F9: dan werkt Word de verwijzingen bij.',
  }),
  'word-table-unmentioned': (d: { label: string }): Sentence => ({
    message: `Nergens in de tekst staat een verwijzing naar ${d.label}.`,
    hint: 'Zeg in de tekst wat er te zien is, en verwijs ernaar.',
  }),
  'word-draft-mark': (d: { mark: string; where: 'page' | 'text' }): Sentence => ({
    message:
      d.where === 'page'
        ? `Op de bladzijden staat nog ${quoted(d.mark)}.`
        : `In de tekst staat nog ${quoted(d.mark)}.`,
    hint:
      d.where === 'page'
        ? 'Haal het weg in de kop- en voettekst of bij Ontwerpen, Watermerk, of bouw het antwoord opnieuw zonder --draft.'
        : 'Haal het weg als het antwoord klaar is.',
  }),
  'word-template-mark': (d: { mark: string }): Sentence => ({
    message: `Hier staat nog een opdracht van een sjabloon: ${d.mark}.`,
    hint: 'Zet er de tekst die er moet staan, of haal ze weg.',
  }),
  'word-gap': (d: { found: string }): Sentence => ({
    message: `Hier moet nog iets ingevuld worden: ${quoted(d.found)}.`,
    hint: 'Vul het in, of haal het weg.',
  }),
  'word-highlight': (d: { found: string }): Sentence => ({
    message: `Deze tekst is gemarkeerd met kleur, alsof er nog iets mee moet gebeuren: ${quoted(d.found)}.`,
    hint: 'Kijk de tekst na en haal de markering weg.',
  }),
  'word-comment': (d: { author: string; date: string; text: string; done: boolean }): Sentence => ({
    message: `${d.done ? 'Er staat een afgehandelde opmerking' : 'Er staat nog een opmerking open'}${by(d.author, d.date)}${d.text === '' ? '' : `: ${quoted(d.text)}`}.`,
    hint: 'Verwijder de opmerking voor u het antwoord verstuurt (Word: Controleren, Verwijderen).',
  }),
  'word-comments-more': (d: { count: number }): Sentence => ({
    message: `Er ${d.count === 1 ? 'is nog één opmerking' : `zijn nog ${d.count} opmerkingen`}, die hier niet apart ${d.count === 1 ? 'staat' : 'staan'}.`,
    hint: 'Word toont ze allemaal bij Controleren.',
  }),
  'word-change': (d: {
    kind: 'inserted' | 'deleted' | 'moved-to' | 'moved-from';
    author: string;
    date: string;
    text: string;
  }): Sentence => ({
    message: `Een bijgehouden wijziging${by(d.author, d.date)} staat nog open; ${CHANGES[d.kind]}: ${quoted(d.text)}.`,
    hint: 'Aanvaard of weiger ze voor u het antwoord verstuurt (Word: Controleren, Accepteren).',
  }),
  'word-changes-more': (d: { count: number; looks: boolean; authors: readonly string[] }): Sentence => ({
    message: `Er ${d.count === 1 ? 'staat nog één bijgehouden wijziging' : `staan nog ${d.count} bijgehouden wijzigingen`} open${d.looks ? ' van opmaak, alinea’s of rijen' : ''}${d.authors.length === 0 ? '' : ` (${listed(d.authors)})`}.`,
    hint: 'Aanvaard of weiger ze voor u het antwoord verstuurt (Word: Controleren, Accepteren).',
  }),
  'word-hidden': (d: { text: string }): Sentence => ({
    message: `Hier staat verborgen tekst, die met het bestand meegaat: ${quoted(d.text)}.`,
    hint: 'Verwijder ze, of maak ze zichtbaar (Word: Lettertype, Verborgen).',
  }),
  'word-alt-text': (d: { kind: 'chart' | 'picture'; name: string; frame: boolean }): Sentence => ({
    message: `${d.kind === 'chart' ? 'Een grafiek' : 'Een afbeelding'}${d.name === '' ? '' : ` (${d.name})`}${d.frame ? ' in de kop- of voettekst' : ''} heeft geen alternatieve tekst.`,
    hint: 'Zeg in woorden wat er te zien is (Word: rechts klikken, Alternatieve tekst weergeven), of duid aan dat ze alleen versiert.',
  }),
  'word-header-row': (_: Record<never, never>): Sentence => ({
    message: 'De eerste rij van deze tabel is niet als veldnamenrij aangeduid.',
    hint: 'Selecteer de rij en zet in Word bij Indeling “Veldnamenrijen herhalen” aan.',
  }),
  'word-merged': (_: Record<never, never>): Sentence => ({
    message: 'Deze tabel heeft samengevoegde cellen; een schermlezer leest ze verkeerd.',
    hint: 'Splits de cellen (Word: Indeling, Cellen splitsen), en herhaal wat erin staat.',
  }),
  'word-nested': (_: Record<never, never>): Sentence => ({
    message: 'In een cel van deze tabel staat een andere tabel.',
    hint: 'Zet de binnenste tabel eronder, met een eigen bijschrift.',
  }),
  'word-table-typed': (_: Record<never, never>): Sentence => ({
    message: 'Deze tabel is met tabs of spaties getypt; een schermlezer vindt er geen rijen en kolommen in.',
    hint: 'Selecteer de regels en kies in Word Invoegen, Tabel, Tekst naar tabel converteren.',
  }),
  'word-row-splits': (d: { tables: readonly string[] }): Sentence => ({
    message: `In ${d.tables.length === 1 ? 'deze tabel' : 'deze tabellen'} mag een rij over twee bladzijden breken: ${quotedList(d.tables)}.`,
    hint: 'Zet bij Tabeleigenschappen, Rij, “Rij mag over meerdere pagina’s worden verdeeld” uit.',
  }),
  'word-description': (d: { tables: readonly string[] }): Sentence => ({
    message: `${d.tables.length === 1 ? 'Deze tabel heeft' : 'Deze tabellen hebben'} geen beschrijving voor wie ze niet ziet: ${quotedList(d.tables)}.`,
    hint: 'Vul ze in bij Tabeleigenschappen, Alternatieve tekst.',
  }),
  'word-heading-skipped': (d: { level: number; before: number }): Sentence => ({
    message: `Deze kop heeft niveau ${d.level} en volgt op een kop van niveau ${d.before}; er wordt een niveau overgeslagen.`,
    hint: `Geef de kop de stijl Kop ${d.before + 1}.`,
  }),
  'word-heading-typed': (d: { texts: readonly string[] }): Sentence => ({
    message: `${d.texts.length === 1 ? 'Deze regel ziet' : 'Deze regels zien'} eruit als een kop, maar ${d.texts.length === 1 ? 'heeft' : 'hebben'} geen kopstijl: ${quotedList(d.texts)}.`,
    hint: 'Geef een kop een stijl zoals Kop 2, zodat een schermlezer hem vindt.',
  }),
  'word-list-typed': (d: { count: number }): Sentence => ({
    message: `Hier begint een opsomming met getypte streepjes of bolletjes; in het bestand staan er ${d.count}.`,
    hint: 'Maak er een echte lijst van (Word: Start, Opsommingstekens).',
  }),
  'word-empty-paragraphs': (d: { count: number }): Sentence => ({
    message: `Er ${d.count === 1 ? 'staat één lege alinea' : `staan ${d.count} lege alinea’s`} om wit te maken.`,
    hint: 'Haal ze weg en geef de alinea’s wit bij Alinea, Afstand.',
  }),
  'word-page-fields': (d: { fields: readonly string[] }): Sentence => ({
    message: `Velden met bladzijden (${d.fields.join(', ')}) kloppen pas als Word ze bijwerkt.`,
    hint: 'Selecteer alles (Ctrl+A) en druk op F9 voor u het antwoord verstuurt.',
  }),
  'word-update-fields': (_: Record<never, never>): Sentence => ({
    message: 'Wie dit bestand opent, krijgt van Word de vraag of de velden bijgewerkt mogen worden.',
    hint: 'Open het in Word, antwoord ja en bewaar het.',
  }),
  'word-link-text': (d: { text: string; address: boolean }): Sentence => ({
    message: d.address
      ? `De tekst van deze link is het adres zelf: ${d.text}`.replace(/[.?!]?$/u, '.')
      : `De tekst van deze link zegt niet waar hij heen leidt: ${quoted(d.text)}.`,
    hint: 'Maak een link van woorden die zeggen wat er te vinden is.',
  }),
  'word-title': (d: { found: string | undefined }): Sentence => ({
    message:
      d.found === undefined
        ? 'Het bestand heeft geen titel in zijn eigenschappen.'
        : `De titel in de eigenschappen van het bestand zegt niets: ${quoted(d.found)}.`,
    hint: 'Vul hem in bij Bestand, Info, Titel: “Antwoord op vraag nr. …”.',
  }),
  'word-language': (d: { found: string | undefined; expected: string }): Sentence => ({
    message:
      d.found === undefined
        ? 'Het bestand zegt niet in welke taal het is; een schermlezer leest het dan verkeerd voor.'
        : `Het bestand zegt dat het in de taal ${quoted(d.found)} is, en het antwoord is in ${quoted(d.expected)}.`,
    hint: 'Selecteer in Word alles en kies Controleren, Taal, Controletaal instellen, Als standaard instellen.',
  }),
  'word-contrast': (d: { text: string; ground: string; ratio: number }): Sentence => ({
    message: `Deze tekst (kleur ${d.text} op ${d.ground}) is te licht om te lezen: contrast ${String(d.ratio).replace('.', ',')} op 1, en het moet 4,5 op 1 zijn.`,
    hint: 'Neem een donkerder kleur, of de automatische.',
  }),
};
