/**
 * Headers and footers as an answer can carry them: text, tables, pictures and links of theirs, and nothing that runs,
 * fetches or points at parts that do not come along.
 */
import type { PagePart, PageRelation } from '../document/house-reference.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { findFields } from './fields.ts';
import { type Findings, noteAt } from './findings.ts';
import { freeSide, type PageWidth } from './free-side.ts';
import type { Pictures } from './pictures.ts';
import { closingTag, type Decision, openingTag, rewrittenContent } from './rewrite.ts';
import { allRelations, copiedPart, knownPrefixes, type Relation } from './word-document.ts';

/** Gone with all that is in them: marks of comments, changes and bookmarks, and what belongs to other parts. */
const DROPPED: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:numPr', 'w:sectPr', 'w:altChunk', 'w:subDoc', 'w:dataBinding', 'w:proofErr'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd', 'w:lastRenderedPageBreak'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef'],
  ...['w:footnoteReference', 'w:endnoteReference', 'w:footnoteRef', 'w:endnoteRef'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
  ...['w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr', 'w:delText', 'w:delInstrText'],
  ...['w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd', 'w:customXmlDelRangeStart'],
  ...['w:customXmlDelRangeEnd', 'w:cellIns', 'w:cellDel', 'w:cellMerge'],
]);

/** Only stand around what stays. */
const UNWRAPPED: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag'],
]);

/** Forms of drawings that Word 2010 and LibreOffice know. */
const DRAWN_SINCE_2010: ReadonlySet<string> = new Set(['wps', 'wpg', 'wpc', 'wpi', 'w14', 'wp14']);

/** Of VML: addresses outside the part. */
const FETCHING = ['src', 'href', 'o:href', 'r:href', 'o:relid', 'r:pict'];
const STYLES = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);
/** Apart from the numbers of pictures in the text of the answer. */
const FIRST_PICTURE = 90_001;

export class PagePartReader {
  #pictures = FIRST_PICTURE;

  /** @param styleId what a style of the file is called in the answer; undefined for one that does not come along */
  constructor(
    private readonly file: WordFile,
    private readonly pictures: Pictures,
    private readonly styleId: (id: string) => string | undefined,
    private readonly width: PageWidth,
    private readonly findings: Findings,
  ) {}

  read(part: string, where: 'header' | 'footer'): PagePart {
    const root = copiedPart(this.file, part);
    const fields = findFields(root);
    for (const name of fields.kept) noteAt(this.findings.keptFields, name, where);
    for (const name of fields.frozen) noteAt(this.findings.frozenFields, name, where);
    const relations = new Map(allRelations(this.file, part).map((relation) => [relation.id, relation]));
    const used = new Map<string, PageRelation>();
    const context = { where, relations, used, marks: fields.marks };
    const content = rewrittenContent(root, (element) => this.#decide(element, context));
    return {
      opening: openingTag(root),
      content: content.includes('<') ? content : '<w:p/>',
      closing: closingTag(root),
      relations: [...used.values()],
      freeSide: freeSide(root, this.width),
    };
  }

  #decide(element: XmlElement, context: Context): Decision {
    const { name, parent } = element;
    if (context.marks.has(element)) return name === 'w:fldSimple' ? 'unwrap' : 'drop';
    if (DROPPED.has(name) || name.endsWith('Change')) return 'drop';
    // Inside the looks of a paragraph's mark or a row it says that the mark was inserted.
    if (UNWRAPPED.has(name)) return /Pr$/.test(parent?.name ?? '') ? 'drop' : 'unwrap';
    if (STYLES.has(name)) {
      const style = this.styleId(element.attribute('w:val') ?? '');
      return style === undefined ? 'drop' : { attributes: new Map([['w:val', style]]) };
    }
    switch (name) {
      case 'w:object':
      case 'w:control':
        noteAt(this.findings.leftOut, name === 'w:object' ? 'ole' : 'activex', context.where);
        return 'drop';
      case 'w:drawing':
      case 'w:pict':
        return this.#drawing(element, context);
      case 'wp:docPr': {
        const id = String(this.#pictures);
        this.#pictures += 1;
        return this.#related(element, context, new Map([['id', id]]));
      }
      case 'w:hyperlink':
        return this.#link(element, context) ? this.#related(element, context, new Map()) : 'unwrap';
      case 'a:hlinkClick':
      case 'a:hlinkHover':
        return this.#link(element, context) ? this.#related(element, context, new Map()) : 'drop';
      case 'mc:Choice':
        knownPrefixes(element, element.attribute('Requires'));
        return 'keep';
      case 'mc:Fallback':
        return isForOldOnly(element) ? 'drop' : 'keep';
      case 'a:ext':
        // Newer forms of the same picture, which programs without them pass over.
        return relationIds(element).length > 0 ? 'drop' : 'keep';
      default:
        return this.#related(element, context, new Map());
    }
  }

  /** A picture whose file comes along, or a text box; charts and diagrams are made of parts that do not. */
  #drawing(element: XmlElement, context: Context): Decision {
    const inner = (wanted: string) => element.descendants(wanted);
    if (inner('w:control').length > 0) {
      noteAt(this.findings.leftOut, 'activex', context.where);
      return 'drop';
    }
    const made = inner('a:graphicData').some(({ attributes }) =>
      /\/(chart|diagram|chartex)$/.test(attributes.get('uri') ?? ''),
    );
    if (made) {
      noteAt(this.findings.leftOut, 'chart', context.where);
      return 'drop';
    }
    const files = [...inner('a:blip'), ...inner('v:imagedata')];
    if (!files.every((file) => this.#isPicture(file, context))) return 'drop';
    if (files.length > 0 && !isDescribed(element) && !isFallback(element)) {
      this.findings.withoutAltText[context.where] += 1;
    }
    return 'keep';
  }

  #isPicture(file: XmlElement, context: Context): boolean {
    const id = file.attribute('r:embed') ?? file.attribute('r:id');
    const relation = id === undefined ? undefined : context.relations.get(id);
    const outside = context.relations.get(file.attribute('r:link') ?? '') ?? relation;
    if (outside?.external === true) this.findings.external.add(outside.target);
    if (relation === undefined || relation.external) return false;
    const picture = this.pictures.of(relation.target);
    if (typeof picture !== 'string') return true;
    noteAt(this.findings.leftOut, picture === 'too-large' ? 'large-picture' : 'picture', context.where);
    return false;
  }

  /** True where it leads to the web or a mail address. */
  #link(element: XmlElement, { relations }: Context): boolean {
    const relation = relations.get(element.attribute('r:id') ?? '');
    return relation !== undefined && linkOf(relation) !== undefined;
  }

