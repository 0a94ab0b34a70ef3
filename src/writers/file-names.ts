/** Names of the files of an answer. */
import type { HouseStyle } from '../document/house-style.ts';

/** @param form one of a house's `files` */
export function fileName(form: string, dossier: string, ending: string): string {
  return `${form.replaceAll('{id}', dossier)}.${ending}`;
}

/** The PDF of a Word file. */
export function pdfName(docx: string): string {
  return docx.replace(/\.docx$/, '.pdf');
}

/** Question and answer in one document, as Word file and as PDF. */
export function publicationNames({ files }: HouseStyle, dossier: string): readonly string[] {
  const docx = fileName(files.publication, dossier, 'docx');
  return [docx, pdfName(docx)];
}

/** Files that a build only writes when it is asked to, and that belong to the answer of that build. */
export function companionNames(house: HouseStyle, dossier: string): readonly string[] {
  return [...publicationNames(house, dossier), pdfName(fileName(house.files.answer, dossier, 'docx'))];
}
