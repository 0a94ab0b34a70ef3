/**
 * How wide the figures of a font are beside those of Arial. Tables are measured by Arial's letters, and a number that
 * does not fit in its column is broken over two lines.
 *
 * Widths of the digits in bold as the fonts themselves state them, in Arial 0.556 em; narrower fonts get Arial's room.
 */
const WIDER: ReadonlyMap<string, number> = new Map([
  ['verdana', 1.28],
  ['dejavu sans', 1.26],
  ['georgia', 1.28],
  ['tahoma', 1.15],
  ['lucida sans', 1.15],
  ['lucida sans unicode', 1.15],
  ['courier new', 1.25],
  ['courier', 1.25],
  ['consolas', 1.2],
  ['arial black', 1.2],
  ['bookman old style', 1.2],
  ['montserrat', 1.2],
  ['poppins', 1.2],
  ['trebuchet ms', 1.06],
  ['segoe ui', 1.04],
  ['open sans', 1.04],
  ['roboto', 1.04],
  ['noto sans', 1.04],
]);

const NO_WIDER: ReadonlySet<string> = new Set([
  ...[
    'arial',
    'helvetica',
    'liberation sans',
    'calibri',
    'carlito',
    'cambria',
    'caladea',
    'candara',
    'corbel',
  ],
  ...[
    'times new roman',
    'liberation serif',
    'garamond',
    'gill sans mt',
    'franklin gothic book',
    'arial narrow',
  ],
  ...[
    'aptos',
    'source sans pro',
    'book antiqua',
    'palatino linotype',
    'constantia',
    'century gothic',
    'lato',
  ],
]);

/** @returns times Arial's width, at least 1; undefined for a font of which it is not known */
export function fontWidth(font: string): number | undefined {
  const name = font.toLowerCase();
  return NO_WIDER.has(name) ? 1 : WIDER.get(name);
}
