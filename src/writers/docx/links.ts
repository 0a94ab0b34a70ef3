/** Links to the web and to mail addresses; nothing else is made clickable in an official answer. */
import { type IContext, type ParagraphChild, XmlComponent } from 'docx';

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Word opens no longer address. */
const MAX_LENGTH = 2000;

/** The address in its normal form, or undefined where it is none that may be clicked. */
export function clickableUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return SCHEMES.has(protocol) && href.length <= MAX_LENGTH ? href : undefined;
}

/** A hyperlink whose relationship has a name of our choice; docx's own draws a random one. */
export class ExternalLink extends XmlComponent {
  #related = false;

  constructor(
    readonly number: number,
    readonly url: string,
    children: readonly ParagraphChild[],
  ) {
    super('w:hyperlink');
    this.root.push({ _attr: { 'r:id': `rIdLink${number}`, 'w:history': 1 } }, ...children);
  }

  override prepForXml(context: IContext): ReturnType<XmlComponent['prepForXml']> {
    if (!this.#related) {
      context.viewWrapper.Relationships.addRelationship(
        `Link${this.number}`,
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        this.url,
        'External',
      );
      this.#related = true;
    }
    return super.prepForXml(context);
  }
}
