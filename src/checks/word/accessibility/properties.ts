/** What the file says of itself: a title, and the language that a screen reader speaks. */
import type { XmlElement } from '../../../reading/package/xml-tree.ts';
import { UnreadableWordFile, type WordFile } from '../../../wordfile/word-file.ts';
import type { WordStyles } from '../../../wordfile/word-styles.ts';
import { flat } from '../reading/plain-text.ts';
import type { WordRule } from '../subject.ts';

export const checkTitle: WordRule = ({ file, path }, report) => {
  const title = flat(coreProperty(file, 'dc:title') ?? '');
  if (title === '') report.add('word-title', { found: undefined }, { file: path });
  else if (MEANINGLESS.test(title)) report.add('word-title', { found: title }, { file: path });
};

const MEANINGLESS =
  /^(?:microsoft word\b.*|document\s?\d*|untitled.*|naamloos.*|titel|title|sjabloon.*|template.*)$/iu;

function coreProperty(file: WordFile, name: string): string | undefined {
  const part = file.related('').find(({ type }) => /core-?properties$/iu.test(type))?.target;
  if (part === undefined || !file.has(part)) return undefined;
  try {
    return file.tree(part).child(name)?.text;
  } catch (error) {
    if (error instanceof UnreadableWordFile) return undefined;
    throw error;
  }
}

/** Source: ECMA-376, 17.3.2.20 (w:lang) and 17.7.5.4 (run properties of the document's defaults). */
export const checkLanguage: WordRule = ({ styles, path, dossier }, report) => {
  const found = [styles.defaults?.child('w:rPrDefault')?.child('w:rPr'), normalStyle(styles)]
    .map((properties) => properties?.child('w:lang')?.attribute('w:val'))
    .filter((language) => language !== undefined)
    .at(-1);
  const expected = dossier?.language ?? 'nl';
  if (found === undefined) report.add('word-language', { found: undefined, expected }, { file: path });
  else if (dossier !== undefined && primary(found) !== primary(expected)) {
    report.add('word-language', { found, expected }, { file: path });
  }
};

function normalStyle(styles: WordStyles): XmlElement | undefined {
  return styles.all.find(({ isDefault, type }) => isDefault && type === 'paragraph')?.element.child('w:rPr');
}

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
