/** A line of text with its origin, as every reader hands it over. */

export interface Line {
  /** Without spaces at its ends, never empty. */
  readonly text: string;
  /** Characters of the whole line, where its label was taken off. */
  readonly printed?: number;
  /** Line of a text file, paragraph of a Word file, line of a page: from 1. */
  readonly line: number;
  /** Page, from 1, where the file has pages. */
  readonly page?: number;
  /** Blank space stands before it, or a new page. */
  readonly gap: boolean;
  /** It is a whole paragraph, or the rest of one: the next line does not go on with it. */
  readonly whole: boolean;
  /** How far it stands from the left, in the reader's own measure. */
  readonly indent?: number;
}

export const TERMINAL = /[.?!:;…][»”"’')\]]*(?:\s?[¹²³⁴-⁹⁰]+)?$/u;
export const BULLET = /^(?:[-–—•▪■●◦·*∙➢➤✓]|o|)\s+(?=\S)/u;

/** Words behind which a number or a letter is what they count, never a label. */
export const COUNTED =
  /(?:^|[\s(])(?:nr|nrs|nummer|nummers|art|artikel|artikelen|lid|leden|§|blz|p|pag|pagina|punt|punten|tabel|grafiek|bijlage|vraag|vragen|deelvraag|hoofdstuk|categorie|fase|lijn|type|klasse|letter)\.?$/iu;
/** Whether every letter of a text that has some is a capital. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
