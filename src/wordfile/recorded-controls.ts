/**
 * What a Word file says of its own content controls: what each stands for, and what was last written in it. It is the
 * part that the Word writer adds (docs/formats.md, "Content controls"); people do not see it, but a hostile file may
 * hold anything in it.
 */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { UnreadableWordFile, type WordFile } from './word-file.ts';

/** Members by dimension; null for rows that name none. */
export type RecordedMembers = ReadonlyMap<string, string | number | null>;

export interface RecordedCell {
  readonly kind: 'cell';
  readonly table: string;
  readonly measure: string;
  readonly row: string;
  readonly column: string;
  readonly where: RecordedMembers;
}

export type RecordedFigure =
  | RecordedCell
  | { readonly kind: 'fact'; readonly set: string; readonly fact: string }
  | { readonly kind: 'derived'; readonly of: readonly RecordedCell[] };

interface Recorded {
  readonly tag: string;
  /** What was written before, where that still stands in the file: in deleted text, say. */
  readonly earlier: readonly string[];
  /** In the part, to write it again. */
  readonly element: XmlElement;
}

export type RecordedControl = Recorded &
  (
    | {
        readonly kind: 'table';
        readonly table: string;
        readonly caption: string;
        /** The hash of its cells. */
        readonly cells: string;
        /** Texts of its cells: parts, rows, headers first; none where the file does not say them. */
        readonly parts: readonly (readonly (readonly string[])[])[];
        /** It stands below its caption without a control, since a program took that away. */
        readonly loose: boolean;
      }
    | {
        readonly kind: 'chart';
        /** Of the table that it draws. */
        readonly table: string;
        readonly caption: string;
        /** Its alternative text. */
        readonly description: string;
        /** The hash of what is drawn. */
        readonly content: string;
      }
    | { readonly kind: 'number'; readonly table: string; readonly text: string }
    /** Of the chart below the table. */
    | { readonly kind: 'chartnumber'; readonly table: string; readonly text: string }
    /** A remark below a table, counted from 0. */
    | { readonly kind: 'note'; readonly table: string; readonly at: number; readonly text: string }
    | { readonly kind: 'reference'; readonly table: string; readonly target: string; readonly text: string }
    | { readonly kind: 'figure'; readonly figure: RecordedFigure; readonly text: string }
  );

export interface ControlsRecord {
  /** Name of the part. */
  readonly part: string;
  readonly root: XmlElement;
  /** Id of the dossier that the file was built from. */
  readonly dossier: string;
  readonly build: string;
  /** By tag, in the order of the part. */
  readonly controls: ReadonlyMap<string, RecordedControl>;
}

/** @returns undefined where the file has no such part: Repliek did not write it, or a program left it out */
export function recordedControls(file: WordFile): ControlsRecord | undefined {
  for (const part of file.partsOf('customXml')) {
    const root = rootOf(file, part);
    if (root?.name === 'repliek:controls') return readControls(part, root);
  }
  return undefined;
}

/** @param part its name @param root of the part */
export function readControls(part: string, root: XmlElement): ControlsRecord {
  const controls = new Map<string, RecordedControl>();
  for (const element of root.elements) {
    const recorded = recordedControl(element);
    if (recorded !== undefined && !controls.has(recorded.tag)) controls.set(recorded.tag, recorded);
  }
  return { part, root, dossier: attribute(root, 'dossier'), build: attribute(root, 'build'), controls };
}

/** Other programs keep data of their own in such parts, which need not be what they say. */
function rootOf(file: WordFile, part: string): XmlElement | undefined {
  try {
    return file.tree(part);
  } catch (error) {
    if (error instanceof UnreadableWordFile) return undefined;
    throw error;
  }
}

/** @returns undefined for an element that this version does not know */
function recordedControl(element: XmlElement): RecordedControl | undefined {
  const tag = element.attribute('tag');
  if (tag === undefined || tag === '') return undefined;
  const table = attribute(element, 'table');
  const text = textOf(element, 'repliek:text');
  const earlier = element.elements.flatMap((child) => (child.name === 'repliek:earlier' ? [child.text] : []));
  switch (element.name) {
    case 'repliek:table': {
      const [caption, cells] = [textOf(element, 'repliek:caption'), attribute(element, 'cells')];
      return {
        kind: 'table',
        tag,
        earlier,
        element,
        table,
        caption,
        cells,
        parts: partsOf(element),
        loose: element.attribute('loose') === 'true',
      };
    }
    case 'repliek:chart': {
      const [caption, description] = ['repliek:caption', 'repliek:description'].map((name) =>
        textOf(element, name),
      );
      const content = attribute(element, 'content');
      return {
        kind: 'chart',
        tag,
        earlier,
        element,
        table,
        caption: caption ?? '',
        description: description ?? '',
        content,
      };
    }
    case 'repliek:number':
      return { kind: 'number', tag, earlier, element, table, text };
    case 'repliek:chartnumber':
      return { kind: 'chartnumber', tag, earlier, element, table, text };
    case 'repliek:note':
      return { kind: 'note', tag, earlier, element, table, at: Number(attribute(element, 'at')), text };
    case 'repliek:reference':
      return { kind: 'reference', tag, earlier, element, table, target: attribute(element, 'target'), text };
    case 'repliek:figure': {
      const figure = recordedFigure(element);
      return figure === undefined ? undefined : { kind: 'figure', tag, earlier, element, figure, text };
    }
    default:
      return undefined;
  }
}

function partsOf(element: XmlElement): readonly (readonly (readonly string[])[])[] {
  const inside = ({ elements }: XmlElement, name: string) => elements.filter((child) => child.name === name);
  return inside(element, 'repliek:part').map((part) =>
    inside(part, 'repliek:row').map((row) => inside(row, 'repliek:cell').map(({ text }) => text)),
  );
}

function recordedFigure(element: XmlElement): RecordedFigure | undefined {
  switch (element.attribute('kind')) {
    case 'cell':
      return recordedCell(element);
    case 'fact':
      return { kind: 'fact', set: attribute(element, 'set'), fact: attribute(element, 'fact') };
    case 'derived':
      return {
        kind: 'derived',
        of: element.elements.filter(({ name }) => name === 'repliek:of').map(recordedCell),
      };
    default:
      return undefined;
  }
}

function recordedCell(element: XmlElement): RecordedCell {
  const where = element.elements.flatMap((child) =>
    child.name === 'repliek:where' ? [[attribute(child, 'dimension'), memberOf(child)] as const] : [],
  );
  return {
    kind: 'cell',
    table: attribute(element, 'table'),
    measure: attribute(element, 'measure'),
    row: attribute(element, 'row'),
    column: attribute(element, 'column'),
    where: new Map(where),
  };
}

function memberOf(element: XmlElement): string | number | null {
  const number = element.attribute('number');
  if (number !== undefined) return Number(number);
  return element.attribute('text') ?? null;
}

function attribute(element: XmlElement, name: string): string {
  return element.attribute(name) ?? '';
}

function textOf(element: XmlElement, child: string): string {
  return element.child(child)?.text ?? '';
}
