/** What Word adds of its own accord while somebody works: ids of sessions and paragraphs, marks of its spelling check. */
import { paragraphs, propertiesOf, setProperty, setText, textOf, textRuns } from './places.ts';
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';
import { parseElement, Xml } from './xml-tree.ts';

/** Ids of the sessions in which something was typed. */
export function sessionIds(file: WordPackage, random: Random): boolean {
  const sessions = Array.from({ length: random.between(1, 6) }, () => `00${random.hex(0xffffff).slice(2)}`);
  for (const paragraph of random.some(paragraphs(file), 0.7)) {
    for (const name of ['w:rsidR', 'w:rsidRDefault', 'w:rsidP']) paragraph.set(name, random.pick(sessions));
  }
  for (const run of random.some(file.body.all('w:r'), 0.3)) run.set('w:rsidRPr', random.pick(sessions));
  for (const row of random.some(file.body.all('w:tr'), 0.5)) {
    row.set('w:rsidR', random.pick(sessions)).set('w:rsidTr', random.pick(sessions));
  }
  return true;
}

/** Ids of paragraphs and of their texts, by which Word compares. */
export function paragraphIds(file: WordPackage, random: Random): boolean {
  const used = new Set<string>();
  for (const element of [...file.body.all('w:p'), ...file.body.all('w:tr')]) {
    let id = random.hex();
    while (used.has(id)) id = random.hex();
    used.add(id);
    element.set('w14:paraId', id).set('w14:textId', random.chance(0.5) ? '77777777' : random.hex());
  }
  return true;
}

/** Texts in several runs, with marks of the spelling check between them. */
export function splitRuns(file: WordPackage, random: Random): boolean {
  const share = random.pick([0.05, 0.3, 1]);
  for (const run of random.some(textRuns(file.body), share)) splitRun(run, random);
  return true;
}

/** @returns the second half; undefined where the run cannot be split */
export function splitRun(run: Xml, random: Random): Xml | undefined {
  const text = textOf(run);
  const simple =
    run.elements.every(({ name }) => name === 'w:rPr' || name === 'w:t') && run.all('w:t').length === 1;
  if (!simple || text.length < 2) return undefined;
  let at = random.between(1, text.length - 1);
  // Word splits no character.
  if (/[\uDC00-\uDFFF]/.test(text[at] ?? '')) at -= 1;
  if (at === 0) return undefined;
  const second = run.clone();
  setText(run, text.slice(0, at));
  setText(second, text.slice(at));
  run.after(second);
  if (random.chance(0.3)) {
    const kind = random.pick(['spell', 'gram']);
    second.before(new Xml('w:proofErr', new Map([['w:type', `${kind}Start`]])));
    second.after(new Xml('w:proofErr', new Map([['w:type', `${kind}End`]])));
  }
  if (random.chance(0.1))
    second.insert(second.child('w:rPr') === undefined ? 0 : 1, new Xml('w:lastRenderedPageBreak', new Map()));
  return second;
}

/** The language of what was typed. */
export function languages(file: WordPackage, random: Random): boolean {
  for (const run of random.some(textRuns(file.body), 0.3)) {
    setProperty(
      propertiesOf(run),
      new Xml('w:lang', new Map([['w:val', random.pick(['nl-NL', 'en-US', 'fr-BE'])]])),
    );
  }
  return true;
}

/** Where the cursor stood last, and marks of a person's own. */
export function bookmarks(file: WordPackage, random: Random): boolean {
  const places = random.some(paragraphs(file), 0.2);
  places.forEach((paragraph, index) => {
    const id = String(file.freeId());
    const name = index === 0 ? '_GoBack' : `plaats_${id}`;
    const start = new Xml(
      'w:bookmarkStart',
      new Map([
        ['w:id', id],
        ['w:name', name],
      ]),
    );
    const end = new Xml('w:bookmarkEnd', new Map([['w:id', id]]));
    paragraph.insert(paragraph.child('w:pPr') === undefined ? 0 : 1, start);
    if (random.chance(0.5)) start.after(end);
    else paragraph.append(end);
  });
  return places.length > 0;
}

/** Settings that Word keeps: how large the page is shown, who tracks changes, the sessions. */
export function settings(file: WordPackage, random: Random): boolean {
  const root = file.tree('word/settings.xml');
  if (root.child('w:zoom') !== undefined) return false;
  root.insert(0, parseElement(`<w:zoom w:percent="${random.between(50, 200)}"/>`));
  const before = root.child('w:defaultTabStop') ?? root.child('w:evenAndOddHeaders');
  if (random.chance(0.5))
    before?.before(parseElement('<w:proofState w:spelling="clean" w:grammar="clean"/>'));
  if (random.chance(0.5)) before?.before(parseElement('<w:trackRevisions/>'));
  const sessions = Array.from({ length: 4 }, () => `<w:rsid w:val="${random.hex()}"/>`).join('');
  root
    .child('w:compat')
    ?.after(parseElement(`<w:rsids><w:rsidRoot w:val="${random.hex()}"/>${sessions}</w:rsids>`));
  return true;
}
