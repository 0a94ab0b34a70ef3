/**
 * The parts of a zip, unpacked piece by piece and only where they are asked for: a file of a megabyte may claim to be
 * small and unpack to terabytes.
 *
 * Source: PKWARE's APPNOTE, 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
 */
import { inflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';
import { Inflate, strFromU8 } from 'fflate';
import { damaged, UnreadablePackage } from './failure.ts';

const LOCAL = { signature: 0x04034b50, length: 30, name: 26, extra: 28 };
const CENTRAL = {
  ...{ signature: 0x02014b50, length: 46, flags: 8, method: 10, crc: 16, packed: 20, size: 24 },
  ...{ name: 28, extra: 30, comment: 32, at: 42 },
};
const END = { signature: 0x06054b50, length: 22, count: 10, directory: 16 };

/** Office files have some tens of parts. */
const MAX_ENTRIES = 10_000;
/** Bytes that all parts together may unpack to, and how many times larger than packed beyond the first ones. */
const MAX_UNPACKED = 1024 ** 3;
const MAX_RATIO = 250;
const FREE = 32 * 1024 ** 2;
/** Packed bytes that are unpacked at once: at most a thousand times as many come out. */
const STEP = 16 * 1024;
/** Bytes of a part that are unpacked as a whole, which is several times faster. */
const WHOLE = 24 * 1024 ** 2;

export interface ZipEntry {
  /** As it stands in the file. */
  readonly name: string;
  /** Its header before its bytes, and its record in the directory: names, dates and extra fields. */
  readonly header: Uint8Array;
  readonly record: Uint8Array;
  readonly packed: Uint8Array;
  readonly stored: boolean;
  /** Bytes that it unpacks to, as the file says. */
  readonly size: number;
  readonly crc: number;
}

export class Zip {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #limit: number;
  #unpacked = 0;

  /**
   * @param most bytes that all parts together may unpack to
   * @throws UnreadablePackage where the bytes are no plain zip
   */
  constructor(bytes: Uint8Array, most = MAX_UNPACKED) {
    this.#entries = readEntries(bytes);
    this.#limit = Math.max(FREE, Math.min(most, bytes.length * MAX_RATIO));
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** All parts and folders, in the order of the directory. */
  get entries(): readonly ZipEntry[] {
    return [...this.#entries.values()];
  }

  /**
   * Hands over the bytes of a part, piece by piece.
   *
   * @param onBytes answers whether it wants more
   * @throws UnreadablePackage where there is no such part, or its bytes are not what they should be
   */
  read(name: string, onBytes: (bytes: Uint8Array) => boolean): void {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) throw damaged();
    let wanted = true;
    let crc = -1;
    const pass = (bytes: Uint8Array): void => {
      this.#unpacked += bytes.length;
      if (this.#unpacked > this.#limit) throw new UnreadablePackage('too-large');
      crc = crc32(bytes, crc);
      if (wanted && bytes.length > 0) wanted = onBytes(bytes);
    };
    const whole = entry.stored ? entry.packed : unpacked(entry, this.#limit - this.#unpacked);
    if (whole !== undefined) pass(whole);
    else inflate(entry.packed, pass, () => wanted);
    if (wanted && ~crc >>> 0 !== entry.crc) throw damaged();
  }
}

/** @returns undefined where the part is large, or is not what the file says of it: it is then unpacked piece by piece */
function unpacked({ packed, size }: ZipEntry, most: number): Uint8Array | undefined {
  if (size === 0 || size > Math.min(WHOLE, most)) return undefined;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: size });
    return bytes.length === size ? bytes : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function inflate(packed: Uint8Array, pass: (bytes: Uint8Array) => void, isWanted: () => boolean): void {
  let ended = false;
  const stream = new Inflate((bytes, final) => {
    ended = final;
    pass(bytes);
  });
  try {
    for (let at = 0; at < packed.length && isWanted(); at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    // The library throws its own errors, with a number, for bytes that are no packed data.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') throw damaged();
    throw error;
  }
  if (isWanted() && !ended) throw damaged();
}

/** Names of parts have no case, and some programs write them with backslashes. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function readEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + END.count, true);
    if (count > MAX_ENTRIES) throw new UnreadablePackage('too-large');
    const entries = new Map<string, ZipEntry>();
    let at = view.getUint32(end + END.directory, true);
    for (let index = 0; index < count; index += 1) {
      const { name, entry, next } = readEntry(view, bytes, at);
      if (entries.has(name)) throw damaged();
      entries.set(name, entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // An offset that leads out of the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function endOfDirectory(view: DataView): number {
  // A comment of up to 65,535 bytes may stand behind it.
  const first = Math.max(0, view.byteLength - END.length - 0xffff);
  for (let at = view.byteLength - END.length; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw damaged();
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly name: string; readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== CENTRAL.signature) throw damaged();
  const short = (field: number) => view.getUint16(at + field, true);
  const long = (field: number) => view.getUint32(at + field, true);
  const method = short(CENTRAL.method);
  const encrypted = (short(CENTRAL.flags) & 1) !== 0;
  if (encrypted || (method !== 0 && method !== 8)) throw damaged();
  const nameEnd = at + CENTRAL.length + short(CENTRAL.name);
  const written = strFromU8(bytes.subarray(at + CENTRAL.length, nameEnd));
  const next = nameEnd + short(CENTRAL.extra) + short(CENTRAL.comment);
  const local = long(CENTRAL.at);
  if (view.getUint32(local, true) !== LOCAL.signature) throw damaged();
  const start =
    local +
    LOCAL.length +
    view.getUint16(local + LOCAL.name, true) +
    view.getUint16(local + LOCAL.extra, true);
  const packed = bytes.subarray(start, start + long(CENTRAL.packed));
  if (packed.length !== long(CENTRAL.packed)) throw damaged();
  return {
    name: partKey(written),
    entry: {
      name: written,
      header: bytes.subarray(local, start),
      record: bytes.subarray(at, next),
      packed,
      stored: method === 0,
      size: long(CENTRAL.size),
      crc: long(CENTRAL.crc),
    },
    next,
  };
}

/** @param before of the bytes before these; -1 at the beginning, and inverted at the end */
export function crc32(bytes: Uint8Array, before: number): number {
  return ~nodeCrc32(bytes, ~before >>> 0);
}
