/** Sentences about table specs. */
import type { Sentence } from '../sentence.ts';
import { shorten, suggest } from './common.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  contradiction: 'twee tabellen spreken elkaar tegen',
  'not-additive': 'een totaal is niet de som van zijn delen',
  'threshold-too-low': 'de drempel is te laag',
  'already-public': 'een klein aantal is al openbaar',
  unprotectable: 'er is niets meer om mee af te dekken',
  'too-complex': 'de tabel is te groot om na te rekenen',
};

export const tables = {
  'dimension-endless': (d: { dimension: string }): Sentence => ({
    message: `“${d.dimension}” heeft meer dan 10.000 verschillende waarden: een tabel met zoveel rijen of kolommen leest niemand.`,
    hint: 'Neem een kenmerk met minder waarden, of maak een lijst (listing) met een rij per registratie.',
  }),
  'dimension-double': (d: { found: string }): Sentence => ({
    message: `De dimensie “${d.found}” staat twee keer in de tabel.`,
    hint: 'Gebruik elke dimensie één keer: in de rijen of in de kolommen.',
  }),
  'measure-double': (d: { found: string }): Sentence => ({
    message: `De maat “${d.found}” staat twee keer in de tabel.`,
    hint: 'Schrap er één, of geef ze elk een eigen “id” en “label”.',
  }),
  'header-double': (d: { found: string }): Sentence => ({
    message: `Twee kolommen van de tabel heten “${d.found}”.`,
    hint: 'Geef een dimensie, maat of totaal een ander “label”: elke kolom heeft een eigen naam nodig.',
  }),
  'totals-columns-unfit': (_: Record<never, never>): Sentence => ({
    message: 'Een totaalkolom kan alleen als “columns” een dimensie noemt.',
    hint: 'Schrap “columns” bij “totals”, of noem een dimensie bij “columns”.',
  }),
  'subtotals-unfit': (_: Record<never, never>): Sentence => ({
    message: 'Subtotalen kunnen alleen als “rows” meer dan één dimensie noemt.',
    hint: 'Schrap “subtotals”, of noem een tweede dimensie bij “rows”.',
  }),
  'order-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Op “${d.found}” kan deze tabel niet gesorteerd worden.`,
    hint: suggest(d.found, d.known),
  }),
  'order-at-unfit': (d: { reason: 'no-columns' | 'no-measure' }): Sentence => ({
    message:
      d.reason === 'no-columns'
        ? '“at” kiest een kolom om op te sorteren, maar deze tabel heeft geen dimensie bij “columns”.'
        : '“at” kan alleen als de tabel op een maat gesorteerd wordt.',
    hint: 'Schrap “at”.',
  }),
  'change-unfit': (_: Record<never, never>): Sentence => ({
    message:
      'Een evolutie (“change”) loopt tussen twee kolommen, en deze tabel heeft geen dimensie bij “columns”.',
    hint: 'Noem een dimensie bij “columns”, zoals het jaar, of schrap de maat.',
  }),
  'top-unfit': (_: Record<never, never>): Sentence => ({
    message: '“top” kan alleen als “rows” precies één dimensie noemt.',
    hint: 'Schrap “top”, of noem bij “rows” één dimensie.',
  }),
  'attribute-several': (d: { attribute: string; row: string; values: readonly string[] }): Sentence => ({
    message: `Bij “${d.row}” staat meer dan één “${d.attribute}”: ${d.values.map((text) => `“${shorten(text)}”`).join(', ')}.`,
    hint: 'Een kenmerk heeft één waarde per rij: verbeter de gegevens, of maak er een dimensie bij “rows” van.',
  }),
  'union-unit': (d: { measure: string; units: readonly string[] }): Sentence => ({
    message: `De maat “${d.measure}” heeft niet in elke bron dezelfde eenheid: ${d.units.join(', ')}.`,
    hint: 'Zulke bronnen kunnen niet in één tabel: noem er één, of verbeter de eenheid in hun beschrijving.',
  }),
  'listing-column': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `“${d.found}” is geen dimensie en geen maat van deze bron.`,
    hint: suggest(d.found, d.known),
  }),
  'listing-too-long': (d: { limit: number }): Sentence => ({
    message: `De lijst heeft meer dan ${d.limit} rijen. Zoveel passen er niet op een blad van Excel.`,
    hint: 'Beperk de lijst met een filter, of maak er meer dan één lijst van.',
  }),
  'listing-too-large': (d: { columns: number }): Sentence => ({
    message: `De lijst van ${d.columns} kolommen is te groot voor een blad van Excel.`,
    hint: 'Neem minder kolommen, beperk de lijst met een filter, of maak er meer dan één lijst van.',
  }),
  'people-unfit': (d: { reason: 'top' | 'union' | 'filter' | 'order' }): Sentence => ({
    message: `Een tabel die personen telt, kan hier geen ${{ top: '“top”', union: 'lijst van bronnen', filter: 'maat met een eigen filter', order: 'volgorde op die maat' }[d.reason]} hebben: kleine aantallen zouden eruit af te leiden zijn.`,
    hint: 'Laat dat weg, of tel iets anders dan personen.',
  }),
  'people-one-category': (d: { table: string; row: string; category: string; count: number }): Sentence => ({
    message:
      d.count === 1
        ? `In de tabel “${d.table}” vallen alle personen van de rij “${d.row}” in één kolom: “${d.category}”.`
        : `In de tabel “${d.table}” vallen in ${d.count} rijen alle personen in één kolom, zoals “${d.row}” in “${d.category}”.`,
    hint: 'Wie weet dat iemand erbij hoort, kent dan ook die kolom. Is dat een gevoelig gegeven, voeg dan rijen of kolommen samen.',
  }),
  'people-refused': (d: { table: string; reason: string }): Sentence => ({
    message: `Tabel “${d.table}” kan niet: kleine aantallen personen zouden altijd af te leiden zijn uit wat er wel staat (${REFUSALS[d.reason] ?? d.reason}).`,
    hint: 'Neem grotere groepen, laat een totaal weg, of laat de tabel weg.',
  }),
  'filter-empty': (d: { dimension: string }): Sentence => ({
    message: `Van de dimensie “${d.dimension}” blijft niets over in deze tabel.`,
    hint: 'Kijk de filter na, en of de bron gegevens heeft voor die waarden.',
  }),
  'table-too-large': (d: { rows: number; columns: number; limit: number }): Sentence => ({
    message: `De tabel zou ${d.rows} rijen en ${d.columns} kolommen hebben; samen zijn hoogstens ${d.limit} cellen mogelijk.`,
    hint: 'Beperk de tabel met een filter, of kies een andere dimensie.',
  }),
};
