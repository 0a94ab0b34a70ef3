/** Every writer, in one place that is loaded when there is something to write. */
import type { HouseStyle } from '../document/house-style.ts';
import type { AnswerDocument } from '../document/nodes.ts';
import type { QuestionPart } from '../document/publication.ts';
import type { Tell } from '../progress.ts';
import { writeDocx } from './docx/docx-writer.ts';
import { fileName } from './file-names.ts';
import { writeHtml } from './html/html-writer.ts';
import { writeFigures } from './json/figures-writer.ts';
import { writeXlsx } from './xlsx/xlsx-writer.ts';

export interface AnswerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of one answer, named as the house wants; the annex only where there is something in it.
 *
 * @param question for the form in which a parliament publishes it with its answer, which is then one more file
 */
export async function renderFiles(
  document: AnswerDocument,
  house: HouseStyle,
  question: QuestionPart | undefined,
  tell: Tell,
): Promise<readonly AnswerFile[]> {
  tell({ kind: 'answer' });
  const named = (form: string, ending: string) => fileName(form, document.dossier, ending);
  const files = [{ name: named(house.files.answer, 'docx'), bytes: await writeDocx(document, house) }];
  if (question !== undefined) {
    const bytes = await writeDocx(document, house, question);
    files.push({ name: named(house.files.publication, 'docx'), bytes });
  }
  if (document.tables.some((entry) => entry.inAnnex)) {
    files.push({ name: named(house.files.annex, 'xlsx'), bytes: await writeXlsx(document, house, tell) });
  }
  files.push({ name: named(house.files.preview, 'html'), bytes: writeHtml(document, house) });
  files.push({ name: 'figures.json', bytes: writeFigures(document, house) });
  return files;
}
