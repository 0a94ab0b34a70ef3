/**
 * A part of the index: some answers with the words that stand in them, in a form of which a search reads only what it
 * needs. A search library's own form of 10,000 answers takes two seconds and more than a gigabyte to load.
 *
 * The bytes: a mark, the lengths of four parts, and the parts: the answers as JSON, for each document and field how many
 * words it has, the terms (a line for each: term, place, length), and where each term stands: for each field the number of
 * documents, then each with its distance from the one before and how often, in numbers of seven bits to the byte.
 */
import type { ArchiveFile } from '../archive-file.ts';
import type { Version } from '../same-question.ts';
import { type Counts, FIELDS } from './fields.ts';

/** What is known of an answer without reading its file. */
export interface IndexedAnswer extends Version {
  /** Names the very bytes that were read. */
  readonly key: string;
  readonly received?: Pick<NonNullable<ArchiveFile['received']>, 'file'> | undefined;
  readonly items: number;
}

export interface Segment {
  readonly answers: readonly IndexedAnswer[];
  /** Number of the first document of each answer, and behind the last one how many there are. */
  readonly starts: Uint32Array;
  /** Words of each document, `FIELDS` numbers for each. */
  readonly lengths: Uint16Array;
  readonly terms: Buffer;
  readonly places: Buffer;
}

const MARK = Buffer.from('REPLIEK ARCHIEF 1\n');
const PARTS = 4;
const MOST_WORDS = 0xffff;

export class SegmentBuilder {
  readonly #answers: IndexedAnswer[] = [];
  readonly #lengths: number[] = [];
  /** By term and field: documents and times, one after the other. */
  readonly #places = new Map<string, (number[] | undefined)[]>();
  #documents = 0;

  get size(): number {
    return this.#answers.length;
  }

  add(answer: IndexedAnswer, documents: readonly Counts[]): void {
    this.#answers.push(answer);
    for (const counts of documents) {
      for (const [field, terms] of counts.entries()) {
        let words = 0;
        for (const [term, times] of terms) {
          words += times;
          this.#place(term, field, times);
        }
        this.#lengths.push(Math.min(words, MOST_WORDS));
      }
      this.#documents += 1;
    }
  }

