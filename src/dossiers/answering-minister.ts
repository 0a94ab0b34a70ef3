/** Who answers a dossier: dossier.yaml says it, or else question.yaml. */
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { QuestionFile } from '../question/question-file.ts';
import type { Checked, KeyPath } from '../reading/located.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import type { DossierFile } from './dossier-file.ts';
import type { Minister, People } from './people.ts';

export interface AnsweringMinister {
  /** In people.yaml. */
  readonly key: string;
  readonly minister: Minister;
  /** Where the dossier names the minister. */
  readonly place: Place;
}

/** @returns undefined after reporting that nobody is named, or somebody who is not known */
export function answeringMinister(
  dossier: Checked<DossierFile>,
  question: Checked<QuestionFile> | undefined,
  people: People | undefined,
  report: Report,
): AnsweringMinister | undefined {
  const at = (checked: Checked<unknown> | undefined, path: KeyPath) => checked?.located.place(path) ?? {};
  const { addressees = [], minister: asked } = question?.value ?? {};
  const known = [...(people?.ministers.keys() ?? [])];
  // "bart-somers" is meant as a key, also where a letter is wrong; "Bart Somers" is a name as printed.
  const isKey = (name: string) => NAME_PATTERN.test(name);
  const named = addressees.findIndex((name) => known.includes(name));
  const addressee = named < 0 ? addressees.findIndex(isKey) : named;
  const candidates: readonly [string | undefined, Place][] = [
    [dossier.value.minister, at(dossier, ['minister'])],
    [asked, at(question, ['minister'])],
    [addressees[addressee], at(question, ['addressees', addressee])],
  ];
  const [key, place] = candidates.find(([name]) => name !== undefined) ?? [undefined, {}];
  if (key === undefined) {
    // Nobody can say who it is before the other files can be read.
    if (question && people) report.add('minister-missing', {}, { file: dossier.located.file });
    return undefined;
  }
  const minister = people?.ministers.get(key);
  if (minister !== undefined) return { key, minister, place };
  if (people) report.add('person-unknown', { found: key, kind: 'minister', known }, place);
  return undefined;
}
