/**
 * Collects problems in the reader's language.
 *
 * Every stage gets a Report and adds to it; the sentences stand in `nl/` and `en/`, one file per stage,
 * each sentence a function of what was expected and found.
 */
import type { Place, Problem, Severity } from '../problem.ts';
import { en } from './en.ts';
import { type Catalog, nl } from './nl.ts';

export type { Catalog } from './nl.ts';
export type { Sentence } from './sentence.ts';
export type Language = 'nl' | 'en';
export type Code = keyof Catalog;

/** What a code's sentence needs to know. */
export type Details<K extends Code> = Parameters<Catalog[K]>[0];

/** Codes that do not stop a final document; every other code is an error. */
const SEVERITIES: ReadonlyMap<Code, Severity> = new Map<Code, Severity>([
  ['accepted-unused', 'warning'],
  ['agency-differs', 'warning'],
  ['archive-damaged', 'warning'],
  ['archive-date', 'warning'],
  ['archive-name', 'warning'],
  ['archive-own-alone', 'warning'],
  ['archive-parts', 'warning'],
  ['archive-published', 'note'],
  ['archive-received-missing', 'warning'],
  ['archive-same', 'note'],
  ['archive-unread', 'warning'],
  ['answer-items-missing', 'warning'],
  ['delivery-changed', 'warning'],
  ['deviation', 'warning'],
  ['cells-merged', 'warning'],
  ['chart-confidential', 'warning'],
  ['chart-digits', 'warning'],
  ['chart-empty', 'warning'],
  ['chart-gaps', 'warning'],
  ['chart-house', 'warning'],
  ['chart-listing', 'warning'],
  ['chart-many', 'warning'],
  ['chart-measures', 'warning'],
  ['chart-names', 'note'],
  ['chart-one', 'warning'],
  ['chart-overlap', 'note'],
  ['chart-place', 'warning'],
  ['chart-stack', 'warning'],
  ['chart-units', 'warning'],
  ['closing-left-out', 'note'],
  ['columns-hidden', 'warning'],
  ['fact-expired', 'warning'],
  ['footnotes-left-out', 'note'],
  ['headings-left-out', 'note'],
  ['label-doubt', 'warning'],
  ['member-total', 'warning'],
  ['members-alike', 'warning'],
  ['minister-not-in-office', 'warning'],
  ['follow-up-accepted', 'note'],
  ['follow-up-no-years', 'warning'],
  ['follow-up-not-named', 'warning'],
  ['follow-up-other', 'note'],
  ['follow-up-unpublished', 'warning'],
  ['follow-up-years', 'warning'],
  ['new-addressees', 'note'],
  ['new-answered', 'note'],
  ['output-edited', 'warning'],
  ['passage-expired', 'warning'],
  ['passage-expires', 'note'],
  ['people-one-category', 'warning'],
  ['output-locked', 'warning'],
  ['output-outdated', 'warning'],
  ['output-removed', 'note'],
  ['pdf-of-new', 'warning'],
  ['publish-edited', 'note'],
  ['publish-form-built', 'warning'],
  ['publish-form-late', 'note'],
  ['publish-same', 'note'],
  ['preamble-left-out', 'note'],
  ['question-format', 'warning'],
  ['question-house-unknown', 'warning'],
  ['question-incomplete', 'warning'],
  ['question-items-missing', 'warning'],
  ['question-several', 'warning'],
  ['question-unnumbered', 'warning'],
  ['receive-same', 'note'],
  ['refer-authors', 'warning'],
  ['refer-items', 'warning'],
  ['refer-referred', 'warning'],
  ['refer-same', 'note'],
  ['refresh-reference', 'warning'],
  ['refresh-numbers', 'warning'],
  ['refresh-unknown', 'warning'],
  ['refresh-missing', 'warning'],
  ['refresh-table-narrowed', 'warning'],
  ['refresh-table-split', 'warning'],
  ['refresh-table-shape', 'warning'],
  ['refresh-table-left', 'warning'],
  ['refresh-caption', 'warning'],
  ['refresh-chart', 'warning'],
  ['refresh-foreign', 'warning'],
  ['refresh-table-long', 'warning'],
  ['refresh-note', 'warning'],
  ['refresh-untagged', 'warning'],
  ['reference-alt-text', 'warning'],
  ['reference-columns', 'note'],
  ['reference-contrast', 'warning'],
  ['reference-external', 'warning'],
  ['reference-field', 'note'],
  ['reference-field-frozen', 'warning'],
  ['reference-font-unknown', 'note'],
  ['reference-fonts', 'note'],
  ['reference-heavy', 'warning'],
  ['reference-language', 'warning'],
  ['reference-left-out', 'warning'],
  ['reference-margins', 'warning'],
  ['reference-no-page', 'warning'],
  ['reference-other-name', 'warning'],
  ['reference-paper', 'warning'],
  ['reference-styles-missing', 'warning'],
  ['reference-turned', 'note'],
  ['request-previous', 'note'],
  ['rows-alike', 'warning'],
  ['rows-removed', 'warning'],
  ['rows-hidden', 'warning'],
  ['term-missing', 'warning'],
  ['total-mismatch', 'warning'],
  ['word-alt-text', 'warning'],
  ['word-caption-missing', 'warning'],
  ['word-caption-order', 'warning'],
  ['word-caption-outdated', 'warning'],
  ['word-caption-twice', 'warning'],
  ['word-caption-typed', 'note'],
  ['word-change', 'warning'],
  ['word-changes-more', 'warning'],
  ['word-comment', 'warning'],
  ['word-comments-more', 'warning'],
  ['word-contrast', 'warning'],
  ['word-controls-unmatched', 'note'],
  ['word-description', 'note'],
  ['word-empty-paragraphs', 'note'],
  ['word-figure-dropped', 'warning'],
  ['word-figure-form', 'note'],
  ['word-years-outdated', 'warning'],
  ['word-header-row', 'warning'],
  ['word-heading-skipped', 'warning'],
  ['word-heading-typed', 'note'],
  ['word-hidden', 'warning'],
  ['word-highlight', 'warning'],
  ['word-item-order', 'warning'],
  ['word-language', 'warning'],
  ['word-link-text', 'note'],
  ['word-list-typed', 'note'],
  ['word-macros', 'warning'],
  ['word-merged', 'warning'],
  ['word-nested', 'warning'],
  ['word-no-record', 'note'],
  ['word-not-compared', 'warning'],
  ['word-number-known', 'note'],
  ['word-number-unknown', 'warning'],
  ['word-numbers-traced', 'note'],
  ['word-other-dossier', 'warning'],
  ['word-page-fields', 'note'],
  ['word-reference-unknown', 'warning'],
  ['word-remark-changed', 'warning'],
  ['word-row-splits', 'note'],
  ['word-shares', 'warning'],
  ['word-table-columns', 'warning'],
  ['word-table-dropped', 'warning'],
  ['word-table-gone', 'note'],
  ['word-table-rows', 'warning'],
  ['word-table-typed', 'warning'],
  ['word-table-unknown', 'note'],
  ['word-table-unmentioned', 'note'],
  ['word-title', 'warning'],
  ['word-total-rounded', 'note'],
  ['word-update-fields', 'note'],
  ['wording-abbreviations', 'note'],
  ['wording-forms', 'note'],
  ['wording-plain', 'note'],
  ['wording-sentences', 'note'],
  ['wording-terms', 'note'],
]);

