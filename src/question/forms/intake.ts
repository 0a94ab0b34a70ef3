/** What marks a house's questions and answers: `intake.yaml` in the house's folder. */
import * as z from 'zod';
import type { Report } from '../../messages/report.ts';
import { check, locate } from '../../reading/located.ts';
import { object, text } from '../../reading/schema.ts';
import type { TextFile } from '../../reading/text-file.ts';
import { LABELS_PATTERN } from '../labels/references.ts';
import { compileForm, type Form, unknownSlots } from './form.ts';

export interface Intake {
  /** Folder name of the house. */
  readonly id: string;
  /** ISO 639 language of its questions. */
  readonly language: string;
  /** Lines, or words within them, that only this house's texts have. */
  readonly marks: readonly Form[];
  /** Lines of page headers and footers. */
  readonly furniture: readonly Form[];
  /** Lines before the question's own text. */
  readonly head: readonly Form[];
  /** Words with which a minister's function begins. */
  readonly functions: readonly string[];
  /** Words before a name that are no part of it. */
  readonly honorifics: readonly string[];
  /** How other questions are named in running text. */
  readonly references: readonly Form[];
  readonly question: {
    /** Labels in words, such as "Vraag 1". */
    readonly labels: readonly Form[];
    /** Lines that only say that questions follow. */
    readonly openings: readonly Form[];
    /** Words with which begins what stands below the items and belongs to none. */
    readonly closings: readonly string[];
  };
  readonly answer: {
    readonly head: readonly Form[];
    /** Headings of the answers to some items: "Antwoord op vraag 1". */
    readonly labels: readonly Form[];
    /** Labels in words within an answer that has a heading of its own: "Ad 1". */
    readonly within: readonly Form[];
    /** Lines with which an answer begins. */
    readonly openings: readonly Form[];
    /** Words that say that the answer will come later. */
    readonly postponed: readonly string[];
    /** Words that refer to somebody else's answer. */
    readonly referring: readonly string[];
  };
}

const forms = z.array(text);

const schema = object({
  language: text,
  marks: forms,
  furniture: forms,
  head: forms,
  functions: forms,
  honorifics: forms,
  references: forms,
  question: object({ labels: forms, openings: forms, closings: forms }),
  answer: object({
    head: forms,
    labels: forms,
    within: forms,
    openings: forms,
    postponed: forms,
    referring: forms,
  }),
});

/** @returns undefined after reporting every problem of the file */
export function parseIntake(
  source: Pick<TextFile, 'file' | 'text'>,
  id: string,
  report: Report,
): Intake | undefined {
  const located = locate(source, report);
  const checked = located && check(located, located.raw, [], schema, report);
  if (located === undefined || checked === undefined) return undefined;
  let sound = true;
  const compiled = (list: readonly string[], path: readonly string[]) =>
    list.map((form, index) => {
      for (const found of unknownSlots(form)) {
        sound = false;
        report.add('intake-slot', { found }, located.place([...path, index]));
      }
      return compileForm(form, LABELS_PATTERN);
    });
  const { value } = checked;
  const intake: Intake = {
    id,
    language: value.language,
    marks: compiled(value.marks, ['marks']),
    furniture: compiled(value.furniture, ['furniture']),
    head: compiled(value.head, ['head']),
    functions: value.functions,
    honorifics: value.honorifics,
    references: compiled(value.references, ['references']),
    question: {
      labels: compiled(value.question.labels, ['question', 'labels']),
      openings: compiled(value.question.openings, ['question', 'openings']),
      closings: value.question.closings,
    },
    answer: {
      head: compiled(value.answer.head, ['answer', 'head']),
      labels: compiled(value.answer.labels, ['answer', 'labels']),
      within: compiled(value.answer.within, ['answer', 'within']),
      openings: compiled(value.answer.openings, ['answer', 'openings']),
      postponed: value.answer.postponed,
      referring: value.answer.referring,
    },
  };
  return sound ? intake : undefined;
}
