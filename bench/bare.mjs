/**
 * What the two libraries cost by themselves: the script that anyone would write for a page of text and a sheet of
 * numbers.
 *
 * Argument: the folder to write to.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import ExcelJS from 'exceljs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('give the folder to write to');

const SENTENCE = 'De vormingen werden in de periode 2016-2020 gevolgd door leerkrachten en vrijwilligers.';
const page = new Document({
  sections: [
    {
      children: [
        new Paragraph({ text: 'Antwoord', heading: HeadingLevel.HEADING_1 }),
        ...Array.from({ length: 10 }, () => new Paragraph({ children: [new TextRun(SENTENCE)] })),
      ],
    },
  ],
});
await writeFile(path.join(folder, 'page.docx'), await Packer.toBuffer(page));

const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('Tabel 1');
sheet.addRow(['Jaar', 'Aantal vormingen']);
for (let year = 2011; year <= 2020; year += 1) sheet.addRow([year, year % 97]);
await workbook.xlsx.writeFile(path.join(folder, 'sheet.xlsx'));
