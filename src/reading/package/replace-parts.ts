/**
 * The same zip with other content in some of its parts: all other parts keep their packed bytes, their dates and their
 * place.
 *
 * Source: PKWARE's APPNOTE, 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
 */
import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { damaged } from './failure.ts';
import { crc32, partKey, type Zip, type ZipEntry } from './zip.ts';

const LOCAL = { signature: 0x04034b50, length: 30, version: 4, flags: 6, method: 8, crc: 14, names: 26 };
const RECORD = {
  ...{ signature: 0x02014b50, length: 46, made: 4, version: 6, flags: 8, method: 10, crc: 16 },
  ...{ packed: 20, size: 24, names: 28, at: 42 },
};
const END = { signature: 0x06054b50, length: 22, here: 8, count: 10, size: 12, directory: 16 };

/** 1 January 1980, 0:00, the first time that a zip can hold. */
const EPOCH = Uint8Array.of(0, 0, 0x21, 0);
const DEFLATED = 8;
/** The sizes stand behind the bytes instead of in front of them. */
const DESCRIPTOR_FLAG = 8;
const UTF8_FLAG = 0x0800;
const VERSION = 20;

interface Written {
  readonly local: Uint8Array;
  readonly packed: Uint8Array;
  readonly record: Uint8Array;
}

/**
 * @param changed content by name of the part; a name that the zip does not have becomes a part at its end
 * @throws UnreadablePackage where the result would be larger than a plain zip can be
 */
export function replaceParts(zip: Zip, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const wanted = new Map([...changed].map(([name, content]) => [partKey(name), { name, content }]));
  const kept = zip.entries.map((entry) => {
    const key = partKey(entry.name);
    const change = wanted.get(key);
    wanted.delete(key);
    return change === undefined ? keptPart(entry) : writtenPart(entry.name, change.content, datesOf(entry));
  });
  const added = [...wanted.values()].map(({ name, content }) => writtenPart(name, content, EPOCH));
  return joined([...kept, ...added]);
}

/** Its header tells its size itself, since what stood behind its bytes is left out. */
function keptPart({ header, record, packed }: ZipEntry): Written {
  // Not `slice`, which in Node's buffers shares the bytes of the file.
  const local = Uint8Array.from(header);
  const view = viewOf(local);
  const flags = view.getUint16(LOCAL.flags, true) & ~DESCRIPTOR_FLAG;
  view.setUint16(LOCAL.flags, flags, true);
  local.set(record.subarray(RECORD.crc, RECORD.names), LOCAL.crc);
  const copy = Uint8Array.from(record);
  const recordFlags = viewOf(copy).getUint16(RECORD.flags, true) & ~DESCRIPTOR_FLAG;
  viewOf(copy).setUint16(RECORD.flags, recordFlags, true);
  return { local, packed, record: copy };
}

/** @param dates two bytes of time, two of date */
function writtenPart(name: string, content: Uint8Array, dates: Uint8Array): Written {
  const packed = deflateRawSync(content);
  const nameBytes = strToU8(name);
  const record = new Uint8Array(RECORD.length + nameBytes.length);
  const view = viewOf(record);
  view.setUint32(0, RECORD.signature, true);
  view.setUint16(RECORD.made, VERSION, true);
  view.setUint16(RECORD.version, VERSION, true);
  view.setUint16(RECORD.flags, UTF8_FLAG, true);
  view.setUint16(RECORD.method, DEFLATED, true);
  record.set(dates, RECORD.method + 2);
  view.setUint32(RECORD.crc, ~crc32(content, -1) >>> 0, true);
  view.setUint32(RECORD.packed, packed.length, true);
  view.setUint32(RECORD.size, content.length, true);
  view.setUint16(RECORD.names, nameBytes.length, true);
  record.set(nameBytes, RECORD.length);
  const local = new Uint8Array(LOCAL.length + nameBytes.length);
  viewOf(local).setUint32(0, LOCAL.signature, true);
  // Both headers have the same fields in the same order from here on.
  local.set(record.subarray(RECORD.version, RECORD.names + 2), LOCAL.version);
  local.set(nameBytes, LOCAL.length);
  return { local, packed, record };
}

function datesOf({ record }: ZipEntry): Uint8Array {
  return record.subarray(RECORD.method + 2, RECORD.crc);
}

function joined(parts: readonly Written[]): Uint8Array {
  const size = parts.reduce((sum, { local, packed }) => sum + local.length + packed.length, 0);
  const directory = parts.reduce((sum, { record }) => sum + record.length, 0);
  if (size + directory > 0xffffffff || parts.length > 0xffff) throw damaged();
  const zip = new Uint8Array(size + directory + END.length);
  let at = 0;
  const append = (bytes: Uint8Array): void => {
    zip.set(bytes, at);
    at += bytes.length;
  };
  const starts = parts.map(({ local, packed }) => {
    const start = at;
    append(local);
    append(packed);
    return start;
  });
  parts.forEach(({ record }, index) => {
    viewOf(record).setUint32(RECORD.at, starts[index] ?? 0, true);
    append(record);
  });
  const end = viewOf(zip.subarray(at));
  end.setUint32(0, END.signature, true);
  end.setUint16(END.here, parts.length, true);
  end.setUint16(END.count, parts.length, true);
  end.setUint32(END.size, directory, true);
  end.setUint32(END.directory, size, true);
  return zip;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
