/** The words of `nl/houses.ts` in English. */
import type { houses as dutch } from '../nl/houses.ts';
import { STYLE_NAMES, STYLE_USES } from './house-look.ts';

const millimetres = (length: number): string => String(Math.round(length * 10) / 10);

const PAGES: Readonly<Record<string, string>> = {
  default: 'all pages',
  first: 'the first page',
  even: 'even pages',
};

const on = (kinds: readonly string[]): string => kinds.map((kind) => PAGES[kind] ?? kind).join(', ');

export const houses: typeof dutch = {
  command: 'Work with the house style of the answers',
  check: 'Check the house style: house.yaml, and reference.docx where there is one',
  reference: 'Make a first reference.docx, to change the look in Word',
  name: 'The house style, such as vlaams-parlement',
  file: (file) => `Texts, labels and numbers: ${file}`,
  lookFrom: (file) => `Look: ${file}`,
  plainLook: 'Look: that of house.yaml. There is no reference.docx, and none is needed.',
  makeOne: (name) => `To change the look in Word: repliek house reference ${name}`,
  paper: (width, height, { top, right, bottom, left }) =>
    `Paper ${millimetres(width)} by ${millimetres(height)} mm; margins top ${millimetres(top)}, right ${millimetres(right)}, bottom ${millimetres(bottom)}, left ${millimetres(left)} mm`,
  fonts: (body, size, tables, captions) =>
    `Letters ${body} ${size} pt, in tables ${tables} pt, in captions ${captions} pt`,
  header: (kinds) => (kinds.length === 0 ? 'No header' : `Header on ${on(kinds)}`),
  footer: (kinds) => (kinds.length === 0 ? 'no footer' : `footer on ${on(kinds)}`),
  pictures: (count) => (count === 0 ? 'no picture' : count === 1 ? '1 picture' : `${count} pictures`),
  styles: (found, all) => `Styles in the Word file: ${found} of ${all}`,
  styleName: (id) => STYLE_NAMES[id] ?? id,
  styleUse: (id) => STYLE_USES[id] ?? '',
  missing: 'missing',
  written: (file) => `Made: ${file}`,
  next: (name) =>
    `Open it in Word, change the styles, the margins or the header, and save it. Then check it: repliek house check ${name}`,
};
