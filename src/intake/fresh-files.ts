/** The texts of a new dossier. */
import { stringify } from 'yaml';
import type { EarlierDossier } from '../dossiers/dossier-file.ts';
import type { ParsedQuestion } from '../question/parsed-question.ts';
import type { QuestionItem } from '../question/question.ts';

export interface FreshDossier {
  readonly house: string;
  /** Key of people.yaml. */
  readonly minister: string;
  /** ISO date. */
  readonly deadline?: string;
  readonly follows?: EarlierDossier;
  readonly period?: { readonly from: number; readonly to: number };
  readonly facts?: readonly string[];
  /** Table id → its keys. */
  readonly tables?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** question.yaml: what the parser found, but for the answer of a published question. */
export function questionText(parsed: ParsedQuestion): string {
  const { house, session, number, date, authors, addressees, title, context, items, follows } = parsed;
  return stringify(
    {
      house,
      ...(session === null ? {} : { session }),
      number,
      date,
      authors,
      addressees: addressees.filter((one) => one.name !== null || one.title !== null),
      title,
      ...(context === null ? {} : { context }),
      items: items.map(itemForm),
      ...(follows.length === 0 ? {} : { follows }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function itemForm({ id, label, text, items }: QuestionItem): object {
  return { id, label, text, ...(items.length === 0 ? {} : { items: items.map(itemForm) }) };
}

export function dossierText(dossier: FreshDossier): string {
  return stringify(dossier, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** answer.md.hbs: a heading for each item that needs an answer, and above it what is asked, as a comment. */
export function draftText(items: readonly QuestionItem[]): string {
  return askedComments(items)
    .map(({ id, comment }) => `${comment}\n# ${id}\n`)
    .join('\n');
}

/** Each item that needs an answer, with what is asked as a comment of a draft. */
export function askedComments(
  items: readonly QuestionItem[],
): readonly { readonly id: string; readonly comment: string }[] {
  return asked(items, []);
}

/** @param above what the items stand under, told before the first of them */
function asked(items: readonly QuestionItem[], above: readonly string[]): ReturnType<typeof askedComments> {
  return items.flatMap((item, index) => {
    const texts = [...(index === 0 ? above : []), asPrinted(item)];
    if (item.items.length > 0) return asked(item.items, texts);
    return [{ id: item.id, comment: comment(texts.join('\n')) }];
  });
}

/** A text from outside as a comment of Handlebars. */
export function comment(text: string): string {
  return `{{!--\n${harmless(text)}\n--}}`;
}

function asPrinted({ label, text }: QuestionItem): string {
  return label === null ? text : `${label}. ${text}`;
}

/** A comment ends at the first `--}}` or `--~}}`. */
function harmless(text: string): string {
  return text.replace(/\}(?=\})/g, '} ');
}
