/** Tables that a screen reader can follow: a header row that repeats, no merged or nested cells, a description. Source: STANDARDS. */

import { flag } from '../../../wordfile/properties.ts';
import type { Table } from '../../../wordfile/story.ts';
import { inTable, tableName } from '../places.ts';
import type { ShownTable } from '../reading/shown-tables.ts';
import type { WordRule } from '../subject.ts';

export const checkTableStructure: WordRule = (subject, report) => {
  const [splitting, undescribed, typed]: [string[], string[], ShownTable[]] = [[], [], []];
  for (const shown of subject.tables) {
    if (shown.parts.length === 0) typed.push(shown);
    const data = shown.parts.filter(isDataTable);
    if (data.length === 0) continue;
    const place = inTable(subject, shown);
    if (data.some(({ rows }) => rows[0]?.header !== true)) report.add('word-header-row', {}, place);
    if (data.some(hasMergedCells)) report.add('word-merged', {}, place);
    if (data.some(({ rows }) => rows.some(({ element }) => !flag(element.child('w:trPr'), 'w:cantSplit')))) {
      splitting.push(tableName(shown));
    }
    if (data.some(({ element }) => !isDescribed(element.child('w:tblPr'))))
      undescribed.push(tableName(shown));
  }
  for (const shown of typed) report.add('word-table-typed', {}, inTable(subject, shown));
  for (const table of subject.text.tables.filter(({ cell }) => cell !== undefined)) {
    const outer = subject.tables.find(({ parts }) => parts.some((part) => holds(part, table)));
    if (outer !== undefined) report.add('word-nested', {}, inTable(subject, outer));
  }
  if (splitting.length > 0) report.add('word-row-splits', { tables: splitting }, { file: subject.path });
  if (undescribed.length > 0) report.add('word-description', { tables: undescribed }, { file: subject.path });
};

/** Rows and columns; a frame around text is no table. */
function isDataTable({ rows }: Table): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
}

function hasMergedCells({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ span, merged }) => span > 1 || merged));
}

function isDescribed(properties: ReturnType<Table['element']['child']>): boolean {
  return ['w:tblCaption', 'w:tblDescription'].some(
    (name) => (properties?.child(name)?.attribute('w:val') ?? '').trim() !== '',
  );
}

function holds(outer: Table, inner: Table): boolean {
  return (
    outer !== inner && outer.element.start < inner.element.start && inner.element.end <= outer.element.end
  );
}
