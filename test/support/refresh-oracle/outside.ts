/**
 * What stands outside of the program's controls, to the character; what stands in them is blanked out. And marks that
 * come in pairs: comments, bookmarks, tracked moves.
 */
const TOKEN = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/** @param text of a part @returns it with nothing in the controls whose tag is one of the program's */
export function outsideControls(text: string): string {
  const open: { readonly name: string; tag: string }[] = [];
  const pieces: string[] = [];
  let at = 0;
  /** How deep the control stands whose content is left out. */
  let blanked: number | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, slash, name = '', attributes = '', empty] = match;
    const sdt = open.at(-1);
    if (slash === '/') {
      if (blanked === open.length) {
        at = match.index;
        blanked = undefined;
      }
      open.pop();
      continue;
    }
    if (name === 'tag' && sdt?.name === 'sdtPr') {
      const control = open.at(-2);
      if (control !== undefined) control.tag = /\bval="([^"]*)"/.exec(attributes)?.[1] ?? '';
    }
    if (empty === '/') continue;
    open.push({ name, tag: '' });
    const isOurs = name === 'sdtContent' && open.at(-2)?.tag.startsWith('repliek-') === true;
    if (isOurs && blanked === undefined) {
      blanked = open.length;
      const behind = match.index + whole.length;
      pieces.push(text.slice(at, behind));
    }
  }
  return [...pieces, text.slice(at)].join('…');
}

/**
 * The same for a file that LibreOffice saved, which has no tags: with nothing in tables, in captions, which then stand in
 * no control, and in controls of any kind, whose tags may come back.
 */
export function outsideOfficeControls(text: string): string {
  const paragraphs = text
    .split('</w:p>')
    .map((one) => (/ SEQ /.test(one) ? one.replace(/<w:p>(?!.*<w:p>).*$/s, '…') : one));
  return paragraphs
    .join('</w:p>')
    .replace(/<w:(sdt|tbl)>[\s\S]*?<\/w:\1>/g, '…')
    .replace(/<\/w:(?:sdt|tbl)>/g, '');
}

/** The first difference, to be read by a person. */
export function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `at ${at}: ${JSON.stringify(a.slice(Math.max(0, at - 60), at + 100))} became ${JSON.stringify(b.slice(Math.max(0, at - 60), at + 100))}`;
}

const FAMILIES: readonly (readonly string[])[] = [
  ['bookmarkStart', 'bookmarkEnd'],
  ['commentRangeStart', 'commentRangeEnd', 'commentReference'],
  ['moveFromRangeStart', 'moveFromRangeEnd'],
  ['moveToRangeStart', 'moveToRangeEnd'],
  ['customXmlInsRangeStart', 'customXmlInsRangeEnd'],
  ['customXmlDelRangeStart', 'customXmlDelRangeEnd'],
];

/** Marks of which one went and the other stayed, or that stand there more often than before. */
export function brokenMarks(before: string, after: string): readonly string[] {
  return FAMILIES.flatMap((names) => {
    const [old, now] = [before, after].map((text) => names.map((name) => idsOf(text, name)));
    if (old === undefined || now === undefined) return [];
    const ids = new Set([...old, ...now].flatMap((each) => [...each.keys()]));
    return [...ids].flatMap((id) => {
      const counts = names.map((_, at) => [old[at]?.get(id) ?? 0, now[at]?.get(id) ?? 0] as const);
      const grown = counts.some(([was, is]) => is > was);
      const lost = counts.filter(([was, is]) => was > 0 && is < was).length;
      const had = counts.filter(([was]) => was > 0).length;
      return grown || (lost > 0 && lost < had)
        ? [`${names.join('/')} ${id}: ${counts.map((each) => each.join('→')).join(', ')}`]
        : [];
    });
  });
}

/** How often each id stands on marks of this name. */
function idsOf(text: string, name: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, attributes = ''] of text.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\b([^>]*)>`, 'g'))) {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Ids that have to be unique and stand twice now, while they did not before. */
export function newDuplicates(before: string, after: string): readonly string[] {
  const patterns = {
    paraId: /\bparaId="([^"]+)"/g,
    bookmark: /<(?:[\w.-]+:)?bookmarkStart\b[^>]*\bname="([^"]+)"/g,
    control: /<(?:[\w.-]+:)?sdtPr>(?:(?!<\/)[\s\S])*?<(?:[\w.-]+:)?id [^>]*val="([^"]+)"/g,
    drawing: /<wp:docPr\b[^>]*\bid="([^"]+)"/g,
  };
  return Object.entries(patterns).flatMap(([kind, pattern]) => {
    const counts = (text: string) => {
      const found = new Map<string, number>();
      for (const [, id = ''] of text.matchAll(pattern)) found.set(id, (found.get(id) ?? 0) + 1);
      return found;
    };
    const old = counts(before);
    return [...counts(after)].flatMap(([id, count]) =>
      count > 1 && count > (old.get(id) ?? 0) ? [`${kind} ${id} stands ${count} times`] : [],
    );
  });
}
