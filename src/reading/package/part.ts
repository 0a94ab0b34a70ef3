/** The XML of one part of an Office file, read as it is unpacked. */
import { damaged } from './failure.ts';
import { type XmlHandler, XmlStream } from './xml-stream.ts';
import type { Zip } from './zip.ts';

export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** @param isDone asked now and then: whether the rest of the part is of no use */
export function readPart(
  zip: Zip,
  name: string,
  handler: XmlHandler,
  isDone: () => boolean = () => false,
): void {
  const xml = new XmlStream(handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    zip.read(name, (bytes) => {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      xml.push(decoder.decode(bytes, { stream: true }));
      return !isDone();
    });
    if (isDone()) return;
    xml.push(decoder?.decode() ?? '');
  } catch (error) {
    // Bytes that are no text.
    if (error instanceof TypeError) throw damaged();
    throw error;
  }
  xml.end();
}

/** UTF-8, unless it says with its first two bytes that it is UTF-16. */
export function encodingOf([first, second]: Uint8Array): PartEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
