/** Reads a house style. Keys are snake_case in the file and camelCase in the code. */
import * as z from 'zod';
import { fontWidth } from '../document/font-widths.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import { check, type KeyPath, type Located, locate } from '../reading/located.ts';
import { anyText, expected, object, text } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';
import { checkForms } from './house-forms.ts';

/** Points or millimetres. */
const length = z.number().min(0, expected('length')).max(2000, expected('length'));
const fontSize = z.number().min(4, expected('font-size')).max(72, expected('font-size'));
const colour = z.string().regex(/^[0-9A-F]{6}$/i, expected('colour'));
const sheetName = z.string().regex(/^[A-Za-z0-9_]{1,31}$/, expected('sheet-name'));

/** Lower case with dashes, around one placeholder. */
const fileName = (placeholder: string) =>
  z
    .string()
    .max(60, expected('file-form'))
    .regex(new RegExp(`^[a-z0-9-]*\\{${placeholder}\\}[a-z0-9-]*$`), expected('file-form'));

/** Says all that identifies a question, in no language. */
const PLAIN_PUBLICATION: HouseStyle['publication']['header'] = [
  { text: '{question.title}', style: 'title' },
  { text: '{question.number}, {question.date}', style: 'line' },
  { text: '{question.authors}', style: 'line' },
  { text: '{minister.name}, {minister.function}', style: 'line' },
];

const publication = object({
  title: text.optional(),
  header: z
    .array(
      object({
        text,
        style: z.enum(['name', 'function', 'title', 'subject', 'line']),
        apart: z.boolean().optional(),
      }),
    )
    .min(1, expected('filled-list'))
    .optional(),
  answerOnNewPage: z.boolean().optional(),
  byItem: object({ question: text, answer: text, joint: text }).optional(),
});

const charts = object({
  label: text,
  caption: text,
  reference: text,
  control: text,
  kinds: object({ column: text, bar: text, line: text, stacked: text }),
  opening: text,
  extremes: text,
  value: text,
  at: text,
  in: text,
  times: text,
  equal: text,
  rise: text,
  fall: text,
  same: text,
  gaps: text,
  source: text,
});

const annex = object({
  title: text,
  introduction: z.array(text),
  sheets: object({
    cover: sheetName,
    contents: sheetName,
    notes: sheetName,
    sources: sheetName,
    table: z.string().regex(/^[A-Za-z0-9_]{0,13}\{number\}[A-Za-z0-9_]{0,13}$/, expected('sheet-form')),
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
    publication: fileName('id').optional(),
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
    longTable: text,
    bandBelow: text,
    band: text,
    bandAbove: text,
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
  publication: publication.optional(),
  items: object({ number: text, letter: text, numberAndLetter: text, joint: text }),
  bullets: z.array(text).min(1, expected('filled-list')),
  fonts: object({ body: text, size: fontSize, tableSize: fontSize, captionSize: fontSize }),
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
    months: z.array(text).length(12, expected('months')),
    period: text,
  }),
  controls: object({ table: text, number: text, note: text, reference: text, figure: text }),
  charts: charts.optional(),
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
  const sound = reportCapitals(located.raw, [], located, report);
  const places = camelCased(located);
  const checked = check(places, camelCaseKeys(located.raw), [], houseSchema, report);
  if (checked === undefined) return undefined;
  const { files, publication: form = {}, ...rest } = checked.value;
  const house: HouseStyle = {
    id,
    ...rest,
    fonts: { ...rest.fonts, ...measuredAs(rest.fonts.body) },
    files: { ...files, publication: files.publication ?? `${files.answer}-publicatie` },
    publication: {
      title: form.title ?? rest.title,
      header: form.header ?? PLAIN_PUBLICATION,
      answerOnNewPage: form.answerOnNewPage ?? form.byItem === undefined,
      ...(form.byItem === undefined ? {} : { byItem: form.byItem }),
    },
  };
  return checkForms(house, places, report) && sound ? house : undefined;
}

/** How wide the letters of a font are; those of a font that is not known are taken for Arial's. */
function measuredAs(font: string): Pick<HouseStyle['fonts'], 'letterWidth'> {
  const letterWidth = fontWidth(font) ?? 1;
  return letterWidth === 1 ? {} : { letterWidth };
}

/** Without keys that have capitals: they are not of this file, and would pass for those of the code. */
function camelCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCaseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/[A-Z]/.test(key))
      .map(([key, inner]) => [
        key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        camelCaseKeys(inner),
      ]),
  );
}

function reportCapitals(value: unknown, path: KeyPath, located: Located, report: Report): boolean {
  if (typeof value !== 'object' || value === null) return true;
  let sound = true;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (/[A-Z]/.test(key)) {
      report.add('key-unknown', { found: key, known: [keyInFile(key)] }, located.keyPlace(here));
      sound = false;
    }
    sound = reportCapitals(inner, here, located, report) && sound;
  }
  return sound;
}

function keyInFile(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The same file, with places looked up by the keys of the code. */
function camelCased(located: Located): Located {
  const inFile = (path: KeyPath) => path.map((key) => (typeof key === 'string' ? keyInFile(key) : key));
  return {
    ...located,
    place: (path) => located.place(inFile(path)),
    keyPlace: (path) => located.keyPlace(inFile(path)),
    keyInFile,
  };
}
