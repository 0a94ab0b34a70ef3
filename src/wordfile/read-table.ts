/** Rows and cells of a table, through the controls and changes around them. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { Around, Collected, Mutable } from './collected.ts';
import { flag, numberOf } from './properties.ts';
import type { Block, Cell, Row } from './story.ts';

/** Reads what a cell holds. */
export type ReadBlocks = (element: XmlElement, around: Around) => readonly Block[];

/** @param element `w:tbl` */
export function readRows(
  element: XmlElement,
  around: Around,
  collected: Collected,
  blocks: ReadBlocks,
): readonly Row[] {
  return element.elements.flatMap((child): readonly Row[] => {
    switch (child.name) {
      case 'w:tr':
        return [readRow(child, around, collected, blocks)];
      case 'w:sdt': {
        const open = collected.openControl(child, 'row', around);
        return open === undefined ? [] : readRows(open.content, open.inside, collected, blocks);
      }
      case 'w:tblPr':
      case 'w:tblGrid':
        collected.looks(child);
        return [];
      default:
        return readRows(child, collected.enter(child, around), collected, blocks);
    }
  });
}

function readRow(element: XmlElement, around: Around, collected: Collected, blocks: ReadBlocks): Row {
  const properties = element.child('w:trPr');
  const change = collected.rowChange(properties) ?? around.change;
  const inside = change === undefined ? around : { ...around, change };
  return {
    element,
    header: flag(properties, 'w:tblHeader'),
    ...(change === undefined ? {} : { change }),
    cells: readCells(element, inside, collected, blocks),
  };
}

function readCells(
  element: XmlElement,
  around: Around,
  collected: Collected,
  blocks: ReadBlocks,
): readonly Cell[] {
  return element.elements.flatMap((child): readonly Cell[] => {
    switch (child.name) {
      case 'w:tc':
        return [readCell(child, around, blocks)];
      case 'w:sdt': {
        const open = collected.openControl(child, 'cell', around);
        return open === undefined ? [] : readCells(open.content, open.inside, collected, blocks);
      }
      case 'w:trPr':
      case 'w:tblPrEx':
        return [];
      default:
        return readCells(child, collected.enter(child, around), collected, blocks);
    }
  });
}

function readCell(element: XmlElement, around: Around, blocks: ReadBlocks): Cell {
  const properties = element.child('w:tcPr');
  const merge = properties?.child('w:vMerge');
  const cell: Mutable<Cell> = {
    element,
    span: Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1),
    merged: merge !== undefined && merge.attribute('w:val') !== 'restart',
    blocks: [],
    text: '',
  };
  cell.blocks = blocks(element, { ...around, cell });
  cell.text = cell.blocks.map(textOf).join('\n');
  return cell;
}

function textOf(block: Block): string {
  if (block.type === 'paragraph') return block.text;
  return block.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')).join('\n');
}
