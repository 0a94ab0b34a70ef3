/**
 * What the two libraries cost by themselves: the script that anyone would write, with one page and one sheet.
 *
 * Argument: the folder to write to.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import ExcelJS from 'exceljs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('give the folder to write to');

const page = new Document({
  sections: [{ children: [new Paragraph({ children: [new TextRun('Antwoord')] })] }],
});
await writeFile(path.join(folder, 'page.docx'), await Packer.toBuffer(page));

const workbook = new ExcelJS.Workbook();
workbook.addWorksheet('Tabel 1').addRow(['Jaar', 2021]);
await workbook.xlsx.writeFile(path.join(folder, 'sheet.xlsx'));
