/** What people type: sentences around the controls, and over what stands in them. */
import {
  blockControls,
  contentOf,
  controls,
  isOnlyBlock,
  isOurs,
  paragraphOf,
  paragraphs,
  propertiesOf,
  prose,
  runControls,
  runOf,
  setProperty,
  setText,
  textOf,
  textRuns,
} from './places.ts';
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';
import { parseElement, parseElements, type Xml } from './xml-tree.ts';

const SENTENCES = [
  'Ik verwijs ook naar de bijlage.',
  'In 2019 waren het er 1.234, een daling met 12% (fictief).',
  'Zie tabel 3 hierboven: “dat” is < 5 & > 2.',
  '   ',
  'Ça va? 中文, ﬁ, \u{1F600}.',
  'Totaal',
];

/** A paragraph more, in the text or inside a control around blocks. */
export function addParagraphs(file: WordPackage, random: Random): boolean {
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    const near = random.maybe(random.chance(0.8) ? prose(file) : paragraphs(file));
    if (near === undefined) return false;
    const added = paragraphOf(random.pick(SENTENCES));
    const properties = near.child('w:pPr');
    if (properties !== undefined && random.chance(0.5) && properties.child('w:sectPr') === undefined)
      added.insert(0, properties.clone());
    near.after(added);
  }
  return true;
}

/** Words more, right before or behind a control or among the others. */
export function typeAround(file: WordPackage, random: Random): boolean {
  const near = random.some(
    runControls(file).filter(({ parent }) => parent?.name === 'w:p'),
    0.4,
  );
  for (const control of near) {
    const typed = runOf(random.pick(SENTENCES));
    if (random.chance(0.5)) control.before(typed);
    else control.after(typed);
  }
  for (const run of random.some(
    textRuns(file.body).filter((each) => !isOurs(each)),
    0.2,
  )) {
    setText(run, random.chance(0.2) ? '' : `${textOf(run)} ${random.pick(SENTENCES)}`);
  }
  return true;
}

/** Another text in a control: a figure that somebody corrected by hand, a title in other words. */
export function typeInControls(file: WordPackage, random: Random): boolean {
  const runs = textRuns(file.body).filter(isOurs);
  const edited = random.some(runs, random.pick([0.02, 0.1, 0.5]));
  for (const run of edited) setText(run, retyped(textOf(run), random));
  return edited.length > 0;
}

function retyped(text: string, random: Random): string {
  switch (random.between(0, 3)) {
    case 0:
      return text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    case 1:
      return `${text} `;
    case 2:
      return '';
    default:
      return `${random.pick(SENTENCES)}${text}`;
  }
}

/** All text of a control taken out, so that Word shows its prompt. */
export function emptyControls(file: WordPackage, random: Random): boolean {
  const emptied = random.some(runControls(file), 0.15);
  for (const control of emptied) {
    contentOf(control).empty();
    contentOf(control).append(
      ...parseElements(
        '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Klik of tik om tekst in te voeren.</w:t></w:r>',
      ),
    );
    const properties = control.child('w:sdtPr');
    properties
      ?.child('w:id')
      ?.after(
        ...parseElements(
          '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w:showingPlcHdr/>',
        ),
      );
  }
  return emptied.length > 0;
}

/** Controls deleted, with or without what they hold. */
export function removeControls(file: WordPackage, random: Random): boolean {
  const wanted = random.some(controls(file), random.pick([0.05, 0.3]));
  for (const control of wanted) {
    if (control.parent === undefined) continue;
    const content = contentOf(control);
    if (random.chance(0.5)) {
      const inner = content.elements;
      content.empty();
      control.replaceWith(...inner);
    } else if (control.parent.name !== 'w:tc' && !isLast(control)) control.remove();
  }
  return wanted.length > 0;
}

/** A block that nothing but the end of the section follows. */
function isLast(control: Xml): boolean {
  return blockLike(control) && isOnlyBlock(control);
}

function blockLike(control: Xml): boolean {
  return contentOf(control).elements.some(({ name }) => name === 'w:p' || name === 'w:tbl');
}

/** Other looks: bold, a colour, another size; in and outside of controls. */
export function reformat(file: WordPackage, random: Random): boolean {
  const looks = [
    '<w:b/>',
    '<w:i/>',
    '<w:color w:val="C00000"/>',
    '<w:sz w:val="28"/>',
    '<w:highlight w:val="yellow"/>',
    '<w:u w:val="single"/>',
    '<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/>',
  ];
  for (const run of random.some(textRuns(file.body), 0.15))
    setProperty(propertiesOf(run), parseElement(random.pick(looks)));
  for (const paragraph of random.some(paragraphs(file), 0.1)) {
    const property = random.pick([
      '<w:jc w:val="right"/>',
      '<w:keepNext/>',
      '<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>',
      '<w:spacing w:before="120"/>',
    ]);
    setProperty(propertiesOf(paragraph), parseElement(property));
  }
  return true;
}

/** Paragraphs of the text taken out, with the controls in them. */
export function removeParagraphs(file: WordPackage, random: Random): boolean {
  const wanted = random
    .some(prose(file).slice(0, -1), 0.1)
    .filter(
      (paragraph) => paragraph.all('w:sectPr').length === 0 && paragraph.all('w:bookmarkStart').length === 0,
    );
  for (const paragraph of wanted) paragraph.remove();
  return wanted.length > 0 && blockControls(file).length >= 0;
}
