/** How one parliament's answers look and are labelled; read from `templates/houses/<house>/house.yaml`. */
import type { NumberForms } from '../format.ts';
import type { ChartKind } from './chart.ts';
import type { HouseReference } from './house-reference.ts';
import type { HeaderLine, HeaderLineStyle } from './nodes.ts';

export interface HouseStyle {
  /** Folder name, such as `vlaams-parlement`. */
  readonly id: string;
  readonly name: string;
  /** BCP 47 tag for files and proofing: `nl-BE`. */
  readonly language: string;
  /** Names of the files that a build writes, without their ending. */
  readonly files: {
    /** {id}: the dossier */
    readonly answer: string;
    readonly annex: string;
    readonly preview: string;
    /** Question and answer in one document. */
    readonly publication: string;
    /** {name}: of a file that is kept as somebody changed it; the new one gets this name. */
    readonly beside: string;
  };
  readonly labels: HouseLabels;
  /** Lines of the answer's head in order; placeholders as in `fillPlaceholders`. */
  readonly header: readonly { readonly text: string; readonly style: HeaderLineStyle }[];
  /** Title for the file's properties, with placeholders. */
  readonly title: string;
  /** The question before its answer, as the parliament publishes them. */
  readonly publication: {
    /** Title for the file's properties, with placeholders. */
    readonly title: string;
    /** Lines above the question; placeholders as in the answer's head. */
    readonly header: readonly HeaderLine[];
    readonly answerOnNewPage: boolean;
    /** Each item is followed by its answer, under these headings; absent where the answer follows the whole question. */
    readonly byItem?: ItemHeadingForms | undefined;
  };
  readonly items: ItemLabelForms;
  /** Bullets by level, the last repeated for deeper ones: ["-", "o"]. */
  readonly bullets: readonly string[];
  readonly fonts: {
    readonly body: string;
    /** Points. */
    readonly size: number;
    readonly tableSize: number;
    readonly captionSize: number;
    /** How many times wider than those of Arial the letters are, for measuring; 1 where it is not said. */
    readonly letterWidth?: number;
  };
  readonly page: {
    /** Millimetres. */
    readonly width: number;
    readonly height: number;
    readonly margins: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
  };
  readonly paragraph: {
    /** Points after a paragraph. */
    readonly spaceAfter: number;
    /** Line height as a multiple of single. */
    readonly lineHeight: number;
    /** Indent of an item's text, millimetres. */
    readonly itemIndent: number;
    /** Where a label that is only a letter begins, millimetres. */
    readonly letterIndent: number;
    /** Indent of each level of a list, millimetres. */
    readonly listIndent: number;
  };
  readonly table: {
    /** Colours as RRGGBB. */
    readonly headerFill: string;
    readonly headerText: string;
    readonly totalFill: string;
    readonly border: string;
  };
  readonly numbers: NumberForms;
  /** Titles that Word shows on the frame around what was generated, {title}. */
  readonly controls: {
    readonly table: string;
    readonly number: string;
    readonly note: string;
    readonly reference: string;
    readonly figure: string;
  };
  /** Absent in a house that has no words for charts, and so gets none. */
  readonly charts?: ChartWords | undefined;
  readonly annex: AnnexTexts;
  /**
   * What the house takes over from a Word file; its fonts, page, measures and colours above are then those of that file.
   */
  readonly reference?: HouseReference;
}

/** Words of charts, and of the sentences that say in words what a chart shows. */
export interface ChartWords {
  /** "Grafiek", which Word counts by. */
  readonly label: string;
  /** {label} {number} {title} */
  readonly caption: string;
  /** Reference in running text, {number}: "grafiek {number}". */
  readonly reference: string;
  /** Title of the frame that Word shows around it, {title}. */
  readonly control: string;
  readonly kinds: Readonly<Record<ChartKind, string>>;
  /** How a description begins, {kind} {title}. */
  readonly opening: string;
  /** {highest} {lowest}, each a `value`. */
  readonly extremes: string;
  /** {value} {place}, where a place is one or several of `at` and `in`, or `times`. */
  readonly value: string;
  /** {name}: of a category or a series that is no year or date, and of one that is. */
  readonly at: string;
  readonly in: string;
  /** {count}: in place of too many places. */
  readonly times: string;
  /** {value} */
  readonly equal: string;
  /** {from} {to}: from the first value to the last. */
  readonly rise: string;
  readonly fall: string;
  readonly same: string;
  /** {count}: values that are not there. */
  readonly gaps: string;
  /** {reference} to the table. */
  readonly source: string;
}

