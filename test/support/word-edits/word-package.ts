/** A Word file while it is edited as Word would do it: its parts, their relations and types, and ids that are free. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml, parseElement, Xml } from './xml-tree.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'word/document.xml';

export class WordPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, Xml>();
  #ids = 0;

  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)));
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** The root of a part; what is changed in it is written. */
  tree(part: string): Xml {
    const known = this.#trees.get(part);
    if (known !== undefined) return known;
    const tree = parseElement(this.text(part));
    this.#trees.set(part, tree);
    return tree;
  }

  text(part: string): string {
    const bytes = this.#parts.get(part);
    if (bytes === undefined) throw new Error(`no part ${part}`);
    return strFromU8(bytes);
  }

  get body(): Xml {
    const body = this.tree(MAIN).child('w:body');
    if (body === undefined) throw new Error('no body');
    return body;
  }

  /** A number that no mark of the file has. */
  freeId(): number {
    if (this.#ids === 0) {
      const used = [...this.#parts.keys()]
        .filter((name) => /^word\/[^/]+\.xml$/.test(name))
        .flatMap((name) =>
          [...this.text(name).matchAll(/ (?:w:id|id)="(\d{1,9})"/g)].map(([, id]) => Number(id)),
        );
      this.#ids = Math.max(1000, ...used);
    }
    this.#ids += 1;
    return this.#ids;
  }

  addPart(name: string, content: string | Uint8Array, contentType: string): void {
    this.#parts.set(name, typeof content === 'string' ? strToU8(HEAD + content) : content);
    const types = this.tree('[Content_Types].xml');
    if (types.elements.some((each) => each.get('PartName') === `/${name}`)) return;
    types.append(
      new Xml(
        'Override',
        new Map([
          ['PartName', `/${name}`],
          ['ContentType', contentType],
        ]),
      ),
    );
  }

  /** @returns the id of the relation @param target as the relation says it @param from part that it leads away from */
  relate(kind: string, target: string, external = false, from = MAIN): string {
    const part = from.replace(/([^/]+)$/, '_rels/$1.rels');
    if (!this.has(part)) {
      const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
      this.#parts.set(part, strToU8(HEAD + empty));
    }
    const id = `rId${this.freeId()}`;
    const attributes = new Map([
      ['Id', id],
      ['Type', `${RELATIONS}/${kind}`],
      ['Target', escapeXml(target)],
      ...(external ? [['TargetMode', 'External'] as const] : []),
    ]);
    this.tree(part).append(new Xml('Relationship', attributes));
    return id;
  }

  /** Each part that holds text that people write, the main one first. */
  get stories(): readonly string[] {
    return [
      MAIN,
      ...this.names.filter((name) => /^word\/(?:footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(name)),
    ];
  }

  bytes(): Uint8Array {
    for (const [name, tree] of this.#trees) this.#parts.set(name, strToU8(HEAD + tree.toString()));
    this.#trees.clear();
    const [first, ...others] = [
      '[Content_Types].xml',
      ...this.names.filter((name) => name !== '[Content_Types].xml'),
    ];
    const parts = [first, ...others].flatMap((name) => {
      const bytes = this.#parts.get(name ?? '');
      return name === undefined || bytes === undefined ? [] : [[name, bytes] as const];
    });
    return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(2026, 2, 3, 9, 41) });
  }

  /** Writes the trees back into their parts, for an edit that works on the text of a part. */
  rewrite(change: (name: string, text: string) => string): void {
    const bytes = new Map(Object.entries(unzipSync(this.bytes())));
    for (const [name, content] of bytes) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const text = strFromU8(content);
      const changed = change(name, text);
      if (changed !== text) this.#parts.set(name, strToU8(changed));
    }
  }
}
