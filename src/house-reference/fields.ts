/**
 * Fields in a header or footer. Those that a page itself answers (its number) stay; the others would ask for something
 * outside the answer, or change with the day on which it is opened: of these the text that they show stays.
 *
 * Source: ECMA-376, part 1, 17.16.
 */
import type { XmlElement } from '../reading/package/xml-tree.ts';

const KEPT: ReadonlySet<string> = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTION',
  'SECTIONPAGES',
  'STYLEREF',
  'TITLE',
  'SUBJECT',
  'AUTHOR',
]);

export interface FoundFields {
  /** Names of those that stay, and of those that became text, in the order in which they stand. */
  readonly kept: readonly string[];
  readonly frozen: readonly string[];
  /** What goes where a field becomes text: its marks and its instruction. */
  readonly marks: ReadonlySet<XmlElement>;
}

interface OpenField {
  instruction: string;
  inResult: boolean;
  form: boolean;
  readonly marks: XmlElement[];
}

export function findFields(root: XmlElement): FoundFields {
  const open: OpenField[] = [];
  const kept: string[] = [];
  const frozen: string[] = [];
  const marks = new Set<XmlElement>();
  const freeze = (field: OpenField) => {
    for (const mark of field.marks) marks.add(mark);
  };
  const close = (field: OpenField) => {
    const name = nameOf(field.instruction);
    if (KEPT.has(name) && !field.form) kept.push(name);
    else {
      frozen.push(name);
      freeze(field);
    }
  };
  const character = (element: XmlElement) => {
    const type = element.attribute('w:fldCharType');
    for (const field of open) if (!field.inResult) field.marks.push(element);
    if (type === 'begin') {
      const form = element.child('w:ffData') !== undefined;
      open.push({ instruction: '', inResult: false, form, marks: [element] });
      return;
    }
    const field = open.at(-1);
    if (field === undefined) {
      // A mark of a field that never began.
      marks.add(element);
      return;
    }
    if (!field.marks.includes(element)) field.marks.push(element);
    if (type === 'separate') field.inResult = true;
    else {
      open.pop();
      close(field);
    }
  };
  const simple = (element: XmlElement) => {
    const name = nameOf(element.attribute('w:instr') ?? '');
    if (KEPT.has(name)) kept.push(name);
    else {
      frozen.push(name);
      marks.add(element);
    }
  };
  const inRun = (element: XmlElement) => {
    const asking = open.filter(({ inResult }) => !inResult);
    for (const field of asking) field.marks.push(element);
    const field = asking.at(-1);
    if (field !== undefined && element.name === 'w:instrText') field.instruction += element.text;
  };
  const visit = (element: XmlElement): void => {
    for (const child of element.elements) {
      if (child.name === 'w:fldChar') character(child);
      else if (child.name === 'w:fldSimple') simple(child);
      else if (element.name === 'w:r' && child.name !== 'w:rPr') inRun(child);
      visit(child);
    }
  };
  visit(root);
  for (const field of open) freeze(field);
  return { kept, frozen, marks };
}

function nameOf(instruction: string): string {
  return /^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '=';
}
