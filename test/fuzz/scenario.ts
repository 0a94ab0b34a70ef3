/** A made-up answer, what people did to its Word file, and its next version: all from one seed. */
import { makeRecipe } from '../support/random-answer/make-recipe.ts';
import { nextRecipe } from '../support/random-answer/next-recipe.ts';
import type { Recipe } from '../support/random-answer/recipe.ts';
import { EDITS, type EditName, type PlannedEdit, RENAMES } from '../support/word-edits/edits.ts';
import { Random } from '../support/word-edits/random.ts';

export interface Scenario {
  readonly seed: number;
  readonly recipe: Recipe;
  readonly next: Recipe;
  readonly edits: readonly PlannedEdit[];
  /** Saved by LibreOffice after the edits. */
  readonly office: boolean;
}

/** Edits that Word makes whenever it saves. */
const USUAL: readonly EditName[] = ['sessionIds', 'paragraphIds', 'splitRuns', 'settings'];

export function makeScenario(seed: number, options: { readonly office: boolean }): Scenario {
  const random = new Random(seed);
  const recipe = makeRecipe(new Random(random.seedOf(1)), random.chance(0.1) ? 3 : 1);
  const next = nextRecipe(recipe, new Random(random.seedOf(2)));
  const names = Object.keys(EDITS) as EditName[];
  const own = Array.from({ length: random.between(0, 7) }, () => random.pick(names));
  const renames = random.some(Object.keys(RENAMES) as EditName[], 0.15);
  const edits = [...random.some(USUAL, 0.5), ...own, ...renames];
  return {
    ...{ seed, recipe, next },
    edits: edits.map((name, at) => ({ name, seed: random.seedOf(100 + at) })),
    // Files with names of another Word or other prefixes are Word's.
    office: options.office && renames.length === 0,
  };
}
