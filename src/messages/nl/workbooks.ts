/** Sentences about delivered workbooks, and about the mapping of a delivery's names to ours. */
import type { WorkbookFailure } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted, shorten, suggest } from './common.ts';

const FAILURES: Readonly<Record<WorkbookFailure, Sentence>> = {
  'no-workbook': {
    message: 'Dit is geen Excelbestand (.xlsx), ook al heet het zo.',
    hint: 'Open het in Excel en bewaar het als Excel-werkmap (.xlsx).',
  },
  old: {
    message: 'Dit Excelbestand is beveiligd met een wachtwoord, of het is een oud formaat (.xls).',
    hint: 'Open het in Excel, haal het wachtwoord weg en bewaar het als Excel-werkmap (.xlsx).',
  },
  damaged: {
    message: 'Dit Excelbestand is beschadigd of heeft een vorm die niet gelezen wordt.',
    hint: 'Open het in Excel en bewaar het opnieuw als Excel-werkmap (.xlsx).',
  },
  'too-large': {
    message: 'Dit Excelbestand is uitgepakt veel te groot om een levering te zijn.',
    hint: 'Kijk na of dit het juiste bestand is, en schrap lege rijen en kolommen onder en naast de tabel.',
  },
};

export const workbooks = {
  'workbook-unreadable': (d: { reason: WorkbookFailure }): Sentence => FAILURES[d.reason],
  'sheet-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Het Excelbestand heeft geen blad ${quoted(d.found)}.`,
    hint: suggest(d.found, d.known),
  }),
  'sheet-choice': (d: { known: readonly string[] }): Sentence => ({
    message: `Er staan gegevens op meer dan één blad: ${shorten(d.known.join(', '))}.`,
    hint: 'Zet in de beschrijving bij het gegevensbestand op welk blad de tabel staat: "dialect": { "sheetName": "…" }. Kijkt u het bestand na met --schema, noem het blad dan met --sheet. Of bewaar het blad in een eigen bestand.',
  }),
  'cells-merged': (d: { range: string; first: string }): Sentence => ({
    message: `De cellen ${d.range} zijn samengevoegd: alleen ${d.first} heeft een waarde, de andere worden als leeg gelezen.`,
    hint: 'Splits de cellen en vul de waarde overal in waar ze geldt.',
  }),
  'rows-hidden': (d: { count: number; rows: string }): Sentence => ({
    message:
      d.count === 1
        ? `Rij ${d.rows} is verborgen; ze wordt wel gelezen.`
        : `Er zijn ${d.count} verborgen rijen (${shorten(d.rows)}); ze worden wel gelezen.`,
    hint: 'Kijk na of ze bij de levering horen. Zo niet, schrap ze.',
  }),
  'columns-hidden': (d: { count: number; columns: string }): Sentence => ({
    message:
      d.count === 1
        ? `Kolom ${d.columns} is verborgen; ze wordt wel gelezen.`
        : `Er zijn ${d.count} verborgen kolommen (${shorten(d.columns)}); ze worden wel gelezen.`,
    hint: 'Kijk na of ze bij de levering horen. Zo niet, schrap ze.',
  }),
  'mapping-column': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `De kolom ${quoted(d.found)} uit deze omzetting staat niet in het bestand.`,
    hint: suggest(d.found, d.known),
  }),
  'mapping-double': (d: { field: string; columns: readonly string[] }): Sentence => ({
    message: `Twee kolommen worden omgezet naar ${quoted(d.field)}: ${shorten(d.columns.join(' en '))}.`,
    hint: 'Laat bij één van beide de naam achter de dubbelpunt weg: die kolom wordt dan niet gebruikt.',
  }),
};
