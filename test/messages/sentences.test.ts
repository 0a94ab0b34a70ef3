import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/decimal.ts';
import { interfaceTexts as englishTexts } from '../../src/messages/en/interface.ts';
import { en } from '../../src/messages/en.ts';
import {
  CELL_DOUBTS,
  EXPECTED,
  LEFT_OUT,
  QUESTION_PARTS,
  REFERENCE_FAILURES,
  SYNTAX_REASONS,
  UNREADABLE_QUESTIONS,
  UNREADABLE_WORDS,
  WORKBOOK_FAILURES,
} from '../../src/messages/expected.ts';
import { type FoundWord, WRITTEN_FORMS } from '../../src/messages/found-word.ts';
import { interfaceTexts as dutch } from '../../src/messages/nl/interface.ts';
import { nl } from '../../src/messages/nl.ts';
import { type Code, type Language, Report } from '../../src/messages/report.ts';

const FOUND_WORDS: readonly FoundWord[] = [
  { text: 'tevens', times: 1, items: [] },
  { text: 'eveneens', times: 3, items: ['1a', '2'] },
  { text: 'ESF', times: 9, items: ['1', '2', '3', '4', '5', '6', '7'] },
];

const TRACED = [
  { text: '497', origin: { kind: 'cell', table: 'Tabel 1', row: '2016', column: 'Aantal' } },
  { text: '25 euro', origin: { kind: 'fact', set: 'agii', fact: 'price.open' } },
  { text: '22%', origin: { kind: 'computed', table: 'Tabel 2', from: 'Gent, 2016', to: 'Totaal, 2016' } },
  { text: '3', origin: { kind: 'computed', table: '', from: 'a', to: 'b' } },
  { text: '20', origin: { kind: 'question' } },
  { text: '2021', origin: { kind: 'draft' } },
];

/** What is told of a Word file that people edited. */
const WORD_FILES: Readonly<Record<string, readonly unknown[]>> = {
  'word-unreadable.reason': UNREADABLE_WORDS,
  'word-other-dossier.found': ['2020-1'],
  'word-controls-unmatched.count': [1, 3],
  'word-controls-unmatched.of': [12],
  'word-controls-unmatched.texts': [['276'], ['276', '871', '94%']],
  ...Object.fromEntries(
    ['figure-outdated', 'figure-edited', 'figure-form', 'remark-changed', 'cell', 'caption-outdated'].flatMap(
      (code) => [
        [`word-${code}.found`, ['276']],
        [`word-${code}.current`, ['277']],
        [`word-${code}.edited`, [true, false]],
      ],
    ),
  ),
  'word-figure-edited.written': [undefined, '275'],
  'word-years-outdated.current': ['2016-2021'],
  'word-figure-dropped.found': ['276'],
  'word-cells-more.count': [1, 30],
  'word-table-rows.missing': [[], ['Gent'], ['Gent', 'Luik']],
  'word-table-rows.added': [['Brugge'], []],
  'word-table-columns.missing': [[], ['2016']],
  'word-table-columns.added': [['2021'], []],
  'word-chart-outdated.caption': ['Grafiek 1: Vormingen per jaar'],
  'word-table-gone.caption': ['Vormingen per jaar'],
  'word-number-unknown.numbers': [['37'], ['37', '94%']],
  'word-number-unknown.sentence': ['Er zijn 37 consulenten'],
  'word-number-known.numbers': [TRACED.slice(0, 1), TRACED],
  'word-number-known.sentence': ['Er waren 497 vormingen'],
  'word-numbers-traced.count': [1, 6, 20],
  'word-numbers-traced.numbers': [TRACED.slice(0, 1), TRACED, TRACED],
  ...Object.fromEntries(
    ['total', 'total-rounded', 'shares'].flatMap((code) => [
      [`word-${code}.printed`, [decimalOf(1268)]],
      [`word-${code}.sum`, [decimalOf(1270.5)]],
      [`word-${code}.difference`, [decimalOf(-2.5)]],
      [`word-${code}.of`, [5]],
      [`word-${code}.along`, ['column', 'row']],
    ]),
  ),
  'word-total.reason': ['sum', 'strokes', 'unknown', 'explained'],
  'word-caption-twice.label': ['Tabel 2'],
  'word-caption-twice.other': ['Per jaar'],
  'word-caption-twice.title': ['Per regio'],
  'word-caption-twice.counted': [true, false],
  'word-caption-order.label': ['Tabel 4'],
  'word-caption-order.expected': ['Tabel 3'],
  'word-caption-order.counted': [true, false],
  'word-caption-typed.names': [['Tabel 1'], ['Tabel 1', 'Tabel 2']],
  'word-reference-unknown.reference': ['tabel 7'],
  'word-reference-unknown.known': [[], ['Tabel 1', 'Tabel 2']],
  'word-reference-broken.target': ['', '_Ref1'],
  'word-reference-differs.found': ['3'],
  'word-reference-differs.expected': ['Tabel 2'],
  'word-draft-mark.mark': ['ONTWERP'],
  'word-draft-mark.where': ['page', 'text'],
  'word-template-mark.mark': ['{{review}}'],
  'word-gap.found': ['[…]'],
  'word-highlight.found': ['Nakijken.'],
  'word-comment.author': ['An Fictief', ''],
  'word-comment.date': ['2024-05-03', ''],
  'word-comment.done': [true, false],
  'word-change.author': ['An Fictief', ''],
  'word-change.date': ['2024-05-03', ''],
  'word-change.kind': ['inserted', 'deleted', 'moved-to', 'moved-from'],
  'word-changes-more.count': [1, 4],
  'word-changes-more.looks': [true, false],
  'word-changes-more.authors': [[], ['An Fictief']],
  'word-alt-text.kind': ['chart', 'picture'],
  'word-alt-text.name': ['Afbeelding 1', ''],
  'word-alt-text.frame': [false, true],
  'word-row-splits.tables': [['Tabel 1'], ['Tabel 1', 'Tabel 2']],
  'word-description.tables': [['Tabel 1'], ['Tabel 1', 'Tabel 2']],
  'word-heading-skipped.level': [3],
  'word-heading-skipped.before': [1],
  'word-heading-typed.texts': [['Cijfers'], ['Cijfers', 'Beleid']],
  'word-page-fields.fields': [['TOC', 'PAGEREF']],
  'word-link-text.address': [true, false],
  'word-link-text.text': ['https://example.org/', 'hier'],
  'word-title.found': [undefined, 'Document1'],
  'word-language.found': [undefined, 'en-US'],
  'word-language.expected': ['nl-BE'],
  'word-contrast.text': ['BBBBBB'],
  'word-contrast.ground': ['FFFFFF'],
  'word-contrast.ratio': [1.9],
};

