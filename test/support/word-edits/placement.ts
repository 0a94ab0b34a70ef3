/** Controls that end up elsewhere: moved, copied, broken in two, put into a cell, a text box or a footnote. */
import {
  blockControls,
  contentOf,
  isOnlyBlock,
  paragraphOf,
  paragraphs,
  prose,
  runControls,
  runOf,
  spots,
  tagOf,
} from './places.ts';
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';
import { parseElement, Xml } from './xml-tree.ts';

const MARKS = [
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:footnoteReference',
  'w:proofErr',
];

/** Cut from its place and pasted at another. */
export function moveControls(file: WordPackage, random: Random): boolean {
  const moved = random.some(runControls(file), 0.2);
  for (const control of moved) if (control.parent?.name === 'w:p') pasteRuns(file, random, control);
  for (const control of random.some(blockControls(file), 0.2)) {
    const target = random.maybe(prose(file));
    if (target !== undefined && !isOnlyBlock(control)) target.before(control);
  }
  return true;
}

/** Copied and pasted, twice or more; the copy gets an id of its own, as Word gives it. */
export function copyControls(file: WordPackage, random: Random): boolean {
  for (const control of random.some(runControls(file), 0.2)) {
    for (let count = random.between(1, 2); count > 0; count -= 1)
      pasteRuns(file, random, copyOf(control, random));
  }
  for (const control of random.some(blockControls(file), 0.15)) {
    // Word keeps a bookmark at its first place.
    random.maybe(prose(file))?.before(copyOf(control, random));
  }
  return true;
}

export function copyOf(element: Xml, random: Random): Xml {
  const copy = element.clone();
  for (const control of [copy, ...copy.all('w:sdt')]) {
    control
      .child('w:sdtPr')
      ?.child('w:id')
      ?.set('w:val', String(random.between(-(2 ** 31), 2 ** 31 - 1)));
  }
  for (const each of [...copy.all('w:p'), ...copy.all('w:tr')]) {
    each.attributes.delete('w14:paraId');
    each.attributes.delete('w14:textId');
  }
  for (const mark of MARKS.flatMap((name) => copy.all(name))) {
    if (mark.parent?.name === 'w:r') mark.parent.remove();
    else mark.remove();
  }
  return copy;
}

/** Puts something that stands among runs anywhere where the cursor can stand. */
function pasteRuns(file: WordPackage, random: Random, control: Xml): void {
  if (control.parent !== undefined) control.remove();
  // Nobody puts the number of a caption into a cell.
  const isNumber = control.all('w:fldChar').length > 0;
  const target = random.maybe(isNumber ? prose(file) : paragraphs(file));
  if (target === undefined) return;
  const { holder, at } = random.pick(spots(target));
  holder.insert(at, control);
}

/**
 * Enter pressed inside a control. Word makes of it a control around both paragraphs, or leaves the second half outside
 * or in a control of the same tag.
 */
export function breakControls(file: WordPackage, random: Random): boolean {
  const broken = random.some(
    runControls(file).filter(
      (control) => control.parent?.name === 'w:p' && control.all('w:fldChar').length === 0,
    ),
    0.2,
  );
  for (const control of broken) {
    const paragraph = control.parent;
    if (paragraph?.parent === undefined) continue;
    const holder = contentOf(control);
    const [last] = holder.elements.filter(({ name }) => name === 'w:r').slice(-1);
    const second = new Xml('w:p', new Map());
    const properties = paragraph.child('w:pPr')?.clone();
    if (properties !== undefined && properties.child('w:sectPr') === undefined) second.append(properties);
    const following = control.following;
    switch (random.between(0, 2)) {
      case 0: {
        // Around both, with the words before and behind them.
        if (paragraph.parent.name === 'w:sdtContent' || paragraph.all('w:sdt').length > 1) break;
        paragraph.after(second);
        second.append(...(last === undefined ? [] : [last]), ...following);
        const whole = new Xml('w:sdt', new Map());
        const inner = new Xml('w:sdtContent', new Map());
        const parts = holder.elements;
        const marks = control.child('w:sdtPr');
        paragraph.before(whole);
        control.replaceWith(...parts);
        whole.append(...(marks === undefined ? [] : [marks]), inner);
        inner.append(paragraph, second);
        break;
      }
      case 1: {
        paragraph.after(second);
        const half = copyOf(control, random);
        contentOf(half).empty();
        contentOf(half).append(last === undefined ? runOf('') : last.clone());
        second.append(half, ...following);
        break;
      }
      default:
        paragraph.after(second);
        second.append(...(last === undefined ? [] : [last.clone()]), ...following);
    }
  }
  return broken.length > 0;
}

