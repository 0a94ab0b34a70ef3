/**
 * The number formats of a workbook, as far as they say that a number is a date.
 *
 * Source: ECMA-376, part 1, 18.8.30 (numFmt, with the formats that have no code) and 18.8.31.
 */
import { readPart } from '../../reading/package/part.ts';
import type { Workbook } from './workbook.ts';

/** What a cell's format makes of its number; `digits` are shown with zeros in front: 01000. */
export type CellFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'padded'; readonly digits: number };

const NUMBER: CellFormat = { kind: 'number' };
const DATE: CellFormat = { kind: 'date' };
const TIME: CellFormat = { kind: 'time' };

/** @returns the format of each style that a cell can name */
export function readFormats({ zip, stylesPart }: Workbook): readonly CellFormat[] {
  if (stylesPart === undefined) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inside = '';
  readPart(zip, stylesPart, {
    open: (name, attributes) => {
      if (name === 'cellXfs' || name === 'cellStyleXfs') inside = name;
      if (name === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'xf' && inside === 'cellXfs') ids.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === inside) inside = '';
    },
    text: () => undefined,
  });
  return ids.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInFormat(id) : formatOfCode(code);
  });
}

function builtInFormat(id: number): CellFormat {
  const isDate =
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
  if (isDate) return DATE;
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? TIME : NUMBER;
}

/** Without texts, colours and conditions: the letters that are left stand for parts of a date or a time. */
export function formatOfCode(code: string): CellFormat {
  const [positive = ''] = code.split(';');
  const plain = positive
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^0{2,15}$/.test(plain)) return { kind: 'padded', digits: plain.length };
  if (/general|standaard/i.test(plain)) return NUMBER;
  if (/[yd]/i.test(plain)) return DATE;
  if (/[hs]/i.test(plain)) return TIME;
  return /m/i.test(plain) ? DATE : NUMBER;
}
