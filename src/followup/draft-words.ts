/** The words of a follow-up's files in the language of the house, whose people read them. */
import type { HouseStyle } from '../document/house-style.ts';
import { formatDate, formatPeriod, joinTexts } from '../format.ts';
import { followUpDraft as english } from '../messages/en/follow-up-draft.ts';
import { followUpDraft as dutch } from '../messages/nl/follow-up-draft.ts';
import type { Years } from './asked-item.ts';
import type { Correspondence } from './correspondence.ts';

export interface Words {
  readonly texts: typeof dutch;
  readonly date: (iso: string) => string;
  /** "2021-2022", or "2022". */
  readonly years: (years: Years) => string;
  readonly list: (texts: readonly string[]) => string;
  /** "deelvraag 1a" */
  readonly items: (ids: readonly string[]) => string;
  /** Why two items correspond. */
  readonly why: (correspondence: Correspondence) => string;
  /** A mark for `{{review}}` with this text. */
  readonly mark: (text: string) => string;
}

export function draftWords(house: HouseStyle): Words {
  const texts = house.language.split('-')[0] === 'nl' ? dutch : english;
  const list = (all: readonly string[]) => joinTexts(all, house.labels.and);
  return {
    texts,
    list,
    date: (iso) => formatDate(iso, house.numbers),
    years: ({ from, to }) => (from === to ? String(from) : formatPeriod(from, to, house.numbers)),
    items: (ids) => texts.item(list(ids), ids.length),
    why: ({ score, words }) => texts.alike(Math.min(100, Math.round(score * 100)), words.join(', ')),
    mark: (text) => `{{review ${inQuotes(`${texts.mark}: ${text}`)}}}`,
  };
}

/** A text as an argument of Handlebars, whatever is in it. */
export function inQuotes(text: string): string {
  return `"${text.replace(/[{}]/g, '').replaceAll('"', '”').replace(/\\/g, '/').replace(/\s+/g, ' ').trim()}"`;
}

/** "MAAIKE DE VREESE", as heads of questions print names, is "Maaike De Vreese" in a sentence; any other name stays. */
export function nameAsWritten(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}