/**
 * What a sentence may be told, by the name of the detail; every value is tried. A new name needs a line here.
 * `code.name` holds for one sentence, where the same name means something else.
 */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  accepted: [true, false],
  agency: ['AgII'],
  attribute: ['Toelichting'],
  back: [true, false],
  before: [2512],
  call: ['{{> referring-answer name="Bart Somers"}}'],
  bytes: [17_000_000],
  category: ['Frans'],
  chain: [['a', 'b', 'a']],
  code: ['total-mismatch'],
  columns: [300],
  computed: [decimalOf(270), undefined],
  constraint: ['minLength'],
  count: [1200, 1],
  date: ['2021-06-10'],
  depth: [4],
  dimension: ['year'],
  dossier: ['vlaams-parlement'],
  encoding: ['utf-8'],
  fact: ['survey.invited'],
  field: ['region'],
  fields: [['region', 'year']],
  first: [12],
  found: ['trainigs', '', 'x\ny', 'zéro “quotes” {{x}}'],
  folder: ['in-gent'],
  from: [2016],
  heading: ['1-6'],
  helper: ['figure', 'something'],
  id: ['1a'],
  in: ['antwoord nr. 321, tabel 4'],
  item: ['1a'],
  items: [['3'], ['1a', '2']],
  key: ['title'],
  known: [[], ['year'], ['year', 'region', 'theme'], Array.from({ length: 40 }, (_, at) => `name-${at}`)],
  label: ['Limburg'],
  length: [90],
  limit: [100],
  listed: [100],
  lock: ['data/sources/.repliek-receive.lock'],
  measure: ['trainings'],
  minister: ['Bart Somers'],
  missing: [['title'], QUESTION_PARTS],
  days: [1500],
  name: ['Bart Somers'],
  names: [[], ['Bart Somers']],
  named: ['.docx'],
  number: ['321'],
  open: [true, false],
  option: ['', 'form'],
  other: ['survey'],
  own: [true, false],
  owner: ['kabinet', undefined],
  parameter: ['table'],
  part: [[], ['2019']],
  passage: ['count-per-year'],
  path: ['data/people.yaml'],
  pattern: ['[a-z]+'],
  place: ['annex', 'none'],
  previous: [2],
  published: [decimalOf(268)],
  question: ['vlaams-parlement'],
  reason: ['EBUSY'],
  'follow-up-later.found': ['2023-06-08'],
  'people-unfit.reason': ['top', 'union', 'filter', 'order'],
  'people-refused.reason': ['unprotectable', 'too-complex'],
  removed: [3, 1],
  replaced: [true, false],
  row: ['Gent'],
  rows: [5000],
  tables: [['per-year', 'per-region']],
  words: ['sinds 2021'],
  units: [['euro', '-']],
  same: [true, false],
  set: ['agii'],
  reviewed: ['25 juni 2021', undefined],
  sheet: ['Invullen'],
  source: ['agii/trainings'],
  stated: [decimalOf(270)],
  table: ['per-year'],
  text: ['', 'Hoeveel vormingen waren er?', 'Deze vraag werd ook gesteld aan minister X.'],
  to: [2020],
  untold: [false, true],
  type: ['text', 'number', 'date', 'list', 'something'],
  through: [[], ['outer'], ['outer', 'inner']],
  until: ['2021-01-01', undefined],
  'fact-expired.until': ['2021-01-01'],
  'passage-expired.until': ['2021-01-01'],
  'passage-expires.until': ['2021-01-01'],
  value: [5],
  values: [['Limburg', '2020']],
  word: ['voorbeeld'],
  written: ['output/2021-321/antwoord-2021-321-nieuw.docx'],
  'chart-many.type': ['column', 'bar', 'line', 'stacked'],
  'chart-many.what': ['series', 'categories', 'bars'],
  'chart-names.type': ['column', 'line'],
  'chart-measures.known': [['trainings', 'cost']],
  'chart-units.known': [['trainings', 'cost']],
  'chart-one.type': ['column', 'line'],
  'chart-stack.reason': ['negative', 'parts'],
  'chart-units.units': [
    ['euro', ''],
    ['euro', '%'],
  ],
  'archive-damaged.reason': ['Het bestand is leeg.'],
  'archive-incomplete.missing': [['number'], ['number', 'date']],
  'accepted-unused.table': ['per-year', undefined],
  'deviation.fact': [undefined, 'agii survey.invited'],
  'deviation.label': ['Tabel 4', 'Tabel 4', undefined],
  'deviation.measure': [undefined, 'trainings', 'trainings', '2019'],
  'deviation.part': [undefined, ['Totaal', '2019'], ['2019']],
  'ledger-double.found': ['Totaal'],
  'ledger-double.other': ['TOTAAL'],
  'ledger-name.expected': ['2021-321.json'],
  'ledger-name.found': ['2021-321 (2).json'],
  'ledger-number.decimals': [0],
  'ledger-number.found': ['3.557', 'veel'],
  'ledger-number.reason': ['decimals', 'form'],
  'ledger-row.expected': [5],
  'ledger-row.found': [4],
  'pdf-failed.detail': ['', '77'],
  'pdf-failed.failure': ['late', 'start', 'stopped', 'nothing'],
  'pdf-incomplete.lacking': [['tags'], ['language', 'title']],
  'pdf-no-office.named': [undefined, 'C:\\LibreOffice\\soffice.exe'],
  'pdf-of-new.docx': ['output/2021-321/antwoord-2021-321-nieuw.docx'],
  'pdf-of-new.edited': ['output/2021-321/antwoord-2021-321.docx'],
  'publish-form-built.docx': ['antwoord-2021-321.docx'],
  'refresh-unreadable.reason': ['no-word', 'old', 'encrypted', 'damaged', 'too-large', 'macros'],
  'refresh-missing.missing': ['confidential', 'unavailable', 'not-applicable'],
  'refresh-numbers.label': ['Tabel 2'],
  'refresh-numbers.other': ['Tabel 3'],
  'refresh-table-left.parts': [1],
  'refresh-table-narrowed.parts': [1],
  'refresh-table-shape.parts': [1],
  'refresh-table-split.parts': [2],
  'refresh-caption.written': ['Tabel 1: Vormingen, 2016-2020'],
  'refresh-caption.current': ['Tabel 1: Vormingen, 2016-2021'],
  'refresh-chart.edited': [true, false],
  'refresh-note.gone': [true, false],
  'publish-date.found': ['2021-06-01'],
  'publish-date.question': ['2021-06-10'],
  'cell-pattern.pattern': ['[a-z]+', '\\d{5}'],
  'header-unknown.mapped': [true, false],
  'cell-type.found': ['1.234', 'drie', '#N/B'],
  'cell-type.doubt': [undefined, ...CELL_DOUBTS],
  'cells-merged.first': ['A2'],
  'cells-merged.range': ['A2:A4'],
  'columns-hidden.columns': ['C', 'C, E'],
  'encoding.found': ['utf-8'],
  'encoding.reason': ['wrong', 'other', 'unmarked', 'mixed'],
  'key-unknown.field': [undefined, 'nis'],
  'key-unknown.resource': ['', 'municipalities'],
  'mapping-double.columns': [['Regio', 'Streek']],
  'rows-hidden.rows': ['5', '5, 8-10'],
  'total-mismatch.in': ['antwoord nr. 321, tabel 4', undefined],
  'workbook-unreadable.reason': WORKBOOK_FAILURES,
  'cell-range.limit': ['minimum', 'exclusiveMaximum', 'exact'],
  'cell-length.limit': ['minLength', 'maxLength'],
  'csv-delimiter.expected': [';', ','],
  'csv-delimiter.found': ['\t', '|', ';'],
  'csv-syntax.reason': ['quote-open', 'quote-inside', 'dialect'],
  'fact-not-text.kind': ['list', 'boolean'],
  'field-type.expected': ['date', 'number'],
  'figure-missing.missing': ['unavailable', 'not-applicable', 'confidential'],
  'header-missing.expected': ['region'],
  'header-missing.found': [['regio', 'jaar']],
  'helper-arguments.problem': ['missing', 'too-many', 'not-text', 'not-number', 'not-comparable', 'from-to'],
  'house-placeholder-missing.expected': ['n'],
  'key-missing.expected': EXPECTED.map((kind) => [kind]),
  'markdown-unsupported.found': ['table', 'html', 'blockquote', 'something'],
  'number-inexact.found': ['9007199254740993'],
  'order-at-unfit.reason': ['no-columns', 'no-measure'],
  'person-unknown.kind': ['minister', 'agency', 'member'],
  'resource-unknown.found': ['training', undefined],
  'question-encoding.reason': ['unmarked', 'mixed'],
  'question-format.found': ['txt', 'docx', 'pdf'],
  'reference-alt-text.count': [1, 2],
  'reference-alt-text.where': ['header', 'footer'],
  'reference-contrast.ground': ['FFFFFF'],
  'reference-contrast.ratio': [2.5],
  'reference-contrast.style': ['TableHeader', 'Caption'],
  'reference-contrast.text': ['AAAAAA'],
  'reference-exists.path': ['templates/houses/vlaams-parlement/reference.docx'],
  'reference-external.found': ['https://example.org/logo.png'],
  'reference-field.field': ['PAGE'],
  'reference-field.places': [['header'], ['header', 'footer']],
  'reference-field-frozen.field': ['DATE'],
  'reference-field-frozen.places': [['footer']],
  'reference-font-unknown.font': ['Eigen Letter'],
  'reference-fonts.fonts': [{ body: 'Verdana', size: 10, tableSize: 9, captionSize: 9.5 }],
  'reference-fonts.own': [{ body: 'Arial', size: 10.5, tableSize: 9.5, captionSize: 10 }],
  'reference-heavy.bytes': [2_000_000],
  'reference-language.found': [undefined, 'nl-NL'],
  'reference-language.language': ['nl-BE'],
  'reference-left-out.part': LEFT_OUT,
  'reference-left-out.places': [['body'], ['header', 'footer'], ['styles']],
  'reference-margins.limit': [60],
  'reference-margins.room': [98, -4],
  'reference-margins.unusable': [true, false, true],
  'reference-other-name.expected': ['reference.docx'],
  'reference-other-name.found': ['templates/houses/vlaams-parlement/reference.docm'],
  'reference-paper.height': [279],
  'reference-paper.width': [216],
  'reference-styles-missing.styles': [['Caption'], ['Heading1', 'AnswerText']],
  'reference-unusable.reason': REFERENCE_FAILURES,
  'question-language.found': ['fr', 'de', 'en', 'nl'],
  'question-unreadable.reason': UNREADABLE_QUESTIONS,
  'row-length.expected': [5, 1],
  'row-length.found': [1, 4],
  'template-syntax.expected': ['if'],
  'template-syntax.kind': [
    'block-not-closed',
    'block-mismatch',
    'block-not-opened',
    'braces-not-closed',
    'other',
  ],
  'template-unsupported.found': ['Decorator', 'dynamic-passage', 'something'],
  'value-type.expected': [['text'], ['text', 'list']],
  'value-type.found': [undefined, null, '', 'tekst', 5, true, [], {}],
  'wording-abbreviations.words': [FOUND_WORDS.slice(0, 1), FOUND_WORDS],
  'wording-forms.form': ['10 juni 2021'],
  'wording-forms.kind': WRITTEN_FORMS,
  'wording-forms.words': [FOUND_WORDS],
  'wording-plain.use': ['ook'],
  'wording-plain.words': [FOUND_WORDS.slice(0, 1), FOUND_WORDS],
  'wording-sentences.limit': [25],
  'wording-sentences.rest': [
    [],
    [{ item: '2b', words: 30 }],
    Array.from({ length: 9 }, (_, at) => ({ item: at === 0 ? '' : `${at}`, words: 26 + at })),
  ],
  'wording-sentences.text': ['Deze zin is te lang.'],
  'wording-sentences.words': [31],
  'wording-terms.keep': ['registratietool'],
  'wording-terms.reason': ['list', 'spelling', 'alike'],
  'wording-terms.words': [FOUND_WORDS],
  'yaml-syntax.reason': SYNTAX_REASONS,
  ...WORD_FILES,
};

