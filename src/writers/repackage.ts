/**
 * Makes zips that a library wrote one reproducible zip, without compressing their parts again.
 *
 * Source: PKWARE's APPNOTE, 4.3.7 (local header), 4.3.9 (data descriptor), 4.3.12 (central directory) and 4.3.16 (its
 * end).
 */
import { strFromU8 } from 'fflate';
import { comparePartNames } from './part-order.ts';

const LOCAL = { signature: 0x04034b50, length: 30, flags: 6, time: 10, crc: 14, name: 26, extra: 28 };
const CENTRAL = {
  ...{ signature: 0x02014b50, length: 46, flags: 8, time: 12, crc: 16, size: 20, afterSizes: 28 },
  ...{ name: 28, extra: 30, comment: 32, at: 42 },
};
/** Behind a part that was compressed as it came: what its header could not say yet. */
const DESCRIPTOR = { signature: 0x08074b50, length: 16, flag: 8 };
const END = { signature: 0x06054b50, length: 22, here: 8, count: 10, size: 12, directory: 16 };

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
 * The parts of all zips in the order of `writePackage`, with its date, and with their sizes in front of them.
 *
 * @throws Error where a zip is not a plain one, such as one with a comment
 */
export function repackage(...zips: readonly Uint8Array[]): Uint8Array {
  const entries = zips.flatMap(readEntries).sort((a, b) => comparePartNames(a.name, b.name));
  const length = entries.reduce((sum, { local, central }) => sum + local.length + central.length, END.length);
  const packed = new Uint8Array(length);
  let at = 0;
  const append = (bytes: Uint8Array, fields: typeof LOCAL | typeof CENTRAL): DataView => {
    packed.set(bytes, at);
    const view = new DataView(packed.buffer, at, bytes.length);
    view.setUint32(fields.time, EPOCH, true);
    view.setUint16(fields.flags, view.getUint16(fields.flags, true) & ~DESCRIPTOR.flag, true);
    at += bytes.length;
    return view;
  };
  const starts = entries.map(({ local, central }) => {
    const start = append(local, LOCAL).byteOffset;
    packed.set(central.subarray(CENTRAL.crc, CENTRAL.afterSizes), start + LOCAL.crc);
    return start;
  });
  const directory = at;
  entries.forEach(({ central }, index) => {
    append(central, CENTRAL).setUint32(CENTRAL.at, starts[index] ?? 0, true);
  });
  const end = new DataView(packed.buffer, at);
  end.setUint32(0, END.signature, true);
  end.setUint16(END.here, entries.length, true);
  end.setUint16(END.count, entries.length, true);
  end.setUint32(END.size, at - directory, true);
  end.setUint32(END.directory, directory, true);
  return packed;
}

function readEntries(zip: Uint8Array): readonly Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const end = zip.length - END.length;
  expect(view, end, END.signature);
  const count = view.getUint16(end + END.count, true);
  let at = view.getUint32(end + END.directory, true);
  let seen = END.length;
  const entries = Array.from({ length: count }, () => {
    expect(view, at, CENTRAL.signature);
    const short = (field: number) => view.getUint16(at + field, true);
    const nameEnd = at + CENTRAL.length + short(CENTRAL.name);
    const central = zip.subarray(at, nameEnd + short(CENTRAL.extra) + short(CENTRAL.comment));
    const start = view.getUint32(at + CENTRAL.at, true);
    expect(view, start, LOCAL.signature);
    const names = view.getUint16(start + LOCAL.name, true) + view.getUint16(start + LOCAL.extra, true);
    const size = LOCAL.length + names + view.getUint32(at + CENTRAL.size, true);
    const described = (short(CENTRAL.flags) & DESCRIPTOR.flag) !== 0;
    if (described) expect(view, start + size, DESCRIPTOR.signature);
    const name = strFromU8(zip.subarray(at + CENTRAL.length, nameEnd));
    at += central.length;
    seen += central.length + size + (described ? DESCRIPTOR.length : 0);
    return { name, central, local: zip.subarray(start, start + size) };
  });
  if (seen !== zip.length) throw new Error('a zip holds more than its parts');
  return entries;
}

function expect(view: DataView, at: number, signature: number): void {
  if (at < 0 || at + 4 > view.byteLength || view.getUint32(at, true) !== signature) {
    throw new Error('not a zip as the docx package writes it');
  }
}
