/** By what a workbook that comes back is known: who asked whom for what, in the words of the workbook itself. */

import * as z from 'zod';
import { sha256Of } from '../input-record.ts';
import { object, text } from '../reading/schema.ts';
import type { Descriptor } from '../sources/descriptor.ts';

/** In the first cell of the hidden sheet; the identity stands beside it. */
export const REQUEST_MARK = 'repliek-aanvraag';
export const IDENTITY_NAME = 'repliek_aanvraag';

/** Of the form of the identity; a workbook of another version cannot be received. */
const VERSION = 1;

const formSchema = object({
  sheet: text,
  source: text,
  /** Hash of all that decides what may be filled in, by `schemaHash`. */
  schema: text,
  /** The row that was given as an example, as `plainValue` writes it. */
  example: z.array(z.string()),
});

const identitySchema = object({
  version: z.literal(VERSION),
  id: text,
  dossier: text,
  agency: text,
  language: text,
  forms: z.array(formSchema).min(1),
});

export type RequestIdentity = z.infer<typeof identitySchema>;
export type RequestedForm = z.infer<typeof formSchema>;

/** The same request has the same id, whenever it is made. */
export function identify(
  dossier: string,
  agency: string,
  language: string,
  forms: readonly RequestedForm[],
): RequestIdentity {
  const content = { dossier, agency, language, forms: [...forms] };
  const hash = sha256Of(JSON.stringify(content)).slice(0, 12);
  return { version: VERSION, id: `${dossier}-${agency}-${hash}`, ...content };
}

/** @returns undefined where the text is no identity of this version */
export function parseIdentity(json: string): RequestIdentity | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return undefined;
  }
  const parsed = identitySchema.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

/** @param headers of the columns in the workbook */
export function schemaHash({ fields, keys }: Descriptor, headers: readonly string[]): string {
  const columns = fields.map((field, index) => [
    field.name,
    headers[index] ?? '',
    field.type,
    field.required,
    [...(field.members ?? [])].map(([key, { label }]) => [key, label]),
    field.limits.map(({ kind, value }) => [kind, value]),
    [field.minLength ?? null, field.maxLength ?? null, field.pattern ?? null],
  ]);
  return sha256Of(JSON.stringify([columns, keys]));
}
