/** A request as the sheets of its workbook, in words that somebody who does not program can follow. */
import type { HouseStyle } from '../document/house-style.ts';
import type {
  RequestDocument,
  RequestForm,
  RequestGrid,
  RequestLine,
  RequestPage,
  RequestValue,
} from '../document/request.ts';
import type { Dossier } from '../dossiers/open-dossier.ts';
import type { Agency } from '../dossiers/people.ts';
import { formatDate, joinTexts } from '../format.ts';
import { allItems, type QuestionItem } from '../question/question.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import { sheetNamer, tableNamer } from '../writers/xlsx/names.ts';
import type { FormColumn } from './form-columns.ts';
import { plainValue } from './form-values.ts';
import { IDENTITY_NAME, identify, REQUEST_MARK, schemaHash } from './request-identity.ts';
import type { NeededTable } from './request-needs.ts';
import type { RequestTexts } from './request-texts.ts';

/** One source that is asked for, with what its sheets hold. */
export interface RequestedSource {
  /** `agency/dataset` */
  readonly id: string;
  readonly descriptor: Descriptor;
  readonly tables: readonly NeededTable[];
  readonly columns: readonly FormColumn[];
  readonly example: readonly RequestValue[];
  /** What was delivered last time, where it can be read. */
  readonly previous?: Pick<RequestGrid, 'columns' | 'rows'> & { readonly lines: readonly string[] };
}

export interface RequestSubject {
  readonly dossier: Dossier;
  readonly agency: Agency & { readonly id: string };
  /** ISO date. */
  readonly deadline?: string;
  readonly texts: RequestTexts;
}

export function requestDocument(
  subject: RequestSubject,
  sources: readonly RequestedSource[],
): RequestDocument {
  const { dossier, agency, texts } = subject;
  const { house, question } = dossier;
  const [sheetName, tableName] = [sheetNamer(), tableNamer()];
  const several = sources.length > 1;
  const numbered = (name: string, index: number) => sheetName(several ? `${name}_${index + 1}` : name);
  const explanationSheet = sheetName(texts.sheets.explanation);
  const forms = sources.map((source, index) => {
    const sheet = numbered(texts.sheets.form, index);
    return formOf(source, sheet, tableName(sheet), house, texts);
  });
  const guideSheet = sheetName(texts.sheets.guide);
  const previous = sources.flatMap((source, index) => {
    if (source.previous === undefined) return [];
    const sheet = numbered(texts.sheets.previous, index);
    return [previousOf(source, source.previous, sheet, tableName(sheet), house, texts)];
  });
  const requested = sources.map(({ id, descriptor, columns, example }, index) => ({
    sheet: forms[index]?.sheet ?? '',
    source: id,
    schema: schemaHash(
      descriptor,
      columns.map(({ header }) => header),
    ),
    example: example.map(plainValue),
  }));
  const identity = identify(dossier.id, agency.id, house.language, requested);
  const date = formatDate(question.date, house.numbers);
  const sheets = { forms: forms.map(({ sheet }) => sheet), previous: previous.map(({ sheet }) => sheet) };
  return {
    title: texts.title(question.title),
    subject: texts.subject(question.number, date),
    language: house.language,
    explanation: explanationOf(subject, sources, explanationSheet, sheets),
    forms,
    guide: guideOf(sources, sheets.forms, guideSheet, tableName(guideSheet), house, texts),
    previous,
    lists: {
      sheet: sheetName(texts.sheets.lists),
      mark: REQUEST_MARK,
      identity: JSON.stringify(identity),
      name: IDENTITY_NAME,
      remark: texts.listsRemark,
    },
  };
}

function explanationOf(
  { dossier, agency, deadline, texts }: RequestSubject,
  sources: readonly RequestedSource[],
  sheet: string,
  sheets: { readonly forms: readonly string[]; readonly previous: readonly string[] },
): RequestPage {
  const { house, question, minister } = dossier;
  const { and } = house.labels;
  const date = formatDate(question.date, house.numbers);
  const tables = uniqueTables(sources);
  const items = allItems(question.items).filter((item) => tables.some((table) => table.items.includes(item)));
  const named = (list: readonly QuestionItem[]) => {
    const names = list.map((item) => itemName(item, question.items));
    return names.length === 0 ? '' : `${texts.item(names.length > 1)} ${joinTexts(names, and)}`;
  };
  const title = texts.title(question.title);
  return {
    sheet,
    title,
    lines: [
      ...marks(sources, house),
      heading(texts.what),
      line(texts.asked(agency.name, question.number, date)),
      ...sources.map(({ descriptor }, index) =>
        line(texts.askedSource(descriptor.title, sheets.forms[index] ?? '')),
      ),
      heading(texts.why),
      line(texts.reason(joinTexts(question.authors, and), minister.name, question.title)),
      ...(tables.length === 0 ? [] : [line(texts.tables(tables.length > 1))]),
      ...tables.map((table) => line(texts.table(table.title, named(table.items)))),
      ...(items.length === 0 ? [] : [line(texts.items)]),
      ...items.map((item) => line(texts.itemText(itemName(item, question.items), oneLine(item.text)))),
      ...(deadline === undefined
        ? []
        : [heading(texts.when), line(texts.deadline(formatDate(deadline, house.numbers)))]),
      heading(texts.how),
      ...howToFillIn(sources, sheets, house, texts).map((text, index) => line(`${index + 1}. ${text}`)),
      heading(texts.back),
      line(texts.sendBack(minister.name)),
    ],
  };
}

