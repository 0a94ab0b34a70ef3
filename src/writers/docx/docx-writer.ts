/** The Word answer as bytes. */
import { Packer } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import type { QuestionPart } from '../../document/publication.ts';
import { writePackage } from '../package.ts';
import { repackage } from '../repackage.ts';
import { buildDocument } from './document-builder.ts';
import { coreProperties } from './properties.ts';
import { pictureParts } from './reference/reference-parts.ts';

/**
 * @param question stands before its answer, where both are published in one document
 * @returns a .docx file; the same document and house give the same bytes
 * @throws Error where the tree holds a node or names a table that the writer does not know
 */
export async function writeDocx(
  document: AnswerDocument,
  house: HouseStyle,
  question?: QuestionPart,
): Promise<Uint8Array> {
  const titled = question === undefined ? document : { ...document, title: question.title };
  const properties = { path: 'docProps/core.xml', data: coreProperties(titled, house) };
  const { file, parts } = buildDocument(document, house, question);
  const packed = await Packer.pack(file, 'uint8array', undefined, [properties, ...parts]);
  const pictures = pictureParts(house.reference);
  return pictures.size === 0 ? repackage(packed) : repackage(packed, writePackage(pictures));
}
