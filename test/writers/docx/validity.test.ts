import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../../support/house.ts';
import { oddDocuments } from '../../support/odd-documents.ts';
import { validateOoxml } from '../../support/office.ts';
import { fullDocument } from '../../support/sample-document.ts';

describe('every written file is valid Open XML', () => {
  for (const [name, document] of Object.entries(oddDocuments())) {
    it(name, async () => {
      expect(await validateOoxml(await writeDocx(document, loadHouse()), 'docx')).toEqual([]);
    });
  }

  it('in another language, with other fonts and on other paper', async () => {
    const house = loadHouse();
    const other = {
      ...house,
      language: 'fr-BE',
      bullets: ['•'],
      fonts: { body: 'Times New Roman', size: 11, tableSize: 7, captionSize: 9 },
      page: { width: 148, height: 210, margins: { top: 15, right: 15, bottom: 15, left: 15 } },
    };
    expect(await validateOoxml(await writeDocx(fullDocument(), other), 'docx')).toEqual([]);
  });
});