export interface HouseLabels {
  readonly table: string;
  /** Before one note under a table, and before several. */
  readonly note: string;
  readonly notes: string;
  readonly total: string;
  /** First label of a subtotal, {label}: "Totaal {label}". */
  readonly subtotal: string;
  /** All rows that are not among the first: "Overige". */
  readonly others: string;
  /** Member of a dimension that the source leaves empty. */
  readonly unknown: string;
  /** In place of a list that is too long for the text, {title} {rows} {reference}. */
  readonly longTable: string;
  /** How many people, roughly, {to}: "minder dan 5"; {from} {to}: "10-19"; {from}: "1.000 of meer". */
  readonly bandBelow: string;
  readonly band: string;
  readonly bandAbove: string;
  /** Header of the column that tells sources apart. */
  readonly agency: string;
  /** Note where percentages do not add up to 100 because each is rounded. */
  readonly rounding: string;
  /** Note where rows lack a value, {measure} {skipped} {rows}. */
  readonly gaps: string;
  /** Note where a row counts under several members, {dimension}. */
  readonly several: string;
  readonly unavailable: string;
  readonly notApplicable: string;
  readonly confidential: string;
  readonly draft: string;
  readonly synthetic: string;
  /** Placeholders {label} {number} {title}. */
  readonly caption: string;
  /** Reference in running text, {number}: "tabel {number}". */
  readonly reference: string;
  readonly annexReference: string;
  /** "en", between the last two of a list in a sentence. */
  readonly and: string;
  /** {value}: "een stijging met {value}". */
  readonly rise: string;
  readonly fall: string;
  readonly same: string;
}

export interface ItemLabelForms {
  /** {n}: "{n}." */
  readonly number: string;
  /** {a}: "{a})" */
  readonly letter: string;
  /** The first letter under a number that has no answer of its own, {n} {a}: "{n}. {a})". */
  readonly numberAndLetter: string;
  /** Several items answered as one, {first} {last}. */
  readonly joint: string;
}

/** Headings of items and of their answers, where these alternate. */
export interface ItemHeadingForms {
  /** {n}: "Vraag {n}" */
  readonly question: string;
  /** {n}: "Antwoord {n}" */
  readonly answer: string;
  /** What {n} is where an answer is to more than two items in a row, {first} {last}: "{first} t/m {last}". */
  readonly joint: string;
}

/** Words of the annex workbook, which the answer's readers see. */
export interface AnnexTexts {
  /** {question.number} and so on, as in the header. */
  readonly title: string;
  readonly introduction: readonly string[];
  readonly sheets: {
    readonly cover: string;
    readonly contents: string;
    readonly notes: string;
    readonly sources: string;
    /** {number}: "Tabel_{number}" */
    readonly table: string;
  };
  readonly contentsTitle: string;
  readonly contentsHeaders: { readonly sheet: string; readonly table: string; readonly source: string };
  readonly notesTitle: string;
  readonly notesHeaders: { readonly note: string; readonly text: string; readonly tables: string };
  /** {number}: "[noot {number}]" */
  readonly noteMark: string;
  readonly noNotes: string;
  readonly sourcesTitle: string;
  readonly sourcesHeaders: {
    readonly tables: string;
    readonly source: string;
    readonly agency: string;
    readonly delivered: string;
    readonly file: string;
    readonly sha256: string;
  };
  /** "Dit blad bevat één tabel." and for the sheets without a table. */
  readonly oneTable: string;
  /** {notes}: "De noten staan op het blad Noten: {notes}." */
  readonly seeNotes: string;
  /** {source} {agency} */
  readonly sourceLine: string;
  /** Explanations of `[x]`, `[z]`, `[c]`, shown on the sheets where they are used. */
  readonly unavailable: string;
  readonly notApplicable: string;
  readonly confidential: string;
  /** Filled in where a cell of the annex's own tables has nothing to say: "niet vermeld". */
  readonly unspecified: string;
}
