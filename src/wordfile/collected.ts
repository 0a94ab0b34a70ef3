/** What a part holds besides its text: controls, bookmarks, tracked changes; and where a walk through it is. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { changeOf, deletes, isChange, value } from './properties.ts';
import type { Bookmark, Cell, Change, Control } from './story.ts';

/** Where the walk is. */
export interface Around {
  /** Outermost first. */
  readonly controls: readonly Control[];
  readonly cell?: Cell;
  readonly change?: Change;
}

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Parts of the names of all changes that properties say. */
const CHANGED = [
  'Change',
  ':ins',
  ':del',
  '<ins',
  '<del',
  'cellIns',
  'cellDel',
  'cellMerge',
  ':move',
  '<move',
];

export class Collected {
  readonly controls: Control[] = [];
  readonly bookmarks: Bookmark[] = [];
  readonly changes: Change[] = [];

  /** Notes a control. @returns its content and where that is; undefined where it has none */
  openControl(
    element: XmlElement,
    level: Control['level'],
    around: Around,
  ): { readonly content: XmlElement; readonly inside: Around } | undefined {
    const properties = element.child('w:sdtPr');
    const content = element.child('w:sdtContent');
    const tag = value(properties, 'w:tag');
    const title = value(properties, 'w:alias');
    const parent = around.controls.at(-1);
    const control: Control = {
      element,
      ...(content === undefined ? {} : { content }),
      ...(tag === undefined ? {} : { tag }),
      ...(title === undefined ? {} : { title }),
      level,
      ...(parent === undefined ? {} : { parent }),
    };
    this.controls.push(control);
    if (content === undefined) return undefined;
    return { content, inside: { ...around, controls: [...around.controls, control] } };
  }

  /** Goes into an element that only stands around text; notes what it marks. */
  enter(element: XmlElement, around: Around): Around {
    if (element.name === 'w:bookmarkStart') {
      this.bookmarks.push({
        name: element.attribute('w:name') ?? '',
        id: element.attribute('w:id') ?? '',
        element,
      });
    }
    const change = changeOf(element);
    if (change === undefined) return around;
    this.changes.push(change);
    // What is inserted in something that is deleted is deleted.
    return deletes(around.change) ? around : { ...around, change };
  }

  /** Changes of looks, and of the mark at the end of a paragraph. */
  looks(properties: XmlElement | undefined): void {
    if (properties === undefined || !CHANGED.some((name) => properties.mayHold(name))) return;
    for (const child of properties.elements) {
      const change = changeOf(child);
      if (change !== undefined) this.changes.push(change);
      // What stands in a change of looks is how it was before.
      else if (child.name === 'w:rPr') this.looks(child);
    }
  }

  /** The change that a row says of itself. */
  rowChange(properties: XmlElement | undefined): Change | undefined {
    const changes = properties?.elements.filter(isChange).flatMap((element) => changeOf(element) ?? []) ?? [];
    this.changes.push(...changes);
    return changes.find(({ kind }) => kind !== 'look');
  }
}
