/**
 * Makes a zip that another library wrote reproducible, as `writePackage` would, without compressing its parts again.
 *
 * Source: PKWARE's APPNOTE, 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
 */
import { strFromU8 } from 'fflate';
import { comparePartNames } from './package.ts';

const LOCAL = { signature: 0x04034b50, length: 30, time: 10, name: 26, extra: 28 };
const CENTRAL = {
  signature: 0x02014b50,
  length: 46,
  time: 12,
  size: 20,
  name: 28,
  extra: 30,
  comment: 32,
  at: 42,
};
const END = { signature: 0x06054b50, length: 22, count: 10, directory: 16 };

/** 1 January 1980, 0:00, the first time that a zip can hold: two bytes of time, two of date. */
const EPOCH = 0x00210000;

interface Entry {
  readonly name: string;
  /** Header and compressed content of the part. */
  readonly local: Uint8Array;
  /** Its record in the directory. */
  readonly central: Uint8Array;
}

/**
 * The same parts in the order of `writePackage`, with its date.
 *
 * @throws Error where the zip is not a plain one: with a comment, or with sizes behind the parts
 */
export function repackage(zip: Uint8Array): Uint8Array {
  const entries = readEntries(zip).sort((a, b) => comparePartNames(a.name, b.name));
  const packed = new Uint8Array(zip.length);
  let at = 0;
  const append = (bytes: Uint8Array, timeAt: number): DataView => {
    packed.set(bytes, at);
    const view = new DataView(packed.buffer, at, bytes.length);
    view.setUint32(timeAt, EPOCH, true);
    at += bytes.length;
    return view;
  };
  const starts = entries.map(({ local }) => append(local, LOCAL.time).byteOffset);
  const directory = at;
  entries.forEach(({ central }, index) => {
    append(central, CENTRAL.time).setUint32(CENTRAL.at, starts[index] ?? 0, true);
  });
  packed.set(zip.subarray(zip.length - END.length), at);
  if (at + END.length !== zip.length) throw new Error('a zip holds more than its parts');
  new DataView(packed.buffer, at).setUint32(END.directory, directory, true);
  return packed;
}

function readEntries(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const end = zip.length - END.length;
  expect(view, end, END.signature);
  const count = view.getUint16(end + END.count, true);
  let at = view.getUint32(end + END.directory, true);
  return Array.from({ length: count }, () => {
    expect(view, at, CENTRAL.signature);
    const short = (field: number) => view.getUint16(at + field, true);
    const nameEnd = at + CENTRAL.length + short(CENTRAL.name);
    const central = zip.subarray(at, nameEnd + short(CENTRAL.extra) + short(CENTRAL.comment));
    const start = view.getUint32(at + CENTRAL.at, true);
    expect(view, start, LOCAL.signature);
    const names = view.getUint16(start + LOCAL.name, true) + view.getUint16(start + LOCAL.extra, true);
    const size = LOCAL.length + names + view.getUint32(at + CENTRAL.size, true);
    const name = strFromU8(zip.subarray(at + CENTRAL.length, nameEnd));
    at += central.length;
    return { name, central, local: zip.subarray(start, start + size) };
  });
}

function expect(view: DataView, at: number, signature: number): void {
  if (at < 0 || at + 4 > view.byteLength || view.getUint32(at, true) !== signature) {
    throw new Error('not a zip as the docx package writes it');
  }
}
