/** One sheet that was filled in, as a typed table: labels led back to codes, the example left out. */
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import { memberKey } from '../sources/cell-value.ts';
import { type DataContext, isSound } from '../sources/data.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import type { Field } from '../sources/field.ts';
import { HeaderNames } from '../sources/header-names.ts';
import { lexicalReader } from '../sources/lexical-reader.ts';
import type { MappedValue, Mapping } from '../sources/mapping.ts';
import { reportMismatches } from '../sources/published.ts';
import { cellAddress, cellText, isBlank, type SourceRow } from '../sources/source-row.ts';
import { totalMismatches } from '../sources/total-mismatches.ts';
import { readTypedTable, type TypedTable } from '../sources/typed-table.ts';
import type { FormColumn } from './form-columns.ts';
import { formColumns } from './form-columns.ts';
import { plainText } from './form-values.ts';
import { type RequestedForm, schemaHash } from './request-identity.ts';
import type { RequestTexts } from './request-texts.ts';
import type { ReturnedWorkbook, SheetReader } from './returned-workbook.ts';

export interface FormSubject {
  readonly workbook: ReturnedWorkbook;
  readonly form: RequestedForm;
  readonly descriptor: Descriptor;
  readonly agency: string;
  readonly house: HouseStyle;
  readonly texts: RequestTexts;
}

export interface ReceivedTable {
  readonly table: TypedTable;
  /** The word for why there is no value, by index of the field, then by row of the sheet. */
  readonly words: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/** @returns undefined after reporting every problem of the sheet */
export async function readForm(
  subject: FormSubject,
  context: DataContext,
): Promise<ReceivedTable | undefined> {
  const { workbook, form, descriptor, house, texts } = subject;
  const { report } = context;
  const { file } = workbook;
  const columns = formColumns(descriptor, house, texts);
  const headers = columns.map(({ header }) => header);
  if (schemaHash(descriptor, headers) !== form.schema) {
    report.add('request-outdated', { source: form.source }, { file, sheet: form.sheet });
    return undefined;
  }
  const sheet = workbook.read(form.sheet);
  if (sheet === undefined) {
    report.add('sheet-unknown', { found: form.sheet, known: workbook.sheets }, { file });
    return undefined;
  }
  const named = namedFields(columns);
  const received = readSheetTable(subject, sheet, columns, named, report);
  const { table } = received;
  const described = { ...descriptor, fields: named };
  const sound = await isSound(table, file, 'form_texts', described, context);
  const about = { id: form.source, agency: { id: descriptor.part.agency, name: subject.agency } };
  const totals = totalMismatches(table, file, about, named);
  reportMismatches(totals, report, () => false, 'error');
  if (!table.broken && table.rows.length === 0) {
    report.add('receive-empty', { sheet: sheet.name }, { file, sheet: sheet.name });
    return undefined;
  }
  return sound && totals.length === 0 ? received : undefined;
}

/** Fields that are called as the sheet calls them, so that problems speak of what the liaison sees. */
function namedFields(columns: readonly FormColumn[]): readonly Field[] {
  return columns.map(({ field, header, labels }) => ({
    ...field,
    name: header,
    ...(labels.size === 0 ? {} : { memberKeys: [...labels.values()] }),
  }));
}

function readSheetTable(
  { workbook, form, descriptor, texts }: FormSubject,
  sheet: SheetReader,
  columns: readonly FormColumn[],
  fields: readonly Field[],
  report: Report,
): ReceivedTable {
  const { file } = workbook;
  const mapping: Mapping = {
    columns: [{ name: texts.markerHeader, target: null, place: {} }],
    values: new Map(
      columns.flatMap((column, index) => (column.labels.size === 0 ? [] : [[index, codesByLabel(column)]])),
    ),
  };
  const sheetRows = new SheetRows(texts, columns, form.example);
  const table = readTypedTable(
    (onRow) =>
      sheet.rows((row) => {
        switch (sheetRows.kindOf(row)) {
          case 'example':
            return;
          case 'changed': {
            const place = { file, sheet: sheet.name, row: row.row, cell: cellAddress(0, row.row) };
            report.add('example-changed', { word: texts.markerWord }, place);
            return;
          }
          default:
            sheetRows.noteWords(row);
            onRow(row);
        }
      }),
    file,
    {
      fields,
      keys: descriptor.keys,
      mapping,
      summed: descriptor.summed,
      sheet: sheet.name,
      // A column that marks examples may be gone: then there are none.
      names: new HeaderNames(fields, { columns: mapping.columns }, false),
      hasHeader: true,
    },
    report.deafTo(new Set(['mapping-column'])),
  );
  sheet.reportLayout(table.header ?? { row: 0, width: columns.length + 1 });
  return { table, words: sheetRows.words };
}

function codesByLabel({ field, labels }: FormColumn): ReadonlyMap<string, MappedValue> {
  const read = lexicalReader(field.type);
  return new Map(
    [...labels].flatMap(([key, label]): readonly (readonly [string, MappedValue])[] => {
      const results = [field.read(String(key)), read(String(key))];
      const found = results.find((one) => one.kind === 'value' && memberKey(one.value) === key);
      if (found?.kind !== 'value') throw new Error(`"${key}" is no value of ${field.name}`);
      return [[label.trim(), { value: found.value, text: String(key) }]];
    }),
  );
}

/** Looks at rows before they are read: is one the example, and what stands in place of values? */
class SheetRows {
  readonly #word: string;
  readonly #header: string;
  readonly #columns: readonly FormColumn[];
  readonly #example: readonly string[];
  /** Columns of the sheet: the marker's, and of each field. */
  #marker = 0;
  #positions: readonly number[];

  constructor(
    { markerWord, markerHeader }: RequestTexts,
    columns: readonly FormColumn[],
    example: readonly string[],
  ) {
    this.#word = markerWord;
    this.#header = markerHeader;
    this.#columns = columns;
    this.#example = example;
    this.#positions = columns.map((_, index) => index + 1);
  }

  readonly words = new Map<number, Map<number, string>>();

  /** A word for why there is no value stays: a missing value has many reasons. */
  noteWords({ cells, row }: SourceRow): void {
    for (const [index, at] of this.#positions.entries()) {
      const column = this.#columns[index];
      const text = cellText(cells[at]).trim();
      if (text === '' || column?.words.includes(text) !== true) continue;
      if ([...column.labels.values()].includes(text)) continue;
      const words = this.words.get(index) ?? new Map<number, string>();
      this.words.set(index, words.set(row, text));
    }
  }

  /** changed: marked as an example, and filled in with something else. */
  kindOf({ cells }: SourceRow): 'row' | 'example' | 'changed' {
    const texts = cells.map((cell) => plainText(cellText(cell)));
    const marker = texts.indexOf(this.#header);
    if (marker >= 0) {
      this.#marker = marker;
      this.#positions = this.#columns.map(({ header }) => texts.indexOf(plainText(header)));
      return 'row';
    }
    const marked = texts[this.#marker]?.toLowerCase() === this.#word;
    if (!marked || isBlank(cells[this.#marker])) return 'row';
    const same = this.#positions.every((at, index) => {
      const text = texts[at] ?? '';
      // An example of which something was wiped out is still no figure.
      return text === '' || text === this.#example[index];
    });
    return same ? 'example' : 'changed';
  }
}
