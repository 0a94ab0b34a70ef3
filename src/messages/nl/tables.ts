/** Sentences about table specs. */
import type { Sentence } from '../sentence.ts';
import { suggest } from './common.ts';

export const tables = {
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
  'filter-empty': (d: { dimension: string }): Sentence => ({
    message: `Van de dimensie “${d.dimension}” blijft niets over in deze tabel.`,
    hint: 'Kijk de filter na, en of de bron gegevens heeft voor die waarden.',
  }),
  'table-too-large': (d: { rows: number; columns: number; limit: number }): Sentence => ({
    message: `De tabel zou ${d.rows} rijen en ${d.columns} kolommen hebben; samen zijn hoogstens ${d.limit} cellen mogelijk.`,
    hint: 'Beperk de tabel met een filter, of kies een andere dimensie.',
  }),
};
