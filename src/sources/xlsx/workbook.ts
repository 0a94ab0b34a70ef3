/**
 * What a workbook says about itself: its sheets, which date system it counts in, where its parts lie.
 *
 * Source: ECMA-376, part 1, 18.2 (workbook) and part 2, 9.3 (relationships).
 */
import { damaged, UnreadableWorkbook } from './failure.ts';
import { readPart } from './part.ts';
import type { Attributes, XmlHandler } from './xml-stream.ts';
import { Zip } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  /** Name of its part in the zip. */
  readonly part: string;
}

export interface Workbook {
  readonly zip: Zip;
  /** Sheets with cells, in their order; charts have sheets of their own, which are not here. */
  readonly sheets: readonly Sheet[];
  /** Days count from 1904, as on old Macintosh computers. */
  readonly from1904: boolean;
  readonly stylesPart?: string;
  readonly stringsPart?: string;
}

interface Relationship {
  readonly id: string;
  /** Last part of the type's address, such as "worksheet". */
  readonly type: string;
  readonly target: string;
}

/** More than anybody makes by hand. */
const MAX_SHEETS = 1000;

/** @throws UnreadableWorkbook */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const [first, second] = bytes;
  // The container of old formats, and of workbooks with a password.
  if (first === 0xd0 && second === 0xcf) throw new UnreadableWorkbook('old');
  if (first !== 0x50 || second !== 0x4b) throw new UnreadableWorkbook('no-workbook');
  const zip = new Zip(bytes);
  if (!zip.has('_rels/.rels')) throw new UnreadableWorkbook('no-workbook');
  const main = relationships(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !zip.has(main)) throw new UnreadableWorkbook('no-workbook');
  const related = relationships(zip, main);
  const { listed, from1904 } = readMain(zip, main);
  const partOf = (wanted: string) =>
    related.find(({ type, target }) => type === wanted && zip.has(target))?.target;
  const [stylesPart, stringsPart] = [partOf('styles'), partOf('sharedStrings')];
  return {
    ...{ zip, from1904 },
    sheets: listed.flatMap(({ name, visible, id }) => {
      const found = related.find((one) => one.id === id);
      if (found === undefined) throw damaged();
      return found.type === 'worksheet' ? [{ name, visible, part: found.target }] : [];
    }),
    ...(stylesPart === undefined ? {} : { stylesPart }),
    ...(stringsPart === undefined ? {} : { stringsPart }),
  };
}

function readMain(zip: Zip, part: string) {
  const listed: { readonly name: string; readonly visible: boolean; readonly id: string }[] = [];
  let from1904 = false;
  let root: string | undefined;
  readPart(
    zip,
    part,
    elements((name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      if (listed.length >= MAX_SHEETS) throw new UnreadableWorkbook('too-large');
      const visible = (attributes.get('state') ?? 'visible') === 'visible';
      listed.push({ name: attributes.get('name') ?? '', visible, id: attributes.get('id') ?? '' });
    }),
  );
  if (root !== 'workbook') throw new UnreadableWorkbook('no-workbook');
  return { listed, from1904 };
}

/** @param part whose relationships they are; empty for the package itself */
function relationships(zip: Zip, part: string): readonly Relationship[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const file = `${folder}_rels/${part.slice(cut)}.rels`;
  const found: Relationship[] = [];
  if (!zip.has(file)) return found;
  readPart(
    zip,
    file,
    elements((name, attributes) => {
      // What lies outside the file is never followed.
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type,
        target: resolved(folder, attributes.get('Target') ?? ''),
      });
    }),
  );
  return found;
}

/** The name of a part from where it is named. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A handler that looks at elements and their attributes alone. */
export function elements(open: (name: string, attributes: Attributes) => void): XmlHandler {
  return { open, close: () => undefined, text: () => undefined };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