function howToFillIn(
  sources: readonly RequestedSource[],
  sheets: { readonly forms: readonly string[]; readonly previous: readonly string[] },
  { labels }: HouseStyle,
  texts: RequestTexts,
): readonly string[] {
  const rows = sources.map(({ descriptor, columns }, index) => {
    const sheet = sheets.forms[index] ?? '';
    const key = descriptor.keys.find((indexes) => indexes.length > 1) ?? [];
    if (descriptor.part.kind === 'registrations') return texts.onePerEvent(sheet);
    const names = key.map((at) => columns[at]?.header ?? '');
    return names.length === 0
      ? texts.onePerFigure(sheet)
      : texts.onePerCombination(sheet, joinTexts(names, labels.and));
  });
  return [
    ...rows,
    texts.example(texts.markerWord),
    texts.prompts,
    texts.required,
    sources.some(({ columns }) => columns.some(({ words }) => words.length > 0))
      ? texts.missingWords
      : texts.missing,
    texts.paste,
    texts.shape,
    sheets.previous.length === 0
      ? texts.wholeFirst
      : texts.whole(joinTexts(sheets.previous, labels.and), sheets.previous.length > 1),
  ];
}

function formOf(
  source: RequestedSource,
  sheet: string,
  table: string,
  house: HouseStyle,
  texts: RequestTexts,
): RequestForm {
  const lines = marks([source], house);
  // The title, the lines, one more that counts them, the header, the example.
  const firstRow = 1 + lines.length + 1 + 1 + 1 + 1;
  return {
    sheet,
    title: source.descriptor.title,
    lines: [...lines, line(texts.formLine(firstRow))],
    table,
    marker: {
      header: texts.markerHeader,
      word: texts.markerWord,
      prompt: { title: texts.markerHeader, text: texts.markerPrompt },
    },
    columns: source.columns,
    example: source.example,
  };
}

function guideOf(
  sources: readonly RequestedSource[],
  forms: readonly string[],
  sheet: string,
  table: string,
  house: HouseStyle,
  texts: RequestTexts,
): RequestGrid {
  const { guideHeaders: headers } = texts;
  return {
    sheet,
    title: texts.guideTitle,
    lines: [...marks(sources, house), line(texts.guideLine)],
    table,
    columns: [headers.sheet, headers.column, headers.meaning, headers.value, headers.required].map(
      (header) => ({ header, holds: 'text' }),
    ),
    rows: sources.flatMap(({ columns }, index) =>
      columns.map((column) => {
        const required = column.required ? texts.yes : texts.no;
        const cells = [forms[index] ?? '', column.header, column.meaning, column.value, required];
        return cells.map((text) => ({ kind: 'text' as const, text }));
      }),
    ),
  };
}

function previousOf(
  source: RequestedSource,
  previous: NonNullable<RequestedSource['previous']>,
  sheet: string,
  table: string,
  house: HouseStyle,
  texts: RequestTexts,
): RequestGrid {
  const { columns, rows, lines } = previous;
  return {
    ...{ sheet, table, columns, rows },
    title: texts.previousTitle(source.descriptor.title),
    lines: [...marks([source], house), ...lines.map(line)],
  };
}

/** A table that uses two of the sources is named once. */
function uniqueTables(sources: readonly RequestedSource[]): readonly NeededTable[] {
  const byTitle = new Map(sources.flatMap(({ tables }) => tables).map((table) => [table.title, table]));
  return [...byTitle.values()];
}

/** "1 a", on one line: the labels on the way down. */
function itemName(wanted: QuestionItem, items: readonly QuestionItem[]): string {
  for (const item of items) {
    const name = item.label ?? item.id;
    if (item === wanted) return name;
    if (allItems(item.items).includes(wanted)) return `${name}\u00A0${itemName(wanted, item.items)}`;
  }
  return wanted.id;
}

function marks(
  sources: readonly Pick<RequestedSource, 'descriptor'>[],
  { labels }: HouseStyle,
): readonly RequestLine[] {
  const synthetic = sources.some(({ descriptor }) => descriptor.part.synthetic === true);
  return synthetic ? [{ text: labels.synthetic, look: 'mark' }] : [];
}

function heading(text: string): RequestLine {
  return { text, look: 'heading' };
}

function line(text: string): RequestLine {
  return { text, look: 'text' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