/** A line break, a tab or a paragraph in a control. */
export function breakLines(file: WordPackage, random: Random): boolean {
  for (const control of random.some(runControls(file), 0.1)) {
    const run = contentOf(control).elements.find((each) => each.child('w:t') !== undefined);
    run?.append(new Xml(random.pick(['w:br', 'w:tab']), new Map()));
  }
  for (const control of random.some(blockControls(file), 0.2)) {
    contentOf(control).insert(
      random.between(0, contentOf(control).elements.length),
      paragraphOf('Een regel in het kader.'),
    );
  }
  return true;
}

/** A table of somebody's own, with controls moved or copied into its cells. */
export function intoOwnTable(file: WordPackage, random: Random): boolean {
  const columns = random.between(1, 4);
  const width = Math.floor(9000 / columns);
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const cell = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc>`;
  const rows = `<w:tr>${cell.repeat(columns)}</w:tr>`.repeat(random.between(1, 4));
  const table = parseElement(
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr>${grid}${rows}</w:tbl>`,
  );
  const near = random.maybe(prose(file));
  if (near === undefined) return false;
  near.after(table, paragraphOf());
  for (const place of random.some(table.all('w:p'), 0.5)) {
    const control = random.maybe(runControls(file).filter((each) => each.parent?.name === 'w:p'));
    if (control !== undefined) place.append(random.chance(0.5) ? control : copyOf(control, random));
  }
  const block = random.maybe(blockControls(file));
  const corner = table.all('w:tc')[0];
  if (
    block !== undefined &&
    corner !== undefined &&
    random.chance(0.3) &&
    !block.inside('w:tc') &&
    !isOnlyBlock(block)
  ) {
    corner.all('w:p')[0]?.before(block);
  }
  return true;
}

/** A text box, in the form for Word and in the one for programs that do not know it, with a control in both. */
export function intoTextBox(file: WordPackage, random: Random): boolean {
  const near = random.maybe(prose(file));
  if (near === undefined) return false;
  const control = random.maybe(
    runControls(file).filter(
      (each) => each.parent?.name === 'w:p' && each.all('w:bookmarkStart').length === 0,
    ),
  );
  const inner = paragraphOf(
    'Kader: ',
    ...(control === undefined || random.chance(0.3) ? [] : [control]),
    runOf(' (eigen tekst).'),
  );
  const id = file.freeId();
  const box = parseElement(
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="600000"/>' +
      `<wp:docPr id="${id}" name="Tekstvak ${id}" descr="Kader"/><wp:cNvGraphicFramePr/>` +
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
      '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
      '<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>' +
      '<mc:Fallback><w:pict><v:rect style="width:157pt;height:47pt"><v:textbox><w:txbxContent/></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
  );
  const [choice, fallback] = box.all('w:txbxContent');
  choice?.append(inner);
  // Word writes the same there once more, with the same ids.
  fallback?.append(inner.clone());
  near.append(box);
  return true;
}

/** A footnote with a control in it. */
export function intoFootnote(file: WordPackage, random: Random): boolean {
  const part = 'word/footnotes.xml';
  if (!file.has(part)) return false;
  const control = random.maybe(
    runControls(file).filter(
      (each) =>
        each.parent?.name === 'w:p' &&
        !tagOf(each).startsWith('repliek-number') &&
        each.parent.inside('w:body'),
    ),
  );
  const near = control?.parent ?? random.maybe(prose(file));
  if (near === undefined || near.inside('w:txbxContent')) return false;
  const id = String(file.freeId());
  near.append(
    parseElement(
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`,
    ),
  );
  const note = parseElement(
    `<w:footnote w:id="${id}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Eigen noot: </w:t></w:r></w:p></w:footnote>`,
  );
  file.tree(part).append(note);
  if (control !== undefined)
    note.child('w:p')?.append(random.chance(0.7) ? control : copyOf(control, random));
  return true;
}
