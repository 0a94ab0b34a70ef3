/**
 * How wide a text is, roughly: bold Helvetica, to which Arial and Liberation Sans are metric-compatible.
 *
 * The bold widths serve for regular text as well, so that there is some room for other sans fonts.
 */

/** Thousandths of an em, as in the Adobe font metrics of Helvetica-Bold, by width. */
const CHARACTERS_BY_WIDTH: Readonly<Record<number, string>> = {
  238: "'",
  278: ' ,./\\Iijl\u00A0‘’',
  280: '|',
  333: '!()-:;[]`ft',
  389: '*r{}',
  474: '"',
  500: 'z„“”',
  556: '#$0123456789J_aceksvxy€–«»',
  584: '+<=>^~',
  611: '?FLTZbdghnopqu',
  667: 'EPSVXY',
  722: '&ABCDHKNRU',
  778: 'GOQw',
  833: 'M',
  889: '%m',
  944: 'W',
  975: '@',
};
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries(CHARACTERS_BY_WIDTH).flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, Number(width)]),
  ),
);
const OTHER = 722;
const FULL = 1000;

/** From here on (Hangul, then the East Asian scripts and signs) a character fills its square. */
const FIRST_FULL = 0x1100;

const ASCII = /^[\0-\x7F]*$/;
const ASCII_WIDTHS = Uint16Array.from({ length: 128 }, (_, code) =>
  characterWidth(String.fromCharCode(code)),
);

/** Width in em, before it is multiplied by the size of the font. */
export function textWidth(text: string): number {
  let width = 0;
  // Long lists are measured text by text: most texts need no more than this.
  if (ASCII.test(text)) {
    for (let at = 0; at < text.length; at += 1) width += ASCII_WIDTHS[text.charCodeAt(at)] ?? 0;
    return width / 1000;
  }
  for (const character of text.normalize('NFD')) {
    if (!/\p{M}/u.test(character)) width += characterWidth(character);
  }
  return width / 1000;
}

/** The widest part that cannot be broken over two lines; lines break at white space and after a hyphen. */
export function longestWordWidth(text: string): number {
  return Math.max(...text.split(/\s+|(?<=-)/).map(textWidth));
}

/**
 * How many lines a text takes; a word that is wider than a line is broken anywhere.
 *
 * @param room width of a line, in em
 */
export function wrappedLines(text: string, room: number): number {
  return text.split('\n').reduce((count, line) => count + linesOf(line, room), 0);
}

function linesOf(line: string, room: number): number {
  if (textWidth(line) <= room) return 1;
  let count = 1;
  let used = 0;
  for (const word of line.split(/(?<=[\s-])/)) {
    const width = textWidth(word.trimEnd());
    if (used > 0 && used + width > room) {
      count += 1;
      used = 0;
    }
    const extra = Math.max(0, Math.ceil(width / room) - 1);
    count += extra;
    used += textWidth(word) - extra * room;
  }
  return count;
}

function characterWidth(character: string): number {
  const width = WIDTHS.get(character);
  if (width !== undefined) return width;
  return (character.codePointAt(0) ?? 0) >= FIRST_FULL ? FULL : OTHER;
}
