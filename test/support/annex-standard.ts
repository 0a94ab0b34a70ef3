/**
 * The rules for annexes, each as a check on a written workbook: UK Government Analysis Function, "Releasing statistics
 * in spreadsheets", as gptables and aftables put it into practice. What breaks one is said in a line.
 */

import { cellsIn, type ReadTable, type Sheet, type Workbook } from './written-xlsx.ts';
import { find, findAll, get } from './xml.ts';

const CELL_REFERENCE = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;

/** @param noteMark form of a note's mark, such as "[noot {number}]" */
export function annexViolations(workbook: Workbook, noteMark: string): readonly string[] {
  const [cover, contents, notes, ...rest] = workbook.sheets;
  const tables = rest.slice(0, -1);
  const sources = rest.at(-1);
  if (cover === undefined || contents === undefined || notes === undefined || sources === undefined) {
    return ['there is no cover, contents, notes, tables and sources'];
  }
  return [
    ...say(cover.table !== undefined, 'the cover has a table'),
    ...say(contents.table === undefined, 'the contents are no table'),
    ...say(sources.table === undefined, 'the sources are no table'),
    ...tables.flatMap((sheet) => say(sheet.table === undefined, `${sheet.name} has no table`)),
    ...brokenLinks(contents, tables),
    ...names(workbook),
    ...workbook.sheets.flatMap((sheet, at) => [
      ...layout(sheet),
      ...view(sheet, at === 0),
      ...letters(sheet),
    ]),
    ...workbook.sheets.flatMap(({ table }) => (table === undefined ? [] : tableRules(table))),
    ...noteRules(notes, tables, noteMark),
    ...parts(workbook),
  ];
}

/** Every table has one link, which leads to A1 of a sheet that is there. */
function brokenLinks(contents: Sheet, tables: readonly Sheet[]): readonly string[] {
  const wanted = tables.map(({ name }) => `'${name}'!A1`);
  const found = [...contents.links.values()];
  return [
    ...wanted.flatMap((link) => say(!found.includes(link), `no link to ${link}`)),
    ...found.flatMap((link) => say(!wanted.includes(link), `a link to ${link}, which is no table`)),
  ];
}

function names({ sheets }: Workbook): readonly string[] {
  const tableNames = sheets.flatMap(({ table }) => (table === undefined ? [] : [table.name]));
  return [
    ...sheets.flatMap(({ name }) => say(!/^[A-Za-z0-9_]{1,31}$/.test(name), `sheet name ${name}`)),
    ...tableNames.flatMap((name) =>
      say(!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || CELL_REFERENCE.test(name), `table name ${name}`),
    ),
    ...doubles(sheets.map(({ name }) => name)).map((name) => `sheet name ${name} twice`),
    ...doubles(tableNames).map((name) => `table name ${name} twice`),
  ];
}

/** Column A holds texts from A1 down to the table, without a gap; there is nothing beside or below. */
function layout({ name, cells, table, xml }: Sheet): readonly string[] {
  const end = table === undefined ? undefined : table.ref.split(':')[1];
  const expected = new Set([
    ...Array.from({ length: table === undefined ? 0 : table.top - 1 }, (_, at) => `A${at + 1}`),
    ...(table === undefined ? [] : cellsIn(table.ref)),
  ]);
  const loose = [...cells].filter(([address, { column, row }]) =>
    table === undefined ? column !== 1 || row > cells.size : !expected.has(address),
  );
  const rows = findAll(xml, 'row');
  const columns = findAll(xml, 'col');
  return [
    ...loose.map(([address]) => `${name}: ${address} stands beside the table or the texts`),
    ...[...expected]
      .filter((address) => !cells.has(address))
      .map((address) => `${name}: ${address} is empty`),
    ...[...cells].flatMap(([address, cell]) =>
      say(cell.kind === 'text' && cell.text.trim() === '', `${name}: ${address} is blank`),
    ),
    ...say(
      end !== undefined && table !== undefined && table.rows.length === 0,
      `${name}: a table without rows`,
    ),
    ...say(findAll(xml, 'mergeCell').length > 0, `${name}: merged cells`),
    ...say(
      [...rows, ...columns].some(({ attributes }) => attributes['hidden'] === '1'),
      `${name}: hidden rows`,
    ),
    ...['autoFilter', 'drawing', 'legacyDrawing', 'headerFooter', 'pane', 'conditionalFormatting'].flatMap(
      (element) => say(find(xml, element) !== undefined, `${name}: ${element}`),
    ),
  ];
}

