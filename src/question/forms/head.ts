/** What stands before the question's own text: number, date, who asks whom, and the title where a form holds it. */
import { isFull } from '../clean/width.ts';
import { parseDate } from '../dates.ts';
import type { Line } from '../line.ts';
import type { ParsedPerson } from '../parsed-question.ts';
import type { Captures, Form } from './form.ts';
import type { Intake } from './intake.ts';
import { joinLines, type LineMatch, matchLines } from './joined-lines.ts';
import { isPersonName, parseAddressees, parseNames, parsePerson, withoutHonorific } from './persons.ts';
import { functionLength, signatureBefore } from './signature.ts';
import { isWordLabel } from './word-label.ts';

export interface Head {
  readonly number?: string;
  readonly session?: string;
  readonly date?: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly addressees: readonly ParsedPerson[];
  /** Of the answer that follows. */
  readonly answered?: string;
  readonly minister?: string;
  /** Which of the lines belong to it. */
  readonly lines: ReadonlySet<number>;
  /** Index behind its last line; 0 where there is none. */
  readonly end: number;
}

/** The head of a question is not longer. */
const MAX_LINES = 60;
/** Lines between two parts of a head that no form knows. */
const MAX_UNKNOWN = 1;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly captures: Captures;
  /** It can hardly be anything else: it has a number or a date, or is a mark of the house. */
  readonly strong: boolean;
  /** Nothing but a number, which may as well be the label of the first item. */
  readonly bare: boolean;
}

export function readHead(lines: readonly Line[], intake: Intake, width: number): Head {
  const parts = clusterOf(findParts(lines, [...intake.head, ...intake.answer.head], intake, width));
  const found = new Set<number>();
  let head: Head = { authors: [], addressees: [], lines: found, end: 0 };
  for (const part of parts) {
    head = withCaptures(head, part.captures, intake);
    for (let line = part.start; line < part.end; line += 1) found.add(line);
  }
  const start = parts[0]?.start;
  const signature = start === undefined ? undefined : signatureBefore(lines, start, intake);
  if (signature !== undefined) {
    const { name, title } = signature;
    // In a bulletin the one who answers stands above the questions.
    if (head.addressees.length === 0) {
      head = {
        ...head,
        addressees: [{ name, title }],
        ...(name === null ? {} : { minister: head.minister ?? name }),
      };
    }
    for (let line = signature.start; line < signature.end; line += 1) found.add(line);
  }
  return { ...head, end: parts.at(-1)?.end ?? 0 };
}

function findParts(
  lines: readonly Line[],
  forms: readonly Form[],
  intake: Intake,
  width: number,
): readonly Part[] {
  const region = lines.slice(0, MAX_LINES);
  const joined = joinLines(region);
  const parts: Part[] = [];
  for (let index = 0; index < region.length; index += 1) {
    const match = matchLines(forms, joined, index, (captures) => areNames(captures, intake));
    if (match === undefined) continue;
    const part = completed(match, region, index, intake, width);
    parts.push(part);
    index = part.end - 1;
  }
  return parts;
}

/** Whether those who ask are called by names: "nr. 10 van 4 maart 1996 …" goes on with no name. */
export function areNames({ authors, addressees }: Captures, intake: Intake): boolean {
  if (authors !== undefined && !parseNames(authors, intake).every(isPersonName)) return false;
  return addressees === undefined || (addressees.length <= 600 && !/\?/.test(addressees));
}