export class Report {
  readonly #catalog: { readonly [K in Code]: (details: Details<K>) => { message: string; hint?: string } };
  readonly #problems = new Map<string, Problem>();

  constructor(readonly language: Language = 'nl') {
    this.#catalog = language === 'nl' ? nl : en;
  }

  /**
   * Adds a problem. The same problem at the same place counts once, since several stages may meet it.
   *
   * @param severity overrides the code's own severity
   */
  add<K extends Code>(code: K, details: Details<K>, place: Place = {}, severity?: Severity): void {
    const sentence = this.#catalog[code](details);
    const problem: Problem = {
      code,
      severity: severity ?? SEVERITIES.get(code) ?? 'error',
      ...sentence,
      place,
    };
    this.#problems.set(JSON.stringify([code, problem.message, place]), problem);
  }

  /** Takes over a problem that another report has. */
  pass(problem: Problem): void {
    this.#problems.set(JSON.stringify([problem.code, problem.message, problem.place]), problem);
  }

  /** The problems so far, in the order in which they were met. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  get hasErrors(): boolean {
    return this.problems.some((problem) => problem.severity === 'error');
  }

  /** The same report, deaf to these codes: what they would say may only follow from a mistake that is in it already. */
  deafTo(codes: ReadonlySet<Code>): Report {
    return codes.size === 0 ? this : new DeafReport(this, codes);
  }
}

class DeafReport extends Report {
  constructor(
    private readonly outer: Report,
    private readonly codes: ReadonlySet<Code>,
  ) {
    super(outer.language);
  }

  override add<K extends Code>(code: K, details: Details<K>, place: Place = {}, severity?: Severity): void {
    if (!this.codes.has(code)) this.outer.add(code, details, place, severity);
  }

  override get problems(): readonly Problem[] {
    return this.outer.problems;
  }
}