  /** Relations get names of their own; those that do not come along go. */
  #related(element: XmlElement, context: Context, more: ReadonlyMap<string, string | undefined>): Decision {
    const changes = new Map(more);
    for (const name of FETCHING) if (element.attributes.has(name)) changes.set(name, undefined);
    for (const [name, id] of relationIds(element, false)) {
      if (!changes.has(name)) changes.set(name, this.#take(id, context));
    }
    return changes.size === 0 ? 'keep' : { attributes: changes };
  }

  /** @returns the name of the relation in the answer */
  #take(id: string, { relations, used }: Context): string | undefined {
    const known = used.get(id);
    if (known !== undefined) return known.id;
    const relation = relations.get(id);
    if (relation === undefined) return undefined;
    const name = `rIdReference${used.size + 1}`;
    const url = linkOf(relation);
    if (url !== undefined) {
      used.set(id, { kind: 'link', id: name, url });
      return name;
    }
    if (relation.external || relation.type !== 'image') return undefined;
    const picture = this.pictures.of(relation.target);
    if (typeof picture === 'string') return undefined;
    used.set(id, { kind: 'picture', id: name, picture: picture.name });
    return name;
  }
}

interface Context {
  readonly where: 'header' | 'footer';
  readonly relations: ReadonlyMap<string, Relation>;
  /** By their names in the file. */
  readonly used: Map<string, PageRelation>;
  readonly marks: ReadonlySet<XmlElement>;
}

/** The attributes of an element, and of those inside it, that name a relation. */
function relationIds(element: XmlElement, deep = true): readonly (readonly [string, string])[] {
  const own = [...element.attributes].filter(([name]) => name.startsWith('r:'));
  return deep ? [...own, ...element.elements.flatMap((child) => relationIds(child))] : own;
}

/** Links to the web and to mail addresses. */
function linkOf({ external, type, target }: Relation): string | undefined {
  if (!external || type !== 'hyperlink' || target.length > 2000) return undefined;
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(target) ? target : undefined;
}

/** Drawn once more for Word 2007, in a form of which LibreOffice writes what Word does not know. */
function isForOldOnly({ parent }: XmlElement): boolean {
  const choices = parent?.elements.filter(({ name }) => name === 'mc:Choice') ?? [];
  const needed = choices.flatMap((choice) => choice.attribute('Requires')?.split(/\s+/) ?? []);
  return needed.length > 0 && needed.every((name) => DRAWN_SINCE_2010.has(name));
}

function isFallback(element: XmlElement): boolean {
  for (let outer = element.parent; outer !== undefined; outer = outer.parent) {
    if (outer.name === 'mc:Fallback') return true;
  }
  return false;
}

/** Has a text for who cannot see it, or says that it is there for looks alone. */
function isDescribed(element: XmlElement): boolean {
  const named = [
    ...element.descendants('wp:docPr').flatMap((one) => [one.attribute('descr'), one.attribute('title')]),
    ...element.descendants('v:shape').map((one) => one.attribute('alt')),
  ];
  if (named.some((text) => text !== undefined && text.trim() !== '')) return true;
  return element
    .descendants('a:ext')
    .some((ext) =>
      ext.elements.some(
        ({ name, attributes }) => name.endsWith(':decorative') && attributes.get('val') === '1',
      ),
    );
}