/** More than any detail has values, and their common multiple for most pairs. */
const ROUNDS = 60;

const CODES = Object.keys(nl).filter((code): code is Code => code in nl);

/** Every sentence that a code can say, with what is to be done. */
function sentences(code: Code, language: Language): readonly string[] {
  const found = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const report = new Report(language);
    report.add(code, details(code, round));
    for (const { message, hint } of report.problems) {
      found.add(message);
      if (hint !== undefined) found.add(hint);
    }
  }
  return [...found];
}

/** Answers any question of a sentence with a sample; the round decides with which. */
function details(code: Code, round: number) {
  return new Proxy(JSON.parse('{}'), {
    get: (_, name) => {
      const samples = SAMPLES[`${code}.${String(name)}`] ?? SAMPLES[String(name)];
      if (samples === undefined) throw new Error(`no sample for "${String(name)}" of "${code}"`);
      return samples[round % samples.length];
    },
  });
}

describe.each(['nl', 'en'] as const)('every sentence in %s', (language) => {
  it.each(CODES)('%s', (code) => {
    const texts = sentences(code, language);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text.trim()).toBe(text);
      expect(text).toMatch(/[.?!]$/);
      expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b|function|=>/);
      expect(text).not.toMatch(/ {2}|\.\.$|\?\.$/);
    }
  });
});

