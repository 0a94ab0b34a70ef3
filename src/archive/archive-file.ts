/**
 * One answer of the archive, `data/archive/<id>.json`: written once and never changed. What a person knows better than
 * the parser stands beside it, in `<id>.yaml`. docs/formats.md describes both.
 */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import { readStructured } from '../reading/located.ts';
import { anyText, isoDate, object, text, wholeNumber } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';

export const VERSION = 1;

const itemSchema = object({ ids: z.array(text), question: anyText, answer: anyText });

const content = {
  house: text.nullable(),
  session: text.nullable(),
  number: text,
  date: isoDate,
  authors: z.array(text),
  minister: text.nullable(),
  title: anyText,
  context: anyText,
  kind: z.enum(['answer', 'referring', 'postponed']).nullable(),
  answered: isoDate.nullable(),
  items: z.array(itemSchema),
};

const fileSchema = object({
  version: z.literal(VERSION),
  id: text,
  /** Read from a file, or published by Repliek. */
  origin: z.enum(['file', 'publication']),
  replaces: z.array(text).optional(),
  reason: text.optional(),
  /** The file as it was received: its name in the archive, what it was called, its hash and size. */
  received: object({ file: text, name: text, sha256: text, bytes: wholeNumber }).optional(),
  /** Id of the publication in the ledger. */
  ledger: text.optional(),
  ...content,
});

const ownSchema = object(content).partial();

export type ArchiveFile = z.infer<typeof fileSchema>;
export type ArchiveContent = Omit<ArchiveFile, 'version' | 'id' | 'received'>;
/** What a person wrote: the keys that are there count. */
export type OwnReading = { readonly [K in keyof typeof content]?: z.infer<(typeof content)[K]> | undefined };

/** @returns undefined after reporting what is wrong, with line and column */
export function parseArchiveFile(
  source: Pick<TextFile, 'file' | 'text'>,
  report: Report,
): ArchiveFile | undefined {
  const quick = fileSchema.safeParse(parseJson(source.text));
  // The quick way knows no places: a file with mistakes is read once more.
  return quick.success ? quick.data : readStructured(source, fileSchema, report)?.value;
}

/** @returns undefined after reporting what is wrong, with line and column */
export function parseOwnReading(
  source: Pick<TextFile, 'file' | 'text'>,
  report: Report,
): OwnReading | undefined {
  const read = readStructured(source, ownSchema, report);
  return report.hasErrors ? undefined : read?.value;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

export function archiveFileText(file: ArchiveFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}
