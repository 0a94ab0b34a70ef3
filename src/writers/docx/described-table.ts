/** A table with a title and a description for screen readers, for which docx has no option. */
import { type ITableOptions, StringValueElement, Table, TableProperties } from 'docx';
import type { CellRow } from './cell-row.ts';
import type { XmlElement } from './xml-element.ts';

export class DescribedTable extends Table {
  /**
   * @param title and description are read aloud instead of shown; text of one line, safe for XML
   * @param look in the place of docx's own, where the options have none
   */
  constructor(
    rows: readonly CellRow[],
    options: Omit<ITableOptions, 'rows'>,
    title: string,
    description: string,
    look?: XmlElement,
  ) {
    super({ ...options, rows: [] });
    const properties: unknown = this.root[0];
    if (!(properties instanceof TableProperties))
      throw new Error('docx: a table does not begin with its properties');
    if (look !== undefined) properties.addChildElement(look);
    // The schema wants these two last, in this order.
    properties.addChildElement(new StringValueElement('w:tblCaption', title));
    properties.addChildElement(new StringValueElement('w:tblDescription', description));
    this.root.push(...rows);
  }
}
