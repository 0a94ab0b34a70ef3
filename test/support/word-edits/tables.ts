/** What people do to tables: other widths, rows and columns of their own, other numbers, other looks. */
import { isOurs, paragraphOf, propertiesOf, setProperty, setText, textRuns } from './places.ts';
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';
import { parseElement, Xml } from './xml-tree.ts';

function tables(file: WordPackage): readonly Xml[] {
  return file.body.all('w:tbl').filter((table) => isOurs(table) && !table.inside('mc:Fallback'));
}

/** Column widths pulled wider or narrower. */
export function resizeColumns(file: WordPackage, random: Random): boolean {
  const wanted = random.some(tables(file), 0.5);
  for (const table of wanted) {
    const columns = table.child('w:tblGrid')?.elements ?? [];
    const widths = columns.map((column) =>
      Math.max(300, Number(column.get('w:w')) + random.between(-400, 600)),
    );
    for (const [at, column] of columns.entries()) column.set('w:w', String(widths[at]));
    for (const row of table.elements.filter(({ name }) => name === 'w:tr')) {
      const cells = row.elements.filter(({ name }) => name === 'w:tc');
      if (cells.length !== widths.length) continue;
      for (const [at, cell] of cells.entries()) {
        cell.child('w:tcPr')?.child('w:tcW')?.set('w:w', String(widths[at]));
      }
    }
  }
  return wanted.length > 0;
}

/** Rows typed in by hand, and rows taken out. */
export function changeRows(file: WordPackage, random: Random): boolean {
  const wanted = random.some(tables(file), 0.3);
  for (const table of wanted) {
    const rows = table.elements.filter(({ name }) => name === 'w:tr');
    const row = random.pick(rows);
    if (random.chance(0.5) || rows.length < 3 || rows[0] === row) {
      const added = bare(row.clone());
      for (const run of textRuns(added))
        setText(run, random.chance(0.3) ? 'Met de hand' : String(random.between(0, 999)));
      propertiesOf(added).child('w:tblHeader')?.remove();
      row.after(added);
    } else row.remove();
  }
  return wanted.length > 0;
}

/** A column typed in by hand, or taken out. */
export function changeColumns(file: WordPackage, random: Random): boolean {
  const wanted = random.some(tables(file), 0.15);
  for (const table of wanted) {
    const rows = table.elements.filter(({ name }) => name === 'w:tr');
    const grid = table.child('w:tblGrid');
    const count = grid?.elements.length ?? 0;
    if (count < 2 || rows.some((row) => row.elements.filter(({ name }) => name === 'w:tc').length !== count))
      continue;
    const at = random.between(1, count - 1);
    const adds = random.chance(0.5);
    const pick = (element: Xml, name: string) => element.elements.filter((each) => each.name === name)[at];
    const change = (one: Xml | undefined) => {
      if (one === undefined) return;
      if (!adds) one.remove();
      else one.after(bare(one.clone()));
    };
    if (grid !== undefined) change(pick(grid, 'w:gridCol'));
    for (const row of rows) change(pick(row, 'w:tc'));
  }
  return wanted.length > 0;
}

/** A copy without what may be there once alone. */
function bare(copy: Xml): Xml {
  for (const name of ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd']) {
    for (const mark of copy.all(name)) mark.remove();
  }
  for (const name of ['w:commentReference', 'w:footnoteReference'])
    for (const mark of copy.all(name)) mark.parent?.remove();
  for (const sdt of copy.all('w:sdt')) sdt.replaceWith(...(sdt.child('w:sdtContent')?.elements ?? []));
  for (const box of copy.all('mc:AlternateContent')) box.remove();
  for (const each of [copy, ...copy.all('w:p')]) {
    each.attributes.delete('w14:paraId');
    each.attributes.delete('w14:textId');
  }
  return copy;
}

/** Numbers and labels in cells typed over, lines and paragraphs added to them. */
export function typeInCells(file: WordPackage, random: Random): boolean {
  const cells = random.some(
    tables(file).flatMap((table) => table.all('w:tc')),
    0.05,
  );
  for (const cell of cells) {
    const run = textRuns(cell)[0];
    if (run === undefined || random.chance(0.2)) cell.append(paragraphOf('erbij'));
    else setText(run, random.pick(['17', '1.234', 'n.b.', '', 'Anders genoemd']));
  }
  return cells.length > 0;
}

/** Shading, alignment and bold in cells; another look for the table. */
export function reformatTables(file: WordPackage, random: Random): boolean {
  for (const cell of random.some(
    tables(file).flatMap((table) => table.all('w:tc')),
    0.1,
  )) {
    const properties = cell.child('w:tcPr');
    if (properties?.child('w:shd') === undefined && properties?.child('w:tcBorders') === undefined) {
      properties
        ?.child('w:tcW')
        ?.after(parseElement('<w:shd w:val="clear" w:color="auto" w:fill="E2EFD9"/>'));
    }
    for (const paragraph of cell.all('w:p'))
      setProperty(propertiesOf(paragraph), parseElement('<w:jc w:val="center"/>'));
    for (const run of textRuns(cell)) setProperty(propertiesOf(run), new Xml('w:b', new Map()));
  }
  return true;
}

/** One table made two by an empty paragraph between its rows, as Word's "split table" does. */
export function splitTables(file: WordPackage, random: Random): boolean {
  const table = random.maybe(tables(file));
  const rows = table?.elements.filter(({ name }) => name === 'w:tr') ?? [];
  if (table === undefined || rows.length < 3) return false;
  const second = new Xml('w:tbl', new Map());
  for (const name of ['w:tblPr', 'w:tblGrid']) {
    const part = table.child(name);
    if (part !== undefined) second.append(part.clone());
  }
  table.after(paragraphOf(), second);
  second.append(...rows.slice(random.between(1, rows.length - 1)));
  return true;
}
