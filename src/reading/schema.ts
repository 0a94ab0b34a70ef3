/**
 * Building blocks for the schemas of everything that people write. Objects are strict: an unknown key is a
 * problem, never ignored. An error's message is not a sentence but the name of what was expected, which
 * `located.ts` turns into a sentence in the reader's language.
 */
// The whole namespace in every file: a bundle then leaves out what nobody uses, such as fifty languages.
import * as z from 'zod';
import { parseIsoDate } from '../format.ts';
import { type Expected, isExpected } from '../messages/expected.ts';

// A schema meets a few files in one run: turning it into code first would cost more than it saves.
z.config({ jitless: true });

/** Prefix of the message that carries the known keys of a strict object. */
export const KNOWN_KEYS = 'keys:';

/** An object with these keys and no others. */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = `${KNOWN_KEYS}${Object.keys(shape).join(' ')}`;
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined),
  });
}

/** One of several forms; where none fits, the problem names these kinds. */
export function oneOf<const Options extends readonly [z.ZodType, z.ZodType, ...z.ZodType[]]>(
  expected: readonly Expected[],
  options: Options,
) {
  return z.union(options, { error: () => expected.join(' ') });
}

/** Lower-case name that is safe as an id and as part of a path, where Windows gives some names to devices. */
export const NAME_PATTERN = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

export const text = z.string().min(1, expected('text'));
export const anyText = z.string();
export const name = z.string().max(100, expected('name')).regex(NAME_PATTERN, expected('name'));
export const wholeNumber = z.number().int(expected('whole-number'));
export const decimals = z
  .number()
  .int(expected('decimals'))
  .min(0, expected('decimals'))
  .max(9, expected('decimals'));
export const isoDate = z.string().refine((value) => parseIsoDate(value) !== undefined, expected('date'));
/** One text, or a list of them. */
export const texts = oneOf(['text', 'list'], [text.transform((value) => [value]), z.array(text)]);

/** A check's message: the name of what was expected. */
export function expected(kind: Expected): string {
  return kind;
}

/** What a message of `expected` or `oneOf` names; undefined for any other message. */
export function expectedKinds(message: string): readonly Expected[] | undefined {
  const kinds = message.split(' ').filter(isExpected);
  return kinds.length > 0 && kinds.length === message.split(' ').length ? kinds : undefined;
}
