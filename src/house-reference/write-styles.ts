/** The styles of the file as an answer carries them: under the answer's ids, in its language, without lists. */
import { ANSWER_STYLES } from '../document/answer-styles.ts';
import type { ReferenceStyles } from '../document/house-reference.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { changeOf } from '../wordfile/properties.ts';
import type { WordStyle, WordStyles } from '../wordfile/word-styles.ts';
import { type Findings, noteAt } from './findings.ts';
import type { MatchedStyles } from './match-styles.ts';
import {
  closingTag,
  type Decision,
  escapedAttribute,
  openingTag,
  refuseOwnNames,
  rewritten,
  rewrittenContent,
} from './rewrite.ts';

/** What the schema wants behind the language of a run. */
const BEHIND_LANGUAGE: ReadonlySet<string> = new Set(['w:eastAsianLayout', 'w:specVanish', 'w:oMath']);
const NAMES = new Map(ANSWER_STYLES.map(({ id, name }) => [id, name]));

export function writeStyles(
  root: XmlElement,
  styles: WordStyles,
  matched: MatchedStyles,
  language: string,
  findings: Findings,
): ReferenceStyles {
  const latent = root.child('w:latentStyles');
  return {
    opening: openingTag(root),
    closing: closingTag(root),
    defaults: defaultsXml(styles.defaults, language),
    latent: latent === undefined ? '' : rewritten(latent, () => 'keep'),
    styles: styles.all.flatMap((style) => {
      const id = matched.ids.get(style.id);
      if (id === undefined) return [];
      const decide = (element: XmlElement) => decideOn(element, style, id, styles, matched, findings);
      return [{ id, xml: rewritten(style.element, decide) }];
    }),
  };
}

function decideOn(
  element: XmlElement,
  style: WordStyle,
  id: string,
  styles: WordStyles,
  { ids }: MatchedStyles,
  findings: Findings,
): Decision {
  const is = (value: string | undefined): Decision =>
    value === undefined ? 'drop' : { attributes: new Map([['w:val', value]]) };
  switch (element.name) {
    case 'w:style':
      return { attributes: new Map([['w:styleId', id]]) };
    case 'w:name':
      return is(NAMES.get(id) ?? element.attribute('w:val'));
    case 'w:basedOn':
      return isCircular(style, styles) ? 'drop' : is(ids.get(element.attribute('w:val') ?? ''));
    case 'w:next':
    case 'w:link':
      return is(ids.get(element.attribute('w:val') ?? ''));
    case 'w:numPr':
      noteAt(findings.leftOut, 'numbering', 'styles');
      return 'drop';
    case 'w:lang':
      return 'drop';
    default:
      return changeOf(element) === undefined ? 'keep' : 'drop';
  }
}

function isCircular(style: WordStyle, styles: WordStyles): boolean {
  return styles.chain(style.basedOn).includes(style);
}

function defaultsXml(defaults: XmlElement | undefined, language: string): string {
  const plain = (element: XmlElement): Decision =>
    element.name === 'w:numPr' || changeOf(element) !== undefined ? 'drop' : 'keep';
  const run = defaults?.child('w:rPrDefault');
  const paragraph = defaults?.child('w:pPrDefault');
  for (const opened of [defaults, run, run?.child('w:rPr'), paragraph]) {
    if (opened !== undefined) refuseOwnNames(opened);
  }
  const looks = run?.child('w:rPr')?.elements ?? [];
  const before = looks.filter(({ name }) => name !== 'w:lang' && !BEHIND_LANGUAGE.has(name));
  const behind = looks.filter(({ name }) => BEHIND_LANGUAGE.has(name));
  const xml = (elements: readonly XmlElement[]) => elements.map((one) => rewritten(one, plain)).join('');
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    xml(before),
    `<w:lang w:val="${escapedAttribute(language)}"/>`,
    xml(behind),
    '</w:rPr></w:rPrDefault>',
    paragraph === undefined ? '' : `<w:pPrDefault>${rewrittenContent(paragraph, plain)}</w:pPrDefault>`,
    '</w:docDefaults>',
  ].join('');
}
