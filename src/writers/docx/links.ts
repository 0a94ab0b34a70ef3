/** Links to the web and to mail addresses. */
import { type IContext, XmlComponent } from 'docx';

/** A hyperlink whose relationship has a name of our choice; docx's own draws a random one. */
export class ExternalLink extends XmlComponent {
  #related = false;

  constructor(
    readonly number: number,
    readonly url: string,
    children: readonly XmlComponent[],
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
