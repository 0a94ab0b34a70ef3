/** Reads a house style. Keys are snake_case in the file and camelCase in the code. */
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import { check, type KeyPath, type Located, locate } from '../reading/located.ts';
import { anyText, expected, object, text, z } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';

const length = z.number().min(0, expected('number')).max(2000, expected('number'));
const colour = z.string().regex(/^[0-9A-F]{6}$/i, expected('colour'));
const sheetName = z.string().regex(/^[A-Za-z0-9_]{1,31}$/, expected('name'));

/** Lower case with dashes, around one placeholder. */
const fileName = (placeholder: string) =>
  z.string().regex(new RegExp(`^[a-z0-9-]*\\{${placeholder}\\}[a-z0-9-]*$`), expected('name'));

const annex = object({
  title: text,
  introduction: z.array(text),
  sheets: object({
    cover: sheetName,
    contents: sheetName,
    notes: sheetName,
    sources: sheetName,
    table: z.string().regex(/^[A-Za-z0-9_]*\{number\}[A-Za-z0-9_]*$/, expected('name')),
  }),
  contentsTitle: text,
  contentsHeaders: object({ sheet: text, table: text, source: text }),
  notesTitle: text,
  notesHeaders: object({ note: text, text: text, tables: text }),
  noteMark: text,
  noNotes: text,
  sourcesTitle: text,
  sourcesHeaders: object({
    tables: text,
    source: text,
    agency: text,
    delivered: text,
    file: text,
    sha256: text,
  }),
  oneTable: text,
  seeNotes: text,
  sourceLine: text,
  unavailable: text,
  notApplicable: text,
  confidential: text,
  unspecified: text,
});

const houseSchema = object({
  name: text,
  language: z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/, expected('language')),
  header: z.array(object({ text, style: z.enum(['name', 'function', 'title', 'line']) })),
  title: text,
  files: object({
    answer: fileName('id'),
    annex: fileName('id'),
    preview: fileName('id'),
    beside: fileName('name'),
  }),
  labels: object({
    table: text,
    note: text,
    notes: text,
    total: text,
    subtotal: text,
    others: text,
    unknown: text,
    agency: text,
    rounding: text,
    gaps: text,
    several: text,
    unavailable: text,
    notApplicable: text,
    confidential: text,
    draft: text,
    synthetic: text,
    caption: text,
    reference: text,
    annexReference: text,
    and: text,
    rise: text,
    fall: text,
    same: text,
  }),
  items: object({ number: text, letter: text, numberAndLetter: text, joint: text }),
  bullets: z.array(text).min(1, expected('filled-list')),
  fonts: object({ body: text, size: length, tableSize: length, captionSize: length }),
  page: object({
    width: length,
    height: length,
    margins: object({ top: length, right: length, bottom: length, left: length }),
  }),
  paragraph: object({
    spaceAfter: length,
    lineHeight: length,
    itemIndent: length,
    letterIndent: length,
    listIndent: length,
  }),
  table: object({ headerFill: colour, headerText: colour, totalFill: colour, border: colour }),
  numbers: object({
    thousands: anyText,
    decimal: text,
    minus: text,
    percent: text,
    money: text,
    longDate: text,
    shortDate: text,
    months: z.array(text).length(12, expected('list')),
    period: text,
  }),
  annex,
});

/**
 * @param id the house's folder name
 * @returns undefined after reporting every problem of the file
 */
export function parseHouse(
  source: Pick<TextFile, 'file' | 'text'>,
  id: string,
  report: Report,
): HouseStyle | undefined {
  const located = locate(source, report);
  if (located === undefined) return undefined;
  const checked = check(camelCased(located), camelCaseKeys(located.raw), [], houseSchema, report);
  return checked === undefined ? undefined : { id, ...checked.value };
}

function camelCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCaseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelCaseKeys(inner),
    ]),
  );
}

/** The same file, with places looked up by the keys of the code. */
function camelCased(located: Located): Located {
  const keyInFile = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const inFile = (path: KeyPath) => path.map((key) => (typeof key === 'string' ? keyInFile(key) : key));
  return {
    ...located,
    place: (path) => located.place(inFile(path)),
    keyPlace: (path) => located.keyPlace(inFile(path)),
    keyInFile,
  };
}
