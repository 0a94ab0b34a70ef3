/** The Word answer as bytes. */
import { Packer } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import { repackage } from '../repackage.ts';
import { buildDocument } from './document-builder.ts';
import { coreProperties } from './properties.ts';

/**
 * @returns a .docx file; the same document and house give the same bytes
 * @throws Error where the tree holds a node or names a table that the writer does not know
 */
export async function writeDocx(document: AnswerDocument, house: HouseStyle): Promise<Uint8Array> {
  const properties = { path: 'docProps/core.xml', data: coreProperties(document, house) };
  const { file, parts } = buildDocument(document, house);
  return repackage(await Packer.pack(file, 'uint8array', undefined, [properties, ...parts]));
}
