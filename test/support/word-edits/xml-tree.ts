/**
 * XML that can be changed: a tree for making edits of Word files in tests. It shares nothing with the program's own.
 * Texts and values stay as they stand in the file, with their references.
 */
export class Xml {
  parent: Xml | undefined;
  readonly children: (Xml | string)[] = [];

  constructor(
    public name: string,
    readonly attributes: Map<string, string>,
  ) {}

  get elements(): readonly Xml[] {
    return this.children.filter((child) => child instanceof Xml);
  }

  child(name: string): Xml | undefined {
    return this.elements.find((child) => child.name === name);
  }

  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  set(name: string, value: string): this {
    this.attributes.set(name, value);
    return this;
  }

  /** All of this name inside, at any depth, in the order of the file. */
  all(name: string): readonly Xml[] {
    const found: Xml[] = [];
    const visit = (element: Xml): void => {
      for (const child of element.elements) {
        if (child.name === name) found.push(child);
        visit(child);
      }
    };
    visit(this);
    return found;
  }

  /** The nearest around it that fits. */
  around(fits: (element: Xml) => boolean): Xml | undefined {
    let element = this.parent;
    while (element !== undefined && !fits(element)) element = element.parent;
    return element;
  }

  inside(name: string): boolean {
    return this.around((element) => element.name === name) !== undefined;
  }

  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('');
  }

  append(...nodes: readonly (Xml | string)[]): void {
    this.insert(this.children.length, ...nodes);
  }

  /** @param at among its children */
  insert(at: number, ...nodes: readonly (Xml | string)[]): void {
    for (const node of nodes) if (node instanceof Xml) node.remove();
    this.children.splice(at, 0, ...nodes);
    for (const node of nodes) if (node instanceof Xml) node.parent = this;
  }

  before(...nodes: readonly Xml[]): void {
    this.#outside().insert(this.#at(), ...nodes);
  }

  after(...nodes: readonly Xml[]): void {
    this.#outside().insert(this.#at() + 1, ...nodes);
  }

  remove(): this {
    this.parent?.children.splice(this.#at(), 1);
    this.parent = undefined;
    return this;
  }

  replaceWith(...nodes: readonly Xml[]): void {
    const [outside, at] = [this.#outside(), this.#at()];
    this.remove();
    outside.insert(at, ...nodes);
  }

  /** Takes all its children out. */
  empty(): readonly (Xml | string)[] {
    const children = this.children.splice(0);
    for (const child of children) if (child instanceof Xml) child.parent = undefined;
    return children;
  }

  /** What stands behind it in the same element. */
  get following(): readonly Xml[] {
    return this.#outside()
      .children.slice(this.#at() + 1)
      .filter((child) => child instanceof Xml);
  }

  clone(): Xml {
    const copy = new Xml(this.name, new Map(this.attributes));
    copy.append(...this.children.map((child) => (typeof child === 'string' ? child : child.clone())));
    return copy;
  }

  toString(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
    if (this.children.length === 0) return `<${this.name}${attributes}/>`;
    return `<${this.name}${attributes}>${this.children.join('')}</${this.name}>`;
  }

  #outside(): Xml {
    if (this.parent === undefined) throw new Error(`${this.name} stands in nothing`);
    return this.parent;
  }

  #at(): number {
    return this.parent?.children.indexOf(this) ?? -1;
  }
}

const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/[^>]+>|<[^>]+>|[^<]+/g;
const ATTRIBUTE = /([^\s=/<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @param source well-formed; one element or several one after another */
export function parseElements(source: string): readonly Xml[] {
  const top = new Xml('', new Map());
  let open = top;
  for (const [token] of source.matchAll(TOKEN)) {
    if (token.startsWith('<?') || token.startsWith('<!--')) continue;
    if (!token.startsWith('<')) {
      if (open !== top) open.append(token);
    } else if (token.startsWith('</')) {
      open = open.parent ?? top;
    } else {
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
      const attributes = [...token.slice(name.length + 1).matchAll(ATTRIBUTE)].map(
        ([, key = '', double, single]): [string, string] => [
          key,
          (double ?? single ?? '').replaceAll('"', '&quot;'),
        ],
      );
      const element = new Xml(name, new Map(attributes));
      open.append(element);
      if (!token.endsWith('/>')) open = element;
    }
  }
  const elements = top.elements;
  for (const element of elements) element.parent = undefined;
  return elements;
}

/** @throws Error where it is not one element */
export function parseElement(source: string): Xml {
  const [element, ...others] = parseElements(source);
  if (element === undefined || others.length > 0) throw new Error(`not one element: ${source.slice(0, 80)}`);
  return element;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text without its references. */
export function plain(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
