/** Reads one part of a Word file as text, in one pass over its tree. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { type Around, Collected, type Mutable } from './collected.ts';
import { FieldStack } from './field-stack.ts';
import { deletes, flag, value } from './properties.ts';
import { readRows } from './read-table.ts';
import type { Block, Paragraph, Piece, Story, Table } from './story.ts';

/** @param root of the part: `w:document`, `w:hdr`, `w:footnotes`, `w:comments` … */
export function readStory(part: string, root: XmlElement): Story {
  return new StoryReader().read(part, root);
}

/** What a paragraph gets while it is read. */
interface Content {
  readonly pieces: Piece[];
  readonly boxes: Block[];
  length: number;
}

class StoryReader {
  readonly #collected = new Collected();
  readonly #fields = new FieldStack();
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];

  read(part: string, root: XmlElement): Story {
    const blocks = this.#blocks(root, { controls: [] });
    const { controls, bookmarks, changes } = this.#collected;
    return {
      ...{ part, root, blocks, paragraphs: this.#paragraphs, tables: this.#tables },
      ...{ controls, fields: this.#fields.fields, bookmarks, changes },
    };
  }

  /** The paragraphs and tables in an element, through all that only stands around them. */
  #blocks(element: XmlElement, around: Around): readonly Block[] {
    return element.elements.flatMap((child): readonly Block[] => {
      switch (child.name) {
        case 'w:p':
          return [this.#paragraph(child, around)];
        case 'w:tbl':
          return [this.#table(child, around)];
        case 'w:sdt': {
          const open = this.#collected.openControl(child, 'block', around);
          return open === undefined ? [] : this.#blocks(open.content, open.inside);
        }
        case 'mc:AlternateContent':
          return chosen(child).flatMap((choice) => this.#blocks(choice, around));
        case 'w:sectPr':
        case 'w:tcPr':
          this.#collected.looks(child);
          return [];
        default:
          return this.#blocks(child, this.#collected.enter(child, around));
      }
    });
  }

  #paragraph(element: XmlElement, around: Around): Paragraph {
    const properties = element.child('w:pPr');
    this.#collected.looks(properties);
    this.#collected.looks(properties?.child('w:sectPr'));
    const style = value(properties, 'w:pStyle');
    const content: Content = { pieces: [], boxes: [], length: 0 };
    const paragraph: Mutable<Paragraph> = {
      type: 'paragraph',
      element,
      ...(style === undefined ? {} : { style }),
      pieces: content.pieces,
      text: '',
      controls: around.controls,
      ...(around.cell === undefined ? {} : { cell: around.cell }),
      boxes: content.boxes,
    };
    // Before those in its text boxes.
    this.#paragraphs.push(paragraph);
    this.#inlines(element, around, undefined, content);
    paragraph.text = content.pieces.map(({ text, gone }) => (gone ? '' : text)).join('');
    return paragraph;
  }

  #inlines(element: XmlElement, around: Around, run: XmlElement | undefined, into: Content): void {
    for (const child of element.elements) this.#inline(child, around, run, into);
  }

  #inline(child: XmlElement, around: Around, run: XmlElement | undefined, into: Content): void {
    const add = (kind: Piece['kind'], text: string) => this.#add(kind, text, child, run, around, into);
    switch (child.name) {
      case 'w:pPr':
      case 'w:softHyphen':
        return;
      case 'w:rPr':
        this.#collected.looks(child);
        return;
      case 'w:r':
        this.#inlines(child, around, child, into);
        return;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        add('text', child.text);
        return;
      case 'w:tab':
      case 'w:ptab':
        add('text', '\t');
        return;
      case 'w:br':
      case 'w:cr':
        add('text', '\n');
        return;
      case 'w:noBreakHyphen':
        add('text', '\u2011');
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        this.#fields.addInstruction(child.text);
        return;
      case 'w:fldChar':
        this.#fields.mark(child, run);
        return;
      case 'w:fldSimple':
        this.#fields.begin(child.attribute('w:instr') ?? '', child, true);
        this.#inlines(child, around, run, into);
        this.#fields.end();
        return;
      case 'w:sdt': {
        const open = this.#collected.openControl(child, 'run', around);
        if (open !== undefined) this.#inlines(open.content, open.inside, run, into);
        return;
      }
      case 'mc:AlternateContent':
        for (const choice of chosen(child)) this.#inlines(choice, around, run, into);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        add('object', '');
        for (const box of textBoxes(child)) into.boxes.push(...this.#blocks(box, around));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference':
      case 'w:sym':
        add('object', '');
        return;
      default:
        this.#inlines(child, this.#collected.enter(child, around), run, into);
    }
  }

  #add(
    kind: Piece['kind'],
    text: string,
    element: XmlElement,
    run: XmlElement | undefined,
    { controls, change }: Around,
    into: Content,
  ): void {
    if (this.#fields.inInstruction) return;
    const field = this.#fields.current;
    const gone = deletes(change) || flag(run?.child('w:rPr'), 'w:vanish');
    into.pieces.push({
      ...{ kind, text, element, controls, gone, at: into.length },
      ...(run === undefined ? {} : { run }),
      ...(field === undefined ? {} : { field }),
      ...(change === undefined ? {} : { change }),
    });
    if (!gone) into.length += text.length;
  }

  #table(element: XmlElement, around: Around): Table {
    const table: Mutable<Table> = {
      type: 'table',
      element,
      rows: [],
      controls: around.controls,
      ...(around.cell === undefined ? {} : { cell: around.cell }),
    };
    // Before those in its cells.
    this.#tables.push(table);
    table.rows = readRows(element, around, this.#collected, (cell, inside) => this.#blocks(cell, inside));
    return table;
  }
}

/** What Word 2010 and later show of several forms of the same content: the first. */
function chosen(element: XmlElement): readonly XmlElement[] {
  const choice = element.child('mc:Choice') ?? element.child('mc:Fallback');
  return choice === undefined ? [] : [choice];
}

/** The text boxes of a drawing; those inside them are found when they are read. */
function textBoxes(element: XmlElement): readonly XmlElement[] {
  return element.elements.flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child];
    return (child.name === 'mc:AlternateContent' ? chosen(child) : [child]).flatMap(textBoxes);
  });
}
