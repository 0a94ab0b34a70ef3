/** The Word answer as bytes. */
import { Packer } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import type { QuestionPart } from '../../document/publication.ts';
import { writePackage } from '../package.ts';
import { repackage } from '../repackage.ts';
import type { ChartDrawer } from './chart-drawer.ts';
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
  const drawer = await loadDrawer(document, house);
  const { file, parts } = buildDocument(document, house, question, drawer);
  const packed = await Packer.pack(file, 'uint8array', undefined, [properties, ...parts]);
  const added = new Map([...pictureParts(house.reference), ...(drawer?.parts ?? [])]);
  return added.size === 0 ? repackage(packed) : repackage(packed, writePackage(added));
}

/** Most answers have no chart, and are written without what draws them. */
export async function loadDrawer(
  { tables }: AnswerDocument,
  house: HouseStyle,
): Promise<ChartDrawer | undefined> {
  if (tables.every(({ chart }) => chart === undefined)) return undefined;
  const { createChartDrawer } = await import('./charts/drawer.ts');
  return createChartDrawer(house);
}
