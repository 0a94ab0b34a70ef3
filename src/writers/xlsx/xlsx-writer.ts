/**
 * Writes the Excel annex: planned as plain data, built with exceljs but for the rows of lists, mended, zipped the same
 * way every time.
 */
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import { type Tell, tellNobody } from '../../progress.ts';
import { readPackage, writePackage } from '../package.ts';
import { planAnnex } from './annex-plan.ts';
import { looksOf } from './looks.ts';
import { mendParts } from './mend.ts';
import { withStreams } from './sheet-stream.ts';
import { buildWorkbook } from './workbook.ts';

/**
 * The annex with every table that belongs in it. Its rules: docs/formats.md and the UK Government Analysis Function's
 * "Releasing statistics in spreadsheets".
 *
 * @throws Error where no table belongs in the annex, or a table is no rectangle
 */
export async function writeXlsx(
  document: AnswerDocument,
  house: HouseStyle,
  tell: Tell = tellNobody,
): Promise<Uint8Array> {
  tell({ kind: 'annex' });
  const looks = looksOf(house);
  const { workbook, streamed } = buildWorkbook(planAnnex(document, house), looks);
  const plain = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const properties = { title: document.annexTitle, subject: document.subject, language: house.language };
  const parts = mendParts(readPackage(new Uint8Array(plain)), properties);
  return writePackage(withStreams(parts, streamed, looks, tell));
}
