/** Which minister of people.yaml a question is put to. */
import type { Minister } from '../dossiers/people.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { ParsedQuestion } from '../question/parsed-question.ts';

type Ministers = ReadonlyMap<string, Minister>;
type Addressee = ParsedQuestion['addressees'][number];

/**
 * The first addressee who was in office on the day of the question.
 *
 * @param chosen key of people.yaml that a person gave, which goes before what the question says
 * @returns the key in people.yaml, or undefined after reporting that it is not known
 */
export function addressedMinister(
  { addressees }: Pick<ParsedQuestion, 'addressees'>,
  date: string,
  ministers: Ministers,
  chosen: string | undefined,
  place: Place,
  report: Report,
): string | undefined {
  const known = [...ministers.keys()];
  if (chosen !== undefined) {
    if (ministers.has(chosen)) return chosen;
    report.add('person-unknown', { found: chosen, kind: 'minister', known });
    return undefined;
  }
  const inOffice = [...ministers].filter(
    ([, { from, until }]) => from <= date && (until === undefined || date <= until),
  );
  for (const addressee of addressees) {
    const key = keyOf(addressee, inOffice);
    if (key === undefined) continue;
    if (addressees.length > 1) {
      report.add(
        'new-addressees',
        { name: ministers.get(key)?.name ?? key, count: addressees.length },
        place,
      );
    }
    return key;
  }
  const names = addressees.flatMap(({ name, title }) => name ?? title ?? []);
  report.add('new-minister', { names, date, known }, place);
  return undefined;
}

/** By name; by the function alone where no name is printed, or where two bear the name. */
function keyOf(
  { name, title }: Addressee,
  ministers: readonly (readonly [string, Minister])[],
): string | undefined {
  const byFunction = ([, minister]: readonly [string, Minister]) =>
    title !== null && folded(minister.function) === folded(title);
  const named =
    name === null
      ? ministers.filter(byFunction)
      : ministers.filter(([, one]) => folded(one.name) === folded(name));
  const found = named.length > 1 ? named.filter(byFunction) : named;
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Without accents, capitals, punctuation and double spaces, which differ from one print to the next. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
