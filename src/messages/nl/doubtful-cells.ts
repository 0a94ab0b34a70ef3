/** Sentences about cells that look like values of their type, and are refused all the same. */
import type { CellDoubt } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted, shorten } from './common.ts';

export function doubtful(doubt: CellDoubt, found: string, field: string): Sentence {
  switch (doubt) {
    case 'number':
      return {
        message: `${quoted(found)} in de kolom ${quoted(field)} is niet duidelijk: ${shorten(found.replace(/[.,]/, ''))} of ${shorten(found.replace(/[.,]/, ','))}?`,
        hint: 'Schrijf het getal zonder dat teken, of zeg in de beschrijving welk teken de decimalen (decimalChar) of de duizendtallen (groupChar) scheidt.',
      };
    case 'mixed-numbers':
      return {
        message: `${quoted(found)} is anders geschreven dan andere getallen in de kolom ${quoted(field)}: punt en komma hebben daar een andere rol.`,
        hint: 'Schrijf alle getallen in de kolom op dezelfde manier.',
      };
    case 'mixed-dates':
      return {
        message: `Bij ${quoted(found)} kunnen dag en maand verwisseld zijn: in de kolom ${quoted(field)} zijn datums op twee manieren geschreven.`,
        hint: 'Schrijf alle datums in de kolom op dezelfde manier, zoals 31/12/2020 (in Excel kan een deel tekst zijn en een deel een echte datum). Dikwijls zette een programma met Amerikaanse datums een deel ervan om: haal ze dan opnieuw uit het oorspronkelijke bestand.',
      };
    case 'error':
      return {
        message: `In de kolom ${quoted(field)} staat een foutwaarde van de spreadsheet: ${quoted(found)}.`,
        hint: 'Verbeter de formule, of maak de cel leeg als er geen waarde is.',
      };
    case 'formula':
      return {
        message: `In de kolom ${quoted(field)} staat een formule waarvan het resultaat niet bewaard is.`,
        hint: 'Open het bestand in Excel en bewaar het opnieuw, of vervang de formule door haar waarde.',
      };
    case 'time':
      return {
        message: `${quoted(found)} in de kolom ${quoted(field)} heeft een uur bij de datum.`,
        hint: 'Laat het uur weg, of zet het in een andere kolom.',
      };
    default: {
      const unknown: never = doubt;
      throw new Error(`unknown doubt: ${String(unknown)}`);
    }
  }
}
