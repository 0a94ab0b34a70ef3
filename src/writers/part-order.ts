/** The order of parts in a package: `[Content_Types].xml` first as readers expect, then the relations, then by name. */
export function comparePartNames(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}
