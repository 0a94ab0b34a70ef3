/** What has to stand in the controls after a refresh, told from the files alone. */
import type { Xml } from '../word-edits/xml-tree.ts';
import type { Parts } from './check-outside.ts';
import {
  cellsOf,
  isTracked,
  readPart,
  recordedTexts,
  shown,
  tablesIn,
  tagOf,
  textOfPart,
} from './word-text.ts';

const MAIN = 'word/document.xml';
/** Takes the place of whatever somebody typed. */
const CONFIDENTIAL = '(vertrouwelijk)';
const TEXT_PARTS = [MAIN, 'word/footnotes.xml', 'word/endnotes.xml'];

export interface Versions {
  /** As it was written. */
  readonly original: Parts;
  readonly edited: Parts;
  readonly refreshed: Parts;
  /** As a new build writes it. */
  readonly fresh: Parts;
}

export interface Findings {
  readonly wrong: readonly string[];
  /** Figures and cells that were held against what they should be. */
  readonly checked: number;
}

export function checkInside(versions: Versions): Findings {
  const figures = checkFigures(versions);
  const cells = checkTables(versions);
  return { wrong: [...figures.wrong, ...cells.wrong], checked: figures.checked + cells.checked };
}

/** Figures: current where they stood as they were written, else as they stood. */
function checkFigures({ edited, refreshed, fresh }: Versions): Findings {
  const [written, current] = [recordedTexts(edited), recordedTexts(fresh)];
  const wrong: string[] = [];
  let checked = 0;
  for (const part of TEXT_PARTS) {
    if (!edited.has(part) || !refreshed.has(part)) continue;
    const [before, after] = [edited, refreshed].map((parts) => figuresOf(parts, part));
    if (before === undefined || after === undefined || before.length !== after.length) {
      wrong.push(`${part}: ${before?.length} figures before, ${after?.length} after`);
      continue;
    }
    before.forEach((control, at) => {
      const now = after[at];
      const tag = tagOf(control);
      const last = written.get(tag);
      if (
        now === undefined ||
        last === undefined ||
        isTracked(control) ||
        control.inside('mc:Fallback') ||
        control.all('w:sdt').length > 0
      )
        return;
      const [old, text] = [shown(control), shown(now)];
      // Half of a control that was broken in two is judged with its other half.
      if (old !== last && last.includes(old)) return;
      const wanted = old === last ? (current.get(tag) ?? old) : old;
      checked += 1;
      if (text !== wanted)
        wrong.push(
          `${part}, ${tag}: ${JSON.stringify(text)} in place of ${JSON.stringify(wanted)}; it was ${JSON.stringify(old)}, written as ${JSON.stringify(last)}`,
        );
    });
  }
  return { wrong, checked };
}

function figuresOf(parts: Parts, part: string): readonly Xml[] {
  return readPart(textOfPart(parts, part))
    .all('w:sdt')
    .filter((control) => /^repliek-figure-/.test(tagOf(control)) && !inRefreshedTable(control));
}

/** Somebody may have put it into a row that goes. */
function inRefreshedTable(control: Xml): boolean {
  const table = control.around(({ name }) => name === 'w:tbl');
  return table?.around((each) => /^repliek-table-/.test(tagOf(each))) !== undefined;
}

/**
 * Tables, cell by cell, found by the labels in front of a row and above a column: each cell shows what the data say, or
 * what somebody typed there, and never another number.
 */
function checkTables({ original, edited, refreshed, fresh }: Versions): Findings {
  const wrong: string[] = [];
  let checked = 0;
  const [first, current] = [original, fresh].map(
    (parts) => new Map(tablesByTag(parts).map((table) => [table.tag, table.cells])),
  );
  const [before, after] = [edited, refreshed].map(tablesByTag);
  if (before === undefined || after === undefined || before.length !== after.length) {
    return { wrong: [`${before?.length} tables before, ${after?.length} after`], checked };
  }
  const counts = new Map(tablesByTag(original).map((table) => [table.tag, table.count]));
  before.forEach(({ tag, cells, tracked, count }, at) => {
    const now = after[at];
    const [was, is] = [first?.get(tag), current?.get(tag)];
    if (now === undefined || tracked || was === undefined || now.tag !== tag) return;
    const maps = [was, cells, is ?? was, now.cells].map(cellMap);
    const [written, found, wanted, shownNow] = maps;
    if (written === undefined || found === undefined || wanted === undefined || shownNow === undefined)
      return;
    for (const [place, text] of shownNow) {
      // Where somebody gave a row or a column another name, its place tells which one it is.
      if (!wanted.has(place) && !written.has(place)) continue;
      const expected = [
        // What the data say, or what stays since they do not say anything any more.
        ...(wanted.has(place) ? [wanted.get(place)] : []),
        ...(found.has(place) && found.get(place) !== written.get(place) ? [found.get(place)] : []),
        ...(wanted.has(place) || !found.has(place) ? [] : [found.get(place)]),
      ];
      checked += 1;
      if (!expected.includes(text) && text.trim() !== CONFIDENTIAL) {
        wrong.push(
          `${tag}, cell ${place}: ${JSON.stringify(text)} in place of ${JSON.stringify(expected)}; it was ${JSON.stringify(found.get(place))}, written as ${JSON.stringify(written.get(place))}`,
        );
      }
    }
    // One that somebody cut in two keeps its shape, which the program says.
    if (count !== (counts.get(tag) ?? count)) return;
    const isUntouched = JSON.stringify(cells) === JSON.stringify(was);
    if (isUntouched && is !== undefined && JSON.stringify(now.cells) !== JSON.stringify(is)) {
      wrong.push(
        `${tag}: nobody touched it, and it is not as the data say: ${JSON.stringify(now.cells).slice(0, 400)} in place of ${JSON.stringify(is).slice(0, 400)}`,
      );
    }
  });
  return { wrong, checked };
}

interface TaggedTable {
  readonly tag: string;
  /** Of all its parts one below another. */
  readonly cells: readonly (readonly string[])[];
  readonly tracked: boolean;
  /** Tables in its control. */
  readonly count: number;
}

/** Tables of the program in the main text; those with somebody's own table in a cell are left out. */
function tablesByTag(parts: Parts): readonly TaggedTable[] {
  return readPart(textOfPart(parts, MAIN))
    .all('w:sdt')
    .filter((control) => /^repliek-table-/.test(tagOf(control)) && !control.inside('mc:Fallback'))
    .map((control) => ({
      tag: tagOf(control),
      cells: tablesIn(control).flatMap(cellsOf),
      count: tablesIn(control).length,
      tracked: isTracked(control) || tablesIn(control).some((table) => table.all('w:sdt').length > 0),
    }));
}

/** By row and column; undefined where labels are not enough to tell cells apart, as in a table of several parts. */
function cellMap(cells: readonly (readonly string[])[]): ReadonlyMap<string, string> | undefined {
  const [header, ...rows] = cells;
  if (header === undefined || new Set(header).size < header.length) return undefined;
  const names = rows.map(([label = '', second = '']) => (isLabel(second) ? `${label} / ${second}` : label));
  if (new Set(names).size < names.length) return undefined;
  return new Map(
    rows.flatMap((row, at) =>
      row.slice(1).flatMap((text, column) => {
        const name = header[column + 1];
        return name === undefined ? [] : [[`${names[at]} | ${name}`, text] as const];
      }),
    ),
  );
}

function isLabel(text: string): boolean {
  return /^[A-Z].*\d$/.test(text);
}
