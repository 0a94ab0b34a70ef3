/** What LibreOffice keeps of a written file: every text and every cell, once it has opened and saved it. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { chartDocument, charted } from '../../support/charts.ts';
import { loadHouse } from '../../support/house.ts';
import { oddDocuments } from '../../support/odd-documents.ts';
import { convertTo, hasOffice } from '../../support/office.ts';
import { makeRecipe } from '../../support/random-answer/make-recipe.ts';
import { recipeDocument } from '../../support/random-answer/recipe-document.ts';
import {
  cellsOf,
  partsOf,
  readPart,
  shown,
  tablesIn,
  textOfPart,
} from '../../support/refresh-oracle/word-text.ts';
import { regionTable } from '../../support/sample-tables.ts';
import { Random } from '../../support/word-edits/random.ts';

const ODD = [
  'a list first, and lists in lists',
  'a table in an entry of a list',
  'a table of 40 columns',
  'hostile text everywhere',
];

describe.skipIf(!hasOffice)('a written file in LibreOffice (needs LibreOffice)', () => {
  const documents = {
    ...Object.fromEntries(ODD.map((name) => [name, oddDocuments()[name]])),
    'a chart below its table': chartDocument(charted(regionTable(), { kind: 'column' })),
    'an answer of chance': recipeDocument(makeRecipe(new Random(31), 2)),
  };
  for (const [name, document] of Object.entries(documents)) {
    it(`is saved with nothing lost: ${name}`, async () => {
      if (document === undefined) throw new Error(`no document: ${name}`);
      const written = await writeDocx(document, loadHouse());
      const saved = await convertTo('docx', written, 'antwoord.docx');
      expect(contentOf(saved ?? written)).toEqual(contentOf(written));
    });
  }
});

/** Texts of the paragraphs, and the cells of the tables. */
function contentOf(bytes: Uint8Array) {
  const body = readPart(textOfPart(partsOf(bytes), 'word/document.xml'));
  // LibreOffice adds a paragraph without text where a section ends.
  const texts = body
    .all('w:p')
    .map(shown)
    .filter((text) => text.trim() !== '');
  return { texts, tables: tablesIn(body).map(cellsOf) };
}
