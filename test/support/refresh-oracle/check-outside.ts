/** What a refresh may not touch. */
import { brokenMarks, firstDifference, newDuplicates, outsideControls } from './outside.ts';
import { textOfPart } from './word-text.ts';

/** Parts of which a refresh may change what stands in controls. */
const STORIES = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** @param outside what of a text part may not change @returns what is wrong, one sentence each */
export function checkOutside(edited: Parts, refreshed: Parts, outside = outsideControls): readonly string[] {
  const names = [...edited.keys()];
  const added = [...refreshed.keys()].filter((name) => !edited.has(name));
  const found = [
    ...(added.length === 0 ? [] : [`parts were added: ${added.join(', ')}`]),
    ...(names.filter((name) => refreshed.has(name)).join() ===
    [...refreshed.keys()].filter((name) => edited.has(name)).join()
      ? []
      : ['parts stand in another order']),
  ];
  for (const [name, bytes] of edited) {
    const now = refreshed.get(name);
    if (now === undefined) found.push(`${name} is gone`);
    else if (!Buffer.from(bytes).equals(Buffer.from(now)))
      found.push(...changedPart(name, edited, refreshed, outside));
  }
  return found;
}

function changedPart(
  name: string,
  edited: Parts,
  refreshed: Parts,
  outside: (text: string) => string,
): readonly string[] {
  const [before, after] = [textOfPart(edited, name), textOfPart(refreshed, name)];
  if (before.includes('urn:repliek:controls:1')) return [];
  if (!STORIES.test(name)) return [`${name} changed: ${firstDifference(before, after)}`];
  const [kept, now] = [outside(before), outside(after)];
  return [
    ...(kept === now ? [] : [`${name} changed outside the controls: ${firstDifference(kept, now)}`]),
    ...brokenMarks(before, after).map((mark) => `${name}: marks do not belong together: ${mark}`),
    ...newDuplicates(before, after).map((id) => `${name}: ${id}`),
  ];
}
