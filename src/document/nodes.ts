/**
 * The document tree: an answer as plain readonly data.
 *
 * Drafting makes it, `resolve.ts` numbers captions and fills in references and texts of figures,
 * writers turn it into files. Every handler of these types is exhaustive and throws on an unknown one.
 */
import type { Chart } from './chart.ts';
import type { Crosstab } from './crosstab.ts';
import type { Figure } from './figure.ts';

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** `text` is filled in by `resolve`, so that one document uses one form of numbers and money. */
  | { readonly type: 'figure'; readonly figure: Figure; readonly text: string }
  /** A reference to a table in the text (`answer`) or in the annex, or to its chart; `text` is filled in by `resolve`. */
  | {
      readonly type: 'reference';
      readonly target: ReferenceTarget;
      readonly table: string;
      readonly text: string;
    }
  /** What a draft could not fill in; never in a final document. */
  | { readonly type: 'gap'; readonly text: string };

export type ReferenceTarget = 'answer' | 'annex' | 'chart';

export interface ListItem {
  readonly children: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** A heading inside an item; depth 2 is the first below the answer's own heading. */
  | { readonly type: 'heading'; readonly depth: 2 | 3 | 4; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** First number of an ordered list. */
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  /** Caption, table and notes of the table entry with this id, and its chart. */
  | { readonly type: 'table'; readonly table: string };

export interface AnswerItem {
  /** Ids of the items that are answered here, in the question's order: `["1a"]`, `["2","3"]`. */
  readonly ids: readonly string[];
  /** Text of the label as printed: "1. a)", "b)", "2. tot 4.". */
  readonly label: string;
  /** True where the label is only a letter, so that it can stand under the letter of the item before. */
  readonly letterOnly: boolean;
  readonly children: readonly Block[];
}

/** One line of a head, its text complete. */
export interface HeaderLine {
  readonly text: string;
  /** Name of the paragraph look in the house style: `name`, `function`, `title`, `subject`, `line`. */
  readonly style: HeaderLineStyle;
  /** With white space above it. */
  readonly apart?: boolean | undefined;
}
/** `title` says what the document is, `subject` what it is about, a heading under it. */
export type HeaderLineStyle = 'name' | 'function' | 'title' | 'subject' | 'line';

/** A numbered table of the answer or the annex. */
export interface TableEntry {
  readonly id: string;
  readonly number: number;
  /** "Tabel 2" */
  readonly label: string;
  /** "Tabel 2: Aantal vormingen naar regio, 2016-2020" */
  readonly caption: string;
  readonly inAnswer: boolean;
  readonly inAnnex: boolean;
  /** Sheet of the annex, such as `Tabel_2`; at most 31 of A-Z a-z 0-9 _. */
  readonly sheet: string;
  readonly crosstab: Crosstab;
  /** Below the table in the answer. */
  readonly chart?: ChartEntry;
}

/** A numbered chart of the answer. */
export interface ChartEntry {
  readonly number: number;
  /** "Grafiek 1" */
  readonly label: string;
  /** "Grafiek 1: Aantal vormingen naar regio, 2016-2020" */
  readonly caption: string;
  /** What the chart shows, in words, for who does not see it. */
  readonly description: string;
  readonly chart: Chart;
}

export interface AnswerDocument {
  /** `2021-321` */
  readonly dossier: string;
  /** Title for the properties: "Antwoord op vraag nr. 321 van 10 juni 2021". */
  readonly title: string;
  /** Title of the question. */
  readonly subject: string;
  /** Title and opening sentences of the annex, complete. */
  readonly annexTitle: string;
  readonly annexIntroduction: readonly string[];
  /** Marks for every page and sheet: "ONTWERP", "Fictieve gegevens". */
  readonly marks: readonly string[];
  readonly header: readonly HeaderLine[];
  /** What stands before the first item. */
  readonly introduction: readonly Block[];
  readonly items: readonly AnswerItem[];
  /** In the order of their numbers: first those in the answer, then those in the annex only. */
  readonly tables: readonly TableEntry[];
}