/** With the function below a name, and the rest of a title that is longer than its line. */
function completed(
  match: LineMatch,
  lines: readonly Line[],
  start: number,
  intake: Intake,
  width: number,
): Part {
  let { endLine } = match;
  let { captures } = match;
  const rest = (end: number) =>
    lines
      .slice(endLine, end)
      .map(({ text }) => text)
      .join(' ');
  const endsWith = (slot: string) => match.form.source.endsWith(`{${slot}}`);
  if (endsWith('addressees') || endsWith('minister')) {
    const slot = endsWith('addressees') ? 'addressees' : 'minister';
    const length = functionLength(lines, endLine, intake);
    if (length > 0) {
      captures = { ...captures, [slot]: `${captures[slot] ?? ''}, ${rest(endLine + length)}` };
      endLine += length;
    }
  } else if (endsWith('title') || endsWith('text')) {
    const slot = endsWith('title') ? 'title' : 'text';
    let end = endLine;
    while (end < lines.length) {
      const [before, line] = [lines[end - 1], lines[end]];
      if (
        before === undefined ||
        line === undefined ||
        /[.)]$/.test(before.text) ||
        !isFull(before, line, width)
      )
        break;
      if (isWordLabel(line, intake)) break;
      end += 1;
    }
    captures = {
      ...captures,
      [slot]: [captures[slot] ?? '', rest(end)].filter((text) => text !== '').join(' '),
    };
    endLine = end;
  }
  const certain = ['number', 'zaak', 'date', 'session', 'answered'].some((slot) =>
    match.form.slots.has(slot),
  );
  const bare = /^\d{1,6}$/.test(lines[start]?.text ?? '');
  return { start, end: endLine, captures, strong: certain || match.form.slots.size === 0, bare };
}

/** The parts around the first strong one, with hardly anything between them: "van …" counts nowhere else. */
function clusterOf(all: readonly Part[]): readonly Part[] {
  const dated = all.findIndex(({ captures }) => captures['date'] !== undefined);
  // Of several bare numbers the nearest to the date is the question's: the others are of the page, or of the house.
  const numbered = all.findLastIndex(({ bare }, index) => bare && index < dated);
  const parts = all.filter(({ bare }, index) => !bare || index === numbered);
  const anchor = parts.findIndex(({ strong }) => strong);
  if (anchor < 0) return [];
  let [first, last] = [anchor, anchor];
  const gap = (one: number, other: number) => (parts[other]?.start ?? 0) - (parts[one]?.end ?? 0);
  while (first > 0 && gap(first - 1, first) <= MAX_UNKNOWN) first -= 1;
  while (last + 1 < parts.length && gap(last, last + 1) <= MAX_UNKNOWN) last += 1;
  return parts.slice(first, last + 1);
}

/** What was found first stays. */
export function withCaptures(head: Head, captures: Captures, intake: Intake): Head {
  const { session, title } = captures;
  const number = captures['zaak'] ?? captures['number'];
  const date = captures['date'] === undefined ? undefined : parseDate(captures['date']);
  const answered = captures['answered'] === undefined ? undefined : parseDate(captures['answered']);
  const authors = captures['authors'] === undefined ? [] : parseNames(captures['authors'], intake);
  const addressees =
    captures['addressees'] === undefined ? [] : parseAddressees(captures['addressees'], intake);
  const minister =
    captures['minister'] === undefined ? undefined : ministerName(captures['minister'], intake);
  return {
    ...head,
    ...(number === undefined || (head.number !== undefined && !isBetter(number, head.number))
      ? {}
      : { number }),
    ...(head.session === undefined && session !== undefined ? { session } : {}),
    ...(head.date === undefined && date !== undefined ? { date } : {}),
    ...(head.title === undefined && title !== undefined ? { title: title.replace(/\s*[.:;]$/, '') } : {}),
    ...(head.answered === undefined && answered !== undefined ? { answered } : {}),
    ...(head.minister === undefined && minister !== undefined ? { minister } : {}),
    authors: head.authors.length > 0 ? head.authors : authors,
    addressees: [...head.addressees, ...addressees],
  };
}

/** A number with its year says more than one of a list of answers. */
function isBetter(number: string, than: string): boolean {
  return /^\d{4}Z/.test(number) && !/^\d{4}Z/.test(than);
}

/** "Minister Voorbeeld (Verkeer), mede namens …": the name, or the function where no name is printed. */
export function ministerName(printed: string, intake: Intake): string | undefined {
  const [first = ''] = printed.split(/,?\s+(?:mede\s+)?namens\s/i);
  const { name, title } = parsePerson(first, intake);
  const rest = title ?? '';
  const own =
    /^(?:vice)?(?:minister|staatssecretaris|minister-president)\s+(?!van\s|voor\s)(?=\p{L}.*)(.+)$/iu.exec(
      name ?? rest,
    )?.[1];
  const plain = withoutHonorific(own ?? name ?? rest, intake);
  return plain === '' ? undefined : plain;
}
