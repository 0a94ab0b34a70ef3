/** The answer to nr. 321 as LibreOffice puts it on paper. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertToPdf, hasOffice, pdfText } from './support/office.ts';
import { copyWorkspace, runCommand } from './support/run-command.ts';

let workspace: ReturnType<typeof copyWorkspace>;
beforeAll(async () => {
  workspace = copyWorkspace();
  await runCommand(['build', '2021-321'], workspace.folder);
  await runCommand(['build', '2021-321', '--draft', '--output', 'ontwerp'], workspace.folder);
});
afterAll(() => workspace.remove());

async function pagesOf(folder: string, name: string): Promise<readonly string[]> {
  const pdf = await convertToPdf(readFileSync(path.join(workspace.folder, folder, '2021-321', name)), name);
  const pages = pdf && (await pdfText(pdf));
  if (pages === undefined) throw new Error('not rendered');
  return pages;
}

describe.skipIf(!hasOffice)('the printed answer (needs LibreOffice and poppler)', () => {
  it('has the head, the items with their labels, and the tables with their numbers', async () => {
    const pages = await pagesOf('output', 'antwoord-2021-321.docx');
    const text = pages.join('\n');
    const squeezed = text.replace(/\s+/g, ' ');
    expect(squeezed).toMatch(
      /^ ?BART SOMERS VICEMINISTER-PRESIDENT VAN DE VLAAMSE REGERING, VLAAMS MINISTER VAN BINNENLANDS BESTUUR, BESTUURSZAKEN, INBURGERING EN GELIJKE KANSEN ANTWOORD op vraag nr\. 321 van 10 juni 2021 van MAAIKE DE VREESE 1\. a\) /,
    );
    const labels = [...text.matchAll(/^ *((?:\d\. )?[a-g]\)|\d\.) {2,}\S/gm)].map(([, label]) => label);
    expect(labels.filter((label) => !/^[1-3]\.$/.test(label ?? '') || label === '3.')).toEqual(
      expect.arrayContaining(['1. a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', '2. a)', '3.', '4. a)']),
    );
    expect(squeezed).toContain(
      'g) Tabel 2: Aantal vormingen per regio in Vlaanderen en Brussel, 2016-2020 Regio 2016',
    );
    expect(text).toMatch(/Limburg +77 +130 +170 +122 +45/);
    expect(text).toMatch(/Totaal +231 +360 +306 +270 +227/);
    expect(squeezed.indexOf('Tabel 1:')).toBeLessThan(squeezed.indexOf('Tabel 2:'));
    expect(squeezed.indexOf('Tabel 3:')).toBeLessThan(squeezed.indexOf('Tabel 4:'));
    expect(squeezed).toContain('In 2020 waren het er 276: een daling met 33% tegenover het jaar ervoor');
    expect(squeezed).toMatch(/3\.557 deelnemers.*871.*94%/);
    expect(pages.length).toBeLessThan(9);
  });

  it('says ONTWERP on every page and every sheet of a draft', async () => {
    for (const name of ['antwoord-2021-321.docx', 'bijlage-2021-321.xlsx']) {
      const pages = await pagesOf('ontwerp', name);
      expect(pages.length).toBeGreaterThan(4);
      for (const page of pages) expect(page).toContain('ONTWERP');
    }
    for (const page of await pagesOf('output', 'antwoord-2021-321.docx'))
      expect(page).not.toContain('ONTWERP');
  });
});
