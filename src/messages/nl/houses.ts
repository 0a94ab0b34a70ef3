/** Words of the commands about house styles. */
import { STYLE_NAMES, STYLE_USES } from './house-look.ts';

const millimetres = (length: number): string => String(Math.round(length * 10) / 10).replace('.', ',');
const points = (size: number): string => String(size).replace('.', ',');

const PAGES: Readonly<Record<string, string>> = {
  default: 'alle bladzijden',
  first: 'de eerste bladzijde',
  even: 'de even bladzijden',
};

export const houses = {
  command: 'Werk met de huisstijl van de antwoorden',
  check: 'Kijk de huisstijl na: house.yaml, en reference.docx als die er is',
  reference: 'Maak een eerste reference.docx, om in Word de opmaak te veranderen',
  name: 'De huisstijl, zoals vlaams-parlement',
  file: (file: string): string => `Teksten, labels en getallen: ${file}`,
  lookFrom: (file: string): string => `Opmaak: ${file}`,
  plainLook: 'Opmaak: die van house.yaml. Er is geen reference.docx, en dat hoeft ook niet.',
  makeOne: (name: string): string => `De opmaak in Word veranderen: repliek house reference ${name}`,
  paper: (
    width: number,
    height: number,
    { top, right, bottom, left }: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>,
  ): string =>
    `Papier ${millimetres(width)} bij ${millimetres(height)} mm; marges boven ${millimetres(top)}, rechts ${millimetres(right)}, onder ${millimetres(bottom)}, links ${millimetres(left)} mm`,
  fonts: (body: string, size: number, tables: number, captions: number): string =>
    `Letters ${body} ${points(size)} pt, in tabellen ${points(tables)} pt, in bijschriften ${points(captions)} pt`,
  header: (kinds: readonly string[]): string =>
    kinds.length === 0
      ? 'Geen koptekst'
      : `Koptekst op ${kinds.map((kind) => PAGES[kind] ?? kind).join(', ')}`,
  footer: (kinds: readonly string[]): string =>
    kinds.length === 0
      ? 'geen voettekst'
      : `voettekst op ${kinds.map((kind) => PAGES[kind] ?? kind).join(', ')}`,
  pictures: (count: number): string =>
    count === 0 ? 'geen afbeelding' : count === 1 ? '1 afbeelding' : `${count} afbeeldingen`,
  styles: (found: number, all: number): string => `Stijlen in het Word-bestand: ${found} van de ${all}`,
  styleName: (id: string): string => STYLE_NAMES[id] ?? id,
  styleUse: (id: string): string => STYLE_USES[id] ?? '',
  missing: 'ontbreekt',
  written: (file: string): string => `Gemaakt: ${file}`,
  next: (name: string): string =>
    `Open het in Word, verander de stijlen, de marges of de koptekst, en bewaar het. Kijk het daarna na: repliek house check ${name}`,
};
