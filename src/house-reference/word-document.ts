/** Opens the Word file that a house takes its look from, or says why it cannot be used. */
import type { ReferenceFailure } from '../messages/expected.ts';
import { UnreadablePackage } from '../reading/package/failure.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import { Zip } from '../reading/package/zip.ts';
import { oldContainer } from '../wordfile/old-container.ts';
import { UnreadableWordFile, WordFile } from '../wordfile/word-file.ts';

/** With its pictures, which every answer then carries. */
const MAX_BYTES = 24 * 1024 ** 2;
/** Bytes that all parts, and one part that is XML, may unpack to. */
const MAX_UNPACKED = 64 * 1024 ** 2;
const MAX_XML = 16 * 1024 ** 2;
/** Characters of a part that is taken over; Word's own styles are a tenth of it. */
const MAX_PART = 4_000_000;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const ZIP = [0x50, 0x4b];

export class UnusableReference extends Error {
  constructor(readonly reason: ReferenceFailure) {
    super(`unusable reference: ${reason}`);
  }
}

/** @returns undefined for an error that says nothing of the file */
export function failureOf(error: unknown): ReferenceFailure | undefined {
  if (error instanceof UnusableReference || error instanceof UnreadableWordFile) return error.reason;
  if (error instanceof UnreadablePackage) return error.reason === 'too-large' ? 'too-large' : 'damaged';
  return undefined;
}

/** @throws UnusableReference and what the readers below it throw */
export function openWordDocument(bytes: Uint8Array): WordFile {
  const old = oldContainer(bytes);
  if (old !== undefined) throw new UnusableReference(old);
  if (!ZIP.every((byte, at) => bytes[at] === byte)) throw new UnusableReference('no-word');
  if (bytes.length > MAX_BYTES) throw new UnusableReference('too-large');
  refuseLarge(bytes);
  const file = new WordFile(bytes);
  if (file.hasMacros || /macroEnabled/i.test(mainContentType(file))) throw new UnusableReference('macros');
  ownNamespace(file.tree(file.main));
  return file;
}

/** Unpacks all parts and keeps none, so that what is too large never fills the memory. */
function refuseLarge(bytes: Uint8Array): void {
  const zip = new Zip(bytes, MAX_UNPACKED);
  for (const { name } of zip.entries) {
    const limit = /\.(xml|rels)$/i.test(name) ? MAX_XML : MAX_UNPACKED;
    let size = 0;
    zip.read(name, (piece) => {
      size += piece.length;
      return size <= limit;
    });
    if (size > limit) throw new UnusableReference('too-large');
  }
}

/** The root of a part of which something is copied. */
export function copiedPart(file: WordFile, part: string): XmlElement {
  const root = file.tree(part);
  if (root.source.length > MAX_PART) throw new UnusableReference('too-large');
  knownPrefixes(root, root.attribute('mc:Ignorable'));
  ownNamespace(root);
  return root;
}

/** What this program adds is written with this prefix. */
function ownNamespace({ name, scope }: XmlElement): void {
  if (!name.startsWith('w:') || scope.get('w') === WORD) return;
  throw new UnusableReference([...scope.values()].includes(STRICT) ? 'strict' : 'damaged');
}

/** @param names prefixes that the element talks of; Word opens no file where one of them stands for nothing */
export function knownPrefixes({ scope }: XmlElement, names: string | undefined): void {
  const unknown = (names ?? '').split(/\s+/).some((name) => name !== '' && !scope.has(name));
  if (unknown) throw new UnusableReference('damaged');
}

export interface Relation {
  readonly id: string;
  /** Last part of the type's address, such as `image`. */
  readonly type: string;
  readonly external: boolean;
  /** Name of the part, or the address. */
  readonly target: string;
}

/** Relations of a part with those that lead out of the file, which the reader of Word files leaves out. */
export function allRelations(file: WordFile, part: string): readonly Relation[] {
  const cut = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  if (!file.has(name)) return [];
  const inside = new Map(file.related(part).map((relation) => [relation.id, relation.target]));
  return file.tree(name).elements.map((element) => {
    const id = element.attribute('Id') ?? '';
    return {
      id,
      type: element.attribute('Type')?.split('/').at(-1) ?? '',
      external: element.attribute('TargetMode') === 'External',
      target: inside.get(id) ?? element.attribute('Target') ?? '',
    };
  });
}

function mainContentType(file: WordFile): string {
  const main = `/${file.main}`.toLowerCase();
  const own = file
    .tree('[Content_Types].xml')
    .elements.find((element) => element.attribute('PartName')?.toLowerCase() === main);
  return own?.attribute('ContentType') ?? '';
}
