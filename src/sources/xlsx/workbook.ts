/**
 * What a workbook says about itself: its sheets, which date system it counts in, where its parts lie.
 *
 * Source: ECMA-376, part 1, 18.2 (workbook).
 */
import { damaged, UnreadablePackage } from '../../reading/package/failure.ts';
import { readPart } from '../../reading/package/part.ts';
import { elements, relationships } from '../../reading/package/relationships.ts';
import { Zip } from '../../reading/package/zip.ts';

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

/** More than anybody makes by hand. */
const MAX_SHEETS = 1000;

/** @throws UnreadablePackage */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const [first, second] = bytes;
  // The container of old formats, and of workbooks with a password.
  if (first === 0xd0 && second === 0xcf) throw new UnreadablePackage('old');
  if (first !== 0x50 || second !== 0x4b) throw new UnreadablePackage('no-workbook');
  const zip = new Zip(bytes);
  if (!zip.has('_rels/.rels')) throw new UnreadablePackage('no-workbook');
  const main = relationships(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !zip.has(main)) throw new UnreadablePackage('no-workbook');
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
      if (listed.length >= MAX_SHEETS) throw new UnreadablePackage('too-large');
      const visible = (attributes.get('state') ?? 'visible') === 'visible';
      listed.push({ name: attributes.get('name') ?? '', visible, id: attributes.get('id') ?? '' });
    }),
  );
  if (root !== 'workbook') throw new UnreadablePackage('no-workbook');
  return { listed, from1904 };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