  #place(term: string, field: number, times: number): void {
    let fields = this.#places.get(term);
    if (fields === undefined) {
      fields = [];
      this.#places.set(term, fields);
    }
    const places = fields[field];
    if (places === undefined) fields[field] = [this.#documents, times];
    else places.push(this.#documents, times);
  }

  bytes(): Uint8Array {
    const places = new Numbers();
    const terms: string[] = [];
    for (const term of [...this.#places.keys()].sort()) {
      const start = places.length;
      const fields = this.#places.get(term) ?? [];
      for (let field = 0; field < FIELDS; field += 1) {
        const of = fields[field] ?? [];
        places.push(of.length / 2);
        let before = 0;
        for (let at = 0; at < of.length; at += 2) {
          const document = of[at] ?? 0;
          places.push(document - before);
          places.push(of[at + 1] ?? 0);
          before = document;
        }
      }
      terms.push(`\n${term}\t${start} ${places.length - start}`);
    }
    const parts = [
      Buffer.from(JSON.stringify(this.#answers)),
      Buffer.from(new Uint16Array(this.#lengths).buffer),
      Buffer.from(`${terms.join('')}\n`),
      places.bytes(),
    ];
    const sizes = Buffer.from(new Uint32Array(parts.map(({ length }) => length)).buffer);
    return Buffer.concat([MARK, sizes, ...parts]);
  }
}

/** Whole numbers of seven bits to the byte, the lowest first; the highest bit says that more follow. */
class Numbers {
  #bytes = Buffer.alloc(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    }
    let left = number;
    while (left > 127) {
      this.#bytes[this.#length] = (left & 127) | 128;
      this.#length += 1;
      left >>>= 7;
    }
    this.#bytes[this.#length] = left;
    this.#length += 1;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** @returns undefined where the bytes are not what a builder made */
export function parseSegment(bytes: Uint8Array): Segment | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = MARK.length + PARTS * 4;
  if (all.length < head || !all.subarray(0, MARK.length).equals(MARK)) return undefined;
  const parts: Buffer[] = [];
  let at = head;
  for (let part = 0; part < PARTS; part += 1) {
    const size = all.readUInt32LE(MARK.length + part * 4);
    parts.push(all.subarray(at, at + size));
    at += size;
  }
  const [answers, lengths, terms, places] = parts;
  if (at !== all.length || answers === undefined || terms === undefined || places === undefined) {
    return undefined;
  }
  const listed = parseAnswers(answers);
  if (listed === undefined || lengths === undefined) return undefined;
  const starts = new Uint32Array(listed.length + 1);
  for (const [index, { items }] of listed.entries()) starts[index + 1] = (starts[index] ?? 0) + items + 1;
  if (lengths.length !== (starts.at(-1) ?? 0) * FIELDS * 2) return undefined;
  // A copy: numbers of two bytes have to lie at an even place.
  const aligned = new Uint8Array(lengths);
  return { answers: listed, starts, lengths: new Uint16Array(aligned.buffer), terms, places };
}

/** Only this program writes them; what is not its own was cut off or changed, and is made anew. */
function parseAnswers(bytes: Buffer): readonly IndexedAnswer[] | undefined {
  try {
    const found: unknown = JSON.parse(bytes.toString('utf8'));
    return Array.isArray(found) && found.every(isIndexed) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isIndexed(found: unknown): found is IndexedAnswer {
  if (typeof found !== 'object' || found === null) return false;
  const texts = ['key', 'id', 'number', 'date', 'title', 'origin'];
  const items: unknown = Reflect.get(found, 'items');
  return (
    texts.every((name) => typeof Reflect.get(found, name) === 'string') &&
    ['house', 'minister', 'kind', 'answered'].every((name) => Reflect.has(found, name)) &&
    typeof items === 'number' &&
    Number.isSafeInteger(items) &&
    items >= 0
  );
}

/** Where a term stands: documents and times side by side, field after field. */
export interface Places {
  readonly documents: Uint32Array;
  readonly times: Uint32Array;
  /** Behind the last place of each field. */
  readonly ends: readonly number[];
}

/** @returns undefined where the term stands nowhere */
export function placesOf({ terms, places, starts }: Segment, term: string): Places | undefined {
  const at = terms.indexOf(`\n${term}\t`);
  if (at < 0) return undefined;
  const from = terms.indexOf('\t', at) + 1;
  const [start = 0, length = 0] = terms
    .subarray(from, terms.indexOf('\n', from))
    .toString('latin1')
    .split(' ')
    .map(Number);
  const bytes = places.subarray(start, start + length);
  const all = starts.at(-1) ?? 0;
  // A place takes two bytes at least.
  const documents = new Uint32Array(bytes.length >> 1);
  const times = new Uint32Array(bytes.length >> 1);
  const ends: number[] = [];
  let position = 0;
  let found = 0;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position] ?? 0;
      position += 1;
      number |= (byte & 127) << shift;
      if (byte < 128 || shift > 28) return number >>> 0;
    }
  };
  for (let field = 0; field < FIELDS; field += 1) {
    let document = 0;
    for (let left = next(); left > 0 && position < bytes.length; left -= 1) {
      document += next();
      const count = next();
      if (document >= all) continue;
      documents[found] = document;
      times[found] = count;
      found += 1;
    }
    ends.push(found);
  }
  return { documents, times, ends };
}

/** Every term, sorted. */
export function termsOf({ terms }: Segment): readonly string[] {
  return terms
    .toString('utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [line.slice(0, line.indexOf('\t'))]));
}