function view({ name, xml }: Sheet, first: boolean): readonly string[] {
  const sheetView = get(xml, 'sheetView');
  const selection = get(sheetView, 'selection');
  const selected = sheetView.attributes['tabSelected'] === '1';
  return [
    ...say(selection.attributes['activeCell'] !== 'A1', `${name}: does not open at A1`),
    ...say(selected !== first, `${name}: ${first ? 'is not' : 'is'} the sheet on which the workbook opens`),
    ...say(get(xml, 'pageSetup').attributes['fitToWidth'] !== '1', `${name}: is wider than the page`),
  ];
}

function letters({ name, cells }: Sheet): readonly string[] {
  return [...cells].flatMap(([address, cell]) => {
    const { font, alignment } = cell.style;
    const size = find(font, 'sz')?.attributes['val'];
    const face = find(font, 'name')?.attributes['val'];
    const title = address === 'A1';
    return [
      ...say(face !== 'Arial', `${name}: ${address} is in ${face}`),
      ...say(size !== (title ? '16' : '12'), `${name}: ${address} has size ${size}`),
      ...say(title && find(font, 'b') === undefined, `${name}: the title is not bold`),
      ...say(cell.kind === 'text' && alignment['wrapText'] !== '1', `${name}: ${address} does not wrap`),
    ];
  });
}

function tableRules({ name, columns, header, rows, xml }: ReadTable): readonly string[] {
  return [
    ...say(find(xml, 'autoFilter') !== undefined, `${name}: a filter`),
    ...say(xml.attributes['headerRowCount'] !== '1', `${name}: not one header row`),
    ...say(rows.length === 0, `${name}: no rows`),
    ...columns.flatMap((column, at) => [
      ...say(column.trim() === '' || column.length > 255, `${name}: column ${at + 1} is named "${column}"`),
      ...say(header[at] !== column, `${name}: header "${header[at]}" over column "${column}"`),
    ]),
    ...doubles(columns).map((column) => `${name}: column ${column} twice`),
  ];
}

/** Every mark in a title or header is a note, every note is used by the tables that it names, and by no other. */
function noteRules(notes: Sheet, tables: readonly Sheet[], form: string): readonly string[] {
  const [before = '', after = ''] = form.split('{number}').map(literal);
  const mark = new RegExp(`${before}\\d+${after}`, 'g');
  const rows = notes.table?.rows ?? [];
  const listed = rows.map((row) => String(row[0]));
  const usesOf = (sheet: Sheet) =>
    [sheet.above[0] ?? '', ...(sheet.table?.columns ?? [])].join(' ').match(mark) ?? [];
  return [
    ...listed.flatMap((found, at) =>
      say(found !== form.replace('{number}', String(at + 1)), `note ${found} at ${at}`),
    ),
    ...tables.flatMap((sheet) => {
      const uses = usesOf(sheet);
      const named = rows
        .filter((row) => String(row[2]).split(', ').includes(labelOf(sheet)))
        .map((row) => String(row[0]));
      return [
        ...say(
          uses.join() !== named.join(),
          `${sheet.name} uses ${uses.join()}, the notes say ${named.join()}`,
        ),
        ...say(
          uses.length > 0 && !sheet.above.slice(1).some((line) => uses.every((use) => line.includes(use))),
          `${sheet.name} does not say where its notes are`,
        ),
        ...[...sheet.cells.values()].flatMap((cell) =>
          say(
            cell.kind === 'text' && cell.row > (sheet.table?.top ?? 0) && cell.text.match(mark) !== null,
            `${sheet.name}: a mark in a data cell`,
          ),
        ),
      ];
    }),
  ];
}

/** "Tabel 2" of "Tabel 2: Aantal vormingen". */
function labelOf(sheet: Sheet): string {
  return /^.*?\d+/.exec(sheet.above[0] ?? '')?.[0] ?? '';
}

function parts({ parts: all }: Workbook): readonly string[] {
  const core = all.get('docProps/core.xml') ?? '';
  return [
    ...say(!/<dc:title>[^<]+<\/dc:title>/.test(core), 'no title in the properties'),
    ...say(!/<dc:language>[a-z]+-[A-Z]+<\/dc:language>/.test(core), 'no language in the properties'),
    ...say(/dcterms:|lastModifiedBy|creator/.test(core), 'a date or a person in the properties'),
    ...[...all].flatMap(([name, text]) => [
      ...say(/TargetMode="External"/.test(text), `${name} leads out of the workbook`),
      ...say(/\.(?:vml|bin)$|\/(?:drawings|media|comments)/.test(name), `${name} is no part of an annex`),
    ]),
  ];
}

function doubles(texts: readonly string[]): readonly string[] {
  const keys = texts.map((text) => text.normalize('NFKC').toLowerCase());
  return texts.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function say(wrong: boolean, message: string): readonly string[] {
  return wrong ? [message] : [];
}
