/** Places of a Word file where somebody works: controls, paragraphs, runs, cells. */
import type { WordPackage } from './word-package.ts';
import { parseElement, plain, Xml } from './xml-tree.ts';

/** Elements that paragraphs and tables stand in. */
const HOLDERS: ReadonlySet<string> = new Set([
  'w:body',
  'w:tc',
  'w:sdtContent',
  'w:footnote',
  'w:txbxContent',
]);

export function tagOf(control: Xml): string {
  return control.child('w:sdtPr')?.child('w:tag')?.get('w:val') ?? '';
}

/** The program's own controls in the main text, outermost first where they stand in each other. */
export function controls(file: WordPackage, kind = ''): readonly Xml[] {
  return file.body.all('w:sdt').filter((control) => tagOf(control).startsWith(`repliek-${kind}`));
}

/** Controls that stand among runs. */
export function runControls(file: WordPackage): readonly Xml[] {
  return controls(file).filter((control) => !holdsBlocks(control));
}

/** Controls around paragraphs and tables. */
export function blockControls(file: WordPackage): readonly Xml[] {
  return controls(file).filter(holdsBlocks);
}

export function contentOf(control: Xml): Xml {
  const content = control.child('w:sdtContent');
  if (content === undefined) throw new Error('a control without content');
  return content;
}

function holdsBlocks(control: Xml): boolean {
  return contentOf(control).elements.some(
    ({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt',
  );
}

/** True for what stands in one of the program's controls. */
export function isOurs(element: Xml): boolean {
  return element.around((each) => each.name === 'w:sdt' && tagOf(each).startsWith('repliek-')) !== undefined;
}

/** Paragraphs of the text, those in tables, boxes and controls too. */
export function paragraphs(file: WordPackage): readonly Xml[] {
  return file.body.all('w:p').filter((paragraph) => !paragraph.inside('mc:Fallback'));
}

/** Paragraphs that stand in none of the program's controls and in no table. */
export function prose(file: WordPackage): readonly Xml[] {
  return file.body.elements.filter(({ name }) => name === 'w:p');
}

/** Runs that show text, in the whole file or in an element. */
export function textRuns(element: Xml): readonly Xml[] {
  return element
    .all('w:r')
    .filter((run) => run.child('w:t') !== undefined && !run.inside('mc:Fallback') && !run.inside('w:del'));
}

export function textOf(run: Xml): string {
  return plain(
    run
      .all('w:t')
      .map(({ text }) => text)
      .join(''),
  );
}

/** A run of plain text. @param properties XML of its looks */
export function runOf(text: string, properties = ''): Xml {
  const run = parseElement(`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t/></w:r>`);
  setText(run, text);
  return run;
}

/** Other text in a run that holds one text. */
export function setText(run: Xml, text: string): void {
  const [first, ...others] = run.all('w:t');
  for (const other of others) other.remove();
  if (first === undefined) return;
  first.empty();
  first
    .set('xml:space', 'preserve')
    .append(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

export function paragraphOf(...content: readonly (Xml | string)[]): Xml {
  const paragraph = new Xml('w:p', new Map());
  paragraph.append(...content.map((each) => (typeof each === 'string' ? runOf(each) : each)));
  return paragraph;
}

/** The properties of a paragraph, run, row or cell; made where there are none. */
export function propertiesOf(element: Xml): Xml {
  const name = `${element.name}Pr`;
  const known = element.child(name);
  if (known !== undefined) return known;
  const made = new Xml(name, new Map());
  // A row may begin with exceptions to the looks of its table.
  element.insert(element.child('w:tblPrEx') === undefined ? 0 : 1, made);
  return made;
}

/** Order of what people change of a run; what stands before all of these is not in the list. Source: ECMA-376, 17.3.2.28. */
const RUN_ORDER = 'rStyle rFonts b bCs i iCs caps color sz szCs highlight u vertAlign lang rPrChange'.split(
  ' ',
);
/** Of a paragraph. Source: ECMA-376, 17.3.1.26. */
const PARAGRAPH_ORDER =
  'pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr pPrChange'.split(
    ' ',
  );

/** Puts a property where the schema wants it, in place of one of the same name. */
export function setProperty(properties: Xml, property: Xml): void {
  const order = (properties.name === 'w:pPr' ? PARAGRAPH_ORDER : RUN_ORDER).map((name) => `w:${name}`);
  properties.child(property.name)?.remove();
  const later = new Set(order.slice(order.indexOf(property.name) + 1));
  const next = properties.elements.find(({ name }) => later.has(name));
  if (next === undefined) properties.append(property);
  else next.before(property);
}

/** Where the cursor can stand in a paragraph: before a piece of it, or behind the last. Not inside a field. */
export function spots(paragraph: Xml): readonly { readonly holder: Xml; readonly at: number }[] {
  let depth = 0;
  const found: { readonly holder: Xml; readonly at: number }[] = [];
  const visit = (holder: Xml): void => {
    holder.children.forEach((child, at) => {
      if (!(child instanceof Xml) || child.name === 'w:pPr') return;
      if (depth === 0) found.push({ holder, at });
      for (const mark of child.name === 'w:r' ? child.all('w:fldChar') : []) {
        if (mark.get('w:fldCharType') === 'begin') depth += 1;
        if (mark.get('w:fldCharType') === 'end') depth -= 1;
      }
      if (child.name === 'w:sdt') visit(contentOf(child));
    });
    if (depth === 0) found.push({ holder, at: holder.children.length });
  };
  visit(paragraph);
  return found;
}

/** Pieces of a paragraph that can be wrapped together: no marks, and no part of a field that goes on outside. */
export function wrappable(paragraph: Xml): readonly Xml[] {
  const allowed = new Set(['w:r', 'w:sdt', 'w:proofErr']);
  const pieces = paragraph.elements.filter(({ name }) => name !== 'w:pPr');
  return pieces.length > 0 &&
    pieces.every(({ name }) => allowed.has(name)) &&
    pieces.every((piece) => piece.name === 'w:sdt' || piece.all('w:fldChar').length === 0) &&
    paragraph.all('mc:AlternateContent').length === 0
    ? pieces
    : [];
}

/** True where an element may be taken out and leave something that can stand there. */
export function isOnlyBlock(block: Xml): boolean {
  const holder = block.parent;
  if (holder === undefined || !HOLDERS.has(holder.name)) return true;
  const blocks = holder.elements.filter(({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt');
  // A cell has to end with a paragraph.
  return blocks.length < 2 || (holder.name === 'w:tc' && blocks.at(-1) === block);
}
