/** The pictures of headers and footers, each once, with what they are by their first bytes and not by their name. */
import type { ReferencePicture } from '../document/house-reference.ts';
import type { WordFile } from '../wordfile/word-file.ts';

/** An answer is sent by mail; a logo of print quality has a tenth of it. */
const MAX_PICTURE = 5 * 1024 ** 2;
const MAX_ALL = 12 * 1024 ** 2;

interface Format {
  readonly ending: string;
  readonly contentType: string;
  /** Where the bytes stand, and which. */
  readonly at: number;
  readonly bytes: readonly number[];
}

const FORMATS: readonly Format[] = [
  { ending: 'png', contentType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { ending: 'jpeg', contentType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { ending: 'gif', contentType: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { ending: 'bmp', contentType: 'image/bmp', at: 0, bytes: [0x42, 0x4d] },
  { ending: 'tiff', contentType: 'image/tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { ending: 'tiff', contentType: 'image/tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { ending: 'emf', contentType: 'image/x-emf', at: 40, bytes: [0x20, 0x45, 0x4d, 0x46] },
  { ending: 'wmf', contentType: 'image/x-wmf', at: 0, bytes: [0xd7, 0xcd, 0xc6, 0x9a] },
];

export type PictureOutcome = ReferencePicture | 'too-large' | 'unknown';

export class Pictures {
  readonly #file: WordFile;
  readonly #known = new Map<string, PictureOutcome>();
  #bytes = 0;

  constructor(file: WordFile) {
    this.#file = file;
  }

  /** @param part that holds the picture */
  of(part: string): PictureOutcome {
    const known = this.#known.get(part);
    if (known !== undefined) return known;
    const outcome = this.#file.has(part) ? this.#read(this.#file.bytes(part)) : 'unknown';
    this.#known.set(part, outcome);
    return outcome;
  }

  get all(): readonly ReferencePicture[] {
    return [...this.#known.values()].filter((outcome) => typeof outcome !== 'string');
  }

  #read(bytes: Uint8Array): PictureOutcome {
    const format = FORMATS.find((each) => each.bytes.every((byte, at) => bytes[each.at + at] === byte));
    if (format === undefined) return 'unknown';
    if (bytes.length > MAX_PICTURE || this.#bytes + bytes.length > MAX_ALL) return 'too-large';
    this.#bytes += bytes.length;
    const name = `reference-${this.all.length + 1}.${format.ending}`;
    return { name, contentType: format.contentType, bytes };
  }
}
