/** The same failure with fewer edits. */
import type { Played } from './play.ts';
import type { Scenario } from './scenario.ts';

/** @param fails plays a scenario and tells what goes wrong in it */
export async function shrink(
  scenario: Scenario,
  kind: string,
  fails: (scenario: Scenario) => Promise<Pick<Played, 'wrong'>>,
): Promise<Scenario> {
  let smallest = scenario;
  const without = async (smaller: Scenario): Promise<boolean> => {
    const { wrong } = await fails(smaller);
    if (!wrong.some((one) => kindOf(one) === kind)) return false;
    smallest = smaller;
    return true;
  };
  for (const edit of scenario.edits) {
    await without({ ...smallest, edits: smallest.edits.filter((one) => one !== edit) });
  }
  for (let at = smallest.recipe.items.length - 1; at >= 0 && smallest.edits.length === 0; at -= 1) {
    const id = smallest.recipe.items[at]?.id;
    const drop = (recipe: Scenario['recipe']) => ({
      ...recipe,
      items: recipe.items.filter((item) => item.id !== id),
    });
    await without({ ...smallest, recipe: drop(smallest.recipe), next: drop(smallest.next) });
  }
  return smallest;
}

/** What a failure is about, without its particulars. */
export function kindOf(wrong: string): string {
  return wrong
    .replace(/[:,][\s\S]*/, '')
    .replace(/-[0-9a-f]{24}/g, '')
    .replace(/\d+/g, '#');
}
