/** A minister's name with the function below it, as it stands above an answer or behind "aan". */
import { isCapitals, type Line, TERMINAL } from '../line.ts';
import type { ParsedPerson } from '../parsed-question.ts';
import type { Intake } from './intake.ts';
import { functionPattern, isPersonName, withoutHonorific } from './persons.ts';

type Words = Pick<Intake, 'functions' | 'honorifics'>;

export interface Signature extends ParsedPerson {
  /** Indexes of its lines. */
  readonly start: number;
  readonly end: number;
}

const MAX_FUNCTION_LINES = 6;

/** How many lines from here on are a minister's function; 0 where none begins here. */
export function functionLength(lines: readonly Line[], start: number, words: Words): number {
  const first = lines[start];
  if (first === undefined || !new RegExp(`^${functionPattern(words)}`, 'iu').test(first.text)) return 0;
  if (first.text.length > 300 || /\?/.test(first.text)) return 0;
  const capitals = isCapitals(first.text);
  let end = start + 1;
  while (end < lines.length && end - start < MAX_FUNCTION_LINES) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined || line.gap) break;
    const goesOn = capitals
      ? isCapitals(line.text) &&
        (/(?:,|\b(?:EN|VAN|DE|HET))$/.test(before.text) ||
          !new RegExp(`^${functionPattern(words)}`, 'iu').test(line.text))
      : /(?:,|\s(?:en|van|de|het))$/i.test(before.text) || /^(?:\p{Ll}|en\s)/u.test(line.text);
    if (!goesOn) break;
    end += 1;
  }
  return end - start;
}

/** The name and function that end right before this line. */
export function signatureBefore(all: readonly Line[], end: number, words: Words): Signature | undefined {
  // What stands below is no part of it, even in capitals and without a line between.
  const lines = all.slice(0, end);
  // From above: a function of several offices has their words at the beginning of more than one line.
  for (let start = Math.max(0, end - MAX_FUNCTION_LINES); start < end; start += 1) {
    const length = functionLength(lines, start, words);
    if (length === 0 || start + length !== end) continue;
    const title = lines
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
    const above = lines[start - 1];
    if (above === undefined || !isName(above.text, words)) return { name: null, title, start, end };
    return { name: withoutHonorific(above.text, words), title, start: start - 1, end };
  }
  return undefined;
}

/** A few words, each with a capital but for those that names have. */
export function isName(text: string, words: Words): boolean {
  const name = withoutHonorific(text, words);
  return name.split(/\s+/).length >= 2 && !TERMINAL.test(name) && isPersonName(name);
}
