/** What another Word, or another program, calls the same things: ids of styles, prefixes of namespaces. */
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';

/** Ids that a Dutch Word gives to the styles that every Word has. */
const DUTCH: ReadonlyMap<string, string> = new Map([
  ['Normal', 'Standaard'],
  ['Heading1', 'Kop1'],
  ['Heading2', 'Kop2'],
  ['Heading3', 'Kop3'],
  ['Heading4', 'Kop4'],
  ['Caption', 'Bijschrift'],
  ['ListParagraph', 'Lijstalinea'],
  ['Header', 'Koptekst'],
  ['TableNormal', 'Standaardtabel'],
]);

export function dutchStyles(file: WordPackage): boolean {
  file.rewrite((name, text) =>
    name.startsWith('word/')
      ? text.replace(
          /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink) w:val="| w:styleId=")([^"]+)"/g,
          (_, before: string, id: string) => `${before}${DUTCH.get(id) ?? id}"`,
        )
      : text,
  );
  return true;
}

/** The main namespace under another prefix, or without one. */
export function otherPrefixes(file: WordPackage, random: Random): boolean {
  const prefix = random.pick(['x', 'ns0', '']);
  file.rewrite((name, text) => {
    if (!/^word\/(?:document|footnotes|header\d+)\.xml$/.test(name)) return text;
    const main = /xmlns:w="([^"]+)"/.exec(text)?.[1];
    if (main === undefined || text.includes('xmlns:x=')) return text;
    return text.replace(/<[^>]+>/g, (tag) => {
      if (tag.startsWith('<?')) return tag;
      const renamed = tag.replace(/^(<\/?)w:/, prefix === '' ? '$1' : `$1${prefix}:`);
      if (prefix === '') return renamed.replace(/ xmlns:w="/, ` xmlns="${main}" xmlns:w="`);
      return renamed.replace(/ w:([\w]+=")/g, ` ${prefix}:$1`).replace(' xmlns:w="', ` xmlns:${prefix}="`);
    });
  });
  return true;
}
