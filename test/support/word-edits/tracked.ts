/** Tracked changes, as Word writes them: around controls, in them, and from one into the next. */
import {
  contentOf,
  isOurs,
  paragraphs,
  propertiesOf,
  prose,
  runControls,
  runOf,
  setProperty,
  textRuns,
  wrappable,
} from './places.ts';
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';
import { parseElement, Xml } from './xml-tree.ts';

const AUTHORS = ['An Voorbeeld (fictief)', 'Piet Proef (fictief)'];

function change(name: string, file: WordPackage, random: Random): Xml {
  return new Xml(
    name,
    new Map([
      ['w:id', String(file.freeId())],
      ['w:author', random.pick(AUTHORS)],
      ['w:date', `2026-03-0${random.between(1, 9)}T09:${random.between(10, 59)}:00Z`],
    ]),
  );
}

/** Texts and instructions of what is deleted have other names. */
function deleted(element: Xml): void {
  for (const [name, other] of [
    ['w:t', 'w:delText'],
    ['w:instrText', 'w:delInstrText'],
  ] as const) {
    for (const text of element.all(name)) text.name = other;
  }
}

function wrap(wrapper: Xml, pieces: readonly Xml[]): void {
  pieces[0]?.before(wrapper);
  wrapper.append(...pieces);
  if (wrapper.name === 'w:del') deleted(wrapper);
}

function isTracked(element: Xml): boolean {
  return ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some(
    (name) => element.name === name || element.inside(name) || element.all(name).length > 0,
  );
}

/** Words inserted and deleted among the others. */
export function trackWords(file: WordPackage, random: Random): boolean {
  for (const run of random.some(
    textRuns(file.body).filter((each) => !isOurs(each) && !isTracked(each)),
    0.1,
  )) {
    if (random.chance(0.5)) {
      const inserted = change('w:ins', file, random);
      inserted.append(runOf(' ingevoegd '));
      run.after(inserted);
    } else wrap(change('w:del', file, random), [run]);
  }
  return true;
}

/** Text of a control corrected with tracked changes: some of it deleted, something else put in. */
export function trackInControls(file: WordPackage, random: Random): boolean {
  const runs = random.some(
    textRuns(file.body).filter((run) => isOurs(run) && !isTracked(run)),
    0.1,
  );
  for (const run of runs) {
    const kind = random.between(0, 2);
    const wrapper = kind === 0 ? undefined : change(kind === 1 ? 'w:del' : 'w:ins', file, random);
    if (wrapper !== undefined) wrap(wrapper, [run]);
    if (kind === 2) continue;
    const inserted = change('w:ins', file, random);
    inserted.append(runOf(String(random.between(1, 9999))));
    (wrapper ?? run).after(inserted);
  }
  return runs.length > 0;
}

/** Whole controls inserted or deleted, with what stands beside them. */
export function trackControls(file: WordPackage, random: Random): boolean {
  const wanted = random.some(
    runControls(file).filter((control) => control.parent?.name === 'w:p' && !isTracked(control)),
    0.2,
  );
  for (const control of wanted) {
    const kind = random.pick(['w:ins', 'w:del']);
    const pieces = wrappable(control.parent ?? control).filter((piece) => !isTracked(piece));
    switch (random.between(0, 2)) {
      case 0:
        // As a range: several pieces of the paragraph.
        if (pieces.includes(control)) {
          const from = pieces.indexOf(control);
          const first = random.between(0, from);
          const last = random.between(from, pieces.length - 1);
          const range = pieces.slice(first, last + 1);
          if (range.every((piece, at) => at === 0 || range[at - 1]?.following[0] === piece))
            wrap(change(kind, file, random), range);
        }
        break;
      case 1: {
        // What it holds, with the marks that Word puts around a control that goes.
        const inner = contentOf(control).elements.filter(({ name }) => name === 'w:r');
        if (inner.length !== contentOf(control).elements.length || inner.length === 0) break;
        wrap(change(kind, file, random), inner);
        const name = kind === 'w:ins' ? 'w:customXmlInsRange' : 'w:customXmlDelRange';
        const start = change(`${name}Start`, file, random);
        control.before(start);
        control.after(new Xml(`${name}End`, new Map([['w:id', start.get('w:id') ?? '']])));
        break;
      }
      default:
        wrap(change(kind, file, random), [control]);
    }
  }
  return wanted.length > 0;
}

/** Paragraphs inserted or deleted whole, rows of tables, and changes of looks. */
export function trackStructure(file: WordPackage, random: Random): boolean {
  for (const paragraph of random.some(prose(file), 0.1)) {
    const pieces = wrappable(paragraph);
    if (pieces.length === 0 || pieces.some(isTracked)) continue;
    const kind = random.pick(['w:ins', 'w:del']);
    wrap(change(kind, file, random), pieces);
    const mark = new Xml('w:rPr', new Map());
    mark.append(change(kind, file, random));
    setProperty(propertiesOf(paragraph), mark);
  }
  for (const row of random.some(file.body.all('w:tr'), 0.05)) {
    const properties = propertiesOf(row);
    if (properties.child('w:ins') !== undefined || properties.child('w:del') !== undefined) continue;
    properties.append(change(random.pick(['w:ins', 'w:del']), file, random));
  }
  for (const run of random.some(textRuns(file.body), 0.05)) {
    const before = change('w:rPrChange', file, random);
    before.append(new Xml('w:rPr', new Map()));
    const properties = propertiesOf(run);
    if (properties.child('w:rPrChange') !== undefined) continue;
    setProperty(properties, parseElement('<w:b/>'));
    properties.append(before);
  }
  return true;
}

/** A control moved with tracked changes: where it was and where it is. */
export function trackMoves(file: WordPackage, random: Random): boolean {
  const control = random.maybe(
    runControls(file).filter(
      (each) => each.parent?.name === 'w:p' && !isTracked(each) && each.all('w:fldChar').length === 0,
    ),
  );
  const target = random.maybe(
    paragraphs(file).filter(
      (paragraph) => paragraph !== control?.parent && !paragraph.inside('w:txbxContent'),
    ),
  );
  if (control === undefined || target === undefined || control.inside('w:txbxContent')) return false;
  const name = `move${file.freeId()}`;
  const copy = control.clone();
  copy
    .child('w:sdtPr')
    ?.child('w:id')
    ?.set('w:val', String(random.between(-(2 ** 31), 2 ** 31 - 1)));
  for (const mark of ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd'].flatMap(
    (each) => copy.all(each),
  ))
    mark.remove();
  for (const [kind, piece] of [
    ['w:moveFrom', control],
    ['w:moveTo', copy],
  ] as const) {
    const wrapper = change(kind, file, random);
    const start = change(`${kind}RangeStart`, file, random).set('w:name', name);
    const end = new Xml(`${kind}RangeEnd`, new Map([['w:id', start.get('w:id') ?? '']]));
    if (piece === copy) target.append(wrapper);
    else control.before(wrapper);
    wrapper.append(piece);
    wrapper.before(start);
    wrapper.after(end);
  }
  return true;
}
