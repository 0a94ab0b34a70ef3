/** Sentences about the items, figures and totals of a Word file that people edited. */
import { type Decimal, toPlainText } from '../../decimal.ts';
import type { UnreadableWord } from '../expected.ts';
import type { NumberOrigin, TracedNumber } from '../number-origin.ts';
import type { Sentence } from '../sentence.ts';
import { quoted, shorten } from './common.ts';

/** "1.234,5" */
function shown(number: Decimal): string {
  const [whole = '', fraction] = toPlainText(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function listed(texts: readonly string[], most = 6): string {
  const rest = texts.length - most;
  return `${texts.slice(0, most).map(quoted).join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}`;
}

const UNREADABLE: Readonly<Record<UnreadableWord, Sentence>> = {
  empty: { message: 'Het bestand is leeg.', hint: 'Kijk of het juist bewaard of gekopieerd is.' },
  'old-word': {
    message: 'Dit is een Word-bestand van voor 2007 (.doc).',
    hint: 'Open het in Word en bewaar het met Opslaan als, “Word-document (*.docx)”.',
  },
  password: {
    message: 'Dit bestand is met een wachtwoord beveiligd.',
    hint: 'Open het in Word, haal het wachtwoord weg bij Bestand, Info, Document beveiligen, en bewaar het.',
  },
  pdf: {
    message: 'Dit is een PDF, en geen Word-bestand.',
    hint: 'Kijk het Word-bestand na waarvan de PDF gemaakt is.',
  },
  rtf: {
    message: 'Dit is een RTF-bestand, en geen Word-bestand.',
    hint: 'Open het in Word en bewaar het met Opslaan als, “Word-document (*.docx)”.',
  },
  opendocument: {
    message: 'Dit is een OpenDocument-bestand (.odt), en geen Word-bestand.',
    hint: 'Open het in LibreOffice of Word en bewaar het als “Word (*.docx)”.',
  },
  'no-word': {
    message: 'Dit is geen Word-bestand.',
    hint: 'Noem het bestand met het antwoord; zijn naam eindigt op .docx.',
  },
  'other-office': {
    message:
      'Dit is een ander bestand van Office, zoals een werkboek of een presentatie, en geen Word-bestand.',
    hint: 'Noem het bestand met het antwoord; zijn naam eindigt op .docx.',
  },
  damaged: {
    message: 'Dit Word-bestand is beschadigd en kan niet gelezen worden.',
    hint: 'Open het in Word, laat Word het herstellen en bewaar het onder een andere naam. Lukt dat niet, neem dan een eerdere versie.',
  },
  'too-large': {
    message: 'Dit Word-bestand is veel groter dan een antwoord ooit is.',
    hint: 'Verklein de foto’s (Word: Afbeeldingen comprimeren), of neem een bestand met het antwoord alleen.',
  },
};

function origin(found: NumberOrigin): string {
  switch (found.kind) {
    case 'cell':
      return [found.table, found.row, found.column].filter((text) => text.trim() !== '').join(', ');
    case 'fact':
      return `feit ${found.set}, ${found.fact}`;
    case 'computed':
      return `${found.table === '' ? 'berekend' : `berekend uit ${found.table}`}: ${found.from} en ${found.to}`;
    case 'question':
      return 'staat in de vraag';
    case 'draft':
      return 'staat zo in de tekst van het dossier';
    default: {
      const unknown: never = found;
      throw new Error(`unknown origin: ${JSON.stringify(unknown)}`);
    }
  }
}

export const wordFigures = {
  'word-unreadable': (d: { reason: UnreadableWord }): Sentence => UNREADABLE[d.reason],
  'word-macros': (_: Record<never, never>): Sentence => ({
    message: 'Dit Word-bestand bevat macro’s. Repliek voert ze niet uit en kijkt alleen de tekst na.',
    hint: 'Bewaar het antwoord in Word als “Word-document (*.docx)”, zonder macro’s, voor u het verstuurt.',
  }),
  'word-other-dossier': (d: { found: string; dossier: string }): Sentence => ({
    message: `Dit Word-bestand is gemaakt voor dossier ${quoted(d.found)}, en niet voor ${quoted(d.dossier)}.`,
    hint: 'Kijk na of u het juiste bestand en het juiste dossier noemde.',
  }),
  'word-not-compared': (_: Record<never, never>): Sentence => ({
    message:
      'In het dossier staan fouten. Daarom zijn de cijfers in het Word-bestand niet met de gegevens vergeleken.',
    hint: 'Verbeter eerst het dossier, en kijk het Word-bestand daarna opnieuw na.',
  }),
  'word-no-record': (_: Record<never, never>): Sentence => ({
    message:
      'In dit bestand staat niet meer welk cijfer bij welke gegevens hoort: Repliek maakte het niet, of een ander programma liet dat weg. De tabellen zijn op hun titel vergeleken, en de getallen in zinnen op hun waarde.',
    hint: 'Kijk de cijfers in de zinnen zelf na, of vertrek van een bestand dat Repliek maakte.',
  }),
  'word-controls-unmatched': (d: { count: number; of: number; texts: readonly string[] }): Sentence => ({
    message: `Een ander programma, zoals LibreOffice, liet de merktekens van de cijferkaders weg. Van ${d.count === 1 ? 'één kader' : `${d.count} kaders`} van de ${d.of} is niet te zeggen bij welk cijfer het hoort: ${listed(d.texts, 5)}.`,
    hint: 'Kijk deze cijfers zelf na tegen de tabellen.',
  }),
  'word-item-empty': (d: { id: string; text: string }): Sentence => ({
    message: `Onder deelvraag ${d.id} staat geen antwoord${d.text === '' ? '' : `: ${quoted(shorten(d.text))}`}.`,
    hint: 'Schrijf het antwoord, of zeg waarom het er niet is.',
  }),
  'word-item-missing': (d: { id: string; text: string }): Sentence => ({
    message: `Deelvraag ${d.id} heeft geen antwoord: haar nummer of letter staat nergens${d.text === '' ? '' : ` (${quoted(shorten(d.text))})`}.`,
    hint: 'Zet het nummer of de letter voor het antwoord. Beantwoordt u vragen samen, schrijf dan “2. tot 4.” of “Vragen 2 en 3”.',
  }),
  'word-item-order': (d: { id: string }): Sentence => ({
    message: `Het antwoord op deelvraag ${d.id} staat niet op zijn plaats in de volgorde van de vraag.`,
    hint: 'Zet de antwoorden in de volgorde van de vragen.',
  }),
  'word-figure-outdated': (d: { found: string; current: string }): Sentence => ({
    message: `Dit cijfer is niet meer actueel: er staat ${quoted(d.found)}, en de gegevens geven nu ${quoted(d.current)}.`,
    hint: 'Breng het bestand bij met repliek refresh, of verander het cijfer.',
  }),
  'word-figure-edited': (d: { found: string; current: string; written: string | undefined }): Sentence => ({
    message:
      d.written === undefined
        ? `Dit cijfer is met de hand veranderd: er staat ${quoted(d.found)}, en de gegevens geven ${quoted(d.current)}.`
        : `Dit cijfer is met de hand veranderd: er staat ${quoted(d.found)}, Repliek schreef ${quoted(d.written)}, en de gegevens geven nu ${quoted(d.current)}.`,
    hint: 'Kloppen de gegevens, zet het cijfer dan terug. Klopt het nieuwe cijfer, verander dan de gegevens van het dossier.',
  }),
  'word-figure-form': (d: { found: string; current: string }): Sentence => ({
    message: `Het getal klopt, maar staat er anders: ${quoted(d.found)} in plaats van ${quoted(d.current)}.`,
  }),
  'word-figure-dropped': (d: { found: string }): Sentence => ({
    message: `Het cijfer ${quoted(d.found)} komt in het antwoord van het dossier niet meer voor; of het nog klopt, is niet te zeggen.`,
    hint: 'Kijk na of de zin nog nodig is, en of het cijfer nog juist is.',
  }),
  'word-years-outdated': (d: { found: string; current: string }): Sentence => ({
    message: `In deze zin staat ${quoted(d.found)}, en in het antwoord van het dossier staat er nu ${quoted(d.current)}.`,
    hint: 'Kijk na welk van de twee bij de cijfers van de zin hoort. Repliek refresh verandert alleen wat in een kader staat.',
  }),
  'word-remark-changed': (d: { found: string; current: string; edited: boolean }): Sentence => ({
    message: `${d.edited ? 'Deze opmerking onder een tabel is met de hand veranderd' : 'Deze opmerking onder een tabel is niet meer actueel'}: er staat ${quoted(d.found)}, en het dossier geeft ${quoted(d.current)}.`,
    hint: 'Kijk na welke van de twee juist is.',
  }),
  'word-cell': (d: { found: string; current: string; edited: boolean }): Sentence => ({
    message: `In de tabel staat ${quoted(d.found)}, en de gegevens geven nu ${quoted(d.current)}${d.edited ? '; die cel is met de hand veranderd' : ''}.`,
    hint: d.edited
      ? 'Kijk na welk getal juist is. Kloppen de gegevens, zet het dan terug, of gebruik repliek refresh met --overwrite-edits.'
      : 'Breng de tabel bij met repliek refresh, of kijk na welk getal juist is.',
  }),
  'word-cells-more': (d: { count: number }): Sentence => ({
    message: `In deze tabel ${d.count === 1 ? 'verschilt nog één cel' : `verschillen nog ${d.count} cellen`} van de gegevens.`,
    hint: 'Breng de tabel bij met repliek refresh.',
  }),
  'word-table-rows': (d: { missing: readonly string[]; added: readonly string[] }): Sentence => ({
    message: `De rijen van deze tabel zijn niet die van het dossier${d.missing.length === 0 ? '' : `; weg: ${listed(d.missing)}`}${d.added.length === 0 ? '' : `; nieuw: ${listed(d.added)}`}.`,
    hint: 'Kijk na of de totalen nog kloppen met de rijen die er staan.',
  }),
  'word-table-columns': (d: { missing: readonly string[]; added: readonly string[] }): Sentence => ({
    message: `De kolommen van deze tabel zijn niet die van het dossier${d.missing.length === 0 ? '' : `; weg: ${listed(d.missing)}`}${d.added.length === 0 ? '' : `; nieuw: ${listed(d.added)}`}.`,
    hint: 'Kijk na of de totalen nog kloppen met de kolommen die er staan.',
  }),
  'word-table-dropped': (_: Record<never, never>): Sentence => ({
    message: 'Deze tabel komt in het antwoord van het dossier niet meer voor.',
    hint: 'Kijk na of ze nog nodig is; haar cijfers worden niet meer bijgehouden.',
  }),
  'word-table-unknown': (_: Record<never, never>): Sentence => ({
    message:
      'Deze tabel komt niet uit het dossier; haar cijfers zijn niet met gegevens te vergelijken. De totalen zijn wel nageteld.',
  }),
  'word-table-gone': (d: { caption: string }): Sentence => ({
    message: `De tabel ${quoted(d.caption)} van het dossier staat niet in het Word-bestand.`,
    hint: 'Is dat de bedoeling, haal ze dan ook uit het dossier.',
  }),
  'word-chart-outdated': (d: { caption: string }): Sentence => ({
    message: `De grafiek ${quoted(d.caption)} toont niet meer wat de gegevens nu geven.`,
    hint: 'Breng het bestand bij met repliek refresh.',
  }),
  'word-caption-outdated': (d: { found: string; current: string }): Sentence => ({
    message: `De titel van deze tabel is niet meer actueel: er staat ${quoted(d.found)}, en het dossier geeft nu ${quoted(d.current)}.`,
    hint: 'Breng de tabel bij met repliek refresh, of verander de titel.',
  }),
  'word-number-unknown': (d: { numbers: readonly string[]; sentence: string }): Sentence => ({
    message: `${d.numbers.length === 1 ? 'Dit getal is' : 'Deze getallen zijn'} getypt en niet te herleiden tot een cijfer van het antwoord: ${d.numbers.join('; ')}. De zin: ${quoted(d.sentence)}.`,
    hint: 'Kijk na waar het getal vandaan komt. Hoort het bij het antwoord, zet het dan als feit of tabel in het dossier.',
  }),
  'word-number-known': (d: { numbers: readonly TracedNumber[]; sentence: string }): Sentence => ({
    message: `Getypt, en te herleiden: ${d.numbers.map(({ text, origin: from }) => `${text} (${origin(from)})`).join('; ')}. De zin: ${quoted(d.sentence)}.`,
    hint: 'Verandert het cijfer nog, dan verandert deze zin niet mee.',
  }),
  'word-numbers-traced': (d: { count: number; numbers: readonly TracedNumber[] }): Sentence => ({
    message: `${d.count === 1 ? 'Eén getypt getal is' : `${d.count} getypte getallen zijn`} te herleiden tot het antwoord: ${d.numbers.map(({ text, origin: from }) => `${text} (${origin(from)})`).join('; ')}${d.count > d.numbers.length ? '; en nog andere' : ''}.`,
    hint: 'Verandert een cijfer nog, dan verandert de tekst niet mee.',
  }),
  'word-total': (d: {
    printed: Decimal;
    sum: Decimal;
    difference: Decimal;
    of: number;
    along: 'row' | 'column';
    reason: 'sum' | 'strokes' | 'unknown' | 'explained';
  }): Sentence => {
    const what = d.along === 'column' ? 'kolom' : 'rij';
    const told = `Er staat ${shown(d.printed)} als totaal, maar de ${d.of} cellen van de ${what} geven samen ${shown(d.sum)} (verschil ${shown(d.difference)})`;
    switch (d.reason) {
      case 'sum':
        return {
          message: `${told}.`,
          hint: 'Kijk na welk getal juist is. Is het totaal met reden geen som, omdat wie meer dan één keer voorkomt één keer telt, zeg dat dan in een opmerking onder de tabel.',
        };
      case 'strokes':
        return {
          message: `${told}. Een streepje of een lege cel is als nul geteld.`,
          hint: 'Betekent een streepje dat het cijfer niet gekend is, schrijf dan “n.b.”. Betekent het nul, kijk dan na welk getal juist is.',
        };
      case 'unknown':
        return {
          message: `${told}. Cellen zonder cijfer zijn niet meegeteld.`,
          hint: 'Het totaal kan zo niet kloppen. Kijk na welk getal juist is.',
        };
      case 'explained':
        return { message: `${told}. De tekst bij de tabel legt dat uit.` };
      default: {
        const unknown: never = d.reason;
        throw new Error(`unknown reason: ${String(unknown)}`);
      }
    }
  },
  'word-total-rounded': (d: {
    printed: Decimal;
    sum: Decimal;
    difference: Decimal;
    of: number;
    along: 'row' | 'column';
  }): Sentence => ({
    message: `Er staat ${shown(d.printed)} als totaal, en de ${d.of} cellen van de ${d.along === 'column' ? 'kolom' : 'rij'} geven samen ${shown(d.sum)}. Dat kan door afronding komen.`,
    hint: 'Zijn de cellen afgerond, zeg dat dan in een opmerking onder de tabel.',
  }),
  'word-shares': (d: { sum: Decimal; of: number; along: 'row' | 'column' }): Sentence => ({
    message: `De ${d.of} percentages van de ${d.along === 'column' ? 'kolom' : 'rij'} geven samen ${shown(d.sum)}%, en geen 100%. Dat is meer dan afronding verklaart.`,
    hint: 'Kijk de percentages na, of zeg in een opmerking onder de tabel waarom ze geen 100% geven.',
  }),
};
