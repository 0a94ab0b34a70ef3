/** Puts the head, the resolved body and the tables together to one document. */
import { formatDate, joinTexts } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { HouseStyle } from './house-style.ts';
import type { AnswerDocument } from './nodes.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { ResolvedBody } from './resolve.ts';

/** What a house's own texts may name. */
export interface AnswerHead {
  /** Id of the dossier. */
  readonly dossier: string;
  readonly minister: { readonly name: string; readonly function: string };
  readonly question: {
    readonly number: string;
    /** ISO date. */
    readonly date: string;
    readonly authors: readonly string[];
    readonly title: string;
    readonly session?: string;
  };
}

/**
 * @param houseFile place of the house style, for placeholders that nothing can fill
 * @param marks words for every page and sheet
 */
export function composeDocument(
  head: AnswerHead,
  body: ResolvedBody,
  house: HouseStyle,
  marks: readonly string[],
  houseFile: Place,
  report: Report,
): AnswerDocument {
  const fill = textFiller(head, house, houseFile, report);
  return {
    dossier: head.dossier,
    title: fill(house.title),
    subject: head.question.title,
    annexTitle: fill(house.annex.title),
    annexIntroduction: house.annex.introduction.map(fill),
    marks,
    header: house.header.map(({ text, style }) => ({ text: fill(text), style })),
    introduction: body.introduction,
    items: body.items,
    tables: body.tables,
  };
}

/** Fills in a house's own texts, and reports placeholders that nothing can fill. */
export function textFiller(
  head: AnswerHead,
  house: HouseStyle,
  houseFile: Place,
  report: Report,
): (form: string) => string {
  const values = placeholderValues(head, house);
  return (form) => {
    const { text, unknown } = fillPlaceholders(form, values, house.language);
    for (const found of unknown)
      report.add('house-placeholder', { found, known: [...values.keys()] }, houseFile);
    return text;
  };
}

function placeholderValues(head: AnswerHead, house: HouseStyle): ReadonlyMap<string, string> {
  const { question, minister } = head;
  return new Map([
    ['dossier.id', head.dossier],
    ['house.name', house.name],
    ['minister.name', minister.name],
    ['minister.function', minister.function],
    ['question.number', question.number],
    ['question.date', formatDate(question.date, house.numbers)],
    ['question.authors', joinTexts(question.authors, house.labels.and)],
    ['question.title', question.title],
    ['question.session', question.session ?? ''],
  ]);
}
