/** The edits that tests make of Word files are valid by themselves: what is wrong after a refresh is the refresh's. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../support/house.ts';
import { validateOoxml } from '../support/office.ts';
import { makeRecipe } from '../support/random-answer/make-recipe.ts';
import { recipeDocument } from '../support/random-answer/recipe-document.ts';
import { fullDocument } from '../support/sample-document.ts';
import { EDIT_NAMES, type EditName, editWordFile } from '../support/word-edits/edits.ts';
import { Random } from '../support/word-edits/random.ts';

/** As many files as there are edits in each: validating takes longer than editing. */
const GROUPS = 7;
/** Word reads them and writes them no more; the validator of today's Word does not know them. */
const OLD = /w:smartTag|:smartTag'/;

const groups = Array.from({ length: GROUPS }, (_, group) =>
  EDIT_NAMES.filter((name, at) => at % GROUPS === group && name !== 'smartTags'),
);

describe('edits of a Word file, as people and Word make them', () => {
  for (const names of groups) {
    it(`leave it valid: ${names.join(', ')}`, async () => {
      const written = await writeDocx(fullDocument(), loadHouse());
      const edited = editWordFile(written, planned(names, 7));
      expect(Buffer.from(edited).equals(Buffer.from(written))).toBe(false);
      expect(await validateOoxml(edited, 'docx')).toEqual([]);
    });
  }

  it('leave it valid but for what Word itself wrote once', async () => {
    const edited = editWordFile(await writeDocx(fullDocument(), loadHouse()), planned(['smartTags'], 3));
    expect((await validateOoxml(edited, 'docx')).filter((finding) => !OLD.test(finding))).toEqual([]);
  });

  it('are the same for the same seed, and others for another', async () => {
    const written = await writeDocx(recipeDocument(makeRecipe(new Random(5))), loadHouse());
    const names: readonly EditName[] = ['splitRuns', 'comments', 'trackWords'];
    const [one, again, other] = [11, 11, 12].map((seed) => editWordFile(written, planned(names, seed)));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });
});

function planned(names: readonly EditName[], seed: number) {
  return names.map((name) => ({ name, seed }));
}