describe('both languages', () => {
  it('have the same codes', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  });

  it('say something of their own', () => {
    for (const code of CODES) {
      const english = new Set(sentences(code, 'en'));
      const both = sentences(code, 'nl').filter((sentence) => english.has(sentence));
      expect([code, ...both]).toEqual([code]);
    }
  });

  it('name what was found', () => {
    for (const language of ['nl', 'en'] as const) {
      const report = new Report(language);
      report.add('table-unknown', { found: 'per-jaar', known: ['per-year'] });
      const [{ message, hint } = { message: '', hint: '' }] = report.problems;
      expect(message).toContain('“per-jaar”');
      expect(hint).toContain('“per-year”');
    }
  });
});

describe('the words of the command', () => {
  it('are the same in number and kind in both languages, and none is empty', () => {
    const kinds = (texts: object) => Object.entries(texts).map(([key, text]) => `${key}: ${typeof text}`);
    expect(kinds(englishTexts)).toEqual(kinds(dutch));
    for (const text of [...Object.values(dutch), ...Object.values(englishTexts)]) {
      if (typeof text === 'string') expect(text.trim()).not.toBe('');
    }
  });

  it('count in the singular and the plural', () => {
    expect(dutch.counts(1, 2, 0)).toBe('1 fout, 2 waarschuwingen');
    expect(englishTexts.counts(2, 1, 1)).toBe('2 errors, 1 warning, 1 note');
    expect(dutch.counts(0, 0, 0)).toBe('');
  });
});
